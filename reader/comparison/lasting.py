"""One span of time, given otherwise in two units: "ten days", "three weeks". Pure; swapped articles give the same, mirrored."""

from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison import otherwise
from reader.comparison.agreement import bounds, unit
from reader.comparison.context import shared_near
from reader.comparison.counted import CERTAIN
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.language.reading import Figure

_HOURS = {"minut": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.0, "year": 8766.0}
_ROUGH = 1.5  # times the other, one may be the other in rough words: "a month", "five weeks", "ten days" of school, "two weeks"
_FAR = 5  # times the other, it is of something else


def spans(a: Located, b: Located, span_a: Span, span_b: Span, score: float) -> Iterator[Difference]:
    """The only spans of time of two linked sentences, which cannot both hold."""
    ours, theirs = ([f for f in index.figures(span) if unit(f) in _HOURS] for index, span in ((a, span_a), (b, span_b)))
    if score < CERTAIN or len(ours) != 1 or len(theirs) != 1 or unit(ours[0]) == unit(theirs[0]):
        return
    x, y = ours[0], theirs[0]
    low, high = sorted((_hours(x), _hours(y)))
    if otherwise.limit(x) or otherwise.limit(y) or not low * _ROUGH < high < low * _FAR:
        return
    if shared_near(a.around(span_a, x.span), b.around(span_b, y.span)):
        yield Difference(x.span, y.span, "number", "differs", f"{both(a, b, x.span, y.span)}.")


def _hours(figure: Figure) -> float:
    low, high = bounds(figure) or (0.0, 0.0)
    return (low + high) / 2 * _HOURS[unit(figure) or ""]
