"""The same figure or day, given otherwise: both articles can be right, and an editor would look twice. Pure.

A number that one gives as a limit and the other does not ("more than $60,000", "about $60,000"), numbers that can both hold and are not each other
rounded ("$139 million", "roughly $141 million"), one thing counted here and timed there ("20 strikes", "three months of strikes"), and one day by its
date here and by its weekday there ("Nov. 30", "Sunday"). Rather one missed than one shown for nothing, as with all differences.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from reader.article.model import Span
from reader.comparison.agreement import bounds, figures_meet, interval, thing, unit
from reader.comparison.context import shared_near
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.language.days import MONTHS
from reader.language.folding import folded
from reader.language.numbers import NUMBER
from reader.language.numbers import interval as written_interval
from reader.language.reading import Figure, When
from reader.language.words import words

TIMES = frozenset("hour day week month year decad".split())
MEASURES = TIMES | {"%", "$", "€", "£", "¥", "percent", "percentag point", "year old", "minut", "second", "mile", "kilomet", "point", None}
_OF = re.compile(r" of ((?:[\w’'-]{1,30} ){0,2}?[\w’'-]{1,30})")  # the noun that a span of time is of, with up to two words before it
_NEARLY = re.compile(r"(?:nearly|almost|just|close to|approaching)\b", re.IGNORECASE)  # the number itself, rounded up
_SHARE = re.compile(r"half|third|quarter|fifth|\b(?:in|of)\b", re.IGNORECASE)
_PERCENT = {"percent", "percentag point"}
HALF = 0.5
WEEK = 7  # days: what is longer is rarely one event


def figures(a: Located, b: Located, x: Figure, y: Figure) -> Difference | None:
    """What an editor would check of two figures of one thing that can both hold; None where they are one figure, or one rounded."""
    if unit(x) != unit(y) or not figures_meet(x, y) or b.given.just(x) or a.given.just(y):
        return None
    one, other = _written(x), _written(y)
    if one is None or other is None:
        return None
    said = both(a, b, x.span, y.span)
    limits = limit(x), limit(y)
    if one == other:
        if limits[0] == limits[1]:
            return None
        return Difference(x.span, y.span, "number", "compatible", f"{said}: one number, and only one of them gives it as a limit.", "limit")
    if rounds(one, other) or _in_words(x) or _in_words(y) or _NEARLY.match(x.text) or _NEARLY.match(y.text) or _given_too(a, b, x, y):
        return None
    return Difference(x.span, y.span, "number", "compatible", f"{said}: both can be right, but they are not one number.", "near")


def _given_too(a: Located, b: Located, x: Figure, y: Figure) -> bool:
    """Whether either article gives the other's number as well, without what limits it: "after earlier counts of nine"."""
    bare = [replace(f, low=value, high=value) for f, value in ((x, _written(x)), (y, _written(y)))]
    return b.given.just(bare[0]) or a.given.just(bare[1])


def points(a: Located, b: Located, x: Figure, y: Figure) -> Difference | None:
    """A change that one article gives in percent and the other, with the same number, in percentage points."""
    if {unit(x), unit(y)} != _PERCENT or bounds(x) != bounds(y) or b.given.gives(x) or a.given.gives(y):
        return None
    note = f"{both(a, b, x.span, y.span)}: percent are of what there was, points of the whole."
    return Difference(x.span, y.span, "number", "compatible", note, "near")


def rounded(x: Figure, y: Figure) -> bool:
    """Whether of two figures that cannot both hold one is the other to the nearest whole number, or a share in words ("a third")."""
    one, other = bounds(x), bounds(y)
    if one is None or other is None:
        return False
    apart = max(one[0], other[0]) - min(one[1], other[1])
    if _in_words(x) or _in_words(y):
        return apart <= 1
    first, second = _written(x), _written(y)
    return first is not None and second is not None and (first == int(first)) != (second == int(second)) and abs(first - second) <= HALF


def _in_words(figure: Figure) -> bool:
    """Whether a share is given in words: "a third", "two-thirds", "one in five"."""
    return figure.unit == "percent" and _SHARE.search(figure.text) is not None


def _written(figure: Figure) -> float | None:
    """The number as it is written, without what "more than" or "about" make of it; None for two of them, or a vague one."""
    found = list(NUMBER.finditer(figure.text))
    if len(found) != 1 or found[0]["many"] or found[0]["vague"]:
        return None
    return written_interval(found[0])[0]


