"""One event, timed otherwise by the clock: "at 9.40pm", "shortly after 11pm". Pure; swapped articles give the same, mirrored. English only."""

import re
from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison.context import shared_near
from reader.comparison.counted import CERTAIN
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference

_CLOCK = re.compile(
    r"(?<![\w.:$£€-])(?:(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?|(?P<noon>noon|midday)\b|(?P<midnight>midnight)\b)",
    re.IGNORECASE,
)
_ROUGH = re.compile(r"\b(?:about|around|shortly (?:after|before)|just (?:after|before)|soon after|moments (?:after|before)|nearly|almost)\s$", re.IGNORECASE)
# before a time, of a limit or of one end of a span
_ENDS = re.compile(r"(?:\b(?:before|after|by|from|until|till|to|and|between|since|than)\s|[-–—])$", re.IGNORECASE)
_ZONE = re.compile(r"\s\(?(?:[A-Z]{2,4}\b|local time|Eastern|Central|Pacific|Mountain)")
_SPAN = re.compile(r"\s?[-–—]|\s(?:to|until|till)\s")
_LED = 20
_LEAST, _ROUGHLY, _DAY = 5, 45, 24 * 60  # minutes
_MOST = 5  # hours apart, it is of something else

Timed = tuple[Span, int, int]
"""Where a time stands, in minutes from midnight, and how far off it may be."""


def clocked(a: Located, b: Located, span_a: Span, span_b: Span, score: float) -> Iterator[Difference]:
    """The only times of day of two linked sentences, which cannot both hold."""
    if score < CERTAIN:
        return
    ours, theirs = _times(a, span_a), _times(b, span_b)
    if ours is None or theirs is None:
        return
    apart = abs(ours[1] - theirs[1])
    apart = min(apart, _DAY - apart)
    if not max(ours[2] + theirs[2], _LEAST) <= apart <= _MOST * 60:
        return
    if shared_near(a.around(span_a, ours[0]), b.around(span_b, theirs[0])):
        yield Difference(ours[0], theirs[0], "date", "differs", f"{both(a, b, ours[0], theirs[0])}.")


def _times(index: Located, sentence: Span) -> Timed | None:
    """The time of day that a sentence gives, if it gives one, and no limit, span, or time of another zone."""
    text = index.text(sentence)
    found = list(_CLOCK.finditer(text))
    if len(found) != 1:
        return None
    match = found[0]
    before = text[max(0, match.start() - _LED) : match.start()]
    rough = _ROUGH.search(before)
    if (rough is None and _ENDS.search(before)) or _ZONE.match(text, match.end()) or _SPAN.match(text, match.end()):
        return None
    place = Span(sentence.paragraph, sentence.start + match.start() - (len(rough.group()) if rough else 0), sentence.start + match.end())
    return None if index.quoted(place) else (place, _minutes(match), _ROUGHLY if rough is not None else 0)


def _minutes(match: re.Match[str]) -> int:
    if match["hour"] is None:
        return 0 if match["midnight"] else 12 * 60
    return (int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)) * 60 + int(match["minute"] or 0)
