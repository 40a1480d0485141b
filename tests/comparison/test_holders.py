"""Who was named to one office or won one race, told otherwise. All texts are invented."""

import pytest

from reader.comparison.holders import other_holder
from tests.comparison.test_differences import found, reading


@pytest.mark.parametrize(
    "text",
    [
        "{} was named acting minister on Sunday.",
        "{} was elected mayor of Orrin on Sunday.",
        "{} won the race on Sunday.",
        "{}, 52, was appointed as the coroner.",
    ],
)
def test_two_people_in_one_office(text: str) -> None:
    one, other = text.format("Colonel Ned Varga"), text.format("General Olaf Brisk")
    assert other_holder(one, other) and other_holder(other, one)
    assert found(reading(one), reading(other)) == [("name", "differs", "Colonel Ned Varga", "General Olaf Brisk")]


def test_what_several_are_is_no_difference_but_not_told_by_both() -> None:
    one, other = (f"{who} was elected a member of the Orrin council." for who in ("Ned Varga", "Olaf Brisk"))
    assert other_holder(one, other)
    assert found(reading(one), reading(other)) == []


@pytest.mark.parametrize(
    "other",
    [
        "N. Varga was named acting minister.",
        "Olaf Brisk was named acting governor.",
        "Olaf Brisk was elected acting minister.",
    ],
)
def test_one_person_or_two_offices(other: str) -> None:
    assert not other_holder("Ned Varga was named acting minister.", other)


def test_who_is_known_to_both_is_no_difference() -> None:
    one, other = "Ned Varga won the Orrin seat.", "Olaf Brisk won the Orrin seat, beating Ned Varga."
    assert found(reading(one), reading(other)) == []
