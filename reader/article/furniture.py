"""What stands in an article besides its report: headline, byline, date line, dateline, subheads, credits. Pure, linear; each is told by its form alone.

Precision before completeness: a credit line read as text does little harm, a fact taken for furniture is lost to the comparison.
"""

import re
from datetime import date

from reader.article.bylines import is_byline, is_names
from reader.article.dated import day_at
from reader.article.datelines import AGENCY, PROPER
from reader.article.plain import BULLET, CLOSERS, ends_sentence

LABEL = re.compile(
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|date|veröffentlicht|publié|publicado|stand)\b"
    r"(?: on| at| le| el| am)?:?\s*){0,2}",
    re.IGNORECASE,
)
AFTER_DATE = re.compile(
    r"(?:[\s,|•·–—-]|at|um|à|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?|\d{1,2}|[TZ](?![a-z])|[+-]\d\d:?\d\d|[ap]\.?m\.?|noon|midnight"
    r"|(?:E[SD]?|C[SDE]?|P[SD]?|M[SD]?|B?S|GM|U)T|CEST|CET|UTC|IST|Uhr)*",
    re.IGNORECASE,
)

_TO_IT = r"(?:to|for) (?:this|the) (?:report|story|article|post|piece)"
_CONTRIBUTED = re.compile(
    rf"\W*(?P<who>[^!?()“”]{{3,200}}?),? (?:also )?contribut(?:ed|ing) (?:{_TO_IT}|(?:additional )?(?:reporting|research|photography)(?: {_TO_IT})?)"
    r"(?:,? (?:from|in) [^.!?]{1,80})?[.)\]]*"
)
_BODY = re.compile(r"\b(?:University|College|Police|Council|Institute|Department|Ministry|Committee|Commission|Board|Hospital)\Z")  # which writes no news
_A_WRITER = re.compile(r"\ban? (?=(?:[a-z-]+ )?(?:writer|reporter|editor|correspondent|journalist|contributor)\b)")
_SENTENCES = re.compile(r"(?<=[a-z)]\.) (?=[A-Z])")
ROLES = re.compile(
    r"\b(?:reporting|reported|writing|written|editing|edited|compiled|produced|translated|translation|research|researched|photos?|photographs?|graphics?"
    r"|illustrations?|additional|by|with|from|bureau|newsroom|desk|staff|team|news|agenc(?:y|ies)|wires?|services?|writers?|reporters?|contributors?"
    r"|reports|files|inputs?|material|contributions)\b",
    re.IGNORECASE,
)
ROLE_STARTS = re.compile(
    r"\W*(?:(?:additional|with) )*(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|produced|translat(?:ed|ion)|research|photos?|photographs?"
    r"|graphics?|illustrations?)\b.{0,60}?\b(?:by|from)\b",
    re.IGNORECASE,
)
WITH_STARTS = re.compile(r"\W*with (?:additional )?(?:report(?:ing|s)|files|inputs?|material|contributions|agenc(?:y|ies)|wires?)\b", re.IGNORECASE)
NOTICE = re.compile(
    rf"\W*(?:with (?:the )?(?:{AGENCY})\W*$|©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d)|all rights reserved"
    r"|follow .{2,60} on (?:twitter|x|facebook|instagram|bluesky|mastodon)\b"
    r"|this (?:story|article|report|post|piece|dispatch) (?:has been|was|is)\b.{0,40}\b(?:updated|corrected|revised|amended|originally|first|produced"
    r"|published|translated|compiled)\b|(?:image|photo|picture|video)s?(?: credits?)?: |image source, )",
    re.IGNORECASE,
)
# a caption whose credit follows without a space: "… at the harbour.CreditAda Quill/Coast Wire"
CAPTION = re.compile(r"[a-z.’”)]Credit[A-Z][^.!?;]{2,80}\Z")
ELSEWHERE = re.compile(
    r"(?:advertisement|story continues below.{0,40}|read the full story.{0,60}|our standards: .{0,80}"
    r"|(?:related|read more|more on this|see also|also read|read also|recommended|watch|listen|sign up|subscribe)(?: .{0,30})?: .{1,200})",
    re.IGNORECASE,
)
SIGNED_PLACE = re.compile(rf"{PROPER}(?:, {PROPER})? \(?(?:{AGENCY})\)?\s*[-–—]{{0,3}}")
# atomic: "Thomson Reuters" is an agency or two capitalised words, and a line of a hundred of them would be read in 2¹⁰⁰ ways
CAPTIONED = re.compile(
    r"(?:[.!?\"”’)]\s+|\s[|/(]\s?)(?:photo(?:graph)?|picture|image|foto|bild)s?(?::| by\b| credit:|\s?/)\s*[A-Z][^.!?]{1,60}[.)]?$", re.IGNORECASE
)
SOURCES = re.compile(
    rf"[\s(\[\-–—―]*+(?>(?:{AGENCY})(?!\w))(?>\s*(?:[/,;&|+]|and|with|[-–—])\s*(?:the )?"
    rf"(?:(?:{AGENCY})(?!\w)(?: [A-Z]\w*+){{0,2}}|[A-Z]\w*+(?: [A-Z]\w*+){{0,2}}))*+[\s)\].]*"
)
LONGEST_SOURCES = 120
SOURCE_LINE = re.compile(r"(?:source|sources|quelle|via): \S.{0,70}", re.IGNORECASE)
CLOCK = re.compile(
    r"\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?m\.?|Uhr|GMT|hrs|[A-Z]{2,4}T)?(?:[ (]+(?:[A-Z]{2,4}T?|local time)\)?)?[:.]?|\d{4} (?:GMT|hrs)", re.IGNORECASE
)
ASKS = re.compile(r"(?:what|why|how|who|when|where|which|will|can|could|is|are|was|did|does|do|should|would|has|have)(?:['’]\w+)?\b", re.IGNORECASE)
SPEECH = re.compile(r"[,?!][\"”»’']")
SIGNED_QUOTE = re.compile(r"[\"”»]\s*[-–—―]")
SAYING = re.compile(r"(?:he|she|they|it|i|we|mr\.?|mrs\.?|ms\.?)\s+(?:said|says|added|adds|told|wrote|writes|tweeted|continued|asked|replied)\b", re.IGNORECASE)
WORD = re.compile(r"\w[\w'’.\-]*")


