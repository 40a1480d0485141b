"""What holds whatever a person does, in whatever order; and what holds while a long article is still being laid out."""

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Span
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.links import add, reject
from reader.window.reading.between import note_words
from reader.window.reading.typesetting import TypeSetting
from reader.window.reading.view import ReadingView
from reader.window.theme import DARK, LIGHT


def doings(view: ReadingView, pair: Comparison, chance: random.Random) -> list[Callable[[], object]]:
    def paragraph(side: str) -> int:
        return chance.randrange(view.panes["a" if side == "a" else "b"].page.count)

    return [
        lambda: view.set_mode(chance.choice(("reading", "aligned")), chance.choice("ab")),
        lambda: view.set_only_differences(chance.random() < 0.5),
        lambda: view.set_dim_shared(chance.random() < 0.5),
        lambda: view.zoom(chance.randint(-3, 3)),
        lambda: view.resize(chance.randint(500, 1400), chance.randint(260, 900)),
        lambda: view.go_to("a", Span(paragraph("a"), 0, 3)),
        lambda: view.go_to("b", Span(paragraph("b"), 2, 5)),
        lambda: view.set_find(chance.choice(("ferry", "", "a"))),
        lambda: view.find_next(chance.choice((1, -1))),
        lambda: view.set_comparison(pair, chance.choice((Decisions(), reject(Decisions(), (3, 7)), add(Decisions(), (1, 30))))),
        lambda: view.set_level(chance.random() < 0.7),
        lambda: view.set_motion(chance.random() < 0.5),
        lambda: view.panes[chance.choice(("a", "b"))].scroll_to(chance.randint(0, 6000)),  # type: ignore[index]
        lambda: QTest.keyClick(view.panes["a"], chance.choice((Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Space))),
        lambda: QTest.mouseClick(view.panes["b"].viewport(), Qt.MouseButton.LeftButton, pos=QPoint(chance.randint(0, 400), chance.randint(0, 240))),
        lambda: QTest.mouseClick(view.gutter, Qt.MouseButton.LeftButton, pos=QPoint(20, chance.randint(0, 240))),
        lambda: view.set_theme(chance.choice((LIGHT, DARK))),
        lambda: view.set_type(TypeSetting(chance.choice((15, 17, 20)), chance.choice((1.3, 1.5)), chance.choice((60, 72)))),
        view.focus_other,
        view.grab,
    ]


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_the_view_holds(view: ReadingView, pair: Comparison, qtbot: QtBot, seed: int, caplog: pytest.LogCaptureFixture) -> None:
    chance = random.Random(seed)
    actions = doings(view, pair, chance)
    for _ in range(60):
        chance.choice(actions)()
        if chance.random() < 0.3:
            QApplication.processEvents()
        for pane in view.panes.values():
            placement = pane.page.placement
            assert 0 <= pane.top <= pane.furthest()
            tops = placement.sorted_tops
            assert all(x < y for x, y in pairwise(tops))
            shown = len(placement.order) + sum(placement.hidden(i) for i in range(pane.page.count))
            assert shown == pane.page.count
    view.following.arrive()
    view.grab()
    if view.arrangement.in_rows:
        assert view.panes["a"].top == view.panes["b"].top
    assert not caplog.records


def long(article: Article) -> Article:
    return replace(article, paragraphs=article.paragraphs * 20)


def test_jumping_ahead_of_the_layout_lands_where_it_should(qtbot: QtBot, pair: Comparison) -> None:
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.set_motion(False)
    view.resize(1100, 700)
    view.show()
    view.set_articles(long(pair.a.article), long(pair.b.article))
    pane = view.panes["a"]
    assert not all(pane.page.known)
    view.go_to("a", Span(500, 0, 3))
    read = 500
    before = pane.page.text_top(read) - pane.top
    assert 0 <= before <= pane.viewport().height()
    qtbot.waitUntil(lambda: all(all(p.page.known) for p in view.panes.values()))
    assert abs(pane.page.text_top(read) - pane.top - before) <= 2


