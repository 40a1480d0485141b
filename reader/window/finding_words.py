"""Finding words in both articles: the field at the top of the window, and what is said of what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from reader.window.main import MainWindow


class FindingWords(QObject):
    """Joins the field and the pages of one window."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.found = (0, 0)
        """How often the words stand in A and in B."""

    def focus(self) -> None:
        """Put the keyboard into the field."""
        self._window.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.toolbar.search.selectAll()

    def find(self, text: str) -> None:
        """Seek a text; what was said of the last one goes."""
        if self._window.status.why.whole and self._window.status.why.whole == self._window.view.searching.said:
            self._window.status.why.say("")
        self.found = self._window.view.set_find(text)
        self._window.toolbar.search.say_count(self.found if text.strip() else None)
        self.changed.emit()

    def step(self, by: int) -> None:
        """Go to the next place found, or the one before."""
        if any(self.found):
            self._window.view.find_next(by)
