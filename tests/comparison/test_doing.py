"""Who does what, by full name. All texts are invented."""

import pytest

from reader.comparison.doing import two_doers
from tests.comparison.test_differences import found, reading

PEOPLE = frozenset(["varga", "brisk", "quill", "reed"])
LED = "Ned Varga has led the search for the ferry since Friday."


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("{} has led the search for the ferry since Friday.", "{} has led the search for the ferry since Friday."),
        ("{}, the deputy mayor, commands the search for the ferry.", "The search for the ferry is commanded by {}."),
        ("The decision to close the mill was taken by {} on Sunday.", "The decision to close the mill was taken on Sunday by {}."),
        ("Police said {} drove the car that hit the mill.", "Police said {} was driving the car that hit the mill."),
        ("{} will replace the sacked coroner.", "{}, 52, will replace the sacked coroner."),
    ],
)
def test_what_one_alone_does_two_do_not(text: str, other: str) -> None:
    one, its = text.format("Colonel Ned Varga"), other.format("General Olaf Brisk")
    assert two_doers(one, its, PEOPLE) and two_doers(its, one, PEOPLE)
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
    assert not two_doers(LED, other, PEOPLE)
    assert not two_doers(other, LED, PEOPLE)


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
    assert two_doers(one, other, PEOPLE)
    assert not found(reading(one), reading(other))


def test_an_article_that_knows_the_others_doer_may_tell_of_two_deeds() -> None:
    assert not found(reading(LED), reading(LED.replace("Ned Varga", "Olaf Brisk"), "Ned Varga has led the divers."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Quill heads the Velm council’s finance committee.", "Tom Reed heads the Velm council’s planning committee."),
        ("Ada Quill, the mayor, opened the new hospital in Velm with a speech.", "Tom Reed, a surgeon, opened the meeting at the new hospital in Velm."),
        ("The song about the Velm flood was written by Ada Quill.", "Tom Reed has written a book about the Velm flood."),
        ("Ada Quill will open the new Velm pier.", "The new Velm pier was opened by Tom Reed in 1961."),
        ("Ada Quill will head the Velm union.", "The Velm union was headed by Tom Reed."),
        ("The petition on the Velm pier was signed by Tom Reed.", "Ada Quill, the mayor, signed the petition on the Velm pier."),
        ("Ada Quill is leading the inquiry into the flood at Velm.", "Tom Reed, a judge, led an earlier inquiry into the flood at Velm."),
        ("Ada Quill, 52, replaced the head of the Velm board.", "Tom Reed, 52, replaced the roof of the Velm mill."),
        ("Ada Quill designed the costumes for the new play in Velm.", "Tom Reed designed the sets for the new play in Velm."),
        ("Ada Quill took the decision to sell the pier.", "Tom Reed made the decision to quit over the pier."),
    ],
)
def test_two_things_or_two_times(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == found(reading(other), reading(one)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Downing Street has called the old pier at Velm unsafe.", "Prime Minister Ada Quill has called the old pier at Velm unsafe."),
        ("Velm Council has closed the old pier for good.", "Mayor Ada Quill has closed the old pier for good."),
        ("The pier, which was built by Ada Quill, was shut by police.", "Tom Reed will see the pier shut by police."),
        ("The bridge that was opened by Tom Reed in 1961 was shut on Monday.", "Mayor Ada Quill closed the bridge on Monday."),
        ("The bridge was opened by Tom Reed in 1961.", "Mayor Ada Quill closed the bridge on Monday."),
    ],
)
def test_whose_names_are_nobodys_or_of_another_deed_are_not_two_doers(one: str, other: str) -> None:
    assert not two_doers(one, other, PEOPLE)
    assert not two_doers(other, one, PEOPLE)
