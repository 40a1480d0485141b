"""Who wrote a report: "By Ida Roth, transport correspondent", "By the foreign staff". Pure, linear; told by form alone."""

import re
from collections.abc import Iterable
from itertools import islice

PARTICLES = set("de del della di da do dos van von der den ter al el bin ibn la le du y e and und et in at for with of the from &".split())
_WRITERS = (
    r"(?:correspondent|reporter|editor|writer|columnist|photographer|producer|critic|commentator|korrespondent(?:in)?|redakteur(?:in)?|journalist(?:in)?)"
)
# "staff and agencies" is a staff with something beside it; after it may stand where they are
_STAFF = re.compile(
    rf"(?:(?:the|our|a|an) )?(?:own )?(?:[\w&-]+ ){{0,3}}?(?:staff|newsroom|team|desk|agenc(?:y|ies)|{_WRITERS}s?)"
    r"(?: (?:and|&) (?:news |wire )?(?:agencies|wires))?(?-i: in [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})?\.?",
    re.IGNORECASE,
)
_OFFICE = re.compile(rf"(?:[\w’'&/-]+ ){{0,4}}?(?:{_WRITERS}s?|bureau chief)", re.IGNORECASE)
_BESIDE = re.compile(rf", (?:(?:the|our) )?(?:[a-z’'&/-]+ ){{0,4}}?{_WRITERS}s?(?=,? and |, |$)")
_AND_AGENCIES = re.compile(r",? (?:and|&|with) (?:news |wire )?(?:agenc(?:y|ies)|wires|services|staff)\.?\Z", re.IGNORECASE)
_PARTING = re.compile(r"[|•·]|\s[–—]\s")
_LONGEST, _LONGEST_OFFICE, _FEW = 120, 40, 3
_BY = ("by", "von", "par", "por")


def is_byline(text: str) -> bool:
    """ "By Jane Doe", "BY JANE DOE AND JOHN ROE, Reuters", "By the political staff". "By noon, their own allies had buckled" is not one."""
    head, _, rest = text.partition(" ")
    if len(text) > _LONGEST or head.rstrip(":").casefold() not in _BY:
        return False
    rest = _AND_AGENCIES.sub("", rest) or rest
    return is_names(rest) or (head[0].isupper() and (_STAFF.fullmatch(rest) is not None or is_names(_BESIDE.sub("", rest))))


def names_writer(texts: Iterable[str]) -> bool:
    """Whether a line near the top says who wrote the report. It knows better than the file, which names whoever saved it."""
    return any(is_byline(text) for text in islice(texts, 8))


def is_names(text: str, most: int = 20) -> bool:
    """Whether there is nothing but names and the small words between them, `most` words or fewer."""
    words = re.split(r"[\s,;|/•·]+", text.rstrip(" .,").casefold() if text.isupper() else text.rstrip(" .,"))
    real = [word for word in words if word and word.casefold() not in PARTICLES and any(c.isalpha() for c in word)]
    capital = text.isupper() or all(word[0].isupper() for word in real)
    return bool(real) and len(words) <= most and capital and not re.search(r"[.!?]\s+\S+\s+\S+\s+\S+", text) and "“" not in text and '"' not in text


def is_office(text: str) -> bool:
    """ "State House Reporter", "Transport correspondent", which stands under a byline."""
    return len(text) <= _LONGEST_OFFICE and _OFFICE.fullmatch(text) is not None and (is_names(text) or len(text.split()) <= _FEW)


def named_with_office(text: str) -> str | None:
    """The name before an office: "Ida Roth, health editor", "By Ida Roth, health editor"."""
    head, _, rest = text.partition(" ")
    name, _, office = (rest if head.rstrip(":").casefold() in _BY else text).partition(", ")
    return name if office and " " in name and is_names(name, most=4) and is_office(office) else None


def parts(text: str) -> list[str]:
    """What a line sets apart with bars and dots: "By Ida Roth | Velm Sentinel | July 19, 2026". Empty for any other line."""
    found = [part.strip() for part in _PARTING.split(text) if part.strip()] if len(text) <= _LONGEST else []
    return found if len(found) > 1 else []
