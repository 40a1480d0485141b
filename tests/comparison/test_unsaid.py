"""Clauses and quotations mostly of words that the other article has nowhere. All texts are invented."""

import time

import numpy as np
import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.closest import Side
from reader.comparison.lacking import known
from reader.comparison.onesided import one_sided
from reader.comparison.surfaces import Sparse
from reader.comparison.thresholds import LEXICAL, MODEL
from reader.comparison.unsaid import unsaid
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import words

SAID = "The mayor closed the old harbour on Monday, stirring anger and noisy gossip, and left for home."
THEIRS = "The mayor closed the old harbour on Monday and left its pilots for home."


def reading(text: str, language: str = "en") -> Reading:
    return read(Article((Paragraph(text),), language=language))


def side(mine: Reading, other: Reading, probability: float, link: float = 0.9) -> Side:
    alone = [np.full(len(words(mine.article.text(s.span))), probability, dtype=np.float32) for s in mine.sentences]
    grid = Sparse.of(np.full((len(mine.sentences), len(other.sentences)), link, dtype=np.float32))
    return Side(mine, alone, grid, grid)


def found(text: str, other: str = THEIRS, probability: float = 0.4, marked: list[Span] | None = None, language: str = "en") -> list[str]:
    mine, theirs = reading(text, language), reading(other, language)
    beforehand = known(mine, theirs)
    return [mine.article.text(span) for _, span in unsaid(side(mine, theirs, probability), theirs, beforehand, [(0, span) for span in marked or []], 0.35)]


def test_a_clause_of_words_that_the_other_lacks_is_marked() -> None:
    assert found(SAID) == ["stirring anger and noisy gossip"]


@pytest.mark.parametrize(
    "other", [THEIRS + " Their anger stirred the town.", THEIRS + " It stirred gossip.", SAID], ids=["two words are there", "as it is told", "the same"]
)
def test_not_where_the_other_has_its_words_anywhere(other: str) -> None:
    assert found(SAID, other) == []


def test_not_where_word_by_word_it_is_told_by_both() -> None:
    assert found(SAID, probability=0.3) == []


def test_not_what_is_marked_already() -> None:
    at = SAID.index("stirring")
    assert found(SAID, marked=[Span(0, at, at + 14)]) == []


def test_not_where_part_of_it_is_told_by_both() -> None:
    mine, theirs = reading(SAID), reading(THEIRS)
    shared = side(mine, theirs, 0.4)
    shared.alone[0][SAID[: SAID.index("gossip")].count(" ")] = 0
    assert unsaid(shared, theirs, known(mine, theirs), [], 0.35) == []


def test_nor_who_says_it() -> None:
    text = "The mayor closed the old harbour on Monday, spokesman Olaf Brandt said."
    assert found(text) == []


@pytest.mark.parametrize("text", ["The mayor called the old harbour a “rotten tooth” and left.", 'The mayor called the old harbour a "rotten tooth" and left.'])
def test_so_are_quoted_words_even_where_they_seem_told(text: str) -> None:
    assert found(text, probability=0.15)[0][1:-1] == "rotten tooth"
    assert found(text, THEIRS + " He saw a tooth that was rotten.", probability=0.15) == []


def test_a_single_quoted_word_is_not() -> None:
    assert found("The mayor called the old harbour “rotten” and left.", probability=0.15) == []


def test_nor_is_a_clause_of_two_words() -> None:
    assert found("Noisy gossips, as we hear, spoke up, and the mayor closed the old harbour on Monday.") == []


def test_only_english_is_read_so() -> None:
    assert found(SAID, language="de") == []


def test_it_is_marked_in_a_sentence_that_both_tell() -> None:
    mine, theirs = reading(SAID), reading(THEIRS)
    assert [mine.article.text(stretch.span) for stretch in one_sided(side(mine, theirs, 0.4), theirs, MODEL)] == ["stirring anger and noisy gossip"]


def test_where_shared_words_decide_such_clauses_are_not_looked_for() -> None:
    mine, theirs = reading(SAID), reading(THEIRS)
    assert one_sided(side(mine, theirs, 0.4), theirs, LEXICAL) == ()


def test_a_sentence_without_end_takes_no_longer_for_each_clause() -> None:
    text = "The mayor left" + "".join(f", stirring anger{n} and gossip{n}" for n in range(8000)) + "."
    mine, theirs = reading(text), reading(THEIRS)
    beforehand = known(mine, theirs)
    began = time.perf_counter()
    assert unsaid(side(mine, theirs, 0.4), theirs, beforehand, [], 0.35)
    assert time.perf_counter() - began < 10
