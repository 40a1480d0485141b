"""The project file in the window: saving and opening, what is kept as it is done, what a crash leaves, locks, changes under it, and the close that asks."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLockFile, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.article.draft import draft_of
from reader.project.decisions import mirrored
from reader.project.store.files import open_project, save_project
from reader.project.store.working import Standing, WorkingCopy, left_behind
from reader.window.app import open_paths
from reader.window.main import MainWindow
from reader.window.saving import asking
from reader.window.saving.agreement_dialog import AgreementDialog
from reader.window.saving.lock import Lock, lock_file, same_file
from reader.window.settings import Settings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ASK_CLOSE = asking.ask_close


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return tmp_path / "work"


@pytest.fixture
def window(settings: Settings, work: Path, by_hand: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """An empty window that keeps its work. What it asks at the end of a test is answered: nothing is saved."""
    settings.work_folder = work
    # pytest-qt closes what is still open before any fixture ends
    monkeypatch.setattr(asking, "ask_close", lambda *_: "discard")
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def another(settings: Settings, qtbot: QtBot) -> MainWindow:
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def answer_file(monkeypatch: pytest.MonkeyPatch, file: Path | None) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: file is not None)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(file)])


def click_in_box(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Answer message boxes by the button that is called so; what they asked."""
    asked: list[str] = []

    def exec_(box: QMessageBox) -> int:
        asked.append(box.text())
        for button in box.buttons():
            if words in button.text().replace("&", ""):
                button.click()
        return 0

    monkeypatch.setattr(asking, "ask_close", ASK_CLOSE)
    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked


def decide(window: MainWindow) -> None:
    comparison = window.controller.comparison
    assert comparison is not None
    link = comparison.paragraph_links[0]
    window.controller.link((link.a, link.b))


def kept(window: MainWindow) -> None:
    window.saving.document.keeper.flush()


