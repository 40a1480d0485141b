"""Screens of other densities: what is painted ahead is painted anew when a window comes to one, and text is set for its pixels."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.window.main import MainWindow
from reader.window.tag_dialogs import swatch


def on_screen(part: QWidget, density: float) -> QImage:
    """A part as it is painted on a screen of this density."""
    picture = QImage(part.size() * density, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(density)
    picture.fill(0xFFFFFFFF)
    with QPainter(picture) as painter:
        part.render(painter, QPoint())
    return picture


@pytest.mark.parametrize("part", ["map", "picture"])
def test_pictures_painted_ahead_are_sharp_on_every_screen(pair: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    shown = pair.view.maps["a"] if part == "map" else pair.panel.overview.picture
    for density in (1.0, 2.0, 1.5, 1.0):
        monkeypatch.setattr(type(shown), "devicePixelRatioF", lambda self, density=density: density)
        on_screen(shown, density)
        kept = shown._ground if part == "map" else shown._painted  # type: ignore[attr-defined]
        assert kept.size() == shown.size() * density and kept.devicePixelRatio() == density


def test_a_tag_has_its_colour_in_every_density() -> None:
    icon = swatch("#1F77B4")
    for density in (1, 2, 3):
        picture = icon.pixmap(QSize(14, 14), float(density))
        assert picture.size() == QSize(14, 14) * density
        assert picture.toImage().pixelColor(7 * density, 7 * density).name().upper() == "#1F77B4"
