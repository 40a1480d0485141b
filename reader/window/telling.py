"""What a window says of its work: how it was compared, how much was decided, what is running, and why there is nothing to list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.article.sides import SIDES

if TYPE_CHECKING:
    from reader.window.controller import Controller
    from reader.window.findings_panel import FindingsPanel
    from reader.window.status_line import StatusLine


class Telling(QObject):
    """Puts it into the status line and the findings panel of one window."""

    changed = Signal()
    """Something is said that may change what can be done."""

    def __init__(self, controller: Controller, panel: FindingsPanel, status: StatusLine) -> None:
        super().__init__(panel)
        self._controller = controller
        self._panel = panel
        self._status = status

    def say_compared(self) -> None:
        """Show the findings, how they were come by, and how many are decided."""
        compared = self._controller.compared
        self._panel.show_compared(compared, self._waiting())
        self.say_method()
        self.say_tally()

    def say_method(self) -> None:
        """Own up to what was compared less well, unless the better method is still at work."""
        from reader.window.owning_up import weakness

        self._status.say_method(*weakness(None if self._controller.jobs.busy("compare") else self._controller.comparison))

    def say_tally(self) -> None:
        """How many links and findings stand in each status."""
        said = ""
        if self._controller.comparison is not None:
            said, meaning = self._controller.said_totals()
            self._status.tally.setToolTip(meaning)
        self._status.tally.setText(said)
        self.changed.emit()

    def _waiting(self) -> str:
        from reader.window.finding_choices import COMPARING, FAILED, STOPPED, WAITING

        if any(self._controller.article(side) is None for side in SIDES):
            return WAITING
        if self._controller.jobs.busy("compare"):
            return COMPARING
        return STOPPED if self._controller.stopped else FAILED

    def began(self, doing: str) -> None:
        """Work has begun."""
        self._status.begin(doing)
        self.say_method()
        if self._controller.compared is None:
            self._panel.show_compared(None, self._waiting())
        self.changed.emit()

    def ended(self) -> None:
        """Nothing runs any more."""
        self._status.end()
        self.say_method()
        if self._controller.compared is None:
            self._panel.show_compared(None, self._waiting())
        self.changed.emit()
