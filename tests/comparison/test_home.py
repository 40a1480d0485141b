"""Where a stretch belongs that nothing comes near to. All texts are invented."""

import numpy as np

from reader.article.model import Article, Paragraph, Span
from reader.comparison.home import at_home, homes
from reader.comparison.model import Link
from reader.language.read import read

OTHER = read(Article(tuple(map(Paragraph, ("Pilots slept. Nobody came.", "The guild met. It sang. It left.")))))
OWN = Span(3, 40, 60)
NO_SCORES = np.zeros(5, dtype=np.float32)


def link(own: Span, sentence: int, kind: str = "same", score: float = 0.9) -> Link:
    return Link(own, OTHER.sentences[sentence].span, kind, score, "certain")  # type: ignore[arg-type]


def test_it_belongs_where_its_paragraph_is_told() -> None:
    found = homes([link(Span(3, 0, 30), 3)])
    assert at_home(found, OWN, NO_SCORES, OTHER) == OTHER.sentences[3].span
    assert at_home(found, Span(4, 0, 9), NO_SCORES, OTHER) is None
    assert at_home(homes([link(Span(3, 0, 30), 3, kind="related")]), OWN, NO_SCORES, OTHER) is None


def test_the_sentence_there_that_scores_highest_is_shown() -> None:
    found = homes([link(Span(3, 0, 30), 3), link(Span(3, 0, 30), 0)])
    assert at_home(found, OWN, np.array([0, 0, 0, 0, 0.1], dtype=np.float32), OTHER) == OTHER.sentences[4].span
    assert at_home(found, OWN, np.array([0, 0.2, 0, 0, 0.1], dtype=np.float32), OTHER) == OTHER.sentences[1].span


def test_where_no_score_tells_it_is_what_the_sentence_next_to_it_is_told_by() -> None:
    assert at_home(homes([link(Span(3, 0, 10), 0), link(Span(3, 30, 39), 4)]), OWN, NO_SCORES, OTHER) == OTHER.sentences[4].span


def test_seen_from_the_other_side_the_places_change_over() -> None:
    assert homes([link(OWN, 2)], turned=True) == {1: [(OTHER.sentences[2].span, OWN, 0.9)]}


def test_a_faint_score_tells_it_beside_one_that_is_fainter_by_far() -> None:
    found = homes([link(Span(3, 0, 30), 3)])
    assert at_home(found, OWN, np.array([0, 0, 0, 0.001, 0.018], dtype=np.float32), OTHER) == OTHER.sentences[4].span
    assert at_home(found, OWN, np.array([0, 0, 0, 0.015, 0.018], dtype=np.float32), OTHER) == OTHER.sentences[3].span
