"""Several windows: opened by a key, alike in looks and keys, each with its own pair, and each back as it was left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.window.app import application
from reader.window.main import MainWindow
from reader.window.settings import Settings
from reader.window.theme import DARK, HIGH_CONTRAST
from reader.window.windows import Windows

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def windows(qtbot: QtBot, settings: Settings, by_hand: None) -> Iterator[Windows]:
    application()
    made = Windows(settings)
    first = made.open()
    first.resize(1000, 700)
    first.show()
    qtbot.waitExposed(first)
    yield made
    for window in list(made.open_ones):
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_key_opens_another_beside_it(windows: Windows, files: Files, qtbot: QtBot) -> None:
    first = windows.open_ones[0]
    first.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(first, qtbot)
    QTest.keyClick(first, Qt.Key.Key_N, CTRL)
    assert len(windows.open_ones) == 2
    second = windows.open_ones[1]
    assert second.isVisible() and second.controller.article("a") is None
    assert second.size() == first.size() and second.pos() != first.pos()
    assert first.controller.comparison is not None
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    assert windows.front() is second


def test_one_closes_and_the_others_stay(windows: Windows, qtbot: QtBot) -> None:
    second = windows.open()
    second.show()
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    QTest.keyClick(second, Qt.Key.Key_W, CTRL | SHIFT)
    assert second not in windows.open_ones and len(windows.open_ones) == 1
    assert windows.open_ones[0].isVisible()


def test_quit_closes_all(windows: Windows) -> None:
    windows.open().show()
    first = windows.open_ones[0]
    QTest.keyClick(first, Qt.Key.Key_Q, CTRL)
    assert not any(window.isVisible() for window in windows.open_ones)


def test_looks_motion_and_keys_are_the_same_in_all(windows: Windows) -> None:
    first, second = windows.open_ones[0], windows.open()
    second.show()
    second.actions_["theme_dark"].trigger()
    assert first.appearance.theme is DARK and first.actions_["theme_dark"].isChecked()
    first.actions_["reduce_motion"].trigger()
    assert second.actions_["reduce_motion"].isChecked() and second.view.following.motion is False
    second.settings.set_shortcut("swap", "Ctrl+B")
    second.helping._read_keys()
    assert first.actions_["swap"].shortcut().toString() == "Ctrl+B"


def test_the_view_comes_back_as_it_was_left(qtbot: QtBot, tmp_path: Path, files: Files, by_hand: None) -> None:
    application()
    file = tmp_path / "window.ini"
    first = MainWindow(Settings.at(file))
    qtbot.addWidget(first)
    first.resize(1500, 800)
    first.show()
    first.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(first, qtbot)
    for name in ("aligned", "order_b", "only_differences", "dim_shared", "level", "reduce_motion"):
        first.actions_[name].trigger()
    QTest.keyClick(first, Qt.Key.Key_F9)
    first.splitter.setSizes([1000, 500])
    wide = first.splitter.sizes()[1]
    first.resize(950, 800)
    qtbot.waitUntil(lambda: first.splitter.orientation() == Qt.Orientation.Vertical and first.panel.height() < 300)
    first.splitter.setSizes([400, 350])
    tall = first.splitter.sizes()[1]
    first.close()

    second = MainWindow(Settings.at(file))
    qtbot.addWidget(second)
    second.show()
    assert [second.actions_[name].isChecked() for name in ("aligned", "reading", "order_b", "only_differences", "dim_shared", "level", "maps")] == [
        True, False, True, True, True, False, False,
    ]  # fmt: skip
    assert second.view.following.motion is False
    second.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(second, qtbot)
    assert second.view.arrangement.in_rows and not second.view.lock.isChecked()
    assert not any(edge.isVisible() for edge in second.view.maps.values())
    qtbot.waitUntil(lambda: abs(second.splitter.sizes()[1] - tall) < 8)
    second.resize(1500, 800)
    qtbot.waitUntil(lambda: second.splitter.orientation() == Qt.Orientation.Horizontal and abs(second.splitter.sizes()[1] - wide) < 8)
    second.close()


def test_damaged_settings_are_as_none(qtbot: QtBot, settings: Settings) -> None:
    application()
    for value in ("[1, 2]", "{", '{"maps": "no"}'):
        settings._store.setValue("view", value)
        window = MainWindow(settings)
        qtbot.addWidget(window)
        assert window.actions_["maps"].isChecked() and window.actions_["reading"].isChecked()
        window.deleteLater()


def test_the_system_can_ask_for_high_contrast(qtbot: QtBot, settings: Settings) -> None:
    from PySide6.QtWidgets import QWidget

    from reader.window.appearance import Appearance

    settings.appearance = "system"
    widget = QWidget()
    qtbot.addWidget(widget)
    asked = [Qt.ContrastPreference.HighContrast]
    appearance = Appearance(widget, settings, lambda: Qt.ColorScheme.Light, lambda: asked[0])
    assert appearance.theme is HIGH_CONTRAST
    asked[0] = Qt.ContrastPreference.NoPreference
    appearance.follow()
    assert not appearance.theme.dark
