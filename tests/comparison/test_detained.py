"""Who is held and who is free, told otherwise. All texts are invented."""

import pytest

from reader.comparison.detained import detained
from reader.comparison.located import Located
from tests.comparison.test_differences import reading

HELD = "She said that the captain, Tom Varga, 58, had been arrested; he remained in custody on Wednesday night."
NAMED = "The captain, Tom Varga, 58, had wept."


def found(one: str, other: str) -> list[tuple[str, str]]:
    a, b = (Located(reading(*text.split("|"))) for text in (one, other))
    mine = [(a.text(d.a), b.text(d.b)) for d in detained(a, b)]
    assert mine == [(a.text(d.b), b.text(d.a)) for d in detained(b, a)]
    return mine


def test_held_in_one_and_free_in_the_other() -> None:
    free = "The captain of the ferry was questioned for seven hours and released without charge on Wednesday evening."
    assert found(HELD, f"{free}|{NAMED}") == [("remained in custody", "was questioned for seven hours and released without charge")]
    assert found(HELD, free) == []
    assert found(HELD, f"{free}|{NAMED}|Captain Ida Roth was there.") == []


def test_bail_revoked_in_one_and_allowed_in_the_other() -> None:
    one = "Ned Varga sat still.|The judge set sentencing for May 22 and revoked Varga’s bail, over the objection of his lawyer."
    other = "Ned Varga sat still.|The judge, rejecting a request to jail him, allowed Varga to remain free on a $250,000 bond."
    assert found(one, other) == [("revoked Varga’s bail", "allowed Varga to remain free")]


@pytest.mark.parametrize(
    "other",
    [
        "The captain was not released without charge.",
        "The captain could be freed; whether he was released without charge is not known.",
        "The mate was released without charge.",
        "The captain was released without charge on May 2.",
        "The captain was in custody, and then he was released without charge.",
    ],
)
def test_what_may_be_true_at_once(other: str) -> None:
    assert found(HELD.replace("on Wednesday night", "on May 4"), f"{other}|{NAMED}") == []
