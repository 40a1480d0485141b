"""Places of decisions."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.project.places import whole_words

TEXT = "Velm’s 140 boats, all told."


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 4, "Velm"), (1, 3, "Velm"), (8, 9, "140"), (8, 13, "140 boats"), (11, 16, "boats"), (18, 26, "all told"), (0, 27, TEXT), (26, 27, "."), (10, 11, " ")],
)
def test_words_that_a_stretch_cuts_are_made_whole(start: int, end: int, words: str) -> None:
    article = Article((Paragraph("another"), Paragraph(TEXT)))
    assert article.text(whole_words(article, Span(1, start, end))) == words


def test_where_words_have_no_spaces_between_them_a_stretch_stays_as_it_is() -> None:
    article = Article((Paragraph("港は昨日開いた。"), Paragraph("ท่าเรือเปิดแล้ว")))
    assert whole_words(article, Span(0, 2, 4)) == Span(0, 2, 4)
    assert whole_words(article, Span(1, 3, 6)) == Span(1, 3, 6)
