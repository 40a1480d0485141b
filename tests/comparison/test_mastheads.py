"""What an article calls its own paper. All names are invented."""

import pytest

from reader.comparison.mastheads import called, is_paper


def test_a_paper_is_called_by_its_first_and_last_words() -> None:
    assert called("The Velm News Channel") == {"velm news channel", "news channel", "the channel", "velm news", "vnc"}
    assert called("Times of Velm and Odal") == {"times of velm and odal", "velm and odal", "the odal", "tovao"}
    assert called("The Velm Post") == {"velm post", "post", "vp"}


@pytest.mark.parametrize(
    ("source", "said", "text", "whether"),
    [
        ("The Velm News Channel", "Velm News", "She told Velm News so.", True),
        ("The Velm News Channel", "Channel", "She told the Channel so.", True),
        ("The Velm News Channel", "Channel", "She swam the English Channel.", False),
        ("The Velm News Channel", "channel", "She left the channel.", False),
        ("The Wayfarer", "Wayfarer", "She told The Wayfarer so.", True),
        ("The Wayfarer", "Wayfarer", "Velm has one Wayfarer on its council.", False),
        ("Wayfarer", "Wayfarer", "She told Wayfarer so.", True),
        ("The Polar Science Lamp", "Polar Science", "She studied Polar Science.", False),
        ("Red Barn Press Office", "Red Barn", "She left the Red Barn.", False),
    ],
)
def test_a_word_that_may_mean_anything_else_needs_the(source: str, said: str, text: str, whether: bool) -> None:
    assert is_paper(said, called(source), text) is whether


def test_a_place_and_nothing_are_no_papers() -> None:
    assert not {"new york", "the new york"} & called("The New York Lamp")
    assert called(None) == frozenset()
