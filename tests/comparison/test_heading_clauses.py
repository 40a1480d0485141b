"""Headings of what will be done, of what happened, and of how many it was done to. All texts are invented."""

import pytest

from tests.comparison.headings_of import considered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The herring mill is to close by June 3.", "Herring mill to close"),
        ("The herring mill, which employs ten bakers, is due to close in May.", "Herring mill to close"),
        ("The council will appoint a herring inspector.", "Council to appoint herring inspector"),
        ("Ines Roth will vote on the toll on Monday.", "Roth to vote on toll"),
        ("The council is due to vote on tolls.", "Council to vote on tolls"),
        ("The council is due to repair the gate.", "Council to repair gate"),
        ("The council is due to appoint a herring inspector.", "Council to appoint herring inspector"),
        ("The petition will be lodged on Monday.", "Petition to be lodged"),
        ("A garden with eleven plum trees will be opened in May.", "Garden to be opened"),
    ],
)
def test_what_will_be_done(text: str, expected: str) -> None:
    assert expected in considered(text)


@pytest.mark.parametrize(
    "text",
    [
        "The herring mill will not close in June.",
        "If the pier sinks, the herring mill will close in June.",
        "The herring mill was to close in June.",
        "The herring mill would be due to close in June.",
        "A vigil will be held in June.",
        "“The herring mill will close in June,” a poster reads.",
        "The strike is due to cuts for bakers.",
        "The delays are due to repairs on the gate.",
        "The losses are due to higher costs on the mill.",
        "The closures are due to strike action.",
        "The delays are due to return of the ferry.",
        "Popular will shapes the council.",
        "Popular will shaped the council.",
    ],
)
def test_what_will_not_or_may_not_be_done_is_not_announced(text: str) -> None:
    assert not any(" to " in heading for heading in considered(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By 9 p.m. six people had been arrested after stones were thrown at the gates.", "Six people arrested"),
        ("Seventeen swaps were proven.", "Seventeen swaps proven"),
        ("The herring season ended on June 8.", "Herring season ends"),
        ("The lamps fell on Monday.", "Lamps fall"),
        ("The baker died in Lund.", "Baker dies"),
    ],
)
def test_what_happened(text: str, expected: str) -> None:
    assert expected in considered(text)


def test_what_did_not_happen_is_not_told() -> None:
    assert not any("arrested" in heading for heading in considered("Six people were not arrested in Lund."))
    assert not any("ends" in heading for heading in considered("The herring season never ended in June."))
    assert not any("fired" in heading for heading in considered("Both men were fired on Monday."))
