"""Which words end a noun phrase. All texts are invented."""

import pytest

from reader.comparison.phrase_ends import breaks
from reader.language.words import words


def ends(text: str) -> bool:
    """Whether the word in braces ends the phrase that runs up to it."""
    at = text.index("{")
    plain = text.replace("{", "").replace("}", "")
    found = words(plain)
    i = next(k for k, word in enumerate(found) if word.start == at)
    return breaks(plain, found, i, i > 0 and found[i - 1].folded not in ("the", "a", "to"), frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "the ferry {and} the mill",
        "the ferry {12} miles off",
        "the ferry {hardly} moved",
        "rules {affecting} bakers",
        "to {sell} the ferry",
        "the ferry @{HarbourWatch}",
        "the mill, which {bars} lamps",
    ],
)
def test_what_ends_a_phrase(text: str) -> None:
    assert ends(text)


@pytest.mark.parametrize(
    "text", ["the coffee {morning} in Velm", "a task {force} in Velm", "the tax {cut} bill", "the {growing} list", "the ferry {assembly} met", "to {victory}"]
)
def test_what_goes_on_in_one(text: str) -> None:
    assert not ends(text)
