"""Places that are already shared as quotations."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.taken import Taken, rest
from reader.language.read import read

TAKEN = Taken([(Span(0, 10, 20), Span(3, 0, 9))])


def test_what_is_shared_anywhere() -> None:
    assert TAKEN.spoken(Span(0, 19, 30))
    assert not TAKEN.spoken(Span(0, 20, 30))
    assert not TAKEN.spoken(Span(1, 10, 20))


def test_what_is_shared_with_that_sentence() -> None:
    assert TAKEN.holds(Span(0, 10, 20), Span(3, 12, 20), Span(3, 0, 20))
    assert not TAKEN.holds(Span(0, 10, 20), Span(3, 12, 20), Span(3, 12, 20))
    assert not TAKEN.holds(Span(0, 0, 10), Span(3, 0, 9), Span(3, 0, 9))


def test_a_few_words_of_it_quoted_there_do_not_take_an_utterance() -> None:
    few = Span(3, 0, 3)
    taken = Taken([(Span(0, 10, 20), few)])
    assert not taken.holds(Span(0, 10, 20), Span(3, 4, 20), Span(3, 0, 20))
    assert taken.quoted(Span(0, 10, 20), Span(3, 4, 20), Span(3, 0, 20)) == [(Span(0, 10, 20), few)]
    assert taken.quoted(Span(0, 10, 20), Span(3, 24, 30), Span(3, 24, 30)) == []


def test_half_of_it_quoted_there_does_not_take_an_utterance() -> None:
    assert not Taken([(Span(0, 10, 20), Span(3, 0, 5))]).holds(Span(0, 10, 20), Span(3, 6, 20), Span(3, 0, 20))


@pytest.mark.parametrize(
    ("quoted", "left"),
    [
        ("the pier was sold", "She came very late and nobody asked her"),
        ("She came very late", "nobody asked her and the pier was sold"),
        ("very late and nobody asked her and the pier was sold", "She came very late and nobody asked her and the pier was sold"),
        ("was sold", "She came very late and nobody asked her and the pier was sold"),
        ("nobody asked her", "She came very late and nobody asked her and the pier was sold"),
        ("She came very late and nobody asked her and the pier was sold", "She came very late and nobody asked her and the pier was sold"),
    ],
)
def test_what_is_left_of_an_utterance_at_whose_edge_words_are_quoted(quoted: str, left: str) -> None:
    a, b = (read(Article((Paragraph(text),))) for text in ("She came very late and nobody asked her and the pier was sold", quoted))
    span = rest(a, b, Span(0, 0, len(a.article.paragraphs[0].text)), [Span(0, 0, len(quoted))])
    assert a.article.text(span) == left
