"""A report that took long to open comes in while something asks about the last one; and the keyboard goes back to where it was, if that is still there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from asking import choose, dialog, press, select
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from velm import compare_by, settled

from reader.article.model import Article, Span
from reader.comparison.compare import compare
from reader.language.read import read
from reader.project import commands
from reader.project.decisions import Decisions
from reader.window import tasks
from reader.window.main import MainWindow
from reader.window.put_away import ASKING_GONE, NOTE_GONE
from reader.work import Progress

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def arrives(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Has a report of one paragraph come in on the right, which was being read since before."""
    other = tmp_path / "other.txt"
    other.write_text("A bus drove into the old mill on Friday and nobody was hurt.", encoding="utf-8")

    def compared(a: Article, b: Article, decisions: Decisions, progress: Progress) -> tasks.Compared:
        return tasks.reported(compare(read(a), read(b), use_model=False), decisions)

    compare_by(compared, monkeypatch)

    def arrive() -> None:
        pair.controller.arrivals.open_files({"b": other})
        settled(pair, qtbot)

    return arrive


def asking_now(window: MainWindow) -> list[QDialog]:
    return [child for child in window.findChildren(QDialog) if child.isVisible()]


@pytest.mark.parametrize("action", ["tag", "speaker", "merge_topics", "taken_b", "export_pdf"])
def test_what_asks_about_the_last_pair_is_put_away(pair: MainWindow, arrives: Callable[[], None], action: str) -> None:
    if action == "speaker":
        choose(pair, "quote", "not send")
    elif action == "merge_topics":
        choose(pair, "only b", "Mayor")
    else:
        select(pair, "b", "siren")
    pair.actions_[action].trigger()
    assert dialog(pair)
    arrives()
    assert not asking_now(pair) and pair.messages.texts == (ASKING_GONE,)
    assert pair.controller.decisions.count == 0 and pair.exporting.dialog is None


def test_the_words_of_a_note_are_not_lost(pair: MainWindow, arrives: Callable[[], None]) -> None:
    select(pair, "b", "siren")
    pair.actions_["note"].trigger()
    QTest.keyClicks(dialog(pair).focusWidget(), "Why only now?")
    arrives()
    assert not asking_now(pair) and pair.messages.texts == (NOTE_GONE,)
    copy = pair.messages.findChild(QPushButton, "message_copy")
    assert copy is not None
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "Why only now?" in QGuiApplication.clipboard().text()


def test_menus_of_what_is_gone_close(pair: MainWindow, arrives: Callable[[], None]) -> None:
    pane = pair.view.panes["b"]
    at = QPoint(int(pane.page.shape.left) + 40, int(pane.page.text_top(1)) + 8)
    QApplication.sendEvent(pane.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, pane.viewport().mapToGlobal(at)))
    assert [menu for menu in pair.findChildren(QMenu) if menu.isVisible()]
    arrives()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not [menu for menu in pair.findChildren(QMenu) if menu.isVisible()]


def test_what_asks_of_no_pair_stays(pair: MainWindow, arrives: Callable[[], None]) -> None:
    pair.actions_["open_address"].trigger()
    arrives()
    (asking,) = asking_now(pair)
    press(asking, QDialogButtonBox.StandardButton.Cancel)


def test_a_decision_about_words_that_are_not_there_is_refused_and_changes_nothing(pair: MainWindow, arrives: Callable[[], None]) -> None:
    arrives()
    noted = commands.write_note("paragraph", (("b", Span(0, 0, 500)),), "?", "2026-03-04T10:00:00+00:00")
    for command in (commands.apply_tag("late", "b", Span(5, 0, 4)), noted):
        pair.controller.do(command)
        assert "That could not be done." in pair.messages.texts[0] and "words that the articles do not have" in pair.messages.texts[0]
    assert pair.controller.decisions.count == 0 and not pair.actions_["undo"].isEnabled()


@pytest.mark.parametrize("action", ["export_decisions", "print"])
def test_where_to_write_the_last_pair_is_asked_no_more(pair: MainWindow, arrives: Callable[[], None], action: str) -> None:
    left: list[QDialog] = []

    def meanwhile() -> None:
        arrives()
        left.extend(asking_now(pair))
        for asking in left:
            asking.reject()

    QTimer.singleShot(20, pair, meanwhile)
    pair.actions_[action].trigger()  # comes back when nothing is asked any more
    assert not left and pair.messages.texts == (ASKING_GONE,)


@pytest.mark.parametrize(("steps", "said"), [(1, "The decision you made on it is"), (2, "The 2 decisions you made on it are")])
def test_what_became_of_decisions_is_said(pair: MainWindow, arrives: Callable[[], None], steps: int, said: str) -> None:
    for number in range(steps):
        pair.controller.do(commands.apply_tag(f"tag {number}", "a", Span(1, 0, 4)))
    pair.controller.close_both()
    assert pair.messages.texts == (f"The pair is closed. {said} set aside.",)
    pair.controller.bring_back()
    arrives()
    assert pair.messages.texts[0] == f"Another pair is open in place of the last one. {said} set aside."


@pytest.mark.parametrize("over", ["palette", "goto"])
def test_the_keyboard_goes_to_the_page_where_what_had_it_is_gone(pair: MainWindow, qtbot: QtBot, over: str) -> None:
    pair.messages.error("Something")
    message = pair.messages._messages[0]
    message.label.setFocus()
    pair.actions_[over].trigger()
    pair.messages.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert pair.view.panes["a"].hasFocus()


def test_the_keyboard_goes_to_the_page_from_a_message_that_goes(pair: MainWindow, qtbot: QtBot) -> None:
    pair.messages.error("Something")
    button = pair.messages.findChild(QPushButton, "message_copy")
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert pair.focusWidget() is pair.view.panes["a"]


def test_the_keyboard_is_on_the_page_that_was_brought_back(pair: MainWindow, qtbot: QtBot) -> None:
    pair.controller.do(commands.apply_tag("tag", "a", Span(1, 0, 4)))
    pair.controller.close_both()
    button = pair.messages.findChild(QPushButton, "message_action")
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settled(pair, qtbot)
    assert pair.focusWidget() is pair.view.panes["a"]
