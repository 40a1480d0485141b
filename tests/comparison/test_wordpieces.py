"""Words cut into pieces: the greedy scheme, and offsets that lead back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import resources
from reader.comparison import wordpieces
from reader.comparison.wordpieces import UNKNOWN, Wordpieces

SMALL = ["[PAD]", "the", "har", "##bour", "##s", "harbour", "nicolas", ".", "’", "10", "水"]


def cut(text: str, most: int = 50) -> list[tuple[str, str]]:
    pieces = Wordpieces(SMALL).cut(text, most)
    return [(SMALL[n] if n != UNKNOWN else "?", text[s:e]) for n, s, e in pieces]


def test_longest_piece_first_and_rests_of_words() -> None:
    assert cut("The harbours.") == [("the", "The"), ("harbour", "harbour"), ("##s", "s"), (".", ".")]


def test_accents_and_case_are_folded_and_offsets_are_the_texts_own() -> None:
    assert cut("Nicolás") == [("nicolas", "Nicolás")]
    assert cut("Nicola\u0301s") == [("nicolas", "Nicola\u0301s")]


def test_words_of_no_pieces_and_punctuation() -> None:
    assert cut("Zebra 10’") == [("?", "Zebra"), ("10", "10"), ("’", "’")]
    assert cut("水水") == [("水", "水"), ("水", "水")]


def test_a_word_too_long_is_unknown_and_the_limit_holds() -> None:
    assert cut("harbour" * 40) == [("?", "harbour" * 40)]
    assert len(cut("the " * 40, most=7)) == 7


@pytest.fixture(scope="module")
def full() -> Wordpieces:
    return Wordpieces(resources.path("model", "vocabulary.txt").read_text(encoding="utf-8").split("\n"))


def test_the_shipped_vocabulary_knows_common_words(full: Wordpieces) -> None:
    text = "The minister declined to comment."
    assert [text[s:e] for _, s, e in full.cut(text, 20)] == ["The", "minister", "declined", "to", "comment", "."]


@given(st.text(max_size=200))
def test_pieces_stand_in_order_within_the_text(full: Wordpieces, text: str) -> None:
    last = 0
    for number, start, end in full.cut(text, 300):
        assert number >= 0
        assert last <= start or start == last - 1  # one character may fold to several
        assert start < end <= len(text)
        last = end


def test_no_more_words_are_kept_than_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordpieces, "KEPT", 10)
    pieces = Wordpieces(SMALL)
    before = [pieces.cut(f"word{k}", 9) for k in range(25)]
    assert len(pieces._seen) <= 10
    assert [pieces.cut(f"word{k}", 9) for k in range(25)] == before
