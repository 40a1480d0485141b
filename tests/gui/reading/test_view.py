"""The reading view, driven as a person drives it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, OneSided
from reader.project.decisions import Decisions
from reader.project.links import reject
from reader.window.reading.layout import LABEL
from reader.window.reading.view import ReadingView
from reader.window.theme import DARK, HIGH_CONTRAST, LIGHT


def colours(view: ReadingView, paragraph: int, side: str = "a") -> set[str]:
    """Every colour in a paragraph's stretch of its pane's picture."""
    pane = view.panes["a" if side == "a" else "b"]
    top, bottom = pane.page.placement.place_of(paragraph)
    image = pane.viewport().grab().toImage()
    return {image.pixelColor(x, y).name().upper() for y in range(max(0, int(top - pane.top)), int(bottom - pane.top)) for x in range(0, image.width(), 1)}


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


def test_a_map_goes_where_it_is_clicked(view: ReadingView, qtbot: QtBot) -> None:
    edge, pane = view.maps["b"], view.panes["b"]
    place = edge.scale().to_map(pane.page.placement.place_of(30)[0])
    qtbot.mouseClick(edge, Qt.MouseButton.LeftButton, pos=QPoint(8, int(place)))
    assert pane.top <= pane.page.placement.place_of(30)[0] <= pane.top + pane.viewport().height()
    assert view.panes["a"].top > 0
    image = edge.grab().toImage()
    assert QColor(LIGHT.b).name() in {image.pixelColor(8, y).name() for y in range(image.height())}


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


def test_lines_are_of_a_length_that_reads_well(view: ReadingView, qtbot: QtBot) -> None:
    view.resize(2400, 900)
    for pane in view.panes.values():
        lengths = []
        for paragraph in range(10):
            lines = pane.page.lines(paragraph)
            lengths += [lines.lineAt(i).textLength() for i in range(lines.lineCount() - 1)]
        assert 60 <= sum(lengths) / len(lengths) <= 75


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
