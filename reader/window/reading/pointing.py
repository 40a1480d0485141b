"""Decides what is lifted and what is brought level: by the mouse, by the caret, by Enter, or because somebody asked for a place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from reader.article.model import Span
from reader.article.sides import OTHER, SIDES, Pair, Side
from reader.window.reading.following import Following
from reader.window.reading.paint import Lifted
from reader.window.reading.words import of_place, spoken, why_linked

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.window.reading.counterparts import Counterpart, Counterparts
    from reader.window.reading.gutter import Gutter
    from reader.window.reading.pane import Pane


class Lift(NamedTuple):
    """What stands out, and the words for it."""

    pairs: frozenset[Pair] = frozenset()
    a: Span | None = None
    b: Span | None = None
    why: str = ""
    faint: Side | None = None
    """The side whose stretch only comes near the other's."""


NOTHING = Lift()


class Pointing(QObject):
    """One view's hand: knows where it points, what it last brought level, and which of several counterparts comes next."""

    why_changed = Signal(str)
    place_activated = Signal(str, object)
    place_brought = Signal(str, object)
    """(side, Span) that answers a place that was gone to, or either end of a ribbon."""
    counterpart_shown = Signal(int, int)
    pair_brought = Signal(int, int)
    """The paragraphs of A and B that were brought level."""

    def __init__(self, a: Pane, b: Pane, gutter: Gutter, following: Following, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes: dict[Side, Pane] = {"a": a, "b": b}
        self._gutter = gutter
        self._following = following
        self._known: Counterparts | None = None
        self.beside: Callable[[Side, int], str] = lambda side, paragraph: ""
        """What stands beside a paragraph that the comparison does not know of, in words: its tags and notes."""
        self._hover: Lift | None = None
        self._held = NOTHING
        self._shown = NOTHING
        self._visit: tuple[Side, int, tuple[Counterpart, ...], int] | None = None
        self.alone: tuple[Side, int] | None = None
        """The paragraph that was gone to last, where none answers it."""
        for side in SIDES:
            self._connect(side)
        gutter.hovered.connect(self.point_at_pair)
        gutter.clicked.connect(self.activate_pair)

    def _connect(self, side: Side) -> None:
        pane = self._panes[side]
        pane.hovered.connect(lambda paragraph, offset: self.point_at(side, paragraph, offset))
        pane.activated.connect(lambda paragraph, offset: self.activate(side, paragraph, offset))
        pane.caret_moved.connect(lambda paragraph, offset: self.caret_at(side, paragraph, offset))
        pane.released.connect(self.release)

    def set_counterparts(self, known: Counterparts | None) -> None:
        self._known = known
        self._hover, self._held, self._visit, self.alone = None, NOTHING, None, None
        self._show()

    @property
    def held_pair(self) -> Pair | None:
        """The pair that was brought level last and is still lifted; None where there is none, or several."""
        return next(iter(self._held.pairs)) if len(self._held.pairs) == 1 else None

    # pointing

    def point_at(self, side: Side, paragraph: int, offset: int) -> None:
        """The mouse is over a place; paragraph -1: over none."""
        self._hover = self._lift_of(side, paragraph, offset) if paragraph >= 0 else None
        self._show()

    def point_at_pair(self, pair: Pair | None) -> None:
        self._hover = Lift(frozenset((pair,)), why=why_linked(self._known, pair)) if pair is not None and self._known is not None else None
        self._show()

    def caret_at(self, side: Side, paragraph: int, offset: int) -> None:
        """The caret moved by key or click: its paragraph's links are lifted, and its marks are said aloud when it comes into another paragraph."""
        if self._known is None or not self._panes[side].hasFocus():
            return
        self._held, self.alone = self._lift_of(side, paragraph, offset) or NOTHING, None
        self._show()
        self._say(side, paragraph)

    def release(self) -> None:
        """Let everything down again."""
        self._hover, self._held, self._visit, self.alone = None, NOTHING, None, None
        self._show()

    def _lift_of(self, side: Side, paragraph: int, offset: int) -> Lift | None:
        """The links of a place: of the mark at the code point, if it has counterparts, else of its paragraph."""
        known = self._known
        if known is None or paragraph >= len(known.marks(side)):
            return None
        firm = [c for c in known.at(side, paragraph, offset) if c.how in ("quote", "difference") and c.here.start <= offset < c.here.end]
        across = [c.there.paragraph for c in firm] or list(known.linked(side, paragraph))
        pairs = frozenset((paragraph, p) if side == "a" else (p, paragraph) for p in across)
        why = " · ".join(part for part in (of_place(known, side, paragraph, offset), self.beside(side, paragraph)) if part)
        return Lift(pairs, why=why) if pairs or why else None

    def _show(self) -> None:
        lift = self._hover or self._held
        if lift == self._shown:
            return
        before, self._shown = self._shown, lift
        self._gutter.lift(lift.pairs)
        for side, number, span in (("a", 0, lift.a), ("b", 1, lift.b)):
            pane = self._panes["a" if side == "a" else "b"]
            stretch = None
            if span is not None:
                stretch = (span.paragraph, pane.units.to_units(span.paragraph, span.start), pane.units.to_units(span.paragraph, span.end))
            pane.lift(Lifted(frozenset(pair[number] for pair in lift.pairs), stretch, faint=lift.faint == side))
        if lift.why != before.why:
            self.why_changed.emit(lift.why)

    def _say(self, side: Side, paragraph: int) -> None:
        if self._known is None or paragraph >= len(self._known.marks(side)):
            return
        words = " ".join(part for part in (spoken(self._known, side, paragraph), self.beside(side, paragraph)) if part)
        pane = self._panes[side]
        if words != pane.accessibleDescription():
            pane.setAccessibleDescription(words)
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # late, for it is much to load

            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane, words))

    # bringing level

    def activate(self, side: Side, paragraph: int, offset: int) -> None:
        """A click or Enter on a place: its counterpart is brought level; again, the next of several."""
        span = Span(paragraph, offset, offset)
        if self._known is None or paragraph >= len(self._known.marks(side)):
            return
        found = self._known.at(side, paragraph, offset)
        visit = self._visit
        number = (visit[3] + 1) % len(found) if visit and found and visit[:3] == (side, paragraph, found) else 0
        self._visit = (side, paragraph, found, number)
        self.alone = (side, paragraph) if not found else None
        if not found:
            self.place_activated.emit(side, span)
            return
        self._bring(side, found[number], offset)
        self.place_activated.emit(side, found[number].here)
        self._tell_brought(side, found[number])
        self.counterpart_shown.emit(number + 1, len(found))

    def activate_pair(self, a: int, b: int) -> None:
        """A click on a ribbon: its two ends are brought level."""
        if self._known is None:
            return
        found = self._known.of_pair(a, b)
        self._visit = None
        self._bring(self._following.leader, found if self._following.leader == "a" else replace(found, here=found.there, there=found.here))
        self.place_brought.emit("a", found.here)
        self.place_brought.emit("b", found.there)
        self.counterpart_shown.emit(1, 1)

    def go_to(self, side: Side, span: Span) -> None:
        """Bring a place into view, and its counterpart level with it; it stays lifted."""
        pane = self._panes[side]
        if span.paragraph >= pane.page.count:
            return
        found = self._known.at(side, span.paragraph, span.start) if self._known is not None else ()
        pane.set_caret(span.paragraph, span.start)
        if found:
            first = replace(found[0], here=span)
            self._visit = (side, span.paragraph, found, 0)
            self._bring(side, first)
            self.counterpart_shown.emit(1, len(found))
            return
        self.alone = (side, span.paragraph)
        self._held = Lift(a=span if side == "a" else None, b=span if side == "b" else None, why=self._words(side, span))
        self._show()
        self._following.show(side, pane.height_of(span))

    def visit(self, side: Side, span: Span) -> None:
        """Go to a place, and tell of it and of its counterpart as of a click."""
        if span.paragraph >= self._panes[side].page.count:
            return
        self._visit = None
        self.go_to(side, span)
        self.place_activated.emit(side, span)
        if self._visit is not None:
            self._tell_brought(side, self._visit[2][0])

    def go_between(self, side: Side, here: Span, there: Span) -> None:
        """Bring two places level, whatever other counterparts they have; both stay lifted."""
        from reader.window.reading.counterparts import Counterpart

        pane, across = self._panes[side], self._panes[OTHER[side]]
        if here.paragraph >= pane.page.count or there.paragraph >= across.page.count:
            return
        pane.set_caret(here.paragraph, here.start)
        pair = (here.paragraph, there.paragraph) if side == "a" else (there.paragraph, here.paragraph)
        linked = self._known is not None and pair[1] in self._known.linked("a", pair[0])
        self._visit = None
        self._bring(side, Counterpart(here, there, "link" if linked else "quote"))

    def _tell_brought(self, side: Side, one: Counterpart) -> None:
        """What only comes near answers nothing, and is not meant by whoever went to the place."""
        if one.how != "nearest":
            self.place_brought.emit(OTHER[side], one.there)

    def across(self, side: Side, paragraph: int, offset: int) -> int | None:
        """The paragraph that answers a place; None where there is none, or are several."""
        lift = self._lift_of(side, paragraph, offset)
        pair = next(iter(lift.pairs)) if lift is not None and len(lift.pairs) == 1 else None
        return None if pair is None else pair[1 if side == "a" else 0]

    def activate_caret(self) -> None:
        """Bring the counterpart of the caret's place level."""
        side: Side = "b" if self._panes["b"].hasFocus() else "a"
        self.activate(side, *self._panes[side].caret())

    def focus_other(self) -> None:
        """Put the focus into the pane that has it not, its caret at what is level with the other's."""
        pane = self._panes["a" if self._panes["b"].hasFocus() or not self._panes["a"].hasFocus() else "b"]
        caret = pane.page.placement.place_of(pane.caret()[0])[0] if pane.page.count else 0.0
        if not pane.top <= caret <= pane.top + pane.viewport().height():
            pane.set_caret(pane.page.placement.near(pane.middle()) or 0)
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _words(self, side: Side, span: Span) -> str:
        return of_place(self._known, side, span.paragraph, span.start) if self._known is not None else ""

    def _bring(self, side: Side, one: Counterpart, offset: int | None = None) -> None:
        pane, across = self._panes[side], self._panes[OTHER[side]]
        here, there = (one.here, one.there) if side == "a" else (one.there, one.here)
        pairs = frozenset(((here.paragraph, there.paragraph),))
        why = self._words(side, one.here if offset is None else Span(one.here.paragraph, offset, offset))
        strongest = self._known.linked(side, one.here.paragraph)[:1] if self._known is not None else ()
        if self._known is not None and one.how == "link" and strongest != (one.there.paragraph,):
            why = why_linked(self._known, (here.paragraph, there.paragraph))
        self.alone = (side, one.here.paragraph) if one.how == "nearest" else None
        # the mouse that clicked still points at all counterparts; the one brought level is to stand out
        self._hover = None
        self._held = Lift(pairs if one.how != "nearest" else frozenset(), here, there, why, OTHER[side] if one.how == "nearest" else None)
        if one.how != "nearest":
            self._following.chosen[(side, one.here.paragraph)] = one.there.paragraph
        self._show()
        across.set_caret(one.there.paragraph, one.there.start)
        self._following.bring_level(side, pane.height_of(one.here), across.height_of(one.there))
        self.pair_brought.emit(here.paragraph, there.paragraph)
