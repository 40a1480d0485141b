"""When the one thing happened that both articles tell of. All texts are invented."""

import pytest

from reader.comparison.located import Located
from reader.comparison.struck import struck
from tests.comparison.test_differences import reading

FAILED = "The old pier, a row of 41 oaks, failed at around 4:20 a.m. on Monday after days of rain."


def found(one: str, other: str) -> list[tuple[str, str]]:
    a, b = Located(reading(one)), Located(reading(other))
    mine = [(a.text(d.a), b.text(d.b)) for d in struck(a, b)]
    assert mine == [(a.text(d.b), b.text(d.a)) for d in struck(b, a)]
    return mine


def test_one_event_at_two_times() -> None:
    assert found(FAILED, "The wooden landing collapsed at about 3.40am, a keeper said.") == [("around 4:20 a.m.", "about 3.40am")]
    assert found("The ferry sank off Velm at 9pm.", "The boat went down at 11pm.") == [("9pm", "11pm")]


@pytest.mark.parametrize(
    "other",
    [
        "The wooden landing collapsed at about 4am, a keeper said.",
        "The wooden landing collapsed at 11am, a keeper said.",
        "The wooden landing collapsed at about 3.40am. The mill collapsed at 3.50am.",
        "The wooden landing collapsed at about 3.40am on Sunday.",
        "The talks were over at 3.40am.",
        "The ferry sank at 3.40am.",
        "The landing collapsed and pilots came at 3.40am.",
    ],
)
def test_one_time_or_two_events(other: str) -> None:
    assert found(FAILED, other) == []
