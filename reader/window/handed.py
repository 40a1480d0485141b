"""Files that the system hands to the program while it runs: “Open with” and double clicks on macOS, which starts no second program for them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from reader.window.main import MainWindow
    from reader.window.windows import Windows

TOGETHER_MS = 150
"""Several files chosen at once come one by one; so long it is waited for the next."""


class Application(QApplication):
    """Qt's, which tells of files. Its own events alone are looked at: a filter would see every event of every window."""

    handed = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            # a page that was dragged from a browser onto the program's icon comes as an address
            self.handed.emit(event.file() or event.url().toString())
            return True
        return super().event(event)


def kind() -> type[QApplication]:
    """Qt's own application where the system starts a program anew for every file: Python would be asked about every event there is."""
    return Application if sys.platform == "darwin" else QApplication


class Handed(QObject):
    """Opens what was handed over: in the window in front where it has room, in one of its own where it has none."""

    def __init__(self, app: QApplication, windows: Windows) -> None:
        super().__init__(app)
        self._windows = windows
        self._waiting: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOGETHER_MS)
        self._timer.timeout.connect(self._open)
        if isinstance(app, Application):
            app.handed.connect(self.take)

    def take(self, place: str) -> None:
        """One file, or an address; it is opened with those that come right after it."""
        if place:
            self._waiting.append(place)
            self._timer.start()

    def _open(self) -> None:
        # late: what knows of projects is more than the first picture needs
        from reader.project.store.project import is_project

        waiting, self._waiting = self._waiting, []
        files = [place for place in waiting if "://" not in place]
        for project in [file for file in files if is_project(Path(file))]:
            files.remove(project)
            self._open_project(Path(project))
        if files:
            window = self._with_room(2 if len(files) > 1 else 1)
            window.opening.take(window.controller.empty_side() or "a", files)
        for address in (place for place in waiting if "://" in place):
            self._with_room(1).opening.take_text("a", address)

    def _open_project(self, file: Path) -> None:
        """Once: a project that is open already is shown where it is."""
        for window in self._windows.open_ones:
            if window.saving.file is not None and window.saving.file == file.absolute():
                _show(window)
                return
        window = self._with_room(2)
        window.controller.arrivals.open_files({"a": file})

    def _with_room(self, reports: int) -> MainWindow:
        """A window in which so many reports take no other's place, shown in front."""
        front = self._windows.front()
        window = front if front is not None and _room(front) >= reports else self._windows.open()
        _show(window)
        return window


def _show(window: MainWindow) -> None:
    window.complete()
    window.show()
    window.raise_()
    window.activateWindow()


def _room(window: MainWindow) -> int:
    """How many sides are empty, and nothing is on its way into them."""
    controller = window.controller
    return sum(controller.article(side) is None and not controller.arrivals.busy(side) for side in window.view.panes)
