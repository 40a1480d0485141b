"""The window as a whole: a pair in it, swap, deciding, find, the keyboard, closing."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, place, settled

from reader.window import tasks
from reader.window.jobs import Jobs
from reader.window.main import MainWindow
from reader.window.settings import Settings

CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def test_an_empty_window_invites(window: MainWindow) -> None:
    assert window.windowTitle() == "Diptych"
    assert window.stack.currentWidget() is window.empty
    for name in ("export_pdf", "swap", "compare", "next", "find", "link", "undo", "cancel"):
        assert not window.actions_[name].isEnabled(), name
    for name in ("open", "paste", "sample", "about"):
        assert window.actions_[name].isEnabled(), name


def test_a_pair_fills_the_window(pair: MainWindow) -> None:
    assert pair.windowTitle() == "Harbour reopens after the storm ↔ Ferries sail again as Velm harbour opens – Diptych"
    assert pair.status.tally.text() == "Suggested 8 · confirmed 0 · rejected 0"
    assert pair.status.method.isVisible() and "weaker" in pair.status.method.toolTip()
    assert pair.actions_["export_pdf"].isEnabled()


def test_swap_turns_everything_round(pair: MainWindow, qtbot: QtBot) -> None:
    comparison = pair.controller.comparison
    assert comparison is not None
    known = (comparison.paragraph_links[0].a, comparison.paragraph_links[0].b)
    pair.controller.unlink(known)
    QTest.keyClick(pair, Qt.Key.Key_Backslash, ALT)
    settled(pair, qtbot)
    article = pair.controller.article("a")
    assert article is not None and article.title == "Ferries sail again as Velm harbour opens"
    assert pair.controller.status((known[1], known[0])) == "rejected"
    assert pair.status.tally.text() == "Suggested 8 · confirmed 0 · rejected 1"  # both paragraphs have no other link: each is a finding now


def test_link_and_unlink_what_was_gone_to_last(pair: MainWindow, qtbot: QtBot) -> None:
    assert not pair.actions_["link"].isEnabled()
    comparison = pair.controller.comparison
    assert comparison is not None
    a, b = comparison.a.article, comparison.b.article
    pair.view.place_activated.emit("a", place(a, "fish market"))
    pair.view.place_activated.emit("b", place(b, "siren"))
    pair.activateWindow()
    QTest.keyClick(pair, Qt.Key.Key_L, CTRL)
    assert "added 1" in pair.status.tally.text()
    assert pair.actions_["undo"].text().startswith("&Undo link A")
    QTest.keyClick(pair, Qt.Key.Key_L, CTRL | SHIFT)
    assert "added" not in pair.status.tally.text()
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert "added 1" in pair.status.tally.text()
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert "added" not in pair.status.tally.text()
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL | SHIFT)
    assert "added 1" in pair.status.tally.text()
    assert not pair.view.findChildren(QDialog)


def test_decisions_that_go_with_an_article_can_be_brought_back(pair: MainWindow, files: Files, qtbot: QtBot) -> None:
    comparison = pair.controller.comparison
    assert comparison is not None
    link = comparison.paragraph_links[0]
    pair.controller.link((link.a, link.b))
    assert "confirmed 1" in pair.status.tally.text()
    pair.controller.arrivals.open_files({"a": files.b, "b": files.a})
    settled(pair, qtbot)
    assert "confirmed 0" in pair.status.tally.text()
    assert "The decision you made on it is set aside" in pair.messages.texts[0]
    back = pair.messages.findChild(QPushButton, "message_action")
    assert back is not None
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    settled(pair, qtbot)
    assert "confirmed 1" in pair.status.tally.text()
    article = pair.controller.article("a")
    assert article is not None and article.title == "Harbour reopens after the storm"


def test_find_counts_in_both_and_steps(pair: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(pair, Qt.Key.Key_F, CTRL)
    assert pair.focusWidget() is pair.toolbar.search
    QTest.keyClicks(pair.toolbar.search, "HARBOUR")
    assert pair.toolbar.search.count_text.startswith("A ")
    assert pair.actions_["find_next"].isEnabled()
    steps: list[int] = []
    pair.view.find_next = steps.append  # type: ignore[method-assign,assignment]
    QTest.keyClick(pair.toolbar.search, Qt.Key.Key_Return)
    QTest.keyClick(pair.toolbar.search, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(pair, Qt.Key.Key_F3)
    QTest.keyClick(pair, Qt.Key.Key_F3, SHIFT)
    assert steps == [1, -1, 1, -1]
    QTest.keyClicks(pair.toolbar.search, "zzz")
    assert pair.toolbar.search.count_text == "not found"
    QTest.keyClick(pair.toolbar.search, Qt.Key.Key_Escape)
    assert pair.toolbar.search.text() == "" and pair.toolbar.search.count_text == ""


def test_the_lock_and_the_menu_agree(pair: MainWindow) -> None:
    assert pair.actions_["level"].isChecked()
    QTest.mouseClick(pair.view.lock, Qt.MouseButton.LeftButton)
    assert not pair.actions_["level"].isChecked()
    pair.actions_["level"].trigger()
    assert pair.view.lock.isChecked()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_about_names_versions_and_licences(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["about"].trigger()
    dialog = window.findChild(QDialog)
    assert dialog is not None and dialog.isVisible()
    text = dialog.text.toPlainText()  # type: ignore[attr-defined]
    assert "Qt for Python 6.11" in text and "LGPL-3.0" in text and "Open Font License" in text
    dialog.close()


def test_nothing_is_left_when_a_window_goes(qtbot: QtBot, settings: Settings, files: Files, by_hand: None) -> None:
    before = set(QApplication.allWidgets())
    window = MainWindow(settings)
    window.show()
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(window, qtbot)
    window.panel.choose_at(0)
    pools = [jobs._pool for jobs in window.findChildren(Jobs)]
    window.close()
    assert [pool.activeThreadCount() for pool in pools] == [0] * len(pools)
    del pools
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(QApplication.allWidgets()) <= before


def test_quit_closes(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_nothing_of_qt_is_needed_to_compare() -> None:
    assert "PySide6" not in Path(tasks.__file__).read_text(encoding="utf-8")
    assert sys.modules["reader.window.tasks"] is tasks


def test_what_has_come_is_given_the_keyboard_unless_that_is_of_use_elsewhere(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    window.controller.arrivals.open_files({"b": files.b})
    settled(window, qtbot)
    assert window.focusWidget() is window.view.panes["b"]
    window.area.setFocus()
    window.controller.arrivals.open_files({"a": files.a})
    settled(window, qtbot)
    assert window.focusWidget() is window.view.panes["a"] and not window.view.panes["a"].painter_of_page.caret_shown
    window.toolbar.search.setFocus()
    window.controller.arrivals.open_files({"a": files.b})
    settled(window, qtbot)
    assert window.focusWidget() is window.toolbar.search
