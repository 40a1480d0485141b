"""Export from the window: asks where, runs off the UI thread, says where it is, and fails in words."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from velm import settled

from reader.report.export import FORMATS
from reader.window import tasks
from reader.window.main import MainWindow
from reader.work import Progress

# what Qt says of a dialog's size where there is no screen
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def export(pair: MainWindow) -> None:
    """Open the dialog of choices and press its button."""
    pair.actions_["export_pdf"].trigger()
    dialog = pair.exporting.dialog
    assert dialog is not None
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)


def answer(monkeypatch: pytest.MonkeyPatch, file: Path | None) -> None:
    """Answer the file dialog."""
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: file is not None)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(file)])


def test_the_pdf_is_written_and_can_be_opened(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "out" / "report.pdf"
    file.parent.mkdir()
    answer(monkeypatch, file)
    QTest.keyClick(pair, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert pair.exporting.dialog is not None
    QTest.keyClick(pair.exporting.dialog, Qt.Key.Key_Return)
    assert pair.exporting.dialog is None
    settled(pair, qtbot)
    assert file.read_bytes().startswith(b"%PDF")
    assert [path.name for path in file.parent.iterdir()] == ["report.pdf"]
    assert str(file) in pair.messages.texts[0]
    assert pair.settings.last_export == str(file.parent)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    button = pair.messages.findChild(QPushButton, "message_action")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [str(file)]


def test_the_ending_says_the_format_or_else_the_filter(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, chosen, start in (("x.html", "PDF (*.pdf)", b"<!DOCTYPE"), ("x.odd", "Table of findings (*.csv)", b"\xef\xbb\xbfkind"), ("x", "", b"%PDF")):
        answer(monkeypatch, tmp_path / name)
        monkeypatch.setattr(QFileDialog, "selectedNameFilter", lambda dialog, chosen=chosen: chosen)
        export(pair)
        settled(pair, qtbot)
        assert (tmp_path / name).read_bytes().startswith(start)


def test_choosing_a_filter_changes_the_ending(pair: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    endings: list[str] = []
    names: list[str] = []

    def choose(dialog: QFileDialog) -> bool:
        for wanted in dialog.nameFilters():
            dialog.filterSelected.emit(wanted)
            endings.append(dialog.defaultSuffix())
            names.append(Path(dialog.selectedFiles()[0]).name)
        return False

    monkeypatch.setattr(QFileDialog, "exec", choose)
    export(pair)
    assert names == [f"Harbour reopens after the storm - Ferries sail again as Velm harbour opens.{spec.ending}" for spec in FORMATS.values()]
    assert endings == [spec.ending for spec in FORMATS.values()]


def test_a_dialog_that_is_cancelled_writes_nothing(pair: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, None)
    export(pair)
    assert not pair.controller.jobs.busy()
    assert pair.exporting.dialog is not None  # the choices are not lost
    pair.exporting.dialog.reject()
    assert pair.messages.texts == ()


def test_a_folder_that_cannot_be_written_is_named(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "nowhere" / "report.pdf"
    answer(monkeypatch, file)
    export(pair)
    settled(pair, qtbot)
    assert "report.pdf" in pair.messages.texts[0]
    assert "fault in Diptych" not in pair.messages.texts[0]
    assert "Traceback" not in pair.messages.texts[0]


def test_export_can_be_cancelled(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = threading.Event()

    def endless(comparison: object, decisions: object, file: Path, to: str, choices: object, progress: Progress) -> tuple[str, ...]:
        try:
            while True:
                progress(0.4, "setting the PDF")
                threading.Event().wait(0.002)
        finally:
            stopped.set()

    monkeypatch.setattr(tasks, "write_report", endless)
    file = tmp_path / "report.pdf"
    answer(monkeypatch, file)
    export(pair)
    qtbot.waitUntil(lambda: pair.status.bar.isVisible())
    QTest.mouseClick(pair.status.cancel, Qt.MouseButton.LeftButton)
    assert stopped.wait(5)
    assert not file.exists()
    assert pair.controller.comparison is not None


class Held:
    """Writing that waits until it is let go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go_on = threading.Event()
        monkeypatch.setattr(tasks, "write_report", self)

    def __call__(self, comparison: object, decisions: object, file: Path, to: str, choices: object, progress: Progress) -> tuple[str, ...]:
        while not self.go_on.wait(0.002):
            progress(0.4, "setting the PDF")
        progress(0.9, "writing")
        file.write_text("the report", encoding="utf-8")
        return ()


