"""Folding and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.folding import fold, folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Nicolás MADURO", "nicolas maduro"),
        ("“It’s”", '"it\'s"'),
        ("a — b – c", "a - b - c"),
        ("a\u00a0\n b", "a b"),
        ("ﬁve…", "five..."),
        ("Łódź Ørsted Straße İstanbul", "lodz orsted strasse istanbul"),
        ("soft\u00adly\u200b", "softly"),
        ("がぎ", "がぎ"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_incidental_differences_go(text: str, plain: str) -> None:
    assert folded(text) == plain


@given(st.text(max_size=80))
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    result = fold(text)
    assert len(result.where) == len(result.text) + 1
    assert list(result.where) == sorted(result.where)
    assert result.where[-1] == len(text)


@given(st.text(max_size=60))
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


def test_back_gives_the_words_as_they_came() -> None:
    text = "He said “café”  twice"
    result = fold(text)
    at = result.text.index("cafe")
    start, end = result.back(at, at + 4)
    assert text[start:end] == "café"
    assert result.back(3, 3) == (3, 3)
