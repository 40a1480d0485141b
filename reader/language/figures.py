"""Figures as intervals with what they count. Pure; spans are half-open code-point offsets into one paragraph.

"More than 20 lethal strikes" is 20 or more, "strikes"; "nearly three months" is 2.7 to 3, "months"; "about" allows a tenth either way, and
less of a number that is written to the last digit ("about 312").
Years and days of the month are dates and so no figures; neither are ordinals, times of day, and numbers that are part of a name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.article.model import Article, Span
from reader.language.days import ZONES
from reader.language.folding import folded
from reader.language.grammar import PREPOSITIONS, past
from reader.language.limits import AFTER, BEFORE, during, limited, modified, tenth, with_after
from reader.language.numbers import FRACTIONS, NUMBER, and_part, interval, measured, shared_scale, spelled
from reader.language.plurals import ends_in_plural
from reader.language.reading import Figure, Sentence, When
from reader.language.tallies import tally
from reader.language.units import NOUN, smaller, unit_after
from reader.language.words import STOP

_AGED_LED = 8
_LED = 40  # letters before a number that can say what it counts
_CROWD = re.compile(r"\b(?:crowd|attendance|gate) of (?:about |around |some |nearly |almost |just (?:over|under) |more than |over |at least )?$", re.IGNORECASE)
_SECOND = re.compile(r"(?:\s|-\s)?(?P<join>-|–|—|to|and|or)\s?")  # "10 to 20", "a 40- to 60-hour course"
_OF_WHICH = re.compile(r"\sof\s(?:which|whom)\b")
_LIKEWISE = re.compile(r",? and (?:the )?(?:[A-Z][\w’'-]* ){1,3}")
_CLAUSE_ENDS = re.compile(r"[.,;]?(?: in\b| on\b| at\b|\s|$)(?![a-z]+s\b)")
_THINGS = re.compile(r"([^\W\d_]{3,20}),\s(?:about |around |some |nearly |almost |at least |more than |only |just )?$")
_TIME = re.compile(  # also "9.52pm"
    rf":\d\d|(?:\.\d\d)?\s?[ap]\.?m\b\.?|\so['’]clock|\s(?:hours\s)?(?:{'|'.join(sorted(ZONES))})\b", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"(?:\b(?:No|Nos|Article|Chapter|Section|Title|Route|Flight|Room|Page|Highway|Interstate|Proposition|Prop|Phase|Group|Boeing|Airbus|Channel|Super Bowl"
    r"|Local|Category|Windows|District|Precinct|Ward|Formula|Apollo|Stage|Terminal|Gate|Pier"
    r"|Force|Level|Tier|Class|Type|Area|Resolution|Order|Bill|Amendment|Rule|Form|H\.R|HR|S|Circular|Directive|Regulation|Decree|Protocol|Exhibit|Appendix"
    r"|Annex|Clause|Paragraph|Count|Reactor|Runway|Platform|Exit|page|chapter|paragraph|clause)\.?|#)\s?$"
)
_VOTES = re.compile(
    r"\b(?:vot\w+|ruling|ruled|decision|majority|margin|passed|confirmed|approved|rejected|senate|house|court|split|tally|committee)\b", re.IGNORECASE
)
_AROUND, _FAR_AROUND = 50, 80  # letters before two numbers that can say that they are a vote; the latter where a dash joins them
# what follows is an old value and a new one, and no range
_CHANGED = re.compile(
    r"\b(?:ris(?:es?|ing|en)|rais(?:es?|ed|ing)|rose|increas(?:es?|ed|ing)|gr[eo]w(?:s|n)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|lift(?:s|ed|ing)?"
    r"|went|go(?:es|ne|ing)? up|mov(?:es?|ed|ing)|up(?= from)|push(?:es|ed|ing)?|boost(?:s|ed|ing)?)\b(?: [\w’'$-]+){0,9}? from (?:about |around |some )?$"
)
_VOTED = (None, "vote", "votes", "ruling", "decision", "margin", "majority", "split", "tally")
_HALF = re.compile(
    r"\b(?:(?:" + "|".join(sorted(FRACTIONS, key=len, reverse=True)) + r")(?=\sof\b(?!\s(?:an?|1|one)\s))|(?:two|one|three)-(?:third|quarter|fifth)s?\b)",
    re.IGNORECASE,
)
_NO_HALF = ("in ", "first ", "second ", "latter ", "and a ", "-", "‑")  # "the first half of the year", "a year and a half of work"
_AN_AND = re.compile(
    r"\b(?:an?|one)[\s-](?P<unit>hour|day|week|month|year|decade|century|mile)[\s-]and[\s-]a[\s-](?:half\b|quarter\b(?!\sof\b))", re.IGNORECASE
)
_PART_OF_AN = re.compile(
    r"(?<![\w-])(?<!\band )(?<!\band a )(?:(?P<half>half(?:\san?\s|-an-|\s|-)|a\shalf[\s-])|(?P<three>three[\s-]quarters\sof\san?\s)"
    r"|(?:a\s)?quarter\sof\san?\s|(?:a\s)?quarter[\s-])"
    r"(?P<unit>hour|day|mile|century|decade|year|inch|acre|pound|ton|tonne)\b(?!-(?:long|old|wide|deep|high))",
    re.IGNORECASE,
)
_SMALLER = {"hour": ("minutes", 60.0), "year": ("months", 12.0), "century": ("years", 100.0), "decade": ("years", 10.0), "day": ("hours", 24.0)}
_ONE_IN = re.compile(
    r"\b(?P<part>one|two|three|four|five|six|seven|eight|nine|[1-9])(?:(?:\sin|-in-|\sout\sof)(?:\severy)?|\sof\severy)[\s-]?"
    r"(?P<whole>three|four|five|six|seven|eight|nine|ten|twenty|[3-9]|10|20|100)\b(?![.,:]?\d)(?![\s-](?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?"
    r"|decades?|games?|matches|attempts|innings|of|million|billion|thousand|hundred)\b)",
    re.IGNORECASE,
)
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|1[0-2]|[1-9])\b(?![.,:]\d)"
_MINUTES = r"(?:a\squarter|half|five|ten|twenty(?:[\s-]five)?)"
_NO_PLURAL = r"(?!(?:was|is|his|has|this|as|its|us|across|always|perhaps|towards|afterwards|unless|sometimes)\b)"
_COUNTED = rf"(?!\s(?:percent|per\scent|hundred|thousand|[mb]illion|trillion|dozen|{_NO_PLURAL}[a-z]+(?:s|men|people))\b|\s?%)"
_CLOCK = re.compile(  # what may be an extent, "five to ten boats", is a time of day only behind such a word and before nothing counted
    rf"\b(?:{_MINUTES}\spast\s{_HOUR}|(?:at|by|until|till|before|around)\s{_MINUTES}\sto\s{_HOUR}{_COUNTED})",
    re.IGNORECASE,
)
_EMERGENCY = re.compile(r"(?:[\s-](?:call|dispatch|operator|center))", re.IGNORECASE)
_PLACES = "first", "second", "third", "fourth", "fifth", "last", "next"  # "the third one" is counted by its place
_DID = frozenset("died met fell sat".split())
_WHO_IS = re.compile(r"\bwho (?:is|was) (?:now )?$")
_OF = re.compile(
    r"\b[Aa]n? (?:[a-z]+ )?(?:man|woman|boy|girl|child|pupil|student|pensioner|widow|widower|passenger|driver|nurse|farmer) of $"
)  # "a woman of 58"
_AGED = re.compile(r"\baged $")
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
    for clock in _CLOCK.finditer(text, span.start, span.end):
        taken[clock.start() - span.start : clock.end() - span.start] = b"\1" * (clock.end() - clock.start())
    found = []
    for match in _PART_OF_AN.finditer(text, span.start, span.end):
        if taken.find(1, match.start() - span.start, match.end() - span.start) < 0:
            found.append(_part_of_an(text, span, match))
            taken[found[-1].span.start - span.start : match.end() - span.start] = b"\1" * (match.end() - found[-1].span.start)
    for match in _HALF.finditer(text, span.start, span.end):
        if taken.find(1, match.start() - span.start, match.end() - span.start) >= 0:
            continue
        share = FRACTIONS.get(" ".join(match.group().lower().split()))
        if share is not None and not text[max(span.start, match.start() - 7) : match.start()].lower().endswith(_NO_HALF):
            found.append(_share(text, span, match, *share))
            taken[found[-1].span.start - span.start : match.end() - span.start] = b"\1" * (match.end() - found[-1].span.start)
    for match in _AN_AND.finditer(text, span.start, span.end):
        value = 1.5 if match.group().lower().endswith("half") else 1.25
        found.append(_share(text, span, match, value, value, folded(match["unit"])))
        taken[found[-1].span.start - span.start : match.end() - span.start] = b"\1" * (match.end() - found[-1].span.start)
    at = span.start
    while (number := NUMBER.search(text, at, span.end)) is not None:
        at = max(number.end(), at + 1)
        if taken.find(1, number.start() - span.start, number.end() - span.start) >= 0:
            continue
        one_in = _ONE_IN.match(text, number.start(), span.end)
        if one_in is not None and (part := _whole(one_in["part"])) < (whole := _whole(one_in["whole"])):
            found.append(_share(text, span, one_in, round(100 * part / whole, 1), round(100 * part / whole, 1)))
            at = one_in.end()
        elif _counts(text, number, span):
            figures, at = _figure(text, span, number)
            found += [_of_which(text, span, figure, found[-1:]) for figure in figures]
    return found


def _part_of_an(text: str, span: Span, match: re.Match[str]) -> Figure:
    """ "Half an hour" is 30 minutes, "a quarter of a century" 25 years, "half a mile" half a mile."""
    unit, times = _SMALLER.get(folded(match["unit"]), (folded(match["unit"]), 1.0))
    value = times * (0.5 if match["half"] else 0.75 if match["three"] else 0.25)
    return _share(text, span, match, value, value, unit)


def _share(text: str, span: Span, match: re.Match[str], low: float, high: float, unit: str = "percent") -> Figure:
    """ "Half of", "about two-thirds", "nearly one in five", in percent; "an hour and a half"."""
    before = BEFORE.search(text, max(span.start, match.start() - 40), match.start())
    if before is None or during(text, span, before, unit):
        return _made(text, span, match.start(), match.end(), low, high, unit)
    return _made(text, span, before.start(), match.end(), *modified(before, low, high, tenth), unit)


def _whole(number: str) -> float:
    return float(number) if number.isdigit() else spelled(number)


def _counts(text: str, match: re.Match[str], span: Span) -> bool:
    """Whether a number counts or measures something."""
    if match["ordinal"] or _TIME.match(text, match.end(), min(span.end, match.end() + 12)):
        return False
    before = text[max(span.start, match.start() - 24) : match.start()]
    if match["digits"] and not match["money"] and (_NUMBERED.search(before) or _named(text, match, before)):
        return False
    if match["spelled"]:
        word = match["spelled"]
        inside_name = word[0].isupper() and match.start() > span.start and before[-1:] == " " and before.rstrip()[-1:].isalpha()
        if inside_name or before.endswith("-"):
            return False
        if word.lower() in ("one", "zero"):
            return and_part(match)[0] > 0 or _one(text, match, span)
    return not (match["digits"] and before.endswith(("'", "’", "-", "–")))


def _named(text: str, match: re.Match[str], before: str) -> bool:
    """Whether a number is the name of something: "a 911 call", "she dialed 911", "7-Eleven"."""
    if match["digits"] == "911":
        return _EMERGENCY.match(text, match.end(), match.end() + 12) is not None or re.search(r"\b(?:call|dial)(?:s|l?ed|l?ing)? $", before) is not None
    return re.match(r"-[A-Z][a-z]", text[match.end() : match.end() + 3]) is not None


def _one(text: str, match: re.Match[str], span: Span) -> bool:
    """ "One" counts before a noun and in "one or two boats", not in "one of them", "no one", "the one"."""
    if _first_of_two(text, match, span):
        return True
    noun = NOUN.match(text, match.end(), span.end)
    before = text[max(span.start, match.start() - 10) : match.start()].lower().split()
    return (
        noun is not None
        and folded(noun.group(1)) not in STOP
        and not (past(folded(noun.group(1))) or folded(noun.group(1)) in _DID)  # "a bill to create one died"
        and not _does(text, noun, span)
        and not (before and before[-1] in ("no", "the", "this", "that", "which", "any", "every", "each", *_PLACES))
    )


def _does(text: str, noun: re.Match[str], span: Span) -> bool:
    """Whether the word behind "one" says what one does: "One reads it twice", "others, one suspects, agreed"; not "one savings account"."""
    if not ends_in_plural(folded(noun.group(1))) or not noun.group(1).islower():
        return False
    after = NOUN.match(text, noun.end(), span.end)
    return after is None or folded(after.group(1)) in STOP | PREPOSITIONS


def _first_of_two(text: str, match: re.Match[str], span: Span) -> bool:
    """Whether "one" begins "one or two", "one to three boats"; not a time of day, nor a result ("lost one to three")."""
    joined = _SECOND.match(text, match.end(), span.end)
    second = NUMBER.match(text, joined.end(), span.end) if joined is not None and joined["join"].lower() in ("or", "to") else None
    if joined is None or second is None or second["ordinal"] or not (second["digits"] or second["spelled"]):
        return False
    if (interval(second)[0] or 0.0) <= 1 or _TIME.match(text, second.end(), min(span.end, second.end() + 12)):
        return False
    return joined["join"].lower() == "or" or unit_after(text, second.end(), span.end, money=second["money"])[0] is not None


def _figure(text: str, span: Span, match: re.Match[str]) -> tuple[list[Figure], int]:
    """The figure that a number begins, with the words around it, and where reading goes on."""
    low, high = interval(match)
    start = match.start()
    more, scale, end = and_part(match)
    if more and low is not None and high is not None:
        low, high = (low + more) * scale, (high + more) * scale
    sides = tally(text, span, match)
    if sides is not None:
        return [_made(text, span, *side) for side in sides], sides[1][1]
    joined = _SECOND.match(text, end, span.end)
    second = NUMBER.match(text, joined.end(), span.end) if joined else None
    if joined is not None and second is not None and (second["digits"] or second["spelled"]) and not second["ordinal"]:
        pair = _pair(text, span, match, joined, second)
        if pair is not None:
            return pair
    unit, end = unit_after(text, end, span.end, money=match["money"])
    if unit is not None and (past(unit) or unit in _DID) and _AGED.search(text, max(span.start, start - _AGED_LED), start):
        unit, end = None, match.end()  # "a man aged 58 died"
    if unit is None and _is_age(text, span, match):
        unit = "years old"
    if text[max(span.start, start - 10) : start].lower() == "magnitude ":
        unit, end = "magnitude", match.end()
    elif measured(match):
        unit, end = "metres", match.end()
    elif unit is None and _CROWD.search(text, max(span.start, start - _LED), start):
        unit = "spectators"
    more, end = smaller(text, end, span.end, unit)
    low, high = (low + more, high + more) if low is not None and high is not None else (low, high)
    start, low, high = limited(text, span, match, start, (low, high), unit)
    after = AFTER.match(text, match.end(), span.end)
    if after is not None:
        low, high = with_after(after, low, high)
        end = max(end, after.end())
    return [_made(text, span, start, end, low, high, unit)], end


def _of_which(text: str, span: Span, figure: Figure, before: Sequence[Figure]) -> Figure:
    """ "Nine of which": a figure of the plural right before the comma, or of what was counted just before ("46 flats on the site, nine of which").

    And "Ode won 12 seats and Kern 9."
    """
    if figure.unit is not None:
        return figure
    if before and before[0].unit and ends_in_plural(before[0].unit) and _LIKEWISE.fullmatch(text, before[0].span.end, figure.span.start):
        ends = _CLAUSE_ENDS.match(text, figure.span.end) is not None
        return replace(figure, unit=before[0].unit) if ends else figure
    if not _OF_WHICH.match(text, figure.span.end, span.end):
        return figure
    named = _THINGS.search(text, max(span.start, figure.span.start - _LED), figure.span.start)
    last = before[0] if before and figure.span.start - before[0].span.end <= _LED else None
    for thing in (folded(named.group(1)) if named is not None else "", (last.unit or "") if last is not None else ""):
        if thing and ends_in_plural(thing):
            return replace(figure, unit=thing)
    return figure


def _is_age(text: str, span: Span, match: re.Match[str]) -> bool:
    """ "Ana Ode, 66, said"; "aged 12"; "who is 19 or older"."""
    if not match["digits"] or len(match["digits"]) > 3:
        return False
    before, after = text[max(span.start, match.start() - 24) : match.start()], text[match.end() : min(span.end, match.end() + 12)]
    if after.startswith((",", ")")) and re.search(r"[^\W\d_][,(] ?$", before):
        return True
    if after.startswith((",", ".", " and ")) and _WHO_IS.search(before):
        return True
    if _OF.search(text, max(span.start, match.start() - _LED), match.start()):
        return True
    stated = _AGES.search(before)
    return stated is not None and (stated.group().strip() not in ("was", "is") or after.startswith((" or older", " or younger", " when", " at the time")))


def _pair(text: str, span: Span, one: re.Match[str], joined: re.Match[str], other: re.Match[str]) -> tuple[list[Figure], int] | None:
    """Two numbers joined: a range ("10 to 20 people"), or a vote or score ("52–48"), which is two figures."""
    first, second = interval(one)[0], interval(other)[0]
    if first is None or second is None:
        return None
    dash = joined["join"] in "-–—"
    around = text[max(span.start, one.start() - (_FAR_AROUND if dash else _AROUND)) : min(span.end, other.end() + 30)]
    unit, end = unit_after(text, other.end(), span.end, money=one["money"] or other["money"])
    follows = NOUN.match(text, other.end(), span.end)
    if follows is not None and folded(follows.group(1)) in _VOTED:
        unit, end = folded(follows.group(1)), follows.end()
    may_be = dash or (joined["join"].lower() == "to" and not text[max(span.start, one.start() - 5) : one.start()].lower().endswith("from "))
    vote = may_be and not one["money"] and unit in _VOTED and _VOTES.search(around) is not None
    if vote or (dash and first > second and not one["money"]):
        units = ("votes for", "votes against") if vote else ("first of a score", "second of a score")
        pair = [(one, first, units[0]), (other, second, units[1])]
        return [_made(text, span, m.start(), m.end(), v, v, u) for m, v, u in pair], max(other.end(), other.start() + 1)
    scale = shared_scale(one, other)
    scale = scale if first * scale <= second else 1.0
    first *= scale  # "2 to 3 million" is 2 million to 3 million
    between = re.search(r"\bbetween\s+$", text[max(span.start, one.start() - 10) : one.start()], re.IGNORECASE)
    changed = first < second and _CHANGED.search(text, max(span.start, one.start() - _FAR_AROUND), one.start()) is not None
    if (changed or (first > second and unit == "percent")) and joined["join"].lower() == "to":  # "leads by 51 to 49 percent", "rose from 7 to 9 percent"
        return [_made(text, span, m.start(), stop, v, v, unit) for m, stop, v in ((one, one.end(), first), (other, end, second))], end
    apart = second - first > scale and not (scale > 1 and second <= 2 * first)  # "ten or twenty thousand" is a range, "two or nine million" is none
    if first >= second or (joined["join"].lower() == "and" and between is None) or (joined["join"].lower() == "or" and apart):
        return None
    start = one.start() if between is None else one.start() - len(between.group())
    return [_made(text, span, start, end, first, second, unit)], end


def _made(text: str, span: Span, start: int, end: int, low: float | None, high: float | None, unit: str | None) -> Figure:
    return Figure(Span(span.paragraph, start, end), low, high, unit, text[start:end])
