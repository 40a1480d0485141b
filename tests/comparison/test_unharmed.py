"""That something befell nobody, and that it did. All texts are invented."""

import datetime

import pytest

from reader.comparison.differences import differences
from reader.language.reading import Reading
from tests.comparison.test_differences import MAY, faint, found, reading


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("No one has been charged over the fire in Velm.", "A pilot has been charged over the fire in Velm.", ("No one has been charged", "has been charged")),
        ("No arrests have been made in Velm.", "Two pilots were arrested in Velm.", ("No arrests have been made", "were arrested")),
        ("There were no injuries in Velm.", "In Velm, nine people were hurt.", ("There were no injuries", "were hurt")),
        ("No formal charges were brought in Velm.", "A pilot was charged in Velm.", ("No formal charges were brought", "was charged")),
    ],
)
def test_nobody_and_somebody(one: str, other: str, words: tuple[str, str]) -> None:
    assert found(reading(one), reading(other)) == [("claim", "differs", *words)]
    later = reading(other, day=MAY + datetime.timedelta(days=1))
    assert [d[1] for d in found(reading(one), later)] == ["may be an update"]
    assert [d[1] for d in found(reading(one, day=MAY + datetime.timedelta(days=1)), reading(other))] == ["differs"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No one has been charged over the fire in Velm. A pilot was charged in 1998.", "A pilot has been charged over the fire in Velm."),
        ("No one has been charged over the fire in Velm.", "A pilot may be charged over the fire in Velm."),
        ("No one has been charged over the fire in Velm.", "The pilot, who was never charged, left Velm."),
        ("No one was seriously hurt in Velm.", "In Velm, nine people were hurt."),
        ("The pilot has not been charged in Velm.", "A cook has been charged in Velm."),
        ("No charges have been filed in Velm.", "Visitors were charged $30 in Velm."),
        ("No charges have been filed in Velm.", "Visitors were charged more than 30 euros in Velm."),
        ("No charges have been filed in Velm.", "Visitors were charged an extra fee in Velm."),
        ("No one has been charged in Velm.", "In Velm a pilot was charged with fraud in 2016."),
        ("No one has been charged in Velm.", "In Velm a pilot was charged nine years ago."),
        ("No deaths were reported in Velm.", "Ida Roth, whose father was killed at sea, spoke in Velm."),
        (
            "No one has been charged in Velm.",
            "In Velm no one has been charged with theft or fraud of any kind so far, said Roth, and in Lund three were charged.",
        ),
    ],
)
def test_what_may_both_be_so(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == []


def test_in_a_faint_link_both_sentences_name_one_person() -> None:
    def shown(a: Reading, b: Reading) -> list[tuple[str, str]]:
        return [(a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, faint(a, b), (), 0.5)]

    one = reading("No charges have been filed, but Ines Aldous will be tried in Velm.")
    assert shown(one, reading("Ines Aldous has been charged with five thefts.")) == [("No charges have been filed", "has been charged")]
    assert shown(one, reading("Tom Farrow has been charged with five thefts.")) == []
    assert shown(reading("No charges have been filed against Ines Aldous."), reading("Ines Aldous, 34, was charged with theft.")) != []
    assert shown(reading("Ines Aldous was charged with theft."), reading("No charges have been filed against Ines Aldous.")) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No one was hurt in the fire, Sheriff Ida Roth said.", "Sheriff Ida Roth, who was wounded in Iraq, thanked the crews."),
        ("No one has been charged in the fire, Ida Roth said.", "Ida Roth was charged with fraud."),
        ("No one has been charged in the fire that burned the mill of Ida Roth.", "Ida Roth was charged with fraud."),
        ("No charges have been filed against Ida Roth.", "Ida Roth was charged in 2016 with fraud."),
        ("No charges have been filed against Ida Roth.", "Ida Roth said that two pilots were charged with fraud."),
        ("No charges have been filed against Ida Roth.", "Customers were charged $30 by Ida Roth for a seat."),
        ("No deaths were reported in Velm, Mayor Ida Roth said.", "Mayor Ida Roth, whose father was killed at sea, spoke in Velm."),
    ],
)
def test_a_person_named_in_both_need_not_be_whom_it_befell(one: str, other: str) -> None:
    for a, b in ((reading(one), reading(other)), (reading(other), reading(one))):
        assert differences(a, b, faint(a, b), (), 0.5) == ()
