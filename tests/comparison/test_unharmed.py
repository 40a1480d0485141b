"""That something befell nobody, and that it did. All texts are invented."""

import datetime

import pytest

from reader.comparison.differences import differences
from reader.language.reading import Reading
from tests.comparison.test_differences import MAY, found, reading


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
    ],
)
def test_what_may_both_be_so(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == []


def test_without_a_link_both_sentences_name_one_person() -> None:
    def shown(a: Reading, b: Reading) -> list[tuple[str, str]]:
        return [(a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, (), (), 0.5)]

    one = reading("No charges have been filed, but Ines Aldous will be tried in Velm.")
    assert shown(one, reading("Ines Aldous has been charged with five thefts.")) == [("No charges have been filed", "has been charged")]
    assert shown(one, reading("Tom Farrow has been charged with five thefts.")) == []
