"""Tells when a widget has been painted for the first time."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Says once that a widget, or anything in it, was painted."""

    painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._watched = [widget, *widget.findChildren(QWidget)]
        for watched in self._watched:
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._watched:
            for known in self._watched:
                known.removeEventFilter(self)
            self._watched.clear()
            # Once the event loop has put on screen what this event paints.
            QTimer.singleShot(0, self.painted.emit)
        return False
