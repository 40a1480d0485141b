"""Messages above the pages and the line below them: how they come and go."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.window.app import CrashReport
from reader.window.main import MainWindow


def test_the_status_line_cuts_long_reasons_and_keeps_them_as_text(pair: MainWindow) -> None:
    pair.view.why_changed.emit("why: <b>bold</b> " + "reason, " * 200)
    assert pair.status.why.text().endswith("…")
    assert "&lt;b&gt;bold" in pair.status.why.toolTip()
    pair.view.counterpart_shown.emit(2, 3)
    assert pair.status.why.whole.startswith("Counterpart 2 of 3 · why: <b>bold</b>")
    pair.view.why_changed.emit("short")
    assert pair.status.why.text() == "short" and pair.status.why.toolTip() == ""


def test_a_crash_is_told_and_the_window_stays(window: MainWindow, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise KeyError("missing thing")
    except KeyError as error:
        CrashReport(lambda: window)(KeyError, error, error.__traceback__)
    assert "missing thing" in window.messages.texts[0]
    assert "Traceback" not in window.messages.texts[0]
    assert "Traceback" in capsys.readouterr().err
    CrashReport(lambda: window)(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert len(window.messages.texts) == 1


def test_messages_do_not_pile_up(window: MainWindow) -> None:
    for number in range(6):
        window.messages.error(f"error {number}")
    window.messages.error("error 5")
    assert window.messages.texts == ("error 5", "error 4", "error 3")
    window.messages.note("one")
    window.messages.note("two")
    assert "one" not in window.messages.texts
    message = window.messages.findChildren(QPushButton, "message_copy")
    assert message
    QTest.keyClick(message[0].parentWidget(), Qt.Key.Key_Escape)
    window.messages.clear()
    assert not window.messages.isVisible()


def test_the_way_back_to_decisions_is_not_taken_away_by_what_is_said_of_the_pair_that_came(
    pair: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot
) -> None:
    pair.controller.link((1, 1))
    made = pair.controller.decisions
    page = tmp_path / "page.html"
    told = "".join(f"<p>{line}</p>" for line in files.b.read_text(encoding="utf-8").splitlines() if line)
    page.write_text(f"<html><body><article><h1>Quay</h1>{told}</article></body></html>", encoding="utf-8")
    pair.controller.arrivals.open_files({"a": page, "b": files.a})
    settled(pair, qtbot)
    qtbot.waitUntil(lambda: len(pair.messages.texts) == 2)
    assert "web page" in pair.messages.texts[0] and "set aside" in pair.messages.texts[1]
    pair.messages.note("Something else was done.")
    (back,) = (button for button in pair.messages.findChildren(QPushButton, "message_action") if button.text() == "Bring back" and button.isVisible())
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    settled(pair, qtbot)
    assert pair.controller.decisions == made and "set aside" not in " ".join(pair.messages.texts)


def test_of_two_ways_back_only_the_newer_is_offered(window: MainWindow) -> None:
    for text in ("one", "two"):
        window.messages.note(text, ("Bring back", lambda: None), held=True)
    assert window.messages.texts == ("two",)
    window.messages.note("three", ("Bring back", lambda: None))
    assert window.messages.texts == ("three",)


def test_escape_while_reading_closes_the_newest_message_and_leaves_the_keyboard_where_it_is(pair: MainWindow, qtbot: QtBot) -> None:
    pane = pair.view.panes["a"]
    pair.activateWindow()
    pane.setFocus()
    pair.messages.error("An older error.")
    pair.messages.note("Something was done.")
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert pair.messages.texts == ("An older error.",) and pane.hasFocus()
    field = pair.toolbar.search
    field.setFocus()
    QTest.keyClicks(field, "boats")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "" and pair.messages.texts, "the field wanted that one"
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not pair.messages.texts and not pair.messages.isVisible()


def test_an_error_goes_once_what_failed_has_been_done(window: MainWindow, files: Files, qtbot: QtBot, tmp_path: Path) -> None:
    window.controller.arrivals.open_files({"a": tmp_path / "gone.txt"})
    settled(window, qtbot)
    window.messages.error("An error of another kind.")
    assert len(window.messages.texts) == 2
    window.controller.arrivals.open_files({"b": files.b})
    settled(window, qtbot)
    assert len(window.messages.texts) == 2
    window.controller.arrivals.open_files({"a": files.a})
    settled(window, qtbot)
    assert window.messages.texts == ("An error of another kind.",)


def test_a_note_that_asks_for_nothing_goes_with_the_next_action(pair: MainWindow) -> None:
    pair.messages.error("An error.")
    pair.messages.note("Something was done.", ("Open", lambda: None))
    pair.actions_["next"].trigger()
    assert pair.messages.texts == ("Something was done.", "An error.")
    pair.messages.note("Select within one paragraph.")
    pair.actions_["next"].trigger()
    assert pair.messages.texts == ("An error.",)
