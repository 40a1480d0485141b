"""The two families come from their packages; without them the system's own are used."""

import pytest
from PySide6.QtGui import QFont, QFontInfo
from pytestqt.qtbot import QtBot

from reader.window import typefaces


def test_both_families_are_the_ones_asked_for(qtbot: QtBot) -> None:
    faces = typefaces.load()
    assert faces.serif.startswith("Source Serif")
    assert faces.sans.startswith("Source Sans")
    assert QFontInfo(QFont(faces.serif, 12)).family() == faces.serif


def test_loaded_once(qtbot: QtBot) -> None:
    assert typefaces.load() is typefaces.load()


def test_bold_and_italic_are_real_faces(qtbot: QtBot) -> None:
    font = QFont(typefaces.load().serif, 12, QFont.Weight.DemiBold)
    assert QFontInfo(font).weight() >= QFont.Weight.DemiBold
    font.setItalic(True)
    assert QFontInfo(font).italic()


def test_a_missing_package_falls_back(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typefaces, "find_spec", lambda package: None)
    typefaces.load.cache_clear()
    try:
        faces = typefaces.load()
        assert faces.serif
        assert faces.sans
    finally:
        typefaces.load.cache_clear()
