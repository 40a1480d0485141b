"""A pair long enough to scroll, compared by hand, and a view that shows it."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Difference, Link, OneSided, ParagraphLink, SharedQuote, Topic
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.window.reading.view import ReadingView
from reader.window.theme import LIGHT

SUBJECTS = ("The ferry", "A tug", "The pilot", "One passenger", "The harbour office", "The island council", "Her brother", "A diver")
VERBS = ("waited", "turned back", "asked for a line", "called the coast", "counted the boats", "would not say more")
WHERE = ("off the pier head", "until the tide had gone", "in a wind that nobody had forecast", "while the lights were out", "after the second gate shut")


def article(letter: str, count: int) -> Article:
    """Paragraph k says "A7 …" first, so that every one is told from the others; some hold an emoji, which is two units to Qt."""
    texts = []
    for i in range(count):
        parts = [f"{SUBJECTS[(i + k) % 8]} {VERBS[(i * 3 + k) % 6]} {WHERE[(i + 2 * k) % 5]}." for k in range(2 + i % 3)]
        texts.append(f"{letter}{i + 1}: " + ("🛟 " if i % 5 == 4 else "") + " ".join(parts))
    return Article(tuple(Paragraph(t) for t in texts), title=f"What happened, as {letter} tells it", source=f"Paper {letter}")


@pytest.fixture
def pair() -> Comparison:
    """A has 30 paragraphs, B 40. A(k) ↔ B(k+4) for every third; A1 ↔ B1; A10 ↔ B30 too (it crosses); A4 has a quote, A7 a difference, A9 is only in A."""
    a, b = article("A", 30), article("B", 40)
    links = [ParagraphLink(0, 0, "same", 0.9, "certain")]
    links += [ParagraphLink(k, k + 4, "same", 0.6 + k / 100, "certain") for k in range(3, 30, 3)]
    links += [ParagraphLink(9, 29, "related", 0.5, "likely"), ParagraphLink(12, 2, "same", 0.3, "possible")]
    return Comparison(
        a=Reading(a, ()),
        b=Reading(b, ()),
        links=tuple(Link(a.whole(x.a), b.whole(x.b), x.kind, x.score, x.confidence) for x in links),
        paragraph_links=tuple(sorted(links, key=lambda x: (x.a, x.b))),
        only_a=(OneSided(a.whole(8), 0, None), OneSided(Span(5, 4, 30), 0, None)),
        only_b=(OneSided(b.whole(20), 0, None),),
        topics_a=(Topic("pier head", (5, 8)),),
        topics_b=(Topic("second gate", (20,)),),
        quotes=(SharedQuote(Span(3, 10, 40), Span(7, 12, 42), "identical", None, None, None, None),),
        differences=(Difference(Span(6, 8, 20), Span(10, 8, 20), "number", "differs", "One counts more."),),
        method="lexical",
    )


@pytest.fixture
def view(qtbot: QtBot, pair: Comparison) -> Iterator[ReadingView]:
    """The pair, marked and shown; panes go where they go at once, without gliding."""
    shown = ReadingView(LIGHT)
    qtbot.addWidget(shown)
    shown.set_motion(False)
    shown.resize(1200, 800)
    shown.set_articles(pair.a.article, pair.b.article)
    shown.set_comparison(pair, Decisions())
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: all(all(pane.page.known) for pane in shown.panes.values()))
    yield shown
    shown.hide()


@pytest.fixture
def on_screen(view: ReadingView) -> Callable[[str, int], float]:
    """How high the first line of a paragraph stands in its pane's viewport."""

    def height(side: str, paragraph: int) -> float:
        pane = view.panes["a" if side == "a" else "b"]
        return pane.page.text_top(paragraph) - pane.top

    return height
