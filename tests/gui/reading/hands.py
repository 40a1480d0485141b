"""What a person's hand does in these tests: points, presses, drags."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.window.reading.pane import Pane


def point_of(pane: Pane, paragraph: int, offset: int) -> QPoint:
    """Where a code point of a paragraph is in the viewport, a little inside its letter."""
    cursor = pane.textCursor()
    cursor.setPosition(pane.document().findBlockByNumber(paragraph).position() + pane.units.to_units(paragraph, offset))
    return pane.cursorRect(cursor).center() + QPoint(3, 0)


def mouse(widget: QWidget, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, buttons: Qt.MouseButton) -> None:
    where = QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(at), where, button, buttons, Qt.KeyboardModifier.NoModifier))


def press(widget: QWidget, at: QPoint) -> None:
    mouse(widget, QEvent.Type.MouseButtonPress, at, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton)


def move(widget: QWidget, at: QPoint) -> None:
    """With the left button held; `at` may lie outside of the widget, as it does for the widget that has the mouse."""
    mouse(widget, QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton)


def release(widget: QWidget, at: QPoint) -> None:
    mouse(widget, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton)


def drag(widget: QWidget, start: QPoint, end: QPoint, steps: int = 6) -> None:
    """Press, move in steps, let go."""
    press(widget, start)
    for step in range(1, steps + 1):
        move(widget, start + (end - start) * step / steps)
    release(widget, end)
