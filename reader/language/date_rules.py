"""One rule for each way of saying a date in English, most telling first. Pure."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.language import days
from reader.language.cues import cues
from reader.language.date_counts import COUNT, after_event, ago, later, one, rate
from reader.language.days import Range
from reader.language.grammar import past
from reader.language.scenes import DateScene

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?"
    r"|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\s?[ap]\.?m\b)"
_YEAR = r"(?:1[5-9]|20)\d\d"
_SOFT = r"(?:(?:early|earlier|late|later|mid)[ -](?:on |in )?)"

_APPOSED = re.compile(r", an? $")  # "Feb. 16, a Thursday"
_THEN = re.compile(r",\s(?:he|she|it|they|we|you|I)\s(\w+)")
# a day that opens its sentence or clause is when what follows was: "On May 9, he said", not "Polls open May 9, he said"
_OPENS = re.compile(r"(?:\A|[,;:—–“\"] ?)(?:(?:and|but|so|then) )?(?:[Oo]n |[Bb]y |[Ii]n )?\Z")
_LED = 12  # letters before a day that can open a clause
_TRADED = re.compile(r"['’]s (?:clos(?:e|ing)|session|trading)\b")  # "Friday's closing price" is known
_QUARTERS = ("first", "second", "third", "fourth")

Resolve = Callable[[re.Match[str], DateScene], Range | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it means, but where it `refuses`; `late` ones look at the other dates of their sentence, so they come after them."""

    pattern: re.Pattern[str]
    resolve: Resolve
    refuses: Callable[[re.Match[str]], bool]
    late: bool = False


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _iso(m: re.Match[str], _: DateScene) -> Range | None:
    return one(days.date_or_none(int(m["y"]), int(m["m"]), int(m["d"])))


def _slashed(m: re.Match[str], _: DateScene) -> Range | None:
    """3/25/2025 and 25/3/2025 can be told apart; 3/5/2025 cannot."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    if a > 12 or a == b:
        return one(days.date_or_none(year, b, a))
    return one(days.date_or_none(year, a, b)) if b > 12 else None


def _attacks(_: re.Match[str], __: DateScene) -> Range | None:
    return one(datetime.date(2001, 9, 11))


def _calendar_day(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "Nov. 30", "30 November 2025", "Sunday, Nov. 30"."""
    month, number = days.month_number(m["m"]), _digits(m["d"])
    if m["y"]:
        return one(days.date_or_none(int(m["y"]), month, number))
    if scene.today is None:
        return None
    ahead = scene.ahead(m.start())
    found = days.nearest_year(scene.today, month, number, ahead=ahead, following=ahead and scene.next_one(m.start()))
    return None if found is not None and found > scene.today and not ahead and _has_been(m, scene) else one(found)


def _has_been(m: re.Match[str], scene: DateScene) -> bool:
    """Whether what follows a day tells of it as of one gone by: "on May 9, you had the keys"; who says what stands before it tells nothing of it."""
    then = _THEN.match(m.string, m.end())
    if then is None or not (past(then.group(1)) or then.group(1) in ("had", "was", "were")):
        return False
    return then.group(1) not in cues().speech or _OPENS.search(m.string[max(scene.start, m.start() - _LED) : m.start()]) is not None


