"""From scores to links. All texts are invented."""

import numpy as np

from reader.article.model import Article, Paragraph
from reader.comparison.links import identical, paragraph_links, sentence_links
from reader.comparison.scoring import Grid, Scores
from reader.comparison.thresholds import LEXICAL, MODEL, thresholds
from reader.language.read import read
from reader.language.reading import Reading


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts)))


def scores(same: list[list[float]], related: list[list[float]]) -> Scores:
    grid: Grid = np.array(same, dtype=np.float32)
    rows, columns = grid.shape
    return Scores(
        grid,
        np.array(related, dtype=np.float32),
        tuple(np.ones(3, np.float32) for _ in range(rows)),
        tuple(np.ones(3, np.float32) for _ in range(columns)),
        "lexical",
    )


A = reading("The ferry sank. Nobody was hurt.", "Ms. Roth resigned.")
B = reading("Roth has left office.", "A ferry went down.")


def test_links_are_same_or_related_by_their_scores() -> None:
    found = sentence_links(A, B, scores([[0.0, 0.95], [0.1, 0.2], [0.4, 0.0]], [[0.0, 0.97], [0.1, 0.5], [0.6, 0.0]]), LEXICAL)
    assert [(link.a.paragraph, link.b.paragraph, link.kind, link.confidence) for link in found] == [
        (0, 1, "same", "certain"),
        (0, 1, "related", "possible"),
        (1, 0, "same", "possible"),
    ]


def test_a_paragraph_link_is_the_strongest_of_its_sentences() -> None:
    found = paragraph_links(sentence_links(A, B, scores([[0.0, 0.7], [0.0, 0.1], [0.0, 0.0]], [[0.0, 0.7], [0.0, 0.99], [0.0, 0.0]]), LEXICAL))
    assert [(p.a, p.b, p.kind, p.confidence) for p in found] == [(0, 1, "same", "likely")]


def test_the_same_words_are_certain_whatever_the_scorer_says() -> None:
    c = reading("Nobody was  hurt.", "The crew swam.")
    low = identical(A, c, scores([[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]]))
    assert low.same[1, 0] == 1.0
    assert not low.alone_a[1].any()
    assert not low.alone_b[0].any()
    assert low.alone_b[1].all()


def test_nothing_identical_leaves_the_scores_alone() -> None:
    plain = scores([[0.0, 0.0]] * 3, [[0.0, 0.0]] * 3)
    assert identical(A, B, plain) is plain


def test_cuts_go_with_the_method() -> None:
    assert thresholds("lexical") is LEXICAL
    assert thresholds("model") is MODEL
