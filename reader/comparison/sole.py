"""What either article counts just once, otherwise, in paragraphs that any link joins: "two earlier complaints", "three complaints". Pure.

Few links tell here, so much is asked of the counts: exact ones of one noun, or of one act ("fired four times", "five shots were fired"), of which
neither article gives any other, with a word near both that says of what. Linear in the articles; swapped articles give the same, mirrored.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from reader.article.model import Span
from reader.comparison.agreement import bounds, unit
from reader.comparison.counted import AGE, LOOSE_UNITS, TALLIED, difference, near
from reader.comparison.giving import both
from reader.comparison.located import TIMES, Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.grammar import BE
from reader.language.reading import Figure
from reader.language.words import stem, words

_TELLING = 2.0  # what a word near both must tell
_ROOM = 2  # times the other, a count is of something else
_MANY = 1000  # counts of one article: a table
_LED = 30  # letters before "four times" in which the verb stands
_WITHIN = 3  # and words
_FIRED = frozenset(stem(word) for word in ("fire", "fired", "fires", "firing"))
_SHOTS = frozenset(stem(word) for word in ("shot", "shots", "round", "rounds", "bullet", "bullets"))
_SHOT, _TIMES = stem("shots"), stem("times")

Found = tuple[Span, Figure]
"""A figure with its sentence."""


def sole(a: Located, b: Located, joined: Set[tuple[int, int]]) -> Iterator[Difference]:
    """The only counts of one thing in either article that disagree; `joined`: paragraphs with a link of any grade between them."""
    ours = _only(a) if joined else {}
    theirs = _only(b) if ours else {}
    for of in sorted(ours.keys() & theirs.keys()):
        x, y = ours[of], theirs[of]
        if (x[0].paragraph, y[0].paragraph) in joined and _of_one_thing(a, b, x, y, of):
            made = _shots_apart(a, b, x, y) if of == _SHOT else difference(a, b, x, y)
            if made is not None and made.manner == "plain" and made.verdict != "compatible":
                yield made


def _shots_apart(a: Located, b: Located, x: Found, y: Found) -> Difference | None:
    """Two counts of shots, of which neither article has the other's number of shots, and neither paragraph of anything: "five shots were fired, four hit"."""
    for index, (_, own), (_, other) in ((a, x, y), (b, y, x)):
        told_there = index.figures(Span(own.span.paragraph, 0, len(index.reading.article.paragraphs[own.span.paragraph].text)))
        if index.given.among(other, (str(unit(other)), *_SHOTS, _TIMES)) or any(bounds(f) == bounds(other) for f in told_there):
            return None
    return None if bounds(x[1]) == bounds(y[1]) else Difference(x[1].span, y[1].span, "number", "differs", f"{both(a, b, x[1].span, y[1].span)}.")


def _of_one_thing(a: Located, b: Located, x: Found, y: Found, of: str) -> bool:
    """Whether a telling word that is not counted, and nobody's name, stands near both; of shots one in both sentences, if both say more than "five shots"."""
    low, high = sorted(f.low or 0.0 for _, f in (x, y))
    if of == _SHOT:
        said = [index.around(sentence, figure.span).sentence - _FIRED - _SHOTS - {_TIMES} for index, (sentence, figure) in ((a, x), (b, y))]
        return not all(said) or bool(said[0] & said[1])
    if high > _ROOM * low:
        return False
    shared = near(a.around(x[0], x[1].span), b.around(y[0], y[1].span)) - {unit(x[1]), unit(y[1])} - a.people - b.people
    return any(told(s) >= _TELLING for s in shared)


def _only(index: Located) -> dict[str, Found]:
    """What an article counts exactly, and with one number alone."""
    found: dict[str, list[Found]] = defaultdict(list)
    if len(index.reading.figures) > _MANY:
        return {}
    for sentence in (s.span for s in index.reading.sentences):
        for figure in index.figures(sentence):
            of = _counted(index, sentence, figure)
            if of is not None:
                found[of].append((sentence, figure))
    return {of: every[0] for of, every in found.items() if _one(every)}


def _one(every: Sequence[Found]) -> bool:
    """Whether all counts are one exact number; two of them in one sentence are of two things, "six piers in Velm and six in Lund"."""
    low, high = every[0][1].low, every[0][1].high
    return low == high and len({bounds(f) for _, f in every}) == 1 and len({sentence for sentence, _ in every}) == len(every)


def _counted(index: Located, sentence: Span, figure: Figure) -> str | None:
    """What a figure counts; of "times" what was done so often."""
    of = unit(figure)
    if of == _TIMES or of in _SHOTS:
        return _shots(index, sentence, figure)
    return None if of is None or of == AGE or of in LOOSE_UNITS or of in TIMES or figure.unit in TALLIED else of


def _shots(index: Located, sentence: Span, figure: Figure) -> str | None:
    """Shots that were fired: "fired four times", "fires five rounds", "seven shots were fired"."""
    text = index.text(sentence)
    start, end = figure.span.start - sentence.start, figure.span.end - sentence.start
    before, after = words(text[max(0, start - _LED) : start])[-_WITHIN:], words(text[end : end + _LED])[:_WITHIN]
    if unit(figure) == _TIMES and any(w.folded in BE and then.stem in _FIRED for w, then in pairwise(before)):
        return None  # "was fired four times": from a post
    return _SHOT if any(w.stem in _FIRED for w in before + after) else None