def is_caption(text: str) -> bool:
    """Whether a paragraph ends as captions do: "… on Monday. Photo: Jane Doe/Reuters"."""
    return len(text) <= 400 and CAPTIONED.search(text) is not None


def is_source(text: str, most: int = LONGEST_SOURCES) -> bool:
    """ "Reuters", "(AP, AFP)", "Reuters and the Kilbray Courier": agencies and who took their report over."""
    return len(text) <= most and SOURCES.fullmatch(text) is not None


def day_line(text: str) -> tuple[date, bool] | None:
    """The day of a line that is only a date ("Published Dec. 1, 2025, 3:04 p.m. ET"), and whether it says nothing more. None for other lines."""
    if len(text) > 120:
        return None
    label = LABEL.match(text)
    start = label.end() if label else 0
    bare = day_at(text, start)
    clock = AFTER_DATE.match(text, start)
    found = bare or (day_at(text, clock.end()) if clock else None)
    if found is None:
        return None
    day, end = found
    rest = text[end:].strip(" .,|•·")
    if not rest:
        return day, bare is not None
    clock = AFTER_DATE.match(text, end)
    more = text[clock.end() if clock else end :].strip(" .,|•·()")
    if not more or (LABEL.match(more) and len(more) <= 60 and re.match(r"(?:last )?(?:updated|modified)", more, re.IGNORECASE)):
        return day, False
    return None


def is_credit(text: str, from_end: int, from_start: int) -> bool:
    """Whether a paragraph only says who made the report. `from_end`, `from_start`: how many paragraphs stand after and before it."""
    if len(text) > 600:
        return False
    near_edge = from_end < 6 or from_start < 3
    if is_source(text) or ELSEWHERE.fullmatch(text) or CAPTION.search(text[-100:]):
        return True
    if from_start < 3 and len(text) <= 60 and text[-1] in "-–—" and SIGNED_PLACE.fullmatch(text):
        return True
    if not near_edge:
        return False
    if len(text) <= 400 and all(contributed(part) or _reported_from(part) or _is_role(part) for part in _SENTENCES.split(text)):
        return True
    if NOTICE.match(text) and len(text) <= 400 and not SPEECH.search(text):
        return True
    if WITH_STARTS.match(text) and (is_names(ROLES.sub("", text.strip("()[]—–- "))) or not ROLES.sub("", text).strip("()[]—–-., ")):
        return True
    if _is_role(text):
        return True
    if from_end < 3 and len(text) <= 300 and _reported_from(text):
        return True
    return from_end < 3 and (SOURCE_LINE.fullmatch(text) is not None or is_byline(text))


