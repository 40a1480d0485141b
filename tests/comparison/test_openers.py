"""Short first sentences that only lead to what their paragraph tells. All texts are invented."""

import numpy as np
import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.closest import Side
from reader.comparison.openers import without_openers
from reader.comparison.surfaces import Sparse
from reader.language.read import read
from reader.language.words import words

REST = " The guild then moved its boats to the other pier, and the lamps burned until dawn. Nobody was hurt."


def kept(first: str, link: float = 0.9, rest: str = REST, marked: int = 1) -> list[str]:
    """What is left of the first `marked` sentences of a paragraph, each marked whole, where those after the first are linked by a score."""
    reading = read(Article((Paragraph(first + rest),)))
    alone = [np.full(len(words(reading.article.text(s.span))), 0.8, dtype=np.float32) for s in reading.sentences]
    grid = Sparse.of(np.array([[0.0], *[[link]] * (len(reading.sentences) - 1)], dtype=np.float32))
    found = [(i, s.span) for i, s in enumerate(reading.sentences[:marked])]
    return [reading.article.text(span) for _, span in without_openers(Side(reading, alone, grid, grid), found, 0.3)]


def test_an_opener_of_what_both_tell_is_no_finding() -> None:
    assert kept("Not everybody was content.") == []
    assert kept("So now what?") == []


def test_it_is_one_where_its_paragraph_is_news() -> None:
    opener = "Not everybody was content."
    assert kept(opener, link=0.1) == [opener]
    assert len(kept(opener, marked=3)) == 3
    assert kept(opener, rest="") == [opener]


@pytest.mark.parametrize(
    "first",
    [
        "Ada Roth was not content.",
        "All nine pilots were not content.",
        "They were “not content.”",
        "They were not content on Monday.",
        "Most of those who stood on the old pier that night were not at all content.",
    ],
)
def test_what_names_counts_quotes_or_tells_more_is_kept(first: str) -> None:
    assert kept(first) == [first]


def test_only_a_whole_first_sentence_is_an_opener() -> None:
    text = "They left. Not everybody was content." + REST
    assert kept(text, rest="", marked=2) == ["Not everybody was content."]
