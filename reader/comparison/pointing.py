"""Words that hardly another sentence of the other article has: a stretch that has them, too, points there. Pure; linear in both articles."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.article.model import Article, Span
from reader.comparison.terms import told
from reader.language import gazetteer
from reader.language.days import DAYS, MONTHS
from reader.language.reading import Reading
from reader.language.words import STOP, Word, words

SELDOM = 3  # sentences that have a word at most for it to point to one of them
LEAST_TOLD = 3.0
LEAST_LETTERS = 3
LONGEST_PREFIX = 4  # letters: "mid-July", "anti-drug"
NAMED = 2.0  # what a name points more than another word
_INTO = (" in ", " near ", " at ", " outside ", "In ", "Near ", "At ", "Outside ")
ANYBODY = frozenset(f"{which}{one}" for which in ("no", "any", "every", "some") for one in ("body", "one", "thing", "where"))
"""What means nobody in particular, and nothing."""
LONGEST = 2000  # characters of a stretch or sentence that are looked through

Places = Mapping[str, Sequence[tuple[int, bool]]]
"""By stem: the sentences that have it, each with whether it is written there as names are."""


@dataclass(slots=True)
class Pointing:
    """What a stretch has in common with one sentence across: how much it points there, by how many words, and whether by a name that stands there alone."""

    weight: float = 0.0
    words: int = 0
    named: bool = False


def places(reading: Reading) -> Places:
    """Where an article has the telling words that it has seldom."""
    found: dict[str, dict[int, bool]] = defaultdict(dict)
    for number, sentence in enumerate(reading.sentences):
        text = reading.article.text(sentence.span)[:LONGEST]
        for word in _telling(text, reading.article):
            at = found[word.stem]
            if number in at or len(at) <= SELDOM:
                at[number] = at.get(number, False) or (word.start > 0 and _large(text, word))
    return {stem: tuple(at.items()) for stem, at in found.items() if len(at) <= SELDOM}


def pointing(reading: Reading, span: Span, across: Places) -> dict[int, Pointing]:
    """By sentence of the other article: what points there in a stretch."""
    found: dict[int, Pointing] = defaultdict(Pointing)
    text = reading.article.text(span)[:LONGEST]
    place = -2  # where the name of a place ends so far
    for stem, word in {word.stem: word for word in _telling(text, reading.article)}.items():
        at, large = across.get(stem, ()), _large(text, word)
        goes_on = large and place == word.start - 1  # "Otter Creek" is one
        place = word.end if goes_on or (large and text.endswith(_INTO, 0, word.start)) else -2
        for number, there in at:
            one = found[number]
            one.named |= large and there and len(at) == 1
            if not (goes_on and there):
                one.weight += (told(stem) + NAMED * (large and there)) / len(at) ** 0.5
                one.words += 1
    return found


def _telling(text: str, article: Article) -> list[Word]:
    weak = gazetteer.listed("weak.txt")
    return [
        word
        for word in words(text, article.language)
        if len(word.folded) >= LEAST_LETTERS
        and word.folded not in STOP
        and word.folded not in ANYBODY
        and told(word.stem) >= LEAST_TOLD
        and not word.folded.isdigit()
        and word.folded not in weak
        and word.folded not in DAYS
        and word.folded not in MONTHS
        and not (len(word.folded) <= LONGEST_PREFIX and text.startswith("-", word.end))
    ]


def _large(text: str, word: Word) -> bool:
    return text[word.start].isupper()
