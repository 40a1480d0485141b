"""One event, dated otherwise in two linked sentences. Pure; swapped articles give the same, mirrored."""

import datetime
import math
import re
from collections.abc import Iterator, Sequence

from reader.article.model import Span
from reader.comparison import giving, otherwise
from reader.comparison.agreement import bounds, interval, tallies, unit
from reader.comparison.coming import two_trials
from reader.comparison.context import Context, shared_near
from reader.comparison.counted import CERTAIN
from reader.comparison.gathered import gathered
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.cues import cues
from reader.language.days import MONTHS, year_of
from reader.language.days import Range as Days
from reader.language.grammar import AUXILIARIES, past
from reader.language.reading import When
from reader.language.words import STOP, stem, words

LONG = datetime.timedelta(days=45)
MONTH = datetime.timedelta(days=31)
SURE = 0.75  # the least score of a link within which dates are held against each other
RARE = 4.0
ENOUGH = 5.0  # what the words both share tell, of which one stands near
MUCH = 12.0  # and what they tell where none does, of dates with a number, which are no reporter's own day
CLOSE = 2  # words from a day to come
_BOTH = 2  # words of two sentences about days to come, one of them near both
BESIDE = 3  # words from the date
SAYING = frozenset(["say", "tell", "announce", "report", "confirm"])
VOTING = frozenset(stem(w) for w in ("voted", "passed", "approved", "rejected", "confirmed", "adopted"))
VOTER = 4  # words after a date in which a word of voting stands, behind who votes
_WEEKS = datetime.timedelta(days=15)  # what is longer is a season
_NUMBER = re.compile(r"(?<!\d)\d\d?(?!\d)")
_HUNG_ON = re.compile(r",(?: [\w’'-]+){0,2} (?:which|whom|who|whose)\b|, (?:while|whereas)\b|;")
_HOW = re.compile(
    r" (?:(?:in|at|through) an? (?:[a-z]+ )?(?:statement|interview|speech|letter|memo|tweet|post|message|conference)|reporters|journalists)(?= (?:on )?$)"
)
SINCE = "since "
SPOKEN = 40  # characters before a date in which a word of saying stands


Dated = tuple[Span, When]
"""A date with its sentence."""


def dates(a: Located, b: Located, span_a: Span, span_b: Span, score: float) -> Iterator[Difference]:
    """Dates of one event in two linked sentences that disagree, or are given otherwise."""
    ours, theirs = a.dates(span_a), b.dates(span_b)
    for x in ours:
        for y in theirs:
            same = otherwise.days(a, b, x, y) if score >= SURE else None
            if same is not None and _same_event(a, b, (span_a, x.span), (span_b, y.span)):
                yield same
                continue
            one, other = _meant(a, x), _meant(b, y)
            if one is None or other is None:
                continue
            if not _ends_apart(a, b, x, y) and not (
                _rivals(a, b, x, y, (ours, theirs))
                and (
                    _one_vote(a, b, x, y)
                    or (score >= SURE and _of_one(a, b, (span_a, x), (span_b, y), score, (ours, theirs)))
                    or _one_occasion(a, b, (span_a, x), (span_b, y), (ours, theirs))
                )
            ):
                continue
            if (
                _of_two_beginnings(a, b, (span_a, x), (span_b, y))
                or _said_alike(a.text(x.span), b.text(y.span))
                or _of_saying(a, span_a, x)
                or _of_saying(b, span_b, y)
                or two_trials(a, b, (span_a, x), (span_b, y))
            ):
                continue
            note = f"A gives {_days(one)} (“{a.text(x.span)}”), B gives {_days(other)} (“{b.text(y.span)}”)."
            if a.text(x.span).isdigit() and b.text(y.span).isdigit():  # years
                note = f"{giving.both(a, b, x.span, y.span)}."
            yield Difference(x.span, y.span, "date", "differs", note)


def _of_two_beginnings(a: Located, b: Located, one: Dated, other: Dated) -> bool:
    """Whether one date says since when and the other when something else was done: "built in 1904", "has stood empty since 2011"."""
    before = [index.text(sentence)[: when.span.start - sentence.start] for index, (sentence, when) in ((a, one), (b, other))]
    since = [text.lower().endswith(SINCE) for text in before]
    if since[0] == since[1]:
        return False
    k = 0 if since[1] else 1
    done = [w for w in words(before[k])[-2:] if past(w.folded) and w.folded not in STOP]
    index, (sentence, _) = ((b, other), (a, one))[k]
    return bool(done) and done[-1].stem not in {w.stem for w in words(index.text(sentence))}


def _rivals(a: Located, b: Located, x: When, y: When, both: tuple[Sequence[When], Sequence[When]]) -> bool:
    """Whether two dates cannot both hold, are as long as each other, and neither sentence gives the other's day too."""
    one, other = _meant(a, x), _meant(b, y)
    if one is None or other is None or not _apart(one, other) or not _alike_long(one, other):
        return False
    return not any(_meet(one, _meant(b, d)) for d in both[1]) and not any(_meet(other, _meant(a, d)) for d in both[0])


