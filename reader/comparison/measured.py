"""One measure in two units that cannot be of one thing: "nine miles downstream", "20 kilometers downstream". Pure; swapped articles give the same, mirrored.

Within links that leave no doubt, each the only such measure of its sentence that the other does not have in its own unit.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.article.model import Span
from reader.comparison import otherwise
from reader.comparison.agreement import unit
from reader.comparison.context import shared_near
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.measures import Measure, measure
from reader.language.reading import Figure
from reader.language.words import STOP, words

SURE = 0.9  # the least score of a link within which two units are held against each other
_ROUND, _FAR = 1.15, 5  # times the other: one number, rounded in its unit; and another thing
_DEGREES = 3.0  # Celsius
_NEAR = 1.0  # what a word beside both must tell
_COMPOUND = re.compile(r"-(?:foot|feet|mile|kilomet\w+|met(?:er|re)|inch|yard)\Z")
_BEHIND = 40
_POINTS = "percentage points"
_BOTH = frozenset([_POINTS, "points"])

Told = tuple[Figure, Measure]


def measured(a: Located, b: Located, span_a: Span, span_b: Span, score: float) -> Iterator[Difference]:
    """The only measures of one kind in two linked sentences, in two units, that are not one rounded."""
    if score < SURE:
        return
    ours = _measures(a, span_a)
    theirs = _measures(b, span_b) if ours else []
    for kind in sorted({m.kind for _, m in ours} & {m.kind for _, m in theirs}):
        one, other = ([k for k in found if k[1].kind == kind] for found in (ours, theirs))
        if len(one) == 1 == len(other) and _apart(a, b, (span_a, one[0]), (span_b, other[0])):
            x, y = one[0][0].span, other[0][0].span
            yield Difference(x, y, "number", "differs", f"{both(a, b, x, y)}.")


def points_alike(ours: Sequence[Figure], theirs: Sequence[Figure], a: Located, b: Located) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """The figures of two sentences; where one gives percentage points and the other just points, both as points, if either article's are not the other's."""
    units = [{f.unit for f in found} & _BOTH for found in (ours, theirs)]
    if len(units[0]) != 1 or len(units[1]) != 1 or units[0] == units[1]:
        return ours, theirs
    if any(index.given.just(replace(f, unit=of)) for index, found in ((a, theirs), (b, ours)) for f in found if f.unit in _BOTH for of in _BOTH):
        return ours, theirs
    one, other = ([in_points(f) for f in found] for found in (ours, theirs))
    return one, other


def in_points(figure: Figure) -> Figure:
    """A figure in percentage points as one in points."""
    return replace(figure, unit="points") if figure.unit == _POINTS else figure


def of_two_things(a: Located, b: Located, one: tuple[Span, Figure], other: tuple[Span, Figure]) -> bool:
    """Whether one figure is of the noun behind it ("a 94-foot boat") and the other sentence does not speak of that: "240 feet from the pier"."""
    sides = ((a, one), (b, other))
    nouns = [_of_noun(index, figure) for index, (_, figure) in sides]
    if (nouns[0] is None) == (nouns[1] is None):
        return False
    k = 0 if nouns[1] is None else 1
    index, (sentence, _) = sides[1 - k]
    return nouns[k] not in {w.stem for w in words(index.text(sentence))}


def _of_noun(index: Located, figure: Figure) -> str | None:
    """The stem of the last noun right behind "94-foot"; None where the figure is no such compound."""
    if not _COMPOUND.search(figure.text):
        return None
    text = index.reading.article.paragraphs[figure.span.paragraph].text
    behind = re.split(r"[^\w\s’'-]", text[figure.span.end : figure.span.end + _BEHIND])[0]
    led = []
    for word in words(behind):
        if word.folded in STOP:
            break
        led.append(word.stem)
    return led[0] if len(led) == 1 else led[1] if led else ""


def _measures(index: Located, sentence: Span) -> list[Told]:
    text = index.reading.article.paragraphs[sentence.paragraph].text
    found = ((f, measure(f, text)) for f in index.figures(sentence) if f.unit)
    return [(f, m) for f, m in found if m is not None]


def _apart(a: Located, b: Located, one: tuple[Span, Told], other: tuple[Span, Told]) -> bool:
    """Whether two measures are of one thing by a word beside both, and no rounding makes them one."""
    (span_a, (x, m)), (span_b, (y, n)) = one, other
    if unit(x) == unit(y) or otherwise.limit(x) or otherwise.limit(y) or not _too_far(m, n) or any(_COMPOUND.search(f.text) for f in (x, y)):
        return False
    around = a.around(span_a, x.span), b.around(span_b, y.span)
    shared = [s for s in shared_near(*around) if told(s) >= _NEAR and s not in a.people | b.people]
    return bool(shared) and not _ever(a, n) and not _ever(b, m)


def _too_far(one: Measure, other: Measure) -> bool:
    """Whether two measures can neither be one, rounded, nor so unlike that they are of two things."""
    low, high = sorted((one, other), key=lambda k: k.low)
    if one.kind == "temperature":
        return high.low - low.high > _DEGREES
    return 0 < low.high * _ROUND < high.low < low.high * _FAR


def _ever(index: Located, other: Measure) -> bool:
    """Whether an article gives a measure anywhere, rounded."""
    paragraphs = index.reading.article.paragraphs
    every = (measure(f, paragraphs[f.span.paragraph].text) for f in index.reading.figures)
    return any(m.kind == other.kind and not _too_far(m, other) and _alike(m, other) for m in every if m is not None)


def _alike(one: Measure, other: Measure) -> bool:
    return max(one.low, other.low) <= min(one.high, other.high) * _ROUND
