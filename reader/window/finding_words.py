"""Finding words in both articles: the field at the top of the window, and what is said of what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from reader.window.reading.view import ReadingView
    from reader.window.status_line import StatusLine
    from reader.window.toolbar import FindField


class FindingWords(QObject):
    """Joins the field and the pages of one window."""

    changed = Signal()

    def __init__(self, field: FindField, view: ReadingView, status: StatusLine) -> None:
        super().__init__(view)
        self._field = field
        self._view = view
        self._status = status
        self.found = (0, 0)
        """How often the words stand in A and in B."""

    def focus(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def find(self, text: str) -> None:
        """Seek a text; what was said of the last one goes."""
        if self._status.why.whole and self._status.why.whole == self._view.searching.said:
            self._status.why.say("")
        self.found = self._view.set_find(text)
        self._field.say_count(self.found if text.strip() else None)
        self.changed.emit()

    def step(self, by: int) -> None:
        """Go to the next place found, or the one before."""
        if any(self.found):
            self._view.find_next(by)
