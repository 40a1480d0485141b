"""Clauses that both articles tell though word by word they seem one's own. All texts are invented."""

import time

import numpy as np
import pytest

from reader.article.model import Article, Paragraph
from reader.comparison import compare as comparing
from reader.comparison.alike import alike
from reader.comparison.closest import Side
from reader.comparison.scoring import Scores
from reader.comparison.surfaces import Sparse
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import words

OURS = "The guild sold its last barge in June, after pilots had scraped the rusty keel by night."
THEIRS = "Ida Lund, who scraped a rusty keel with her pilots, wept all day."


def reading(text: str, language: str = "en") -> Reading:
    return read(Article((Paragraph(text),), language=language))


def side(mine: Reading, other: Reading, probability: float, near: float) -> Side:
    alone = [np.full(len(words(mine.article.text(s.span))), probability, dtype=np.float32) for s in mine.sentences]
    grid = Sparse.of(np.full((len(mine.sentences), len(other.sentences)), near, dtype=np.float32))
    return Side(mine, alone, grid, grid)


def both(ours: str, theirs: str, probability: float = 0.5, near: float = 0.2, language: str = "en") -> tuple[list[str], list[str]]:
    """What is alike in each, and the same when the two change places."""
    a, b = reading(ours, language), reading(theirs, language)
    one, other = side(a, b, probability, near), side(b, a, probability, near)
    found = alike(one, other)
    assert tuple(map(sorted, alike(other, one))) == tuple(map(sorted, found[::-1]))
    return [a.article.text(span) for span in found[0]], [b.article.text(span) for span in found[1]]


def test_a_clause_with_the_same_rare_words_is_told_by_both() -> None:
    assert both(OURS, THEIRS) == (["after pilots had scraped the rusty keel by night."], ["who scraped a rusty keel with her pilots,"])


def test_its_sentences_must_come_near() -> None:
    assert both(OURS, THEIRS, near=0.05) == ([], [])


def test_what_is_plainly_told_by_one_alone_must_stand_in_one_order_besides() -> None:
    assert both(OURS, THEIRS, 0.8, 0.5)[0] == ["after pilots had scraped the rusty keel by night."]
    assert both(OURS, THEIRS, 0.8, 0.2) == ([], [])
    assert both(OURS, "Ida Lund, who found a keel that pilots thought rusty and scraped it, wept all day.", 0.8, 0.5) == ([], [])


@pytest.mark.parametrize(
    "theirs",
    [
        "Ida Lund, who scraped a rusty keel with Nick Oakes and her pilots, wept all day.",
        "Ida Lund, who scraped 7 rusty keels with her pilots, wept all day.",
        "Ida Lund, who scraped seven rusty keels with her pilots, wept all day.",
        "Ida Lund, who never scraped a rusty keel with her pilots, wept all day.",
        "Ida Lund, who scraped a lamp with her friends, wept all day.",
    ],
)
def test_a_name_figure_or_denial_that_one_lacks_makes_another_fact_of_it(theirs: str) -> None:
    assert both(OURS, theirs) == ([], [])


def test_a_name_may_stand_elsewhere_in_the_paragraph() -> None:
    ours = OURS.replace("pilots had", "Lund with seven pilots had")
    assert both(ours, THEIRS.replace("her pilots", "her 7 pilots"))[0] == ["after Lund with seven pilots had scraped the rusty keel by night."]


def test_words_that_an_article_has_everywhere_show_nothing() -> None:
    often = " The keel was rusty, and he scraped it." * 5
    assert both(OURS + often, THEIRS)[0] == []


def test_only_english_is_read_so() -> None:
    assert both(OURS, THEIRS, language="de") == ([], [])


def test_what_both_tell_so_is_not_marked_where_the_model_decides() -> None:
    a, b = reading(OURS), reading(THEIRS)
    one, other = side(a, b, 0.58, 0.2), side(b, a, 0.58, 0.2)
    scores = {method: Scores(one.same, one.related, tuple(one.alone), tuple(other.alone), method) for method in ("model", "lexical")}
    found = {method: comparing.decide(a, b, made) for method, made in scores.items()}
    marked = [a.article.text(stretch.span) for stretch in found["model"].only_a]
    assert marked and not any("keel" in text for text in marked)
    assert found["lexical"].method == "lexical"


def test_a_sentence_without_end_takes_no_longer_for_each_clause() -> None:
    text = "The guild sold a barge, " + ", ".join(f"who scraped keel{n} and rust{n}" for n in range(6000)) + "."
    a, b = reading(text), reading(text.replace("The guild sold a barge", "They wept"))
    began = time.perf_counter()
    alike(side(a, b, 0.5, 0.5), side(b, a, 0.5, 0.5))
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize("text", ["", "Indeed."])
def test_nothing_is_alike_where_little_is_said(text: str) -> None:
    assert both(text, THEIRS) == ([], [])
