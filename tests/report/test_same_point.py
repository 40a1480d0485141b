"""What two linked sentences share: the point of both, or a name by the way. All texts are invented."""

import pytest

from reader.comparison.laid import Laid
from reader.project.decisions import Decisions
from reader.report.decided import decided
from reader.report.report_side import report_side
from reader.report.same_point import one_point
from tests.report.test_both import compared


def point(a: str, b: str, *, sure: bool = False) -> bool:
    """Whether two linked sentences make one point, either way round."""
    found = point_of(a, b, sure=sure)
    assert found == point_of(b, a, sure=sure)
    return found


def point_of(a: str, b: str, *, sure: bool) -> bool:
    comparison = compared([a], [b], (0, 0), sure=sure)
    state = decided(comparison, Decisions())
    one, other = (report_side(state, which, (), (), Laid(())) for which in ("a", "b"))
    return one_point(one, other, comparison.links[0])


MAIN = "Ada Quill closed the harbour bridge on Tuesday."


def test_what_both_tell_in_their_main_clause_is_one_point() -> None:
    assert point(MAIN, "The harbour bridge, which is 91, was closed by Ada Quill.")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (MAIN, "Ada Quill has a trombone."),
        (
            "The guild, which was founded after the flood of 1931, watches over nine ferries.",
            "Under the law that followed the flood of 1931, only a pilot can fine.",
        ),
        (
            "The flood of the upper river came at dawn on the ninth pier, an hour before the end of the long watch of the ferrymen and their trombone choir.",
            "The ninth pier had been shut for years.",
        ),
    ],
)
def test_a_name_or_what_is_said_by_the_way_is_none(a: str, b: str) -> None:
    assert not point(a, b)
    assert point(a, b, sure=True) == (a != MAIN)


LETTER = "The mayor, Ada Quill, was handed a letter from the guild on Tuesday."


@pytest.mark.parametrize("b", ["On Tuesday the mayor, Ada Quill, waved a trombone in the choir.", "Mayor Ada Quill left Velm for good on Tuesday."])
def test_one_person_of_one_office_on_one_day_is_not_yet_one_point(b: str) -> None:
    assert not point(LETTER, b, sure=True)
    assert point(LETTER, b.replace("Ada Quill", "Ada Quill, who had the letter,"), sure=True)


def test_a_name_with_its_age_is_none() -> None:
    a, b = "Ada Quill, 41, becomes the second pilot of the northern ferry to be fined this month.", "Quill, 41, has steered boats on the upper river and sings."
    assert not point(a, b, sure=True)
    assert point(a, b.replace("sings", "was fined"), sure=True)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ada Quill apologised to the ferrymen of the harbour bridge.", "Ada Quill stopped short of an apology to the ferrymen of the harbour bridge."),
        ("The ferrymen urged Ada Quill to close the harbour bridge.", "Ada Quill announced her decision to close the harbour bridge."),
    ],
)
def test_what_one_left_undone_or_was_but_asked_for_is_none(a: str, b: str) -> None:
    assert not point(a, b, sure=True)


def test_what_is_not_explained_may_have_been_done() -> None:
    a, b = (
        "Ada Quill spent four hours at the council on Tuesday declining to explain the bridge.",
        "The council heard Ada Quill on the bridge for four hours on Tuesday.",
    )
    assert point(a, b, sure=True)
    assert not point(a.replace("explain", "close"), b, sure=True)


def test_what_one_person_announced_is_one_point() -> None:
    assert point("The mayor, Ada Quill, announced it on Tuesday.", "On Tuesday Mayor Ada Quill went to the harbour and announced all this.", sure=True)


def test_what_neither_did_is_one_point() -> None:
    assert point("Ada Quill did not apologise to the ferrymen.", "Ada Quill declined to apologise to the ferrymen.", sure=True)
