"""Going to numbered paragraphs, headings and words; bookmarks set, shown, gone through, and kept with their text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Paragraph
from reader.comparison.model import Comparison
from reader.project.bookmarks import Bookmarks
from reader.window.reading.goto_card import GotoCard
from reader.window.reading.view import ReadingView
from reader.window.theme import LIGHT


def ask(view: ReadingView) -> GotoCard:
    view.landmarks.ask()
    card = view.landmarks.card
    assert card is not None
    assert card.isVisible()
    return card


def in_view(view: ReadingView, side: str, paragraph: int) -> bool:
    pane = view.panes["a" if side == "a" else "b"]
    top, bottom = pane.page.placement.place_of(paragraph)
    return top < pane.top + pane.viewport().height() and bottom > pane.top


def rows(card: GotoCard) -> list[str]:
    return [card.list.item(i).text() for i in range(card.list.count())]


@pytest.mark.parametrize(("written", "side", "paragraph"), [("25", "a", 24), ("b31", "b", 30), ("B ¶ 12", "b", 11), ("¶20", "a", 19)])
def test_a_number(view: ReadingView, qtbot: QtBot, written: str, side: str, paragraph: int) -> None:
    card = ask(view)
    qtbot.keyClicks(card.field, written)
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert not card.isVisible()
    assert in_view(view, side, paragraph)
    pane = view.panes["a" if side == "a" else "b"]
    assert pane.caret()[0] == paragraph
    assert pane.hasFocus()


def test_words_wherever_they_stand_and_the_arrows(view: ReadingView, qtbot: QtBot) -> None:
    card = ask(view)
    qtbot.keyClicks(card.field, "B3")
    assert len(rows(card)) == 1
    card.field.clear()
    qtbot.keyClicks(card.field, "ISLAND  coun")
    found = rows(card)
    assert len(found) > 3
    assert all("island council" in text.lower() for text in found)
    qtbot.keyClick(card.field, Qt.Key.Key_Down)
    qtbot.keyClick(card.field, Qt.Key.Key_Down)
    chosen = card._places[2]
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert in_view(view, chosen.side, chosen.span.paragraph)


def test_headings_are_offered_before_anything_is_written(qtbot: QtBot, view: ReadingView, pair: Comparison) -> None:
    texts = list(pair.b.article.paragraphs)
    texts[20] = Paragraph("What the harbour office knew", "heading")
    view.set_articles(pair.a.article, replace(pair.b.article, paragraphs=tuple(texts)))
    card = ask(view)
    assert rows(card) == ["B ¶21   What the harbour office knew"]
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert in_view(view, "b", 20)
    qtbot.keyClicks(ask(view).field, "office knew")
    assert rows(card)[0].startswith("B ¶21")


def test_what_is_not_there_is_said(view: ReadingView, qtbot: QtBot) -> None:
    card = ask(view)
    assert "no bookmarks yet" in card.note.text()
    qtbot.keyClicks(card.field, "4000")
    assert rows(card) == []
    assert "no such paragraph" in card.note.text()
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert card.isVisible()
    qtbot.keyClick(card.field, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_bookmarks_are_drawn_and_gone_through(view: ReadingView, qtbot: QtBot) -> None:
    said: list[str] = []
    view.told.connect(said.append)
    pane = view.panes["a"]
    pane.setFocus()
    pane.set_caret(1)
    view.landmarks.toggle()
    view.landmarks.toggle("a", 22)
    view.landmarks.toggle("b", 33)
    assert said[0] == "Bookmark set at A¶2"
    image = pane.viewport().grab().toImage()
    assert any(image.pixelColor(x, y) == QColor(LIGHT.focus) for x in range(image.width() // 4) for y in range(image.height()))
    seen = []
    for _ in range(3):
        view.landmarks.step(1)
        side = next(s for s in view.panes if view.panes[s].hasFocus())
        seen.append((side, view.panes[side].caret()[0]))
    assert seen == [("a", 22), ("b", 33), ("a", 1)]
    view.landmarks.step(-1)
    assert view.panes["b"].hasFocus()
    view.landmarks.toggle("b", 33)
    assert view.landmarks.bookmarks == Bookmarks(frozenset({1, 22}))
    assert rows(ask(view))[0].startswith("A ¶2")


def test_bookmarks_go_along_when_articles_change_places_or_wording(view: ReadingView, pair: Comparison) -> None:
    view.landmarks.set_bookmarks(Bookmarks(frozenset({2}), frozenset({5})))
    view.set_articles(pair.b.article, pair.a.article)
    assert view.landmarks.bookmarks == Bookmarks(frozenset({5}), frozenset({2}))
    longer = Article((Paragraph("A new beginning."), *pair.a.article.paragraphs))
    view.set_articles(pair.b.article, longer)
    assert view.landmarks.bookmarks == Bookmarks(frozenset({5}), frozenset({3}))
    view.set_articles(None, longer)
    assert view.landmarks.bookmarks == Bookmarks(frozenset(), frozenset({3}))


def test_without_a_caret_in_view_the_paragraph_that_is_read_is_meant(view: ReadingView) -> None:
    pane = view.panes["a"]
    pane.setFocus()
    pane.scroll_to(pane.page.placement.tops[15] - 100)
    view.landmarks.toggle()
    (marked,) = view.landmarks.bookmarks.a
    assert in_view(view, "a", marked)
    assert marked != pane.caret()[0]


def test_the_card_is_as_high_as_what_it_lists(view: ReadingView, qtbot: QtBot) -> None:
    card = ask(view)
    none = card.height()
    assert not card.list.isVisible() and card.note.wordWrap()
    qtbot.keyClicks(card.field, "A3:")
    one = card.height()
    qtbot.keyClick(card.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(card.field, "ferry")
    many = card.height()
    assert none < one < many <= view.panes["a"].height()
    # how wide it is, is the typeface's: without any installed a line may be wider than the card, and ends with an ellipsis
    first = card.list.visualItemRect(card.list.item(0))
    assert first.top() >= 0 and first.bottom() <= card.list.viewport().rect().bottom()


def test_places_of_an_article_that_is_replaced_are_offered_no_more(view: ReadingView, qtbot: QtBot, pair: Comparison) -> None:
    card = ask(view)
    qtbot.keyClicks(card.field, "b31")
    assert len(rows(card)) == 1
    view.set_articles(pair.a.article, Article((Paragraph("A bus drove into the mill."),)))
    assert rows(card) == [] and "no such paragraph" in card.note.text()
    view.landmarks.toggle("b", 0)
    card.field.clear()
    assert [text[:4] for text in rows(card)] == ["B ¶1"]


def test_one_card_at_a_time_and_none_outside_a_smaller_view(view: ReadingView, qtbot: QtBot) -> None:
    view.panes["a"].setFocus()
    assert not view.wordings.toggle() and view.wordings.card is not None
    card = ask(view)
    assert not view.wordings.open
    view.resize(620, 420)
    assert view.rect().contains(card.geometry())
    assert not view.wordings.toggle()
    assert not card.isVisible() and view.wordings.card.isVisible()
    view.resize(700, 380)
    assert view.rect().contains(view.wordings.card.geometry())
    qtbot.keyClick(view.wordings.card, Qt.Key.Key_Escape)
    assert not view.wordings.open and not card.isVisible()
