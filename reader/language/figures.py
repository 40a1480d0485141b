"""Figures as intervals with what they count. Pure; spans are half-open code-point offsets into one paragraph.

"More than 20 lethal strikes" is 20 or more, "strikes"; "nearly three months" is 2.7 to 3, "months"; "about" allows a tenth either way.
Years and days of the month are dates and so no figures; neither are ordinals, times of day, and numbers that are part of a name.
"""

import re
from collections.abc import Sequence

from reader.article.model import Article, Span
from reader.language import grammar
from reader.language.capitals import MONTHS
from reader.language.folding import folded
from reader.language.numbers import FRACTIONS, NUMBER, interval
from reader.language.reading import Figure, Sentence, When
from reader.language.words import STOP

_SLACK = 0.1  # what "about" and "nearly" allow, as a share
_BEFORE = re.compile(
    r"""\b(?:(?P<over>more\sthan|greater\sthan|over|above|at\sleast|no\s(?:fewer|less)\sthan|not\sless\sthan|upwards?\sof|exceeding|a\sminimum\sof|north\sof)
    |(?P<under>up\sto|as\s(?:many|much|high)\sas|at\smost|no\smore\sthan|less\sthan|fewer\sthan|under|below|a\smaximum\sof)
    |(?P<nearly>nearly|almost|close\sto|just\s(?:under|short\sof)|approaching)
    |(?P<about>about|around|roughly|approximately|some|an\sestimated|estimated|or\sso|circa|perhaps)
    |(?P<exact>exactly|just|only))\s+(?:an?\s+)?(?:(?:additional|estimated|another|record)\s+)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_SECOND = re.compile(r"(?:\s|-\s)?(?P<join>-|–|—|to|and)\s?")  # "10 to 20", "a 40- to 60-hour course"
_AFTER = re.compile(r"\s(?P<more>or more|or higher|and up|plus\b)|(?P<plus>\+)|\s(?P<fewer>or less|or fewer|or under)|\s(?P<so>or so)\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s?%|\s?-?per\s?cent\b|\spercentage points?\b|\spct\.?", re.IGNORECASE)
_AGE = re.compile(r"[\s-]years?[\s-]olds?\b|-year-olds?\b", re.IGNORECASE)
_CURRENCY = re.compile(r"\s(dollars|euros|pounds|yen|pesos|rubles|roubles|yuan|rupees|francs|cents)\b", re.IGNORECASE)
_COMPOUND = re.compile(r"[-‑]([^\W\d_]+)")
_NOUN = re.compile(r"[\s-]+([^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_TIME = re.compile(r":\d\d|\s?[ap]\.?m\b\.?|\so['’]clock", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:\b(?:No|Nos|Article|Chapter|Section|Title|Route|Flight|Room|Page|Highway|Interstate|Proposition|Prop|Phase|Group|Boeing|Airbus|Channel|Super Bowl"
    r"|Force|Level|Tier|Class|Type|Area|Resolution|Order|Bill|Amendment|Rule|Form|H\.R|HR|S)\.?|#)\s?$"
)
_VOTES = re.compile(
    r"\b(?:vot\w+|ruling|ruled|decision|majority|margin|passed|confirmed|approved|rejected|senate|house|court|split|tally|committee)\b", re.IGNORECASE
)
_PLURALS = frozenset("people men women children troops police personnel percent data feet votes lives crew staff deer fish sheep cattle clergy youth".split())
_VOTED = (None, "vote", "votes", "ruling", "decision", "margin", "majority", "split", "tally")
_SKIP = frozenset("more other additional of new such further armed different separate consecutive straight".split())
_LOOK = 60
_HALF = re.compile(
    r"(?<!in )\b(?:(?:" + "|".join(sorted(FRACTIONS, key=len, reverse=True)) + r")(?=\sof\b)|(?:two|one|three)-(?:third|quarter|fifth)s?\b)", re.IGNORECASE
)
_AGES = re.compile(r"\b(?:aged|ages?(?: of)?(?: \d+ (?:and|to))?|was|is|turned|turns)\s+$")


def find(article: Article, sentences: Sequence[Sentence], dates: Sequence[When] = ()) -> tuple[Figure, ...]:
    """Every figure of the body, in order; numbers inside one of `dates` are passed over. Linear in the text."""
    dated: dict[int, list[tuple[int, int]]] = {}
    for when in dates:
        dated.setdefault(when.span.paragraph, []).append((when.span.start, when.span.end))
    found: list[Figure] = []
    for sentence in sentences:
        paragraph = sentence.span.paragraph
        text = article.paragraphs[paragraph].text
        found += _in_sentence(text, sentence.span, dated.get(paragraph, []))
    return tuple(sorted(found, key=lambda f: f.span))


def _in_sentence(text: str, span: Span, dated: list[tuple[int, int]]) -> list[Figure]:
    taken = bytearray(span.end - span.start)
    for a, b in dated:
        if span.start <= a < span.end:
            taken[a - span.start : b - span.start] = b"\1" * (b - a)
    found = []
    for match in _HALF.finditer(text, span.start, span.end):
        share = FRACTIONS.get(" ".join(match.group().lower().split()))
        if share is None:
            continue
        low, high = share
        taken[match.start() - span.start : match.end() - span.start] = b"\1" * len(match.group())
        found.append(_made(text, span, match.start(), match.end(), low, high, "percent"))
    at = span.start
    while (number := NUMBER.search(text, at, span.end)) is not None:
        at = max(number.end(), at + 1)
        if taken.find(1, number.start() - span.start, number.end() - span.start) >= 0 or not _counts(text, number, span):
            continue
        figures, at = _figure(text, span, number)
        found += figures
    return found


def _counts(text: str, match: re.Match[str], span: Span) -> bool:
    """Whether a number counts or measures something."""
    if match["ordinal"] or _TIME.match(text, match.end(), min(span.end, match.end() + 12)):
        return False
    before = text[max(span.start, match.start() - 24) : match.start()]
    if match["digits"] and not match["money"] and _NUMBERED.search(before):
        return False
    if match["spelled"]:
        word = match["spelled"]
        inside_name = word[0].isupper() and match.start() > span.start and before[-1:] == " " and before.rstrip()[-1:].isalpha()
        if inside_name or before.endswith("-"):
            return False
        if word.lower() in ("one", "zero"):
            return _one(text, match, span)
    return not (match["digits"] and before.endswith(("'", "’", "-", "–")))


def _one(text: str, match: re.Match[str], span: Span) -> bool:
    """ "One" counts before a noun, not in "one of them", "no one", "the one"."""
    noun = _NOUN.match(text, match.end(), span.end)
    before = text[max(span.start, match.start() - 10) : match.start()].lower().split()
    return (
        noun is not None and folded(noun.group(1)) not in STOP and not (before and before[-1] in ("no", "the", "this", "that", "which", "any", "every", "each"))
    )


def _figure(text: str, span: Span, match: re.Match[str]) -> tuple[list[Figure], int]:
    """The figure that a number begins, with the words around it, and where reading goes on."""
    low, high = interval(match)
    end = match.end()
    start = match.start()
    joined = _SECOND.match(text, end, span.end)
    second = NUMBER.match(text, joined.end(), span.end) if joined else None
    if joined is not None and second is not None and (second["digits"] or second["spelled"]) and not second["ordinal"]:
        pair = _pair(text, span, match, joined, second)
        if pair is not None:
            return pair
    unit, end = _unit(text, end, span.end, money=match["money"])
    if unit is None and _is_age(text, span, match):
        unit = "years old"
    before = _BEFORE.search(text, max(span.start, start - 40), start)
    if before is not None:
        low, high = _modified(before, low, high)
        start = before.start()
    after = _AFTER.match(text, match.end(), span.end)
    if after is not None:
        low, high = _with_after(after, low, high)
        end = max(end, after.end())
    return [_made(text, span, start, end, low, high, unit)], end


def _is_age(text: str, span: Span, match: re.Match[str]) -> bool:
    """ "Ana Ode, 66, said"; "aged 12"; "who is 19 or older"."""
    if not match["digits"] or len(match["digits"]) > 3:
        return False
    before, after = text[max(span.start, match.start() - 24) : match.start()], text[match.end() : min(span.end, match.end() + 12)]
    if after.startswith((",", ")")) and re.search(r"[^\W\d_][,(] ?$", before):
        return True
    stated = _AGES.search(before)
    return stated is not None and (stated.group().strip() not in ("was", "is") or after.startswith((" or older", " or younger", " when", " at the time")))


def _pair(text: str, span: Span, one: re.Match[str], joined: re.Match[str], other: re.Match[str]) -> tuple[list[Figure], int] | None:
    """Two numbers joined: a range ("10 to 20 people"), or a vote or score ("52–48"), which is two figures."""
    first, second = interval(one)[0], interval(other)[0]
    if first is None or second is None:
        return None
    around = text[max(span.start, one.start() - 50) : min(span.end, other.end() + 30)]
    dash = joined["join"] in "-–—"
    unit, end = _unit(text, other.end(), span.end, money=one["money"] or other["money"])
    follows = _NOUN.match(text, other.end(), span.end)
    if follows is not None and folded(follows.group(1)) in _VOTED:
        unit, end = folded(follows.group(1)), follows.end()
    vote = (dash or joined["join"].lower() == "to") and not one["money"] and unit in _VOTED and _VOTES.search(around) is not None
    if vote or (dash and first > second and not one["money"]):
        units = ("votes for", "votes against") if vote else ("first of a score", "second of a score")
        pair = [(one, first, units[0]), (other, second, units[1])]
        return [_made(text, span, m.start(), m.end(), v, v, u) for m, v, u in pair], max(other.end(), other.start() + 1)
    if one["digits"] and other["scale"] and not one["scale"]:
        scaled = first * second / float(other["digits"].replace(",", ""))
        first = scaled if scaled <= second else first  # "2 to 3 million" is 2 million to 3 million
    between = re.search(r"\bbetween\s+$", text[max(span.start, one.start() - 10) : one.start()], re.IGNORECASE)
    if first >= second or (joined["join"].lower() == "and" and between is None):
        return None
    start = one.start() if between is None else one.start() - len(between.group())
    return [_made(text, span, start, end, first, second, unit)], end


def _modified(before: re.Match[str], low: float | None, high: float | None) -> tuple[float | None, float | None]:
    if before["over"]:
        return low, None
    if before["under"]:
        return None, high
    if before["nearly"]:
        return (_slack(low, -1) if low is not None else None), high
    return _around(low, high) if before["about"] else (low, high)


def _with_after(after: re.Match[str], low: float | None, high: float | None) -> tuple[float | None, float | None]:
    if after["more"] or after["plus"]:
        return low, None
    if after["fewer"]:
        return None, high
    return _around(low, high)


def _around(low: float | None, high: float | None) -> tuple[float | None, float | None]:
    return (_slack(low, -1), _slack(high, 1)) if low is not None and high is not None else (low, high)


def _slack(value: float, direction: int) -> float:
    return round(value * (1 + direction * _SLACK), 4)


def _unit(text: str, at: int, stop: int, *, money: str | None) -> tuple[str | None, int]:
    """What is counted, and where the words for it end."""
    if money:
        return money.strip(), at
    percent = _PERCENT.match(text, at, stop)
    if percent:
        return ("percentage points" if "point" in percent.group() else "percent"), percent.end()
    age = _AGE.match(text, at, stop)
    if age:
        return "years old", age.end()
    currency = _CURRENCY.match(text, at, stop)
    if currency:
        return currency.group(1).lower().replace("dollars", "$").replace("euros", "€"), currency.end()
    compound = _COMPOUND.match(text, at, stop)
    if compound:
        return folded(compound.group(1)), compound.end()
    plus = at + 1 if text[at : at + 1] == "+" else at
    return _noun(text, plus, min(stop, plus + _LOOK))


def _noun(text: str, at: int, stop: int) -> tuple[str | None, int]:
    """The noun after a number and its end: the first plural among the next words, else the next word; None and where the number ends."""
    first: tuple[str | None, int] = (None, at)
    for _ in range(4):
        match = _NOUN.match(text, at, stop)
        if match is None:
            break
        word = folded(match.group(1))
        at = match.end()
        if word in _SKIP:
            continue
        if word in MONTHS or word in STOP or word in grammar.AUXILIARIES or word in grammar.PREPOSITIONS or (grammar.past(word) and first[0] is None):
            break
        if word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return word, at
        if first[0] is None and match.group(1)[0].islower() and not grammar.present_participle(word) and word != "leading":
            first = (word, at)
    return first


def _made(text: str, span: Span, start: int, end: int, low: float | None, high: float | None, unit: str | None) -> Figure:
    return Figure(Span(span.paragraph, start, end), low, high, unit, text[start:end])
