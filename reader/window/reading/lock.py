"""The padlock between the heads: shut, the panes scroll together."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.window.reading.guard import guarded
from reader.window.theme import Theme


class LockButton(QAbstractButton):
    """Checked: the panes scroll together."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setCheckable(True)
        self.setChecked(True)
        self.setFixedSize(30, 30)
        self.setObjectName("lock")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._name)
        self._name(True)

    def _name(self, level: bool) -> None:
        self.setAccessibleName("Scroll together")
        self.setToolTip(
            "The panes scroll together. Click to scroll each alone (Alt with the wheel does so once)."
            if level
            else "Each pane scrolls alone. Click to keep them level."
        )

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            ground = (
                theme.control_pressed if self.isDown() else theme.control_hover if self.underMouse() else theme.control if self.isChecked() else theme.paper
            )
            painter.setBrush(QColor(ground))
            painter.setPen(QPen(QColor(theme.focus), 2) if self.hasFocus() else QPen(QColor(theme.line), 1))
            painter.drawEllipse(box)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.ink_soft), 1.5))
            painter.drawPath(lock_path(QRectF(9, 8.5, 12, 12), self.isChecked()))

    def sizeHint(self) -> QSize:
        return QSize(30, 30)


def lock_path(box: QRectF, closed: bool) -> QPainterPath:
    """A padlock that fills a square box; open, its shackle is raised and turned aside."""
    path = QPainterPath()
    unit = box.width() / 12
    path.addRoundedRect(QRectF(box.left() + 2 * unit, box.top() + 5.5 * unit, 8 * unit, 6 * unit), unit, unit)
    left, right = box.left() + 3.8 * unit, box.left() + 8.2 * unit
    shift = 0.0 if closed else 4.4 * unit
    path.moveTo(left + shift, box.top() + 5.5 * unit)
    path.lineTo(left + shift, box.top() + 3.4 * unit)
    path.arcTo(QRectF(left + shift, box.top() + 1.0 * unit, right - left, 4.4 * unit), 180, -180)
    path.lineTo(right + shift, box.top() + (5.5 if closed else 4.2) * unit)
    return path
