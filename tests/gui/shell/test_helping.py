"""Guide, hints, text for listeners and About, opened by their keys and driven by them."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.window import about, tasks
from reader.window.about import About
from reader.window.guide.book import Book
from reader.window.guide.pages import Block, Page, Run
from reader.window.guide.shown import document
from reader.window.linear_view import LinearView
from reader.window.main import MainWindow
from reader.window.theme import DARK, LIGHT
from reader.window.tour import HINTS, Tour
from reader.work import silent

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


# the guide


@pytest.fixture
def book(window: MainWindow, qtbot: QtBot) -> Book:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1)
    made = window.helping.book
    assert made is not None and made.isVisible()
    return made


def test_the_guide_opens_at_its_first_page_and_turns(book: Book) -> None:
    assert book.page == "First steps"
    book.list.setFocus()
    QTest.keyClick(book.list, Qt.Key.Key_Down)
    QTest.keyClick(book.list, Qt.Key.Key_Down)
    assert book.page == "Reading" and "Ribbons" in book.text.toPlainText()
    assert "Ctrl+Shift+G" in book.text.toPlainText()


def test_it_is_searched_and_goes_to_the_place(book: Book) -> None:
    QTest.keyClicks(book.search, "braille")
    assert book.list.count() >= 1 and "place" in book.told.text()
    assert "braille" in book.text.textCursor().block().text().casefold()
    QTest.keyClick(book.search, Qt.Key.Key_Return)
    assert book.text.hasFocus()
    QTest.keyClick(book, Qt.Key.Key_F, CTRL)
    assert book.search.hasFocus()
    QTest.keyClicks(book.search, "zeppelin")
    assert book.list.count() == 0 and "zeppelin" in book.told.text()


def test_a_link_leads_to_another_page(book: Book) -> None:
    book.text.anchorClicked.emit(QUrl("04-correcting"))
    assert book.page == "Correcting" and book.list.currentRow() == 3


def test_it_takes_the_theme_and_the_keys_of_the_moment(window: MainWindow, book: Book) -> None:
    window.settings.set_shortcut("swap", "Ctrl+B")
    window.actions_.read_keys()
    window.actions_["theme_dark"].trigger()
    letter = QTextCursor(book.text.document())
    letter.movePosition(QTextCursor.MoveOperation.Right)
    assert letter.charFormat().foreground().color().name().upper() == DARK.ink
    book.close()
    window.helping.open_guide()
    book.open_page("04-correcting")
    assert "Swap (Ctrl+B)" in book.text.toPlainText()


# the hints


def test_the_hints_go_through_the_sample_by_keyboard(window: MainWindow, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    pair = tuple(tasks.open_file(file, silent).article for file in (files.a, files.b))
    monkeypatch.setattr(tasks, "open_sample", lambda _progress: pair)
    window.actions_["tour"].trigger()
    settled(window, qtbot)
    tour = window.helping.touring
    assert tour is not None and window.controller.comparison is not None
    assert tour.isVisible() and tour.next.hasFocus()
    assert window.controller.article("a") is pair[0]
    seen = []
    for number in range(len(HINTS)):
        assert tour.number == number and tour.count.text() == f"Hint {number + 1} of 5"
        assert window.rect().contains(tour.geometry())
        assert tour.text.height() >= tour.text.heightForWidth(tour.text.width())
        assert "{" not in tour.text.text()
        seen.append(tour.title.text())
        QTest.keyClick(tour.next, Qt.Key.Key_Space)
    assert len(set(seen)) == 5
    assert not tour.isVisible()


@pytest.mark.parametrize(("width", "height"), [(900, 700), (1500, 1000)])
def test_hints_stand_beside_what_is_open_and_inside_the_window(pair: MainWindow, qtbot: QtBot, width: int, height: int) -> None:
    pair.resize(width, height)
    pair.actions_["findings"].trigger()
    pair.actions_["tour"].trigger()
    tour = pair.helping.touring
    assert isinstance(tour, Tour)
    article = pair.controller.article("a")
    assert article is not None and article.title == "Harbour reopens after the storm"
    for number in range(len(HINTS)):
        tour.go(number)
        qtbot.waitUntil(lambda: pair.rect().contains(tour.geometry()))
        if HINTS[number].part == "findings":  # beside the findings, or above them where they lie below the pages
            assert not tour.geometry().intersects(QRect(pair.panel.mapTo(pair, QPoint(0, 0)), pair.panel.size()))
    assert pair.panel.isVisible()
    QTest.keyClick(tour.next, Qt.Key.Key_Escape)
    assert not tour.isVisible() and not tour._frame.isVisible()


def test_back_goes_back_and_end_ends(pair: MainWindow) -> None:
    pair.actions_["tour"].trigger()
    tour = pair.helping.touring
    assert tour is not None and not tour.back.isEnabled()
    QTest.mouseClick(tour.next, LEFT)
    QTest.mouseClick(tour.back, LEFT)
    assert tour.number == 0
    QTest.mouseClick(tour.end, LEFT)
    assert not tour.isVisible()


def test_the_first_day_offers_them_once_and_in_a_line_even_where_comparing_fails(window: MainWindow, qtbot: QtBot) -> None:
    window.helping.offer_tour()
    assert "First time here?" in window.messages.texts[0]
    button = window.messages.findChild(QPushButton, "message_action")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    settled(window, qtbot)
    assert window.helping.touring is not None and window.helping.touring.isVisible()
    window.messages.clear()
    window.helping.offer_tour()
    assert window.messages.texts == ()


# the comparison as text


@pytest.fixture
def linear(pair: MainWindow, qtbot: QtBot) -> LinearView:
    QTest.keyClick(pair, Qt.Key.Key_T, CTRL | SHIFT)
    made = pair.helping.linear
    assert made is not None and made.isVisible()
    qtbot.waitUntil(lambda: "ONLY IN A" in made.text.toPlainText(), timeout=10_000)
    return made


def test_everything_stands_in_it_in_words(linear: LinearView) -> None:
    said = linear.text.toPlainText()
    for words in (
        "Harbour reopens after the storm",
        "ONLY IN B: 2",
        "Stranded ferry passengers",
        "SHARED QUOTES: 1",
        "[given differently] 140 boats [end]",
        "linked to paragraph",
    ):
        assert words in said, words
    assert linear.text.isReadOnly() and linear.text.hasFocus()


def test_it_follows_what_is_decided_and_keeps_the_line(pair: MainWindow, linear: LinearView, qtbot: QtBot) -> None:
    for _ in range(5):
        QTest.keyClick(linear.text, Qt.Key.Key_Down)
    line = linear.text.textCursor().blockNumber()
    comparison = pair.controller.comparison
    assert comparison is not None
    link = comparison.paragraph_links[0]
    pair.controller.link((link.a, link.b))
    qtbot.waitUntil(lambda: ", confirmed" in linear.text.toPlainText(), timeout=10_000)
    assert linear.text.textCursor().blockNumber() == line > 0


def test_it_is_searched_and_copied(linear: LinearView) -> None:
    QTest.keyClicks(linear.search, "siren")
    QTest.keyClick(linear.search, Qt.Key.Key_Return)
    first = linear.text.textCursor().position()
    assert linear.text.textCursor().selectedText() == "siren"
    QTest.keyClick(linear.search, Qt.Key.Key_Return)
    assert linear.text.textCursor().position() != first
    for _ in range(5):
        QTest.keyClick(linear.search, Qt.Key.Key_Return)
    linear.search.setText("zeppelin")
    QTest.keyClick(linear.search, Qt.Key.Key_Return)
    assert linear.told.text() == "not found"
    copy = next(button for button in linear.findChildren(QPushButton) if "Copy" in button.text())
    QTest.mouseClick(copy, LEFT)
    assert QGuiApplication.clipboard().text() == linear.text.toPlainText()


# about


def test_about_lists_everything_that_ships_and_copies(window: MainWindow) -> None:
    window.actions_["about"].trigger()
    dialog = window.findChild(About)
    assert dialog is not None and dialog.isVisible()
    names = {part.name.casefold() for part in about.shipped()}
    assert {"qt for python", "shiboken", "numpy", "rapidfuzz", "typst", "source serif", "lxml", "mdurl"} <= names
    assert not names & {"pytest", "ruff", "mypy"}
    assert all(part.version and part.licence != "see its package" for part in about.shipped())
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    QTest.mouseClick(next(button for button in box.buttons() if button.text() == "Copy"), LEFT, pos=QPoint(5, 5))
    assert "LGPL-3.0-only" in QGuiApplication.clipboard().text()
    dialog.close()


class _Metadata:
    def __init__(self, **fields: list[str]) -> None:
        self._fields = {name.replace("_", "-"): values for name, values in fields.items()}

    def get_all(self, name: str) -> list[str] | None:
        return self._fields.get(name)


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License_Expression": ["MIT"], "License": ["whole text"]}, "MIT"),
        ({"Classifier": ["License :: OSI Approved :: MIT License", "Topic :: Text"]}, "MIT License"),
        ({"License": ["BSD-3-Clause\nCopyright …"]}, "BSD-3-Clause"),
        ({"License": ["  "]}, "see its package"),
        ({}, "see its package"),
    ],
)
def test_a_licence_is_read_as_a_package_states_it(fields: dict[str, list[str]], licence: str) -> None:
    assert about.licence_of(_Metadata(**fields)) == licence


def test_the_lines_of_a_numbered_item_begin_under_each_other(window: MainWindow) -> None:
    words = "the ferry waits for the tide and the tide waits for nobody " * 6
    page = Page("numbers", tuple(Block("item", (Run(words),), 1, sign) for sign in ("1.", "•", "12.")))
    made = document(page, LIGHT)
    made.setTextWidth(320)
    made.size()
    block = made.begin()
    for sign in ("1.", "•", "12."):
        lines = block.layout()
        starts = lines.lineAt(0).cursorToX(len(sign) + 1), lines.lineAt(1).cursorToX(lines.lineAt(1).textStart())
        assert abs(float(starts[0][0]) - float(starts[1][0])) < 1.0
        block = block.next()
