"""The preferences: seen at once in the pages, there again tomorrow. And what else the menus ask of the reading view, through the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from velm import settled

from reader.article.addresses import OFFLINE
from reader.window.intake_dialogs import AskAddress
from reader.window.main import MainWindow
from reader.window.preferences import Preferences
from reader.window.reading.typesetting import TypeSetting
from reader.window.settings import Settings
from reader.window.theme import DARK
from reader.window.type_choices import load, sane, save

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def dialog(pair: MainWindow, qtbot: QtBot) -> Preferences:
    pair.actions_["preferences"].trigger()
    made = pair.desk.preferences
    assert made is not None
    qtbot.waitExposed(made)
    return made


def test_text_is_set_anew_at_once(pair: MainWindow, dialog: Preferences, qtbot: QtBot) -> None:
    pane = pair.view.panes["a"]
    for field, keys in ((dialog.pixels, "21"), (dialog.lines, "1.8"), (dialog.width_, "50")):
        field.selectAll()
        qtbot.keyClicks(field.lineEdit(), keys)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    sans = dialog.typeface.itemData(1)
    dialog.typeface.setCurrentIndex(1)
    qtbot.waitUntil(lambda: pane.setting == TypeSetting(21, 1.8, 50, sans))
    assert pane.text_font().family() == sans
    assert pane.document().defaultFont().pixelSize() == 21
    assert pane.page.shape.pitch == round(21 * 1.8)
    assert load(pair.settings) == TypeSetting(21, 1.8, 50, sans)


def test_zoom_is_from_the_size_that_was_set(pair: MainWindow, dialog: Preferences, qtbot: QtBot) -> None:
    dialog.pixels.setValue(20)
    qtbot.waitUntil(lambda: pair.view.panes["a"].setting.pixels == 20)
    pair.actions_["zoom_in"].trigger()
    assert pair.view.panes["b"].setting.pixels == 21
    pair.actions_["zoom_reset"].trigger()
    assert pair.view.panes["b"].setting.pixels == 20
    qtbot.mouseClick(dialog.findChild(QPushButton, "defaults"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pair.view.panes["a"].setting == TypeSetting())


def test_appearance_and_motion_agree_with_the_menus(pair: MainWindow, dialog: Preferences) -> None:
    dialog.appearance.setCurrentIndex(dialog.appearance.findData("dark"))
    dialog.appearance.activated.emit(dialog.appearance.currentIndex())
    assert pair.view.theme is DARK
    assert pair.actions_["theme_dark"].isChecked()
    pair.actions_["theme_contrast"].trigger()
    assert dialog.appearance.currentData() == "high contrast"
    dialog.motion.click()
    assert pair.settings.reduce_motion
    assert not pair.view.following.motion
    pair.actions_["reduce_motion"].trigger()
    assert not dialog.motion.isChecked()


def test_it_is_there_again_tomorrow(pair: MainWindow, qtbot: QtBot, by_hand: None) -> None:
    save(pair.settings, TypeSetting(24, 1.3, 60, ""))
    pair.view.landmarks.toggle("a", 2)
    again = MainWindow(pair.settings)
    qtbot.addWidget(again)
    assert again.view.type_setting == TypeSetting(24, 1.3, 60, "")
    again.controller.arrivals.open_files({"a": pair.controller.paths[0], "b": pair.controller.paths[1]})  # type: ignore[dict-item]
    settled(again, qtbot)
    assert again.view.landmarks.bookmarks.a == {2}
    again.view.landmarks.toggle("a", 2)
    assert again.settings.bookmarks == {}
    again.close()


@pytest.mark.parametrize("values", [{}, {"pixels": 900, "line_height": "x", "characters": 3, "family": 5}, {"pixels": True, "line_height": float("nan")}])
def test_damaged_settings_are_the_default(values: dict[str, object]) -> None:
    assert sane(values) == TypeSetting()


def test_damaged_files_too(tmp_path: Path) -> None:
    settings = Settings.at(tmp_path / "w.ini")
    settings._store.setValue("type", "[1, 2")
    settings._store.setValue("bookmarks", "[]")
    assert load(settings) == TypeSetting()
    assert settings.bookmarks == {}


def test_a_link_drawn_in_the_pages_is_a_decision(pair: MainWindow) -> None:
    comparison = pair.controller.comparison
    assert comparison is not None
    free = next((a, b) for a in range(3) for b in range(3) if pair.controller.status((a, b)) is None)
    pair.view.linking.drawn.emit(*free)
    assert pair.controller.status(free) == "added"
    pair.controller.undo()
    assert pair.controller.status(free) is None


def test_another_language_is_compared_anew_and_keeps_decisions(pair: MainWindow, qtbot: QtBot) -> None:
    assert pair.controller.comparison is not None
    first = pair.controller.comparison.paragraph_links[0]
    pair.controller.link((first.a, first.b))
    pair.view.language_wanted.emit("b", "de")
    settled(pair, qtbot)
    article = pair.controller.article("b")
    assert article is not None
    assert article.language == "de"
    assert pair.controller.comparison is not None
    assert pair.controller.status((first.a, first.b)) == "confirmed"


def test_keys_reach_the_cards(pair: MainWindow, qtbot: QtBot) -> None:
    pair.activateWindow()
    pair.view.panes["a"].setFocus()
    qtbot.keyClick(pair, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert pair.view.wordings.open
    qtbot.keyClick(pair.view.wordings.card, Qt.Key.Key_Escape)
    qtbot.keyClick(pair, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    card = pair.view.landmarks.card
    assert card is not None
    assert card.isVisible()
    qtbot.keyClicks(card.field, "B3")
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    qtbot.keyClick(pair, Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    assert pair.view.landmarks.bookmarks.b == {2}


@pytest.mark.parametrize("theme", ["theme_dark", "theme_contrast", "theme_light"])
def test_the_fields_can_be_read_in_every_appearance(pair: MainWindow, dialog: Preferences, qtbot: QtBot, theme: str) -> None:
    """Also when it changes while they are open; told by the pixels, as palettes and style sheets have their own ways."""
    pair.actions_[theme].trigger()
    qtbot.wait(1)
    for field in (dialog.typeface, dialog.appearance, dialog.pixels, dialog.width_, dialog.lines):
        picture = field.grab().toImage()
        middle = [picture.pixelColor(x, y).lightness() for x in range(6, 60) for y in range(8, picture.height() - 8)]
        ground = sorted(middle)[len(middle) // 2]
        assert max(abs(light - ground) for light in middle) > 110, field.objectName()
        assert (ground < 128) == (theme != "theme_light"), field.objectName()


def test_another_theme_leaves_the_articles_in_their_typeface(pair: MainWindow, qtbot: QtBot) -> None:
    pane = pair.view.panes["a"]

    def first_line() -> tuple[str, int, float]:
        line, font = pane.page.lines(1).lineAt(0), pane.document().defaultFont()
        return font.family(), font.pixelSize(), line.naturalTextWidth()

    before, size = first_line(), pair.size()
    for action in ("theme_dark", "theme_contrast", "theme_light"):
        pair.actions_[action].trigger()
        pair.resize(size.width() - 160, size.height())
        qtbot.wait(120)
        pair.resize(size)
        qtbot.wait(120)
        assert first_line() == before, action


def test_the_network_is_kept_off_here_as_where_an_address_is_asked_for(
    pair: MainWindow, dialog: Preferences, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert not dialog.network.isChecked()
    dialog.network.click()
    assert not pair.settings.network
    pair.actions_["open_address"].trigger()
    asking = pair.findChild(AskAddress)
    assert asking is not None and asking.never.isChecked()
    asking.never.click()
    assert pair.settings.network and not dialog.network.isChecked()
    asking.reject()
    monkeypatch.setenv(OFFLINE, "1")
    pair.actions_["preferences"].trigger()
    assert dialog.network.isChecked() and not dialog.network.isEnabled() and OFFLINE in dialog.network.toolTip()
