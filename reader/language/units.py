"""What a number counts: the noun behind it, a currency, percent, an age or a measure. Pure; a stretch of bounded length is looked at."""

import re

from reader.language import gazetteer, grammar
from reader.language.days import MONTHS
from reader.language.folding import folded
from reader.language.numbers import NUMBER, interval
from reader.language.plurals import ends_in_plural
from reader.language.words import STOP

_PERCENT = re.compile(r"\s?%|\s?-?per\s?cent\b|\spercentage points?\b|\spct\.?", re.IGNORECASE)
_AGE = re.compile(r"[\s-]years?[\s-]olds?\b|-year-olds?\b", re.IGNORECASE)
_DEGREES = re.compile(r"(?:[\s-]degrees?\s|[\s-]?°)(Celsius|Fahrenheit|[CF])\b")
_GLUED = re.compile(r"(?:km|cm|kg|mph|kph|ft|lbs?|[GMT]W|[CFmp])\b")
_SCALES = {"C": "degrees celsius", "F": "degrees fahrenheit", "p": "pence"}
CURRENCY = re.compile(r"\s(dollars|euros|pounds|yen|pesos|rubles|roubles|yuan|rupees|francs|cents)\b", re.IGNORECASE)
# "pounds" are money behind these or before those, and not where they are "of" anything
_PAID = re.compile(
    r"\b(?:fine[ds]?|costs?|costing|worth|pays?|paid|paying|priced?|earn(?:s|ed|ing)?|owe[sd]?|owing|debts?|loans?|spen[dt]s?|spending|awarded|fees?|wages?"
    r"|salar(?:y|ies)|budget|profits?|bonus|compensation|damages|rewards?|donat(?:ed?|ion)|rent(?:s|al|ing)?|pensions?)\b",
    re.IGNORECASE,
)
_MILLIONS = re.compile(r"(?:\b(?:m|b|tr)illion|\d[mb]n?)$", re.IGNORECASE)
_AT_END = re.compile(r"(?<![\d.,])\d[\d.,]*(?:\s\w+)?$")
_IN_CASH = re.compile(r"\s(?:sterling\b|in\s(?:cash|damages|compensation|fines?|debts?|fees|costs)\b|an?\s(?:head|night)\b|\((?:about\s)?[$€])")
_EACH = re.compile(r"\san?\s(?:week|month|year)\b")
# what is done with a weight, "the cost of shipping 500 pounds"; a million pounds that are gained or lost are money
_HEAVY = re.compile(
    r"\b(?:(?:weigh|lift|hoist|haul|transport|deliver|gain|smuggl|harvest|recall|consum|burn|produc|eat)(?:s|e|es|ed|ing)?|us(?:e|es|ed|ing)|shipp(?:ed|ing)|shed(?:s|ding)?"
    r"|carr(?:y|ies|ied|ying)|mov(?:e|es|ing)|los(?:e|es|t|ing))\b",
    re.IGNORECASE,
)
_TONS_OF = re.compile(r"\b(?:(?:weigh|lift|hoist|haul|harvest|recall)(?:s|ed|ing)?|shipp(?:ed|ing))\b", re.IGNORECASE)
_ENDS = re.compile(r"[\d.,;:“”\"]")
_STRONG = re.compile(r"-strong\b|\sstrong\b(?!\s(?!was\b|is\b|has\b)[^\W\d_]+s\b)")  # "a crowd 700 strong", no "six strong quakes"
_COMPOUND = re.compile(r"[-‑]([^\W\d_]+)")
NOUN = re.compile(r"[\s-]+([^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_COUNTED = frozenset("personnel percent data feet crew staff deer fish sheep cattle clergy youth".split())  # of several, after a number
_FALLEN = frozenset("dead wounded injured missing accused".split())
_NO_ADVERBS = frozenset("family assembly supply monopoly anomaly rally reply ally fly butterfly".split())
_SKIP = frozenset("captured more other additional of new such further armed different separate consecutive straight earlier later former previous".split())
# none of these is counted: "voted 61 to 39 last week", "the two together"
_SOON = frozenset(("late", "early"))  # "raised from 63 late on Sunday", but "two late goals"
_LATER = frozenset("last next ago together apart alone each instead abroad overnight away up down in out off on later".split())
_OWN = re.compile(r"(?<=day|eek|ear|our|nth|ute)['’]s$")  # "one week's pay"
_LOOK = 60
_RATE = re.compile(r"[-‑](?:an?|per)[-‑][^\W\d_]+(?:[-‑][^\W\d_]+)*")  # "a $5,000-a-plate dinner": one word, cut nowhere
_MOST = 5  # words behind a number
_OF = re.compile(r"\sof(?:\s(?:(?:the\s)?\w{1,30}['’]s|the|these|those|his|her|its|their|our))?\s")  # "five of the bullets", "six of nine"

_ONE = re.compile(r"(?:(?<![\w-])one|(?<![\w.,-])1)$", re.IGNORECASE)
_DEEP = re.compile(r"\sof\s(water|floodwater|snow|rain|rainfall|ice|mud|sand|rock|earth|concrete|rubble|debris|sludge|silt)\b")
_MEASURED = frozenset("feet foot inches inch metres meters metre meter centimetres centimeters".split())
_TONS = {"metric": "tonnes", "short": "tons", "long": "long tons", "nautical": "nautical miles"}
_QUALIFIED = re.compile(r"[\s-]+(?:(metric|short|long)\s+(?:tons?|tonnes?)|(nautical)\s+miles?)\b", re.IGNORECASE)
_POWER = re.compile(r"[\s-]+(square|cubic)[\s-]+((?:kilo|centi|milli)?met(?:er|re)s?|miles?|yards?|foot|feet|inch(?:es)?|km)\b", re.IGNORECASE)
_AND = re.compile(r",?\s(?:and\s)?")
_HALF = re.compile(r" and a half\b")
_SECONDS, _MINUTES, _MONTHS, _INCHES = (re.compile(rf" {part}\b") for part in ("seconds?", "minutes?", "months?", "inch(?:es)?"))
_PARTS = {"minutes": (_SECONDS, 60), "minute": (_SECONDS, 60), "hours": (_MINUTES, 60), "hour": (_MINUTES, 60)}
_PARTS |= {"years": (_MONTHS, 12), "year": (_MONTHS, 12), "feet": (_INCHES, 12), "foot": (_INCHES, 12)}


def smaller(text: str, at: int, stop: int, unit: str | None) -> tuple[float, int]:
    """What "and 50 seconds" adds to "two minutes", in minutes, and where it ends; nothing and `at` where nothing does ("two minutes, 90 seconds")."""
    parts = _PARTS.get(unit or "")
    half = _HALF.match(text, at, stop) if parts else None
    if half is not None:
        return 0.5, half.end()
    match = _AND.match(text, at, stop) if parts else None
    number = NUMBER.match(text, match.end(), stop) if match else None
    part = parts[0].match(text, number.end(), stop) if parts is not None and number is not None else None
    if parts is None or number is None or part is None or not (number["digits"] or number["spelled"]):
        return 0.0, at
    share = round((interval(number)[0] or 0.0) / parts[1], 4)
    return (share, part.end()) if share < 1 else (0.0, at)


def unit_after(text: str, at: int, stop: int, *, money: str | None) -> tuple[str | None, int]:
    """What is counted, and where the words for it end."""
    of, end = _unit_after(text, at, stop, money)
    rate = _RATE.match(text, end, stop)
    return of, rate.end() if rate is not None else end


def _unit_after(text: str, at: int, stop: int, money: str | None) -> tuple[str | None, int]:
    if money:
        return money.strip().upper().replace("US$", "$").replace("RS", "Rs"), at
    degrees = _DEGREES.match(text, at, stop)
    if degrees:
        return _SCALES[degrees.group(1)[0]], degrees.end()
    glued = _GLUED.match(text, at, stop)
    if glued:
        return _SCALES.get(glued.group(), glued.group()), glued.end()
    percent = _PERCENT.match(text, at, stop)
    if percent:
        return ("percentage points" if "point" in percent.group() else "percent"), percent.end()
    age = _AGE.match(text, at, stop)
    if age:
        return "years old", age.end()
    currency = CURRENCY.match(text, at, stop)
    if currency:
        return _currency(text, at, stop, currency), currency.end()
    strong = _STRONG.match(text, at, stop)
    if strong:
        return "people", strong.end()
    qualified = _QUALIFIED.match(text, at, stop)
    if qualified:
        return _TONS[folded(qualified.group(1) or qualified.group(2))], qualified.end()
    power = _POWER.match(text, at, stop)
    if power:
        return f"{folded(power.group(1))} {folded(power.group(2))}", power.end()
    compound = _COMPOUND.match(text, at, stop)
    if compound:
        return folded(compound.group(1)), compound.end()
    plus = at + 1 if text[at : at + 1] == "+" else at
    among = _OF.match(text, plus, stop)
    if among:
        whole = NUMBER.match(text, among.end(), stop)
        if whole is not None or among.group() != " of ":
            return _among(text, plus, whole.end() if whole is not None else among.end() - 1, stop)
    return _noun(text, plus, min(stop, plus + _LOOK))


def _currency(text: str, at: int, stop: int, named: re.Match[str]) -> str:
    """The sign or name of what is paid; pounds stay what they are where they may be a weight."""
    money = named.group(1).lower()
    if money != "pounds":
        return money.replace("dollars", "$").replace("euros", "€")
    if text.startswith(" of ", named.end(), stop):
        return money
    return (
        "£" if _IN_CASH.match(text, named.end(), stop) or _is_paid(text[max(0, at - _LOOK) : at], _EACH.match(text, named.end(), stop) is not None) else money
    )


def _is_paid(before: str, each: bool) -> bool:
    """Whether the words up to a number of pounds, with it, are of what is paid, here `each` week or year, and not of what somebody carries or loses."""
    number = _AT_END.search(before)
    lead = before[: number.start()] if number is not None else before
    clause = re.split(r"[.,;:]\s", lead)[-1]
    if _MILLIONS.search(before) is not None:
        return _TONS_OF.search(clause) is None
    last = next(reversed([word.end() for word in _PAID.finditer(lead)]), None)
    if last is not None and _ENDS.search(lead, last) is None:
        return _HEAVY.search(lead, last) is None
    return each and _HEAVY.search(clause) is None


def _among(text: str, at: int, after: int, stop: int) -> tuple[str | None, int]:
    """What is counted in "five of the bullets", "two of the group's leaders", and in "four of its six ships", whose ships are another figure."""
    of, end = _noun(text, after, min(stop, after + _LOOK))
    if of is None or not (_plural(of) or of in _FALLEN):
        return None, at
    return of, at if NUMBER.search(text, at, end) else end


def _plural(word: str) -> bool:
    return word in _COUNTED or ends_in_plural(word)


def _noun_follows(text: str, at: int, stop: int) -> bool:
    """Whether a plain word stands next that can be a noun."""
    match = NOUN.match(text, at, stop)
    word = folded(match.group(1)) if match is not None and match.group(1).islower() else ""
    return bool(word) and not (word in STOP or word in grammar.PREPOSITIONS or word in grammar.AUXILIARIES or word in _LATER or grammar.past(word))


def _noun(text: str, at: int, stop: int) -> tuple[str | None, int]:
    """The noun after a number and its end: the first plural among the next words, else the next word; None and where the number ends."""
    first: tuple[str | None, int] = (None, at)
    alone = _ONE.search(text, max(0, at - 4), at) is not None
    stated = False  # "three masked men": nothing but a plural is counted then
    for _ in range(_MOST):
        match = NOUN.match(text, at, stop)
        if match is None:
            break
        word = _OWN.sub("", folded(match.group(1)))
        if word != "one" and NUMBER.fullmatch(match.group(1)):
            break  # "dozens dead and two rival claimants"
        at = match.end()
        if word in _SKIP or (word == "and" and first[0] is not None and not alone):
            continue  # "state and federal regulators"
        if word in gazetteer.listed("stated.txt"):
            stated = True
            continue
        if (
            word in MONTHS
            or word in STOP
            or word in _LATER
            or word in grammar.AUXILIARIES
            or word in grammar.PREPOSITIONS
            or (grammar.past(word) and (alone or first[0] is None))  # "one worker lost fingers"
        ):
            break
        if alone and first[0] is not None and _plural(word) and not _noun_follows(text, at, stop):
            break  # "one shell falls"
        if _plural(word):
            deep = _DEEP.match(text, at, stop) if word in _MEASURED and first[0] is None else None
            return (f"{word} of {folded(deep.group(1))}", deep.end()) if deep is not None else (word, at)  # "240 feet of water" are no length
        if (word.endswith("ly") and word not in _NO_ADVERBS) or word in _SOON:
            continue  # "two critically"
        if alone and first[0] is None and word in gazetteer.sections("headings.txt")["adjectives"] and _noun_follows(text, at, stop):
            continue  # "one vacant house"
        if not stated and first[0] is None and match.group(1)[0].islower() and not grammar.present_participle(word) and word != "leading":
            first = (word, at)
    return first
