"""Nouns that are several by their ending, and those that only look so. All texts are invented."""

import pytest

from reader.language.plurals import ends_in_plural, plural


@pytest.mark.parametrize("noun", ["piers", "women", "firemen", "townspeople", "police", "schoolchildren", "glasses"])
def test_several(noun: str) -> None:
    assert plural(noun)
    assert ends_in_plural(noun)


@pytest.mark.parametrize("noun", ["pier", "glass", "census", "crisis", "specimen", "regimen", "omen", "abdomen", "acumen", "news", "politics"])
def test_one_that_looks_like_several(noun: str) -> None:
    assert not plural(noun)
    assert not ends_in_plural(noun)


@pytest.mark.parametrize("noun", ["series", "species", "headquarters"])
def test_what_may_be_one_is_several_only_where_it_is_counted(noun: str) -> None:
    assert not plural(noun)
    assert ends_in_plural(noun)
