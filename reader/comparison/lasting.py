"""One span of time, given otherwise in two units: "ten days", "three weeks". Pure; swapped articles give the same, mirrored."""

import re
from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison import otherwise
from reader.comparison.agreement import bounds, unit
from reader.comparison.context import shared_near
from reader.comparison.counted import CERTAIN, SURE
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.reading import Figure

_HOURS = {"minut": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.0, "year": 8766.0}
_HOUR = re.compile(
    r"\b(?:for|about|nearly|almost|around|roughly|some|lasted|took) an hour\b(?! and | before\b| after\b| later\b| earlier\b| or\b)", re.IGNORECASE
)
_ROUGH = 1.5  # times the other, one may be the other in rough words: "a month", "five weeks", "ten days" of school, "two weeks"
_EXACT, _BY_THE_CLOCK = 1.4, {"minut", "hour"}  # by the clock they are told less roughly
_TELLING = 3.0  # what a word near both must tell where the link is sure, and not certain
_FAR = 5  # times the other, it is of something else


def spans(a: Located, b: Located, span_a: Span, span_b: Span, score: float) -> Iterator[Difference]:
    """The only spans of time of two linked sentences, which cannot both hold."""
    ours, theirs = _lasting(a, span_a), _lasting(b, span_b)
    if score < SURE or len(ours) != 1 or len(theirs) != 1 or unit(ours[0]) == unit(theirs[0]):
        return
    x, y = ours[0], theirs[0]
    low, high = sorted((_hours(x), _hours(y)))
    rough = _EXACT if {unit(x), unit(y)} == _BY_THE_CLOCK else _ROUGH
    if otherwise.limit(x) or otherwise.limit(y) or not low * rough < high < low * _FAR:
        return
    least = 0.0 if score >= CERTAIN else _TELLING
    if any(told(s) >= least for s in shared_near(a.around(span_a, x.span), b.around(span_b, y.span))):
        yield Difference(x.span, y.span, "number", "differs", f"{both(a, b, x.span, y.span)}.")


def _lasting(index: Located, sentence: Span) -> list[Figure]:
    """The spans of time of a sentence, with "nearly an hour"."""
    found = [f for f in index.figures(sentence) if unit(f) in _HOURS]
    hours = ((match, Span(sentence.paragraph, sentence.start + match.start(), sentence.start + match.end())) for match in _HOUR.finditer(index.text(sentence)))
    return found + [Figure(place, 1.0, 1.0, "hour", match.group()) for match, place in hours if not any(f.span.common(place) for f in found)]


def _hours(figure: Figure) -> float:
    low, high = bounds(figure) or (0.0, 0.0)
    return (low + high) / 2 * _HOURS[unit(figure) or ""]
