"""A link drawn by hand, from a paragraph across the gutter to a paragraph."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parent))

from hands import drag, move, point_of, press, release

from reader.window.reading.view import ReadingView


@pytest.fixture
def links(view: ReadingView) -> list[tuple[int, int]]:
    """Every link that was drawn."""
    made: list[tuple[int, int]] = []
    view.link_wanted.connect(lambda a, b: made.append((a, b)))
    return made


def across(view: ReadingView, start: str, paragraph: int, offset: int = 5) -> QPoint:
    """A place of the other pane, in the coordinates of the pane that a drag starts in."""
    here, there = view.panes["a" if start == "a" else "b"].viewport(), view.panes["b" if start == "a" else "a"]
    return here.mapFromGlobal(there.viewport().mapToGlobal(point_of(there, paragraph, offset)))


def test_from_a_text_to_a_text(view: ReadingView, links: list[tuple[int, int]]) -> None:
    pane = view.panes["a"]
    drag(pane.viewport(), point_of(pane, 1, 12), across(view, "a", 2, 40))
    assert links == [(1, 2)]
    assert not pane.textCursor().hasSelection()
    assert not view.linking.drawing


def test_from_b_to_a_is_the_same(view: ReadingView, links: list[tuple[int, int]]) -> None:
    pane = view.panes["b"]
    drag(pane.viewport(), point_of(pane, 3, 12), across(view, "b", 1, 8))
    assert links == [(1, 3)]


def test_from_the_number_and_from_the_gutter(view: ReadingView, links: list[tuple[int, int]]) -> None:
    pane, gutter = view.panes["a"], view.gutter
    number = QPoint(int(pane.page.shape.left + pane.page.shape.number) - 6, point_of(pane, 2, 0).y())
    drag(pane.viewport(), number, across(view, "a", 1))
    start = gutter.mapFromGlobal(pane.viewport().mapToGlobal(point_of(pane, 2, 0)))
    drag(gutter, QPoint(4, start.y()), gutter.mapFromGlobal(view.panes["b"].viewport().mapToGlobal(point_of(view.panes["b"], 3, 4))))
    assert links == [(2, 1), (2, 3)]


def test_a_selection_that_leaves_its_pane_a_little_stays_a_selection(view: ReadingView, links: list[tuple[int, int]]) -> None:
    pane = view.panes["a"]
    end = QPoint(pane.viewport().width() + 30, point_of(pane, 2, 0).y())
    drag(pane.viewport(), point_of(pane, 1, 4), end)
    assert links == []
    assert pane.textCursor().hasSelection()


def test_coming_back_makes_it_a_selection_again_and_escape_leaves_it(view: ReadingView, links: list[tuple[int, int]], qtbot: QtBot) -> None:
    pane = view.panes["a"]
    said: list[str] = []
    view.told.connect(said.append)
    press(pane.viewport(), point_of(pane, 1, 4))
    move(pane.viewport(), across(view, "a", 2))
    assert view.linking.drawing
    assert said[-1].startswith("Let go to link A¶2 ↔ B¶3")
    move(pane.viewport(), point_of(pane, 2, 9))
    assert not view.linking.drawing
    move(pane.viewport(), across(view, "a", 2))
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert not view.linking.drawing
    release(pane.viewport(), across(view, "a", 2))
    assert links == []


def test_what_is_drawn_is_seen(view: ReadingView) -> None:
    pane = view.panes["a"]
    before = view.gutter.grab().toImage()
    press(pane.viewport(), point_of(pane, 1, 4))
    move(pane.viewport(), across(view, "a", 2))
    during = view.gutter.grab().toImage()
    assert during != before
    assert view.panes["b"].painter_of_page.lifted.paragraphs == {2}
    release(pane.viewport(), QPoint(-5, -5))
    assert view.panes["b"].painter_of_page.lifted.paragraphs != {2} or view.gutter.grab().toImage() != during


def test_a_click_in_the_gutter_is_still_a_click(view: ReadingView, links: list[tuple[int, int]]) -> None:
    clicked: list[tuple[int, int]] = []
    view.gutter.clicked.connect(lambda a, b: clicked.append((a, b)))
    ribbon = next(r for r in view.gutter._seen() if r.pair == (0, 0))
    at = QPoint(view.gutter.width() // 2, int((ribbon.left[0] + ribbon.left[1] + ribbon.right[0] + ribbon.right[1]) / 4))
    press(view.gutter, at)
    release(view.gutter, at)
    assert clicked == [(0, 0)]
    assert links == []
