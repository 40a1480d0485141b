"""How near two stretches come in meaning: by hand-made vectors, and the same when the articles are swapped. All texts are invented."""

import numpy as np

from reader.article.model import Article, Paragraph, Span
from reader.comparison.encoder import ECHO, Encoded, Vectors
from reader.comparison.nearness import Meant, Met
from reader.comparison.scoring import TurnedAbout
from reader.language.read import read
from reader.language.words import words

A = read(Article((Paragraph("The ferry sank."), Paragraph("Nobody drowned."))))
B = read(Article((Paragraph("A boat foundered."),)))


def encoded(where: list[tuple[int, int]], angles: list[float], telling: list[float]) -> Encoded:
    """Unit vectors of two dimensions at these angles, as fractions of a right angle."""
    turn = np.array(angles) * np.pi / 2
    tokens = np.column_stack([np.cos(turn), np.sin(turn)])
    told = np.array(telling, dtype=np.float32)
    nothing = np.zeros((len(where), 2), np.float32), np.zeros(2, np.float32)
    return Encoded(np.array(where, dtype=np.int32), Vectors.of(tokens.astype(np.float32)), told, nothing[1], Vectors.of(nothing[0]), nothing[1], told)


FERRY = encoded([(0, 3), (4, 9), (10, 14)], [0.0, 0.0, 1.0], [0.0, 1.0, 3.0])
NOBODY = encoded([(0, 6), (7, 14)], [0.0, 0.0], [1.0, 1.0])
BOAT = encoded([(0, 1), (2, 6), (7, 16)], [0.0, 0.0, 0.0], [0.0, 1.0, 1.0])
NEAR = Met(A, B, (FERRY, NOBODY), (BOAT,))
FERRY_SANK, FERRY_ALONE, BOAT_ALL = Span(0, 0, 14), Span(0, 4, 9), Span(0, 0, 16)


def test_each_token_counts_by_what_it_tells() -> None:
    # "ferry" is met, "sank" with three times its weight is not; all of B is met
    assert NEAR(FERRY_SANK, BOAT_ALL) == (0.25, 1.0)


def test_only_the_tokens_inside_the_span_count() -> None:
    assert NEAR(FERRY_ALONE, BOAT_ALL) == (1.0, 1.0)
    assert NEAR(Span(0, 10, 14), BOAT_ALL) == (0.0, 0.0)
    assert NEAR(Span(1, 7, 14), Span(0, 2, 6)) == (1.0, 1.0)


def test_a_place_without_tokens_is_far_from_everything() -> None:
    assert NEAR(Span(0, 14, 15), BOAT_ALL) == (0.0, 0.0)
    assert NEAR(Span(9, 0, 4), BOAT_ALL) == (0.0, 0.0)
    assert NEAR(FERRY_SANK, Span(4, 0, 3)) == (0.0, 0.0)


def test_swapped_articles_give_the_same_the_other_way_round() -> None:
    turned = TurnedAbout(NEAR)
    assert turned(BOAT_ALL, FERRY_SANK) == (1.0, 0.25)
    assert TurnedAbout(turned)(FERRY_SANK, BOAT_ALL) == NEAR(FERRY_SANK, BOAT_ALL)


def test_a_word_means_what_its_pieces_mean_on_average() -> None:
    echo = np.zeros((4, ECHO), dtype=np.float32)
    echo[0, 0] = echo[1, 1] = echo[2, 2] = echo[3, 3] = 1.0
    # "ferry" is cut in two pieces, the stop is no word, and "sank" was not read any more
    pieces = np.array([(0, 3), (4, 6), (6, 9), (9, 10)], dtype=np.int32)
    one = Encoded(pieces, FERRY.tokens, FERRY.telling, FERRY.whole, Vectors.of(echo), FERRY.whole, FERRY.rare)
    found = Meant((one,))(0, words("The ferry. sank"))
    assert found.shape == (3, ECHO)
    assert found[0, 0] == 1.0
    assert np.allclose(found[1, 1:3], 0.5)
    assert not found[2].any()
    assert not found[:, 3].any()


def test_a_word_may_have_many_pieces_and_a_sentence_no_words() -> None:
    echo = np.zeros((4, ECHO), dtype=np.float32)
    echo[0, 0] = echo[1, 1] = echo[2, 2] = echo[3, 3] = 1.0
    pieces = np.array([(0, 3), (4, 6), (6, 8), (8, 9)], dtype=np.int32)
    one = Encoded(pieces, FERRY.tokens, FERRY.telling, FERRY.whole, Vectors.of(echo), FERRY.whole, FERRY.rare)
    assert np.allclose(Meant((one,))(0, words("The ferry"))[1, :4], [0, 1 / 3, 1 / 3, 1 / 3])
    assert not Meant((one,))(0, words("…")).size
