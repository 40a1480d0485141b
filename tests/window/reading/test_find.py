"""Finding, whatever the case, accents, quotation marks, dashes and spaces."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.window.reading.find import Finder

TEXTS = ("Søren said: “It’s a naïve plan – really.”", "A naïve\u00a0plan, and a NAIVE plan.", "🎈 plan")


@pytest.fixture
def finder() -> Finder:
    return Finder(Article(tuple(Paragraph(t) for t in TEXTS)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("naive plan", ["naïve plan", "naïve\u00a0plan", "NAIVE plan"]),
        ("\"it's", ["“It’s"]),
        ("plan - really", ["plan – really"]),
        ("soren", ["Søren"]),
        ("", []),
        ("   ", []),
        ("nowhere", []),
    ],
)
def test_found(finder: Finder, text: str, words: list[str]) -> None:
    assert [TEXTS[s.paragraph][s.start : s.end] for s in finder.find(text)] == words


def test_places_are_code_points(finder: Finder) -> None:
    assert finder.find("plan")[-1] == Span(2, 2, 6)


def test_folding_ahead_stops_when_told(finder: Finder) -> None:
    assert not finder.prepare(lambda: True)
    assert finder.prepare(lambda: False)
    assert finder.prepare(lambda: True)
