"""How much a stretch speaks of, in one unit for each kind of measure, so that "90 seconds" is "a minute and a half". Pure; linear in the article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article.model import Span
from reader.language.folding import folded
from reader.language.measures import base
from reader.language.reading import Figure, Reading

_INFINITE = float("inf")
TIMES = {
    "time": {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0},
    "long time": {"month": 1.0, "year": 12.0, "decade": 120.0, "century": 1200.0},  # no certain number of days
}
_BASES = {unit: (kind, factor) for kind, units in TIMES.items() for unit, factor in units.items()} | {"percent": ("share", 1.0)}
_NO_SHARE = r"(?! (?:of an?|time|day|week|month|year|night|place|straight|term|party)\b)"
_SINGULAR = {"centuries": "century"}
_PARTS = {"third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_TIMES = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0}
# what is said in words, and no figure of a reading: "a third of them", "two thirds", "a fortnight", "a minute and a half"
_SAID = re.compile(
    r"\b(?P<times>an?|one|two|three|four)[ -](?:(?P<part>third|quarter|fifth|tenth)s?\b"
    rf"{_NO_SHARE}"
    r"|(?P<unit>fortnight|second|minute)s?\b(?P<half> and a half\b)?)",
    re.IGNORECASE,
)
_ALMOST = re.compile(r"\b(?:nearly|almost|just under) $", re.IGNORECASE)
_NEARLY = 0.9  # of it, at least, is "nearly" so much
# "seven patients in 10", "within a day"
_COUNTS = {word: float(n) for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_COUNT = rf"(?:\d\d?|{'|'.join(_COUNTS)})"
_AMONG = re.compile(
    rf"(?<![\d.,])\b(?P<some>{_COUNT}) (?!of\b|times?\b)[a-z]+s (?:in|out of) (?:every )?(?P<all>10|ten|five|four)\b(?![,.]\d|-| (?:of|or|more|[a-z]+s)\b)",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\bwithin (?P<span>(?:an?|one) (?P<unit>minute|hour|day|week|month|year))\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:18|19|20)\d\d")
LEAST_AGO = 7  # years; a lesser number of years may be any


@dataclass(frozen=True, slots=True)
class Quantity:
    """A stretch that says how much: `kind` is "time", "share", "length" and so on, in one unit each, or a currency; "" for whatever is counted.

    `ago`: a year, as the time since then.
    """

    span: Span
    kind: str
    low: float
    high: float
    ago: bool = False


def quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Every quantity of an article, in order: its figures, shares and times in words, and how long ago its years are."""
    found = {(q.span.paragraph, q.span.start): q for sentence in reading.sentences for q in _in_words(reading, sentence.span)}
    for figure in reading.figures:
        quantity, place = _of(reading, figure), (figure.span.paragraph, figure.span.start)
        if quantity is not None and (quantity.kind or place not in found):
            found[place] = quantity
    return tuple(sorted([*found.values(), *_ages(reading)], key=lambda q: (q.span, q.kind)))


def _of(reading: Reading, figure: Figure) -> Quantity | None:
    if figure.low is None and figure.high is None:
        return None
    low, high = -_INFINITE if figure.low is None else figure.low, _INFINITE if figure.high is None else figure.high
    of = base(figure, reading.article.paragraphs[figure.span.paragraph].text)
    if of is not None:
        kind, times, more = of
        return Quantity(figure.span, kind, low * times + more, high * times + more)
    unit = folded(figure.unit or "")
    kind, factor = _BASES.get(_SINGULAR.get(unit, unit.removesuffix("s")), ("" if unit.isalpha() or " " in unit else unit, 1.0))
    return Quantity(figure.span, kind, low * factor, high * factor)


def _in_words(reading: Reading, place: Span) -> Iterator[Quantity]:
    text = reading.article.paragraphs[place.paragraph].text
    for match in _SAID.finditer(text, place.start, place.end):
        times = _TIMES[folded(match["times"])]
        if match["part"]:
            kind, value = "share", times * _PARTS[folded(match["part"])]
        else:
            kind, factor = _BASES[folded(match["unit"])]
            value = (times + (0.5 if match["half"] else 0.0)) * factor
        if value != 100.0 and (match["part"] or match["half"] or folded(match["unit"]) == "fortnight"):
            low = _NEARLY * value if kind == "share" and _ALMOST.search(text, max(place.start, match.start() - 12), match.start()) else value
            yield Quantity(Span(place.paragraph, match.start(), match.end()), kind, low, value)
    for match in _AMONG.finditer(text, place.start, place.end):
        some, every = (_COUNTS.get(folded(match[name])) or float(match[name]) for name in ("some", "all"))
        if some < every:
            yield Quantity(Span(place.paragraph, match.start(), match.end()), "share", 100 * some / every, 100 * some / every)
    for match in _WITHIN.finditer(text, place.start, place.end):
        kind, factor = _BASES[folded(match["unit"])]
        yield Quantity(Span(place.paragraph, *match.span("span")), kind, factor, factor)


def _ages(reading: Reading) -> Iterator[Quantity]:
    """How long before its own date an article's years are, as a length of time."""
    day = reading.article.date
    for when in reading.dates:
        if day is not None and _YEAR.fullmatch(when.text) and (ago := day.year - int(when.text)) >= LEAST_AGO:
            yield Quantity(when.span, "long time", 12.0 * (ago - 1), 12.0 * ago, ago=True)
