"""Two pages that go along with each other: scrolled, turned by the wheel, alone and level."""

from itertools import pairwise

import pytest
from hands import Height, point_of, turn, wheel
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.article.model import Span
from reader.window.reading.view import ReadingView


def test_what_is_read_is_level_with_its_counterpart(view: ReadingView, on_screen: Height) -> None:
    pane = view.panes["a"]
    for paragraph in (12, 15, 21):
        middle = sum(pane.page.placement.place_of(paragraph)) / 2
        pane.scroll_to(middle - pane.viewport().height() / 2)
        assert abs(on_screen("a", paragraph) - on_screen("b", paragraph + 4)) <= 2


def test_the_other_pane_leads_when_it_is_scrolled(view: ReadingView, on_screen: Height) -> None:
    pane = view.panes["b"]
    for paragraph in (19, 22):
        pane.scroll_to(sum(pane.page.placement.place_of(paragraph)) / 2 - pane.viewport().height() / 2)
    # the first of these wheels starts from where the other pane was; once it has been carried on for a view's height the two are level
    for _ in range(40):
        wheel(pane, 1)
        wheel(pane, -1)
    assert abs(on_screen("b", 22) - on_screen("a", 18)) <= 2


def test_following_never_jumps(view: ReadingView) -> None:
    lead, follow = view.panes["a"], view.panes["b"]
    steps = []
    for top in range(0, int(lead.page.placement.text_bottom) - lead.viewport().height(), 4):
        before = follow.top
        lead.scroll_to(top)
        steps.append(abs(follow.top - before))
    assert max(steps) < 60


def test_the_first_turn_of_the_wheel_moves_neither_page_away(view: ReadingView) -> None:
    a, b = view.panes["a"], view.panes["b"]
    # what stands in the middle of A at first has its counterpart hundreds of pixels further down
    apart = []
    for _ in range(4):
        before = a.top, b.top
        wheel(a, 1)
        assert 0 < b.top - before[1] <= 4 * (a.top - before[0])
        apart.append(b.top - a.top)
    assert apart == sorted(apart) and apart[0] < 0.5 * apart[-1]


@pytest.mark.parametrize("notches", [1, -1])
def test_after_one_page_was_moved_alone_the_other_goes_along_from_where_it_is(view: ReadingView, notches: int) -> None:
    a, b = view.panes["a"], view.panes["b"]
    wheel(a, 12)
    wheel(b, 10, Qt.KeyboardModifier.AltModifier)
    before = a.top, b.top
    wheel(a, notches)
    moved = a.top - before[0]
    assert abs(b.top - before[1] - moved) < abs(moved), "no leap back to where it was level"


def test_small_turns_of_the_wheel_move_the_other_page_in_small_steps(view: ReadingView, qtbot: QtBot) -> None:
    view.set_motion(True)
    a, b = view.panes["a"], view.panes["b"]
    seen = []
    view.following.moved.connect(lambda: seen.append(b.top))
    while a.top < a.furthest() - 1:
        at = QPointF(a.viewport().rect().center())
        where = a.viewport().mapToGlobal(at)
        turn = QWheelEvent(at, where, QPoint(), QPoint(0, -15), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(a.viewport(), turn)
        qtbot.wait(1)
        if a.top > 1200:
            break
    steps = [abs(y - x) for x, y in pairwise(seen)]
    assert a.top > 1200 and max(steps) <= 60, "easing, no jump"


def test_alt_and_the_wheel_move_one_alone(view: ReadingView) -> None:
    a, b = view.panes["a"], view.panes["b"]
    wheel(a, 3)
    before, led = b.top, a.top
    assert before > 0
    wheel(a, 3, Qt.KeyboardModifier.AltModifier)
    assert a.top > led
    assert b.top == before
    wheel(a, 1)
    assert 0 < abs(b.top - before) < 150  # it goes on from where it was


def test_the_lock_lets_each_scroll_alone(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.lock, Qt.MouseButton.LeftButton)
    assert not view.lock.isChecked()
    wheel(view.panes["a"], 4)
    assert view.panes["b"].top == 0
    qtbot.mouseClick(view.lock, Qt.MouseButton.LeftButton)
    assert view.panes["b"].top == 0
    wheel(view.panes["a"], 1)
    assert view.panes["b"].top > 0


def test_panes_glide(view: ReadingView, qtbot: QtBot) -> None:
    view.set_motion(True)
    view.go_to("a", Span(24, 0, 1))
    assert view.panes["a"].top < 100
    qtbot.waitUntil(lambda: not view.following._timer.isActive())
    pane = view.panes["a"]
    assert 0 <= pane.page.text_top(24) - pane.top <= pane.viewport().height()


def test_the_counterpart_that_was_chosen_stays_level(view: ReadingView, qtbot: QtBot, on_screen: Height) -> None:
    pane = view.panes["a"]
    view.go_to("a", Span(8, 0, 1))
    for _ in range(2):
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 9, 8))
    pane.scroll_to(sum(pane.page.placement.place_of(9)) / 2 - pane.viewport().height() / 2)
    assert abs(on_screen("a", 9) - on_screen("b", 29)) <= 2


def test_the_pane_that_is_read_does_not_move(view: ReadingView, qtbot: QtBot) -> None:
    pane = view.panes["a"]
    pane.scroll_to(400)
    before = pane.top
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 9, 8))
    assert pane.top == before


def test_zoom_keeps_the_place(view: ReadingView) -> None:
    pane = view.panes["a"]
    pane.scroll_to(800)
    y = pane.viewport().height() / 3
    read = pane.page.placement.near(pane.top + y)
    view.zoom(4)
    assert pane.setting.pixels == 21
    assert pane.page.placement.near(pane.top + y) == read
    wheel(pane, -1, Qt.KeyboardModifier.ControlModifier)
    assert pane.setting.pixels == 22
    view.zoom(-100)
    assert pane.setting.pixels == 11


def test_a_touchpad_zooms_by_notches_and_not_by_each_of_its_small_steps(view: ReadingView) -> None:
    pane = view.panes["a"]
    before = pane.setting.pixels
    for _ in range(16):
        turn(pane, 15, Qt.KeyboardModifier.ControlModifier)
    assert pane.setting.pixels == before + 2
    for _ in range(7):
        turn(pane, -15, Qt.KeyboardModifier.ControlModifier)
    assert pane.setting.pixels == before + 2
    turn(pane, -15, Qt.KeyboardModifier.ControlModifier)
    assert pane.setting.pixels == before + 1
    turn(pane, -360, Qt.KeyboardModifier.ControlModifier)
    assert pane.setting.pixels == before - 2


def test_resizing_keeps_the_place(view: ReadingView, qtbot: QtBot) -> None:
    pane = view.panes["a"]
    pane.scroll_to(900)
    read = pane.page.placement.near(pane.top + pane.viewport().height() / 3)
    view.resize(900, 800)
    qtbot.waitUntil(lambda: all(pane.page.known))
    assert pane.page.placement.near(pane.top + pane.viewport().height() / 3) == read
