"""The end of a sentence that is a clause of its own. All texts are invented."""

import sys
import time

import numpy as np
import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.closest import Side
from reader.comparison.lacking import known
from reader.comparison.onesided import one_sided
from reader.comparison.surfaces import Sparse
from reader.comparison.tails import tails
from reader.comparison.thresholds import LEXICAL, MODEL
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import words

SAID = "To bribe a harbour pilot is an offense in Velm, punishable by a fine, but no captain has been charged with it since 1961."
BEGUN, TOLD = 4, 0.01  # words that a sentence begins with, and how likely they are told here alone
THEIRS = "In Velm it is an offense to bribe a harbour pilot. It is punishable by a fine."


def reading(text: str, language: str = "en") -> Reading:
    return read(Article((Paragraph(text),), language=language))


def side(mine: Reading, other: Reading, probability: float, link: float = 0.9) -> Side:
    alone = [np.full(len(words(mine.article.text(s.span))), probability, dtype=np.float32) for s in mine.sentences]
    for words_of in alone:
        words_of[:BEGUN] = min(probability, TOLD)
    grid = Sparse.of(np.full((len(mine.sentences), len(other.sentences)), link, dtype=np.float32))
    return Side(mine, alone, grid, grid)


def found(text: str, other: str = THEIRS, probability: float = 0.3, link: float = 0.9, marked: str = "", language: str = "en") -> list[str]:
    mine, theirs = reading(text, language), reading(other, language)
    met = [(0, Span(0, text.index(marked), text.index(marked) + len(marked)))] if marked else []
    return [mine.article.text(span) for _, span in tails(side(mine, theirs, probability, link), theirs, known(mine, theirs), met)]


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        ("To bribe a harbour pilot is an offense in Velm, but ", "no captain has been charged with it since 1961."),
        ("To bribe a harbour pilot is an offense in Velm, and ", "printed what it called a ledger of every payment."),
        ("The pilot paid a fine in Velm, ", "where a lantern had exploded."),
        ("The pilot paid a fine in Velm, ", "in a settlement whose terms did not mention a drowning."),
        ("It is an offense to bribe the pilot in Velm, ", "in what legal historians called the oldest rule of the coast."),
        ("To bribe a pilot is an offense, said the judge of Velm, ", "who left the courthouse by a cellar door without a glance."),
        ("To bribe a harbour pilot is an offense in Velm, ", "a verdict that erased half the fortune of the guild."),
    ],
)
def test_a_clause_of_its_own_that_the_other_lacks_is_marked_from_its_beginning(begins: str, ends: str) -> None:
    assert found(begins + ends) == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "To bribe a harbour pilot is an offense, and that no captain had been charged with it since 1961.",
        "The pilot of Velm, who is 61 and was raised by an aunt, was punished by a fine for an offense.",
        "The pilot of Velm, who was raised by an aunt, apparently carries a fine for an offense.",
        "To bribe a harbour pilot is an offense in Velm, and a handsome lantern, polished by an aunt.",
        "To bribe a harbour pilot is an offense in Velm, “but no captain has been charged with it since 1961.”",
    ],
    ids=["goes on with what is said", "said of the subject again", "after an adverb", "no verb of its own", "quoted"],
)
def test_not_what_is_no_clause_of_its_own(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("other", [THEIRS + " Nobody was charged, nor any captain, after 1961.", SAID], ids=["in other places", "the same"])
def test_not_where_the_other_has_its_words(other: str) -> None:
    assert found(SAID, other) == []


def test_not_where_the_beginning_is_not_told_or_the_end_likely_is() -> None:
    assert found(SAID, link=0.6) == []
    assert found(SAID, probability=0.1) == []


def test_not_where_the_end_is_as_likely_told_as_the_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(SAID)
    monkeypatch.setattr(sys.modules[__name__], "TOLD", 1.0)
    assert found(SAID) == []


def test_what_is_marked_of_it_becomes_part_of_it_and_nothing_beside_it() -> None:
    assert found(SAID, marked="since 1961.") == ["no captain has been charged with it since 1961."]
    assert found(SAID, marked="a fine, but no captain") == []
    assert found(SAID, marked=SAID) == []


def test_only_in_english_and_by_the_model() -> None:
    assert found(SAID, language="de") == []
    mine, theirs = reading(SAID), reading(THEIRS)
    alone = side(mine, theirs, 0.3)
    assert [mine.article.text(one.span) for one in one_sided(alone, theirs, MODEL)] == ["no captain has been charged with it since 1961."]
    assert one_sided(alone, theirs, LEXICAL) == ()


def test_a_sentence_without_end_takes_no_longer_than_its_words() -> None:
    mine, theirs = reading("The pilot paid, " + "and the captain was fined for rope, " * 4_000 + "and went."), reading(THEIRS)
    alone, beforehand = side(mine, theirs, 0.3), known(mine, theirs)
    begun = time.perf_counter()
    tails(alone, theirs, beforehand, [])
    assert time.perf_counter() - begun < 1
