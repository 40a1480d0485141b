"""Finding a text in both panes: counts, highlights, and going from place to place."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article.model import Article, Span
from reader.window.reading.find import Finder
from reader.window.reading.following import Following
from reader.window.reading.marks import Side
from reader.window.reading.pane import Pane

_HELPING = 0.004


class Searching(QObject):
    """What is sought, and where it stands. Places are in the order of the text, A's before B's."""

    changed = Signal()

    def __init__(self, a: Pane, b: Pane, following: Following, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes: dict[Side, Pane] = {"a": a, "b": b}
        self._following = following
        self.finders: dict[Side, Finder] = {"a": Finder(Article(())), "b": Finder(Article(()))}
        self._text = ""
        self._found: list[tuple[Side, Span]] = []
        self._at = -1
        self._ahead = QTimer(self)
        self._ahead.setInterval(4)
        self._ahead.timeout.connect(self._prepare)

    def set_article(self, side: Side, article: Article) -> None:
        self.finders[side] = Finder(article)
        self.set_text("")
        self._ahead.start()

    def _prepare(self) -> None:
        """Fold both articles in small helpings, so that the first letter typed finds them ready."""
        until = time.perf_counter() + _HELPING
        if all(finder.prepare(lambda: time.perf_counter() > until) for finder in self.finders.values()):
            self._ahead.stop()

    def set_text(self, text: str) -> tuple[int, int]:
        """Seek a text: how often it stands in A and in B."""
        self._text, self._at = text, -1
        found: dict[Side, tuple[Span, ...]] = {side: finder.find(text) for side, finder in self.finders.items()}
        self._found = [(side, span) for side, spans in found.items() for span in spans]
        for side, spans in found.items():
            pane = self._panes[side]
            highlights: dict[int, list[tuple[int, int]]] = {}
            for span in spans:
                highlights.setdefault(span.paragraph, []).append(
                    (pane.units.to_units(span.paragraph, span.start), pane.units.to_units(span.paragraph, span.end))
                )
            if highlights or pane.painter_of_page.found:
                pane.painter_of_page.found, pane.painter_of_page.found_now = highlights, None
                pane.viewport().update()
                self.changed.emit()
        return len(found["a"]), len(found["b"])

    @property
    def place(self) -> tuple[Side, Span] | None:
        """The place gone to last."""
        return self._found[self._at] if 0 <= self._at < len(self._found) else None

    def go(self, step: int) -> None:
        """Go on by so many places, round and round; at first to the nearest one that is in view."""
        if not self._found:
            return
        self._at = self._first(step) if self._at < 0 else (self._at + step) % len(self._found)
        side, span = self._found[self._at]
        pane = self._panes[side]
        for other_side, other_pane in self._panes.items():
            now = None
            if other_side == side:
                start = pane.units.to_units(span.paragraph, span.start)
                now = (span.paragraph, [s for s, _ in pane.painter_of_page.found.get(span.paragraph, ())].index(start))
            other_pane.painter_of_page.found_now = now
            other_pane.viewport().update()
        pane.set_caret(span.paragraph, span.start)
        self._following.show(side, pane.height_of(span))

    def _first(self, step: int) -> int:
        leader = self._following.leader
        pane = self._panes[leader]
        order = range(len(self._found)) if step > 0 else range(len(self._found) - 1, -1, -1)
        for i in order:
            side, span = self._found[i]
            if side == leader and (pane.height_of(span) >= pane.top if step > 0 else pane.height_of(span) <= pane.top + pane.viewport().height()):
                return i
        return order[0]
