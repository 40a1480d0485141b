"""What stands where in an article, against looking at all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.comparison.laid import Laid
from reader.comparison.terms import terms
from reader.comparison.why import Reasons
from reader.language.read import read

SPANS = st.builds(lambda paragraph, start, size: Span(paragraph, start, start + size), st.integers(0, 2), st.integers(0, 30), st.integers(0, 12))


@given(st.lists(SPANS, max_size=20), SPANS)
def test_what_meets_a_place_is_found_in_the_order_given(spans: list[Span], place: Span) -> None:
    laid = Laid((span, k) for k, span in enumerate(spans))
    assert laid.meeting(place) == [(span, k) for k, span in enumerate(spans) if span.common(place)]
    assert laid.inside(place) == [k for k, span in enumerate(spans) if span.common(place) and span in place]
    for at in range(place.start, place.end):
        assert laid.covers(place.paragraph, at) is any(s.paragraph == place.paragraph and s.start <= at < s.end for s in spans)


def test_one_paragraph_of_twice_the_sentences_is_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    common, within, asked = Span.common, Span.__contains__, [0]

    def counting(one: Span, other: Span) -> int:
        asked[-1] += 1
        return common(one, other)

    def looking(one: Span, other: Span) -> bool:
        asked[-1] += 1
        return within(one, other)

    monkeypatch.setattr(Span, "common", counting)
    monkeypatch.setattr(Span, "__contains__", looking)
    for count in (40, 80):
        told = " ".join(f"“Nobody counted the {k} goats,” Ines Roth said in Lund on May {k % 28 + 1}." for k in range(count))
        reading = read(Article((Paragraph(told),)))
        asked.append(0)
        terms(reading)
        reasons = Reasons(reading, reading)
        assert all(reasons.evidence(s.span, s.span) for s in reading.sentences)
    assert asked[2] < 2.5 * asked[1]
