"""Who does what, by full name. All texts are invented."""

import pytest

from reader.comparison.doing import two_doers
from tests.comparison.test_differences import found, reading

LED = "Ned Varga has led the search for the ferry since Friday."


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("{} has led the search for the ferry since Friday.", "{} has led the search for the ferry since Friday."),
        ("{}, the deputy mayor, signed the order to close the mill.", "The order to close the mill was signed by {}."),
        ("The decision to close the mill was taken by {} on Sunday.", "The decision to close the mill was taken on Sunday by {}."),
        ("Police said {} drove the car that hit the mill.", "Police said {} was driving the car that hit the mill."),
        ("{} will replace the sacked coroner.", "{}, 52, will replace the sacked coroner."),
    ],
)
def test_what_one_alone_does_two_do_not(text: str, other: str) -> None:
    one, its = text.format("Colonel Ned Varga"), other.format("General Olaf Brisk")
    assert two_doers(one, its) and two_doers(its, one)
    assert found(reading(one), reading(its)) == [("name", "differs", "Colonel Ned Varga", "General Olaf Brisk")]
    assert [d[2:] for d in found(reading(its), reading(one))] == [("General Olaf Brisk", "Colonel Ned Varga")]


@pytest.mark.parametrize(
    "other",
    [
        "Varga has led the search for the ferry since Friday.",
        "Commander Ned Varga has led the search for the ferry since Friday.",
        "Brisk has led the search for the ferry since Friday.",
        "The search for the ferry has gone on since Friday.",
        "Senior Velm Harbour pilots have led the search for the ferry since Friday.",
        "Olaf Brisk has led the search for the ferry with Ned Varga since Friday.",
    ],
)
def test_one_person_or_one_who_is_named_with_the_other(other: str) -> None:
    assert not two_doers(LED, other)
    assert not two_doers(other, LED)


@pytest.mark.parametrize(
    "text",
    [
        "{} praised the search for the ferry.",  # as many may
        "{} was ordered to search for the ferry.",
        "{} has not led the search for the ferry.",
    ],
)
def test_what_several_do_or_suffer_is_no_difference_but_not_told_by_both(text: str) -> None:
    one, other = text.format("Ned Varga"), text.format("Olaf Brisk")
    assert two_doers(one, other)
    assert not found(reading(one), reading(other))


def test_an_article_that_knows_the_others_doer_may_tell_of_two_deeds() -> None:
    assert not found(reading(LED), reading(LED.replace("Ned Varga", "Olaf Brisk"), "Ned Varga has led the divers."))
