"""Where a paragraph's number, the signs of its differences and its bookmark stand in the margin, from the origin of its text."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath

from reader.window.reading.layout import LABEL, Shape

_GAP = 5.0


def number_box(shape: Shape, label: float, paragraph: int, font: QFont) -> QRectF:
    """The number: level with the first line, or where there is a `label` over that, between the two. Its lower edge is the baseline."""
    measure = QFontMetricsF(font)
    width, height = measure.horizontalAdvance(str(paragraph + 1)), measure.capHeight()
    baseline = shape.pitch * 0.58 - (LABEL * 0.55 if label else 0.0)
    return QRectF(shape.number if shape.mirrored else shape.number - width, baseline - height, width, height)


def sign_box(shape: Shape, number: QRectF, top: float, sign: str, font: QFont) -> QRectF:
    """The sign of a difference in the line that begins at `top`: beside the number in the first line, under it in others. Its lower edge is the baseline."""
    measure = QFontMetricsF(font)
    width, height = measure.horizontalAdvance(sign), measure.capHeight()
    beside = number.width() + _GAP if top < 1 else 0.0
    left = shape.number + beside if shape.mirrored else shape.number - beside - width
    return QRectF(QPointF(left, top + shape.pitch * 0.66 - height), QPointF(left + width, top + shape.pitch * 0.66))


def ribbon(shape: Shape, label: float) -> QPainterPath:
    """A bookmark: a ribbon with a notch, above the number."""
    path = QPainterPath(QPointF(shape.number if shape.mirrored else shape.number - 8.0, -label - 10.0))
    start = path.currentPosition()
    for dx, dy in ((8.0, 0.0), (8.0, 13.0), (4.0, 9.5), (0.0, 13.0)):
        path.lineTo(start + QPointF(dx, dy))
    path.closeSubpath()
    return path
