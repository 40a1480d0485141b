"""Saving, opening and closing projects in the window: what is written, what comes back, and the close that asks."""

from pathlib import Path

import pytest
from keeping import CTRL, SHIFT, another, answer_file, click_in_box, decide, kept, saved
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.article.draft import draft_of
from reader.project.store.files import open_project
from reader.window.app import open_paths
from reader.window.main import MainWindow
from reader.window.settings import Settings


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
    assert pair.isWindowModified() and pair.status.saved.text() == "Not saved"
    pair.controller.undo()
    assert not pair.isWindowModified() and pair.status.saved.text() == "Saved"
    assert str(file) in pair.status.saved.toolTip()


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


@pytest.mark.parametrize(
    ("before", "said"), [(False, "It was never saved. It holds one decision"), (True, "It has changed since it was saved. In all it holds")]
)
def test_what_is_asked_says_whether_there_is_a_file(
    pair: MainWindow, work: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, before: bool, said: str
) -> None:
    if before:
        saved(pair, tmp_path / "velm.diptych", qtbot, monkeypatch)
    pair.controller.link((3, 5))
    click_in_box(monkeypatch, "Cancel")
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.informativeText()))
    pair.close()
    assert len(asked) == 1 and asked[0].startswith(said)


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
    window.controller.arrivals.open_files({"a": page, "b": tmp_path / "b.txt"})
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


def test_what_failed_to_open_is_taken_back_by_the_project_that_opens(
    pair: MainWindow, settings: Settings, files: Files, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, broken = tmp_path / "velm.diptych", tmp_path / "bad.docx"
    broken.write_bytes(b"PK\x03\x04 no such thing")
    saved(pair, good, qtbot, monkeypatch)
    pair.saving.document.unlock()
    other = another(settings, qtbot)
    arrivals = other.controller.arrivals
    arrivals.open_files({"a": broken})
    settled(other, qtbot)
    arrivals.open_files({"a": tmp_path / "gone.diptych", "b": files.b})
    settled(other, qtbot)
    assert len(other.messages.texts) == 2 and not any("nothing else" in text for text in other.messages.texts)
    arrivals.open_files({"a": good, "b": files.b})
    settled(other, qtbot)
    assert other.messages.texts == ("A project holds both of its articles: velm.diptych was opened, and nothing else.",)
    arrivals.open_files({"a": broken})
    settled(other, qtbot)
    assert len(other.messages.texts) == 2
    other.controller.close_both()
    settled(other, qtbot)
    assert not any("bad.docx" in text for text in other.messages.texts)
