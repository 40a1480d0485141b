"""Datelines: "WASHINGTON – ", "LONDON, May 3 (Reuters) — ", "Kyiv, Ukraine (AP) – " at the head of a paragraph. Pure; told by form, without a gazetteer."""

import re

AGENCY = (
    r"Thomson Reuters|Reuters|(?:The )?Associated Press|AP|Agence France[- ]Presse|AFP|UPI|United Press International|dpa(?:-AFX)?|DPA|EFE|ANSA|"
    r"Xinhua|TASS|Interfax|Kyodo(?: News)?|Yonhap|PTI|ANI|IANS|PA(?: Media)?|Press Association|Bloomberg(?: News)?|CNN|BBC(?: News)?|"
    r"Fox News|NBC News|CBS News|ABC News|NPR|Al Jazeera|Anadolu(?: Agency)?|AA|Belga|ANP|TT|NTB|Ritzau|APA|KNA|epd|SID|(?:The )?Canadian Press|"
    r"AAP|WAM|SPA|MENA|JTA|EPA|Getty(?: Images)?|Shutterstock|(?:[Nn]ews |[Ww]ire )?[Aa]gencies|[Nn]ews services?|[Ww]ire (?:services?|reports)|"
    r"[Ss]taff(?: and agencies| reports?| writers?)?"
)
UPPER = r"[^\W\d_a-zß-öø-ÿ]"
CAPITALS = rf"{UPPER}(?:{UPPER}|[.'’\-])*"
PLACE = rf"{CAPITALS}(?:[ /]{CAPITALS}){{0,5}}"
PROPER = rf"{UPPER}[\w.'’\-]*(?: (?:of|the|de|del|do|da|al|on|and|{UPPER}[\w.'’\-]*)){{0,4}}"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ene|Mai|Juin|Juil|Août|Okt|Dez)[a-zé]{0,7}\.?"
DATE = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
SOURCE = rf"\((?:{AGENCY})(?: ?[/,–-] ?[\w .]{{1,24}})?\)"
STARTS = r"(?=[\"“”'‘«„(\[\d]|" + UPPER + r")"
DASH = rf"(?:\.?[-–—―‒]{{2,3}} ?| [-–—―‒]{{1,3}} ?|\.?[—―‒] ?|\.- ?|[–-] |: )\s?{STARTS}"

# after a place in capitals and a date, any name in brackets is an agency
IN_CAPITALS = re.compile(
    rf"(?P<place>{PLACE})(?P<region>(?:, {PROPER}){{0,2}}?)(?P<date>,? {DATE})?(?:(?P<agency>,? ?{SOURCE})|(?(date) ?\({PROPER}\)))?(?P<dash>{DASH})"
)
SIGNED = re.compile(rf"{PROPER}(?:, {PROPER}){{0,2}}?(?:,? {DATE})?,? {SOURCE}(?:{DASH}|\s?{STARTS})", re.UNICODE)
SENT = re.compile(rf"{PROPER}(?:, {PROPER}){{0,2}}?, {DATE}{DASH}")
REGIONAL = re.compile(rf"{PROPER}, {PROPER} [–—―] {STARTS}")
BARE = re.compile(rf"{SOURCE}\s?{DASH}")

NO_PLACE = set(
    "UPDATE UPDATED BREAKING EXCLUSIVE WATCH CORRECTION CORRECTED NOTE EDITOR EDITOR'S EDITOR’S EDITORS ANALYSIS OPINION REVIEW LIVE VIDEO PHOTO PHOTOS "
    "READ MORE LISTEN PODCAST FACT CHECK PART CHAPTER FACTBOX EXPLAINER TIMELINE COMMENTARY ALSO MY YOUR OUR HIS HER THEIR HAS HAVE IS ARE WAS NOT DON'T "
    "DON’T AND WITH THIS WHAT WHY HOW WHO WHEN WHERE Q Q. A A. PS P.S. TL;DR NEWS BACKGROUND CONTEXT QUOTE KEY".split()
)
LONGEST = 160


def dateline_end(text: str, *, first: bool, transcript: bool) -> int:
    """Where the dateline at the head of a paragraph ends (its dash and the space after it are part of it), 0 where there is none.

    Some forms are clear only in the `first` paragraph; "PLACE:" is none in an article that names its speakers so (`transcript`).
    """
    head = text[:LONGEST]
    for form in (BARE, SIGNED, SENT):
        found = form.match(head)
        if found is not None and not head.startswith("By "):
            return found.end()
    found = IN_CAPITALS.match(head)
    if found is not None and _is_place(found["place"], bool(found["region"] or found["agency"] or found["date"])):
        colon = ":" in found["dash"]
        return found.end() if not colon or found["agency"] or (first and not transcript) else 0
    regional = REGIONAL.match(head) if first else None
    return regional.end() if regional is not None and regional.end() <= 60 else 0


def agency_in(dateline: str) -> str | None:
    """The news agency that a dateline names in brackets."""
    found = re.search(rf"\(({AGENCY})\b", dateline)
    return found[1] if found else None


def names_speakers(texts: list[str]) -> bool:
    """Whether an article is (in part) a transcript: two paragraphs or more start with "NAME:"."""
    return sum(re.match(rf"[\"“]?{PLACE}: ", text[:LONGEST]) is not None for text in texts) > 1


def _is_place(place: str, confirmed: bool) -> bool:
    words = re.split(r"[ /]", place)
    if sum(c.isalpha() for c in place) < 3 or any(word.strip(",") in NO_PLACE for word in words):
        return False
    return confirmed or len(words) <= 3 or words[0] in ("ABOARD", "PORT", "RIO", "NEAR") or "/" in place
