"""What a statement does beside what it is about: it asks for something, compares, gives a reason, speaks of all. Pure.

These are function words, which count for nothing among the words that a quotation and its report have in common; yet both have them.
"""

from functools import cache
from itertools import pairwise

from reader.article.model import Span
from reader.language.cues import listed
from reader.language.reading import Reading
from reader.language.words import words

ASKS = "asks"


def turns(reading: Reading, span: Span) -> frozenset[str]:
    """The sections of the shipped list that have a word, or two words running, in this place."""
    said = [w.folded for w in words(reading.article.text(span), reading.article.language)]
    running = (f"{one} {other}" for one, other in pairwise(said))
    return frozenset(of for found in (*said, *running) if (of := _sections().get(found)) is not None)


@cache
def _sections() -> dict[str, str]:
    """The section of each listed word, and of each two. Raises FileNotFoundError where the shipped data is missing."""
    out: dict[str, str] = {}
    for name, lines in listed("turns.txt").items():
        section, _, two = name.partition(" ")
        out.update(dict.fromkeys(lines if two else " ".join(lines).split(), section))
    return out
