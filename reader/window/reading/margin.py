"""What stands in the margin of a page: the bar beside what is one-sided, the ribbon of a bookmark."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

_DASH, _GAP = 5.0, 3.0


def bar_beside(painter: QPainter, bar: QRectF, *, broken: bool) -> None:
    """The bar beside what is one-sided, in the painter's brush; `broken` where that is but possible, as a link is."""
    if not broken:
        painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)
        return
    y = bar.top()
    while y < bar.bottom():
        painter.drawRect(QRectF(bar.left(), y, bar.width(), min(_DASH, bar.bottom() - y)))
        y += _DASH + _GAP


def ribbon(painter: QPainter, x: float, y: float, colour: QColor) -> None:
    """A bookmark: a ribbon with a notch, above the number."""
    path = QPainterPath(QPointF(x, y))
    for dx, dy in ((8.0, 0.0), (8.0, 13.0), (4.0, 9.5), (0.0, 13.0)):
        path.lineTo(QPointF(x + dx, y + dy))
    path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)
