"""An alarm that was not heard in one article and was in the other. All texts are invented."""

import pytest

from reader.comparison.alarms import alarms
from reader.comparison.differences import differences
from reader.comparison.located import Located
from tests.comparison.test_differences import faint, reading

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
        ("At four the harbour siren did wail.", "the harbour siren did wail"),
        ("The sirens did indeed sound.", "The sirens did indeed sound"),
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
        "The siren did sound. Later no siren was sounded.",
        "“The siren did sound,” she said.",
    ],
)
def test_what_may_both_hold(other: str) -> None:
    assert found(NONE, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire alarm at the mill in Velm failed to go off.", "The burglar alarm at the mill in Velm did go off."),
        ("The fire alarm at the mill in Velm failed to go off.", "The burglar alarm at the mill in Velm went off when the fire burst a window."),
        ("No siren sounded in London before the flood.", "The siren did sound in Paris before the flood reached it."),
        ("No alarm sounded before the smoke reached them.", "The alarm sounded only after the smoke had reached the roof."),
        ("No alarm sounded on Monday at the bank.", "The alarm did go off at the bank on Tuesday."),
        ("The alarm never sounded, said Ada Quill.", "The alarm sounded by the scientists is loud."),
    ],
)
def test_another_alarm_or_one_that_came_too_late(one: str, other: str) -> None:
    assert found(one, other) == []


def test_one_claim_is_shown_once() -> None:
    a, b = reading("No siren was sounded at Velm pier."), reading("The siren was sounded at Velm pier, and the siren did go off.")
    assert len(differences(a, b, faint(a, b), (), 0.5, [(a.sentences[0].span, b.sentences[0].span)])) == 1
