"""A surname that two share. All texts are invented."""

import pytest

from tests.language.test_names import names


@pytest.mark.parametrize(
    "texts",
    [
        ("Otto and Ida Brandt, married for 61 years, were kept apart.",),
        ("The couple, Otto and Ida Brandt, were kept apart.",),
        ("They met Otto and Ida Brandt and their two small children.",),
        ("They wrote to Otto and Ida Brandt.", "Mr Brandt was glad."),
        ("They wrote to Otto and Ida Brandt.", "The Brandts were glad."),
    ],
)
def test_two_of_one_house_share_a_surname(texts: tuple[str, ...]) -> None:
    found = names(*texts)
    assert found["Otto Brandt"][1][0] == "Otto" and found["Ida Brandt"][1][0] == "Ida Brandt"


@pytest.mark.parametrize(
    "texts",
    [
        ("They heard Otto and Ida Brandt sing.",),
        ("They heard Otto and Ida Brandt, who coach the sons of rowers.",),
        ("Prince Otto sang.", "They heard Otto and Ida Brandt, then a couple."),
        ("They wrote to Otto and Ida Brandt.", "Otto Roth was glad, and so was Mr Brandt."),
    ],
)
def test_two_who_sing_share_none(texts: tuple[str, ...]) -> None:
    assert "Otto Brandt" not in names(*texts)
