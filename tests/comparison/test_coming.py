"""The day that something is set for, told otherwise. All texts are invented."""

import pytest

from reader.comparison.differences import differences
from reader.language.reading import Reading
from tests.comparison.test_differences import faint, reading

SET = "Judge Ada Quill set sentencing for May 12."
SENTENCED = "Ned Varga is to be sentenced on May 21."


def found(a: Reading, b: Reading) -> list[tuple[str, str]]:
    mine = [(a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, faint(a, b), (), 0.5)]
    assert mine == [(a.article.text(d.b), b.article.text(d.a)) for d in differences(b, a, faint(b, a), (), 0.5)]
    return mine


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SET, SENTENCED),
        (SET, "Ned Varga stays free on bail until he is sentenced on May 21."),
        ("Ned Varga will go on trial on May 12.", "The trial of the pilot is set for May 21."),
        ("The funeral will be held on May 12 in Velm.", "Varga will be buried on May 21."),
    ],
)
def test_one_thing_to_come_on_two_days(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == [("May 12", "May 21")]


@pytest.mark.parametrize(
    "other",
    [
        "Ned Varga is to be sentenced on May 12.",
        "Ned Varga is to be sentenced in June.",
        "Ned Varga is to be sentenced on May 21, and the pier opens on May 12.",
        "Ned Varga is to be sentenced on May 21. The mate is to be sentenced on May 28.",
        "Ned Varga was to be sentenced before May 21.",
        "“I am to be sentenced on May 21,” Varga said.",
        "Ned Varga will go on trial on May 21.",
    ],
)
def test_what_may_be_one_day_or_two_things(other: str) -> None:
    assert found(reading(SET), reading(other)) == []


def test_two_people_are_sentenced_on_two_days() -> None:
    assert found(reading("Olaf Brisk is to be sentenced on May 12."), reading(SENTENCED)) == []
    assert found(reading("Ned Varga is to be sentenced on May 12."), reading(SENTENCED)) == [("May 12", "May 21")]


def test_no_link_is_asked() -> None:
    assert [d.what for d in differences(reading(SET), reading(SENTENCED), (), (), 0.5)] == ["date"]


def test_what_is_due_on_two_days() -> None:
    one = "Divers stopped at dusk, and a salvage barge with a heavy crane, chartered from abroad, is expected on Friday."
    assert found(reading(one), reading("A salvage barge able to lift the hull is due on Saturday.")) == [("Friday", "Saturday")]
    assert found(reading(one), reading("A pilot boat able to lift the hull is due on Saturday.")) == []
    assert found(reading(one), reading("A salvage barge is expected to sink it on Saturday.")) == []
    assert found(reading(one), reading("A salvage barge is due on Saturday. The pilots will talk on Friday.")) == []


def test_one_motion_comes_to_a_vote_on_two_days() -> None:
    one = "It faces a motion of no confidence that the party said it would bring to a vote on Friday."
    assert found(reading(one), reading("It tabled a motion of no confidence, which will be put to a vote next Monday.")) == [("Friday", "Monday")]
    assert found(reading(one), reading("It tabled a motion of no confidence, which could come to a vote next Monday.")) == []


def test_what_stays_open_until_a_day_does_not_close_before() -> None:
    one = "The doors will stay open until January, so that a last play can be put on."
    assert found(reading(one), reading("The theatre will close on September 30.")) == [("stay open until January", "will close on September 30")]
    assert found(reading(one), reading("The theatre will close on January 31.")) == []
    assert found(reading(one.replace("doors", "pool")), reading("The theatre will close on September 30.")) == []
