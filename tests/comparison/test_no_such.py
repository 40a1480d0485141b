"""What one article tells of none and the other of one. All texts are invented."""

import pytest

from reader.comparison.no_such import no_such
from tests.comparison.test_differences import found, reading


@pytest.mark.parametrize(
    ("one", "other", "none", "some"),
    [
        ("No flare was fired from the pier.", "A flare was fired from the pier.", "No flare was fired", "A flare was fired"),
        (
            "No evacuation order was given in Velm.",
            "The evacuation order was given in Velm.",
            "No evacuation order was given",
            "The evacuation order was given",
        ),
        ("The council paid no rent for the pier.", "The council paid a rent for the pier.", "paid no rent", "paid a rent"),
    ],
)
def test_none_and_one(one: str, other: str, none: str, some: str) -> None:
    assert no_such(one, other) and no_such(other, one)
    assert found(reading(one), reading(other)) == [("claim", "differs", none, some)]
    assert found(reading(other), reading(one)) == [("claim", "differs", some, none)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No arrest warrant was issued in Velm.", "A search warrant was issued in Velm."),
        ("No flare was fired from the pier.", "A flare was fired from the pier, the keeper denied."),
        ("No flare was fired from the pier.", "A flare would have been fired from the pier."),
        ("The council paid no rent for the pier.", "The council paid workers by the rent of the pier."),
        ("The council will pay no rent for the pier.", "The council will pay a rent for the pier."),
        ("No one was named in Velm.", "One was named in Velm."),
    ],
)
def test_what_may_both_hold(one: str, other: str) -> None:
    assert not no_such(one, other)
    assert found(reading(one), reading(other)) == []


def test_neither_article_may_tell_it_both_ways() -> None:
    one, other = "No flare was fired from the pier.", "A flare was fired from the pier."
    assert found(reading(one, "Later a flare was fired."), reading(other)) == []
    assert found(reading(one), reading(other, "At first no flare was fired.")) == []


def test_two_people_have_each_their_own() -> None:
    one, other = "No charge was filed against Ada Quill in Velm.", "A charge was filed against Tom Reed in Velm."
    assert no_such(one, other)
    assert [what for what, *_ in found(reading(one), reading(other))] == ["name"]
