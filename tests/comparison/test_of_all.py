"""What all decided here and most there. All texts are invented."""

import pytest

from reader.comparison.differences import differences
from tests.comparison.test_contrary import shown
from tests.comparison.test_differences import faint, reading

MOST, ALL = "The jury cleared Ines Roth of arson by a majority of ten to two.", "The jurors sat for nine hours and were unanimous."


def test_all_and_most_of_one_body() -> None:
    assert shown(MOST, ALL) == [("differs", "by a majority of ten to two", "unanimous")]
    assert shown(ALL, MOST) == [("differs", "unanimous", "by a majority of ten to two")]
    assert shown(MOST, ALL, language="de") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{MOST} On the second count it was unanimous.", ALL),
        (MOST, f"{ALL} On arson it was by majority verdict."),
        (MOST, ALL.replace("jurors", "guests")),
        (MOST, "The jury had cleared Ines Roth of arson. The council was unanimous in its thanks."),
    ],
)
def test_of_two_counts_or_two_bodies(one: str, other: str) -> None:
    assert shown(one, other) == []


def test_on_every_count_is_on_each() -> None:
    one, other = f"{MOST} On the second count it was unanimous.", ALL.replace("unanimous", "unanimous on both counts")
    assert shown(one, other) == [("differs", "by a majority of ten to two", "unanimous on both counts")]


def test_the_body_may_be_named_in_the_paragraph_before() -> None:
    one = reading("The board of the port suspended Ines Roth.", "The vote was unanimous.")
    other = reading("The board of the port suspended Ines Roth.", "It did so by a majority of five to two.")
    assert [(one.article.text(d.a), other.article.text(d.b)) for d in differences(one, other, faint(one, other), (), 0.5)] == [
        ("unanimous", "by a majority of five to two")
    ]
