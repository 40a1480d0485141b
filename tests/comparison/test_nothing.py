"""Some and none of one thing. All texts are invented."""

import pytest

from reader.comparison.nothing import none_of
from tests.comparison.test_contrary import shown

SOME, NONE = "Three windows were broken when the mast fell on the chapel.", "No windows were broken when the mast fell on the chapel."


def test_some_were_and_none_were() -> None:
    assert shown(SOME, NONE) == [("differs", "Three windows", "No windows were broken")]
    assert shown(NONE, SOME) == [("differs", "No windows were broken", "Three windows")]
    assert [row[0] for row in shown(SOME, NONE, later=1)] == ["may be an update"]
    assert shown(SOME, NONE, language="de") == []
    assert none_of(SOME, NONE) and none_of(NONE, SOME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SOME, NONE.replace("broken", "painted")),
        (SOME, NONE.replace("windows", "lamps")),
        (SOME, f"{NONE} Later three windows fell out."),
        (f"{SOME} No windows were broken in Lund.", NONE),
    ],
)
def test_of_other_things_or_told_both_ways(one: str, other: str) -> None:
    assert shown(one, other) == []


def test_nobody_can_vote_against_what_all_voted_for() -> None:
    split, united = "The council of Lund approved the harbour plan 8-3.", "The council of Lund approved the harbour plan unanimously."
    assert shown(split, united) == [("differs", "8-3", "unanimously")]
    assert shown(split.replace("8-3", "8-0"), united) == []
    assert shown(split, f"{united} It had been 8-3 in May.") == []
    assert shown(f"{split} The budget was passed unanimously.", united) == []
    assert shown(split.replace("approved", "rejected"), united) == []