def _meant(index: Located, when: When) -> Days | None:
    """The days of a date; of "since 2003" the year in which it began, and not all that came after."""
    days = interval(when)
    before = index.reading.article.paragraphs[when.span.paragraph].text[max(0, when.span.start - len(SINCE)) : when.span.start]
    year = index.text(when.span)
    if days is None or before.lower() != SINCE or not (year.isdigit() and len(year) == len("2003")):
        return days
    return year_of(days[0].year)


def _of_one(a: Located, b: Located, one: Dated, other: Dated, score: float, both: tuple[Sequence[When], Sequence[When]]) -> bool:
    """Whether two dates are of one event, by the words around them or as the only ones of sentences that tell one thing."""
    surely = score >= CERTAIN or _one_month(a, b, one, other) or _one_figure(a, b, one, other)
    alone = surely and _alone(a, b, one, other, both)
    return (alone and _one_event(a, b, one, other)) or _same_event(a, b, (one[0], one[1].span), (other[0], other[1].span))


def _one_occasion(a: Located, b: Located, one: Dated, other: Dated, both: tuple[Sequence[When], Sequence[When]]) -> bool:
    """Whether two days of about a month are the only ones of sentences that tell of one occasion in one place: "a dinner in Lund on May 2"."""
    if not _alone(a, b, one, other, both) or not all(_NUMBER.search(index.text(d.span)) for index, (_, d) in ((a, one), (b, other))):
        return False
    x, y = interval(one[1]), interval(other[1])
    if x is None or y is None or abs(x[0] - y[0]) > MONTH or x in b.days or y in a.days:
        return False
    return gathered(a, b, one[0], other[0])


def _alone(a: Located, b: Located, one: Dated, other: Dated, both: tuple[Sequence[When], Sequence[When]]) -> bool:
    """Whether two dates are the only ones of their sentences, but for such as both have and for the days on which it was said."""
    ours, theirs = (_told(index, dated, found) for index, dated, found in ((a, one, both[0]), (b, other, both[1])))
    return _only(ours, theirs) == [one[1]] and _only(theirs, ours) == [other[1]]


def _one_figure(a: Located, b: Located, one: Dated, other: Dated) -> bool:
    """Whether two dates with a number stand in sentences that give one figure of one thing: "a letter of April 9 gave them 12 miles"."""
    if not all(_NUMBER.search(index.text(d.span)) for index, (_, d) in ((a, one), (b, other))):
        return False
    counted = [{(unit(f), bounds(f)) for f in index.figures(d[0]) if unit(f) and not f.span.common(d[1].span)} for index, d in ((a, one), (b, other))]
    return bool(counted[0] & counted[1])


def _told(index: Located, dated: Dated, found: Sequence[When]) -> list[When]:
    """The dates of a sentence as long as one of them, but for the day on which it was said, and for those that hang on to it: "on May 2, of which"."""
    text, own = index.reading.article.paragraphs[dated[0].paragraph].text, interval(dated[1])
    numbered, end = _NUMBER.search(index.text(dated[1].span)) is not None, dated[1].span.end
    rest = [d for d in found if not _of_saying(index, dated[0], d) and not (numbered and _HUNG_ON.search(text, end, max(end, d.span.start)))]
    return [d for d in rest if own is None or (days := interval(d)) is None or _alike_long(own, days)]


def _only(ours: Sequence[When], theirs: Sequence[When]) -> list[When]:
    """The dates of a sentence but for those that the other one has too."""
    both = {interval(d) for d in theirs}
    return [d for d in ours if interval(d) not in both]


def _same_event(a: Located, b: Located, one: tuple[Span, Span], other: tuple[Span, Span]) -> bool:
    """Whether two dates are of one event: the same word right beside both and another near, or two rare words near both."""
    around = a.around(*one), b.around(*other)
    people = a.people | b.people
    shared = [s for s in shared_near(*around) if s not in people]
    beside = [s for s in shared if around[0].near[s] <= 2 and around[1].near[s] <= 2]
    return (bool(beside) and len(shared) >= 2) or sum(told(s) >= RARE for s in shared) >= 2


def _one_event(a: Located, b: Located, one: Dated, other: Dated) -> bool:
    """Whether the only dates of two sentences are of one event: neither article has the other's day at all, and the sentences share telling words."""
    if interval(one[1]) in b.days or interval(other[1]) in a.days:
        return False
    around = a.around(one[0], one[1].span), b.around(other[0], other[1].span)
    people = a.people | b.people
    shared = (around[0].sentence & around[1].sentence) - people
    near = [s for s in shared_near(*around) if s not in people and min(around[0].near[s], around[1].near[s]) <= BESIDE]
    numbered = all(any(c.isdigit() for c in index.text(d.span)) for index, d in ((a, one[1]), (b, other[1])))
    if numbered and _to_come(a, one[1]) and _to_come(b, other[1]) and _named_and_near(a, b, around, near):
        return True
    named = numbered and bool(around[0].sentence & around[1].sentence & people)
    if _to_come(a, one[1]) and _to_come(b, other[1]) and (named or not people.issuperset(shared_near(*around))) and len(shared) >= _BOTH:
        return True  # "the council will debate it on Thursday", "when the council debates the plan on Friday"
    known = numbered or _one_month(a, b, one, other)
    return math.fsum(told(s) for s in shared) >= (ENOUGH if near else MUCH if known else math.inf)


