"""What is read and what is selected survive every switch of how it is shown."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.links import confirm
from reader.window.reading.typesetting import TypeSetting
from reader.window.reading.view import ReadingView
from reader.window.theme import DARK, LIGHT

SELECTED = Span(16, 5, 25)
Switch = Callable[[ReadingView], object]

SWITCHES: dict[str, Switch] = {
    "theme": lambda view: view.set_theme(DARK),
    "aligned": lambda view: view.set_mode("aligned"),
    "aligned in B's order": lambda view: view.set_mode("aligned", "b"),
    "only differences": lambda view: view.set_only_differences(True),
    "dimmed": lambda view: view.set_dim_shared(True),
    "larger": lambda view: view.zoom(6),
    "set anew": lambda view: view.set_type(TypeSetting(19, 1.7, 48)),
    "narrower": lambda view: view.resize(820, 800),
    "alone": lambda view: view.set_level(False),
    "right to left": lambda view: view.set_direction("a", True),
    "found": lambda view: view.set_find("harbour"),
}
BACK: dict[str, Switch] = {
    "aligned": lambda view: view.set_mode("reading"),
    "aligned in B's order": lambda view: view.set_mode("reading"),
    "only differences": lambda view: view.set_only_differences(False),
    "larger": lambda view: view.zoom(-6),
    "narrower": lambda view: view.resize(1200, 800),
}


def seen(view: ReadingView, paragraph: int) -> bool:
    pane = view.panes["a"]
    top, bottom = pane.page.placement.place_of(paragraph)
    return bottom > pane.top and top < pane.top + pane.viewport().height()


@pytest.mark.parametrize("name", SWITCHES)
def test_place_and_selection_survive(view: ReadingView, qtbot: QtBot, name: str) -> None:
    pane = view.panes["a"]
    pane.select(SELECTED)
    pane.scroll_to(pane.page.placement.tops[16] - 200)
    SWITCHES[name](view)
    qtbot.wait(5)
    assert pane.selection() == SELECTED
    assert seen(view, 16)
    if name in BACK:
        BACK[name](view)
        qtbot.wait(5)
        assert pane.selection() == SELECTED
        assert seen(view, 16)


def test_comparing_again_keeps_both(view: ReadingView, pair: Comparison) -> None:
    pane = view.panes["a"]
    pane.select(SELECTED)
    pane.scroll_to(pane.page.placement.tops[16] - 200)
    before = pane.page.text_top(16) - pane.top
    view.set_comparison(None, Decisions())
    view.set_comparison(pair, confirm(Decisions(), (0, 0)))
    assert pane.selection() == SELECTED
    assert pane.page.text_top(16) - pane.top == pytest.approx(before, abs=1.5)


def test_without_motion_nothing_glides(view: ReadingView) -> None:
    view.set_motion(True)
    view.go_to("b", Span(35, 0, 3))
    assert view.following._timer.isActive()
    view.following.arrive()
    view.set_motion(False)
    view.go_to("b", Span(2, 0, 3))
    assert not view.following._timer.isActive()
    pane = view.panes["b"]
    assert pane.top <= pane.page.text_top(2) <= pane.top + pane.viewport().height()


def test_switching_while_pages_glide_to_what_is_not_laid_out_yet(qtbot: QtBot, pair: Comparison) -> None:
    """A glide that has to arrive first lays out what it arrives at: by rows, as long as there are rows."""
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(700, 420)
    view.show()
    a, b = (replace(article, paragraphs=article.paragraphs * 20) for article in (pair.a.article, pair.b.article))
    view.set_articles(a, b)
    view.set_comparison(replace(pair, a=replace(pair.a, article=a), b=replace(pair.b, article=b)), Decisions())
    qtbot.waitUntil(lambda: view.arrangement._known is not None)
    for switch in (lambda: view.set_mode("reading"), lambda: view.set_mode("aligned", "b"), lambda: view.set_only_differences(True)):
        view.set_mode("aligned")
        view.set_only_differences(False)
        view.zoom(1)  # nothing but what is in view is laid out now
        for pane in view.panes.values():
            pane._idle.stop()
            pane._later.stop()
            # and the rest turns out to be another height than was thought
            pane.page._text_heights[:] = [height if known else height + 40 for height, known in zip(pane.page._text_heights, pane.page.known, strict=True)]
            pane.rearrange()
        view.following.lead("b", 9000.0)
        assert view.following._timer.isActive() and not all(view.panes["b"].page.known)
        switch()
        assert not view.following._timer.isActive()
        for pane in view.panes.values():
            placement = pane.page.placement
            folded = sum(len(fold.paragraphs) for fold in placement.folds)
            assert len(placement.order) + folded == pane.page.count and 0 <= pane.top <= pane.furthest()
