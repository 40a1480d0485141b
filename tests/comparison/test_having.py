"""None there in one article and one in the other. All texts are invented."""

import datetime

import pytest

from reader.comparison.having import none_there
from tests.comparison.test_differences import MAY, found, reading


@pytest.mark.parametrize(
    ("none", "some", "rows"),
    [
        ("No pilot was on duty at Velm pier.", "A pilot was on duty at Velm pier.", ("No pilot was on duty", "A pilot was on duty")),
        ("There was no life raft on the Velm ferry.", "The Velm ferry had one life raft.", ("There was no life raft", "had one life raft")),
        ("The Velm ferry had no lamp.", "There was a new lamp at the bow of the Velm ferry.", ("had no lamp", "was a new lamp")),
        ("No one had warned the pilots of Velm.", "The council had warned the pilots of Velm.", ("No one had warned", "The council had warned")),
        ("Nobody was told of the leak at Velm.", "The mayor was told of the leak at Velm.", ("Nobody was told", "The mayor was told")),
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


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("The ferry had no radio when it left Velm.", "The tug had a radio when it left Velm."),
        ("The Velm ferry had no radio.", "The Velm ferry had a radio mast."),
        ("No pilots were on board the ferry when it sank off Velm.", "Three pilots were on board the tug that the ferry hit when it sank off Velm."),
        ("Ada Quill had no lawyer at the hearing in Velm.", "Ada Quill had a lawyer friend at the hearing in Velm."),
        ("There was no vote on the sale of the Velm pier.", "The board had a vote on the sale of the Velm pier put off."),
        ("The board had no comment on the sale of the Velm pier.", "The board had one comment on the sale of the Velm pier."),
        ("Velm had no ferry in 1950, keepers say.", "Velm had a ferry, keepers say."),
        ("There was no bridge at Velm before the war.", "There was a bridge at Velm after the war."),
        ("There was no bridge over the river at Velm.", "There was a bridge over the river at Velm once."),
        ("Nobody told the pilots that the Velm mill was shut.", "The board told investors that the Velm mill was shut, the pilots said."),
        ("No keeper was on duty at the pool in Velm.", "A keeper was on duty at the beach in Velm."),
        ("Velm had no ferry on Monday.", "Velm had a ferry on Monday that took only the sick."),
    ],
)
def test_another_thing_another_time_or_somebody_elses(none: str, some: str) -> None:
    assert found(reading(none), reading(some)) == found(reading(some), reading(none)) == []


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("No guard was on duty at the pool in Velm.", "A guard was on duty at the pool in Velm."),
        ("The ferry had no radio in Velm.", "The ferry had a radio in Velm."),
        ("Nobody warned the pilots of Velm.", "The mayor warned the pilots of Velm."),
    ],
)
def test_an_article_that_tells_it_both_ways_differs_from_none(none: str, some: str) -> None:
    assert found(reading(none), reading(some)) != []
    assert found(reading(none, some), reading(some, none)) == []
    assert found(reading(none), reading(some, none)) == found(reading(none, some), reading(some)) == []


def test_what_came_to_be_by_the_later_article_may_be_an_update() -> None:
    later = reading("There was a deal at Velm.", day=MAY + datetime.timedelta(days=3))
    assert [d[1] for d in found(reading("There was no deal at Velm."), later)] == ["may be an update"]
