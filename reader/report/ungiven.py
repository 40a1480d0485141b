"""The figures and days of a sentence that the other article gives nowhere, and a wording without them. Pure."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta
from functools import cache

from reader.article.model import Article, Span
from reader.language.dates import article_date
from reader.language.grammar import PREPOSITIONS
from reader.language.measures import reckoned_by
from reader.language.numbers import DIGITS, MONEY, NUMBER
from reader.language.reading import Figure, Reading, When
from reader.report.extracts import ELLIPSIS, flat
from reader.report.lacking import Across, within, words_row

_CALLED = frozenset(("911", "999", "112"))  # in an emergency
FEW = 2  # "two of them" may be counted by any reader
MOST = 2  # gaps of one wording
_LED = re.compile(rf"(?<!,) (?:(?:about|almost|nearly|some) )?(?:{'|'.join(sorted(PREPOSITIONS))}) $")
_OF = re.compile(
    rf",? (?:{'|'.join(sorted(PREPOSITIONS))}) (?:an? )?(?:\w+ ){{0,2}}(?:speed|rate|price|cost|height|depth|distance|age|average|total|sum|margin|vote)s? of $"
)
"""A phrase that says nothing without its figure: "at speeds of"."""
_ON = re.compile(rf" (?:{'|'.join(sorted(PREPOSITIONS - {'of', 'before', 'after', 'ago'} | {'and', 'but', 'to'}))})\b(?! which\b)")
_RANGE = re.compile(r"\d[\d.,]* (?:and|to) \d[\d.,]*")
_ENDS_OPEN = re.compile(rf" {ELLIPSIS}\.$")
_CUTS = re.compile(r"[,.;…]|$")
_ENDS = re.compile(r"[.;…]|$")
_DAY_OF_MONTH = re.compile(r"[^\W\d]{3,}\.? \d{1,2}\b(?!:)|\b\d{1,2} [^\W\d]{3,}")
_FURTHER = re.compile(r"(?<=, )(?:and|while) (?:an? )?(another|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! of)")
LONGEST = 2000  # letters of a sentence
_AGO = re.compile(r" (?:second|minute|hour|day|week|month|year|decade)s? (?:ago|(?:earlier|later)(?! than)|before(?=[,.;…]|$))(?!\w)")
_OUT_OF = re.compile(r"(?<!\S)(\S{1,20}) of $")  # "nine of 12 counts"
_FIGURE = re.compile(rf"(?<={ELLIPSIS} )([^,;]+), (?:an? |the )?(?:\w+ )?(?:figure|number|toll|total|sum|count)s?\b.*$", re.DOTALL)
"""What is said of a number that was left out."""
_BARE = re.compile(rf"\b(?:is|are|was|were|has|have|had|an?) {ELLIPSIS}(?=[,.;…]|$)|^{ELLIPSIS}")


@cache
def _rate() -> re.Pattern[str]:
    return re.compile(rf" (?:an?|per|each) (?:{'|'.join(sorted(reckoned_by()))})s?\b")


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"[ -](?:{'|'.join(sorted(reckoned_by()))})s?")


def ungiven(reading: Reading, sentence: Span, there: str, values: AbstractSet[float], across: Across) -> tuple[Span, ...]:
    """The figures and days of a sentence that the other article gives nowhere. `there`: the words of the sentence across, and the `values` of its figures."""
    digits, row = {*DIGITS.findall(there)}, " " + words_row(there)
    days = [when for when in within(reading.dates, sentence) if f" {words_row(when.text)}" not in row]
    unknown = [when.span for when in days if not _known(reading.article, when, digits, across)]
    figures = [figure.span for figure in within(reading.figures, sentence) if not _told(figure, digits, values, across)]
    return tuple(sorted([*unknown, *figures]))


def other_days(reading: Reading, sentence: Span, other: Reading, across: Span) -> tuple[Span, ...]:
    """The days of a month of a sentence where the sentence across has days of a month, but none of these: "on May 4", "on May 9"."""
    ours, theirs = ([when for when in within(one.dates, place) if _DAY_OF_MONTH.search(when.text)] for one, place in ((reading, sentence), (other, across)))
    known = {(when.first, when.last) for when in theirs}
    return tuple(when.span for when in ours if known and (when.first, when.last) not in known)


def further(article: Article, sentence: Span, there: str) -> tuple[Span, ...]:
    """What a sentence adds of one more, of whom the sentence across does not tell: "three died, | and a fourth, a girl of nine, died on Friday"."""
    added = _FURTHER.search(article.text(sentence)[:LONGEST])
    if added is None or re.search(rf"\b{added[1]}\b", there, re.IGNORECASE):
        return ()
    return (Span(sentence.paragraph, sentence.start + added.start(), sentence.end),)


def _known(article: Article, when: When, digits: AbstractSet[str], across: Across) -> bool:
    """Whether the other article tells of a day, or it is the day of the news."""
    own, written = article_date(article), DIGITS.findall(when.text)
    today = own is not None and when.first is not None and abs(own - when.first) <= timedelta(days=1)
    return today or across.has_days(when) or (len(written) > 0 and digits >= {*written})


def _told(figure: Figure, digits: AbstractSet[str], values: AbstractSet[float], across: Across) -> bool:
    """Whether a figure stands in the sentence across, of whatever thing, or is given anywhere."""
    own, written = {value for value in (figure.low, figure.high) if value is not None}, DIGITS.findall(figure.text)
    small = not own or figure.text in _CALLED or (not written and max(own) <= FEW)
    return small or bool(own & values) or (bool(written) and digits >= {*written}) or across.gives(figure)


def unnumbered(article: Article, text: str, kept: Sequence[Span], apart: Sequence[Span]) -> str | None:
    """A wording without some numbers and days: "closed … piers"; None where one cannot be told from the rest, or too little would be left."""
    gone = [said for part in apart if any(part.common(place) for place in kept) and (said := flat(article.text(part))) in text]
    gone = _paired(text, gone)
    if len(gone) > MOST or any(text.count(said) > 1 for said in gone):
        return None
    stubs = len(_BARE.findall(text))
    for said in (_joined(text, figure) for figure in reversed(gone)):  # the last first, so that what stands before it may end the sentence
        at = text.find(said)
        if at < 0:
            return None
        start, end = _place(text, at, at + len(said))
        ends = text[start] in " ," and (_ENDS.match(text, end) or (text[end : end + 1] == "," and _AGO.search(text[start:end])) or _out_of(text, at, end))
        text = text[:start] + ("" if ends else f" {ELLIPSIS}" if text[start] == " " else ELLIPSIS) + text[end:]
    if ELLIPSIS in text and gone:
        text = _FIGURE.sub(rf"\1{ELLIPSIS}", text)
    text = text.replace(ELLIPSIS * 2, ELLIPSIS).replace(f"{ELLIPSIS} {ELLIPSIS}", ELLIPSIS)
    return text if not _ENDS_OPEN.search(text) and len(_BARE.findall(text)) == stubs else None


def _paired(text: str, gone: Sequence[str]) -> list[str]:
    """The numbers to be left out, two that are told in one go as one: "a board | of seven pilots and five sailors"."""
    found: list[str] = []
    for said in gone:
        both = f" of {found[-1]} and {said}" if found else ""
        if both and both in text:
            found[-1] = both[1:]
        else:
            found.append(said)
    return found


def _out_of(text: str, start: int, end: int) -> bool:
    """Whether a number only says of how many another is: "nine | of 12 | counts"."""
    found = _OUT_OF.search(text, max(0, start - 30), start)
    return found is not None and NUMBER.fullmatch(found[1]) is not None and text[end : end + 1] == " "


def _joined(text: str, said: str) -> str:
    """A figure with the words that are tied to it: "$5,000-a-plate"."""
    tied = re.search(rf"{re.escape(said)}(?:-\w+)+", text)
    return tied.group() if tied else said


def _place(text: str, start: int, end: int) -> tuple[int, int]:
    """What goes with a number: what it counts stays, but for "four-page", and for an ending such as "for 40 minutes"."""
    if rate := _rate().match(text, end):
        end = rate.end()
    number = NUMBER.search(text, start, end)
    first = number is not None and number.start() == start
    if number is not None and first and (ago := _AGO.match(text, number.end())):
        return start - (text[start - 1 : start] == " "), ago.end()
    if text.startswith("of ", start):
        return start - 1, end  # see `_paired`
    if number is not None and first and _out_of(text, start, number.end()):
        return start - len(" of "), number.end()
    led = _OF.search(text[:start])
    if led is not None:
        return led.start() + (text[led.start()] == "," and _ENDS.match(text, end) is None), end
    led = _LED.search(text[:start])
    if led is not None and _RANGE.fullmatch(text, start, end):
        return led.start(), end
    alone = number is None or number.end() >= end or not (first or text[start] in MONEY)
    lasting = number is not None and _times().fullmatch(text, number.end(), end) and _ON.match(text, end)  # "for 40 weeks | to the widows"
    if led is not None and (alone or lasting or _CUTS.match(text, end)):
        return led.start(), end
    if number is None or not first or number.end() >= end or text[number.end()] != " ":
        return start, end
    return start, number.end()
