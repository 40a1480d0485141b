"""Days counted from another day: "two days ago", "a week later", "the day before". Pure."""

import datetime
import re

from reader.language import days
from reader.language.days import Range
from reader.language.grammar import past
from reader.language.numbers import NUMBER, WORDS
from reader.language.scenes import DateScene
from reader.language.units import CURRENCY

_NUMBERS = WORDS | {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "few": None, "several": None, "the": 1}
COUNT = r"(?:a couple of|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|twenty|thirty|\d{1,3})"
_SUM = 40  # characters before a span of time
_EVENT = 80  # characters in which an event is named with its day
_FRONT = 3  # characters
_WITHIN = re.compile(r"\s(?:[^\W\d_][\w’'-]*\.?\s){0,9}")
_WHICH_WAS = re.compile(
    r"\s(?:[^\W\d_][\w’'-]*\s){0,7}[^\W\d_][\w’'-]*,\swhich\s(?:had\sbeen|was|is|fell|falls|ended|ends|expired|expires|closed|closes"
    r"|opened|opens|began|begins|came|took\splace|takes\splace)\s(?:held\s|set\sfor\s|due\s)?(?:on\s)?"
)
# behind these another clause tells of another day
_TOLD = re.compile(
    r"\b(?:and|but|or|that|who|which|when|where|while|until|before|after|said|says|announced|told|would|will|could|may|plans?|from|since|by|to)\b"
)
_COMMA = re.compile(r"(?:\s[\w’'-]+){0,2},")
_PARTED = re.compile(r"[,;:—–()]")
_CLAUSE = re.compile(r"(?:\s[\w’'-]+){1,9}")
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
    if count is None:
        return None
    count *= 0 if m["way"] == "same" else -1 if m["way"] in ("earlier", "previous") else 1
    loose = max((place for place in scene.loose if place[0] < m.start()), default=None)
    if loose is not None and unit in ("month", "year") and not (earlier and max(earlier)[0] > loose[0]):
        return _from_range(loose[1], unit, count)
    if base is None:
        return None
    found = one(base) if m["way"] == "same" else _around(days.shifted(base, unit, count), unit)
    if found and not earlier and unit == "year" and scene.today and found[0] > scene.today and not scene.ahead(m.start()):
        return None  # a day of the sentence before is not what years are counted from
    return found


def _from_range(found: Range, unit: str, count: int) -> Range | None:
    """So many months or years from a month or year; None where that cannot be told."""
    first, last = found
    in_month = (first.year, first.month) == (last.year, last.month)
    if unit == "month":
        return days.month_of(first.year, first.month + count) if in_month else None
    return days.year_of(first.year + count) if in_month or found == days.year_of(first.year) else None


def after_event(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "One day after Trump announced": the day of what was announced, counted from another day in the sentence or from the event reported.

    "Two days after Nov. 3" and "after the vote on Nov. 3" are counted from that day instead; "more than the day before" from the day before it, on or
    back as it says.
    """
    count, unit = _count(m["n"]), m["u"].lower()
    if count is None or (m["n"].lower() == "the" and m.string.startswith("s", m.end("u"))):
        return None  # "in the years before"
    sign = 1 if m["way"] == "after" else -1
    follows = [(a, b, d) for a, b, d in scene.here if a >= m.end()]
    if follows and _own_day(m, scene, *follows[0][:2]):
        return _around(days.shifted(follows[0][2], unit, sign * count), unit)
    parted = follows and _PARTED.search(scene.text, m.end(), follows[0][0])
    named = [d for a, _, d in scene.here if a < m.start()][-1:] + ([follows[-1][2]] if parted else [])
    base = named[0] if named else None if follows else _reported(m, scene)
    if _ENDED.match(m.string, m.end(), scene.end):
        sign = -sign  # nothing follows of which it is the day before
    found = _around(days.shifted(base, unit, -sign * count), unit) if base else None
    if found and m["way"] == "before" and scene.today and found[0] > scene.today and _happened(scene, m.end()):
        return None  # "six days before a panel on which he sat advised it"
    return found


def _own_day(m: re.Match[str], scene: DateScene, start: int, end: int) -> bool:
    """Whether the day at `start` is that of the event itself: "three days after the vote on May 4", "the May 4 vote", "the deadline, which was May 4"."""
    if start - m.end() > _EVENT:
        return False
    between = scene.text[m.end() : start]
    if _WHICH_WAS.fullmatch(between):
        return True
    if not _WITHIN.fullmatch(between) or _TOLD.search(between):
        return False
    # what begins a sentence ends with a comma, and only behind that is told what happened then
    fronted = m.start() - scene.start < _FRONT
    return len(between) < _FRONT or not fronted or _COMMA.match(scene.text, end, scene.end) is not None


def _reported(m: re.Match[str], scene: DateScene) -> datetime.date | None:
    """The day of the event that the article reports, where the words count from that."""
    begins = (scene.opening and m.start() - scene.start < _FRONT) or re.search(
        r"\b(?:comes?|came|coming|just|only|barely)\s+$", scene.text[max(scene.start, m.start() - 20) : m.start()]
    )
    return scene.event() if begins and not (m["way"] == "before" and _happened(scene, m.end())) else None


def _happened(scene: DateScene, at: int) -> bool:
    """Whether the clause at a place tells what has happened: "before the roof fell" is not weeks ahead."""
    clause = _CLAUSE.match(scene.text, at, min(scene.end, at + _EVENT))
    said = clause.group().lower().split() if clause is not None else []
    return any(past(word) and after != "by" for word, after in zip(said[1:], [*said[2:], ""], strict=True))  # "a deadline set by the mayor"


def rate(m: re.Match[str]) -> bool:
    """Whether a sum of money ends right before "a month": "$54 a month before"."""
    end = m.start("date") - 1
    if m["n"].lower() != "a" or end < 1:
        return False
    found = NUMBER.finditer(m.string, max(0, end - _SUM), end)
    return any(n.end() == end if n["money"] else CURRENCY.fullmatch(m.string, n.end(), end) is not None for n in found)
