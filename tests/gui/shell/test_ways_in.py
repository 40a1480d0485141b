"""Ways in that ask or tell: several files, chapters, passwords, addresses, rich text; and the screen of what was taken."""

import io
import sys
from pathlib import Path
from typing import TypeVar

import pikepdf
import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, settled

sys.path.insert(0, str(Path(__file__).parents[2] / "article"))

import kilbray

from reader.article.addresses import OFFLINE
from reader.article.errors import ArticleError
from reader.article.intake import Intake, LeftOut
from reader.article.model import Article, Paragraph
from reader.project.store.project import Original
from reader.window import tasks
from reader.window.intake_dialogs import AskAddress, AskPassword, ChooseChapter, ChooseTwo
from reader.window.main import MainWindow
from reader.window.taken_dialog import TakenDialog
from reader.window.taken_list import Row, TakenList
from reader.window.theme import LIGHT
from reader.work import Progress

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
T = TypeVar("T")


def child(window: MainWindow, kind: type[T], name: str) -> T:
    found = window.findChild(kind, name)  # type: ignore[call-overload]
    assert found is not None
    return found  # type: ignore[no-any-return]


def press(dialog: TakenDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None and button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def mark(paragraphs: TakenList, *numbers: int) -> None:
    paragraphs.clearSelection()
    for number in numbers:
        paragraphs.selectionModel().select(paragraphs.model().index(number, 0), QItemSelectionModel.SelectionFlag.Select)


def texts(window: MainWindow, side: str = "a") -> list[str]:
    article = window.controller.article(side)  # type: ignore[arg-type]
    return [p.text for p in article.paragraphs] if article else []


def test_of_three_files_two_are_asked_for(window: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot) -> None:
    third = tmp_path / "third.txt"
    third.write_text("A third report.", encoding="utf-8")
    window.opening.take("b", [str(third), str(files.a), str(files.b)])
    dialog = child(window, ChooseTwo, "choose_two")
    assert dialog.ok.isEnabled()
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.list.item(2).setCheckState(Qt.CheckState.Checked)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert window.controller.paths == (files.a, files.b)


def test_names_typed_into_the_dialog_open_as_a_pair(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    def fill() -> None:
        """As soon as the dialog is there."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            edit = dialog.findChild(QLineEdit, "fileNameEdit")
            assert edit is not None
            edit.selectAll()
            QTest.keyClicks(edit, f'"{files.a.name}" "{files.b.name}"')
            QTest.keyClick(edit, Qt.Key.Key_Return)

    window.settings.last_folder = str(files.a.parent)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    filling = QTimer(window)
    filling.timeout.connect(fill)
    filling.start(100)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    filling.stop()
    settled(window, qtbot)
    assert window.controller.paths == (files.a, files.b)


def test_a_long_paragraph_ends_with_an_ellipsis_in_the_list(qtbot: QtBot) -> None:
    paragraphs = TakenList("rows", "Rows", "", LIGHT, 84)
    qtbot.addWidget(paragraphs)
    paragraphs.resize(420, 300)
    rows = [Row(0, "1", "The ferry sailed again. " * 40), Row(1, "2", "أبحرت العبارة مرة أخرى. " * 40), Row(2, "3", "🛳" * 300), Row(3, "4", "Short.", True)]
    paragraphs.show_rows(rows, {1})
    paragraphs.show()
    qtbot.wait(150)
    heights = [paragraphs.visualRect(paragraphs.model().index(number, 0)).height() for number in range(4)]
    assert heights[0] == heights[2] > 2 * heights[3]
    wide = paragraphs.grab().toImage()
    paragraphs.resize(900, 300)
    qtbot.wait(150)
    assert paragraphs.visualRect(paragraphs.model().index(3, 0)).width() > 800
    assert paragraphs.grab().toImage() != wide


def test_a_book_asks_for_its_chapter(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    book = tmp_path / "ships.epub"
    book.write_bytes(kilbray.epub(chapters=3))
    window.controller.arrivals.open_files({"b": book})
    settled(window, qtbot)
    dialog = child(window, ChooseChapter, "choose_chapter")
    assert [dialog.list.item(n).text() for n in range(3)] == [f"1   {kilbray.TITLE}", "2   Chapter the 2", "3   Chapter the 3"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert window.controller.article("b").title == "Chapter the 2"  # type: ignore[union-attr]
    assert window.controller.article("b").source == "Ships and Shores, No. 9"  # type: ignore[union-attr]
    assert "chapter 2 of 3" in window.messages.texts[0]


def test_a_password_is_asked_for_until_it_is_right(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(kilbray.pdf())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="owner", user="sorn"))
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(out.getvalue())
    window.controller.arrivals.open_files({"a": locked})
    settled(window, qtbot)
    for word, said in (("kell", "is protected"), ("sorn", "not the password")):
        dialog = child(window, AskPassword, "ask_password")
        assert said in dialog.words.text()
        assert not dialog.ok.isEnabled()
        QTest.keyClicks(dialog.edit, word)
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
        dialog.setObjectName("")
        settled(window, qtbot)
    assert texts(window) == [text for text, _ in kilbray.PARAGRAPHS]


def test_rich_text_is_pasted_by_its_structure(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml(kilbray.body_html())
    data.setText("\n".join(line.text for line in kilbray.BODY))
    QGuiApplication.clipboard().setMimeData(data)
    window.actions_["paste"].trigger()
    settled(window, qtbot)
    article = window.controller.article("a")
    assert article is not None
    assert [(p.text, p.kind) for p in article.paragraphs] == kilbray.PARAGRAPHS
    assert [p.role for p in article.paragraphs][4:7] == ["quote", "text", "item"]


def test_a_pasted_address_is_only_fetched_when_asked(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[str] = []

    def fetch(address: str, progress: Progress) -> tuple[Intake, Original]:
        fetched.append(address)
        return Intake(Article((Paragraph("The ferry sails."),)), form="a web page"), Original("page", address, None, b"<p>")

    monkeypatch.setattr(tasks, "open_address", fetch)
    QGuiApplication.clipboard().setText(" www.courier.example/ferry\n")
    window.actions_["paste"].trigger()
    dialog = child(window, AskAddress, "ask_address")
    assert dialog.edit.text() == "https://www.courier.example/ferry"
    assert fetched == []
    dialog.sides["b"].click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert fetched == ["https://www.courier.example/ferry"]
    assert texts(window, "b") == ["The ferry sails."]
    kept = window.controller.opened["b"].original
    assert kept is not None and (kept.address, kept.data) == (fetched[0], b"<p>")


def test_the_network_can_be_turned_off(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.actions_["open_address"].trigger()
    dialog = child(window, AskAddress, "ask_address")
    QTest.keyClicks(dialog.edit, "https://courier.example/")
    assert dialog.ok.isEnabled()
    dialog.never.click()
    assert not dialog.ok.isEnabled() and not window.settings.network
    window.ways_in.fetch("a", "https://courier.example/")
    assert "kept from the network" in window.messages.texts[0]
    dialog.reject()
    window.settings.set_network(True)
    monkeypatch.setenv(OFFLINE, "1")
    window.ways_in.ask_address("https://courier.example/")
    barred = next(d for d in window.findChildren(AskAddress) if d is not dialog)
    assert not barred.ok.isEnabled() and not barred.never.isEnabled()
    barred.reject()


def test_a_page_that_gives_nothing_offers_to_paste(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(address: str, progress: Progress) -> tuple[Intake, Original]:
        raise ArticleError(f"{address} asks for a payment. Open it in your browser, copy the article's text, and paste it.")

    monkeypatch.setattr(tasks, "open_address", fetch)
    window.ways_in.fetch("a", "https://courier.example/")
    settled(window, qtbot)
    assert "asks for a payment" in window.messages.texts[0]


@pytest.fixture
def page(window: MainWindow, files: Files, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window with a web page as A, a text as B, and a decision on them."""
    path = tmp_path / "ferry.html"
    path.write_bytes(kilbray.page())
    window.controller.arrivals.open_files({"a": path})
    settled(window, qtbot)
    return window


def test_what_was_taken_is_told_and_shown(page: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(page.messages.texts))
    assert "A is a web page: 9 paragraphs, 1 heading taken; 13 left out." in page.messages.texts[0]
    action = page.messages.findChild(QPushButton, "message_action")
    assert action is not None
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    dialog = child(page, TakenDialog, "taken_dialog")
    assert [row.text for row in dialog.taken.rows] == [text for text, _ in kilbray.PARAGRAPHS]
    assert {"caption", "navigation", "leads elsewhere"} <= {row.tag for row in dialog.left.rows}
    assert dialog.fields["source"].text() == kilbray.SOURCE


def test_putting_right_what_was_taken(page: MainWindow, qtbot: QtBot) -> None:
    page.actions_["taken_a"].trigger()
    dialog = child(page, TakenDialog, "taken_dialog")
    caption = next(n for n, row in enumerate(dialog.left.rows) if row.tag == "caption")
    mark(dialog.left, caption)
    assert "Ian Rusk" in dialog.text.toPlainText()
    press(dialog, "take_in")
    assert "Ian Rusk" in dialog.taken.rows[2].text
    mark(dialog.taken, 0)
    press(dialog, "join_next")
    assert dialog.taken.rows[0].text == f"{kilbray.BODY[0].text} {kilbray.BODY[1].text}"
    mark(dialog.taken, 5, 6)
    dialog.taken.setFocus()
    QTest.keyClick(dialog.taken, Qt.Key.Key_Delete)
    assert [row.tag for row in dialog.left.rows].count("left out by you") == 2
    press(dialog, "taken_undo")
    press(dialog, "taken_redo")
    mark(dialog.taken, len(dialog.taken.rows) - 1)
    cursor = dialog.text.textCursor()
    cursor.setPosition(dialog.text.toPlainText().index(" He was not asked"))
    dialog.text.setTextCursor(cursor)
    press(dialog, "split_here")
    assert dialog.taken.rows[-1].text.startswith("He was not asked")
    dialog.fields["title"].setText("Another headline")
    dialog.fields["date"].setText("the fourth")
    dialog.accept()
    assert "The date is not one" in dialog.said.text()
    dialog.fields["date"].setText("2026-03-05")
    dialog.accept()
    settled(page, qtbot)
    article = page.controller.article("a")
    assert article is not None
    assert (article.title, str(article.date), len(article.paragraphs)) == ("Another headline", "2026-03-05", 9)
    intake = page.controller.opened["a"].intake
    assert intake is not None and intake.article == article
    assert sum(left.why == "left out by you" for left in intake.left_out) == 2


def test_what_was_left_out_for_one_reason(page: MainWindow, qtbot: QtBot) -> None:
    page.actions_["taken_a"].trigger()
    dialog = child(page, TakenDialog, "taken_dialog")
    every = len(dialog.left.rows)
    assert dialog.why.itemText(0) == f"For any reason ({every})"
    dialog.why.setCurrentIndex(dialog.why.findData("caption"))
    dialog.why.activated.emit(dialog.why.currentIndex())
    assert {row.tag for row in dialog.left.rows} == {"caption"}
    # the article is shown where the paragraph stood, and a step keeps the reason
    dialog.taken.setFixedHeight(90)
    mark(dialog.left, 0)
    dialog.taken.verticalScrollBar().setValue(dialog.taken.verticalScrollBar().maximum())
    at = dialog.taken.verticalScrollBar().value()
    dialog.left.clearSelection()
    mark(dialog.left, 0)
    assert dialog.taken.verticalScrollBar().value() < at
    press(dialog, "take_in")
    assert len(dialog.left.rows) == every - 1
    assert dialog.why.currentIndex() == 0


def test_correcting_after_comparing_keeps_the_decisions(pair: MainWindow, qtbot: QtBot) -> None:
    pair.controller.link((2, 2))
    assert (2, 2) in pair.controller.decisions.confirmed
    before = pair.controller.article("a")
    assert before is not None
    corrected = Intake(Article(before.paragraphs[1:], before.title), (LeftOut(before.paragraphs[0].text, "left out by you", 0),))
    pair.controller.correct("a", corrected)
    settled(pair, qtbot)
    assert pair.controller.decisions.confirmed == {(1, 2)}
    pair.controller.undo()
    assert not pair.controller.decisions.confirmed


def test_characters_that_deceive_are_shown_as_such(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "turned.txt"
    path.write_text("The mayor said that she had \u202enot\u202c agreed.\n\nThe p\u0430per was printed.\n", encoding="utf-8")
    window.controller.arrivals.open_files({"a": path})
    settled(window, qtbot)
    qtbot.waitUntil(lambda: bool(window.messages.texts))
    assert "2 characters that turn the direction" in window.messages.texts[0]
    assert "1 letter of another script" in window.messages.texts[0]
    assert "\u202enot\u202c" in texts(window)[0]
    window.ways_in.show_taken("a")
    dialog = child(window, TakenDialog, "taken_dialog")
    mark(dialog.taken, 0)
    assert dialog.text.toPlainText() == "The mayor said that she had ⟨RLO⟩not⟨PDF⟩ agreed."
    cursor = dialog.text.textCursor()
    cursor.setPosition(dialog.text.toPlainText().index(" agreed"))
    dialog.text.setTextCursor(cursor)
    press(dialog, "split_here")
    assert [row.text for row in dialog.taken.rows][:2] == ["The mayor said that she had \u202enot\u202c", "agreed."]
    assert dialog.findChild(QLineEdit, "taken_title") is not None
    dialog.reject()


def test_a_list_with_nothing_in_it_says_what_that_means(qtbot: QtBot) -> None:
    empty = TakenList("left_list", "What was left out", "Nothing was left out.", LIGHT, 124)
    qtbot.addWidget(empty)
    empty.resize(300, 200)
    empty.show_rows([], set())
    assert empty.accessibleDescription() == "Nothing was left out."
    said = empty.grab().toImage()
    empty.show_rows([Row(0, "caption", "")], set())
    assert empty.accessibleDescription() == ""
    empty._nothing = ""
    empty.show_rows([], set())
    assert said != empty.grab().toImage()  # the words are painted
