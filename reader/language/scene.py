"""One sentence as the rules of attribution see it. Pure; ranges are inclusive pairs of token indices."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.language.main_subject import Range
from reader.language.phrases import Token


@dataclass(frozen=True, slots=True)
class Attribution:
    """Token ranges of the words that name the speaker and of the cue."""

    speaker: Range
    cue: Range


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence's tokens from `low` to before `high`, the quotation's token, what earlier quotations of it were attributed to, and its own words."""

    run: Sequence[Token]
    low: int
    high: int
    at: int
    earlier: dict[int, Attribution]
    words: int
    ending: str

    def first(self, k: int) -> bool:
        return k == self.low
