"""The places of one view that are neither links nor findings: headings, bookmarks, numbered paragraphs; and the way to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from reader.article.model import Span
from reader.article.sides import SIDES, Side
from reader.project.bookmarks import Bookmarks, carried
from reader.window.reading.card import ROOM

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.window.reading.destinations import Destination
    from reader.window.reading.find import Finder
    from reader.window.reading.following import Following
    from reader.window.reading.goto_card import GotoCard
    from reader.window.reading.pane import Pane


class Landmarks(QObject):
    """Keeps the bookmarks, shows them, and goes to places. The card is made when it is first asked for."""

    changed = Signal()
    """Bookmarks were set or taken away."""
    coming = Signal()
    """The card is about to come up: no other is to lie there."""
    told = Signal(str)
    wanted = Signal(str, object)
    """(side, Span) to go to."""

    def __init__(self, parent: QWidget, panes: dict[Side, Pane], following: Following, finders: dict[Side, Finder]) -> None:
        super().__init__(parent)
        self._view = parent
        self._panes = panes
        self._following = following
        self._finders = finders
        self._marked = Bookmarks()
        self.card: GotoCard | None = None

    @property
    def bookmarks(self) -> Bookmarks:
        return self._marked

    def set_bookmarks(self, marked: Bookmarks) -> None:
        """Show these bookmarks, those of paragraphs that are not there left out."""
        for side in SIDES:
            count = self._panes[side].page.count
            marked = marked.with_side(side, (p for p in marked.of(side) if p < count))
        if marked == self._marked:
            return
        self._marked = marked
        self.show()
        self.changed.emit()

    def set_articles(self, old: dict[Side, Article | None], new: dict[Side, Article | None]) -> None:
        """Take the bookmarks along: to the other side where A and B were exchanged, to the same text where an article came in a new version."""
        a, b = old["a"], old["b"]
        if a is not None and b is not None and a is new["b"] and b is new["a"] and a is not b:
            self._marked = self._marked.mirrored()
        else:
            for side in SIDES:
                before, after = old[side], new[side]
                if before is not after:
                    kept = carried(self._marked.of(side), before, after) if before is not None and after is not None else ()
                    self._marked = self._marked.with_side(side, kept)

    def show(self) -> None:
        for side in SIDES:
            pane = self._panes[side]
            pane.painter_of_page.bookmarks = self._marked.of(side)
            pane.viewport().update()
        if self.card is not None and self.card.isVisible():
            self.card.renew()

    # going

    def here(self) -> tuple[Side, int]:
        """The paragraph that is meant: the caret's, where that is in view, else the one that is being read."""
        side: Side = next((s for s in SIDES if self._panes[s].hasFocus()), self._following.leader)
        pane = self._panes[side]
        caret = pane.caret()[0]
        if pane.page.count and not pane.page.placement.hidden(caret):
            top, bottom = pane.page.placement.place_of(caret)
            if bottom > pane.top and top < pane.top + pane.viewport().height():
                return side, caret
        return side, pane.page.placement.near(pane.top + pane.viewport().height() / 3) or 0

    def toggle(self, side: Side | None = None, paragraph: int = 0) -> None:
        """Set a bookmark at a paragraph, or take it away; without one, at the paragraph that is meant."""
        if side is None:
            side, paragraph = self.here()
        if paragraph >= self._panes[side].page.count:
            return
        self.set_bookmarks(self._marked.toggled(side, paragraph))
        is_set = paragraph in self._marked.of(side)
        self.told.emit(f"Bookmark {'set' if is_set else 'taken away'} at {side.upper()}¶{paragraph + 1}")

    def step(self, by: int) -> None:
        """Go to the next bookmark, or the one before, A's first, then B's, and round again."""
        place = self._marked.after(self.here(), by)
        if place is None:
            self.told.emit("There are no bookmarks yet")
            return
        self.wanted.emit(place[0], Span(place[1], 0, 0))
        self._panes[place[0]].setFocus()
        every = self._marked.places()
        self.told.emit(f"Bookmark {every.index(place) + 1} of {len(every)} · {place[0].upper()}¶{place[1] + 1}")

    def ask(self) -> None:
        """Ask where to go."""
        from reader.window.reading.goto_card import GotoCard

        if self.card is None:
            self.card = GotoCard(self._offer, self._view)
            self.card.chosen.connect(self._go)
        if not self.card.isVisible():
            self.coming.emit()
        self.card.ask(self._area())

    def close(self) -> None:
        """Put the card away."""
        if self.card is not None:
            self.card.leave()

    def place_again(self) -> None:
        """The view has another size."""
        if self.card is not None and self.card.isVisible():
            self.card.lie(self._area())

    def _area(self) -> QRect:
        a = self._panes["a"]
        return QRect(ROOM, a.y() + 4, self._view.width() - 2 * ROOM, a.height() - 8)

    def _offer(self, wanted: str) -> tuple[Destination, ...]:
        from reader.window.reading.destinations import destinations

        articles = {side: self._panes[side].article for side in SIDES}
        return destinations(wanted, articles, self._marked, self._finders, self._following.leader)

    def _go(self, place: Destination) -> None:
        self._panes[place.side].setFocus()
        self.wanted.emit(place.side, place.span)
