"""An alarm that was not heard in one article and was in the other. All texts are invented."""

import pytest

from reader.comparison.alarms import alarms
from reader.comparison.located import Located
from tests.comparison.test_differences import reading

NONE = "No siren was sounded, three pilots of Velm told the paper."


def found(one: str, other: str) -> list[tuple[str, str]]:
    a, b = Located(reading(one)), Located(reading(other))
    mine = [(a.text(d.a), b.text(d.b)) for d in alarms(a, b)]
    assert mine == [(a.text(d.b), b.text(d.a)) for d in alarms(b, a)]
    return mine


@pytest.mark.parametrize(
    ("other", "heard"),
    [
        ("The siren in Velm did go off, they said, but only when the pier was burning.", "The siren in Velm did go off"),
        ("At four the harbour siren wailed.", "the harbour siren wailed"),
        ("Then the sirens sounded.", "the sirens sounded"),
    ],
)
def test_silent_and_heard(other: str, heard: str) -> None:
    assert found(NONE, other) == [("No siren was sounded", heard)]
    assert found("The siren at the pier never sounded.", other) == [("The siren at the pier never sounded", heard)]


@pytest.mark.parametrize(
    "other",
    [
        "It was the keeper’s task to sound the siren.",
        "Nobody knows whether the siren went off.",
        "The siren did not go off.",
        "The bell rang.",
        "The siren sounded. Later no siren was sounded.",
        "“The siren sounded,” she said.",
    ],
)
def test_what_may_both_hold(other: str) -> None:
    assert found(NONE, other) == []
