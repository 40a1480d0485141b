"""The window for those who listen: panes read as text, marks said as the caret comes upon them, news said once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from velm import Files, place, settled

from reader.article.model import Article
from reader.window import announcing
from reader.window.main import MainWindow
from reader.window.reading.marks import ParagraphMarks
from reader.window.speaking import said_of


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, bool]]]:
    """What our own announcements say, and whether it is urgent. A screen reader listens."""
    said: list[tuple[str, bool]] = []
    real = QAccessible.updateAccessibility

    class Listening(QObject):
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: announcing.QAccessibleAnnouncementEvent) -> None:
            said.append((event.message(), event.politeness() == QAccessible.AnnouncementPoliteness.Assertive))
            real(event)

    monkeypatch.setattr(announcing, "QAccessible", Listening)
    yield said


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def article_of(window: MainWindow) -> Article:
    article = window.controller.article("a")
    assert article is not None
    return article


def test_a_pane_is_read_as_text_with_its_caret_and_selection(pair: MainWindow) -> None:
    pane = pair.view.panes["a"]
    read = QAccessible.queryAccessibleInterface(pane)
    assert read.role() == QAccessible.Role.EditableText and read.state().readOnly
    assert name_of(pane) == "Article A: Harbour reopens after the storm"
    text = read.textInterface()
    whole = text.text(0, text.characterCount())
    assert whole.split("\n") == [paragraph.text for paragraph in article_of(pair).paragraphs]
    pane.setFocus()
    pane.select(place(article_of(pair), "fish market"))
    assert text.selectionCount() == 1 and text.cursorPosition() == whole.index("fish market") + len("fish market")
    text.setCursorPosition(whole.index("crane"))
    assert pane.caret()[0] == place(article_of(pair), "A crane").paragraph


def test_its_description_says_how_the_paragraph_of_the_caret_stands(pair: MainWindow) -> None:
    pane = pair.view.panes["a"]
    pane.setFocus()
    read = QAccessible.queryAccessibleInterface(pane)
    pane.setTextCursor(pane.document().find("fish market"))
    assert "Only in A" in read.text(QAccessible.Text.Description)
    pane.setTextCursor(pane.document().find("harbour of Velm"))
    said = read.text(QAccessible.Text.Description)
    there = place(pair.view.panes["b"].article, "harbour is open").paragraph + 1
    assert f"linked to paragraph {there} of B" in said and "140 boats" in said


def test_a_mark_is_said_when_the_caret_comes_upon_it(pair: MainWindow, heard: list[tuple[str, bool]]) -> None:
    pane = pair.view.panes["a"]
    pane.setFocus()
    where = place(article_of(pair), "140 boats")
    pane.set_caret(where.paragraph, where.start - 3)
    QTest.keyClick(pane, Qt.Key.Key_Left)
    heard.clear()
    for _ in range(8):
        QTest.keyClick(pane, Qt.Key.Key_Right)
    assert [words for words, _ in heard] == ["Given differently: 140 boats"]
    for _ in range(12):
        QTest.keyClick(pane, Qt.Key.Key_Right)
    assert len(heard) == 1


def test_findings_are_said_once_when_comparing_is_done(window: MainWindow, heard: list[tuple[str, bool]], files: Files, qtbot: QtBot) -> None:
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(window, qtbot)
    window.controller.compare()
    settled(window, qtbot)
    assert [words for words, _ in heard if words.startswith("Compared")] == ["Compared. Only in A: 1. Only in B: 2. Shared quotes: 1. Differences: 1."]


def test_errors_interrupt_and_notes_do_not(pair: MainWindow, heard: list[tuple[str, bool]]) -> None:
    pair.messages.error("The file is gone.")
    pair.messages.note("Written.")
    assert heard == [("The file is gone.", True), ("Written.", False)]


def test_the_next_of_several_counterparts_is_said(pair: MainWindow, heard: list[tuple[str, bool]]) -> None:
    pair.view.counterpart_shown.emit(2, 3)
    pair.view.counterpart_shown.emit(1, 1)
    assert heard == [("Counterpart 2 of 3", False)]


def test_nothing_is_sent_where_nobody_listens(pair: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(announcing.QAccessible, "updateAccessibility", sent.append)
    monkeypatch.setattr(announcing.QAccessible, "isActive", lambda: False)
    announcing.announce(pair, "anything")
    assert sent == []


def test_the_drawn_parts_have_names(pair: MainWindow) -> None:
    view = pair.view
    for part in (view.gutter, view.lock, *view.maps.values(), *view.headers.values(), pair.panel.list, pair.toolbar.search):
        assert name_of(part), part.objectName()
    assert name_of(view.headers["b"]) == "Article B: Ferries sail again as Velm harbour opens"


def test_what_is_said_of_a_place() -> None:
    none = ParagraphMarks()
    assert said_of(none, "some words", "a", 2) == ""
