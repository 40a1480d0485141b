"""Shows the wording of a linked pair over the pages: which pair is meant, where the card lies, and which pair comes next."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from reader.article.sides import Pair, Side
from reader.window.reading.card import ROOM
from reader.window.theme import Theme

if TYPE_CHECKING:
    from reader.window.reading.counterparts import Counterparts
    from reader.window.reading.following import Following
    from reader.window.reading.pane import Pane
    from reader.window.reading.pointing import Pointing
    from reader.window.reading.wording_card import WordingCard


class Wordings(QObject):
    """One view's wording card; the card is made when it is first asked for."""

    coming = Signal()
    """The card is about to come up: no other is to lie there."""
    shown = Signal(int, int)
    """The paragraphs of A and B whose wording is on the card."""

    def __init__(self, parent: QWidget, panes: dict[Side, Pane], following: Following, pointing: Pointing, theme: Theme) -> None:
        super().__init__(parent)
        self._view = parent
        self._panes = panes
        self._following = following
        self._pointing = pointing
        self._theme = theme
        self._known: Counterparts | None = None
        self._pairs: list[Pair] = []
        self.card: WordingCard | None = None
        pointing.pair_brought.connect(self._follow)

    def set_counterparts(self, known: Counterparts | None) -> None:
        """What is linked has changed; a card on a pair that no longer stands goes."""
        self._known = known
        self._pairs = sorted((x.link.a, x.link.b) for x in known.links) if known is not None else []
        if self.open and self.card is not None:
            if known is None or self.card.pair not in self._pairs:
                self.card.leave()
            else:
                self._fill(self.card.pair)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.card is not None:
            self.card.set_theme(theme)

    @property
    def open(self) -> bool:
        return self.card is not None and self.card.isVisible()

    def toggle(self) -> str:
        """Show the wording of the pair that is meant, or put the card away; where there is none, what to say of that."""
        if self.open and self.card is not None:
            self.card.leave()
            return ""
        pair = self.meant()
        if pair is not None:
            self.show(pair)
            return ""
        alone = self._alone()
        if alone is not None:
            return f"{alone[0].upper()}¶{alone[1] + 1} has no counterpart, so there is no wording to compare"
        return "No paragraphs are linked here, so there is no wording to compare"

    def show(self, pair: Pair) -> None:
        """Bring a pair level and lay its wording below it."""
        if self._known is None:
            return
        if pair in self._pairs:
            self._pointing.activate_pair(*pair)
        self._show(pair)

    def close(self) -> None:
        if self.card is not None:
            self.card.leave()

    def meant(self) -> Pair | None:
        """The paragraphs selected on both sides, else the pair gone to last, unless words of another paragraph are selected; else that of the caret, else
        the one nearest to the middle of what is read.
        """
        if self._known is None:
            return None
        a, b = self._panes["a"].selection(), self._panes["b"].selection()
        if a is not None and b is not None:
            return a.paragraph, b.paragraph
        held = self._pointing.held_pair
        selected: list[tuple[Side, int]] = [(side, span.paragraph) for side, span in (("a", a), ("b", b)) if span is not None]  # type: ignore[misc]
        for side, paragraph in selected:
            if self._known.linked(side, paragraph) and (held is None or paragraph != held[0 if side == "a" else 1]):
                return self._with(side, paragraph)
        if held is not None:
            return held
        if self._alone() is not None:
            return None
        side = "b" if self._panes["b"].hasFocus() else "a" if self._panes["a"].hasFocus() else self._following.leader
        pane = self._panes[side]
        caret = pane.caret()[0]
        if pane.painter_of_page.caret_shown and self._known.linked(side, caret):
            return self._with(side, caret)
        linked = [p for p in range(pane.page.count) if self._known.linked(side, p) and not pane.page.placement.hidden(p)]
        if not linked:
            return self._pairs[0] if self._pairs else None
        middle = pane.middle()
        places = pane.page.placement
        return self._with(side, min(linked, key=lambda p: abs((places.tops[p] + places.bottom(p)) / 2 - middle)))

    def _alone(self) -> tuple[Side, int] | None:
        """The paragraph gone to, by a click or the caret, that is linked to none."""
        if self._pointing.alone is not None or self._known is None:
            return self._pointing.alone
        for side, pane in self._panes.items():
            paragraph = pane.caret()[0]
            if pane.hasFocus() and pane.painter_of_page.caret_shown and not self._known.linked(side, paragraph):
                return side, paragraph
        return None

    def _with(self, side: Side, paragraph: int) -> Pair:
        assert self._known is not None
        across = self._known.linked(side, paragraph)[0]
        return (paragraph, across) if side == "a" else (across, paragraph)

    def step(self, by: int) -> None:
        """The next linked pair in A's order, or the one before; round and round."""
        if not self._pairs or self.card is None:
            return
        at = bisect_left(self._pairs, self.card.pair)
        here = at < len(self._pairs) and self._pairs[at] == self.card.pair
        self.show(self._pairs[(at + (by if here or by < 0 else 0)) % len(self._pairs)])

    def _follow(self, a: int, b: int) -> None:
        """Another pair was brought level while the card is open: it shows that one."""
        if self.open and self.card is not None and (a, b) != self.card.pair:
            self._fill((a, b))
            self._place((a, b), focus=False)

    def _show(self, pair: Pair) -> None:
        from reader.window.reading.wording_card import WordingCard

        if self.card is None:
            self.card = WordingCard(self._theme, self._view)
            self.card.ensurePolished()
            self.card.stepped.connect(self.step)
        if not self.open:
            self.coming.emit()
        self._fill(pair)
        self._place(pair, focus=True)
        self.shown.emit(*pair)

    def _fill(self, pair: Pair) -> None:
        from reader.window.owning_up import two_languages

        if self._known is None or self.card is None:
            return
        articles = self._known.comparison.a.article, self._known.comparison.b.article
        at = bisect_left(self._pairs, pair)
        known = at < len(self._pairs) and self._pairs[at] == pair
        where = f"{at + 1} of {len(self._pairs)}" if known and len(self._pairs) > 1 else ""
        right = self._panes["a"].page.right_to_left, self._panes["b"].page.right_to_left
        texts = articles[0].paragraphs[pair[0]].text, articles[1].paragraphs[pair[1]].text
        self.card.show_pair(pair, texts, where, self._panes["a"].text_font(), right, bool(two_languages(self._known.comparison)))

    def place_again(self) -> None:
        """The view has another size."""
        if self.open and self.card is not None:
            self.card.lie(*self._around(self.card.pair))

    def _place(self, pair: Pair, focus: bool) -> None:
        card = self.card
        if card is not None and (focus or not card.isVisible()):
            card.come_to(*self._around(pair))

    def _around(self, pair: Pair) -> tuple[QRect, float, float]:
        """Where the card may lie, and from where to where the pair runs in the view."""
        a = self._panes["a"]
        area = QRect(ROOM, a.y() + 4, self._view.width() - 2 * ROOM, a.height() - 8)
        stretches = []
        for side, paragraph in (("a", pair[0]), ("b", pair[1])):
            pane = self._panes["a" if side == "a" else "b"]
            top, bottom = pane.page.placement.place_of(paragraph)
            off = pane.y() - self._following.heading(pane.side)
            stretches.append((top + off, bottom + off))
        return area, min(s[0] for s in stretches), max(s[1] for s in stretches)
