"""Names that stand alone in a one-sided stretch. All texts are invented."""

import time

import numpy as np
import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.bare import without_bare
from reader.comparison.closest import Side
from reader.comparison.onesided import one_sided
from reader.comparison.surfaces import Sparse
from reader.comparison.thresholds import MODEL
from reader.language.read import read
from reader.language.words import words


def side(text: str, told: str = "", language: str = "en") -> Side:
    reading = read(Article((Paragraph(text),), language=language))
    grid = Sparse.of(np.full((len(reading.sentences), 1), 0.9, dtype=np.float32))
    alone = []
    for sentence in reading.sentences:
        found = words(text[sentence.span.start : sentence.span.end])
        alone.append(np.array([0.0 if word.folded in told.split() else 0.3 for word in found], dtype=np.float32))
    return Side(reading, tuple(alone), grid, grid)


def kept(text: str, *marked: str, told: str = "", language: str = "en") -> list[str]:
    found = [(0, Span(0, text.index(said), text.index(said) + len(said))) for said in marked]
    return [text[span.start : span.end] for _, span in without_bare(side(text, told, language), found)]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("The sea came in, said Ada Lund, 44, a rope maker who was asleep.", "Ada Lund", "Ada Lund, 44, a rope maker"),
        ("The sea came in, said Ada Lund, 44, who was asleep.", "Ada Lund", "Ada Lund, 44"),
        ("The vote was lost, said Ada Lund, the guild’s speaker on rope.", "Ada Lund", "Ada Lund, the guild’s speaker on rope"),
        ("When Ada Lund, the member for lamps, rose, they left.", "When Ada Lund", "Ada Lund, the member for lamps"),
        ("It was for rent, but the guild’s head of sheds, Ada Lund, said no.", "Ada Lund", "the guild’s head of sheds, Ada Lund"),
        ("It was said by Ada Lund, an aide to Per T. Roth, on Monday.", "Ada Lund", "Ada Lund, an aide to Per T. Roth"),
    ],
)
def test_a_bare_name_is_marked_with_who_that_is(text: str, name: str, whole: str) -> None:
    assert kept(text, name) == [whole]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("VELM — The guild lost its lamps.", "VELM"),
        ("The guild lost its lamps, she told the paper's Ada Lund on Monday.", "Ada Lund"),
        ("When Ada Lund rose to speak, the members left the hall.", "When Ada Lund"),
        ("The pilot, Ada Lund, left the hall, and the members rose.", "Ada Lund,"),
    ],
)
def test_one_that_nothing_says_who_it_is_or_that_both_tell_is_not(text: str, name: str) -> None:
    assert kept(text, name, told="pilot") == []


@pytest.mark.parametrize("said", ["Ada Lund left", "Sen. Ada Lund", "Ada Lund (R-Velm)", "Ada Lund and a dog", "44 Lund Street"])
def test_what_has_more_than_a_name_is_kept(said: str) -> None:
    assert kept(f"On Monday {said} at noon, and the members rose.", said) == [said]


def test_a_name_that_is_the_whole_sentence_is_kept_and_so_is_another_language() -> None:
    assert kept("Ada Lund.", "Ada Lund.") == ["Ada Lund."]
    assert kept("Als Ada Lund sprach, ging sie.", "Ada Lund", language="de") == ["Ada Lund"]


def test_what_is_marked_beside_it_becomes_one_with_it() -> None:
    text = "The sea came in, said Ada Lund, a rope maker of Velm who slept."
    assert kept(text, "Ada Lund", "rope maker of Velm who slept.") == ["Ada Lund, a rope maker of Velm who slept."]


def test_so_it_is_in_the_findings() -> None:
    text = "The boats were lost in the night storm, said Ada Lund, a rope maker who has lived in Velm."
    mine, other = side(text), read(Article((Paragraph("The boats were lost in the night storm, said a rope maker who has lived in Velm."),)))
    assert [text[one.span.start : one.span.end] for one in one_sided(mine, other, MODEL)] == ["Ada Lund, a rope maker"]


def test_a_long_sentence_takes_no_longer_than_its_words() -> None:
    text = "the pilot of Ada Lund, an aide, " * 2_000 + "left."
    mine = side(text)
    found = [(0, Span(0, at, at + 8)) for at in range(13, 32 * 1000, 32)]
    begun = time.perf_counter()
    without_bare(mine, found)
    assert time.perf_counter() - begun < 1
