"""Clauses of a sentence; bars show where one ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language import grammar
from reader.language.clauses import split

CASES = [
    "The lock was shut",
    "Ode said | that the lock would open by noon.",
    "“The lock is shut,” | Ode said.",
    "Ode, | who runs the canal, | shut the lock | because the gate had cracked.",
    "The gate broke on Monday, | leaving nine boats stranded | and forcing crews to walk.",
    "The engineer was told to close it; | nobody did.",
    "The gate | (which is old and rusty) | broke.",
    "Ana Ode, | 46, | runs the canal.",
    "The council met — | for the third time — | to vote.",
    "The mayor opened the lock | and praised the crew.",
    "Apples, pears and plums were sold.",
    "On Nov. 3, 2025, | the lock was shut.",
    "Brill asked | whether the gate | that cracked had been checked | before the boats came.",
    "The lock, | according to the mayor, | was sound.",
    "Ode (R-Minn.) spoke.",
    "He had turned over a thousand papers.",
    "The mayor, though, left.",
    "They read a book titled Sing!: How to Be Heard.",
]


@pytest.mark.parametrize("case", CASES)
def test_clauses_end_at_the_bars(case: str) -> None:
    pieces = [piece.strip() for piece in case.split("|")]
    text = " ".join(pieces)
    assert [text[a:b] for a, b in split(text, 0, len(text))] == pieces


@given(
    st.lists(
        st.sampled_from(
            ["the", "lock", "and", ",", "that", "who", "said", "—", "(", ")", "“", "”", "breaking", "broke", "46", ";", ":", "to", "by", "as", "which"]
        ),
        max_size=40,
    )
)
def test_clauses_tile_the_sentence(tokens: list[str]) -> None:
    text = "Ode " + " ".join(tokens)
    found = split(text, 0, len(text))
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())


def test_a_sentence_without_words() -> None:
    assert split("  ", 0, 2) == ((0, 2),)
    assert split("x “Ha.” y", 2, 7)[0][0] == 2


def test_what_looks_like_a_verb() -> None:
    assert grammar.past("struck")
    assert grammar.past("closed")
    assert not grammar.past("hundred")
    assert grammar.present_participle("breaking")
    assert not grammar.present_participle("building")
