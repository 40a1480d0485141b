"""Which paragraphs a link is drawn between: those that a person chose, never what came level before."""

from dataclasses import replace

import pytest
from asking import article, select, undo_name
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from velm import place, settled

from reader.article.model import Span
from reader.article.sides import SIDES, Side
from reader.window.actions import plain
from reader.window.main import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def click(window: MainWindow, side: Side, words: str) -> None:
    pane, spot = window.view.panes[side], place(article(window, side), words)
    pane.scroll_to(pane.height_of(spot) - 60)
    cursor = pane.textCursor()
    cursor.setPosition(pane.document().findBlockByNumber(spot.paragraph).position() + spot.start + 1)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(cursor).center() + QPoint(3, 0))


def outlined(window: MainWindow) -> dict[Side, set[int]]:
    return {side: set(pane.painter_of_page.outlined) for side, pane in window.view.panes.items()}


def test_a_paragraph_without_counterpart_is_not_linked_with_what_was_level_before(pair: MainWindow) -> None:
    pair.view.set_motion(False)
    click(pair, "a", "A crane that fell")
    assert pair.going.pair == (4, 4)
    assert plain(pair.actions_["link"].text()) == "Link A¶5 – B¶5" and plain(pair.actions_["unlink"].text()) == "Unlink A¶5 – B¶5"
    click(pair, "a", "fish market")
    assert pair.going.pair is None and not pair.actions_["link"].isEnabled()
    assert plain(pair.actions_["link"].text()) == "Link the two paragraphs"
    QTest.keyClick(pair, Qt.Key.Key_L, CTRL)
    assert not pair.controller.history.steps
    click(pair, "b", "apologised")
    assert pair.going.pair == (3, 5) and outlined(pair) == {"a": {3}, "b": {5}}
    QTest.keyClick(pair, Qt.Key.Key_L, CTRL)
    assert pair.controller.decisions.added == {(3, 5)} and pair.status.why.whole == "Linked A¶4 – B¶6"


def test_what_only_comes_near_is_not_meant(pair: MainWindow) -> None:
    pair.view.set_motion(False)
    click(pair, "b", "school gym")  # the nearest in A is brought level
    assert pair.view.pointing._held.faint == "a"
    assert pair.going.pair is None


def test_a_ribbon_that_was_clicked_is_no_choice_of_either_end(pair: MainWindow) -> None:
    pair.view.pointing.activate_pair(1, 1)
    assert pair.going.pair == (1, 1)
    click(pair, "a", "fish market")
    assert pair.going.pair is None


def test_words_selected_in_another_paragraph_are_not_linked_with_it_either(pair: MainWindow) -> None:
    click(pair, "a", "A crane that fell")
    select(pair, "a", "fish market")
    assert pair.going.pair is None
    select(pair, "a", "reopened on Monday")
    assert pair.going.pair == (1, 1)
    select(pair, "b", "promised a siren")
    assert pair.going.pair == (1, 5)


def test_the_caret_moved_by_keys_says_what_is_meant(pair: MainWindow) -> None:
    pane = pair.view.panes["a"]
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Home, CTRL)
    QTest.keyClick(pane, Qt.Key.Key_Down)
    while pane.caret()[0] < 1:
        QTest.keyClick(pane, Qt.Key.Key_Down)
    assert pair.going.pair == (1, 1)
    QTest.keyClick(pane, Qt.Key.Key_End, CTRL)
    assert pair.going.pair == (4, 4)
    other = pair.view.panes["b"]
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_End, CTRL)
    assert pair.going.pair == (4, 5)
    QTest.keyClick(other, Qt.Key.Key_Escape)
    assert pair.going.pair is None and outlined(pair) == {"a": set(), "b": set()}


def test_what_was_found_is_meant(pair: MainWindow) -> None:
    click(pair, "a", "A crane that fell")
    pair.toolbar.search.setText("salvage")
    pair.actions_["find_next"].trigger()
    assert pair.going.pair == (4, 4)
    pair.toolbar.search.setText("fish market")
    pair.actions_["find_next"].trigger()
    assert pair.going.pair is None


