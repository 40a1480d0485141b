"""One plain word with what orders, counts or owns it. All texts are invented."""

import pytest

from tests.comparison.headings_of import considered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Roth said she would look into whether the pilots had called for a second ballot.", "Roth on second ballot"),
        ("The next decision is due in May.", "Next decision"),
        ("Some 120 visitors were in the mill.", "120 visitors"),
        ("The museum's alarm had been switched off.", "Museum’s alarm"),
    ],
)
def test_a_plain_word_goes_with_what_says_which_it_is(text: str, expected: str) -> None:
    assert expected in considered(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The brass lamp weighed 120 pounds in the mill.", "120 pounds"),
        ("By May 20 visitors had left the mill.", "20 visitors"),
        ("The town’s alarm had been switched off.", "Town’s alarm"),
        ("Ines Roth said so in the second quarter.", "Second quarter"),
    ],
)
def test_measures_dates_and_towns_say_nothing(text: str, never: str) -> None:
    assert never not in considered(text)
