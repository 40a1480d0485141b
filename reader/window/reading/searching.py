"""Finding a text in both panes: counts, highlights, and going from place to place."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article.model import Article, Span
from reader.article.sides import Side
from reader.window.reading.find import Finder, Hits

if TYPE_CHECKING:
    from reader.window.reading.following import Following
    from reader.window.reading.pane import Pane

_HELPING = 0.004
_SOON_MS = 60


class Searching(QObject):
    """What is sought, and where it stands. Places are in the order of the text, A's before B's."""

    changed = Signal()
    wanted = Signal(str, object)
    """(side, Span) that is gone to; whoever folds text away opens it."""
    told = Signal(str)
    """Which of how many it is: "3 of 24 · A¶3"."""

    def __init__(self, a: Pane, b: Pane, following: Following, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes: dict[Side, Pane] = {"a": a, "b": b}
        self._following = following
        self.finders: dict[Side, Finder] = {"a": Finder(Article(())), "b": Finder(Article(()))}
        self._hits: dict[Side, Hits] = {side: finder.hits("") for side, finder in self.finders.items()}
        self._at = -1
        self.said = ""
        """What was told last."""
        self._ahead = QTimer(self)
        self._ahead.setInterval(4)
        self._ahead.timeout.connect(self._prepare)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._ahead.start)

    def set_article(self, side: Side, article: Article) -> None:
        self.finders[side] = Finder(article)
        self.set_text("")
        self._ahead.stop()
        self._soon.start()  # when the article has been painted

    def _prepare(self) -> None:
        """Fold both articles in small helpings, so that the first letter typed finds them ready."""
        until = time.perf_counter() + _HELPING
        if all(finder.prepare(lambda: time.perf_counter() > until) for finder in self.finders.values()):
            self._ahead.stop()

    def set_text(self, text: str) -> tuple[int, int]:
        """Seek a text: how often it stands in A and in B."""
        self._at = -1
        self._hits = {side: finder.hits(text) for side, finder in self.finders.items()}
        for side, hits in self._hits.items():
            painter = self._panes[side].painter_of_page
            if len(hits) or painter.found is not None:
                painter.found, painter.found_now = (hits if len(hits) else None), None
                self._panes[side].viewport().update()
                self.changed.emit()
        return len(self._hits["a"]), len(self._hits["b"])

    def __len__(self) -> int:
        return sum(len(hits) for hits in self._hits.values())

    @property
    def place(self) -> tuple[Side, Span] | None:
        """The place gone to last."""
        return self._place(self._at) if 0 <= self._at < len(self) else None

    def _place(self, number: int) -> tuple[Side, Span]:
        before = len(self._hits["a"])
        return ("a", self._hits["a"][number]) if number < before else ("b", self._hits["b"][number - before])

    def go(self, step: int) -> None:
        """Go on by so many places, round and round; at first to the nearest one that is in view."""
        if not len(self):
            return
        self._at = self._first(step) if self._at < 0 else (self._at + step) % len(self)
        side, span = self._place(self._at)
        self.wanted.emit(side, span)
        pane = self._panes[side]
        for other_side, other_pane in self._panes.items():
            other_pane.painter_of_page.found_now = span if other_side == side else None
            other_pane.viewport().update()
        pane.set_caret(span.paragraph, span.start)
        self._following.show(side, pane.height_of(span))
        self.said = f"{self._at + 1} of {len(self)} · {side.upper()}¶{span.paragraph + 1}"
        self.told.emit(self.said)

    def _first(self, step: int) -> int:
        """The first place from the top of what the leading pane shows on, or the last one that is not below it."""
        side = self._following.leader
        pane, hits = self._panes[side], self._hits[side]
        ahead = 0 if side == "a" else len(self._hits["a"])
        top, bottom = pane.top, pane.top + pane.viewport().height()
        tops, bottoms = pane.page.placement.extents
        paragraphs = hits.paragraphs()
        for paragraph in paragraphs if step > 0 else reversed(paragraphs):
            if bottoms[paragraph] < top if step > 0 else tops[paragraph] > bottom:
                continue
            spans = list(enumerate(hits.at(paragraph), ahead + hits.before(paragraph)))
            for number, span in spans if step > 0 else reversed(spans):
                height = pane.height_of(span)
                if height >= top if step > 0 else height <= bottom:
                    return number
        return 0 if step > 0 else len(self) - 1
