"""Whom the words before a quotation bring in. All texts are invented."""

import pytest

from tests.language.test_speakers import who

_BEFORE = "Otto Brandt opened the hall. He is 66."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("On the bench beside the gate sat a retired pilot with a dog. “Nobody told us,” he said.", "a retired pilot"),
        ("At the gate I met a pilot with a dog. “Nobody told us,” he said.", "a pilot"),
        ("By the gate there was an old pilot mending a net. He looked up. “Nobody told us,” he said.", "an old pilot"),
        ("An elderly neighbour showed me the cellar. The water had reached the third stair. “Nobody told us,” he said.", "An elderly neighbour"),
    ],
)
def test_somebody_without_a_name_is_nearer_than_a_name_further_off(text: str, speaker: str) -> None:
    assert who(_BEFORE, text) == [speaker]


def test_where_two_without_a_name_may_be_meant_it_is_no_name_further_off() -> None:
    assert who(_BEFORE, "An elderly neighbour showed me the cellar. The pilot had left. “Nobody told us,” he said.") == ["he"]


@pytest.mark.parametrize(
    "text",
    [
        "Outside stood a woman. The lamp was out. “Nobody told us,” he said.",
        "At the quay he saw a pilot. “Nobody told us,” he said.",
        "The council needs a pilot. “Nobody told us,” he said.",
        "A rower drowned in the flood. The boat was lost. “Nobody told us,” he said.",
    ],
)
def test_who_cannot_be_meant_takes_nothing_from_who_is_named(text: str) -> None:
    assert who(_BEFORE, text) == ["Otto Brandt"]
