"""A quotation in one article against the sentence of the other that reports it in its own words. Pure."""

from collections.abc import Sequence

from reader.comparison.model import SharedQuote
from reader.comparison.scoring import Grid
from reader.comparison.utterances import Utterance
from reader.language.reading import Reading


def paraphrases(
    a: Reading, b: Reading, same: Grid, rarity: dict[str, float], left: Sequence[Utterance], right: Sequence[Utterance], direct: Sequence[SharedQuote]
) -> list[SharedQuote]:
    return []
