"""One vote or score in words, each side with what it counts: "340 votes to 248", "18 seats to 17", "331 in favour and 273 against". Pure."""

import re

from reader.article.model import Span
from reader.language.numbers import NUMBER, interval
from reader.language.units import unit_after

_SIDES = re.compile(
    r"\s(?:(?P<what>votes|seats|goals|games|sets|percent|per\scent)\sto\s"
    r"|(?:votes\s)?(?:in\sfavou?r|for)(?:,|,?\sand|\sto)\s(?=[\w,]{1,12}(?:-\w{1,6})?\s(?:votes\s)?against\b))",
    re.IGNORECASE,
)
# "19 members were for the ban and four against"
_VOTERS = re.compile(
    r"\s(?:[a-z]{3,20}\s){0,2}?(?:(?:were|was|came\sout|spoke|voted)\s(?:in\sfavou?r(?:\sof)?|for)|(?:supported|backed|approved))\b[^.,;:?!“”\"]{0,60}?,?"
    r"\s(?:and|while|with)\s(?=[\w,]{1,12}(?:-\w{1,6})?\s(?:(?:were|was|voted)\s)?against\b)"
)
# what went up or down by so many, to so many: "the party lost 12 seats to 40"
_CHANGED = re.compile(
    r"\b(?:from|rose|risen|rise|rising|fell|fallen|fall|falling|up|down|drop\w*|los[et]|losing|gain\w*|gr[eo]w\w*|cut|shed|add\w*|jump\w*|climb\w*)"
    r"\s(?:by\s)?(?:about\s|nearly\s|almost\s|another\s)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
_LED = 30  # letters before a tally
_WHOLE = (95.0, 101.0)  # what both sides of a vote in percent add up to
_UNITS = {"seats": ("seats of one", "seats of the other"), "percent": ("percent", "percent"), "per cent": ("percent", "percent")}
_VOTE, _SCORE = ("votes for", "votes against"), ("first of a score", "second of a score")

Side = tuple[int, int, float, float, str]
"""Start and end of one side's figure, its value twice over, and its unit."""


def tally(text: str, span: Span, one: re.Match[str]) -> tuple[Side, Side] | None:
    """Both sides of the vote or score that a number begins; None where it begins none."""
    sides = _SIDES.match(text, one.end(), span.end)
    if sides is None and (voters := _VOTERS.match(text, one.end(), span.end)) is not None:
        return _voters(one, NUMBER.match(text, voters.end(), span.end))
    other = NUMBER.match(text, sides.end(), span.end) if sides is not None else None
    if sides is None or other is None or any(m["money"] or m["scale"] or m["ordinal"] for m in (one, other)):
        return None
    first, second = interval(one)[0], interval(other)[0]
    what = " ".join((sides["what"] or "votes").lower().split())
    if first is None or second is None or not _against(what, first, second):
        return None
    changed = _FROM if what == "votes" else _CHANGED
    if changed.search(text, max(span.start, one.start() - _LED), one.start()):
        return None
    unit, end = unit_after(text, other.end(), span.end, money=None) if sides["what"] else (None, other.end())
    if unit not in (None, what):
        return None  # "gave 12 votes to 17 bakers"
    units = _UNITS.get(what, _VOTE if what == "votes" else _SCORE)
    return (one.start(), sides.end("what") if sides["what"] else one.end(), first, first, units[0]), (
        other.start(),
        end if unit else other.end(),
        second,
        second,
        units[1],
    )


def _voters(one: re.Match[str], other: re.Match[str] | None) -> tuple[Side, Side] | None:
    """Both sides of a vote told by who were for something, and how many against."""
    if other is None or any(m["money"] or m["scale"] or m["ordinal"] for m in (one, other)):
        return None
    first, second = interval(one)[0], interval(other)[0]
    if first is None or second is None:
        return None
    return (one.start(), one.end(), first, first, _VOTE[0]), (other.start(), other.end(), second, second, _VOTE[1])


def _against(what: str, first: float, second: float) -> bool:
    """Whether two numbers can stand against each other: a score or a share of seats is told from the winner's side."""
    if what == "votes":
        return True
    return _WHOLE[0] <= first + second <= _WHOLE[1] if what.startswith("per") else first >= second
