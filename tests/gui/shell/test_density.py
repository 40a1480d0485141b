"""Screens of other densities: what is painted ahead is painted anew when a window comes to one, and text is set for its pixels."""

import json
import os
import subprocess
import sys
from pathlib import Path

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


MOVED = """
import json, sys
from PySide6.QtWidgets import QApplication
from PySide6.QtTest import QTest
from reader.article.model import Article, Paragraph
from reader.comparison.model import Comparison, OneSided, ParagraphLink
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.window.reading.view import ReadingView
from reader.window.theme import LIGHT

app = QApplication([])
a, b = (Article(tuple(Paragraph(f"{letter}{i}: the ferry waited off the pier head until the tide had gone.") for i in range(30))) for letter in "AB")
view = ReadingView(LIGHT)
view.set_motion(False)
view.resize(900, 600)
view.set_articles(a, b)
links = tuple(ParagraphLink(i, i, "same", 0.9, "certain") for i in range(0, 30, 2))
view.set_comparison(Comparison(Reading(a, ()), Reading(b, ()), (), links, (OneSided(a.whole(3), None, None),), (), (), (), (), (), "lexical"), Decisions())
view.show()
view.panes["a"].scroll_to(300)
shots = []
for number, left in enumerate((10, 1620, 10)):
    view.move(left, 10)
    QTest.qWait(120)
    picture = view.grab().toImage()
    picture.save(f"{sys.argv[1]}/{number}.png")
    ground = view.maps["a"]._ground.devicePixelRatio()
    shots.append([view.devicePixelRatioF(), picture.width(), picture.devicePixelRatio(), ground, view.panes["a"].top])
print(json.dumps(shots))
"""


def test_a_window_that_moves_between_screens_is_painted_for_each_and_keeps_its_place(tmp_path: Path) -> None:
    """Two screens side by side, the second of twice the density: what only a process of its own can have."""
    screens = [{"name": name, "x": x, "y": 0, "width": 1600, "height": 1400, "logicalDpi": 96, "logicalBaseDpi": 96} for name, x in (("one", 0), ("two", 1600))]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    asked = {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "QT_SCREEN_SCALE_FACTORS": "one=1;two=2"}
    done = subprocess.run([sys.executable, "-c", MOVED, str(tmp_path)], env=os.environ | asked, capture_output=True, text=True, timeout=120, check=True)
    before, dense, after = json.loads(done.stdout.splitlines()[-1])
    assert before == [1.0, 900, 1.0, 1.0, 300.0]
    assert dense == [2.0, 1800, 2.0, 2.0, 300.0]
    assert after == before
    there, again = (QImage(str(tmp_path / f"{number}.png")) for number in (0, 2))
    assert there == again
