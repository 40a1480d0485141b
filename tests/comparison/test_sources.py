"""Whose count a figure is. All texts are invented."""

import datetime

import pytest

from tests.comparison.test_differences import MAY, found, reading

CHARITY = "The harbour charity of Velm said about 900 people were sleeping in tents and huts by the pier."
ARMY = "According to the army 2,000 people have left Velm, many now in tents by the pier."


def test_two_sources_that_count_otherwise_what_was_done_may_both_be_right() -> None:
    assert found(reading(CHARITY), reading(ARMY)) == [("number", "compatible", "about 900 people", "2,000 people")]
    assert found(reading(ARMY), reading(CHARITY)) == [("number", "compatible", "2,000 people", "about 900 people")]


@pytest.mark.parametrize(
    "other",
    [
        "The harbour charity of Velm said 2,000 people have left their homes, many now in tents by the pier.",
        "According to the army 2,000 people were sleeping in tents by the pier of Velm.",
        "In all 2,000 people have left Velm, many now in tents by the pier.",
    ],
)
def test_one_source_or_one_deed_is_counted_otherwise(other: str) -> None:
    assert [d[1] for d in found(reading(CHARITY), reading(other))] == ["differs"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The police said 900 people were arrested at the rally in Velm.", "A rights group said 2,000 people had been detained at the rally in Velm."),
        ("The mayor said 40 houses were destroyed in the Velm flood.", "Officials said 90 houses had been wrecked in the Velm flood."),
        ("The navy said 12 sailors were rescued off Velm.", "The coast guard said 31 sailors had been saved off Velm."),
        ("The company said $4 million was paid to the mayor for the pier.", "Prosecutors said $9 million had been handed to the mayor for the pier."),
    ],
)
def test_two_words_for_one_deed_are_no_two_things(one: str, other: str) -> None:
    assert [d[1] for d in found(reading(one), reading(other)) if d[0] == "number"] == ["differs"]


def test_whichever_article_counts_the_dead_comes_to_the_same() -> None:
    dead, hit = (
        reading("A charity said 40 people were killed in Velm when the flood came."),
        reading("The ministry said 90 people had been hit in Velm when the flood came."),
    )
    assert [d[1] for d in found(dead, hit)] == [d[1] for d in found(hit, dead)]


UNION = "The Velm Union says it has recorded the deaths of 4,300 sailors in the war."
LIGHT = "Harbour Light, a charity that collects the names of the dead, has counted 7,900 sailors killed in the war."


def test_two_named_counters_have_two_counts_and_no_update() -> None:
    later = datetime.date(2021, 5, 6)
    for one, other in ((UNION, LIGHT), (LIGHT, UNION)):
        for day in (MAY, later):
            assert [d[:2] for d in found(reading(one), reading(other, day=day))] == [("number", "compatible")]
    again = LIGHT.replace("Harbour Light", "The Union")
    assert [d[1] for d in found(reading(UNION), reading(again, day=later))] == ["may be an update"]
    assert [d[1] for d in found(reading(UNION), reading(again.replace("The Union", "The VU"), day=later))] == ["may be an update"]
    assert [d[1] for d in found(reading(UNION), reading("In all 7,900 sailors were killed in the war.", day=later))] == ["may be an update"]
