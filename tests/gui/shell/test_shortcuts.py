"""The shortcut editor, driven by keys and clicks, and the keys as they hold afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.window.main import MainWindow
from reader.window.settings import Settings
from reader.window.shortcuts import ShortcutEditor

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def editor(pair: MainWindow, qtbot: QtBot) -> ShortcutEditor:
    QTest.keyClick(pair, Qt.Key.Key_K, CTRL)
    made = pair.helping.editor
    assert made is not None and made.isVisible()
    return made


def choose(editor: ShortcutEditor, text: str, action: str) -> None:
    editor.filter.clear()
    QTest.keyClicks(editor.filter, text)
    assert editor.listed[0] == action or action in editor.listed
    editor._choose(action)


def press(editor: ShortcutEditor, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    editor.edit.setFocus()
    QTest.keyClick(editor.edit, key, held)


def click(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def test_new_keys_hold_at_once_and_the_old_ones_no_longer(pair: MainWindow, editor: ShortcutEditor, qtbot: QtBot) -> None:
    choose(editor, "swap", "swap")
    press(editor, Qt.Key.Key_B)
    assert editor.told.text() == "Ctrl+B is free."
    click(editor.use)
    assert "has Ctrl+B now" in editor.told.text()
    editor.close()
    first = pair.controller.article("a")
    pair.activateWindow()
    qtbot.waitUntil(pair.isActiveWindow)
    QTest.keyClick(pair, Qt.Key.Key_Backslash, Qt.KeyboardModifier.AltModifier)
    assert pair.controller.article("a") is first
    QTest.keyClick(pair, Qt.Key.Key_B, CTRL)
    assert pair.controller.article("b") is first
    assert "(Ctrl+B)" in pair.actions_["swap"].toolTip()


def test_a_conflict_is_told_before_and_after(pair: MainWindow, editor: ShortcutEditor) -> None:
    choose(editor, "swap", "swap")
    press(editor, Qt.Key.Key_F)
    assert editor.told.text() == "Ctrl+F is the key of “Find in both” now, which would lose it."
    click(editor.use)
    assert "“Find in both” lost it" in editor.told.text()
    assert pair.actions_["find"].shortcut().isEmpty()
    click(editor.reset_all)
    assert pair.actions_["find"].shortcut().toString() == "Ctrl+F"
    assert pair.actions_["swap"].shortcut().toString() == "Alt+\\"


def test_a_second_key_no_key_and_set_back(pair: MainWindow, editor: ShortcutEditor) -> None:
    choose(editor, "swap", "swap")
    assert not editor.reset.isEnabled()
    press(editor, Qt.Key.Key_B)
    click(editor.add)
    assert [key.toString() for key in pair.actions_["swap"].shortcuts()] == ["Alt+\\", "Ctrl+B"]
    click(editor.none)
    assert pair.actions_["swap"].shortcuts() == []
    click(editor.reset)
    assert [key.toString() for key in pair.actions_["swap"].shortcuts()] == ["Alt+\\"]


def test_keys_that_are_needed_elsewhere_are_refused_with_the_reason(editor: ShortcutEditor) -> None:
    choose(editor, "swap", "swap")
    press(editor, Qt.Key.Key_C)
    assert "copies" in editor.told.text() and not editor.use.isEnabled()


def test_it_is_searched_by_name_and_by_key(editor: ShortcutEditor) -> None:
    QTest.keyClicks(editor.filter, "zoom")
    assert editor.listed == ["zoom_in", "zoom_out", "zoom_reset"]
    editor.filter.clear()
    QTest.keyClicks(editor.filter, "ctrl+l")
    assert "link" in editor.listed and "swap" not in editor.listed
    editor.filter.clear()
    QTest.keyClicks(editor.filter, "qqqq")
    assert editor.listed == [] and not editor.use.isEnabled() and "No command" in editor.told.text()


def test_the_keyboard_gets_out_of_the_field_for_keys(editor: ShortcutEditor) -> None:
    press(editor, Qt.Key.Key_B)
    QTest.keyClick(editor.edit, Qt.Key.Key_Escape)
    assert editor.tree.hasFocus() and editor.edit.keySequence().isEmpty() and editor.isVisible()
    QTest.keyClick(editor.filter, Qt.Key.Key_Down)
    assert editor.tree.hasFocus()
    QTest.keyClick(editor.tree, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_changed_keys_are_there_the_next_day(pair: MainWindow, editor: ShortcutEditor, settings: Settings, qtbot: QtBot) -> None:
    choose(editor, "swap", "swap")
    press(editor, Qt.Key.Key_B)
    click(editor.use)
    pair.close()
    second = MainWindow(settings)
    qtbot.addWidget(second)
    assert second.actions_["swap"].shortcut().toString() == "Ctrl+B"
    second.close()
