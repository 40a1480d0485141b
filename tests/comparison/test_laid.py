"""What stands where in an article, against looking at all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.comparison.compare import compare
from reader.comparison.laid import Laid
from reader.language.read import read

SPANS = st.builds(lambda paragraph, start, size: Span(paragraph, start, start + size), st.integers(0, 2), st.integers(0, 30), st.integers(0, 12))


@given(st.lists(SPANS, max_size=20), SPANS)
def test_what_meets_a_place_is_found_in_the_order_given(spans: list[Span], place: Span) -> None:
    laid = Laid((span, k) for k, span in enumerate(spans))
    assert laid.meeting(place) == [(span, k) for k, span in enumerate(spans) if span.common(place)]
    assert laid.spans(place) == [span for span in spans if span.common(place)]
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
        kinds = [f"{a}{b}ol" for a in "bdfgklmnpr" for b in "aeiouvxy"][:count]
        told = " ".join(f"“The {kind} crew froze by the {kind}er pier on {kind}ing day,” Ines Roth said." for kind in kinds)
        pair = [read(Article((Paragraph(text),))) for text in (told, told.replace(" crew froze", " crew nearly froze"))]
        asked.append(0)
        assert compare(*pair, use_model=False).quotes
    assert asked[2] < 2 * asked[1], asked
