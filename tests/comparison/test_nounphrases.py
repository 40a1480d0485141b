"""Where noun phrases end. All texts are invented."""

import pytest

from reader.comparison.nounphrases import noun_phrases
from reader.language.words import words


def phrases(text: str) -> list[str]:
    found = words(text)
    return [text[found[p.first].start : found[p.last].end] for p in noun_phrases(text, found, set()) if not p.headless]


@pytest.mark.parametrize(
    ("text", "never", "instead"),
    [
        ("We sold every cubic metre of it.", "cubic", ""),
        ("It has a mud-fill structure on the quay.", "mud-fill", "mud-fill structure"),
        ("He sat with both elbows flat on the table.", "elbows flat", "elbows"),
        ("We bought the painted lamps they broke.", "painted", "painted lamps"),
        ("She came out stronger than he did.", "stronger", ""),
        ("The blame lies with the baker.", "blame lies", "blame"),
        ("They could see deliveries wound down by May.", "deliveries wound", ""),
        ("“Who are they?” the deputy mayor demands.", "deputy mayor demands", "deputy mayor"),
        ("We owe the lamps the unhurried attention they deserve.", "unhurried", "unhurried attention"),
        ("It handed the herring pact its third defeat.", "herring", "herring pact"),
        ("They say the attacks obscure a story of lamps.", "attacks obscure", "attacks"),
        ("It brings the inquiry closer than ever.", "inquiry closer", "inquiry"),
        ("It shows the baker backing away.", "baker backing", "baker"),
        ("He read them the letter in a classified setting.", "classified", "classified setting"),
        ("The guild will continue to process applications in May.", "process applications", ""),
        ("They set the old bakery ablaze.", "bakery ablaze", ""),
        ("He owns nothing, his defenders note, and the lamps are sold.", "defenders note", ""),
        ("He has spent a life helping poor people.", "life helping", ""),
    ],
)
def test_a_phrase_ends_with_its_noun(text: str, never: str, instead: str) -> None:
    found = phrases(text)
    assert never not in found
    assert not instead or instead in found


def test_adverbs_and_what_somebody_cannot_do_end_a_phrase() -> None:
    assert phrases("The guild sold the herring altogether.") == ["guild", "herring"]
    assert "continue" not in phrases("The bakers cannot let this continue.")
    assert "count ferries" not in phrases("A council that cannot count ferries fails.")
    assert phrases("The theatre swallows public money.") == ["theatre", "public money"]
