"""One group of people, counted otherwise under two names: "61 pupils", "68 children". Pure; swapped articles give the same, mirrored.

Two names may well be of two groups, so more is asked than of two figures of one noun: within a link that leaves no doubt, each the only people that its
sentence counts and the other does not, among the same words; outside of links, each the only ones that its article counts at all.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from reader.article.model import Span
from reader.comparison import otherwise
from reader.comparison.agreement import bounds, unit
from reader.comparison.context import shared_near
from reader.comparison.counted import CERTAIN, with_whole
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.reading import Figure
from reader.language.words import STOP, stem, words
from reader.resources import path

_RARE = 4.0  # what a word of both sentences tells that are not linked
_FEW = 10  # fewer are part of them, or others
_ROOM = 2  # times larger or smaller: of something else
_PEOPLE = "person"


@cache
def _groups() -> dict[str, frozenset[int]]:
    """Each stem of people to the lines it stands in."""
    found: dict[str, set[int]] = {}
    for i, line in enumerate(path("words", "people-heads.txt").read_text(encoding="utf-8").splitlines()):
        for word in [] if line.startswith("#") else line.split():
            found.setdefault(stem(word), set()).add(i)
    return {word: frozenset(lines) for word, lines in found.items()}


def people(figure: Figure) -> bool:
    """Whether a figure counts people under a name that may be another's."""
    of = unit(figure)
    return of == _PEOPLE or of in _groups()


def alike(x: Figure, y: Figure) -> bool:
    """Whether two figures count people under two names that may be of one group."""
    one, other = unit(x), unit(y)
    if one is None or other is None or one == other or not (people(x) and people(y)):
        return False
    return _PEOPLE in (one, other) or bool(_groups()[one] & _groups()[other])


def counted(a: Located, b: Located, span_a: Span, span_b: Span, score: float) -> Iterator[Difference]:
    """What two linked sentences count otherwise of one group; "11 members" and "11 councillors" are no rivals of those that they give otherwise."""
    every = [[f for f in index.figures(span) if people(f)] for index, span in ((a, span_a), (b, span_b))]
    ours, theirs = ([f for f in every[k] if not any(bounds(f) == bounds(g) for g in every[1 - k])] for k in (0, 1))
    if len(ours) == 1 == len(theirs) and (score >= CERTAIN or _by_one_body(a, b, (span_a, ours[0]), (span_b, theirs[0]))):
        yield from _apart(a, b, (span_a, ours[0]), (span_b, theirs[0]), 1.0, whole=len(every[0]) == 2 == len(every[1]))


def _by_one_body(a: Located, b: Located, one: tuple[Span, Figure], other: tuple[Span, Figure]) -> bool:
    """Whether both sentences name a body by two words, which stand near one of the counts: "Harbour Police removed 11 rowers"."""
    near = [index.around(sentence, figure.span).near.keys() for index, (sentence, figure) in ((a, one), (b, other))]
    named = [
        {frozenset(w.stem for w in words(index.text(place)) if w.folded not in STOP) for name, place in index.names(sentence) if name.kind != "person"}
        for index, (sentence, _) in ((a, one), (b, other))
    ]
    return any(len(body) > 1 and (body <= near[0] or body <= near[1]) for body in named[0] & named[1])


def alone(a: Located, b: Located, pairs: Sequence[tuple[Span, Span]]) -> Iterator[Difference]:
    """What two sentences count otherwise of the only people of a group that either article counts, but for a few."""
    every = [[f for f in index.reading.figures if unit(f) in _groups() and (k := bounds(f)) and k[1] >= _FEW] for index in (a, b)]
    lines = {line for f in every[0] for line in _groups()[unit(f) or ""]}
    for line in sorted(lines):
        ours, theirs = ([f for f in found if line in _groups()[unit(f) or ""]] for found in every)
        if len({bounds(f) for f in ours}) != 1 or len({bounds(f) for f in theirs}) != 1 or not alike(ours[0], theirs[0]):
            continue
        for span_a, span_b in pairs:
            if ours[0].span in span_a and theirs[0].span in span_b:
                yield from _apart(a, b, (span_a, ours[0]), (span_b, theirs[0]), _RARE)


def _apart(a: Located, b: Located, one: tuple[Span, Figure], other: tuple[Span, Figure], least: float, *, whole: bool = False) -> Iterator[Difference]:
    x, y = one[1], other[1]
    own, its = bounds(x), bounds(y)
    if own is None or its is None or not alike(x, y) or max(own[0], its[0]) <= min(own[1], its[1]) or otherwise.limit(x) or otherwise.limit(y):
        return
    low, high = sorted((sum(own) / 2, sum(its) / 2))
    if low <= 0 or high > _ROOM * low or otherwise.rounds(low, high) or any(index.given.among(f, (_PEOPLE, *_groups())) for index, f in ((a, y), (b, x))):
        return
    around = a.around(one[0], x.span), b.around(other[0], y.span)
    shared = set(shared_near(*around)) if least < _RARE else around[0].sentence & around[1].sentence
    if whole or any(told(s) >= least for s in shared - a.people - b.people - _groups().keys()):
        places = with_whole(a, x), with_whole(b, y)
        yield Difference(*places, "number", "differs", f"{both(a, b, *places)}.")