def _day_span(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "Nov. 3-5", "Nov. 28 to Dec. 2, 2025"."""
    first, last = days.month_number(m["m"]), days.month_number(m["m2"] or m["m"])
    if m["y"]:
        a, b = days.date_or_none(int(m["y"]), first, _digits(m["d"])), days.date_or_none(int(m["y"]), last, _digits(m["d2"]))
    elif scene.today:
        a = days.nearest_year(scene.today, first, _digits(m["d"]), ahead=scene.ahead(m.start()))
        b = days.date_or_none(a.year + (last < first), last, _digits(m["d2"])) if a else None
    else:
        return None
    return (a, b) if a and b and a <= b else None


def _month_year(m: re.Match[str], _: DateScene) -> Range | None:
    return days.month_of(int(m["y"]), days.month_number(m["m"]))


def _weekday(m: re.Match[str], scene: DateScene) -> Range | None:
    if scene.today is None or m["many"] or (m["which"] or "").lower() in ("every", "each"):
        return None
    which, day = (m["which"] or "").lower(), days.weekday_number(m["w"])
    if _APPOSED.search(m.string, max(scene.start, m.start("date") - 5), m.start("date")):
        return one(next((named for _, end, named in scene.here if 0 < m.start("date") - end <= len(", an ")), None))
    if scene.planned(m.start()):
        return None
    latest = days.latest_weekday(scene.today, day)
    if m["week"]:
        week = days.week_of(scene.today, -1 if "last" in m["week"] else 1)
        return one(days.latest_weekday(week[1], day)) if week else None
    ahead = which in ("next", "this coming", "coming") or (
        which in ("", "on", "by", "this") and not _TRADED.match(m.string, m.end()) and scene.ahead(m.start(), by=which == "by")
    )
    if latest is not None and ahead:
        return one(days.shifted(latest, "day", 7) if latest < scene.today or which == "next" else latest)
    if latest is not None and which in ("last", "this past") and latest == scene.today:
        return one(days.shifted(latest, "day", -7))
    return one(latest)


def _near_day(m: re.Match[str], scene: DateScene) -> Range | None:
    word = " ".join(m["word"].lower().split())
    offset = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(word, 0)
    return one(days.shifted(scene.today, "day", offset)) if scene.today else None


def _period(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "This month", "earlier this week", "last year", "the past decade", "next summer"."""
    today = scene.today
    if today is None:
        return None
    unit, word, soft = m["u"].lower(), " ".join(m["which"].lower().split()), (m["soft"] or "").lower()
    if word in ("the past", "the last", "over the past", "over the last"):
        first = days.shifted(today, unit, -1) if unit in ("week", "month", "year", "decade") else None
        return (first, today) if first else None
    which = {"this": 0, "last": -1, "next": 1}[word]
    if unit == "weekend" and word == "this" and scene.weekend_to_come(m.start()):
        return _whole(today, unit, 1)
    whole = _whole(today, unit, which)
    if whole is None or which:
        return whole
    if whole[0] > today and not scene.ahead(m.start()) and scene.done(m.start()):
        return _whole(today, unit, -1)  # "cut ties with him this winter", told in June
    if soft.startswith("earl") and whole[0] <= today <= whole[1]:
        earlier = _whole(today, unit, -1) if (today - whole[0]).days < 3 else None
        return (earlier or whole)[0], today  # in a month's first days, what was written the day before may still stand
    return (today, whole[1]) if soft.startswith("later") and today <= whole[1] else whole


def _whole(today: datetime.date, unit: str, which: int) -> Range | None:
    if unit == "week":
        return days.week_of(today, which)
    if unit == "month":
        return days.month_of(today.year, today.month + which)
    if unit == "year":
        return days.year_of(today.year + which)
    if unit == "decade":
        first = (today.year // 10 + which) * 10
        return days.year_of(first, first + 9)
    if unit == "weekend":
        saturday = days.latest_weekday(today, 5) if which <= 0 else days.shifted(days.latest_weekday(today, 5) or today, "day", 7)
        sunday = days.shifted(saturday, "day", 1) if saturday else None
        return (saturday, sunday) if saturday and sunday else None
    return days.season_of(today, unit, which)


def _weekend(m: re.Match[str], scene: DateScene) -> Range | None:
    return _whole(scene.today, "weekend", 1 if scene.ahead(m.start()) else -1) if scene.today else None


def _month(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "In September", "last May", "since June" (from then until the article's day)."""
    if scene.today is None:
        return None
    lead = (m["lead"] or "").lower().strip()
    found = days.latest_month(scene.today, days.month_number(m["m"]), ahead=lead == "next" or (lead != "last" and scene.ahead(m.start())))
    if lead == "last" and found[0] <= scene.today <= found[1]:
        found = days.month_of(found[0].year - 1, found[0].month)
    return (found[0], scene.today) if lead == "since" and found[0] <= scene.today else found


def _month_of_that_year(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "In November of that year": the year of the day, month or year named last."""
    named = [(start, day.year) for start, _, day in scene.here if start < m.start()] + [
        (start, days_of[0].year) for start, days_of in scene.loose if start < m.start()
    ]
    year = max(named)[1] if named else scene.before.year if scene.before else None
    return days.month_of(year, days.month_number(m["m"])) if year else None


def _season(m: re.Match[str], _: DateScene) -> Range | None:
    """ "Spring 2026", "the summer of 2012"."""
    return days.season_of(datetime.date(int(m["y"]), 1, 1), m["s"].lower(), 0)


def _quarter(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "The fourth quarter of 2025", "of last year"; with no year only one to come, for matches have quarters too."""
    number = _QUARTERS.index(m["q"].lower())
    if m["y"]:
        year = int(m["y"])
    elif scene.today and (m["which"] or scene.ahead(m.start())):
        passed = number < (scene.today.month - 1) // 3
        year = scene.today.year + ({"this": 0, "last": -1, "next": 1}[m["which"].lower()] if m["which"] else passed)
    else:
        return None
    return days.month_of(year, 3 * number + 1)[0], days.month_of(year, 3 * number + 3)[1]


def _years(m: re.Match[str], _: DateScene) -> Range | None:
    return days.year_of(int(m["y"]), int(m["y2"]))


def _year(m: re.Match[str], scene: DateScene) -> Range | None:
    found = days.year_of(int(m["y"]))
    if found and (m["lead"] or "").lower() == "since" and scene.today and scene.today >= found[0]:
        return found[0], scene.today
    return found


def _part_of_year(m: re.Match[str], _: DateScene) -> Range | None:
    """ "Mid-2023", "in late 2020": four months of it."""
    first = {"early": 1, "mid": 5, "late": 9}[m["part"].lower()]
    return days.month_of(int(m["y"]), first)[0], days.month_of(int(m["y"]), first + 3)[1]


def _short_year(m: re.Match[str], scene: DateScene) -> Range | None:
    """ "In ’91": the century that does not lie ahead."""
    if scene.today is None:
        return None
    year = scene.today.year // 100 * 100 + int(m["y"])
    return days.year_of(year if year <= scene.today.year else year - 100)


def _decade(m: re.Match[str], _: DateScene) -> Range | None:
    year = int(m["y"]) + (1900 if len(m["y"]) == 2 else 0)
    part = (m["part"] or "").lower()
    return days.year_of(year + {"late": 6, "mid": 4}.get(part, 0), year + {"early": 3, "mid": 6}.get(part, 9))


def _never(_: re.Match[str]) -> bool:
    return False


def _rule(pattern: str, resolve: Resolve, *, late: bool = False, any_case: bool = False, refuses: Callable[[re.Match[str]], bool] = _never) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE if any_case else 0), resolve, refuses, late)


_NAMED_DAY = rf"(?:{_WEEKDAY},?\s)?"
_LEAD = (
    "(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Tt]hrough|[Ll]ast|[Nn]ext|[Ll]ate|[Ee]arly|[Bb]efore|[Aa]fter|[Tt]his|[Ii]n (?:late|early|mid)|[Mm]id)"
)
_THAT_YEAR = r"\sof\s(?:that|the\ssame)\syear\b"
_THINGS = r"(?!\s(?:people|men|women|dollars|troops|votes|soldiers|jobs|families|homes|miles|feet|acres|pages|others|km|meters|metres|percent)\b)"

# every rule needs one of these; most sentences have none, and looking once is sooner than looking for each rule
DATED = re.compile(
    rf"\d|day|week|month|year|decade|spring|summer|fall|autumn|winter|tonight|tomorrow|quarter|morning|afternoon|evening|night|{_MONTH}", re.IGNORECASE
)

RULES: tuple[Rule, ...] = (
    _rule(r"(?<![\w-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])", _iso),
    _rule(r"(?<![\w/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d\d)(?![\w/])", _slashed),
    _rule(
        r"\bSept(?:ember|\.)? 11(?:th)?(?=,? (?:2001|attacks|terror|hijack|victim|survivor|famil|commission|memorial))(?:, 2001)?|(?<![\w/])9/11(?![\w/])",
        _attacks,
    ),
    _rule(rf"\b(?P<m>{_MONTH})\s(?P<d>{_DAY})\s?(?:-|–|—|to|through|and)\s?(?:(?P<m2>{_MONTH})\s)?(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR})\b)?", _day_span),
    _rule(
        rf"(?<![\w$£€%.,:/-])(?P<d>{_DAY})(?:,\s{_DAY}){{0,4}}(?:\s?(?:-|–|—)\s?|\s(?:to|and|until)\s)(?P<d2>{_DAY})\s(?:of\s)?(?P<m>{_MONTH})(?P<m2>)(?:,?\s(?P<y>{_YEAR})\b)?(?![\w-])",
        _day_span,  # "9 and 10 June"
    ),
    _rule(rf"\b{_NAMED_DAY}(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR})\b)?", _calendar_day),
    _rule(rf"\b{_NAMED_DAY}(?P<d>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR})\b)?(?![\w-])", _calendar_day),
    _rule(rf"\b(?P<m>{_MONTH}),?\s(?:of\s)?(?P<y>{_YEAR})\b", _month_year),
    _rule(rf"\b(?P<n>{COUNT})\s(?P<u>day|week|month|year|decade)s?\s(?P<way>ago|from\snow)\b", ago, any_case=True),
    _rule(
        # no span of time ("talked for two days before")
        rf"\b(?<!over )(?<!for )(?:just |only |barely )?"
        rf"(?P<date>(?P<n>{COUNT})\s(?P<u>day|week|month|year)s?\s(?P<way>after|before))\b(?!\s(?:yesterday|tomorrow)\b)",
        after_event,
        late=True,
        any_case=True,
        refuses=rate,  # no rate ("$54 a month before")
    ),
    _rule(rf"\b{_LEAD}[\s-](?P<date>(?P<m>{_MONTH}){_THAT_YEAR})", _month_of_that_year, late=True),
    _rule(rf"\b(?:(?P<n>{COUNT})\s(?P<u>day|week|month|year)s?\s(?P<way>later|earlier))\b(?!\sthan\b)", later, late=True, any_case=True),
    _rule(r"\bthe\s(?P<way>same|next|following|previous)\s(?P<u>day|week|month|year)\b(?P<n>)", later, late=True, any_case=True),
    _rule(
        # no "today" of a name ("Harbor Today")
        r"\b(?-i:(?!T)|(?<![^\W\d_] ))"
        r"(?P<word>today|tonight|yesterday|tomorrow|the\sday\sbefore\syesterday|the\sday\safter\stomorrow|this\s(?:morning|afternoon|evening)|last\snight)\b",
        _near_day,
        any_case=True,
    ),
    _rule(
        r"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his [Pp]ast|[Tt]his [Cc]oming|[Cc]oming|[Tt]his|[Oo]n|[Bb]y|[Ee]very|[Ee]ach)?\s?"
        rf"\b(?P<date>(?P<w>{_WEEKDAY})(?P<many>s(?!['’]))?"
        r"(?:\s(?:morning|afternoon|evening|night))?(?P<week>\s(?:of\s)?(?:last|next)\sweek)?)\b",
        _weekday,
    ),
    _rule(rf"\b(?P<s>spring|summer|fall|autumn)\s(?:of\s)?(?P<y>{_YEAR})\b", _season, any_case=True),
    _rule(
        rf"\bthe\s(?P<q>{'|'.join(_QUARTERS)})\squarter(?:\s(?:of\s)?(?:(?P<y>{_YEAR})|(?P<which>this|last|next)\syear))?\b",
        _quarter,
        any_case=True,
    ),
    _rule(
        rf"\b(?P<soft>{_SOFT})?(?P<which>this|last|next|(?:over )?the (?:past|last))\s(?P<u>weekend|week|month|year|decade|spring|summer|fall|autumn|winter)\b",
        _period,
        any_case=True,
    ),
    _rule(r"\b(?:over|during) the weekend\b", _weekend, any_case=True),
    _rule(rf"\b(?P<lead>{_LEAD})[\s-](?P<date>(?P<m>{_MONTH}))(?=[\s,;:)]|[.](?:\s|$)|['’]s|$)(?!\s\d)(?!{_THAT_YEAR})", _month),
    _rule(r"(?<!\w)(?:(?P<part>early|late|mid)[\s-])?(?:the\s)?(?P<y>(?:1[5-9]|20)\d0|(?<=['’])[2-9]0)s\b", _decade, any_case=True),
    _rule(rf"(?<![\w$£€.,-])(?P<y>{_YEAR})\s?(?:-|–|to|through|(?<=between\s\d\d\d\d\s)and)\s?(?P<y2>{_YEAR})(?![\w%])(?![.,]\d)", _years),
    _rule(rf"\b(?P<part>early|mid|late)[\s-](?P<y>{_YEAR})\b(?![\w%/])(?!-(?!election))", _part_of_year, any_case=True),
    _rule(
        r"(?:\b(?P<lead>[Ss]ince)\s)?(?<![$£€.,/#-])\b(?P<date>(?P<y>(?:1[89]|20)\d\d))(?![\w%/])(?![.,]\d)(?!-(?!election|presidential|era))" + _THINGS, _year
    ),
    _rule(r"\b(?:in|of|since|class of)\s(?P<date>['’](?P<y>\d\d))(?![\w%])", _short_year, any_case=True),
)
