"""None there in one article and one in the other. All texts are invented."""

import pytest

from reader.comparison.having import none_there
from tests.comparison.test_differences import found, reading


@pytest.mark.parametrize(
    ("none", "some", "rows"),
    [
        ("No pilot was on duty at Velm pier.", "A pilot was on duty at Velm pier.", ("No pilot was on duty", "A pilot was on duty")),
        ("There was no life raft on the Velm ferry.", "The Velm ferry had one life raft.", ("There was no life raft", "had one life raft")),
        ("The Velm ferry had no lamp.", "There was a new lamp at the bow of the Velm ferry.", ("had no lamp", "was a new lamp")),
        ("No one had warned the pilots of Velm.", "The council had warned the pilots of Velm.", ("No one had warned", "warned")),
        ("Nobody was told of the leak at Velm.", "The mayor was told of the leak at Velm.", ("Nobody was told", "told")),
    ],
)
def test_none_and_one(none: str, some: str, rows: tuple[str, str]) -> None:
    assert none_there(none, some) and none_there(some, none)
    assert found(reading(none), reading(some)) == [("claim", "differs", *rows)]
    assert found(reading(some), reading(none)) == [("claim", "differs", *reversed(rows))]


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("No pilot was on duty at Velm pier.", "A keeper was on duty at Velm pier."),
        ("No pilot was on duty at Velm pier.", "The pilot was not on duty at Velm pier."),
        ("No pilot was on duty at Velm pier.", "A pilot should be on duty at Velm pier."),
        ("There was no life raft on the Velm ferry.", "The Velm ferry had a life vest."),
        ("There was no doubt at Velm.", "The keeper of Velm had a doubt."),
        ("No one had warned the pilots of Velm.", "The council failed to warn the pilots of Velm, whom none had warned."),
        ("No one had warned the pilots of Velm.", "The council had paid the pilots of Velm."),
        ("No one had warned the pilots of Velm.", "The council had warned the pilots of Velm two years ago."),
    ],
)
def test_what_may_both_hold(none: str, some: str) -> None:
    assert not none_there(none, some)
    assert found(reading(none), reading(some)) == []
