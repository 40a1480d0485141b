"""Which of the headings that a topic could have an editor would choose. Pure.

A linear model over what can be seen of a heading (`heading_traits.py`) and, where the articles were encoded, over what the encoder sees of its words
(`heading_senses.py`). Fitted by `packaging/model/headings.py` on topics of training pairs whose possible headings a reader judged as printable, weak
or wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from types import MappingProxyType

from reader import resources
from reader.comparison.heading_lists import listed
from reader.comparison.heading_senses import Senses, model
from reader.comparison.heading_traits import Heading, Topic, seen
from reader.comparison.terms import told
from reader.language.words import STOP, words

MOST, DEEP = 12, 250  # headings that are looked at, and options among which they are sought
SPEAKS_ON = 4  # of them of the form "Roth on tolls"
COMPOSITE = 3  # of them of the best options, with their second thing and without

AGAIN, ONCE, MOST_AGAIN = 0.8, 0.5, 3  # what every further heading with the same two words costs, the first of them less
GIVES_WAY, LEAST = 1.5, 0.75  # how much less, and how much at least, another heading may be worth than a bare name
OUTSIDE = 1.5  # how much less another heading may be worth than one that stands in another clause than what is one-sided
MOST_STEMS = 6
_NONE: Mapping[frozenset[str], int] = MappingProxyType({})


def best(headings: Sequence[Heading], topic: Topic, had: Mapping[frozenset[str], int] = _NONE) -> Heading:
    """The heading that an editor would most likely print; of equals the first.

    `had`: two words of which that many headings of the article consist already: a further one should say what is new in it. The bare name of a person
    gives way to what is not much worse.
    """
    top = max(headings[0].option.score, 1e-6)
    senses = Senses(topic, model()) if topic.encoded else None
    worths = [worth(h, topic, top, senses) for h in headings]
    first = max(range(len(headings)), key=worths.__getitem__)
    if had:
        first = max(
            (k for k in range(len(headings)) if k == first or _instead(headings[k], headings[first])), key=lambda k: worths[k] - _again(headings[k], had)
        )
    if headings[first].option.person and not headings[first].option.form and not headings[first].second:
        others = [k for k, h in enumerate(headings) if plain(h) and worths[k] >= max(LEAST, worths[first] - GIVES_WAY)]
        first = max(others, key=worths.__getitem__, default=first)
    return headings[first]


def inside(chosen: Heading, among: Sequence[Heading], topic: Topic) -> Heading:
    """For a phrase that stands in another clause than what is one-sided the best that does not, where that is good, and not much worse."""
    if not plain(chosen) or not topic.apart(chosen):
        return chosen
    others = [h for h in among if plain(h) and not topic.apart(h) and printable(h, topic) and not h.option.empty]
    if not others:
        return chosen
    top, senses = max(among[0].option.score, 1e-6), Senses(topic, model()) if topic.encoded else None
    worths = [worth(h, topic, top, senses) for h in others]
    most = max(worths)
    return others[worths.index(most)] if most >= max(0.0, worth(chosen, topic, top, senses) - OUTSIDE) else chosen


def occasion(chosen: Heading, among: Sequence[Heading]) -> Heading:
    """Of several names for an occasion the one that tells most of it: "Poetry prize event" for "Public appearance"."""
    if not _is_occasion(chosen):
        return chosen
    return max((chosen, *(h for h in among if _is_occasion(h))), key=_tells_of_it)


def _is_occasion(heading: Heading) -> bool:
    last = words(heading.text)[-1:]
    return plain(heading) and bool(last) and last[0].folded in listed("occasions")


def _tells_of_it(heading: Heading) -> float:
    """What the words before the last tell."""
    return sum(told(word.stem) for word in words(heading.text)[:-1])


def printable(heading: Heading, topic: Topic) -> bool:
    """Whether a heading tells something of what is one-sided, which one word that names nobody does not: "Page", "Democrats"."""
    return (" " in heading.text or heading.option.person) and topic.tells(heading)


def against(heading: Heading, among: Sequence[Heading], topic: Topic) -> bool:
    """Whether more speaks against a heading than for it; `among`: every heading that the topic could have."""
    return worth(heading, topic, max(among[0].option.score, 1e-6), Senses(topic, model()) if topic.encoded else None) < 0


def _again(heading: Heading, had: Mapping[frozenset[str], int]) -> float:
    """What it costs a heading that others have two of its words."""
    most = min(MOST_AGAIN, max((had.get(pair, 0) for pair in pairs(heading)), default=0))
    return AGAIN * (most - ONCE) if most else 0.0


def _instead(heading: Heading, usual: Heading) -> bool:
    """Whether a heading says something else than the usual one, as well formed: no part of it, nor the same with a second thing."""
    composed = heading.second or heading.option.form in ("whom", "and")
    return not composed and not heading.option.name and heading.thing.casefold() not in usual.text.casefold()


def plain(heading: Heading) -> bool:
    """Whether a heading is a phrase of two words or more, no name, nor who somebody is."""
    return " " in heading.text and not heading.option.form and not heading.second and not heading.option.name and not heading.option.is_who


def pairs(heading: Heading) -> Iterator[frozenset[str]]:
    """Every two telling words of the thing that a heading names, by their stems, with who speaks on it."""
    stems = sorted({w.stem for w in words(heading.thing or heading.text) if w.folded not in STOP})
    speaker = heading.text.partition(" on ")[0] if heading.option.form == "on" else ""
    for one, other in combinations(stems[:MOST_STEMS], 2):
        yield frozenset((one, other, speaker))
        if speaker:
            yield frozenset((one, other, ""))


def worth(heading: Heading, topic: Topic, top: float, senses: Senses | None = None) -> float:
    """How much speaks for a heading; `top`: the score of the first option."""
    weights = _weights()[senses is not None]
    found = [*seen(heading, topic, top), *(senses.seen(heading) if senses else ())]
    return float(sum(weights.get(name, 0.0) * value for name, value in found))


@cache
def _weights() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """By words alone, and beside what the encoder sees."""
    lines = resources.path("words", "heading-weights.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {n.replace("_", " "): float(alone) for n, alone, _ in rows}, {n.replace("_", " "): float(beside) for n, _, beside in rows}