def _named_and_near(a: Located, b: Located, around: tuple[Context, Context], near: Sequence[str]) -> bool:
    """Whether both sentences name somebody, and one of the words near both dates stands right beside them: "Ode is due in court on May 8"."""
    people = around[0].sentence & around[1].sentence & a.people & b.people
    return bool(people) and any(max(side.near[s] for side in around) <= CLOSE for s in near)


def _to_come(index: Located, when: When) -> bool:
    """Whether a date is after its article's own day."""
    days = interval(when)
    return index.day is not None and days is not None and days[0] > index.day


def _one_month(a: Located, b: Located, one: Dated, other: Dated) -> bool:
    """Whether two months are those in which the same was done: "bought the rifle there in March", "bought it in July"."""
    months = all({w.folded for w in words(index.text(d.span))} & MONTHS for index, d in ((a, one[1]), (b, other[1])))
    return months and bool(_done(a, one) & _done(b, other))


def _done(index: Located, dated: Dated) -> set[str]:
    """What a sentence tells as done before it gives a date, but for what was said."""
    before = words(index.text(dated[0])[: dated[1].span.start - dated[0].start])
    return {w.stem for w in before if past(w.folded) and w.folded not in STOP | AUXILIARIES and cues().verb(w.folded) not in SAYING}


def _one_vote(a: Located, b: Located, x: When, y: When) -> bool:
    """Whether both dates are of a vote, and the only vote of both paragraphs is one: "voted 97-1 on Friday", "passed Monday. It was 97-1"."""
    votes = [_votes(index, d) for index, d in ((a, x), (b, y))]
    return votes[0] is not None and votes[0] == votes[1]


def _votes(index: Located, when: When) -> tuple[float | None, ...] | None:
    """The only vote of a date's paragraph, where a word of voting stands beside the date."""
    text = index.reading.article.paragraphs[when.span.paragraph].text
    before, after = text[max(0, when.span.start - SPOKEN) : when.span.start], text[when.span.end : when.span.end + SPOKEN]
    beside = {w.stem for w in (*words(before)[-2:], *words(after)[:VOTER])}
    found = tallies(index.figures(Span(when.span.paragraph, 0, len(text))))
    if not beside & VOTING or len(found) != 1 or found[0][0].unit != "votes for":
        return None
    return found[0][0].low, found[0][1].low


def _of_saying(index: Located, sentence: Span, when: When) -> bool:
    """Whether a date stands right behind a word of saying: "officials said Monday", "said in a statement on Monday" is the day of what was said."""
    before = index.reading.article.paragraphs[sentence.paragraph].text[max(sentence.start, when.span.start - SPOKEN) : when.span.start]
    return any(cues().verb(w.folded) in SAYING for w in words(_HOW.sub(" ", before))[-2:])


def _alike_long(one: Days, other: Days) -> bool:
    """Whether both are short, or both a year."""
    return (_brief(one) and _brief(other)) or (_year(one) and _year(other))


def _brief(days: Days) -> bool:
    return days[1] - days[0] <= LONG


def _year(days: Days) -> bool:
    return (days[0].month, days[0].day, days[1].month, days[1].day, days[0].year) == (1, 1, 12, 31, days[1].year)


def _said_alike(one: str, other: str) -> bool:
    """Whether two dates are worded alike ("Friday", "Friday morning"): then their articles' own days differ, and not what they tell."""
    first, second = ({w.folded for w in words(t) if w.folded not in STOP or w.folded in MONTHS} for t in (one, other))
    return first <= second or second <= first


def _apart(one: Days, other: Days) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def _ends_apart(a: Located, b: Located, x: When, y: When) -> bool:
    """Whether both are days from first to last ("June 9 and 10", "June 9 and 11") of which just one end is the same; neither article gives the other's."""
    one, other = interval(x), interval(y)
    if one is None or other is None or not all(datetime.timedelta() < days[1] - days[0] < _WEEKS for days in (one, other)):
        return False
    numbered = all(len(_NUMBER.findall(index.text(when.span))) > 1 for index, when in ((a, x), (b, y)))
    return numbered and (one[0] == other[0]) != (one[1] == other[1]) and one not in b.days and other not in a.days


def _meet(one: Days, other: Days | None) -> bool:
    return other is not None and not _apart(one, other)


def _days(interval_: Days) -> str:
    first, last = interval_
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
