"""What a window says of its work: how it was compared, how much was decided, what is running, and why there is nothing to list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.article.sides import SIDES

if TYPE_CHECKING:
    from reader.window.main import MainWindow


class Telling(QObject):
    """Puts it into the status line and the findings panel of one window."""

    changed = Signal()
    """Something is said that may change what can be done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def say_compared(self) -> None:
        """Show the findings, how they were come by, and how many are decided."""
        compared = self._window.controller.compared
        self._window.panel.show_compared(compared, self._waiting())
        self.say_method()
        self.say_tally()

    def say_method(self) -> None:
        """Own up to what was compared less well, unless the better method is still at work."""
        from reader.window.owning_up import weakness

        self._window.status.say_method(*weakness(None if self._window.controller.jobs.busy("compare") else self._window.controller.comparison))

    def say_tally(self) -> None:
        """How many links and findings stand in each status."""
        said = ""
        if self._window.controller.comparison is not None:
            said, meaning = self._window.controller.said_totals()
            self._window.status.tally.setToolTip(meaning)
        self._window.status.tally.setText(said)
        self.changed.emit()

    def _waiting(self) -> str:
        from reader.window.finding_choices import COMPARING, FAILED, STOPPED, WAITING

        if any(self._window.controller.article(side) is None for side in SIDES):
            return WAITING
        if self._window.controller.jobs.busy("compare"):
            return COMPARING
        return STOPPED if self._window.controller.stopped else FAILED

    def began(self, doing: str) -> None:
        """Work has begun."""
        self._window.status.begin(doing)
        self.say_method()
        if self._window.controller.compared is None:
            self._window.panel.show_compared(None, self._waiting())
        self.changed.emit()

    def ended(self) -> None:
        """Nothing runs any more."""
        self._window.status.end()
        self.say_method()
        if self._window.controller.compared is None:
            self._window.panel.show_compared(None, self._waiting())
        self.changed.emit()
