"""Going to places: a finding's next place, the pair of paragraphs gone to last, and what is decided about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.article.model import Span
from reader.article.sides import OTHER, SIDES, Pair, Side
from reader.comparison.model import Comparison
from reader.project import commands
from reader.project.decisions import Decisions, Known
from reader.project.history import pair_name
from reader.window.cards import Card
from reader.window.controller import Controller
from reader.window.finding_card import isolated
from reader.window.findings_panel import FindingsPanel
from reader.window.meant import Meant
from reader.window.reading.outlining import outline
from reader.window.reading.view import ReadingView
from reader.window.stops import stops

if TYPE_CHECKING:
    from reader.report.findings import Finding

Say = Callable[[str], None]


class Going(QObject):
    """Joins the findings, the pages and the decisions of one window. `say` puts a line into the status line."""

    changed = Signal()

    def __init__(self, view: ReadingView, panel: FindingsPanel, controller: Controller, say: Say) -> None:
        super().__init__(view)
        self._view = view
        self._controller = controller
        self._say = say
        self._why = ""
        self._told = ""
        self._visits: tuple[str, int] = ("", 0)
        self._meant = Meant()
        self._again: Comparison | None = None
        self._elsewhere = False
        controller.compared_changed.connect(self._compared)
        panel.going.connect(self.go_to)
        panel.at_end.connect(self._say_end)
        panel.list.turned_to.connect(self._turned_to_list)
        view.why_changed.connect(self._why_changed)
        view.place_activated.connect(self.come_to)
        view.place_brought.connect(self._brought)
        view.searching.wanted.connect(self.come_to)
        view.counterpart_shown.connect(self._shown)
        for side in SIDES:
            view.panes[side].released.connect(self._released)
            view.panes[side].caret_moved.connect(lambda paragraph, offset, side=side: self._caret_moved(side, paragraph, offset))

    def forget(self) -> None:
        """The articles are others now."""
        self._meant.clear()
        self._visits = ("", 0)
        self._why = ""
        self._again = None
        self._elsewhere = False
        outline(self._view.panes, ())
        self._say("")

    @property
    def pair(self) -> Pair | None:
        """The paragraphs of A and B that words are selected in, or else those that were gone to last."""
        if self._controller.comparison is None:
            return None
        selected = self._view.selected()
        a, b = (self._of(side, selected) for side in SIDES)
        return None if a is None or b is None else (a, b)

    def _of(self, side: Side, selected: Mapping[Side, Span | None]) -> int | None:
        """The paragraph of one side: what came along with another than is selected across is not meant."""
        here, there = selected[side], selected[OTHER[side]]
        if here is not None:
            return here.paragraph
        if there is None or self._meant.stays_with(OTHER[side], there.paragraph):
            return self._meant.get(side)
        return self._view.pointing.across(OTHER[side], there.paragraph, there.start)

    @property
    def said(self) -> str:
        """Those two as the menus call them."""
        return pair_name(self.pair) if self.pair is not None else "the two paragraphs"

    @property
    def linked(self) -> bool:
        """Whether those two are linked as things stand."""
        pair = self.pair
        return pair is not None and self._controller.status(pair) in ("suggested", "confirmed", "added")

    @property
    def elsewhere(self) -> bool:
        """Whether a place was gone to after the finding that is chosen: then that is no longer what is meant."""
        return self._elsewhere or all(self._view.selected().values())

    def _turned_to_list(self) -> None:
        self._elsewhere = False
        self.changed.emit()

    def go_to(self, finding: Card) -> None:
        """Go to a finding; to its next place where it is gone to again."""
        self._elsewhere = False
        self._told = finding.text
        if not finding.places:
            self._say(self._told)
            return
        held = stops(finding.places, {side: article for side in SIDES if (article := self._controller.article(side)) is not None})
        known, visit = self._visits
        visit = (visit + 1) % len(held) if known == finding.key else 0
        self._visits = (finding.key, visit)
        side, span = held[visit]
        across = [place for place_side, place in finding.places if place_side != side]
        if len(finding.places) == 2 and across:
            self._view.go_between(side, span, across[0])
        else:
            self._view.go_to(side, span)
        self._meant.choose(side, span.paragraph)
        outline(self._view.panes, finding.places)
        where = f" · place {visit + 1} of {len(held)}" if len(held) > 1 and finding.kind in ("only a", "only b", "name", "source") else ""
        stands = isolated(finding.where, finding.text) if finding.text.endswith(finding.where) else ""
        self._told = f"{finding.text.removesuffix(finding.where) if stands else finding.text}{stands}{where}"
        self._say(self._told)
        if finding.kind in ("quote", "difference", "link", "note"):
            for place_side, place in finding.places:
                self._meant.bring(place_side, place.paragraph)
        self.changed.emit()

    def _say_end(self, by: int) -> None:
        self._say(f"{self._told} · the {'last' if by > 0 else 'first'} in the list")

    def compare_again(self) -> None:
        """Compare as somebody asked for, and say what came of it."""
        self._again = self._controller.comparison
        self._controller.compare()

    def _compared(self) -> None:
        before, self._again = self._again, None
        if before is not None and self._controller.comparison is not None:
            same = "the findings are as they were" if _found(before) == _found(self._controller.comparison) else "the findings are others now"
            kept = ", and what you decided is kept" if self._controller.decisions != Decisions() else ""
            self._say(f"Compared again: {same}{kept}")

    def swap(self) -> None:
        """A becomes B and B becomes A; what is read on either page stays where it is read, but for rows, which are made anew."""
        leads, read = self._view.following.leader, {side: None if self._view.following.in_rows else self._read(side) for side in SIDES}
        self._controller.swap()
        for side in (leads, OTHER[leads]):
            place, pane = read[side], self._view.panes[OTHER[side]]
            if place is not None and place[0] < pane.page.count:
                top = pane.page.placement.place_of(place[0])[0] - place[1]
                if side == leads:
                    self._view.following.lead(OTHER[side], top)
                else:
                    self._view.following.go(OTHER[side], min(pane.furthest(), max(0.0, top)))

    def _read(self, side: Side) -> tuple[int, float] | None:
        """The paragraph in the middle of a page, and how far below the page's upper edge it begins; None where the page is at its beginning."""
        pane = self._view.panes[side]
        paragraph = pane.page.placement.near(pane.middle()) if pane.page.count and pane.top > 0 else None
        return None if paragraph is None else (paragraph, pane.page.placement.place_of(paragraph)[0] - pane.top)

    def link(self) -> None:
        if self.pair is not None:
            self._controller.link(self.pair)

    def unlink(self) -> None:
        if self.pair is not None:
            self._controller.unlink(self.pair)

    def set_aside(self, finding: Card | Finding) -> None:
        """Dismiss a finding, or bring it back from among the dismissed. The Edit menu names the card that the person saw."""
        known = Known(finding.kind, finding.places)
        title = finding.title.strip("“”") if finding.kind == "quote" else finding.title
        aside = known in self._controller.decisions.dismissed
        self._controller.do(commands.restore(known, title) if aside else commands.dismiss(known, title))

    def _why_changed(self, why: str) -> None:
        self._why = why
        self._say(why)

    def come_to(self, side: Side, span: Span) -> None:
        """A person went to this place: what is decided next is about its paragraph and the one chosen across, or else the only one that answers it."""
        self._meant.choose(side, span.paragraph)
        across = self._view.pointing.across(side, span.paragraph, span.start)
        if across is not None and self._meant.both_chosen is None:
            self._meant.bring(OTHER[side], across)
        self._went_elsewhere()

    def _released(self) -> None:
        self._meant.clear()
        outline(self._view.panes, ())
        self.changed.emit()

    def _brought(self, side: Side, span: Span) -> None:
        self._meant.bring(side, span.paragraph)
        self._went_elsewhere()

    def _went_elsewhere(self) -> None:
        self._elsewhere = True
        pair, articles = self._meant.both_chosen, [self._controller.article(side) for side in SIDES]
        places = zip(SIDES, articles, pair or (), strict=False)
        outline(self._view.panes, [(side, article.whole(number)) for side, article, number in places if article is not None])
        self.changed.emit()

    def _caret_moved(self, side: Side, paragraph: int, offset: int) -> None:
        pane = self._view.panes[side]
        again = self._elsewhere and self._meant.get(side) == paragraph
        if not again and pane.hasFocus() and pane.painter_of_page.caret_shown and paragraph < len(pane.article.paragraphs):
            self.come_to(side, Span(paragraph, offset, offset))

    def _shown(self, number: int, of: int) -> None:
        if of > 1:
            self._say(f"Counterpart {number} of {of} · {self._why}" if self._why else f"Counterpart {number} of {of}")


def _found(comparison: Comparison) -> tuple[object, ...]:
    """What a person sees of a comparison."""
    return comparison.paragraph_links, comparison.only_a, comparison.only_b, comparison.quotes, comparison.differences