def test_gliding_ahead_of_the_layout_lands_where_it_should(qtbot: QtBot, pair: Comparison) -> None:
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    view.set_articles(long(pair.a.article), long(pair.b.article))
    pane = view.panes["a"]
    view.go_to("a", Span(500, 0, 3))
    # what lies above is laid out while the pane is on its way, and turns out to be higher than was thought
    pane.page._text_heights[:400] = [height + 40 for height in pane.page._text_heights[:400]]
    pane.rearrange()
    qtbot.waitUntil(lambda: all(all(p.page.known) for p in view.panes.values()) and not view.following._timer.isActive(), timeout=20_000)
    assert 0 <= pane.page.text_top(500) - pane.top <= pane.viewport().height() - 20


def test_scrolling_into_what_is_not_laid_out_does_not_move_what_is_read(qtbot: QtBot, pair: Comparison) -> None:
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    view.set_articles(long(pair.a.article), None)
    pane = view.panes["a"]
    pane._idle.stop()
    pane.scroll_to(9000)
    for _ in range(30):
        read = pane.page.placement.near(pane.top + pane.viewport().height() / 3)
        assert read is not None
        before, top = pane.page.placement.tops[read] - pane.top, pane.top
        pane.scroll_to(pane.top - 200)
        moved = pane.page.placement.tops[read] - pane.top - before
        assert abs(moved - 200) <= 30 or pane.top == top


def test_dimming_writes_what_is_shared_in_a_quieter_ink(view: ReadingView) -> None:
    def darkest() -> int:
        pane = view.panes["a"]
        image = pane.viewport().grab().toImage()
        top, bottom = pane.page.placement.place_of(3)
        lines = range(int(top), int(bottom))
        return min(image.pixelColor(x, y).lightness() for y in lines for x in range(int(pane.page.shape.left), image.width()))

    before = darkest()
    view.set_dim_shared(True)
    assert darkest() > before + 20


def test_opening_a_fold_in_rows_opens_both_sides(view: ReadingView) -> None:
    view.set_mode("aligned")
    view.set_only_differences(True)
    assert view.panes["b"].page.placement.hidden(7)
    view.go_to("a", Span(3, 0, 5))
    assert not view.panes["a"].page.placement.hidden(3)
    assert not view.panes["b"].page.placement.hidden(7)


def test_a_row_names_what_stands_in_another(view: ReadingView, pair: Comparison) -> None:
    view.set_comparison(pair, add(Decisions(), (20, 7)))
    view.set_mode("aligned")
    placement = view.panes["b"].page.placement
    notes = {n.paragraphs: n for n in placement.notes}
    assert (7,) in notes
    assert note_words("b", notes[(7,)], placement) in ("B¶8 tells this too, further up", "B¶8 tells this too, further down")
    view.panes["b"].scroll_to(notes[(7,)].top - 100)
    view.grab()


def test_a_map_can_be_dragged(view: ReadingView, qtbot: QtBot) -> None:
    edge = view.maps["a"]
    tops = []
    qtbot.mousePress(edge, Qt.MouseButton.LeftButton, pos=QPoint(8, edge.height() // 2))
    tops.append(view.panes["a"].top)
    qtbot.mouseMove(edge, QPoint(8, edge.height() * 3 // 4))
    tops.append(view.panes["a"].top)
    qtbot.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=QPoint(8, edge.height() * 3 // 4))
    qtbot.mouseMove(edge, QPoint(8, 10))
    tops.append(view.panes["a"].top)
    assert 0 < tops[0] < tops[1] == tops[2]


def test_caret_place_is_activated_from_outside(view: ReadingView, qtbot: QtBot) -> None:
    view.panes["a"].set_caret(6, 10)
    with qtbot.waitSignal(view.counterpart_shown) as shown:
        view.activate_caret()
    assert shown.args == [1, 1]
