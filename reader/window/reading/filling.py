"""Fills a rectangle with one colour."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, area: QRect | QRectF, colour: QColor | str) -> None:
    """What `fillRect` does; but to tell its many forms apart the binding makes Qt's gradients known, which takes longer than painting all the rest."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRect(area)
