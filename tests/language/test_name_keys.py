"""Names across articles."""

import pytest

from reader.language.name_keys import name_key, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nicolás Maduro", "Nicolas Maduro’s"),
        ("U.S.", "the United States"),
        ("FBI", "F.B.I."),
        ("Chuck Brill", "Charles T. Brill"),
        ("President Ana Ode", "Ana Ode"),
        ("Peruvian", "Peru"),
    ],
)
def test_one_key_for_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)
    assert same_name(one, other)


def test_a_middle_name_makes_nobody_else_and_a_son_does() -> None:
    assert same_name("Ana Rodham Ode", "Ana Ode") and same_name("Brill Jr.", "John Brill Jr.")
    assert not same_name("John Brill", "John Brill Jr.") and not same_name("Ana Ode", "Peter Ode") and not same_name("John Brill Jr.", "Ana Brill Jr.")


def test_a_surname_may_mean_the_full_name() -> None:
    assert same_name("Maduro", "Nicolás Maduro")
    assert not same_name("Maduro", "Donald Trump")
    assert not same_name("Ana Ode", "Bo Ode")


def test_a_title_that_is_also_a_given_name_goes_with_its_surname() -> None:
    assert name_key("Dean Orr") == "dean orr"
    assert name_key("Dean Ida Orr") == "ida orr"
