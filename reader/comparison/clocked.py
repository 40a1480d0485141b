"""One event, timed otherwise by the clock: "at 9.40pm", "shortly after 11pm". Pure; swapped articles give the same, mirrored. English only."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reader.article.model import Span
from reader.comparison.context import shared_near
from reader.comparison.counted import CERTAIN
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import telling, told
from reader.language.days import WEEKDAYS
from reader.language.grammar import AUXILIARIES, past
from reader.language.words import STOP, words

_CLOCK = re.compile(
    r"(?<![\w.:$£€-])(?:(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.m\b\.?|m\b)|(?P<noon>noon|midday)\b|(?P<midnight>midnight)\b)",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:about|around|(?:shortly|just|soon|moments|(?:a few|several) minutes) (?:(?P<after>after)|(?P<before>before))|(?P<nearly>nearly|almost))\s$",
    re.IGNORECASE,
)
# before a time, of a limit or of one end of a span
_ENDS = re.compile(r"(?:\b(?:before|after|by|from|until|till|to|and|between|since|than)\s|[-–—])$", re.IGNORECASE)
_ZONE = re.compile(r"\s\(?(?:[A-Z]{2,4}\b|local time|Eastern|Central|Pacific|Mountain)")
_SPAN = re.compile(r"\s?[-–—]|\s(?:to|until|till)\s")
_LED = 26
_LEAST, _ROUGHLY, _DAY = 5, 45, 24 * 60  # minutes
_ABOUT, _HALF = 15, 30  # minutes that a time given roughly, yet with its minutes, may be off: "about 3.40am"; and one of the half hour
_APART = 20  # minutes; two that are less apart may be one in round numbers
_MOST = 5  # hours apart, it is of something else
_SPLIT = re.compile(r"[,;:—–“”\"]\s|\b(?:and|but|that|when|after|before)\s")  # where another clause begins
_ASIDE = re.compile(r"([^,;:—–“”\"]{3,60}), (?:[^,;:“”\"]|(?<=\d),(?=\d)){3,150}, ([^,;:“”\"]{2,60})$")
_TO_LEAVE = frozenset("left sailed departed".split())  # one thing done
_ANOTHER = re.compile(r"\b(?:[Aa]nother|(?:[Aa]|[Tt]he) (?:second|third|fourth|new))\s")  # of which the other article need not tell
_VERB = 2  # words of what somebody did: "left", "went out"
_LEADS = frozenset(["at", "about", "around"])  # before a time

Timed = tuple[Span, int, tuple[int, int]]
"""Where a time stands, in minutes from midnight, and how much earlier and later it may be."""


def clocked(a: Located, b: Located, span_a: Span, span_b: Span, score: float) -> Iterator[Difference]:
    """The only times of day of two linked sentences, which cannot both hold."""
    if score < CERTAIN:
        return
    ours, theirs = time_of(a, span_a), time_of(b, span_b)
    if ours is None or theirs is None:
        return
    verbs = _verb(a, span_a, ours[0]), _verb(b, span_b, theirs[0])
    needed = 2 if all(verbs) and verbs[0] != verbs[1] else 1  # the ferry left at one time and came in at another
    shared = {s for s in shared_near(a.around(span_a, ours[0]), b.around(span_b, theirs[0])) if s not in WEEKDAYS}
    if needed == 1:  # of two deeds, who did both is no second thing in common
        shared |= _subject(a, span_a, ours[0]) & _told_of(b, span_b, theirs[0])
        shared |= _subject(b, span_b, theirs[0]) & _told_of(a, span_a, ours[0])
    if verbs[0] and verbs[0] == verbs[1]:  # "the ferry left for the island of Velm at", "the ferry sailed at"
        shared |= _head(a, span_a, ours[0]) & _head(b, span_b, theirs[0])
    if too_far(ours, theirs) and len(shared) >= needed:
        yield Difference(ours[0], theirs[0], "date", "differs", f"{both(a, b, ours[0], theirs[0])}.")


def timed_apart(a: Located, b: Located, akin: Sequence[tuple[Span, Span]]) -> Iterator[Difference]:
    """The only times of day of two sentences that may be about one thing, where both tell that the same did the same: "the train left at 3pm"."""
    timed = [{span: time for span in {pair[k] for pair in akin} if (time := time_of(index, span)) is not None} for k, index in enumerate((a, b))]
    pairs = ((span_a, timed[0][span_a], span_b, timed[1][span_b]) for span_a, span_b in akin if span_a in timed[0] and span_b in timed[1])
    for span_a, ours, span_b, theirs in pairs:
        if not too_far(ours, theirs) or not _did(a, span_a, ours[0]) & _did(b, span_b, theirs[0]):
            continue
        if not _ever(a, theirs) and not _ever(b, ours):
            yield Difference(ours[0], theirs[0], "date", "differs", f"{both(a, b, ours[0], theirs[0])}.")


def timed_otherwise(one: str, other: str) -> bool:
    """Whether the only times of day of two sentences are two, and not one in round numbers: of the full hour, more is rounded off."""
    found = [list(islice(_CLOCK.finditer(text), 2)) for text in (one, other)]
    if not all(len(times) == 1 for times in found):
        return False
    apart = abs(_minutes(found[0][0]) - _minutes(found[1][0]))
    return min(apart, _DAY - apart) > (_APART if all(match[0]["minute"] for match in found) else _ROUGHLY)


def too_far(ours: Timed, theirs: Timed) -> bool:
    """Whether two times of day cannot both hold, and are near enough to be of one thing."""
    apart = (theirs[1] - ours[1] + _DAY // 2) % _DAY - _DAY // 2  # how much later theirs is, the shorter way round the clock
    (first, then) = (ours, theirs) if apart >= 0 else (theirs, ours)
    rough = max(ours[2] + theirs[2])
    return max(first[2][1] + then[2][0], rough or _LEAST) <= abs(apart) <= _MOST * 60


def _did(index: Located, sentence: Span, time: Span) -> set[tuple[str, ...]]:
    """What a sentence tells of whom right before a time: the first telling word of its clause, and the verb, with "out" or "off" behind it."""
    text = index.text(sentence)[: time.start - sentence.start]
    clause = words(_SPLIT.split(text)[-1])
    told_of = [w for w in clause if w.folded not in STOP and told(w.stem) >= 1]
    if not told_of or not clause or clause[-1].folded not in _LEADS:
        return set()
    verb = tuple(w.stem for w in clause[-_VERB - 1 : -1] if w.start > told_of[0].start and w.folded not in AUXILIARIES)
    return {(told_of[0].stem, *verb)} if verb and any(past(w.folded) for w in clause[1:-1][-_VERB:]) else set()


def _subject(index: Located, sentence: Span, time: Span) -> set[str]:
    """The telling stems of a subject that an aside parts from its verb: "The dam, built in 1971, failed at about 3am"."""
    parts = _ASIDE.match(index.text(sentence)[: time.start - sentence.start])
    return telling(words(parts.group(1))) if parts is not None else set()


def _told_of(index: Located, sentence: Span, time: Span) -> set[str]:
    """The telling stems of the clause before a time, or of its subject before an aside."""
    return _subject(index, sentence, time) or telling(words(_SPLIT.split(index.text(sentence)[: time.start - sentence.start])[-1]))


def _head(index: Located, sentence: Span, time: Span) -> set[str]:
    """The first telling stem of the clause before a time."""
    clause = words(_SPLIT.split(index.text(sentence)[: time.start - sentence.start])[-1])
    return next(({w.stem} for w in clause if w.folded not in STOP and told(w.stem) >= 1), set())


def _verb(index: Located, sentence: Span, time: Span) -> str:
    """The verb nearest before a time, if it tells what was done."""
    before = index.text(sentence)[: time.start - sentence.start]
    aside = _ASIDE.match(before)
    clause = _SPLIT.split(before)[-1] if aside is None or words(aside.group(2))[1:] else aside.group(1)  # "fell on Velm, a town, at 4 a.m."
    found = next((w for w in reversed(words(clause)) if past(w.folded) and w.folded not in AUXILIARIES), None)
    return "" if found is None else "left" if found.folded in _TO_LEAVE else found.stem


def _ever(index: Located, time: Timed) -> bool:
    """Whether an article gives a time of day anywhere."""
    return any(_minutes(match) == time[1] for k in index.reading.article.body() for match in _CLOCK.finditer(index.reading.article.paragraphs[k].text))


def time_of(index: Located, sentence: Span) -> Timed | None:
    """The time of day that a sentence gives, if it gives one, and no limit, span, or time of another zone."""
    text = index.text(sentence)
    found = list(_CLOCK.finditer(text))
    if len(found) != 1 or _ANOTHER.search(text):
        return None
    match = found[0]
    before = text[max(0, match.start() - _LED) : match.start()]
    rough = _ROUGH.search(before)
    if (rough is None and _ENDS.search(before)) or _ZONE.match(text, match.end()) or _SPAN.match(text, match.end()):
        return None
    place = Span(sentence.paragraph, sentence.start + match.start() - (len(rough.group()) if rough else 0), sentence.start + match.end())
    return None if index.quoted(place) else (place, _minutes(match), _off(rough, _about(match["minute"])))


def _off(rough: re.Match[str] | None, about: int) -> tuple[int, int]:
    """How many minutes before and behind a time given roughly may be: "shortly after 4" is not before it."""
    if rough is None:
        return 0, 0
    if not (rough["after"] or rough["before"] or rough["nearly"]):
        return about, about
    return 0 if rough["after"] else _ROUGHLY, 0 if rough["before"] or rough["nearly"] else _ROUGHLY


def _about(minute: str | None) -> int:
    """How far off a time with these minutes may be, where it is given roughly: the rounder, the further."""
    if minute is None or minute == "00":
        return _ROUGHLY
    return _HALF if minute == "30" else _ABOUT


def _minutes(match: re.Match[str]) -> int:
    if match["hour"] is None:
        return 0 if match["midnight"] else 12 * 60
    return (int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)) * 60 + int(match["minute"] or 0)
