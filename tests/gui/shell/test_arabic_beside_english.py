"""An Arabic report beside its English counterpart: each runs its own way, head and text, however they are arranged; and the window owns up to two languages."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from velm import compare_by, settled

from reader.article.model import Article
from reader.comparison.model import Comparison, ParagraphLink
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.window import tasks
from reader.window.main import MainWindow
from reader.window.reading.pane import Pane
from reader.window.tasks import Compared
from reader.window.theme import LIGHT
from reader.work import Progress

PAIR = Path(__file__).parents[3] / "packaging" / "arabic-english"


@pytest.fixture
def arabic(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The invented Arabic report as A, the English one as B; their paragraphs on the mayor are linked."""

    def compared(a: Article, b: Article, decisions: Decisions, progress: Progress) -> Compared:
        by_name = [next(i for i, p in enumerate(article.paragraphs) if "Nader" in p.text) for article in (a, b)]
        return tasks.reported(Comparison(read(a), read(b), (), (ParagraphLink(*by_name, "same", 0.9, "certain"),), (), (), (), (), (), (), "model"), decisions)

    compare_by(compared, monkeypatch)
    window.controller.arrivals.open_files({"a": PAIR / "a.md", "b": PAIR / "b.md"})
    settled(window, qtbot)
    return window


def text_edges(pane: Pane, paragraph: int) -> list[tuple[float, float]]:
    """Where each line of a paragraph begins and ends, from the left of the column."""
    lines = pane.page.lines(paragraph)
    rects = [lines.lineAt(i).naturalTextRect() for i in range(lines.lineCount())]
    return [(rect.left(), rect.right()) for rect in rects]


def inked(image: QImage, top: int, bottom: int, paper: str) -> tuple[int, int]:
    """The first and the last column of a picture in which something is written."""
    columns = [x for x in range(image.width()) if any(image.pixelColor(x, y).name().upper() != paper for y in range(top, bottom))]
    return columns[0], columns[-1]


@pytest.mark.parametrize("mode", ["reading", "aligned", "only_differences", "swap"])
def test_each_side_runs_its_own_way(arabic: MainWindow, qtbot: QtBot, mode: str) -> None:
    if mode != "reading":
        arabic.actions_[mode].trigger()
        settled(arabic, qtbot)
    right, left = (arabic.view.panes[side] for side in (("b", "a") if mode == "swap" else ("a", "b")))
    assert right.right_to_left and not left.right_to_left
    for paragraph in range(right.page.count):
        assert all(end == pytest.approx(right.page.shape.width, abs=4.0) for _, end in text_edges(right, paragraph))
    for paragraph in range(left.page.count):
        assert all(start == pytest.approx(0.0, abs=2.0) for start, _ in text_edges(left, paragraph))
    assert right.page.shape.number > right.page.shape.width and left.page.shape.number < 0
    assert arabic.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_each_head_runs_its_own_way(arabic: MainWindow) -> None:
    for side, begins in (("a", "right"), ("b", "left")):
        head = arabic.view.headers[side]  # type: ignore[index]
        start, end = head._left, head._left + head._room()
        first, last = inked(head.grab().toImage(), 39, 39 + 20, LIGHT.paper.upper())
        if begins == "right":
            assert abs(last - end) < 4
        else:
            assert abs(first - start) < 4


def test_the_window_owns_up_to_two_languages(arabic: MainWindow, qtbot: QtBot) -> None:
    assert arabic.status.method.text() == "Two languages" and arabic.status.method.isVisible()
    said = [m.text for m in arabic.messages._messages]
    assert len(said) == 1 and said[0].startswith("A is in Arabic, B in English.")
    arabic.messages.clear()
    arabic.actions_["compare"].trigger()
    settled(arabic, qtbot)
    assert not arabic.messages._messages  # once is enough
    arabic.view.language_wanted.emit("a", "en")  # the person knows better
    settled(arabic, qtbot)
    assert arabic.status.method.text() == "" and not arabic.messages._messages


def test_what_was_owned_up_to_goes_with_the_two_languages(arabic: MainWindow, qtbot: QtBot) -> None:
    assert arabic.messages.texts[0].startswith("A is in Arabic")
    arabic.view.language_wanted.emit("a", "en")
    settled(arabic, qtbot)
    assert arabic.messages.texts == ()
    arabic.view.language_wanted.emit("a", "ar")
    settled(arabic, qtbot)
    assert len(arabic.messages.texts) == 1
    arabic.controller.close_both()
    settled(arabic, qtbot)
    assert arabic.messages.texts == ()


def test_the_wording_of_two_languages_marks_what_both_write_alike(arabic: MainWindow, qtbot: QtBot) -> None:
    comparison = arabic.controller.comparison
    assert comparison is not None
    link = comparison.paragraph_links[0]
    arabic.view.go_to("a", comparison.a.article.whole(link.a))
    arabic.actions_["wording"].trigger()
    card = arabic.view.wordings.card
    assert card is not None and card.isVisible()
    marked = {side: [card.texts[side][start:end] for start, end in card.marked[side]] for side in ("a", "b")}
    assert sorted(marked["a"]) == sorted(marked["b"]) == ["1", "Nader", "Yousef"]
    assert card.counts.text() == "3 words written alike in both"
    assert card.sheets["b"].accessibleDescription().startswith("Written alike in both: ")
    assert "Two languages" in card.hint.text() and "only this report" not in card.hint.text()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