def limit(figure: Figure) -> bool:
    """Whether the figure is given as a limit: at least, more than, up to."""
    return figure.low is None or figure.high is None


def rounds(one: float, other: float) -> bool:
    """Whether one of two numbers is the other with fewer digits that count."""
    return _rounds(one, other) or _rounds(other, one)


def one_number(low: float, high: float) -> bool:
    """Whether one of two numbers is the other rounded; up only to the nearest: 2,100 is 2,060 rounded, and not 2,010."""
    if not rounds(low, high):
        return False
    return _rounds(low, high) or low != int(low) or high - low <= _step(high) / 2


def _step(number: float) -> float:
    """What the last digit that counts stands for: 100 of 2,100."""
    digits = f"{number:.0f}"
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _rounds(rough: float, fine: float) -> bool:
    """Whether one number is the other with fewer digits that count, up, down or to the nearest."""
    if rough <= 0 or fine <= 0 or rough != int(rough):
        return False
    if fine != int(fine) and rough in (math.floor(fine), math.ceil(fine)):
        return True
    step = _step(rough)
    return step > 1 and rough in (math.floor(fine / step) * step, math.ceil(fine / step) * step)


def measures(a: Located, b: Located, span_a: Span, span_b: Span) -> Iterator[Difference]:
    """One thing that one article counts and the other gives the duration of."""
    for count, (lasting, noun) in product(a.figures(span_a), _lasting(b, span_b)):
        if _measured(a, b, (span_a, count), (span_b, lasting), noun):
            yield _measure(a, b, count.span, noun)
    for count, (lasting, noun) in product(b.figures(span_b), _lasting(a, span_a)):
        if _measured(b, a, (span_b, count), (span_a, lasting), noun):
            yield _measure(a, b, noun, count.span)


def _measure(a: Located, b: Located, one: Span, other: Span) -> Difference:
    note = f"{both(a, b, one, other)}: one counts them, the other says for how long."
    return Difference(one, other, "number", "compatible", note, "measure")


def _lasting(index: Located, span: Span) -> list[tuple[Figure, Span]]:
    """Every duration of something within a span, with the place of both: "nearly three months", "nearly three months of strikes"."""
    out = []
    for figure in index.figures(span):
        of = _OF.match(index.reading.article.paragraphs[span.paragraph].text, figure.span.end, span.end) if unit(figure) in TIMES else None
        if of is not None:
            out.append((figure, Span(span.paragraph, figure.span.start, of.end())))
    return out


def _measured(counting: Located, timing: Located, one: tuple[Span, Figure], other: tuple[Span, Figure], noun: Span) -> bool:
    """Whether the noun of a duration is what the other article counts, which neither gives in the other's way as well."""
    what = unit(one[1])
    if what in MEASURES or what is None or " " in what or what != _last_stem(timing, noun) or limit(other[1]):
        return False
    around = counting.around(one[0], one[1].span), timing.around(other[0], noun)
    if not [s for s in shared_near(*around) if s != what]:
        return False
    return not timing.given.counts(what) and not any(unit(f) == unit(other[1]) for f in counting.figures(one[0]))


def _last_stem(index: Located, span: Span) -> str:
    found = words(index.text(span), index.reading.article.language)
    return thing(found[-1].stem) if found else ""


def days(a: Located, b: Located, x: When, y: When) -> Difference | None:
    """One day (or week) that one article gives by its date and the other by its weekday or from its own day on."""
    one = interval(x)
    if one is None or one != interval(y) or (one[1] - one[0]).days >= WEEK or _dated(a.text(x.span)) == _dated(b.text(y.span)):
        return None
    meant = one[0].isoformat() if one[0] == one[1] else f"{one[0].isoformat()} to {one[1].isoformat()}"
    note = f"Both mean {meant}: {both(a, b, x.span, y.span)}."
    return Difference(x.span, y.span, "date", "compatible", note, "day")


def _dated(text: str) -> bool:
    """Whether a date is given by its day of the month."""
    return any(folded(w.folded).rstrip(".") in MONTHS for w in words(text)) or bool(re.search(r"\d+[/.-]\d+", text))
