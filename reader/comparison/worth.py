"""How much a word or name tells of what one article alone has, for lists of a few of them. Pure; linear in the text."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from reader.comparison.terms import UNLISTED, told
from reader.language import gazetteer
from reader.language.days import DAYS
from reader.language.folding import folded
from reader.language.words import words

SLIGHT = 0.5
ENOUGH = 3  # words that leave out the slight ones
NAMED = 0.5  # of two words as rare the name
AGAIN = 2.0  # for each time that a text comes back to a word
MOST_AGAIN = 3


@cache
def _slight() -> frozenset[str]:
    """Words that say less than others."""
    return gazetteer.listed("slight.txt")


def weight(said: str) -> float:
    """How much a word or name tells; a figure counts as the least common word, as does a word in capitals, and a plain name for more."""
    if folded(said) in _slight() or folded(said) in DAYS:
        return SLIGHT
    rarest = max((told(word.stem) for word in words(said)), default=0.0)
    if any(word[0].isupper() for word in said.split()):
        return UNLISTED + NAMED if rarest == UNLISTED or " " in said else UNLISTED
    return UNLISTED if any(word[0].isdigit() for word in said.split()) else rarest


class Worth:
    """How much a word tells in a text: what this comes back to is what it is about. Linear in the text."""

    def __init__(self, text: str) -> None:
        self._times = Counter(word.stem for word in words(text))

    def __call__(self, said: str) -> float:
        """Its weight, and more of it where the text has it again."""
        own = weight(said)
        again = min(MOST_AGAIN, max((self._times[word.stem] - 1 for word in words(said)), default=0))
        return own if own <= SLIGHT else own + AGAIN * max(again, 0)


def telling_first(said: Iterable[str], text: str = "") -> list[str]:
    """Words and names, those that tell most in `text` first, each once; where there are enough of these, without those that say little."""
    worth = Worth(text)
    ranked = sorted(dict.fromkeys(said), key=lambda one: -worth(one))
    telling = [one for one in ranked if weight(one) > SLIGHT]
    return telling if len(telling) >= ENOUGH else ranked
