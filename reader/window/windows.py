"""All windows of the program: one pair each, the same settings, and one appearance."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication

from reader.window import garbage
from reader.window.remembering import show_choice
from reader.window.settings import Settings

if TYPE_CHECKING:
    from reader.window.main import MainWindow

_STEP = 32
_GONE_MS = 1000
"""So long after a window was closed all of it is gone from the screen, and the hand is on to something else."""


class Windows(QObject):
    """Opens windows and lets go of those that were closed."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.open_ones: list[MainWindow] = []

    def open(self, *, whole: bool = True) -> "MainWindow":
        """One more window, empty, a step below and beside the one in front; not `whole`, it is only what its first picture needs."""
        from reader.window.main import MainWindow

        before = self.front()
        if before is not None and not before.isMaximized() and not before.isFullScreen():
            # So that it has the size of the one it was opened from.
            self._settings.keep_bytes("geometry", before.saveGeometry())
        window = MainWindow(self._settings, whole=whole)
        if before is not None and not window.isMaximized():
            self._beside(window, before)
        window.another_wanted.connect(self._open_another)
        window.appearance.chosen.connect(lambda: self._share_appearance(window))
        window.appearance.motion_changed.connect(lambda _moving: self._share_motion(window))
        window.hidden.connect(lambda: self._let_go(window))
        self.open_ones.append(window)
        return window

    def _open_another(self) -> None:
        window = self.open()
        window.show()
        window.activateWindow()

    def front(self) -> "MainWindow | None":
        """The window that the person is in, or else the newest."""
        active = QApplication.activeWindow()
        while active is not None and active not in self.open_ones:
            above = active.parentWidget()
            active = above.window() if above is not None else None
        found = next((window for window in self.open_ones if window is active), None)
        return found or (self.open_ones[-1] if self.open_ones else None)

    def _let_go(self, window: "MainWindow") -> None:
        # The last one stays known: it is asked what went wrong when something does.
        if window in self.open_ones and len(self.open_ones) > 1:
            self.open_ones.remove(window)
            window.deleteLater()
            QTimer.singleShot(_GONE_MS, self, garbage.look_through)

    @staticmethod
    def _beside(window: "MainWindow", before: "MainWindow") -> None:
        there = window.screen().availableGeometry()
        wanted = before.pos() + QPoint(_STEP, _STEP)
        if not there.adjusted(0, 0, -4 * _STEP, -4 * _STEP).contains(wanted):
            wanted = there.topLeft()
        window.resize(before.size())
        window.move(wanted)

    def _share_appearance(self, of: "MainWindow") -> None:
        for window in self.open_ones:
            if window is not of:
                window.appearance.follow()
                show_choice(window)

    def _share_motion(self, of: "MainWindow") -> None:
        for window in self.open_ones:
            if window is not of:
                window.actions_["reduce_motion"].setChecked(self._settings.reduce_motion)
                window.view.set_motion(window.appearance.motion)
