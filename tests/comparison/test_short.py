"""A quoted word beside the same word without marks. All texts are invented."""

import numpy as np
import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.quotes import shared_quotes
from reader.comparison.surfaces import Sparse
from reader.language.read import read

FARE = "Ines Roth, a pilot, called the fare “punchy.”"


def told(one: str, other: str, same: float = 0.0) -> list[tuple[str, str, str]]:
    a, b = (read(Article((Paragraph(text),))) for text in (one, other))
    found = shared_quotes(a, b, Sparse.of(np.full((len(a.sentences), len(b.sentences)), same, np.float32)))
    turned = shared_quotes(b, a, Sparse.of(np.full((len(b.sentences), len(a.sentences)), same, np.float32)))
    assert sorted((q.a, q.b, q.kind) for q in found) == sorted((q.b, q.a, q.kind) for q in turned)
    return [(q.kind, a.article.text(q.a), b.article.text(q.b)) for q in found]


def test_the_same_speakers_word_without_marks() -> None:
    wanted = [("paraphrased", "punchy", "described the fare as punchy")]
    assert told(FARE, "Ms. Roth described the fare as punchy and noted that the ferry had been late.") == wanted
    crew = "Ines Roth said the crew had been “insulted” by the new pay."
    assert told(crew, "Ines Roth said the new pay was an insult.") == [("paraphrased", "insulted", "said the new pay was an insult")]


def test_a_linked_sentence_of_nobody_else() -> None:
    one, other = "Ines Roth was “heartbroken.”", "Ines Roth was heartbroken at the loss of her ferry."
    assert told(one, other, 0.9) == [("paraphrased", "heartbroken", other[:-1])]
    assert told(one, other, 0.2) == []


@pytest.mark.parametrize(
    "other",
    [
        "Otto Brandt described the fare as punchy and noted that the ferry had been late.",  # somebody else
        "Ms. Roth told the council that the fare was not punchy.",  # denied
        "Ms. Roth said that a punchy tale of a punchy pilot was a punchy film.",  # what the article is about
    ],
)
def test_one_word_is_no_statement_of_anybody_elses(other: str) -> None:
    assert told(FARE, other, 0.9) == []


@pytest.mark.parametrize("word", ["four", "nothing", "twenty"])
def test_a_number_or_pronoun_is_no_wording(word: str) -> None:
    assert told(f"Ines Roth asked for the count. “{word.title()},” she said.", f"Ines Roth said the crew had built {word} in all that time.") == []


def test_a_common_word_tells_nothing() -> None:
    assert told("Ines Roth called the fare “new.”", "Ms. Roth described the fare as new.", 0.9) == []


def test_a_sentence_without_end_of_reports_tells_nothing_again() -> None:
    report = "Ines Roth said the ferry was late and "
    assert told(FARE, report * 5 + "Ines Roth described the fare as punchy.")
    assert told(FARE, report * 40 + "Ines Roth described the fare as punchy.") == []
