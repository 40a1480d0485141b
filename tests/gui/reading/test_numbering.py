"""Numbers of paragraphs and signs of differences in the margin."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from reader.article.model import Span
from reader.comparison.model import Comparison, Difference
from reader.project.decisions import Decisions
from reader.window.reading.view import ReadingView


@pytest.mark.parametrize("zoomed", [0, 8])
def test_a_sign_in_the_first_line_lies_on_no_number_with_a_label_over_it_or_without(view: ReadingView, pair: Comparison, qtbot: QtBot, zoomed: int) -> None:
    """A9 is only in A and has a label over it, A7 has none."""
    found = tuple(Difference(Span(at, 4, 12), Span(10, 8, 20), "number", "compatible", "Both may be right.") for at in (6, 8))
    view.set_comparison(replace(pair, differences=found), Decisions())
    view.zoom(zoomed)
    qtbot.waitUntil(lambda: all(view.panes["a"].page.known))
    pane = view.panes["a"]
    for at in (6, 8):
        view.go_to("a", Span(at, 0, 1))
        view.grab()
        painter = pane.painter_of_page
        (sign,) = painter.sign_boxes(pane.page, at)
        assert not sign.adjusted(-1, -1, 1, 1).intersects(painter.number_box(pane.page, at))
