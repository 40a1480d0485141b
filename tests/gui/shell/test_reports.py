"""The choices about a report in the window: pages in sight before they are written, remembered, under names, by the filter of now, and on paper."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget
from pytestqt.qtbot import QtBot
from velm import settled

from reader.report.pages import Picture
from reader.window import tasks
from reader.window.main import MainWindow
from reader.window.reports import printing as printing_module
from reader.window.reports.dialog import ReportDialog
from reader.window.reports.printing import _drawn
from reader.window.settings import Settings
from reader.work import Progress

# what Qt says of a dialog's size where there is no screen
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def dialog(pair: MainWindow, qtbot: QtBot) -> Iterator[ReportDialog]:
    pair.actions_["export_pdf"].trigger()
    made = pair.exporting.dialog
    assert made is not None
    qtbot.waitUntil(lambda: bool(made.preview.pictures), timeout=20_000)
    yield made
    if pair.exporting.dialog is made:
        made.reject()


def choose(dialog: ReportDialog, name: str, value: object) -> None:
    """Choose in a list, as the wheel or the arrow keys do."""
    field = getattr(dialog.form, name)
    field.setCurrentIndex(field.findData(value))


def again(dialog: ReportDialog, qtbot: QtBot) -> None:
    """Wait for the pages that follow from a change."""
    before = dialog.preview.pages, dialog.preview.text
    qtbot.waitUntil(lambda: (dialog.preview.pages, dialog.preview.text) != before, timeout=20_000)


def test_the_pages_are_in_sight_and_follow_the_choices(dialog: ReportDialog, qtbot: QtBot) -> None:
    pages = dialog.preview.pages
    assert pages is not None
    assert round(pages.sizes[0][0]) == 595
    assert dialog.state.text() == f"{len(pages.sizes)} pages."
    shown = dialog.preview.pictures[0].toImage()
    assert len({shown.pixel(x, y) for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3)}) > 20
    choose(dialog, "paper", "us-letter")
    choose(dialog, "landscape", True)
    again(dialog, qtbot)
    assert dialog.preview.pages is not None
    assert [round(side) for side in dialog.preview.pages.sizes[0]] == [792, 612]


def test_the_language_is_chosen_shown_and_remembered(dialog: ReportDialog, pair: MainWindow, qtbot: QtBot) -> None:
    names = [dialog.form.language.itemText(number) for number in range(dialog.form.language.count())]
    assert names[0] == "As the articles (English)"
    assert {"Deutsch", "Français", "Español"} <= set(names)
    assert dialog.form.footer.placeholderText().startswith("Compared {date}")
    choose(dialog, "language", "de")
    assert dialog.form.footer.placeholderText().startswith("Verglichen am {date}")
    again(dialog, qtbot)
    assert dialog.preview.pages is not None
    page = pypdfium2.PdfDocument(dialog.preview.pages.data)[0].get_textpage().get_text_bounded()
    assert "Nur in A" in page and "Only in A" not in page
    choices = dialog.choices()
    assert choices is not None and choices.language == "de"
    pair.exporting.presets.keep_last(choices)
    assert pair.exporting.presets.last().language == "de"


def test_a_part_that_is_left_out_leaves_the_pages_and_none_is_no_report(dialog: ReportDialog, qtbot: QtBot) -> None:
    before = dialog.preview.pages
    QTest.mouseClick(dialog.form.parts["articles"], Qt.MouseButton.LeftButton)
    again(dialog, qtbot)
    assert before is not None and dialog.preview.pages is not None
    assert len(dialog.preview.pages.data) < len(before.data)
    for box in dialog.form.parts.values():
        box.setChecked(False)
    assert not dialog.write.isEnabled() and not dialog.printing.isEnabled()
    assert "at least one part" in dialog.state.text()


def test_text_formats_show_the_file_itself(dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData("md"))
    again(dialog, qtbot)
    assert dialog.preview.text.startswith("# ")
    assert not dialog.form.paper.isEnabled()
    dialog.format.setCurrentIndex(dialog.format.findData("csv.zip"))
    again(dialog, qtbot)
    assert dialog.preview.text.startswith("kind,title")


def test_what_was_chosen_is_written_and_remembered(
    pair: MainWindow, dialog: ReportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "exec", lambda asked: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda asked: [str(file)])
    QTest.keyClicks(dialog.form.title, "The harbour")
    QTest.keyClicks(dialog.form.author, "Sol Ander")
    QTest.keyClicks(dialog.form.footer, "{author} || {page}/{pages}")
    choose(dialog, "paper", "us-letter")
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    settled(pair, qtbot)
    document = pypdfium2.PdfDocument(file)
    text = document[0].get_textpage().get_text_range()
    assert "The harbour" in text
    assert f"1/{len(document)}" in text
    assert [round(side) for side in document[0].get_size()] == [612, 792]
    kept = pair.exporting.presets.last()
    assert (kept.author, kept.paper, kept.footer, kept.title) == ("Sol Ander", "us-letter", "{author} || {page}/{pages}", None)
    pair.actions_["export_pdf"].trigger()
    assert pair.exporting.dialog is not None
    assert pair.exporting.dialog.form.author.text() == "Sol Ander"
    pair.exporting.dialog.reject()


def test_presets_are_saved_taken_and_forgotten(dialog: ReportDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *given, **more: ("  For  marking ", True))
    dialog.form.anonymise.setChecked(True)
    choose(dialog, "colour", "greyscale")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.preset.currentText() == "For marking"
    dialog.preset.setCurrentIndex(dialog.preset.findText("As usual"))
    dialog.preset.activated.emit(dialog.preset.currentIndex())
    assert not dialog.form.anonymise.isChecked()
    dialog.preset.setCurrentIndex(dialog.preset.findText("For marking"))
    dialog.preset.activated.emit(dialog.preset.currentIndex())
    chosen = dialog.choices()
    assert chosen is not None
    assert (chosen.anonymise, chosen.colour) == (True, "greyscale")
    QTest.mouseClick(dialog.forget, Qt.MouseButton.LeftButton)
    assert dialog.preset.findText("For marking") == -1


def test_the_filter_of_now(pair: MainWindow, qtbot: QtBot) -> None:
    pair.panel.filter.setText("boats")
    pair.actions_["export_pdf"].trigger()
    dialog = pair.exporting.dialog
    assert dialog is not None
    assert dialog.form.filtered.isEnabled()
    QTest.keyClick(dialog.form.filtered, Qt.Key.Key_Space)
    chosen = dialog.choices()
    assert chosen is not None
    assert chosen.only.words == "boats"
    dialog.reject()
    pair.panel.filter.clear()
    pair.actions_["export_pdf"].trigger()
    assert pair.exporting.dialog is not None
    assert not pair.exporting.dialog.form.filtered.isEnabled()
    pair.exporting.dialog.reject()


def test_the_filter_of_now_has_the_status_too(pair: MainWindow, qtbot: QtBot) -> None:
    for status, kept in (("confirmed", True), ("rejected", False)):
        pair.panel.status.pick(status)
        pair.actions_["export_pdf"].trigger()
        dialog = pair.exporting.dialog
        assert dialog is not None and dialog.form.filtered.isEnabled() == kept
        if kept:
            QTest.keyClick(dialog.form.filtered, Qt.Key.Key_Space)
            chosen = dialog.choices()
            assert chosen is not None and chosen.only.status == "confirmed"
        else:
            assert "rejected" in dialog.form.filtered.toolTip()
        dialog.reject()


def test_ctrl_p_prints_the_pages_of_the_pdf(pair: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = tmp_path / "paper.pdf"

    def accept(asked: QPrintDialog) -> bool:
        printer = asked.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper))
        printer.setResolution(72)
        return True

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    QTest.keyClick(pair, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any("sent to the printer" in text for text in pair.messages.texts), timeout=30_000)
    printed = pypdfium2.PdfDocument(paper)
    assert f"{len(printed)} pages were sent" in pair.messages.texts[0]
    assert [round(side) for side in printed[0].get_size()] == [595, 842]
    dark = sum(1 for value in printed[0].render(scale=0.5, grayscale=True).to_numpy().ravel() if value < 128)
    assert dark > 200


@pytest.fixture
def printing(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, threading.Event]]:
    """A print that waits before its second page: the file it goes to, and what lets it go on."""
    paper, go_on = tmp_path / "paper.pdf", threading.Event()

    def accept(asked: QPrintDialog) -> bool:
        asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        asked.printer().setOutputFileName(str(paper))
        asked.printer().setResolution(72)
        return True

    def held(data: bytes, number: int, scale: float, progress: Progress) -> Picture:
        while number and not go_on.wait(0.002):
            progress(0.5, "printing")
        return _drawn(data, number, scale, progress)

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    monkeypatch.setattr(printing_module, "_drawn", held)
    pair.actions_["print"].trigger()
    qtbot.waitUntil(lambda: pair.exporting._printing is not None and pair.exporting._printing._done == 1, timeout=30_000)
    yield paper, go_on
    go_on.set()


def test_printing_is_said_and_can_be_stopped(pair: MainWindow, printing: tuple[Path, threading.Event], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pair.status.bar.isVisible())
    assert pair.status.doing.text().startswith(("Printing", "printing"))
    QTest.mouseClick(pair.status.cancel, Qt.MouseButton.LeftButton)
    settled(pair, qtbot)
    assert pair.messages.texts == ("Printing was stopped.",)
    assert not printing[0].exists(), "a part of a file is no file"
    assert pair.exporting._printing is None


def test_a_second_print_waits_for_the_first(pair: MainWindow, printing: tuple[Path, threading.Event], qtbot: QtBot) -> None:
    pair.actions_["print"].trigger()
    assert "still being printed" in pair.messages.texts[0]
    printing[1].set()
    qtbot.waitUntil(lambda: any("sent to the printer" in text for text in pair.messages.texts), timeout=30_000)
    assert len(pypdfium2.PdfDocument(printing[0])) > 1


def test_an_export_takes_no_print_away(pair: MainWindow, printing: tuple[Path, threading.Event], tmp_path: Path, qtbot: QtBot) -> None:
    pair.exporting._write(tmp_path / "report.md", "md", pair.exporting.presets.last())
    printing[1].set()
    qtbot.waitUntil(lambda: pair.exporting._printing is None, timeout=30_000)
    settled(pair, qtbot)
    assert (tmp_path / "report.md").exists() and len(pypdfium2.PdfDocument(printing[0])) > 1


def test_a_print_that_ends_takes_no_export_away(
    pair: MainWindow, printing: tuple[Path, threading.Event], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def held(comparison: object, decisions: object, file: Path, to: str, choices: object, progress: Progress) -> tuple[str, ...]:
        while not go_on.wait(0.002):
            progress(0.4, "writing")
        file.write_text("the report", encoding="utf-8")
        return ()

    monkeypatch.setattr(tasks, "write_report", held)
    files = [tmp_path / name for name in ("first.md", "second.md")]
    for file in files:
        pair.exporting._write(file, "md", pair.exporting.presets.last())
    printing[1].set()
    qtbot.waitUntil(lambda: pair.exporting._printing is None, timeout=30_000)
    go_on.set()
    settled(pair, qtbot)
    assert [file.exists() for file in files] == [True, True]


def test_a_page_that_cannot_be_drawn_ends_the_print(pair: MainWindow, printing: tuple[Path, threading.Event], monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(picture: Picture) -> None:
        raise MemoryError

    monkeypatch.setattr(printing_module, "image_of", none_left)
    under_way = pair.exporting._printing
    assert under_way is not None
    monkeypatch.setattr(under_way._printer, "newPage", lambda: True)
    with pytest.raises(MemoryError):
        under_way._put(Picture(1, 1, 4, bytes(4)))
    assert pair.exporting._printing is None and not printing[0].exists()
    assert "Nothing was printed" in pair.messages.texts[0]


def test_a_window_is_closed_when_its_pages_are_printed(pair: MainWindow, printing: tuple[Path, threading.Event], qtbot: QtBot) -> None:
    assert not pair.close()
    assert "still being printed" in pair.messages.texts[0]
    printing[1].set()
    qtbot.waitUntil(lambda: not pair.isVisible(), timeout=30_000)
    assert len(pypdfium2.PdfDocument(printing[0])) > 1


def test_a_window_that_is_closed_again_leaves_no_part_of_a_print(pair: MainWindow, printing: tuple[Path, threading.Event]) -> None:
    assert not pair.close() and pair.close()
    assert not printing[0].exists()


def test_a_print_dialog_that_is_left_prints_nothing(pair: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda asked: False)
    pair.actions_["print"].trigger()
    assert not pair.controller.jobs.busy()


@pytest.mark.parametrize("printers", [[], ["Newsroom"]])
def test_without_a_printer_there_is_a_file_to_print_to(
    pair: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printers: list[str], settings: Settings
) -> None:
    """Where there are printers, none of them is a file."""
    asked: list[str] = []

    def leave(dialog: QPrintDialog) -> bool:
        asked.append(dialog.printer().outputFileName())
        assert dialog.printer().fullPage() and dialog.printer().pageLayout().margins().left() == 0
        return False

    settings.last_export = str(tmp_path)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: printers)
    monkeypatch.setattr(QPrintDialog, "exec", leave)
    pair.actions_["print"].trigger()
    assert asked == ["" if printers else str(tmp_path / pair.exporting.suggested_name())]


def test_every_field_has_a_name(dialog: ReportDialog) -> None:
    for name in ("order", "paper", "landscape", "colour", "text_size", "language", "title", "author", "header", "footer"):
        assert getattr(dialog.form, name).accessibleName()
    assert all(box.text() for box in dialog.form.parts.values())


def test_tab_goes_from_the_top_down(dialog: ReportDialog) -> None:
    dialog.format.setFocus()
    seen = []
    for _ in range(80):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        if focused is dialog.format:
            break
        if focused is not None and dialog.form.isAncestorOf(focused):
            seen.append(focused.mapTo(dialog.form, focused.rect().topLeft()).y())
    assert len(seen) > 20 and seen == sorted(seen)


def test_wherever_tab_stops_there_is_a_name_and_the_focus_is_seen(dialog: ReportDialog) -> None:
    stops = [child for child in dialog.findChildren(QWidget) if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    dialog.activateWindow()
    for stop in stops:
        name = f"{type(stop).__name__} {stop.objectName()}"
        assert QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name), name
        dialog.format.setFocus() if stop is not dialog.format else dialog.write.setFocus()
        before = stop.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        assert not stop.hasFocus() or stop.grab().toImage() != before, name


def test_what_waits_for_the_pages_is_no_light_ground_in_the_dark(pair: MainWindow) -> None:
    pair.actions_["theme_dark"].trigger()
    pair.actions_["export_pdf"].trigger()
    dialog = pair.exporting.dialog
    assert dialog is not None and not dialog.preview.pictures
    ground = dialog.preview.grab().toImage().pixelColor(60, 60)
    dialog.reject()
    assert ground.lightness() < 60
