"""One event, timed otherwise by the clock. All texts are invented."""

from dataclasses import replace

import pytest

from reader.language.read import read
from tests.comparison.test_differences import found, reading

ONE = "The ferry struck the quay at 9.40pm on Monday."


@pytest.mark.parametrize(("text", "time"), [("11pm", "11pm"), ("9:15 p.m.", "9:15 p.m."), ("about 11 p.m.", "about 11 p.m."), ("midnight", "midnight")])
def test_a_time_of_day_that_is_not_the_others(text: str, time: str) -> None:
    assert found(reading(ONE), reading(f"A ferry struck the quay at {text} on Monday.")) == [("date", "differs", "9.40pm", time)]


@pytest.mark.parametrize(
    "other",
    [
        "A ferry struck the quay at about 9.30pm on Monday.",
        "A ferry struck the quay shortly before 10pm on Monday.",
        "A ferry struck the quay after 8pm on Monday.",
        "A ferry struck the quay at 7.40pm ET on Monday.",
        "A ferry struck the quay at 9.40am on Monday.",
        "A ferry struck the quay from 8pm to 9pm on Monday.",
        "At 11pm the pilot was in Lund.",
        "“The ferry struck the quay at 11pm on Monday,” Ida Roth said.",
    ],
)
def test_what_may_be_one_time(other: str) -> None:
    assert found(reading(ONE), reading(other)) == []
    assert found(reading(ONE), reading("A ferry struck the quay at 11pm on Monday."), score=0.8) == []


def test_times_are_read_in_english_alone() -> None:
    ours, theirs = (read(replace(reading(f"Le ferry a coulé à {time} lundi.").article, language="fr")) for time in ("9 p.m.", "11 p.m."))
    assert found(ours, theirs) == []
