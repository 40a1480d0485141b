"""Links as they are drawn, pointed at and clicked."""

import pytest
from hands import Height, point_of
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.links import add, confirm, reject
from reader.window.reading.view import ReadingView


def test_hovering_lifts_a_link_and_says_why(view: ReadingView, qtbot: QtBot) -> None:
    pane = view.panes["a"]
    said: list[str] = []
    view.why_changed.connect(said.append)
    qtbot.mouseMove(pane.viewport(), point_of(pane, 3, 60))
    assert said[-1].startswith("Linked ¶4 ↔ ¶8")
    assert view.gutter._lifted == {(3, 7)}
    assert view.panes["b"].painter_of_page.lifted.paragraphs == {7}
    QApplication.sendEvent(pane, QEvent(QEvent.Type.Leave))
    assert said[-1] == ""
    assert not view.gutter._lifted


def test_a_click_brings_the_counterparts_level_one_after_the_other(view: ReadingView, qtbot: QtBot, on_screen: Height) -> None:
    pane = view.panes["a"]
    view.go_to("a", Span(8, 0, 1))
    shown: list[tuple[int, int]] = []
    view.counterpart_shown.connect(lambda k, n: shown.append((k, n)))
    activated: list[tuple[str, Span]] = []
    view.place_activated.connect(lambda side, span: activated.append((side, span)))
    view.place_brought.connect(lambda side, span: activated.append((side, span)))
    for other in (13, 29, 13):
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 9, 8))
        assert abs(on_screen("a", 9) - on_screen("b", other)) <= 2
    assert shown == [(1, 2), (2, 2), (1, 2)]
    assert activated[0][0] == "a"
    assert activated[0][1].paragraph == 9
    assert activated[1] == ("b", view.panes["b"].article.whole(13))


def test_enter_and_f6(view: ReadingView, qtbot: QtBot, on_screen: Height) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.panes["a"].hasFocus)
    for _ in range(40):
        if view.panes["a"].caret()[0] == 6:
            break
        qtbot.keyClick(view.panes["a"], Qt.Key.Key_Down)
    assert view.panes["a"].caret()[0] == 6
    assert view.gutter._lifted == {(6, 10)}
    qtbot.keyClick(view.panes["a"], Qt.Key.Key_Return)
    assert abs(on_screen("a", 6) - on_screen("b", 10)) <= 30
    qtbot.keyClick(view.panes["a"], Qt.Key.Key_F6)
    assert view.panes["b"].hasFocus()
    assert view.panes["b"].caret()[0] == 10
    qtbot.keyClick(view.panes["b"], Qt.Key.Key_Escape)
    assert not view.gutter._lifted


def test_a_ribbon_can_be_pointed_at_and_clicked(view: ReadingView, qtbot: QtBot, on_screen: Height) -> None:
    gutter = view.gutter
    y = on_screen("a", 3) + 20
    qtbot.mouseMove(gutter, QPoint(2, int(y)))
    assert gutter._lifted == {(3, 7)}
    with qtbot.waitSignal(view.counterpart_shown):
        qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(2, int(y)))
    assert abs(on_screen("a", 3) - on_screen("b", 7)) <= 30


def test_a_rejected_link_has_no_ribbon_and_an_added_one_has(view: ReadingView, pair: Comparison) -> None:
    view.set_comparison(pair, add(reject(Decisions(), (3, 7)), (1, 1)))
    pairs = {(known.link.a, known.link.b) for known in view.gutter._ribbons.links}
    assert (3, 7) not in pairs
    assert (1, 1) in pairs


def test_the_status_line_says_which_counterpart_was_brought_level_though_the_mouse_points_at_all(view: ReadingView, qtbot: QtBot) -> None:
    said: list[str] = []
    view.why_changed.connect(said.append)
    pane = view.panes["a"]
    view.go_to("a", Span(8, 0, 1))
    qtbot.mouseMove(pane.viewport(), point_of(pane, 9, 8))
    for wanted in ("¶10 ↔ ¶14", "¶10 ↔ ¶30", "¶10 ↔ ¶14"):
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 9, 8))
        assert wanted in said[-1]


def line_of(view: ReadingView, pair: tuple[int, int]) -> list[tuple[float, float]]:
    """The broken line of a merely possible link, as it is in the gutter now."""
    ribbon = next(r for r in view.gutter._seen() if r.pair == pair)
    return ribbon.line(float(view.gutter.width()), float(view.gutter.height()))


def test_a_merely_possible_link_is_one_broken_line_that_can_be_pointed_at(view: ReadingView, qtbot: QtBot) -> None:
    view.set_level(False)
    view.go_to("a", Span(12, 0, 4))
    view.panes["b"].scroll_to(view.panes["b"].page.placement.place_of(2)[0])
    view.pointing.release()
    gutter = view.gutter
    line = line_of(view, (12, 2))
    assert (line[0][0], line[-1][0]) == pytest.approx((0.0, gutter.width()))
    at = next((x, y) for x, y in line if 12 < x < gutter.width() - 12 and gutter.at(QPointF(x, y + 3)) == (12, 2))
    image = gutter.grab().toImage()
    qtbot.mouseMove(gutter, QPoint(round(at[0]), round(at[1] + 3)))
    assert gutter._lifted == {(12, 2)}
    assert gutter.grab().toImage() != image
    with qtbot.waitSignal(gutter.clicked) as clicked:
        qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(round(at[0]), round(at[1] + 3)))
    assert clicked.args == [12, 2]


def test_of_a_possible_link_that_leads_out_of_view_only_the_beginning_is_drawn(view: ReadingView) -> None:
    view.set_level(False)
    view.go_to("a", Span(12, 0, 4))
    view.pointing.release()
    view.panes["b"].scroll_to(view.panes["b"].furthest())
    line = line_of(view, (12, 2))
    top, bottom = view.panes["a"].page.placement.place_of(12)
    middle = (top + bottom) / 2 - view.panes["a"].top
    assert line[0] == pytest.approx((0.0, middle), abs=1.5)
    assert max(x for x, _ in line) < view.gutter.width() / 2, "it does not cross"
    assert line[-1][1] < line[0][1], "it says which way the other end is"
    assert view.gutter.at(QPointF(line[-1][0], line[-1][1] - 2)) == (12, 2)


def test_a_possible_link_that_was_confirmed_is_a_ribbon_like_the_others_and_counts_for_rows_and_levels(view: ReadingView, pair: Comparison) -> None:
    view.set_mode("aligned")
    apart = [view.panes[side].page.placement.place_of(place)[0] for side, place in (("a", 12), ("b", 2))]
    assert apart[0] != apart[1]
    view.set_comparison(pair, confirm(Decisions(), (12, 2)))
    known = next(link for link in view.gutter._ribbons.links if (link.link.a, link.link.b) == (12, 2))
    assert not known.unsure
    counterparts = view.following._counterparts
    assert counterparts is not None and counterparts.levels("b")[2] == 12
