"""What comes nearest, seen from both articles at once. All texts are invented."""

import numpy as np

from reader.article.model import Article, Paragraph
from reader.comparison.closest import Side
from reader.comparison.model import Nearest, OneSided
from reader.comparison.mutual import mutual
from reader.comparison.surfaces import Sparse
from reader.language.read import read
from reader.language.reading import Reading

A = ("Velm is a port.", "The boat left at noon.", "It may carry 180 sailors and two otters.")
B = ("Velm lies by the sea.", "The boat has room for 240 sailors.", "Gulls sleep on lamps and two otters swam.")


def sides(scores: list[list[float]], a: tuple[str, ...] = A, b: tuple[str, ...] = B) -> tuple[Side, Side]:
    readings = [read(Article(tuple(map(Paragraph, texts)))) for texts in (a, b)]
    related = np.array(scores, dtype=np.float32)
    none = Sparse.of(np.zeros_like(related))
    return Side(readings[0], (), none, Sparse.of(related)), Side(readings[1], (), none.turned, Sparse.of(related).turned)


def marked(reading: Reading, sentence: int, other: Reading, nearest: int | None) -> OneSided:
    return OneSided(reading.sentences[sentence].span, None, None if nearest is None else Nearest(other.sentences[nearest].span, ()))


def near(scores: list[list[float]], of_a: int | None, of_b: int | None, b: tuple[str, ...] = B) -> tuple[int | None, ...]:
    """By paragraph what comes nearest to the last sentence of A and the second of B, where these came nearest before; the same with the articles swapped."""
    one, two = sides(scores, b=b)
    only = [marked(one.reading, 2, two.reading, of_a)], [marked(two.reading, 1, one.reading, of_b)]
    found = mutual(one, two, *only)
    assert mutual(two, one, *reversed(only)) == found[::-1]
    return tuple(side[0].nearest.span.paragraph if side[0].nearest else None for side in found)


def test_what_names_a_stretch_is_named_by_it_rather_than_a_sentence_that_is_hardly_nearer() -> None:
    assert near([[0, 0, 0], [0, 0.38, 0], [0, 0.35, 0]], 1, 1) == (1, 2)
    assert near([[0, 0, 0], [0, 0.38, 0], [0, 0.2, 0]], 1, 1) == (1, 1)
    assert near([[0, 0, 0], [0, 0.6, 0], [0, 0.55, 0]], 1, 1) == (1, 1)


def test_two_that_are_the_best_of_each_other_are_near_though_they_score_low() -> None:
    assert near([[0, 0, 0], [0, 0, 0], [0, 0.24, 0]], None, None) == (1, 2)
    assert near([[0, 0, 0], [0, 0.3, 0], [0, 0.24, 0]], None, None) == (None, 1)
    assert near([[0, 0, 0], [0, 0, 0], [0, 0.1, 0]], None, None) == (None, None)
    words = (B[0], "There the sailors have room for otters.", B[2])
    assert near([[0, 0, 0], [0, 0, 0], [0, 0.1, 0]], None, None, words) == (1, 2)
    assert near([[0, 0, 0], [0, 0, 0], [0.24, 0, 0]], None, None) == (None, None)  # the opening tells a little of everything
