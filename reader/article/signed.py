"""Lines between headline and report that say by whom, for whom, where and when it was written. Pure; each is told by its form alone."""

import re
from dataclasses import dataclass
from datetime import date

from reader.article import bylines, furniture
from reader.article.dated import day_at
from reader.article.datelines import DATE, PLACE, PROPER, SOURCE, agency_in

_PLACED = re.compile(rf"(?P<place>(?:{PLACE}|{PROPER})(?:, {PROPER})?),? (?P<date>{DATE}),?(?P<source> ?{SOURCE})?\s*[-–—]{{0,3}}")
_IN_A_PLACE = re.compile(rf"(?P<source>[^,;:]{{2,40}}) in {PROPER}(?:, {PROPER})?(?: and {PROPER})?\.?")
_READ = re.compile(r"\d{1,3}[ -]min(?:ute)?s?(?: read)?", re.IGNORECASE)
_LONGEST, _LONGEST_NAME, _TWO = 120, 6, 2
_PERSON = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,2}"
_PAIR = re.compile(rf"{_PERSON} (?:and|&) {_PERSON}")


@dataclass(frozen=True, slots=True)
class Signed:
    """What such a line says. `whole`: it says nothing more than these."""

    byline: str | None = None
    source: str | None = None
    day: date | None = None
    whole: bool = False


def signed(text: str) -> Signed | None:
    """ "By Ida Roth | Velm Sentinel | July 19, 2026", "VELM, Oct. 21, 2026", "Agencies in Velm", "Ida Roth, health editor". None for any other line."""
    if len(text) > _LONGEST:
        return None
    name = bylines.named_with_office(text)
    return _in_parts(bylines.parts(text)) or _placed(text) or (Signed(byline=name) if name else None)


def _in_parts(parts: list[str]) -> Signed | None:
    """A line in parts, of which one is a day or a byline, and each of the others a name, an office or a time of day."""
    byline: str | None = None
    day: date | None = None
    names: list[str] = []
    whole = True
    for part in parts:
        dated = furniture.day_line(part)
        if dated is not None and day is None:
            day, bare = dated
            whole = whole and bare
        elif bylines.is_byline(part) and byline is None:
            byline = part.partition(" ")[2].strip()
        elif furniture.is_clock(part) or bylines.is_office(part) or _READ.fullmatch(part):
            whole = False
        elif bylines.is_names(part, most=_LONGEST_NAME):
            names.append(part)
        else:
            return None
    if day is None and byline is None:
        return None
    if byline is None and len(names) == _TWO and parts[-1] == names[1] and _PAIR.fullmatch(names[1]) and not _PAIR.fullmatch(names[0]):
        byline = names.pop()
    # without a "By", which of the names is the paper’s is not told, unless two people’s come last
    source = names[0] if byline is not None and len(names) == 1 else None
    return Signed(byline, source, day, whole and len(names) == (source is not None))


def _placed(text: str) -> Signed | None:
    """A dateline alone in its line, or an agency and where its people are."""
    found = _PLACED.fullmatch(text)
    if found is not None:
        read = day_at(found["date"])
        if read is None and found["source"] is None:
            return None
        return Signed(source=agency_in(found["source"] or ""), day=read[0] if read is not None else None)
    sent = _IN_A_PLACE.fullmatch(text)
    return Signed(source=sent["source"]) if sent is not None and furniture.is_source(sent["source"]) else None
