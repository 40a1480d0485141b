"""What the words around a number make of it: at least, up to, nearly, about; and when they make nothing of it. Pure."""

import re
from collections.abc import Callable

from reader.article.model import Span

_SLACK = 0.1  # what "about" and "nearly" allow at most, as a share
_LEAST_SLACK = 0.02  # and what they allow at least, of a number with many digits
BEFORE = re.compile(
    r"""\b(?:(?P<over>more\sthan|greater\sthan|over|above|at\sleast|no\s(?:fewer|less)\sthan|not\sless\sthan|upwards?\sof|exceed(?:s|ed|ing)?|a\sminimum\sof|north\sof|as\s(?:few|little)\sas)
    |(?P<under>up\sto|as\s(?:many|much|high|(?P<long>long))\sas|at\smost|no\smore\sthan|less\sthan|fewer\sthan|under|below|a\smaximum\sof)
    |(?P<nearly>nearly|almost|close\sto|just\s(?:under|short\sof)|approaching)
    |(?P<about>about|around|roughly|approximately|some|an\sestimated|estimated|or\sso|circa|perhaps)
    |(?P<exact>exactly|just|only))\s+(?:an?\s+)?(?:(?:additional|estimated|another|record)\s+)?$""",
    re.VERBOSE | re.IGNORECASE,
)
# "will not drop under 180" is 180 or more
_DENIED = re.compile(
    r"\b(?:not|never|cannot|\w{1,6}n[’']t)\s(?:(?:be|drop|fall|go|sink|slip|dip|get|come|rise|climb|grow|last|cost|pay|take|allow|charge|offer|accept|have|need)\s)?$",
    re.IGNORECASE,
)
_LED = 40  # letters before a number that can limit it, and before a limit that can deny it
AFTER = re.compile(r"\s(?P<more>or more|or higher|and up|plus\b)|(?P<plus>\+)|\s(?P<fewer>or less|or fewer|or under)|\s(?P<so>or so)\b", re.IGNORECASE)
# "over 20 years" is mostly a span of time, and a limit only behind these
_LONGER = re.compile(
    r"\b(?:for|well|just|little|slightly|took|takes?|taken|lasts?|lasted|lasting|spends?|spent|spending|waits?|waited|waiting|serve[ds]?|serving|after|with|of|is"
    r"|was|been|by|at|(?<!phased )in|than)\s$",
    re.IGNORECASE,
)
_SPANS = frozenset(f"{time}{s}" for time in ("minute", "hour", "day", "night", "weekend", "week", "month", "year", "decade") for s in ("", "s"))
_HANDED = re.compile(r"\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|fork(?:s|ed|ing)?)\s$", re.IGNORECASE)  # "hand over $2 billion"
# "misled the board about $2 million"
_OF_WHAT = re.compile(
    r"\b(?:(?:misl(?:ed|eads?|eading)|lied|lying|quizzed|questioned)(?: [\w’'-]+){0,4}?|talked|spoke|complained|joked|worried)\s$", re.IGNORECASE
)
_AN = re.compile(r"\b(?:over|above|under|below|about)\s+an?\s+$", re.IGNORECASE)  # "under a $5 billion plan", "asked about a $5 billion plan"


def limited(
    text: str, span: Span, match: re.Match[str], start: int, value: tuple[float | None, float | None], unit: str | None
) -> tuple[int, float | None, float | None]:
    """Where a figure begins with the words before its number that limit it, and what these make of its lowest and highest value."""
    low, high = value
    before = BEFORE.search(text, max(span.start, start - _LED), start)
    if before is None or _is_none(text, span, match, before, unit):
        return start, low, high
    denied = _DENIED.search(text, max(span.start, before.start() - _LED), before.start()) if before["over"] or before["under"] else None
    if denied is None:
        return before.start(), *modified(before, low, high)
    return (denied.start(), high, None) if before["under"] else (denied.start(), None, low)


def _is_none(text: str, span: Span, match: re.Match[str], before: re.Match[str], unit: str | None) -> bool:
    """Whether "over" or "under" before a number is no limit: "$5 million over 10 years", "under a $5 million plan", "hand over $2 million"."""
    over = (before["over"] or "").lower() == "over"
    if match["digits"] and _AN.match(text, before.start(), match.start()):
        return True
    if before["long"] and unit not in _SPANS:
        return True  # "as long as two members agree"
    if over and _HANDED.search(text, max(span.start, before.start() - _LED), before.start()):
        return True
    if (before["about"] or "").lower() == "about" and _OF_WHAT.search(text, max(span.start, before.start() - _LED), before.start()):
        return True
    return during(text, span, before, unit)


def during(text: str, span: Span, before: re.Match[str], unit: str | None) -> bool:
    """Whether "over" before a span of time says in what time something was done: "changed over one weekend"."""
    over = (before["over"] or "").lower() == "over"
    return over and unit in _SPANS and _LONGER.search(text[max(span.start, before.start() - 12) : before.start()]) is None


def tenth(value: float, direction: int) -> float:
    return round(value * (1 + direction * _SLACK), 4)


def _slack(value: float, direction: int) -> float:
    return round(value + direction * min(abs(value) * _SLACK, max(abs(value) * _LEAST_SLACK, _step(value))), 4)


def _step(value: float) -> float:
    """One of the last digit that counts, five where it is a five: 1 of 312, 100 of 8,300, 50 of 350."""
    digits, _, power = f"{abs(value):.11e}".partition("e")
    known = digits.rstrip("0")
    return (5 if known.endswith("5") else 1) * 10.0 ** (int(power) - len(known.partition(".")[2]))


def modified(before: re.Match[str], low: float | None, high: float | None, slack: Callable[[float, int], float] = _slack) -> tuple[float | None, float | None]:
    if before["over"]:
        return low, None
    if before["under"]:
        return None, high
    if before["nearly"]:
        return (slack(low, -1) if low is not None else None), high
    return _around(low, high, slack) if before["about"] else (low, high)


def with_after(after: re.Match[str], low: float | None, high: float | None) -> tuple[float | None, float | None]:
    if after["more"] or after["plus"]:
        return low, None
    if after["fewer"]:
        return None, high
    return _around(low, high, _slack)


def _around(low: float | None, high: float | None, slack: Callable[[float, int], float]) -> tuple[float | None, float | None]:
    return (slack(low, -1), slack(high, 1)) if low is not None and high is not None else (low, high)
