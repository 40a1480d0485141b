"""The bar in the margin of a page beside what is one-sided."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

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
