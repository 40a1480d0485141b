"""A project file that others have open, change, protect or delete, or that is none."""

from dataclasses import replace
from pathlib import Path

import pytest
from keeping import CTRL, SHIFT, another, answer_file, click_in_box, decide, kept, saved
from PySide6.QtCore import QEvent, QLockFile, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.project.store.files import open_project, save_project
from reader.window.app import open_paths
from reader.window.main import MainWindow
from reader.window.saving.lock import Lock, lock_file, same_file
from reader.window.settings import Settings


def test_a_file_that_is_open_elsewhere_is_read_only(
    pair: MainWindow, settings: Settings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "velm.diptych"
    decide(pair)
    saved(pair, file, qtbot, monkeypatch)
    other = another(settings, qtbot)
    open_paths(other, [file])
    settled(other, qtbot)
    assert "is open in another window" in other.messages.texts[0]
    assert other.windowTitle() == "velm.diptych[*] (read-only) – Diptych"
    other.controller.undo()
    answer_file(monkeypatch, tmp_path / "mine.diptych")
    QTest.keyClick(other, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: other.saving.file == tmp_path / "mine.diptych")
    assert open_project(file).decisions == pair.controller.decisions
    assert other.windowTitle() == "mine.diptych[*] – Diptych" and other.messages.texts == ()
    answer_file(monkeypatch, file)
    QTest.keyClick(other, Qt.Key.Key_S, CTRL | SHIFT)
    assert "is open in another window, and was left as it is" in other.messages.texts[0]
    other.close()


def test_what_is_offered_about_a_file_goes_when_another_pair_is_shown(
    pair: MainWindow, settings: Settings, files: Files, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "velm.diptych"
    saved(pair, file, qtbot, monkeypatch)
    other = another(settings, qtbot)
    open_paths(other, [file])
    settled(other, qtbot)
    assert "is open in another window" in other.messages.texts[0]
    other.controller.swap()
    settled(other, qtbot)
    assert "is open in another window" in other.messages.texts[0], "the same work, turned"
    other.controller.close_both()
    assert other.messages.texts == ()
    other.close()


@pytest.mark.parametrize("beside", ["a report", "an address", "two reports"])
def test_a_project_named_beside_other_things_is_opened_alone_and_that_is_said(
    pair: MainWindow, settings: Settings, files: Files, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, beside: str
) -> None:
    file = tmp_path / "velm.diptych"
    decide(pair)
    saved(pair, file, qtbot, monkeypatch)
    pair.close()
    fetched: list[str] = []
    monkeypatch.setattr("reader.window.tasks.open_address", lambda address, progress: fetched.append(address))
    other = another(settings, qtbot)
    named: dict[str, list[Path | str]] = {
        "a report": [file, files.b],
        "an address": ["https://courier.example/ferry", file],
        "two reports": [files.b, files.a, file],
    }
    open_paths(other, named[beside])
    settled(other, qtbot)
    assert other.saving.file == file
    assert [other.controller.article(side) for side in ("a", "b")] == [pair.controller.article(side) for side in ("a", "b")]
    assert other.controller.decisions == pair.controller.decisions
    assert other.messages.texts == ("A project holds both of its articles: velm.diptych was opened, and nothing else.",)
    assert fetched == []
    other.close()


def test_a_lock_of_another_machine_can_be_taken_over(window: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "velm.diptych"
    save_project(file, window.saving.project())
    lock_file(file).write_bytes(b"4711\ndiptych\nnewsroom-7\n\n\n")
    open_paths(window, [file])
    settled(window, qtbot)
    assert "is open on the machine newsroom-7" in window.messages.texts[0]
    button = window.messages.findChild(QPushButton, "message_action")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.saving.document.read_only
    other = QLockFile(str(lock_file(file)))
    assert not other.tryLock(0)


def test_a_write_protected_file_opens_read_only(window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "velm.diptych"
    save_project(file, window.saving.project())
    monkeypatch.setattr("reader.window.saving.projects.writable", lambda path: False)
    open_paths(window, [file])
    settled(window, qtbot)
    assert "open as read-only" in window.messages.texts[0] and "(read-only)" in window.windowTitle()


@pytest.mark.parametrize(("words", "replaced"), [("Replace", True), ("Cancel", False)])
def test_a_change_on_disk_is_noticed_and_not_overwritten_unasked(
    pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, words: str, replaced: bool
) -> None:
    file = tmp_path / "velm.diptych"
    saved(pair, file, qtbot, monkeypatch)
    theirs = open_project(file)
    decide(pair)
    save_project(file, pair.saving.project())
    QApplication.sendEvent(pair, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: bool(pair.messages.texts))
    assert "was changed by another program while you worked on it" in pair.messages.texts[0]
    save_project(file, replace(theirs, bookmarks=(("a", 1),)))
    asked = click_in_box(monkeypatch, words)
    QTest.keyClick(pair, Qt.Key.Key_S, CTRL)
    assert "is not as you left it" in asked[0]
    kept(pair)
    assert (open_project(file).decisions == pair.controller.decisions) == replaced


def test_a_file_that_is_gone_is_told_and_saved_again(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "velm.diptych"
    saved(pair, file, qtbot, monkeypatch)
    file.unlink()
    QApplication.sendEvent(pair, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: bool(pair.messages.texts))
    assert "moved or deleted" in pair.messages.texts[0]
    decide(pair)
    QTest.keyClick(pair, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(file.exists)


def test_a_file_that_went_makes_closing_ask(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "velm.diptych"
    saved(pair, file, qtbot, monkeypatch)
    file.unlink()
    asked = click_in_box(monkeypatch, "Save")
    pair.close()
    assert len(asked) == 1 and not pair.isVisible()
    assert open_project(file).pair() == (pair.controller.article("a"), pair.controller.article("b"))


@pytest.mark.parametrize(
    ("data", "words"), [(b"", "is empty"), (b"hello" * 999, "not a Diptych project"), (b"SQLite format 3\0" + bytes(5000), "another program")]
)
def test_a_file_that_is_no_project_is_refused_in_words(window: MainWindow, tmp_path: Path, qtbot: QtBot, data: bytes, words: str) -> None:
    file = tmp_path / "odd.diptych"
    file.write_bytes(data)
    open_paths(window, [file])
    settled(window, qtbot)
    assert words in window.messages.texts[0] and "odd.diptych" in window.messages.texts[0]
    assert window.saving.file is None and window.controller.article("a") is None


def test_two_names_of_one_file_share_its_lock(tmp_path: Path) -> None:
    (tmp_path / "real.diptych").write_bytes(b"x")
    (tmp_path / "link.diptych").symlink_to(tmp_path / "real.diptych")
    assert same_file(tmp_path / "real.diptych", tmp_path / "link.diptych") and not same_file(None, tmp_path / "x")
    first, second = Lock(tmp_path / "real.diptych"), Lock(tmp_path / "link.diptych")
    assert first.take() and not second.take()
    first.release()


def test_two_locks_on_one_file(tmp_path: Path) -> None:
    first, second = Lock(tmp_path / "x.diptych"), Lock(tmp_path / "x.diptych")
    assert first.take() and not second.take() and str(second.owner) == "in another window"
    first.release()
    assert second.take()
    second.release()
    assert Lock(tmp_path / "no folder" / "x.diptych").take(), "where nothing can be written, nothing is locked"
