"""What a headline's verb is done to. All texts are invented."""

import pytest

from tests.comparison.headings_of import considered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Roth has lost money on herring.", "Roth loses money"),
        ("The ferry took flour and lamps across the bay.", "Ferry takes flour"),
        ("The council reviewed the baker’s lamp order.", "Council reviews baker’s lamp order"),
        ("Senate Democrats have rejected the herring bill.", "Senate Democrats reject herring bill"),
    ],
)
def test_the_object_is_whole(text: str, expected: str) -> None:
    assert expected in considered(text)


@pytest.mark.parametrize(
    "text",
    [
        "The choir leads the world’s most tuneful bakers.",
        "Ines Roth took herself across the bay.",
        "Ines Roth took slowly to herring.",
        "Roth faced a growing and loud crowd.",
    ],
)
def test_what_is_no_object_is_none(text: str) -> None:
    assert not any(heading.startswith(("Choir leads", "Roth takes", "Roth faces growing")) for heading in considered(text))
