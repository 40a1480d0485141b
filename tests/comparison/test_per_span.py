"""Sums for other spans of time: "over three years", "a year". All texts are invented."""

import pytest

from tests.comparison.test_differences import found, reading

ONE = "The board puts the cost of the Velm bridge at {}, to be met from the toll."
OTHER = "The Velm bridge will cost {}, the board said, to be met from the toll."


def _numbers(one: str, other: str) -> list[str]:
    return [verdict for what, verdict, *_ in found(reading(ONE.format(one)), reading(OTHER.format(other))) if what == "number"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$12 million over three years", "about $4 million a year"),
        ("$12 million over the next three years", "$5 million a year"),
        ("$12 million spread over three years", "$4 million annually"),
        ("$12 million", "$4 million a year"),
        ("$90,000 a week", "$400,000 a month"),
    ],
)
def test_a_sum_over_years_says_nothing_against_a_sum_a_year(one: str, other: str) -> None:
    assert _numbers(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$12 million over three years", "$15 million over three years"),
        ("$12 million a year", "$15 million a year"),
        ("$12 million", "$15 million over three years"),
        ("$12 million", "$15 million a year"),
    ],
)
def test_sums_for_one_span_of_time_differ(one: str, other: str) -> None:
    assert _numbers(one, other) == ["differs"]
