"""Finding what lies at a place."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.report.stretches import Stretches

SPAN = st.tuples(st.integers(0, 2), st.integers(0, 30), st.integers(0, 12)).map(lambda t: Span(t[0], t[1], t[1] + t[2]))


@given(st.lists(SPAN, max_size=20), SPAN)
def test_it_finds_what_looking_through_all_finds(spans: list[Span], wanted: Span) -> None:
    known = Stretches((span, number) for number, span in enumerate(spans))
    assert sorted(known.at(wanted)) == sorted((span, number) for number, span in enumerate(spans) if span.common(wanted))
    assert known.spans(wanted) == sorted(span for span in spans if span.common(wanted))
