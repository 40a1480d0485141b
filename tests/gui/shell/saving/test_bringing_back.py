"""What a crash leaves is offered at the next start, all of it; and work that is put aside is kept on the disk."""

from dataclasses import replace
from pathlib import Path

import pytest
from keeping import another, click_in_box, decide, kept, saved
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.project.store.working import Standing, WorkingCopy, left_behind
from reader.window.main import MainWindow
from reader.window.settings import Settings


def test_every_decision_is_on_the_disk_at_once_and_the_next_start_offers_it(
    pair: MainWindow, settings: Settings, work: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(pair)
    kept(pair)
    pair.controller.undo()
    kept(pair)
    pair.controller.redo()
    kept(pair)
    assert left_behind(work) == (), "it belongs to the window that is open"
    wanted, steps = pair.controller.decisions, pair.controller.history.steps
    pair.saving.document.keeper._copy.close()  # type: ignore[union-attr]  # as the system does when a program is killed
    pair.saving.document.keeper._copy = None
    later = another(settings, qtbot)
    later.saving.offer.look()
    qtbot.waitUntil(lambda: later.saving.offer.isVisible())
    assert "one decision" in later.saving.offer.text and "Harbour reopens after the storm ↔ Ferries" in later.saving.offer.text
    later.saving.offer.back.setFocus()
    QTest.keyClick(later.saving.offer.back, Qt.Key.Key_Space)
    settled(later, qtbot)
    assert later.focusWidget() is later.view.panes["a"]
    assert later.controller.decisions == wanted and later.controller.history.steps == steps
    assert later.isWindowModified() and not later.saving.offer.isVisible()
    later.close()
    assert list(work.iterdir()) == []


def test_left_work_can_be_deleted_but_not_by_one_click(window: MainWindow, files: Files, work: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(window, qtbot)
    decide(window)
    kept(window)
    project = window.saving.project()
    copy = WorkingCopy.create(work)
    copy.put(project, Standing(changed=True))
    copy.close()
    (work / "broken.diptych").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    window.saving.offer.look()
    qtbot.waitUntil(lambda: window.saving.offer.isVisible())
    assert "(1 more after this.)" in window.saving.offer.text
    asked = click_in_box(monkeypatch, "Cancel")
    QTest.mouseClick(window.saving.offer.delete, Qt.MouseButton.LeftButton)
    assert "for good" in asked[0] and copy.path.exists()
    click_in_box(monkeypatch, "Delete")
    QTest.mouseClick(window.saving.offer.delete, Qt.MouseButton.LeftButton)
    assert not copy.path.exists()
    assert "could not be read" in window.saving.offer.text and not window.saving.offer.back.isVisible()
    close = window.saving.offer.findChildren(QPushButton)
    assert close
    window.saving.offer._later()
    assert not window.saving.offer.isVisible() and (work / "broken.diptych").exists()


def test_what_was_saved_is_not_lost_with_its_file(
    pair: MainWindow, settings: Settings, work: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saved, killed, and the file deleted before the next start: the working copy is all there is."""
    file = tmp_path / "velm.diptych"
    decide(pair)
    saved(pair, file, qtbot, monkeypatch)
    kept(pair)
    pair.saving.document.keeper._copy.close()  # type: ignore[union-attr]  # as the system does when a program is killed
    pair.saving.document.keeper._copy = None
    pair.saving.document.unlock()
    wanted, whole = pair.controller.decisions, file.read_bytes()
    later = another(settings, qtbot)
    (left,) = left_behind(work)
    file.unlink()
    later.saving.offer.look()
    qtbot.waitUntil(lambda: later.saving.offer.isVisible())
    assert later.saving.offer.text.startswith("The file of “velm.diptych” is gone")
    QTest.mouseClick(later.saving.offer.back, Qt.MouseButton.LeftButton)
    settled(later, qtbot)
    assert later.controller.decisions == wanted and later.isWindowModified(), "closing asks"
    later.saving.document.keeper.let_go()
    assert left.path.exists()
    file.write_bytes(whole)
    third = another(settings, qtbot)
    left_work = WorkingCopy.resume(left.path)
    left_work[0].put(left_work[1], replace(left.standing, written=None))
    left_work[0].close()
    third.saving.offer.look()
    settled(third, qtbot)
    assert not third.saving.offer.isVisible() and not left.path.exists(), "all of it is in the file"


def test_opening_another_pair_sets_unsaved_work_aside_on_the_disk(pair: MainWindow, files: Files, work: Path, qtbot: QtBot) -> None:
    decide(pair)
    kept(pair)
    wanted = pair.controller.decisions
    pair.controller.arrivals.open_files({"a": files.b, "b": files.a})
    settled(pair, qtbot)
    (left,) = left_behind(work)
    assert left.project is not None and left.project.decisions == wanted
    pair.controller.bring_back()
    settled(pair, qtbot)
    assert pair.controller.decisions == wanted and left_behind(work) == ()
    kept(pair)
    assert [path.name for path in work.glob("*.diptych")] == [left.path.name], "it goes on in the same working copy"


SET_ASIDE = "The decision you made on it is set aside."


def test_what_is_brought_back_after_others_came_and_went_is_still_in_its_file(
    pair: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "velm.diptych"
    decide(pair)
    saved(pair, file, qtbot, monkeypatch)
    pair.controller.close_both()
    pair.controller.arrivals.open_files({"a": files.b, "b": files.a})
    settled(pair, qtbot)
    assert pair.messages.texts == (f"The pair is closed. {SET_ASIDE}",)
    pair.controller.bring_back()
    settled(pair, qtbot)
    assert pair.saving.file == file and pair.windowTitle().startswith("velm.diptych") and not pair.isWindowModified()


def test_a_project_that_opens_says_what_it_set_aside_and_takes_nothing_from_it(
    pair: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "velm.diptych"
    saved(pair, file, qtbot, monkeypatch)
    pair.controller.arrivals.open_files({"a": files.b, "b": files.a})
    settled(pair, qtbot)
    decide(pair)
    wanted = pair.controller.decisions
    pair.controller.arrivals.open_project(file, alone=True)
    settled(pair, qtbot)
    assert pair.messages.texts == (f"Another pair is open in place of the last one. {SET_ASIDE}",)
    pair.controller.bring_back()
    settled(pair, qtbot)
    assert pair.controller.decisions == wanted
    pair.controller.close_both()
    pair.controller.arrivals.open_project(file, alone=True)
    settled(pair, qtbot)
    assert pair.saving.file == file and pair.messages.texts == (f"The pair is closed. {SET_ASIDE}",)
    pair.controller.bring_back()
    settled(pair, qtbot)
    assert pair.controller.decisions == wanted, "not the empty window that was there between"


def test_a_project_that_was_closed_and_is_open_again_has_nothing_set_aside(
    pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "velm.diptych"
    decide(pair)
    saved(pair, file, qtbot, monkeypatch)
    pair.controller.close_both()
    pair.controller.arrivals.open_project(file, alone=True)
    settled(pair, qtbot)
    assert pair.saving.file == file and pair.messages.texts == ()


def test_a_disk_that_is_full_is_told_once_and_the_work_is_kept_when_there_is_room(
    pair: MainWindow, work: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.project.store.errors import ProjectError

    kept(pair)
    real = WorkingCopy.put

    def full(copy: WorkingCopy, *args: object) -> None:
        raise ProjectError("Your work could not be kept as you do it: the disk is full.")

    monkeypatch.setattr(WorkingCopy, "put", full)
    decide(pair)
    qtbot.waitUntil(lambda: bool(pair.messages.texts))
    pair.controller.undo()
    pair.controller.redo()
    kept(pair)
    qtbot.wait(20)
    assert [text for text in pair.messages.texts if "the disk is full" in text] == [pair.messages.texts[0]]
    monkeypatch.setattr(WorkingCopy, "put", real)
    pair.saving._timer.timeout.emit()
    qtbot.waitUntil(lambda: "kept again" in pair.messages.texts[0])
    pair.saving.document.keeper.let_go()
    (left,) = left_behind(work)
    assert left.project is not None and left.project.decisions == pair.controller.decisions
