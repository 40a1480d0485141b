"""The bar beside what is one-sided."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from reader.window.reading.margin import bar_beside


def _painted(*, broken: bool) -> list[bool]:
    """Down a bar, whether there is ink."""
    image = QImage(10, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("black"))
        bar_beside(painter, QRectF(3, 5, 3, 50), broken=broken)
    return [image.pixelColor(4, y).lightness() < 128 for y in range(8, 52)]


def test_a_bar_is_broken_where_it_is_but_possible(qtbot: QtBot) -> None:
    assert all(_painted(broken=False))
    assert any(_painted(broken=True)) and not all(_painted(broken=True))
