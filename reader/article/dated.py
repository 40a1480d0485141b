"""The day an article says it is of: front matter, a line at its head, a dateline. Pure. A day that can be read in two ways is not read at all."""

import re
import unicodedata
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari",
            "february feb februar feber février févr fev febrero febbraio fevereiro februari",
            "march mar märz mrz mars marzo março maart",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio mag maio mei",
            "june jun juni juin junio giugno giu junho",
            "july jul juli juillet juil julio luglio lug julho",
            "august aug août agosto ago augustus",
            "september sep sept septembre septiembre settembre set setembro",
            "october oct oktober okt octobre octubre ottobre ott outubro out",
            "november nov novembre noviembre novembro",
            "december dec dez dezember décembre déc diciembre dic dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
)
WORD = r"[^\W\d_]{3,12}"
DAY = re.compile(
    rf"(?:(?:{WEEKDAY})\b\.?,?\s+)?(?:"
    r"(?P<iso>(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2}))(?!\d)"
    rf"|(?P<m2>{WORD})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})(?!\d)"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?(?P<m3>{WORD})\.?,?\s+(?:de\s+)?(?P<y3>\d{{4}})(?!\d)"
    r"|(?P<p4>\d{1,2})(?P<s4>[/.])(?P<q4>\d{1,2})(?P=s4)(?P<y4>\d{4})(?!\d)"
    rf"|(?P<d5>\d{{1,2}})-(?P<m5>{WORD})-(?P<y5>\d{{4}})(?!\d)"
    r"|(?P<y6>(?:19|20)\d\d)(?P<m6>\d\d)(?P<d6>\d\d)(?!\d)"
    r")",
    re.IGNORECASE,
)


def day_at(text: str, start: int = 0) -> tuple[date, int] | None:
    """The day written at `start` and where it ends: "2025-12-01", "Dec. 1, 2025", "1 December 2025", "1. Dezember 2025". None where there is none."""
    found = DAY.match(text, start)
    if found is None:
        return None
    day = _day(found)
    return None if day is None else (day, found.end())


def day_in(text: str) -> date | None:
    """The first day written anywhere in a short line."""
    for place in re.finditer(r"\b\w", text[:400]):
        found = day_at(text, place.start())
        if found is not None:
            return found[0]
    return None


def without_day(text: str) -> str | None:
    """A short line without the first day in it; None where there is no day."""
    for place in re.finditer(r"\b\w", text[:400]):
        found = day_at(text, place.start())
        if found is not None:
            return f"{text[: place.start()]} {text[found[1] :]}"
    return None


def _day(found: re.Match[str]) -> date | None:
    part = found.groupdict()
    if part["y1"]:
        year, month, day = part["y1"], part["m1"], part["d1"]
    elif part["y2"]:
        year, month, day = part["y2"], _month(part["m2"]), part["d2"]
    elif part["y3"]:
        year, month, day = part["y3"], _month(part["m3"]), part["d3"]
    elif part["y4"]:
        year, one, two = int(part["y4"]), int(part["p4"]), int(part["q4"])
        # with dots the day comes first wherever dates are written so
        return _made(year, two, one) if part["s4"] == "." else _either(year, one, two)
    elif part["y5"]:
        year, month, day = part["y5"], _month(part["m5"]), part["d5"]
    else:
        year, month, day = part["y6"], part["m6"], part["d6"]
    return _made(int(year), int(month), int(day))


def _month(word: str) -> int:
    return MONTHS.get(unicodedata.normalize("NFC", word.casefold()), 0)


def _either(year: int, one: int, two: int) -> date | None:
    """12/01/2025 is December in one country and January in another: only where one reading is impossible, or both agree, is it a day."""
    readings = {found for found in (_made(year, one, two), _made(year, two, one)) if found is not None}
    return readings.pop() if len(readings) == 1 else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 1400 else None
    except ValueError:
        return None
