"""Sums and counts that are told for other spans of time: "$12 million over three years", "about $4 million a year". Pure; symmetric in the two figures."""

import re

from reader.comparison.agreement import bounds
from reader.language.reading import Figure

_TIME = r"(?P<time>day|week|month|quarter|year|decade)s?\b"
_EACH = re.compile(rf"(?:\s(?:an?|per|each|every)\s|[-‑](?:an?|per)[-‑]){_TIME}|\s(?P<often>daily|weekly|monthly|quarterly|yearly|annually)\b")
_OVER = re.compile(
    rf"(?:\s[a-z]+){{0,2}}?\s(?:over|in|during|for|across|through)\s(?:(?:the|its|a|their)\s)?(?:(?:next|first|last|past|coming|following)\s)?"
    rf"(?P<many>\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten|twelve|several)[\s-]{_TIME}"
)
_OFTEN = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year"}
_LOOK = 60  # letters behind a figure
_NONE = "", ""
_LEAST = 1.9  # times the other, a sum with no span of time may be that of several


def for_other_spans(x: Figure, y: Figure, text_x: str, text_y: str) -> bool:
    """Whether two figures are, or may be, of spans of time that are not as long, so that they say nothing against each other.

    `text_x`, `text_y`: the paragraphs that they stand in.
    """
    (each_x, over_x), (each_y, over_y) = one, other = _span(x, text_x), _span(y, text_y)
    if one == other or (over_x and over_y):
        return False
    if _NONE not in (one, other):
        return bool(each_x or each_y)
    return _times(x, y) >= _LEAST


def _span(figure: Figure, text: str) -> tuple[str, str]:
    """What a figure is reckoned by and, where it is by none, over how long: ("year", ""), ("", "three year")."""
    stop = min(len(text), figure.span.end + _LOOK)
    each = _EACH.search(text, figure.span.start, figure.span.end) or _EACH.match(text, figure.span.end, stop)
    if each is not None:
        return each["time"] or _OFTEN[each["often"]], ""
    over = _OVER.match(text, figure.span.end, stop)
    return ("", f"{over['many']} {over['time']}") if over is not None else _NONE


def _times(x: Figure, y: Figure) -> float:
    """How many times the lesser of two figures the greater one is."""
    values = [[v for v in ends if abs(v) != float("inf")] for f in (x, y) if (ends := bounds(f)) is not None]
    low, high = sorted(sum(v) / len(v) for v in values) if len(values) == 2 else (0.0, 0.0)
    return high / low if low > 0 else 1.0
