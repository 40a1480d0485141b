"""Spans and paragraphs."""

import pytest

from reader.article.model import Article, Paragraph, Span

ARTICLE = Article((Paragraph("Timbers", "heading"), Paragraph("The ferry sails."), Paragraph("AP", "credit")))


@pytest.mark.parametrize("values", [(-1, 0, 1), (0, 2, 1), (0, -1, 1)])
def test_no_span(values: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(*values)


def test_spans() -> None:
    span = Span(1, 4, 9)
    assert (ARTICLE.text(span), len(span), ARTICLE.whole(1), list(ARTICLE.body())) == ("ferry", 5, Span(1, 0, 16), [1])
    assert Span(1, 5, 6) in span
    assert Span(0, 5, 6) not in span
    assert (span.common(Span(1, 8, 12)), span.common(Span(2, 8, 12)), span.common(Span(1, 9, 12))) == (1, 0, 0)
