"""Who did it. All texts are invented."""

import pytest

from reader.comparison.doers import other_doer
from tests.comparison.test_differences import found, reading


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("Tom Reed proposed the tax in May.", True),
        ("Ms. Ada Quill proposed the tax in May.", False),
        ("Quill proposed the tax in May.", False),
        ("Tom Reed opposed the tax in May.", False),
        ("Tom Reed proposed the ban in May.", False),
        ("In May Tom Reed proposed the tax.", False),
    ],
)
def test_two_people_did_not_do_one_thing(other: str, *, apart: bool) -> None:
    one = "Ada Quill proposed the tax in May."
    assert other_doer(one, other) is other_doer(other, one) is apart


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("The sale of the pier was ordered by the harbour board, Velm said.", True),
        ("The sale of the pier was ordered by Ada Quill, a minister, in May.", False),
        ("The sale of the pier was ordered in May.", False),
    ],
)
def test_what_one_did_herself_was_not_done_by_another(other: str, *, apart: bool) -> None:
    one = "The transport minister ordered the sale of the pier herself."
    assert other_doer(one, other) is other_doer(other, one) is apart


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        ("The decision to sell the pier was taken by the board’s chairwoman, Ada Quill, on Monday.", "by the board’s chairwoman"),
        ("The decision to sell the pier was taken by the harbour minister, Ada Quill, on Monday.", ""),
        ("The decision to sell the pier was taken by the prime minister, Ada Quill, on Monday.", ""),
        ("The decision to sell the pier was taken by Ada Quill on Monday.", ""),
    ],
)
def test_who_decided_in_person_and_who_else_did(other: str, shown: str) -> None:
    one = "The harbour secretary, a paper said, ordered the sale of the pier herself on Monday."
    rows = found(reading(one), reading(other))
    assert [row[3].endswith(shown) and row[2].endswith("herself") for row in rows] == [True] * bool(shown)
    assert other_doer(one, other) or not shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The minister defended the decision to sell the Velm pier herself.", "The decision to sell the Velm pier was taken by the council."),
        ("The mayor announced the decision to sell the Velm pier himself.", "The decision to sell the Velm pier was taken by the harbour board."),
        ("The mayor ordered the sale of the pier himself.", "The decision to shut the pier was taken by the harbour board."),
        ("The mayor ordered the sale of the pier himself.", "The decision not to sell the pier was taken by the harbour board."),
        ("The minister read the report on the pier herself.", "The report on the pier was written by the council."),
    ],
)
def test_who_speaks_for_a_decision_need_not_have_taken_it(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == found(reading(other), reading(one)) == []


def test_who_defends_a_decision_did_not_take_it() -> None:
    assert not other_doer("The minister defended the decision to sell the pier herself.", "The decision to sell the pier was taken by the council.")