def _is_role(text: str) -> bool:
    """ "Reporting by Jane Doe; editing by John Roe." """
    return ROLE_STARTS.match(text) is not None and is_names(ROLES.sub("", text.strip("()[]—–- ")), most=60)


def contributed(text: str) -> bool:
    """ "Jane Doe and John Roe contributed reporting from Lisbon.", "Jane Doe, a writer in Lisbon, contributed to this report." """
    match = _CONTRIBUTED.fullmatch(text)
    if match is None or _BODY.search(match["who"]):
        return False
    return is_names(ROLES.sub("", _A_WRITER.sub("", match["who"])), most=40)


def _reported_from(text: str) -> bool:
    """ "Jane Doe reported from Lisbon, and John Roe from Porto." """
    who, said, where = text.partition(" reported from ")
    return bool(said) and is_names(who) and is_names(where)


def is_headline(text: str, following: str | None) -> bool:
    """Whether the first line of a plain text is clearly a headline: short, in no sentence's form, over something longer."""
    words = WORD.findall(text)
    if following is None or not 2 <= len(words) <= 30 or not 8 <= len(text) <= 180 or BULLET.match(text) or text[-1] in ":;,…-–—":
        return False
    if SPEECH.search(text) or SAYING.match(text) or text[:1].islower():
        return False
    if ends_sentence(text) and text[-1] not in CLOSERS and not text.endswith(("U.S.", "U.N.", "U.K.", "E.U.", "D.C.")):
        return len(words) <= 22 and len(following) > len(text) and _in_title_case(words)
    if ends_sentence(text) and _in_title_case(words):
        return len(following) > len(text)
    if ends_sentence(text) and not _wholly_quoted_end(text):
        return False
    return len(following) > 60 or ends_sentence(following)


def _wholly_quoted_end(text: str) -> bool:
    """A headline may end with what somebody said: Mayor: ‘We will rebuild.’"""
    return ": " in text[:60] and len(text) <= 120


def _in_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 2 and sum(word[0].isupper() for word in long) * 5 >= len(long) * 4


def is_subhead(text: str) -> bool:
    """Whether a line between paragraphs has a subhead's form: short, and no sentence. What stands around it is for the caller to see."""
    if is_clock(text):
        return True
    words = WORD.findall(text)
    if not words or len(text) > 90 or len(words) > 13 or (BULLET.match(text) and not text[0].isdigit()) or text[-1] in ":;,…" or text[:1].islower():
        return text.endswith(":") and text.isupper() and len(words) <= 3
    letters = [c for c in text if c.isalpha()]
    if len(letters) >= 4 and text.isupper() and not SPEECH.search(text):
        return len(words) <= 8 and not text.endswith(("!", '"', "”")) and text[0] not in '"“'
    if SPEECH.search(text) or SAYING.match(text) or SIGNED_QUOTE.search(text):
        return False
    return not ends_sentence(text)


def is_question_head(text: str) -> bool:
    """ "What happens next?", as an explainer heads its parts."""
    return len(text) <= 80 and text.endswith("?") and len(WORD.findall(text)) <= 10 and ASKS.match(text) is not None


def is_clock(text: str) -> bool:
    """A time of day over an entry of a live report: "2:45 p.m.", "14.30 Uhr", "0930 GMT"."""
    return any(c.isdigit() for c in text) and CLOCK.fullmatch(text) is not None


def is_kicker(text: str) -> bool:
    """The section over a headline: "POLITICS", "World | Americas", "Exclusive"."""
    words = WORD.findall(text)
    section = words[-1:] and words[-1].casefold() in ("news", "politics", "crisis", "war", "business", "sport", "sports", "exclusive", "analysis", "opinion")
    return 0 < len(words) <= 3 and len(text) <= 40 and bool(text.isupper() or "|" in text or "/" in text or len(words) == 1 or section)
