"""When the one thing happened that both articles tell of. All texts are invented."""

import pytest

from reader.comparison.differences import differences
from reader.comparison.located import Located
from reader.comparison.struck import struck
from tests.comparison.test_differences import faint, reading

FAILED = "The old pier, a row of 41 oaks, failed at around 4:20 a.m. on Monday after days of rain."


def found(one: str, other: str) -> list[tuple[str, str]]:
    a, b = Located(reading(one)), Located(reading(other))
    mine = [(a.text(d.a), b.text(d.b)) for d in struck(a, b)]
    assert mine == [(a.text(d.b), b.text(d.a)) for d in struck(b, a)]
    return mine


def test_one_event_at_two_times() -> None:
    assert found(FAILED, "The wooden landing collapsed at about 3.40am, a keeper said.") == [("around 4:20 a.m.", "about 3.40am")]
    assert found("The ferry sank off Velm at 9pm.", "The boat went down at 11pm.") == [("9pm", "11pm")]
    assert found("Engineers said the old dam failed at 4.20am.", "The earth wall, which keepers hailed as new, burst at 2am.") == [("4.20am", "2am")]


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The talks collapsed at 3.40am, the union said.", "The dam failed at 4.20am, engineers said."),
        ("A woman collapsed at 2.10am while she watched.", "The old pier collapsed at 4.20am."),
        ("Ana Ode failed to appear at 9am.", "The levee collapsed at 11am."),
        ("The internet went down at 6pm.", "A plane crashed at 4pm."),
        ("The sun went down at 6.12pm.", "The ferry went down at 9pm."),
        ("The vote failed at 9pm.", "The roof caved in at 11pm."),
        ("The car crashed at 4pm.", "The ferry sank at 6pm."),
        ("The ferry sank at 9pm.", "The tug that came to her aid ran aground at 11pm."),
        ("The fighting broke out at 11pm.", "The fire broke out at 9pm."),
        ("The bomb exploded at 9.10am.", "A gas tank exploded at 11am."),
        ("The dam failed at 4.20am.", "The bridge collapsed at 6am."),
        ("The dam failed at 4.20am.", "A wall collapsed at 6am."),
        ("The keeper of the ferry, who was asleep, sank at 9pm.", "The boat went down at 11pm."),
    ],
)
def test_two_things_or_one_of_several(one: str, other: str) -> None:
    assert found(one, other) == []


def test_a_link_beside_it_is_asked() -> None:
    a, b = reading("The ferry sank off Velm at 9pm."), reading("The boat went down at 11pm.")
    assert differences(a, b, (), (), 0.5) == ()
    assert [d.what for d in differences(a, b, faint(a, b), (), 0.5)] == ["date"]
