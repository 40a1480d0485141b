"""Days counted from another day: "two days ago", "a week later", "the day before". Pure."""

import datetime
import re

from reader.language import days
from reader.language.days import Range
from reader.language.numbers import NUMBER, WORDS
from reader.language.scenes import DateScene
from reader.language.units import CURRENCY

_NUMBERS = WORDS | {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "few": None, "several": None, "the": 1}
COUNT = r"(?:a couple of|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|twenty|thirty|\d{1,3})"
_SUM = 40  # characters before a span of time
_ENDED = re.compile(r"\s*(?:[.,;:!?)”\"’—–]|$)|\s(?:and|but)\b")


def one(day: datetime.date | None) -> Range | None:
    """That day alone."""
    return (day, day) if day is not None else None


def ago(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "Two days ago" is a day, "three weeks ago" the days around it, "two years ago" that year."""
    count, unit = _count(m["n"]), m["u"].lower()
    if scene.today is None or count is None:
        return None
    sign = 1 if m["way"] == "from now" else -1
    return _around(days.shifted(scene.today, unit, sign * count), unit)


def _around(day: datetime.date | None, unit: str) -> Range | None:
    if day is None or unit == "day":
        return one(day)
    if unit == "week":
        first, last = days.shifted(day, "day", -3), days.shifted(day, "day", 3)
        return (first, last) if first and last else None
    if unit == "month":
        return days.month_of(day.year, day.month)
    return days.year_of(day.year) if unit == "year" else days.year_of(day.year - 1, min(day.year + 1, 9999))


def _count(text: str) -> int | None:
    low = " ".join(text.lower().split())
    return int(low) if low.isdigit() else _NUMBERS.get(low)


def later(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "Two days later", "the next day": from the day named before."""
    earlier = [place for place in scene.here if place[0] < m.start()]
    base = max(earlier)[2] if earlier else scene.before
    count, unit = _count(m["n"]) if m["n"] else 1, m["u"].lower()
    if base is None or count is None:
        return None
    sign = -1 if m["way"] in ("earlier", "previous") else 1
    return one(base) if m["way"] == "same" else _around(days.shifted(base, unit, sign * count), unit)


def after_event(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "One day after Trump announced": the day of what was announced, counted from another day in the sentence or from the event reported.

    "Two days after Nov. 3" is counted from that day instead; "more than the day before" from the day before it, on or back as it says.
    """
    count, unit = _count(m["n"]), m["u"].lower()
    if count is None:
        return None
    sign = 1 if m["way"] == "after" else -1
    follows = [d for a, _, d in scene.here if 0 <= a - m.end() < 3]
    if follows:
        return _around(days.shifted(follows[0], unit, sign * count), unit)
    others = [d for _, _, d in scene.here]
    begins = (scene.opening and m.start() - scene.start < 3) or re.search(
        r"\b(?:comes?|came|coming|just|only|barely)\s+$", scene.text[max(scene.start, m.start() - 20) : m.start()]
    )
    base = others[-1] if others else scene.event() if begins else None
    if _ENDED.match(m.string, m.end(), scene.end):
        sign = -sign  # nothing follows of which it is the day before
    return _around(days.shifted(base, unit, -sign * count), unit) if base else None


def rate(m: re.Match[str]) -> bool:
    """Whether a sum of money ends right before "a month": "$54 a month before"."""
    end = m.start("date") - 1
    if m["n"].lower() != "a" or end < 1:
        return False
    found = NUMBER.finditer(m.string, max(0, end - _SUM), end)
    return any(n.end() == end if n["money"] else CURRENCY.fullmatch(m.string, n.end(), end) is not None for n in found)