def test_the_menu_of_a_place_names_the_pair_that_it_would_link(pair: MainWindow) -> None:
    click(pair, "a", "fish market")
    pane, spot = pair.view.panes["b"], place(article(pair, "b"), "The crane")
    pair.view.menus.at_place("b", spot.paragraph, spot.start, pane.mapToGlobal(QPoint(5, 5)))
    menu = pair.findChild(QMenu, "place_menu")
    assert menu is not None
    named = {plain(action.text()): action for action in menu.actions()}
    named["Link A¶4 – B¶5"].trigger()
    assert undo_name(pair) == "link A¶4 – B¶5"
    menu.close()


def test_a_suggested_link_is_confirmed_and_what_was_confirmed_is_as_suggested_again(pair: MainWindow) -> None:
    pair.view.visit("a", Span(1, 0, 0))
    QTest.keyClick(pair, Qt.Key.Key_Return, CTRL)
    assert pair.status.why.whole == "Confirmed A¶2 – B¶2"
    pair.panel.chips.choose("only a")
    pair.panel.choose_at(0)
    for said in ("Confirmed “Fish market losses”", "Left as suggested: “Fish market losses”"):
        QTest.keyClick(pair.panel.list, Qt.Key.Key_Space)
        assert pair.status.why.whole == said


def test_the_wording_of_a_paragraph_without_counterpart_is_nobody_else_s(pair: MainWindow) -> None:
    click(pair, "a", "fish market")
    pair.actions_["wording"].trigger()
    assert not pair.view.wordings.open
    assert pair.status.why.whole == "A¶4 has no counterpart, so there is no wording to compare"
    pane = pair.view.panes["b"]
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_End, CTRL)
    pair.actions_["wording"].trigger()
    assert not pair.view.wordings.open and pair.status.why.whole.startswith("B¶6 has no counterpart")
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    click(pair, "a", "A crane that fell")
    pair.actions_["wording"].trigger()
    assert pair.view.wordings.card is not None and pair.view.wordings.card.pair == (4, 4)


def test_what_was_told_of_a_search_goes_with_it(pair: MainWindow) -> None:
    pair.toolbar.search.setText("crane")
    pair.actions_["find_next"].trigger()
    assert pair.status.why.whole == "1 of 2 · A¶5"
    pair.toolbar.search.setText("")
    assert pair.status.why.whole == ""
    pair.toolbar.search.setText("crane")
    pair.actions_["find_next"].trigger()
    pair.controller.unlink((1, 1))
    pair.toolbar.search.setText("")
    assert pair.status.why.whole == "Unlinked A¶2 – B¶2"


def test_what_was_told_of_a_search_goes_with_the_next_words(pair: MainWindow) -> None:
    pair.toolbar.search.setText("crane")
    pair.actions_["find_next"].trigger()
    assert pair.status.why.whole == "1 of 2 · A¶5"
    pair.toolbar.search.setText("zzzz")
    assert pair.status.why.whole == ""


def test_the_place_behind_a_name_from_right_to_left_keeps_its_order(pair: MainWindow) -> None:
    known = pair.controller.compared.cards[0]  # type: ignore[union-attr]
    pair.going.go_to(replace(known, text="Only in A: חומת הנמל ¶4", where="¶4"))
    assert "חומת הנמל \u2066¶4\u2069" in pair.status.why.whole
    pair.going.go_to(replace(known, text="Only in A: quay wall ¶4", where="¶4"))
    assert "quay wall ¶4" in pair.status.why.whole


@pytest.mark.parametrize("aligned", [False, True])
def test_what_is_read_stays_where_it_is_read_when_the_sides_are_swapped(pair: MainWindow, qtbot: QtBot, aligned: bool) -> None:
    pair.resize(1100, 500)
    pair.view.set_motion(False)
    if aligned:
        pair.actions_["aligned"].trigger()
    a, b = (pair.view.panes[side] for side in SIDES)
    pair.view.following.lead("b", b.furthest())
    before = a.top, b.top
    assert min(before) > 0
    pair.actions_["swap"].trigger()
    settled(pair, qtbot)
    if aligned:
        assert a.top == b.top, "rows are level"
    else:
        assert (b.top, a.top) == pytest.approx(before, abs=20)
        assert pair.view.following.leader == "a"
