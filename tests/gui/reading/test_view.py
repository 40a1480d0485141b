"""The reading view, driven as a person drives it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, OneSided
from reader.project.decisions import Decisions
from reader.project.links import add, confirm, reject
from reader.window.reading.layout import LABEL
from reader.window.reading.pane import Pane
from reader.window.reading.view import ReadingView
from reader.window.theme import DARK, HIGH_CONTRAST, LIGHT

Height = Callable[[str, int], float]


def point_of(pane: Pane, paragraph: int, offset: int) -> QPoint:
    """Where a code point of a paragraph is in the viewport, a little inside its letter."""
    cursor = pane.textCursor()
    cursor.setPosition(pane.document().findBlockByNumber(paragraph).position() + pane.units.to_units(paragraph, offset))
    return pane.cursorRect(cursor).center() + QPoint(3, 0)


def wheel(pane: Pane, notches: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    turn(pane, -120 * notches, modifiers)


def turn(pane: Pane, angle: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """By so many eighths of a degree, as Qt has it: 120 are a notch."""
    at = QPointF(pane.viewport().rect().center())
    # with Alt some systems report the wheel as sideways
    delta = QPoint(angle, 0) if modifiers & Qt.KeyboardModifier.AltModifier else QPoint(0, angle)
    where = pane.viewport().mapToGlobal(at)
    event = QWheelEvent(at, where, QPoint(), delta, Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(pane.viewport(), event)


def colours(view: ReadingView, paragraph: int, side: str = "a") -> set[str]:
    """Every colour in a paragraph's stretch of its pane's picture."""
    pane = view.panes["a" if side == "a" else "b"]
    top, bottom = pane.page.placement.place_of(paragraph)
    image = pane.viewport().grab().toImage()
    return {image.pixelColor(x, y).name().upper() for y in range(max(0, int(top - pane.top)), int(bottom - pane.top)) for x in range(0, image.width(), 1)}


# what is shown


def test_articles_are_shown_before_they_are_compared(qtbot: QtBot, pair: Comparison) -> None:
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.set_articles(pair.a.article, None)
    assert view.panes["a"].document().findBlockByNumber(2).text() == pair.a.article.paragraphs[2].text
    assert view.panes["b"].document().toPlainText() == ""
    assert "also in B" not in view.headers["a"].accessibleDescription()
    view.grab()


def test_the_head_says_what_it_is(view: ReadingView) -> None:
    assert view.headers["a"].accessibleName() == "Article A: What happened, as A tells it"
    assert view.headers["a"].accessibleDescription().startswith("30 paragraphs · ")
    assert view.headers["b"].accessibleDescription().endswith("also in A")


def test_a_narrow_head_leaves_out_what_matters_least_and_cuts_nothing_in_two(view: ReadingView, qtbot: QtBot) -> None:
    head = view.headers["a"]
    whole = head.accessibleDescription()
    assert head.shown_facts == whole
    seen = set()
    for width in (640, 480, 380):
        view.resize(width, 700)
        qtbot.waitUntil(lambda wanted=width: head.width() < wanted / 2)
        said = head.shown_facts
        assert set(said.split(" · ")) <= set(whole.split(" · ")) and said.endswith("% also in B")
        seen.add(said)
    assert len(seen) == 3 and "paragraphs" not in head.shown_facts


def test_one_sided_text_has_ground_bar_and_words(view: ReadingView) -> None:
    page = view.panes["a"].page
    assert page.label_height(8) == LABEL
    assert page.label_height(5) == 0
    view.go_to("a", Span(8, 0, 1))
    assert {LIGHT.a_ground, LIGHT.a} <= colours(view, 8)
    assert LIGHT.a_ground not in colours(view, 7)


def test_quotes_and_differences_are_drawn(view: ReadingView) -> None:
    assert {LIGHT.quote_ground, LIGHT.quote} <= colours(view, 3)
    assert LIGHT.difference in colours(view, 6)


@pytest.mark.parametrize("theme", [DARK, HIGH_CONTRAST])
def test_another_theme_leaves_nothing_of_the_first(view: ReadingView, theme: type) -> None:
    view.set_theme(theme)  # type: ignore[arg-type]
    image = view.grab().toImage()
    seen = {image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert theme.paper in seen  # type: ignore[attr-defined]
    assert not seen & {LIGHT.paper, LIGHT.quote_ground, LIGHT.a_ground}


def test_a_broken_painter_does_not_leave_the_paint_event(view: ReadingView, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    painter = view.panes["a"].painter_of_page

    def broken(*_: object) -> None:
        raise RuntimeError("a mark that cannot be drawn")

    monkeypatch.setattr(painter, "_margin", broken)
    monkeypatch.setattr(view.gutter, "_seen", broken)
    with caplog.at_level("ERROR"):
        view.grab()
    assert "a mark that cannot be drawn" in caplog.text
    monkeypatch.undo()
    assert LIGHT.quote_ground in colours(view, 3)


# scrolling


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


# pointing, clicking, keys


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


def test_a_map_goes_where_it_is_clicked(view: ReadingView, qtbot: QtBot) -> None:
    edge, pane = view.maps["b"], view.panes["b"]
    place = edge.scale().to_map(pane.page.placement.place_of(30)[0])
    qtbot.mouseClick(edge, Qt.MouseButton.LeftButton, pos=QPoint(8, int(place)))
    assert pane.top <= pane.page.placement.place_of(30)[0] <= pane.top + pane.viewport().height()
    assert view.panes["a"].top > 0
    image = edge.grab().toImage()
    assert QColor(LIGHT.b).name() in {image.pixelColor(8, y).name() for y in range(image.height())}


# what is decided


def test_a_rejected_link_has_no_ribbon_and_an_added_one_has(view: ReadingView, pair: Comparison) -> None:
    view.set_comparison(pair, add(reject(Decisions(), (3, 7)), (1, 1)))
    pairs = {(known.link.a, known.link.b) for known in view.gutter._ribbons.links}
    assert (3, 7) not in pairs
    assert (1, 1) in pairs


def test_deciding_keeps_the_place(view: ReadingView, pair: Comparison) -> None:
    pane = view.panes["a"]
    pane.scroll_to(700)
    before = (view.panes["a"].top, view.panes["b"].top)
    view.set_comparison(pair, reject(Decisions(), (27, 31)))
    assert (view.panes["a"].top, view.panes["b"].top) == before


def test_long_articles_are_marked_off_the_ui_thread(view: ReadingView, pair: Comparison, qtbot: QtBot) -> None:
    def long(article: Article) -> Article:
        return replace(article, paragraphs=article.paragraphs * 12)

    longer = replace(pair, a=replace(pair.a, article=long(pair.a.article)), b=replace(pair.b, article=long(pair.b.article)))
    view.set_articles(longer.a.article, longer.b.article)
    view.set_comparison(longer, Decisions())
    assert not view.gutter._ribbons.links
    qtbot.waitUntil(lambda: len(view.gutter._ribbons.links) == len(pair.paragraph_links))
    qtbot.waitUntil(lambda: "words" in view.headers["b"].accessibleDescription())
    assert "480 paragraphs" in view.headers["b"].accessibleDescription()


# rows, folds, find, zoom


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


def test_find_counts_highlights_and_goes(view: ReadingView) -> None:
    assert view.set_find("B12:") == (0, 1)
    counts = view.set_find("THE FERRY")
    assert counts[0] > 2
    assert counts[1] > 2
    assert LIGHT.find_ground in colours(view, 0)
    for _ in range(counts[0] + counts[1]):
        view.find_next(1)
        place = view.searching.place
        assert place is not None
        side, span = place
        pane = view.panes[side]
        assert pane.article.text(span).casefold() == "the ferry"
        assert 0 <= pane.height_of(span) - pane.top < pane.viewport().height()
    view.find_next(-1)
    assert view.set_find("") == (0, 0)
    assert LIGHT.find_ground not in colours(view, 0)


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


def test_lines_are_of_a_length_that_reads_well(view: ReadingView, qtbot: QtBot) -> None:
    view.resize(2400, 900)
    for pane in view.panes.values():
        lengths = []
        for paragraph in range(10):
            lines = pane.page.lines(paragraph)
            lengths += [lines.lineAt(i).textLength() for i in range(lines.lineCount() - 1)]
        assert 60 <= sum(lengths) / len(lengths) <= 75


# those who listen


def test_panes_read_as_text_and_marks_are_said(view: ReadingView, pair: Comparison) -> None:
    pane = view.panes["a"]
    heard = QAccessible.queryAccessibleInterface(pane)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Article A: What happened, as A tells it"
    text = heard.textInterface()
    assert text is not None
    assert text.text(0, len(pair.a.article.paragraphs[0].text)) == pair.a.article.paragraphs[0].text
    view.pointing._say("a", 8)
    assert heard.text(QAccessible.Text.Description) == "Paragraph 9 of A. Only in A."


def test_everything_has_a_name(view: ReadingView) -> None:
    for widget in (*view.panes.values(), *view.headers.values(), *view.maps.values(), view.gutter, view.lock):
        assert widget.accessibleName()


def test_copied_text_is_plain(view: ReadingView, qtbot: QtBot, pair: Comparison) -> None:
    pane = view.panes["a"]
    pane.selectAll()
    data = pane.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "\n\n".join(p.text for p in pair.a.article.paragraphs)


def test_right_to_left(qtbot: QtBot) -> None:
    article = Article((Paragraph("وصلت السفينة إلى الميناء بعد منتصف الليل، وقال القبطان إن العاصفة كانت شديدة."),), language="ar")
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    view.set_articles(article, article)
    line = view.panes["a"].page.lines(0).lineAt(1)
    assert line.naturalTextRect().right() >= view.panes["a"].page.shape.width - 1
    view.grab()


def test_a_map_of_very_many_paragraphs_shows_how_much_is_one_sided(view: ReadingView, pair: Comparison, qtbot: QtBot) -> None:
    many = replace(pair.b.article, paragraphs=pair.b.article.paragraphs * 10)
    lone = tuple(OneSided(many.whole(i), None, None) for i in range(200))
    view.set_comparison(replace(pair, b=replace(pair.b, article=many), only_b=lone), Decisions())
    qtbot.waitUntil(lambda: view.panes["b"].page.count == 400 and bool(view.panes["b"].painter_of_page.marks))
    qtbot.waitUntil(lambda: all(view.panes["b"].page.known) and not view._repaint_maps.isActive())
    image = view.maps["b"].grab().toImage()
    colour = QColor(LIGHT.b).name()
    upper = sum(image.pixelColor(8, y).name() == colour for y in range(image.height() // 2 - 30))
    lower = sum(image.pixelColor(8, y).name() == colour for y in range(image.height() // 2 + 30, image.height()))
    assert upper > 200
    assert lower == 0


def test_the_status_line_says_which_counterpart_was_brought_level_though_the_mouse_points_at_all(view: ReadingView, qtbot: QtBot) -> None:
    said: list[str] = []
    view.why_changed.connect(said.append)
    pane = view.panes["a"]
    view.go_to("a", Span(8, 0, 1))
    qtbot.mouseMove(pane.viewport(), point_of(pane, 9, 8))
    for wanted in ("¶10 ↔ ¶14", "¶10 ↔ ¶30", "¶10 ↔ ¶14"):
        qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, 9, 8))
        assert wanted in said[-1]


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


# what is merely possible


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
