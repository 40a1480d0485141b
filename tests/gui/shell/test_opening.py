"""The ways in: drop, paste, dialog, command line, sample, recent; and what is said when one fails."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from velm import A, B, Files, settled

from reader.article.addresses import OFFLINE
from reader.article.calling import called
from reader.article.intake import Intake
from reader.project.store.project import Original
from reader.window import tasks
from reader.window.app import open_paths
from reader.window.intake_dialogs import ChooseTwo
from reader.window.main import MainWindow
from reader.window.opening import headline
from reader.work import Progress


def mime_of(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window: MainWindow, data: QMimeData, share: float) -> None:
    """Drag over the window and drop at this share of its width, as the system would send it."""
    area = window.area
    at = QPoint(int(area.width() * share), area.height() // 2)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, copy, data, left, none)
    QApplication.sendEvent(area, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(area, QDragMoveEvent(at, copy, data, left, none))
    QApplication.processEvents()
    QApplication.sendEvent(area, QDropEvent(QPointF(at), copy, data, left, none))


def title(window: MainWindow, side: str) -> str | None:
    article = window.controller.article(side)  # type: ignore[arg-type]
    return article.title if article else None


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_a_file_dropped_on_a_half_opens_there(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    drop(window, mime_of(files.b), 0.8)
    settled(window, qtbot)
    assert title(window, "a") is None
    assert title(window, "b") == "Ferries sail again as Velm harbour opens"
    assert window.half.sheets["a"].isVisible()
    drop(window, mime_of(files.a), 0.2)
    settled(window, qtbot)
    assert title(window, "a") == "Harbour reopens after the storm"
    assert window.controller.comparison is not None
    assert not window.half.sheets["a"].isVisible()
    assert "Harbour reopens" in window.windowTitle()


def test_the_halves_are_those_of_the_pages_beside_the_findings(pair: MainWindow, files: Files, qtbot: QtBot) -> None:
    middle = pair.view.width() / 2 / pair.area.width()
    assert middle < 0.45
    drop(pair, mime_of(files.a), middle + 0.02)
    settled(pair, qtbot)
    assert title(pair, "b") == "Harbour reopens after the storm"


def test_two_files_dropped_anywhere_open_as_a_pair(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    drop(window, mime_of(files.a, files.b), 0.9)
    settled(window, qtbot)
    assert title(window, "a") == "Harbour reopens after the storm"
    assert title(window, "b") == "Ferries sail again as Velm harbour opens"
    assert window.panel.count() == 5


def test_dropped_text_is_read_as_a_report(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText(A)
    drop(window, data, 0.1)
    settled(window, qtbot)
    assert title(window, "a") == "Harbour reopens after the storm"


def test_a_drag_that_leaves_leaves_nothing(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    data = mime_of(files.a)
    QApplication.sendEvent(
        window.area, QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
    assert window.area._landing.isVisible()
    QApplication.sendEvent(window.area, QDragLeaveEvent())
    assert not window.area._landing.isVisible()


def test_a_drag_of_nothing_readable_is_not_taken(window: MainWindow) -> None:
    nothing = QMimeData()
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, nothing, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.area, event)
    assert not window.area._landing.isVisible()


def test_paste_fills_a_then_b(window: MainWindow, qtbot: QtBot) -> None:
    copy(A)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(window, qtbot)
    assert title(window, "a") == "Harbour reopens after the storm"
    copy(B)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(window, qtbot)
    assert title(window, "b") == "Ferries sail again as Velm harbour opens"
    assert window.controller.comparison is not None


def test_paste_goes_to_the_sheet_that_was_clicked(window: MainWindow, qtbot: QtBot) -> None:
    copy(B)
    QTest.mouseClick(window.empty.sheets["b"], Qt.MouseButton.LeftButton)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(window, qtbot)
    assert title(window, "a") is None
    assert title(window, "b") is not None


def test_the_paste_button_of_a_sheet(window: MainWindow, qtbot: QtBot) -> None:
    copy(B)
    button = window.empty.sheets["b"].findChild(QPushButton, "paste_b")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert title(window, "b") is not None


def test_copied_files_are_opened_by_paste(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(mime_of(files.a, files.b))
    window.actions_["paste"].trigger()
    settled(window, qtbot)
    assert window.controller.comparison is not None


def test_pasting_nothing_says_so(window: MainWindow) -> None:
    copy("  \n ")
    window.actions_["paste"].trigger()
    assert "no text to paste" in window.messages.texts[0]
    window.messages.clear()
    QGuiApplication.clipboard().clear()
    assert QGuiApplication.clipboard().mimeData() is None  # as where nothing was ever copied
    for way in (window.actions_["paste"].trigger, lambda: window.opening.paste_into("b")):
        way()
        assert "no text to paste" in window.messages.texts[0]
        window.messages.clear()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_paste_onto_a_full_pair_asks_which_gives_way(pair: MainWindow, qtbot: QtBot) -> None:
    copy("Another headline\n\nA third report tells it in its own words, at some length and with care.\n\nIt has a second paragraph.")
    pair.actions_["paste"].trigger()
    menu = pair.findChild(QMenu, "paste_menu")
    assert menu is not None and menu.isVisible()
    texts = [action.text() for action in menu.actions()]
    assert "in place of “Harbour reopens after the storm”" in texts[0]
    assert title(pair, "b") == "Ferries sail again as Velm harbour opens"
    menu.close()


def test_open_asks_for_both_one_after_the_other(window: MainWindow, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [[str(files.a)], [str(files.b)]]
    asked: list[str] = []

    def ask(parent: QWidget, caption: str, *rest: object) -> tuple[list[str], str]:
        asked.append(caption)
        return answers.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    settled(window, qtbot)
    assert window.controller.comparison is not None
    assert asked == ["Open report A, or both reports at once", "Open report B"]
    assert window.settings.last_folder == str(files.a.parent)


def test_open_asks_only_for_the_side_that_is_missing(window: MainWindow, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.controller.arrivals.open_files({"b": files.b})
    settled(window, qtbot)
    asked: list[str] = []

    def ask(parent: QWidget, caption: str, *rest: object) -> tuple[list[str], str]:
        asked.append(caption)
        return [str(files.a)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    window.actions_["open"].trigger()
    settled(window, qtbot)
    assert asked == ["Open report A"]
    assert title(window, "a") is not None


def test_a_dialog_that_is_cancelled_changes_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *rest: ([], ""))
    for name in ("open", "open_a", "open_b"):
        window.actions_[name].trigger()
    assert not window.controller.jobs.busy()
    assert window.stack.currentWidget() is window.empty


def test_a_file_that_is_not_there_is_named_and_the_other_opens(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    gone = files.a.with_name("gone.txt")
    window.controller.arrivals.open_files({"a": gone, "b": files.b})
    settled(window, qtbot)
    assert "gone.txt" in window.messages.texts[0]
    assert "Traceback" not in window.messages.texts[0]
    assert title(window, "b") is not None
    assert window.isVisible()


def test_a_binary_file_is_refused_in_the_window(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    strange = tmp_path / "strange.txt"
    strange.write_bytes(bytes(range(256)) * 40)
    window.controller.arrivals.open_files({"a": strange})
    settled(window, qtbot)
    assert "strange.txt" in window.messages.texts[0]
    assert window.stack.currentWidget() is window.empty


def test_what_opens_on_one_side_mends_nothing_on_the_other(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    gone = files.a.with_name("gone.txt")
    window.controller.arrivals.open_files({"a": gone, "b": gone})
    settled(window, qtbot)
    window.controller.arrivals.open_files({"a": files.a})
    settled(window, qtbot)
    assert len(window.messages.texts) == 1 and "gone.txt" in window.messages.texts[0]
    window.controller.arrivals.open_files({"b": files.b})
    settled(window, qtbot)
    assert window.messages.texts == ()


def test_an_error_can_be_copied_and_closed(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    window.controller.arrivals.open_files({"a": files.a.with_name("gone.txt")})
    settled(window, qtbot)
    assert window.messages.isVisible()
    copy_button = window.messages.findChild(QPushButton, "message_copy")
    assert copy_button is not None
    QTest.mouseClick(copy_button, Qt.MouseButton.LeftButton)
    assert "gone.txt" in QGuiApplication.clipboard().text()
    close = window.messages.findChild(QWidget, "message_close")
    assert close is not None
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not window.messages.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_command_line_opens_one_or_two_and_asks_which_of_more(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    open_paths(window, [files.a, files.b, files.a])
    dialog = window.findChild(ChooseTwo, "choose_two")
    assert dialog is not None and window.controller.article("a") is None
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert window.controller.comparison is not None


def test_the_command_line_fetches_an_address_unless_kept_off_the_network(
    window: MainWindow, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetched(address: str, progress: Progress) -> tuple[Intake, Original]:
        asked.append(address)
        return tasks.open_file(files.b, progress), Original("page", address, datetime.datetime.now(datetime.UTC), b"x")

    monkeypatch.setattr(tasks, "open_address", fetched)
    monkeypatch.delenv(OFFLINE, raising=False)
    window.settings.set_network(False)
    open_paths(window, ["https://courier.example/ferry"])
    assert asked == [] and "network" in window.messages.texts[0]
    window.settings.set_network(True)
    open_paths(window, [files.a, "https://courier.example/ferry"])
    settled(window, qtbot)
    assert asked == ["https://courier.example/ferry"] and window.controller.comparison is not None


def test_the_sample_is_one_click_away(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.window import tasks

    monkeypatch.undo()
    button = window.empty.findChild(QPushButton, "look_at_sample")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert window.messages.texts == ()
    assert window.controller.comparison is not None
    assert window.panel.count() > 0
    assert tasks.open_sample(lambda share, doing: None)[0] == window.controller.article("a")


def test_pairs_read_from_files_are_remembered(pair: MainWindow, files: Files, qtbot: QtBot) -> None:
    recent = pair.settings.recent
    assert (recent[0].a, recent[0].b) == (files.a, files.b)
    assert recent[0].title_a == "Harbour reopens after the storm"
    pair.actions_["close_pair"].trigger()
    assert pair.stack.currentWidget() is pair.empty
    button = pair.empty.findChild(QPushButton, "recent_pair")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(pair, qtbot)
    assert pair.controller.comparison is not None
    menu = QMenu()
    qtbot.addWidget(menu)
    pair.opening.fill_recent(menu)
    assert "Harbour reopens" in menu.actions()[0].text()
    menu.actions()[-1].trigger()
    assert pair.settings.recent == ()
    pair.opening.fill_recent(menu)
    assert not menu.actions()[0].isEnabled()


def test_what_a_report_is_called_in_a_menu() -> None:
    from reader.article.model import Article, Paragraph

    assert headline(None) == "nothing"
    assert headline(Article((Paragraph("Words " * 30),))).endswith("…")
    assert len(headline(Article((Paragraph("Words " * 30),)))) <= 60


def test_a_report_without_a_headline_is_called_by_its_first_words_beside_the_file_and_shows_both_as_text(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "notes <b>bold.txt"
    file.write_text("The <i>harbour</i> stayed shut.\n\nNobody would say when it opens, or who would pay for it.\n", encoding="utf-8")
    window.controller.arrivals.open_files({"a": file})
    settled(window, qtbot)
    head = window.view.headers["a"]
    assert head.accessibleName() == window.view.panes["a"].accessibleName() == "Article A: The <i>harbour</i> stayed shut."
    assert head.accessibleDescription().startswith("no headline · notes <b>bold.txt · 2 paragraphs")
    assert "&lt;b&gt;bold" in head.toolTip() and "<b>" not in head.toolTip() and "<i>" not in head.toolTip()
    assert window.windowTitle() == "The <i>harbour</i> stayed shut. – Diptych"
    assert not window.view.lock.isVisible() and window.status.saved.text() == ""
    window.controller.arrivals.open_text("b", "LOWMERE – The harbour is open again.\n\nIt opened at noon, and the first ferry left ten minutes later.")
    settled(window, qtbot)
    article = window.controller.article("b")
    assert article is not None
    # as in reports, which ask the same function
    assert window.view.headers["b"].accessibleName() == f"Article B: {called(article)}" == "Article B: The harbour is open again."
    assert window.view.lock.isVisible()
