"""Numbers as news writes them: "1.2 million", "twenty-two", "half a million", "dozens". Pure."""

import re

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: n for n, word in enumerate(_ONES)} | {word: 10 * (n + 2) for n, word in enumerate(_TENS)}
MONEY = frozenset("$€£¥")
"""The signs of currencies: a figure in money has one for its unit."""
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "k": 1e3,
    "b": 1e9,
    "tn": 1e12,
}
_MANY = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6, "billions": 2e9, "trillions": 2e12}

_BEFORE = 30  # letters before a number that can say what it measures
_LOOSE = 0.25  # as a share: what a couple of hundred may be more or less
_LARGEST = 1e100  # what is done with a number must not end in infinity

_SMALL = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
_SCALE = "hundred|thousand|million|billion|trillion|dozen"
_WORD = rf"(?:{_SMALL})(?:-(?:{_SMALL}))?"
_SPELLED = rf"(?:half\sa|a\shalf|an?|{_WORD})(?:[\s-](?:{_SCALE}))+(?:\s(?:and\s)?(?:{_WORD})(?:[\s-](?:{_SCALE}))*)*|{_WORD}"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
"""Any number in digits, be it part of a date or of a name."""

_GLUED = r"(?:km|cm|kg|mph|kph|ft|lbs?|[GMT]W|(?-i:[CF]|(?<!\d\d\d\d)(?<!720)p))\b"  # "19km", "38C", "5.4p"

NUMBER = re.compile(
    rf"""(?<![\w.,/:])(?P<money>(?:US|A|C|NZ|HK)?\$|£|€|¥|Rs\.?\s?)?
    (?:(?P<digits>{_DIGITS})(?:(?P<ordinal>st|nd|rd|th)\b|[\s-]?(?P<scale>million|billion|trillion|thousand|hundred|dozen|(?:m|mn|bn|k|b|tn)(?![\w'’-]))(?!\w)
        |(?!\w)|(?={_GLUED})|(?=[½¼¾]))
      |(?P<spelled>\b(?:{_SPELLED})\b)
      |(?P<many>\b(?:dozens|scores(?=\s(?:of|more|dead|injured|wounded|hurt|missing|were\s(?:killed|injured|hurt|wounded|arrested|detained))\b)|tens(?=\sof\s[tmb])|hundreds|thousands|millions|billions|trillions)\b(?:\sof\s(?:thousands|millions|billions)\b)?)
      |(?P<vague>\b(?:(?:several|a\sfew)(?:\s(?:{_SCALE}))?|a\shandful\sof|a\scouple\s(?:of(?:\s(?:{_SCALE}))?|(?:{_SCALE})))\b))""",
    re.VERBOSE | re.IGNORECASE,
)
"""One number; `ordinal` ones count places, not things. The pattern looks at a bounded stretch from each place, so finding is linear."""

_RACE = re.compile(
    r" (?:individual |world |european |olympic )?(?:final|semi-?final|freestyle|butterfly|backstroke|breaststroke|medley|relay|hurdles|sprint|race|dash|heats?"
    r"|record|title|champion\w*|steeplechase|runners?|gold|silver|bronze)\b"
)

_MEASURED = re.compile(
    r"[ -](?:high|tall|deep|wide|thick|waves?|swell|tide|surge|wall|tower|statue|cliff|pool|yacht|crater|trench|of (?:water|snow|floodwater))\b"
)
_RISEN = re.compile(r"\bcrest(?:s|ed|ing)? at (?:about |around |just (?:over|under) )?$")  # of a river: a count peaks with what is counted

FRACTIONS = {
    "half": (50.0, 50.0), "a third": (33.0, 33.4), "one-third": (33.0, 33.4), "one third": (33.0, 33.4), "two-thirds": (66.0, 67.0), "two thirds": (66.0, 67.0),
    "a quarter": (25.0, 25.0), "one-quarter": (25.0, 25.0), "three-quarters": (75.0, 75.0), "three quarters": (75.0, 75.0), "a fifth": (20.0, 20.0),
    "one-fifth": (20.0, 20.0),
}  # fmt: skip
"""Shares said in words, in percent."""