def test_a_report_that_is_asked_for_while_another_is_written_comes_after_it(
    pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    for name in ("first.pdf", "second.docx"):
        answer(monkeypatch, tmp_path / name)
        export(pair)
    held.go_on.set()
    settled(pair, qtbot)
    assert (tmp_path / "first.pdf").exists() and (tmp_path / "second.docx").exists()


def test_a_window_is_closed_when_its_report_is_written(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held(monkeypatch)
    answer(monkeypatch, tmp_path / "report.pdf")
    export(pair)
    assert not pair.close() and pair.isVisible()
    assert "still being written" in pair.messages.texts[0]
    held.go_on.set()
    qtbot.waitUntil(lambda: not pair.isVisible())
    assert (tmp_path / "report.pdf").exists()


def test_a_window_in_which_something_has_come_up_since_is_not_closed(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held(monkeypatch)
    answer(monkeypatch, tmp_path / "report.pdf")
    export(pair)
    assert not pair.close()
    pair.actions_["note_comparison"].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    held.go_on.set()
    settled(pair, qtbot)
    qtbot.wait(20)
    assert pair.isVisible() and dialog.isVisible() and (tmp_path / "report.pdf").exists()
    dialog.close()


def test_a_window_that_is_closed_again_leaves_without_its_report(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    Held(monkeypatch)
    answer(monkeypatch, tmp_path / "report.pdf")
    export(pair)
    assert not pair.close() and pair.close()
    assert not (tmp_path / "report.pdf").exists()


def test_a_window_stays_where_its_report_was_stopped_or_failed(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held(monkeypatch)
    answer(monkeypatch, tmp_path / "report.pdf")
    export(pair)
    assert not pair.close()
    pair.actions_["cancel"].trigger()
    settled(pair, qtbot)
    assert pair.isVisible() and not (tmp_path / "report.pdf").exists()
    answer(monkeypatch, tmp_path / "none" / "report.pdf")
    held.go_on.set()
    export(pair)
    assert not pair.close()
    qtbot.waitUntil(lambda: any("could not be written" in text for text in pair.messages.texts))
    settled(pair, qtbot)
    assert pair.isVisible()


def test_a_window_that_is_kept_at_its_second_closing_stays_when_the_report_is_written(
    pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    answer(monkeypatch, tmp_path / "report.pdf")
    export(pair)
    assert not pair.close() and pair.exporting.closing
    with monkeypatch.context() as asked:
        asked.setattr(pair.saving, "may_close", lambda: False)  # Cancel, where it asks whether to save
        assert not pair.close() and not pair.exporting.closing
    held.go_on.set()
    settled(pair, qtbot)
    qtbot.wait(20)
    assert pair.isVisible() and (tmp_path / "report.pdf").exists()


def test_missing_characters_are_told(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "write_report", lambda *given: ("䷀", "䷁"))
    answer(monkeypatch, tmp_path / "report.pdf")
    export(pair)
    settled(pair, qtbot)
    assert "䷀ ䷁" in pair.messages.texts[0]


def test_the_suggested_name_is_fit_for_a_file(pair: MainWindow) -> None:
    assert pair.exporting.suggested_name() == "Harbour reopens after the storm - Ferries sail again as Velm harbour opens.pdf"
