"""What a person's hand does in these tests: points, presses, drags, turns the wheel."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.window.reading.pane import Pane

Height = Callable[[str, int], float]
"""How high the first line of a paragraph of a side stands on the screen."""


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


def wheel(pane: Pane, notches: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    turn(pane, -120 * notches, modifiers)


def turn(pane: Pane, angle: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """By so many eighths of a degree, as Qt has it: 120 are a notch."""
    at = QPointF(pane.viewport().rect().center())
    # with Alt some systems report the wheel as sideways
    delta = QPoint(angle, 0) if modifiers & Qt.KeyboardModifier.AltModifier else QPoint(0, angle)
    where = pane.viewport().mapToGlobal(at)
    event = QWheelEvent(at, where, QPoint(), delta, Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(pane.viewport(), event)