def saved(pair: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_file(monkeypatch, file)
    QTest.keyClick(pair, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: pair.saving.file == file)


def test_saving_writes_everything_and_the_title_says_so(pair: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "velm.diptych"
    decide(pair)
    assert pair.isWindowModified() and pair.windowTitle().endswith("[*] – Diptych")
    pair.view.landmarks.toggle("b", 2)
    saved(pair, file, qtbot, monkeypatch)
    assert not pair.isWindowModified()
    assert pair.windowTitle() == "velm.diptych[*] – Diptych"
    project = open_project(file)
    assert project.pair() == (pair.controller.article("a"), pair.controller.article("b"))
    assert project.decisions == pair.controller.decisions and len(project.decisions.confirmed) == 1
    assert [step.name for step in project.past.done] == [step.name for step in pair.controller.history.steps]
    assert project.bookmarks == (("b", 2),)
    assert project.a is not None and project.a.original.data == files.a.read_bytes()
    assert pair.settings.recent_projects == (file,)
    decide_again = pair.controller.comparison.paragraph_links[1]  # type: ignore[union-attr]
    pair.controller.unlink((decide_again.a, decide_again.b))
    assert pair.isWindowModified()
    pair.controller.undo()
    assert not pair.isWindowModified()


@pytest.mark.parametrize("way", ["command line", "drop", "recent", "empty page"])
def test_a_project_opens_with_its_decisions_and_its_undo(
    pair: MainWindow, settings: Settings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    file = tmp_path / "velm.diptych"
    decide(pair)
    pair.actions_["aligned"].trigger()
    QTest.mouseClick(pair.panel.chips.button("only a"), Qt.MouseButton.LeftButton)
    pair.panel.sort.pick("weight")
    pair.view.landmarks.toggle("a", 1)
    saved(pair, file, qtbot, monkeypatch)
    wanted = pair.controller.decisions
    pair.saving.document.unlock()
    other = another(settings, qtbot)
    if way == "command line":
        open_paths(other, [file])
    elif way == "drop":
        other.opening.take_drop(("b", [str(file)]))
    elif way == "empty page":
        (button,) = other.empty.findChildren(QPushButton, "recent_project")
        assert button.text() == "velm.diptych"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        menu = other.findChild(QMenu)
        recent = next(a.menu() for a in other.menuBar().actions()[0].menu().actions() if a.menu() and "recent" in a.text())  # type: ignore[union-attr]
        assert menu is not None and isinstance(recent, QMenu)
        recent.aboutToShow.emit()
        recent.actions()[0].trigger()
    settled(other, qtbot)
    assert other.controller.article("a") == pair.controller.article("a")
    assert other.controller.decisions == wanted
    assert other.windowTitle() == "velm.diptych[*] – Diptych" and not other.isWindowModified()
    qtbot.waitUntil(lambda: other.actions_["aligned"].isChecked())
    assert other.view.landmarks.bookmarks.a == frozenset({1})
    assert (other.panel.chips.current, other.panel.sort.current) == ("only a", "weight")
    QTest.keyClick(other, Qt.Key.Key_Z, CTRL)
    assert other.controller.decisions != wanted and other.isWindowModified()
    QTest.keyClick(other, Qt.Key.Key_Z, CTRL | SHIFT)
    assert other.controller.decisions == wanted and not other.isWindowModified()
    other.close()


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
    QTest.mouseClick(later.saving.offer.back, Qt.MouseButton.LeftButton)
    settled(later, qtbot)
    assert later.controller.decisions == wanted and later.controller.history.steps == steps
    assert later.isWindowModified() and not later.saving.offer.isVisible()
    later.close()
    assert list(work.iterdir()) == []


def test_left_work_can_be_deleted_but_not_by_one_click(window: MainWindow, files: Files, work: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.controller.open_files({"a": files.a, "b": files.b})
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


def test_closing_asks_only_where_something_would_be_lost(pair: MainWindow, work: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = click_in_box(monkeypatch, "Cancel")
    decide(pair)
    pair.close()
    assert len(asked) == 1 and "Save your work on Harbour reopens" in asked[0]
    assert pair.isVisible()
    asked = click_in_box(monkeypatch, "Save")
    answer_file(monkeypatch, tmp_path / "velm.diptych")
    pair.close()
    assert len(asked) == 1 and not pair.isVisible()
    assert open_project(tmp_path / "velm.diptych").decisions == pair.controller.decisions
    assert list(work.iterdir()) == []


def test_closing_without_decisions_does_not_ask(pair: MainWindow, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = click_in_box(monkeypatch, "Cancel")
    kept(pair)
    assert len(list(work.glob("*.diptych"))) == 1
    pair.close()
    assert asked == [] and not pair.isVisible() and list(work.iterdir()) == []


def test_a_dialog_that_is_cancelled_keeps_the_window_open(pair: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    decide(pair)
    click_in_box(monkeypatch, "Save")
    answer_file(monkeypatch, None)
    pair.close()
    assert pair.isVisible()


def test_what_cannot_be_saved_is_told_and_nothing_is_lost(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    decide(pair)
    answer_file(monkeypatch, tmp_path / "nowhere" / "velm.diptych")
    QTest.keyClick(pair, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: bool(pair.messages.texts))
    assert "there is no folder" in pair.messages.texts[0]
    assert pair.isWindowModified() and pair.saving.file is None


def test_save_a_copy_leaves_the_work_where_it_belongs(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file, copy = tmp_path / "velm.diptych", tmp_path / "copy.diptych"
    saved(pair, file, qtbot, monkeypatch)
    decide(pair)
    answer_file(monkeypatch, copy)
    pair.actions_["save_copy"].trigger()
    qtbot.waitUntil(lambda: bool(pair.messages.texts) and "A copy was saved" in pair.messages.texts[0])
    assert open_project(copy).decisions == pair.controller.decisions != open_project(file).decisions
    assert pair.saving.file == file and pair.isWindowModified()


def test_save_as_without_the_original_files(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(pair, tmp_path / "with.diptych", qtbot, monkeypatch)
    assert pair.actions_["keep_originals"].isChecked()
    pair.actions_["keep_originals"].trigger()
    answer_file(monkeypatch, tmp_path / "without")
    QTest.keyClick(pair, Qt.Key.Key_S, CTRL | SHIFT)
    qtbot.waitUntil(lambda: pair.saving.file == tmp_path / "without.diptych")
    project = open_project(tmp_path / "without.diptych")
    assert project.a is not None and project.a.original.data is None and project.a.original.name == "coast.txt"


def test_revert_goes_back_and_can_be_taken_back(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not pair.actions_["revert"].isEnabled()
    saved(pair, tmp_path / "velm.diptych", qtbot, monkeypatch)
    before = pair.controller.decisions
    decide(pair)
    wanted = pair.controller.decisions
    pair.actions_["revert"].trigger()
    settled(pair, qtbot)
    assert pair.controller.decisions == before and not pair.isWindowModified()
    button = pair.messages.findChild(QPushButton, "message_action")
    assert button is not None and button.text() == "Bring back"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(pair, qtbot)
    assert pair.controller.decisions == wanted and pair.isWindowModified()
    assert pair.windowTitle() == "velm.diptych[*] – Diptych"


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
    assert other.windowTitle() == "mine.diptych[*] – Diptych"
    answer_file(monkeypatch, file)
    QTest.keyClick(other, Qt.Key.Key_S, CTRL | SHIFT)
    assert "is open in another window, and was left as it is" in other.messages.texts[0]
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


def test_a_file_that_went_makes_closing_ask(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "velm.diptych"
    saved(pair, file, qtbot, monkeypatch)
    file.unlink()
    asked = click_in_box(monkeypatch, "Save")
    pair.close()
    assert len(asked) == 1 and not pair.isVisible()
    assert open_project(file).pair() == (pair.controller.article("a"), pair.controller.article("b"))


def test_closing_right_after_saving_does_not_ask(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(pair, tmp_path / "velm.diptych", qtbot, monkeypatch)
    decide(pair)
    asked = click_in_box(monkeypatch, "Cancel")
    pair.actions_["save"].trigger()
    pair.close()
    assert asked == [] and not pair.isVisible()
    assert open_project(tmp_path / "velm.diptych").decisions == pair.controller.decisions


@pytest.mark.parametrize(("words", "replaced"), [("Replace", True), ("Cancel", False)])
def test_a_name_that_gets_its_ending_here_is_not_replaced_unasked(
    pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, words: str, replaced: bool
) -> None:
    """The dialog asked about velm.old, which is not there."""
    there = tmp_path / "velm.old.diptych"
    there.write_bytes(b"another's")
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(tmp_path / "velm.old")])
    asked = click_in_box(monkeypatch, words)
    pair.actions_["save_as"].trigger()
    kept(pair)
    assert asked == ["Replace velm.old.diptych?"]
    assert (there.read_bytes() != b"another's") == replaced


def test_what_was_left_out_is_there_another_day(window: MainWindow, settings: Settings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_text("The other report.\n\nIt says little.", encoding="utf-8")
    window.controller.open_files({"a": page, "b": tmp_path / "b.txt"})
    settled(window, qtbot)
    intake = window.controller.opened["a"].intake
    assert intake is not None and intake.left_out
    page.write_text("changed since", encoding="utf-8")
    saved(window, tmp_path / "x.diptych", qtbot, monkeypatch)
    window.saving.document.unlock()
    other = another(settings, qtbot)
    open_paths(other, [tmp_path / "x.diptych"])
    settled(other, qtbot)
    again = other.controller.opened["a"].intake
    assert again is not None and (again.left_out, again.form, again.data) == (intake.left_out, "a web page", PAGE.encode())
    assert [entry.text for entry in draft_of(again).entries] == [entry.text for entry in draft_of(intake).entries], "all of it can be put right again"
    other.close()


PAGE = (
    "<html lang=en><head><title>Pier closes</title></head><body><nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article><h1>Pier closes</h1>"
    + "".join(f"<p>The pier of Velm closes for the winter, the council said in sentence {n} of its long letter to the shops.</p>" for n in range(6))
    + "<figure><img src=x><figcaption>The pier in August.</figcaption></figure></article><footer>About us</footer></body></html>"
)


def test_opening_another_pair_sets_unsaved_work_aside_on_the_disk(pair: MainWindow, files: Files, work: Path, qtbot: QtBot) -> None:
    decide(pair)
    kept(pair)
    wanted = pair.controller.decisions
    pair.controller.open_files({"a": files.b, "b": files.a})
    settled(pair, qtbot)
    (left,) = left_behind(work)
    assert left.project is not None and left.project.decisions == wanted
    pair.controller.bring_back()
    settled(pair, qtbot)
    assert pair.controller.decisions == wanted and left_behind(work) == ()
    kept(pair)
    assert [path.name for path in work.glob("*.diptych")] == [left.path.name], "it goes on in the same working copy"


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


# --- coders


def test_decisions_go_out_and_come_in_and_undo_takes_them_back(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "anna.json"
    decide(pair)
    mine = pair.controller.decisions
    answer_file(monkeypatch, file)
    pair.actions_["export_decisions"].trigger()
    assert "were written to" in pair.messages.texts[0] and file.exists()
    pair.controller.undo()
    before = pair.controller.decisions
    pair.controller.swap()
    settled(pair, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    pair.actions_["import_decisions"].trigger()
    settled(pair, qtbot)
    assert pair.controller.decisions == mirrored(mine), "found again though A and B are exchanged"
    assert pair.controller.history.undo_name == "import anna"
    pair.controller.undo()
    assert pair.controller.decisions == mirrored(before)


def test_what_holds_no_decisions_is_refused(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.json").write_text("[1]", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "odd.json"), ""))
    pair.actions_["import_decisions"].trigger()
    settled(pair, qtbot)
    assert "odd.json holds no decisions of Diptych" in pair.messages.texts[0]


def test_two_coders_are_laid_side_by_side(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_file(monkeypatch, tmp_path / "anna.json")
    pair.actions_["export_decisions"].trigger()
    link = pair.controller.comparison.paragraph_links[0]  # type: ignore[union-attr]
    pair.controller.unlink((link.a, link.b))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "anna.json")], ""))
    shown: list[AgreementDialog] = []
    monkeypatch.setattr(AgreementDialog, "show", lambda dialog: shown.append(dialog))
    pair.actions_["agreement"].trigger()
    settled(pair, qtbot)
    (dialog,) = shown
    assert [dialog.figures.item(0, column).text() for column in (0, 2, 3, 4)] == ["Links", "2", "0", "1"]
    assert [dialog.disputed.item(0, column).text() for column in range(1, 4)] == [f"A{link.a + 1} – B{link.b + 1}", "does not", "links them"]
    dialog.grab()
    gone: list[object] = []
    monkeypatch.setattr(type(pair.view), "go_to", lambda view, *place: gone.append(place))
    dialog.disputed.setCurrentCell(0, 1)
    QTest.keyClick(dialog.disputed, Qt.Key.Key_Return)
    assert gone == [("a", pair.controller.article("a").whole(link.a))]  # type: ignore[union-attr]
    copy = dialog.findChild(QPushButton, "copy_agreement")
    assert copy is not None
    copy.click()
    assert "kappa" in QGuiApplication.clipboard().text()
    dialog.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["a", "b", "c"], ""))
    pair.actions_["agreement"].trigger()
    assert "these are 3 files" in pair.messages.texts[0]
