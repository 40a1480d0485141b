"""Rows side by side, and text that both tell folded away."""

import pytest
from hands import Height, wheel
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.article.model import Span
from reader.window.reading.view import ReadingView


def test_rows_are_level(view: ReadingView, on_screen: Height) -> None:
    view.set_mode("aligned")
    for paragraph in (0, 3, 6, 12):
        other = 0 if paragraph == 0 else paragraph + 4
        assert on_screen("a", paragraph) == on_screen("b", other)
    wheel(view.panes["b"], 5)
    assert view.panes["a"].top == view.panes["b"].top > 0
    assert [n.paragraphs for n in view.panes["b"].page.placement.notes] == []
    view.grab()


def test_rows_in_b_s_order(view: ReadingView) -> None:
    view.set_mode("aligned", "b")
    order = view.panes["b"].page.placement.order
    assert order == sorted(order)


@pytest.mark.parametrize("mode", ["aligned", "reading"])
def test_the_place_survives_a_change_of_mode(view: ReadingView, mode: str) -> None:
    pane = view.panes["a"]
    view.set_mode("reading" if mode == "aligned" else "aligned")
    pane.scroll_to(900)
    pane.select(Span(14, 2, 9))
    read = pane.page.placement.near(pane.top + pane.viewport().height() / 3)
    assert read is not None
    before = pane.page.placement.place_of(read)[0] - pane.top
    view.set_mode(mode)
    assert abs(pane.page.placement.place_of(read)[0] - pane.top - before) <= 2
    assert view.selected()["a"] == Span(14, 2, 9)


def test_only_differences_folds_what_both_tell(view: ReadingView, qtbot: QtBot) -> None:
    view.set_only_differences(True)
    pane = view.panes["a"]
    placement = pane.page.placement
    assert placement.hidden(3)
    assert not placement.hidden(6)  # a figure differs
    assert not placement.hidden(1)  # nothing in B answers it
    fold = next(f for f in placement.folds if 3 in f.paragraphs)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, int(fold.top - pane.top + 10)))
    assert not pane.page.placement.hidden(3)
    view.set_only_differences(False)
    assert not pane.page.placement.folds


def test_the_caret_passes_over_folds(view: ReadingView, qtbot: QtBot) -> None:
    view.set_only_differences(True)
    pane = view.panes["a"]
    pane.set_caret(2, 0)
    for _ in range(12):
        qtbot.keyClick(pane, Qt.Key.Key_Down)
        assert not pane.page.placement.hidden(pane.caret()[0])
    assert pane.caret()[0] > 3


def test_going_to_a_folded_place_opens_it(view: ReadingView) -> None:
    view.set_only_differences(True)
    view.go_to("a", Span(3, 0, 5))
    assert not view.panes["a"].page.placement.hidden(3)


def test_folds_in_rows(view: ReadingView) -> None:
    view.set_mode("aligned")
    view.set_only_differences(True)
    a, b = view.panes["a"].page.placement, view.panes["b"].page.placement
    assert a.hidden(3)
    assert b.hidden(7)
    assert a.place_of(3)[0] == b.place_of(7)[0]
    view.grab()


def test_what_is_found_in_folded_text_is_unfolded_and_counted(view: ReadingView) -> None:
    view.set_only_differences(True)
    told: list[str] = []
    view.told.connect(told.append)
    page = view.panes["a"].page
    hidden = next(i for i in range(page.count) if page.placement.hidden(i))
    assert view.set_find(f"A{hidden + 1}:") == (1, 0)
    view.find_next()
    assert not page.placement.hidden(hidden)
    assert 0 <= page.text_top(hidden) - view.panes["a"].top < view.panes["a"].viewport().height()
    assert told == [f"1 of 1 · A¶{hidden + 1}"]
