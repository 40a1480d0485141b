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
    assert found(HELD.replace("night.", "night and was to be brought before a judge."), f"{free}|{NAMED}") != []
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
        "“The captain was released without charge,” a post that proved false said.",
        "A year ago the captain was released without charge.",
        "In 2015 the captain was released on bail.",
        "The captain was released on bail in 2015.",
        "The captain was released on bail until his trial in May.",
    ],
)
def test_what_may_be_true_at_once(other: str) -> None:
    assert found(HELD.replace("on Wednesday night", "on May 4"), f"{other}|{NAMED}") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Ivo Kern was released without charge,” a post that proved false said.", "Ivo Kern sat still.|He remains in custody."),
        ("Ivo Kern was held in jail in 2015.", "Ivo Kern was released on bail."),
        ("Ivo Kern was held in custody overnight.", "Ivo Kern was released on bail in the morning."),
        ("Ivo Kern was held in custody for three days.", "Ivo Kern was released on bail."),
        ("Ivo Kern was held in custody after the crash.", "Ivo Kern was released on bail."),
        ("The judge wrongly revoked Ivo Kern’s bail, an appeals court said.", "The appeals court allowed Ivo Kern to remain free."),
        ("The judge revoked Ivo Kern’s bail.", "The appeals court allowed Ivo Kern to remain free."),
        ("The judge revoked Ivo Kern’s bail.", "The ruling was overturned by a panel that allowed Ivo Kern to remain free."),
    ],
)
def test_a_state_that_ended_or_was_undone_or_that_a_quotation_tells(one: str, other: str) -> None:
    assert found(one, other) == []


def test_the_same_without_an_end_differs() -> None:
    assert found("Ivo Kern was held in jail.", "Ivo Kern was released on bail.") == [("was held in jail", "was released on bail")]
    assert found("The judge revoked Ivo Kern’s bail.", "The judge allowed Ivo Kern to remain free on appeal.") != []
