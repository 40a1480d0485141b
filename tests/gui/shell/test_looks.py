"""How the window looks: themes, narrow windows, what can be put away, text size, and that nothing is squeezed."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.window.alignment_picture import HEIGHT, LOW
from reader.window.appearance import CHOICES, Appearance
from reader.window.main import NARROW, MainWindow
from reader.window.settings import Settings
from reader.window.theme import DARK, HIGH_CONTRAST, LIGHT, Theme


@pytest.mark.parametrize(("action", "theme"), [("theme_dark", DARK), ("theme_contrast", HIGH_CONTRAST), ("theme_light", LIGHT)])
def test_the_theme_changes_everywhere(pair: MainWindow, action: str, theme: Theme, qtbot: QtBot) -> None:
    pair.actions_[action].trigger()
    assert pair.appearance.theme is theme
    assert pair.panel.delegate.theme is theme
    assert theme.paper in pair.styleSheet()
    assert pair.settings.appearance == CHOICES[action]
    assert pair.actions_[action].isChecked()
    ground = pair.view.panes["a"].grab().toImage().pixelColor(3, 200).name().upper()
    assert ground == theme.paper


def test_the_system_theme_is_followed(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    system = [Qt.ColorScheme.Dark]
    settings.appearance = "system"
    widget = QWidget()
    qtbot.addWidget(widget)
    appearance = Appearance(widget, settings, lambda: system[0])
    assert appearance.theme is DARK
    system[0] = Qt.ColorScheme.Light
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert appearance.theme is LIGHT
    assert LIGHT.paper in widget.styleSheet()
    appearance.choose("dark")
    assert appearance.theme is DARK


def test_a_narrow_window_has_the_findings_below(pair: MainWindow, qtbot: QtBot) -> None:
    assert pair.splitter.orientation() == Qt.Orientation.Horizontal
    pair.resize(900, 700)
    qtbot.waitUntil(lambda: pair.splitter.orientation() == Qt.Orientation.Vertical and pair.panel.height() < 300)
    assert pair.width() == 900 < NARROW
    overview, cards = pair.panel.overview, pair.panel.list
    assert overview.isVisible() and overview.picture.isVisible() and overview.picture.height() >= LOW
    beside, card = (QRect(part.mapTo(pair, QPoint()), part.size()) for part in (cards, overview))
    assert card.right() < beside.left() and card.bottom() < pair.status.mapTo(pair, QPoint()).y() and card.width() < 320
    pair.panel.chips.choose("quote")
    qtbot.waitUntil(lambda: cards.mapTo(pair.panel, QPoint()).x() < 20)
    pair.panel.chips.choose("overview")
    assert pair.view.height() > 300
    texts = [button.text() for button in pair.toolbar.findChildren(QToolButton)]
    assert "‹" in texts and "›" in texts
    pair.resize(1500, 900)
    qtbot.waitUntil(lambda: pair.splitter.orientation() == Qt.Orientation.Horizontal and pair.panel.width() < 450)
    qtbot.waitUntil(lambda: overview.mapTo(pair, QPoint()).y() + overview.height() <= cards.mapTo(pair, QPoint()).y())
    assert overview.isVisible() and overview.picture.height() == HEIGHT


def test_the_findings_can_be_put_away(pair: MainWindow) -> None:
    pair.actions_["findings"].trigger()
    assert not pair.panel.isVisible()
    pair.actions_["go_findings"].trigger()
    assert pair.panel.isVisible() and pair.actions_["findings"].isChecked()


def test_the_maps_can_be_put_away(pair: MainWindow) -> None:
    QTest.keyClick(pair, Qt.Key.Key_F9)
    assert not any(edge.isVisible() for edge in pair.view.maps.values())
    QTest.keyClick(pair, Qt.Key.Key_F9)
    assert all(edge.isVisible() for edge in pair.view.maps.values())


def test_modes_zoom_and_panes_reach_the_pages(pair: MainWindow) -> None:
    said: list[object] = []
    pair.view.set_mode = lambda mode, order: said.append((mode, order))  # type: ignore[method-assign,assignment,misc]
    pair.view.zoom = said.append  # type: ignore[method-assign,assignment]
    pair.view.focus_other = lambda: said.append("other")  # type: ignore[method-assign]
    for name in ("aligned", "order_b", "reading", "zoom_in", "zoom_out", "other_pane"):
        pair.actions_[name].trigger()
    assert said == [("aligned", "a"), ("aligned", "b"), ("reading", "b"), 1, -1, "other"]


def test_text_size_is_reset_and_remembered(pair: MainWindow) -> None:
    pair.actions_["zoom_in"].trigger()
    pair.actions_["zoom_in"].trigger()
    assert pair.zoom_steps == 2
    pair.actions_["zoom_reset"].trigger()
    assert pair.zoom_steps == 0
    pair.view.zoom(3)
    pair.close()
    assert pair.settings.zoom == 3


def test_geometry_and_appearance_come_back(qtbot: QtBot, settings: Settings, by_hand: None) -> None:
    first = MainWindow(settings)
    qtbot.addWidget(first)
    first.resize(712, 555)
    first.show()
    first.actions_["theme_dark"].trigger()
    first.close()
    second = MainWindow(settings)
    qtbot.addWidget(second)
    second.show()
    assert second.appearance.theme is DARK
    assert second.actions_["theme_dark"].isChecked()
    assert (second.width(), second.height()) == (712, 555)
    second.close()


def test_full_screen_and_back(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    assert window.actions_["full_screen"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window.actions_["full_screen"].isChecked()


def test_the_find_field_shows_a_word_and_its_counts_in_a_window_of_middle_size(pair: MainWindow, qtbot: QtBot) -> None:
    pair.resize(1280, 800)
    field = pair.toolbar.search
    QTest.keyClicks(field, "manuscripts")
    field.say_count((12, 34))
    qtbot.wait(1)
    room = field.width() - field.textMargins().right() - 20
    assert field.fontMetrics().horizontalAdvance(field.text()) <= room


@pytest.mark.parametrize("width", [640, 700, 760, 859, 900])
def test_no_button_of_the_bar_is_squeezed(pair: MainWindow, qtbot: QtBot, width: int) -> None:
    pair.resize(width, 700)
    qtbot.wait(20)
    bar = pair.toolbar
    shown = [button for button in bar.findChildren(QToolButton) if button.isVisible()]
    assert all(button.width() >= button.sizeHint().width() for button in shown)
    places = sorted((part.geometry() for part in (*shown, bar.search)), key=lambda place: place.left())
    assert all(one.right() < other.left() for one, other in pairwise(places)) and places[-1].right() <= bar.width()
    assert bar.more.isVisible() == (len(shown) < 9)
    pair.resize(1400, 700)
    qtbot.wait(20)
    assert bar.more.isHidden() and all(button.isVisible() for button in bar._buttons.values())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_the_bar_has_no_room_for_is_in_a_menu(pair: MainWindow, qtbot: QtBot) -> None:
    pair.resize(640, 700)
    qtbot.wait(20)
    bar = pair.toolbar
    bar.more.click()
    menu = next(found for found in bar.findChildren(QMenu) if found.isVisible())
    hidden = [name for name, button in bar._buttons.items() if button.isHidden()]
    assert hidden and list(menu.actions()) == [pair.actions_[name] for name in hidden]
    menu.close()


def test_the_overview_is_shown_as_far_as_there_is_height(pair: MainWindow, qtbot: QtBot) -> None:
    card = pair.panel.overview
    for height, visible, more in ((420, False, False), (600, True, False), (1000, True, True)):
        pair.resize(800, height)
        qtbot.waitUntil(lambda: pair.splitter.orientation() == Qt.Orientation.Vertical)
        pair._size_panel()
        qtbot.wait(20)
        assert card.isVisible() == visible
        if visible:
            assert card.note.isVisible() == more and card.height() >= card.minimumSizeHint().height()
    pair.resize(1400, 900)
    qtbot.wait(20)
    assert card.isVisible() and card.note.isVisible()
