"""Finding, whatever the case, accents, quotation marks, dashes and spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.language.folding import fold
from reader.window.reading.find import Finder, quick_fold

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
        ("NAIVE  plan.", ["NAIVE plan."]),
        ("naive\u2009plan", ["naïve plan", "naïve\u00a0plan", "NAIVE plan"]),
        ("«it", ["“It"]),
        ("“IT’S", ["“It’s"]),
        ("plan—really", []),
        ("plan — really", ["plan – really"]),
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


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ab Cd  ’“\u00a0–é`İßﬁ\u200b")), max_size=60))
def test_folding_quickly_is_folding(text: str) -> None:
    assert quick_fold(text) == fold(text)


@given(st.lists(st.text(alphabet="ab é", max_size=12), max_size=6), st.text(alphabet="ab é", min_size=1, max_size=3))
def test_places_one_by_one_are_all_of_them(texts: list[str], wanted: str) -> None:
    hits = Finder(Article(tuple(Paragraph(t) for t in texts))).hits(wanted)
    every = [hits[i] for i in range(len(hits))]
    assert every == [span for i in range(len(texts)) for span in hits.at(i)]
    assert hits.paragraphs() == sorted({span.paragraph for span in every})
    assert hits.at(99) == ()
    with pytest.raises(IndexError):
        hits[len(hits)]
