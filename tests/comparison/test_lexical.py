"""Scoring by shared words. All texts are invented."""

import numpy as np
import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.candidates import candidates, likeness
from reader.comparison.lexical import logistic, score
from reader.comparison.surfaces import Whole, standing
from reader.comparison.terms import longest_run, terms, told
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import stem
from reader.work import Cancelled, silent


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts)))


A = reading(
    "The ferry Albatross sank off Lund on Monday with 43 people aboard, the coast guard said.",
    "“We heard a terrible crack,” said Ines Roth, the captain.",
    "A choir festival opened nearby.",
)
B = reading(
    "Engineers had warned of rust in the hull of the Albatross last spring.",
    "The captain, Ines Roth, said she had “heard a terrible crack.”",
    "With 43 people on board, the Albatross ferry went down near Lund, according to the coast guard.",
)


def test_the_same_fact_scores_higher_than_its_rivals() -> None:
    found = score(A, B)
    assert found.same.row(0).argmax() == 2
    assert found.same.row(1).argmax() == 1
    assert found.same.row(2).max() < 0.1
    assert found.method == "lexical"
    assert (found.related.whole() >= found.same.whole()).all()


def test_words_told_by_one_article_alone() -> None:
    found = score(A, B)
    assert found.alone_a[2].mean() > 0.7 > found.alone_a[1].mean()
    assert [len(x) for x in found.alone_a] == [len(t.words) for t in terms(A)]


def test_swapping_transposes_exactly() -> None:
    one, other = score(A, B), score(B, A)
    np.testing.assert_array_equal(one.same.whole(), other.same.turned.whole())
    np.testing.assert_array_equal(one.related.whole(), other.related.turned.whole())
    for x, y in zip(one.alone_a, other.alone_b, strict=True):
        np.testing.assert_array_equal(x, y)


@pytest.mark.parametrize("texts", [(), ("…",), ("The of and.",)])
def test_articles_without_words_score_nothing(texts: tuple[str, ...]) -> None:
    found = score(reading(*texts), B)
    assert found.same.shape[1] == len(B.sentences)
    assert not found.same.whole().any()
    assert not score(B, reading(*texts)).same.whole().any()


def test_a_person_can_cancel() -> None:
    def stop(share: float, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        score(A, B, stop)


def test_terms_are_names_numbers_quotes_and_runs() -> None:
    first, second, _ = terms(A)
    assert {"albatross", "lund"} <= first.names
    assert "43" in first.numbers
    assert {second.words[i].folded for i in second.quoted} == {"we", "heard", "a", "terrible", "crack"}
    assert longest_run(second, terms(B)[1]) == 4
    assert longest_run(first, terms(A)[2]) == 1


def test_common_words_tell_less() -> None:
    assert told("the") == 0 < told(stem("said")) < told(stem("ferry"))


def test_ranks_and_candidates() -> None:
    like = likeness(terms(A), terms(B), silent)
    pairs = candidates(Whole(like.cosine), best=1)
    assert [0, 2] in pairs.tolist()
    rows, columns = standing(Whole(like.cosine), np.array([[0, 2], [0, 0]])).better.T
    assert rows.tolist() == [0, 1]
    assert columns.tolist() == [0, 0]


def test_logistic_does_not_overflow() -> None:
    assert logistic(np.array([-1e6, 0.0, 1e6])).tolist() == [0.0, 0.5, 1.0]


def test_runs_are_made_no_longer_than_two_sentences_share_them() -> None:
    one, other = terms(reading("The old brass kettle sang all night.", "A brass kettle sang."))
    assert longest_run(one, other) == 3
    assert len(one.runs._made) == 3  # of 2, 3 and 4 words: all lengths of every sentence would take much memory
    assert one.runs.of(4) == {tuple(stem(w) for w in "the old brass kettle sang all night".split()[k : k + 4]) for k in range(4)}
