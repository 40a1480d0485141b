"""Places that are already shared as quotations."""

from reader.article.model import Span
from reader.comparison.taken import Taken

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
