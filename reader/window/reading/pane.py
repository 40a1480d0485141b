"""A sheet that can be pointed at: says which place is under the mouse or the caret, clicked or entered. What that means is the view's affair.

Paragraphs and offsets in signals are code points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.article.model import Span
from reader.article.sides import Side
from reader.window.reading.sheet import Sheet
from reader.window.reading.typesetting import TypeSetting
from reader.window.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

__all__ = ["Pane", "TypeSetting"]

_NOTCH = 120
"""What Qt says of one notch of a wheel."""


class Pane(Sheet):
    """One article, and the hand of the person who reads it."""

    hovered = Signal(int, int)
    """(paragraph, offset) under the mouse; (-1, -1) where there is none."""
    activated = Signal(int, int)
    """(paragraph, offset) clicked or entered."""
    caret_moved = Signal(int, int)
    fold_opened = Signal(object)
    """The paragraphs of a fold that was clicked."""
    zoom_wanted = Signal(int)
    other_wanted = Signal()
    released = Signal()
    """Escape: nothing is to be lifted any more."""
    focused = Signal()
    menu_wanted = Signal(int, int, QPoint)
    """The right button, or the menu key: (paragraph, offset, where on the screen)."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        self.alone = False
        self.linking = False
        self._pressed: QPoint | None = None
        self._turned = 0
        super().__init__(side, theme, parent)
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self._say_caret)

    # places

    def place_at(self, point: QPoint | QPointF) -> tuple[int, int] | None:
        """(paragraph, code point) under a point of the viewport."""
        found = self.page.paragraph_at(QPointF(point) + QPointF(0, self.top))
        return (found[0], self.units.to_points(*found)) if found else None

    def on_number(self, point: QPointF) -> bool:
        """Whether a point of the viewport is on the paragraph numbers, from where a link can be drawn."""
        shape = self.page.shape
        beside = point.x() - shape.left
        return beside > shape.number - 2 if shape.mirrored else beside < shape.number + 2

    def caret(self) -> tuple[int, int]:
        """(paragraph, code point) of the caret."""
        block = self.textCursor().block()
        return block.blockNumber(), self.units.to_points(block.blockNumber(), self.textCursor().positionInBlock())

    def set_caret(self, paragraph: int, offset: int = 0) -> None:
        """Put the caret somewhere without scrolling there."""
        block = self.document().findBlockByNumber(paragraph)
        if not block.isValid():
            return
        cursor = self.textCursor()
        cursor.setPosition(block.position() + self.units.to_units(paragraph, offset))
        before = self.top
        with self.still():
            self.setTextCursor(cursor)
            self.scroll_to(before)

    def height_of(self, span: Span) -> float:
        """The content's place of the line where a span begins."""
        return self.page.line_top(span.paragraph, self.units.to_units(span.paragraph, span.start))

    def selection(self) -> Span | None:
        """The selected stretch, if it lies in one paragraph. The break after it may be selected too, as it is by clicking three times."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        block = self.document().findBlock(cursor.selectionStart())
        number, last = block.blockNumber(), cursor.selectionEnd() - block.position()
        if last > block.length():
            return None
        last = min(last, block.length() - 1)
        if cursor.selectionStart() - block.position() >= last:
            return None
        return Span(number, self.units.to_points(number, cursor.selectionStart() - block.position()), self.units.to_points(number, last))

    def _say_caret(self) -> None:
        if not self._settling and hasattr(self, "page"):
            self.caret_moved.emit(*self.caret())

    # events

    def _show_caret(self, shown: bool) -> None:
        """A caret is for those who move it: reading with the mouse needs none."""
        if shown != self.painter_of_page.caret_shown:
            self.painter_of_page.caret_shown = shown
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_caret(False)
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.linking:  # Qt repeats what it has of a drag that has left the pane; it is no selection any more
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            found = self.place_at(event.position())
            fold = self.page.placement.fold_at(event.position().y() + self.top)
            hand = fold or self._marked(found)
            number = not hand and found is not None and self.on_number(event.position())
            shapes = Qt.CursorShape
            self.viewport().setCursor(shapes.PointingHandCursor if hand else shapes.CrossCursor if number else shapes.IBeamCursor)
            self.hovered.emit(*(found or (-1, -1)))

    def _marked(self, place: tuple[int, int] | None) -> bool:
        marks = self.painter_of_page.marks
        return place is not None and place[0] < len(marks) and bool(marks[place[0]].at(place[1]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or (event.position().toPoint() - pressed).manhattanLength() > 4 or self.textCursor().hasSelection():
            return
        fold = self.page.placement.fold_at(event.position().y() + self.top)
        found = self.place_at(event.position())
        if fold is not None:
            self.fold_opened.emit(fold.paragraphs)
        elif found is not None:
            self.activated.emit(*found)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            found, at = self.place_at(QPointF(event.pos())), event.globalPos()
        else:
            found, at = self.caret(), self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        if found is not None and self.page.count:
            self.menu_wanted.emit(*found, at)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(-1, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            self.activated.emit(*self.caret())
        elif key == Qt.Key.Key_F6:
            self.other_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.released.emit()
            event.ignore()
        elif key == Qt.Key.Key_Space:
            step = self.viewport().height() - 2 * int(self.page.shape.pitch)
            self.scroll_to(self.top + (-step if modifiers & Qt.KeyboardModifier.ShiftModifier else step))
        else:
            if key not in (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta):
                self._show_caret(True)
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._zoom(event.angleDelta().y())
            event.accept()
            return
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        # some systems turn the wheel sideways while Alt is held
        pixels = event.pixelDelta().y() or (event.pixelDelta().x() if alt else 0)
        angle = event.angleDelta().y() or (event.angleDelta().x() if alt else 0)
        step = pixels if pixels else angle / 120 * 3 * self.page.shape.pitch * 0.8
        self.alone = alt
        try:
            self.scroll_to(self.top - step)
        finally:
            self.alone = False
        event.accept()

    def _zoom(self, turned: int) -> None:
        """A step for each notch: a touchpad tells of small parts of one, a wheel that is spun of several at once."""
        if turned * self._turned < 0:
            self._turned = 0
        self._turned += turned
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.zoom_wanted.emit(steps)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        if event.reason() in reasons:
            self._show_caret(True)
        self.focused.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text, paragraphs a blank line apart."""
        # An object of Qt's own: the clipboard keeps it, on some systems until after Python has ended, when one made here could no longer be deleted.
        data = super().createMimeDataFromSelection()
        data.text()  # Qt fills it when it is first asked; cleared before, it would come back as rich text
        data.clear()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n\n"))
        return data

    def select(self, span: Span) -> None:
        """Select a stretch, without scrolling."""
        block = self.document().findBlockByNumber(span.paragraph)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + self.units.to_units(span.paragraph, span.start))
        cursor.setPosition(block.position() + self.units.to_units(span.paragraph, span.end), QTextCursor.MoveMode.KeepAnchor)
        before = self.top
        with self.still():
            self.setTextCursor(cursor)
            self.scroll_to(before)
