"""Figures that the other article gives in other units or words: "90 seconds" there is "a minute and a half" here. Pure; symmetric in the two articles."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from reader.article.model import Span
from reader.language.measures import KINDS
from reader.language.quantities import TIMES, Quantity, quantities
from reader.language.reading import Reading

NEAR = 8  # quantities below one, and above it, that it is held against
BEYOND = 1.25  # how far a figure may reach to say how much: "more than 40" and 41 are one, 400 is not
WITHIN, ROUNDED = 0.03, 0.01  # by how much of it a measure may come out otherwise in another unit, and a count or price be rounded
POINTS = 1.5  # percentage points between a share in words and one in figures: "a third" and 32 percent
LEAST_COUNT = 100.0  # a smaller number is not rounded, and may count anything
_INFINITE = float("inf")
_CONVERTED = {*KINDS, *TIMES}


def told_alike(reading: Reading, other: Reading) -> list[Span]:
    """The figures of an article, in order, that the other one gives somewhere in whatever unit, rounded or as the years since a year."""
    kinds = defaultdict[str, list[Quantity]](list)
    for quantity in sorted(_looked_at(other), key=lambda q: q.low):
        kinds[quantity.kind].append(quantity)
    return [q.span for q in _looked_at(reading) if any(alike(q, one) for one in _near(q, kinds[q.kind]))]


def _looked_at(reading: Reading) -> list[Quantity]:
    return [q for q in quantities(reading) if q.kind or q.low >= LEAST_COUNT]


def _near(one: Quantity, rising: Sequence[Quantity]) -> Sequence[Quantity]:
    """Those that begin nearest to a quantity."""
    at = bisect_left(rising, one.low, key=lambda q: q.low)
    return rising[max(0, at - NEAR) : at + NEAR]


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are one, as far as they say."""
    if one.kind != other.kind or (one.ago and other.ago):
        return False
    for x, y in ((one, other), (other, one)):
        if x.high == _INFINITE:
            return _bounded(y) and not y.ago and x.low * (1 - WITHIN) <= y.low and y.high <= BEYOND * x.low
    if one.kind == "share" and _bounded(one) and _bounded(other):
        return abs(one.low + one.high - other.low - other.high) <= 2 * POINTS
    rounded = 0.0 if one.ago or other.ago else (WITHIN if one.kind in _CONVERTED else ROUNDED) * max(one.low, other.low)
    return _bounded(one) and _bounded(other) and max(one.low, other.low) <= min(one.high, other.high) + rounded


def _bounded(quantity: Quantity) -> bool:
    return quantity.low > 0 and quantity.high <= BEYOND * quantity.low
