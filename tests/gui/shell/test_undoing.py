"""Undo and redo by keys, by the Edit menu and by the list of steps; and that Qt's stack and the history of the project never part."""

from pathlib import Path

import pytest
from asking import select, undo_name
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QUndoView
from pytestqt.qtbot import QtBot
from velm import settled

from reader.project.decisions import Decisions
from reader.project.history import Command, History, confirm, link, reject, reset
from reader.window.main import MainWindow
from reader.window.undo_list import UndoList
from reader.window.undoing import UndoStack, done

CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
PAIRS = st.tuples(st.integers(0, 2), st.integers(0, 2))
DONE = st.one_of(st.builds(confirm, PAIRS), st.builds(reject, PAIRS), st.builds(reset, PAIRS), st.sampled_from(["undo", "redo", "start", "another"]))


def in_step(stack: UndoStack) -> None:
    history = stack.history
    assert (stack.index(), stack.count()) == (len(history.steps), len(history.steps) + len(history.undone))
    assert [stack.text(i) for i in range(stack.count())] == [step.name for step in (*history.steps, *reversed(history.undone))]
    assert (stack.undoText(), stack.redoText()) == (history.undo_name or "", history.redo_name or "")


@given(st.lists(DONE, max_size=25))
def test_stack_and_history_never_part(actions: list[Command | str]) -> None:
    stack, told = UndoStack(), []
    stack.decided.connect(lambda: told.append(stack.history.now))
    for action in actions:
        before, count = stack.history.steps, len(told)
        if isinstance(action, Command):
            stack.do(action)
        elif action == "another":
            stack.show_history(History.restored(stack.history.now, before, stack.history.undone))
        else:
            {"undo": stack.undo, "redo": stack.redo, "start": lambda: stack.setIndex(0)}[action]()
        in_step(stack)
        assert len(told) - count == (stack.history.steps != before)
    stack.setIndex(0)
    assert stack.history.now == Decisions()


def test_a_line_break_in_a_name_stays_in_its_menu() -> None:
    stack = UndoStack()
    stack.do(Command("import Ann\nWeller", confirm((0, 0)).change))
    assert stack.undoText() == "import Ann Weller"


def mark_often(pair: MainWindow, times: int) -> None:
    words = "The fish market lost a third of its weekly catch"
    for number in range(times):
        select(pair, "a", words[number : number + 6])
        QTest.keyClick(pair.view.panes["a"], Qt.Key.Key_1 if number % 2 else Qt.Key.Key_2, ALT)


def test_twenty_steps_back_and_forth_by_keys(pair: MainWindow) -> None:
    states = [pair.controller.decisions]
    for number in range(20):
        select(pair, "a", "The fish market lost a third of its weekly catch"[number : number + 9])
        QTest.keyClick(pair.view.panes["a"], Qt.Key.Key_1 if number % 2 else Qt.Key.Key_2, ALT)
        states.append(pair.controller.decisions)
    assert len(pair.controller.history.steps) >= 20
    in_step(pair.controller.undo_stack)
    while pair.actions_["undo"].isEnabled():
        name = undo_name(pair)
        QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
        assert pair.actions_["redo"].text() == f"&Redo {name}"
        assert pair.status.why.whole == f"Taken back: {name}"
    assert pair.controller.decisions == states[0] and pair.actions_["undo"].text() == "&Undo"
    assert not pair.isWindowModified() and pair.controller.undo_stack.isClean()
    while pair.actions_["redo"].isEnabled():
        QTest.keyClick(pair, Qt.Key.Key_Z, CTRL | SHIFT)
    assert pair.controller.decisions == states[-1] and pair.isWindowModified()
    assert pair.status.why.whole == f"Done again: {undo_name(pair)}"


def test_a_command_that_fails_is_told_and_is_no_step(pair: MainWindow) -> None:
    comparison = pair.controller.comparison
    assert comparison is not None
    pair.controller.do(link(comparison, (99, 0)))
    assert pair.messages.isVisible()
    assert pair.controller.undo_stack.count() == 0 and not pair.actions_["undo"].isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_list_of_steps_goes_anywhere_in_one_go(pair: MainWindow, qtbot: QtBot) -> None:
    mark_often(pair, 5)
    last = pair.controller.decisions
    pair.actions_["undo_list"].trigger()
    asked = pair.findChild(UndoList)
    assert asked is not None and asked.isVisible() and not asked.isModal()
    steps = asked.findChild(QUndoView)
    assert steps is not None and asked.focusWidget() is steps
    assert steps.model().rowCount() == 6 and steps.currentIndex().row() == 5  # type: ignore[union-attr]
    told: list[Decisions] = []
    pair.controller.decisions_changed.connect(lambda: told.append(pair.controller.decisions))
    QTest.keyClick(steps, Qt.Key.Key_Home)
    assert told == [Decisions()] and not pair.actions_["undo"].isEnabled()
    QTest.mouseClick(steps.viewport(), Qt.MouseButton.LeftButton, pos=steps.visualRect(steps.model().index(5, 0)).center())  # type: ignore[union-attr]
    assert told == [Decisions(), last]
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pair.findChild(UndoList) is None)


def test_another_pair_begins_another_list_and_bring_back_returns_it(pair: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    mark_often(pair, 3)
    made = pair.controller.decisions
    name = undo_name(pair)
    pair.actions_["undo"].trigger()
    pair.actions_["sample"].trigger()
    settled(pair, qtbot)
    assert pair.controller.undo_stack.count() == 0 and pair.actions_["redo"].text() == "&Redo"
    pair.controller.bring_back()
    in_step(pair.controller.undo_stack)
    assert pair.actions_["redo"].text() == f"&Redo {name}"
    pair.actions_["redo"].trigger()
    assert pair.controller.decisions == made


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("unlink A¶5 – B¶6", "Unlinked A¶5 – B¶6"),
        ("confirm “Quay B6 closed”", "Confirmed “Quay B6 closed”"),
        ("dismiss “Mayor’s apology”", "Dismissed “Mayor’s apology”"),
        ("bring back “Mayor’s apology”", "Brought back “Mayor’s apology”"),
        ("take “Official” off B¶3", "Took “Official” off B¶3"),
        ("rename topic to “A7”", "Renamed the topic to “A7”"),
        ("define tag “Official”", "Defined the tag “Official”"),
        ("something new", "Something new"),
    ],
)
def test_what_was_done_is_said_as_done(name: str, said: str) -> None:
    assert done(name) == said


def test_the_status_line_says_what_was_done(pair: MainWindow) -> None:
    pair.controller.unlink((1, 1))
    assert pair.status.why.whole == "Unlinked A¶2 – B¶2" and undo_name(pair) == "unlink A¶2 – B¶2"