def spelled(text: str) -> float:
    """The value of a number in words. Raises KeyError on other words."""
    total, current = 0.0, 0.0
    for word in text.lower().replace("-", " ").split():
        if word in ("a", "an", "and"):
            current = current or (1.0 if word != "and" else 0.0)
        elif word == "half":
            current = 0.5
        elif word in ("hundred", "dozen"):
            current = (current or 1.0) * SCALES[word]
        elif word in SCALES:
            total += (current or 1.0) * SCALES[word]
            current = 0.0
        else:
            current += WORDS[word]
    return total + current


_SCALED = re.compile(rf"(?:{_WORD})((?:[\s-](?:{_SCALE}))+)", re.IGNORECASE)


def shared_scale(one: re.Match[str], other: re.Match[str]) -> float:
    """What multiplies a NUMBER whose scale is written with the next alone: a million in "five to ten million"; 1 where nothing does."""
    if not ((one["digits"] and not one["scale"]) or (one["spelled"] or "").lower() in WORDS):
        return 1.0
    if other["digits"]:
        plain = float(other["digits"].replace(",", ""))
        return (interval(other)[0] or 0.0) / plain if other["scale"] and plain else 1.0
    said = _SCALED.fullmatch(other["spelled"] or "")
    return spelled(f"one{said.group(1)}") if said is not None else 1.0


_AND_PART = re.compile(
    r"(?:[\s-]and[\s-]a[\s-](?:half\b(?!-(?:brother|sister|time))|quarter\b(?!\sof\b))|\s?(?P<sign>[½¼¾])|\s(?P<written>1/2|[13]/4)(?![\w/]))"
    r"(?:\s(?P<scale>million|billion|trillion)\b)?",
    re.IGNORECASE,
)
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


def and_part(match: re.Match[str]) -> tuple[float, float, int]:
    """What "and a half" adds to a whole NUMBER, the scale of both, and where it ends: "two and a half", "2 1/2 million"; nothing where nothing does."""
    small = ((match["digits"] or "").isdigit() and not match["scale"]) or (match["spelled"] or "").lower() in WORDS
    part = _AND_PART.match(match.string, match.end()) if small else None
    if part is None:
        return 0.0, 1.0, match.end()
    share = _PARTS[part["sign"] or part["written"]] if part["sign"] or part["written"] else 0.25 if "quarter" in part.group().lower() else 0.5
    return share, SCALES[(part["scale"] or "").lower()] if part["scale"] else 1.0, part.end()


def metres(match: re.Match[str]) -> bool:
    """Whether the "m" of a NUMBER are metres, not millions ("the 200m final", "10,000m", "a 2m high fence")."""
    if match["scale"] != "m" or match["money"]:
        return False
    return "," in match["digits"] or _RACE.match(match.string, match.end()) is not None or measured(match)


def measured(match: re.Match[str]) -> bool:
    """Whether metres say how high, deep or wide something is."""
    if match["scale"] != "m" or match["money"]:
        return False
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    return _MEASURED.match(match.string, match.end()) is not None or _RISEN.search(before) is not None


def interval(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Low and high of one NUMBER, without the words around it; both None where it is only vague, or larger than can be reckoned with."""
    low, high = _interval(match)
    return (None, None) if low is not None and low > _LARGEST else (low, high)


def _interval(match: re.Match[str]) -> tuple[float | None, float | None]:
    if match["digits"]:
        scale = 1.0 if metres(match) else SCALES.get((match["scale"] or "").lower(), 1.0)
        value = float(match["digits"].replace(",", "")) * scale
        return round(value, 4), round(value, 4)
    if match["spelled"]:
        value = spelled(match["spelled"])
        return value, value
    if match["many"]:
        first, *rest = match["many"].lower().split(" of ")
        times = {"dozens": 24.0, "tens": 20.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0}.get(first, 2.0) if rest else _MANY[first]
        return times * (_MANY[rest[0].strip()] / 2 if rest else 1.0), None
    if not match["vague"].lower().startswith("a couple"):
        return None, None
    many = SCALES.get(match["vague"].lower().split()[-1])
    return (2.0, 2.0) if many is None else (2 * many * (1 - _LOOSE), 2 * many * (1 + _LOOSE))  # "a couple of hundred"
