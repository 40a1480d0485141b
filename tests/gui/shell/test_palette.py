"""The command palette, by keyboard and by mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.window.main import MainWindow
from reader.window.palette import Palette

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def opened(window: MainWindow) -> Palette:
    window.activateWindow()
    QTest.keyClick(window, Key.Key_P, CTRL | SHIFT)
    palette = window.helping.palette
    assert palette is not None and palette.isVisible() and palette.field.hasFocus()
    return palette


def test_a_few_letters_and_enter_do_it(pair: MainWindow) -> None:
    pair.view.panes["b"].setFocus()
    palette = opened(pair)
    QTest.keyClicks(palette.field, "swp")
    assert palette.names[0] == "Swap"
    before = pair.controller.article("a")
    QTest.keyClick(palette.field, Key.Key_Return)
    assert not palette.isVisible()
    assert pair.controller.article("b") is before
    assert pair.view.panes["b"].hasFocus()


def test_keys_and_menus_are_shown_and_what_is_on_is_ticked(pair: MainWindow) -> None:
    palette = opened(pair)
    entries = {entry.name: entry for entry in palette.model.entries}
    assert entries["Find in both"].keys == "Ctrl+F" and entries["Find in both"].where == "Edit"
    assert entries["Scroll together"].checked is True and entries["Aligned"].checked is False
    assert entries["Swap"].checked is None
    assert len(entries) > 40 and "Command palette" not in entries


def test_arrows_choose_and_come_round(window: MainWindow) -> None:
    palette = opened(window)
    QTest.keyClick(palette.field, Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    QTest.keyClick(palette.field, Key.Key_Up)
    QTest.keyClick(palette.field, Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.names) - 1
    QTest.keyClick(palette.field, Key.Key_PageUp)
    assert palette.list.currentIndex().row() < len(palette.names) - 1


def test_a_mouse_that_rests_over_the_list_chooses_nothing(window: MainWindow) -> None:
    palette = opened(window)
    viewport = palette.list.viewport()
    resting, other = (palette.list.visualRect(palette.model.index(row, 0)).center() for row in (4, 6))
    palette.leave()
    QCursor.setPos(viewport.mapToGlobal(resting))
    palette = opened(window)
    QTest.keyClick(palette.field, Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.names) - 1
    QCursor.setPos(viewport.mapToGlobal(other))
    QTest.mouseMove(viewport, other)
    under = palette.list.indexAt(other).row()
    assert 0 < under < len(palette.names) - 1 and palette.list.currentIndex().row() == under


def test_what_is_not_possible_stands_last_and_does_nothing(window: MainWindow) -> None:
    palette = opened(window)
    enabled = [entry.enabled for entry in palette.model.entries]
    assert enabled == sorted(enabled, reverse=True) and not enabled[-1]
    QTest.keyClicks(palette.field, "swap")
    assert not palette.model.entries[0].enabled
    QTest.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Key.Key_Escape)
    assert not palette.isVisible()


def test_a_click_does_it_too(pair: MainWindow, qtbot: QtBot) -> None:
    palette = opened(pair)
    QTest.keyClicks(palette.field, "aligned")
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=palette.list.visualRect(palette.model.index(0, 0)).center())
    assert pair.actions_["aligned"].isChecked() and not palette.isVisible()


def test_it_goes_when_the_keyboard_goes_elsewhere(pair: MainWindow) -> None:
    palette = opened(pair)
    pair.toolbar.search.setFocus()
    assert not palette.isVisible() and pair.toolbar.search.hasFocus()


def test_pairs_read_last_are_in_it(pair: MainWindow) -> None:
    palette = opened(pair)
    QTest.keyClicks(palette.field, "harbour reopens")
    assert palette.names[0].startswith("Harbour reopens after the storm ↔ Ferries sail")


def test_nothing_found_is_said(pair: MainWindow) -> None:
    palette = opened(pair)
    QTest.keyClicks(palette.field, "zzzqqq")
    assert palette.nothing.isVisible() and not palette.list.isVisible()
    QTest.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()


def test_an_entry_is_spoken_whole(pair: MainWindow) -> None:
    palette = opened(pair)
    QTest.keyClicks(palette.field, "scroll together")
    spoken = palette.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Scroll together, on, View"
    assert QAccessible.queryAccessibleInterface(palette.field).text(QAccessible.Text.Name) == "Command"
