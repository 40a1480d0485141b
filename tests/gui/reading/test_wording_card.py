"""The wording of a linked pair, on demand: what both share, what only one has, and neither side painted as the older one."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parent))

from hands import mouse, point_of

from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.links import reject
from reader.window.reading.view import ReadingView
from reader.window.reading.wording_card import WordingCard
from reader.window.theme import DARK


def card_of(view: ReadingView) -> WordingCard:
    card = view.wordings.card
    assert card is not None
    assert card.isVisible()
    return card


def underlined(card: WordingCard, side: str) -> list[str]:
    """The underlined words of one side, as they are painted."""
    found, block = [], card.sheets["a" if side == "a" else "b"].document().firstBlock()
    for fragment in (f.fragment() for f in block):
        if fragment.charFormat().fontUnderline():
            assert not fragment.charFormat().fontStrikeOut()
            found.append(fragment.text())
    return found


def test_the_words_that_differ_are_marked_on_both_sides(view: ReadingView) -> None:
    view.wordings.show((0, 0))
    card = card_of(view)
    assert card.sheets["a"].toPlainText() == view.panes["a"].article.paragraphs[0].text
    assert underlined(card, "a") == ["A1"]
    assert underlined(card, "b") == ["B1"]
    assert "1 only in A · 1 only in B" in card.counts.text()
    assert card.sheets["b"].accessibleDescription() == "Only in B: B1"
    image = card.sheets["a"].viewport().grab().toImage()
    assert any(image.pixelColor(x, y).name().upper() == view.theme.a_ground for y in range(0, 40) for x in range(0, 60))


def test_the_pair_under_the_caret_and_the_way_on(view: ReadingView, qtbot: QtBot) -> None:
    pane = view.panes["a"]
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 3, 12))
    assert not view.wordings.toggle()
    card = card_of(view)
    assert card.pair == (3, 7)
    number, of = (int(part) for part in card.where.text().split(" of "))
    qtbot.keyClick(card, Qt.Key.Key_Right)
    assert card.pair == view.wordings._pairs[number]
    assert card.where.text() == f"{number + 1} of {of}"
    qtbot.mouseClick(card.previous, Qt.MouseButton.LeftButton)
    assert card.pair == (3, 7)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_what_is_selected_on_both_sides_comes_first(view: ReadingView) -> None:
    for side, paragraph in (("a", 2), ("b", 9)):
        pane = view.panes["a" if side == "a" else "b"]
        cursor = QTextCursor(pane.document().findBlockByNumber(paragraph))
        cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor, 3)
        pane.setTextCursor(cursor)
    view.wordings.toggle()
    card = card_of(view)
    assert card.pair == (2, 9)
    assert card.where.text() == ""  # not linked: no place among the linked pairs


def test_a_ribbon_clicked_twice_opens_it_and_another_changes_it(view: ReadingView) -> None:
    ribbon = next(r for r in view.gutter._seen() if r.pair == (0, 0))
    at = QPoint(view.gutter.width() // 2, int((sum(ribbon.left) + sum(ribbon.right)) / 4))
    mouse(view.gutter, QEvent.Type.MouseButtonDblClick, at, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton)
    card = card_of(view)
    assert card.pair == (0, 0)
    view.pointing.activate_pair(3, 7)
    assert card.pair == (3, 7)


def test_it_goes_with_its_link_and_takes_the_theme(view: ReadingView, pair: Comparison) -> None:
    view.wordings.show((0, 0))
    card = card_of(view)
    view.set_theme(DARK)
    fragment = next(f.fragment() for f in card.sheets["a"].document().firstBlock() if f.fragment().charFormat().fontUnderline())
    assert fragment.charFormat().foreground().color().name().upper() == DARK.ink
    view.set_comparison(pair, reject(Decisions(), (0, 0)))
    assert not card.isVisible()


def test_nothing_to_show_is_said(qtbot: QtBot, view: ReadingView) -> None:
    view.set_comparison(None, Decisions())
    assert view.wordings.toggle().startswith("No paragraphs")
    assert not view.wordings.open


def test_words_selected_on_one_side_say_which_pair_is_meant(view: ReadingView) -> None:
    view.panes["b"].select(Span(10, 0, 5))
    assert not view.wordings.toggle() and card_of(view).pair == (6, 10)
    view.wordings.toggle()
    view.pointing.activate_pair(9, 29)
    view.panes["b"].select(Span(10, 0, 5))
    assert view.wordings.meant() == (6, 10), "not the pair gone to before"
    view.pointing.activate_pair(9, 29)
    view.panes["b"].select(Span(29, 3, 8))
    assert view.wordings.meant() == (9, 29)
    view.panes["b"].select(Span(1, 0, 5))
    assert view.wordings.meant() == (9, 29), "the paragraph has no counterpart"
