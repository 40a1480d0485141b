"""What stands around a place within its sentence: the words that say what a figure or a date is of. Pure."""

from dataclasses import dataclass

from reader.article.model import Span
from reader.comparison.terms import told
from reader.language.reading import Reading
from reader.language.words import STOP, words

REACH = 5


@dataclass(frozen=True, slots=True)
class Context:
    """Stems of the telling words near a place, by their distance in words; all of them of the sentence in `sentence`; stems of the place itself in `own`."""

    near: dict[str, int]
    sentence: frozenset[str]
    own: frozenset[str]


def context(reading: Reading, sentence: Span, place: Span) -> Context:
    """The words around `place`, which lies in `sentence`; function words and numbers do not count."""
    text = reading.article.text(sentence)
    found = words(text, reading.article.language)
    start, end = place.start - sentence.start, place.end - sentence.start
    inside = [i for i, w in enumerate(found) if start <= w.start < end]
    if not inside:
        return Context({}, frozenset(), frozenset())
    near: dict[str, int] = {}
    every = set()
    for i, word in enumerate(found):
        if i in inside or word.folded in STOP or word.folded[0].isdigit() or told(word.stem) < 1:
            continue
        every.add(word.stem)
        distance = min(abs(i - inside[0]), abs(i - inside[-1]))
        if distance <= REACH:
            near[word.stem] = min(distance, near.get(word.stem, REACH))
    return Context(near, frozenset(every), frozenset(found[i].stem for i in inside))


def shared_near(one: Context, other: Context) -> list[str]:
    """Telling words that stand near both places, the nearest first."""
    both = sorted(one.near.keys() & other.near.keys())
    return sorted(both, key=lambda s: (one.near[s] + other.near[s], s))
