"""Whose count a figure is. All texts are invented."""

import pytest

from tests.comparison.test_differences import found, reading

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
