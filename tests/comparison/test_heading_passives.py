"""Headlines in the passive that are whole. All texts are invented."""

import pytest

from tests.comparison.headings_of import considered


@pytest.mark.parametrize(
    ("text", "expected", "cut"),
    [
        ("Ines Roth was struck by a falling crane.", "Roth struck by falling crane", "Roth struck"),
        ("Ines Roth was challenged by the mayor of Lund, Olaf Ames.", "Roth challenged by mayor", "Roth challenged by Olaf Ames"),
        ("Their calls were echoed by three young fishing boat builders, Olaf Ames and Ida Lund.", "Calls echoed by builders", "Calls echoed"),
        ("The meeting was closed to the press.", "Meeting closed to press", "Meeting closed"),
        ("Ines Roth was accused of sending the letter.", "Ines Roth", "Roth accused"),
        ("The remark was seized on by the bakers of Lund.", "Bakers of Lund", "Remark seized"),
        ("The crate being offered from the council was a herring barrel.", "Herring barrel", "Crate offered"),
        ("Whoever had been robbed would get a medal of honour.", "Medal of honour", "Whoever robbed"),
    ],
)
def test_a_headline_in_the_passive_is_whole(text: str, expected: str, cut: str) -> None:
    found = considered(text)
    assert expected in found
    assert cut not in found


def test_who_was_led_somewhere_was_not_led() -> None:
    assert not any(heading.endswith(("led", "taken")) for heading in considered("Ines Roth was led through a bakery to the lake, and was taken from Lund."))
    assert "Roth arrested" in considered("Ines Roth was arrested in Lund.")
