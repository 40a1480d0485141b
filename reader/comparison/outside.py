"""Figures of one thing in sentences that no link joins (`differences` asks for one near by, but for ages): close counts, the dead of both leads, crowds. Pure.

Swapped articles give the same.
Little is sure there, so only what could hardly be of two things is held against each other: an exact count of one noun that either article gives once
and that is off by little ("4,117 votes", "4,171 votes"; "48-page indictment"), how many were killed, and how old somebody is (`aged`).
"""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice, product

from reader.article.model import Span
from reader.comparison import otherwise
from reader.comparison.aged import Aged, aged, called, one_time
from reader.comparison.agreement import TALLIES, bounds, figures_meet, tallies, unit
from reader.comparison.counted import AGE, LOOSE_UNITS, TALLIED, difference, middles, near, of_death, of_two_bodies
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.numbers import MONEY
from reader.language.reading import Figure
from reader.language.words import STOP, words

_CLOSE = 1.1  # times the other, an exact count is of the same thing
_COUNTED = 10  # smaller numbers are too often of something else
_LONG = 4  # digits that count, of a number that hardly stands by chance near another
_TELLING = 4.0  # what a word that stands near both must tell for shorter ones
_ROOM = 2  # times larger or smaller, another count of the noun leaves open which is meant
_HUNDRED, _LARGE, _MILLION = 100, 1000, 1e6
_FAR = 4  # words
_WORD = 24  # letters before a figure
_THREE = 3  # that count, of a number of one noun
_DIGITS = 12  # that count, of a number that news gives
_SHARED = 8.0  # what the words that two sentences share must tell, for figures whose digits are changed round
_LEAD = 3  # paragraphs that tell what happened
_CROWD, _CROWDED = 1e5, 1.25
_PEOPLE = "person"
_HEADS = 1.15  # times the other, a count of people may be of the same
_FOR, _FEW = "votes for", 5
_MOST, _LONGEST = 100, 2000  # pairs of close counts, and letters of their sentences, which are read

Found = tuple[Span, Figure]
"""A figure with its sentence."""


def outside(a: Located, b: Located, akin: Sequence[tuple[Span, Span]], linked: Set[tuple[Span, Span]]) -> Iterator[Difference]:
    """What disagrees between sentences that are not `linked`; `akin`: those of them that may be about one thing."""
    ours, theirs = _by_unit(a), _by_unit(b)
    close = (pair for of in sorted(ours.keys() & theirs.keys()) for pair in _close(ours[of], theirs[of]))
    for x, y in islice(close, _MOST):
        if (x[0], y[0]) not in linked and _one_count(a, b, x, y) and (made := difference(a, b, x, y)) and made.verdict != "compatible":
            yield made
    yield from _headcounts(a, b, akin, (ours, theirs))
    yield from _votes(a, b, akin)
    leads = _lead(a), _lead(b)
    crowds = [_crowds(found) for found in (ours, theirs)]
    for span_a, span_b in akin:
        if (span_a, span_b) in linked:
            continue
        if span_a.paragraph in leads[0] and span_b.paragraph in leads[1]:
            yield from _dead(a, b, span_a, span_b)
        yield from _crowd(a, b, span_a, span_b, crowds)
    yield from _turned(a, b, akin, {of for of in ours.keys() & theirs.keys() if len(ours[of]) == 1 == len(theirs[of])})
    yield from _sums(a, b, (ours, theirs), [pair for pair in akin if pair not in linked])


def ages(a: Located, b: Located) -> Iterator[Difference]:
    """How old somebody is whom both articles name in full, wherever they do."""
    yield from _ages(aged(a), aged(b), a, b)


def _by_unit(index: Located) -> dict[str, list[Found]]:
    """The counts of an article by what they count, each value once, where it first stands, with its sentence; the least first."""
    out: dict[str, list[Found]] = defaultdict(list)
    for of, sentence, figure in _placed(index):
        out[of].append((sentence, figure))
    return {of: sorted({_value(k): k for k in reversed(found)}.values(), key=_value) for of, found in out.items()}


def _placed(index: Located) -> Iterator[tuple[str, Span, Figure]]:
    """The counts of an article, but for ages, votes and scores: what they count, their sentence, and the figure."""
    sentences = [s.span for s in index.reading.sentences]
    for figure in index.reading.figures:
        of = unit(figure)
        if of is None or of == AGE or figure.unit in TALLIED or bounds(figure) is None:
            continue
        at = bisect_right(sentences, (figure.span.paragraph, figure.span.start), key=lambda s: (s.paragraph, s.start)) - 1
        if at >= 0 and figure.span in sentences[at] and len(sentences[at]) <= _LONGEST:
            yield of, sentences[at], figure


def _value(found: Found) -> float:
    low, high = bounds(found[1]) or (0.0, 0.0)
    return high if math.isinf(low) else low


def _alone(found: Sequence[Found], k: int) -> bool:
    """Whether no other count of the noun comes near the one at `k`."""
    least, most = _value(found[k]) / _ROOM, _value(found[k]) * _ROOM
    return (k == 0 or _value(found[k - 1]) < least) and (k + 1 == len(found) or _value(found[k + 1]) > most)


def _close(ours: Sequence[Found], theirs: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Counts of one noun that both articles give once, a little off."""
    for k, x in enumerate(ours):
        low, high = bounds(x[1]) or (0.0, 0.0)
        if low != high or low < _COUNTED or unit(x[1]) in LOOSE_UNITS or not _alone(ours, k):
            continue
        at = bisect_left(theirs, low / _CLOSE, key=_value)
        if at < len(theirs) and (y := bounds(theirs[at][1])) and y[0] == y[1] != low and _COUNTED <= y[0] <= low * _CLOSE and _alone(theirs, at):
            yield x, theirs[at]


def _one_count(a: Located, b: Located, x: Found, y: Found) -> bool:
    """Whether two close counts of one noun are of one thing: by how exact they are, or by the words near both."""
    if min(len(f"{_value(found):.0f}".rstrip("0")) for found in (x, y)) >= _LONG:
        return True
    shared = near(a.around(x[0], x[1].span), b.around(y[0], y[1].span)) - {unit(x[1])}
    return any(told(s) >= _TELLING for s in shared)


def _lead(index: Located) -> frozenset[int]:
    return frozenset(list(index.reading.article.body())[:_LEAD])


def _people(index: Located, span: Span) -> list[Figure]:
    return [f for f in index.figures(span) if unit(f) == _PEOPLE]


def _dead(a: Located, b: Located, span_a: Span, span_b: Span) -> Iterator[Difference]:
    """How many were killed, by the only people that two sentences of the leads count."""
    ours, theirs = _people(a, span_a), _people(b, span_b)
    if len(ours) == 1 == len(theirs) and of_death(a.around(span_a, ours[0].span)) and of_death(b.around(span_b, theirs[0].span)):
        made = difference(a, b, (span_a, ours[0]), (span_b, theirs[0]))
        if made is not None and made.manner == "plain" and made.verdict != "compatible":
            yield made


def _headcounts(a: Located, b: Located, akin: Sequence[tuple[Span, Span]], found: tuple[Mapping[str, Sequence[Found]], ...]) -> Iterator[Difference]:
    """People counted a little otherwise where either article has no other count of people near it, in sentences that may be about one thing."""
    near = frozenset(akin)
    ours, theirs = (every.get(_PEOPLE, ()) for every in found)
    starts = [_value(y) for y in theirs]
    for k, x in enumerate(ours):
        at = bisect_left(starts, _value(x) / _HEADS)
        beyond = bisect_right(starts, _value(x) * _HEADS)
        if beyond - at != 1 or _value(x) < _COUNTED or not _alone(ours, k) or not _alone(theirs, at) or (x[0], theirs[at][0]) not in near:
            continue
        y = theirs[at]
        if otherwise.limit(x[1]) or otherwise.limit(y[1]) or not _just_people(a, x) or not _just_people(b, y):
            continue
        made = difference(a, b, x, y)
        if made is not None and made.manner == "plain" and made.verdict != "compatible":
            yield made


def _just_people(index: Located, found: Found) -> bool:
    """Whether a figure counts people and says of no more of them what they are: "58 people", not "58 people of Dover"."""
    return index.text(found[1].span).endswith("people")


def _votes(a: Located, b: Located, akin: Sequence[tuple[Span, Span]]) -> Iterator[Difference]:
    """The only vote or score that either article gives, told otherwise on one of its sides, in sentences that may be about one thing."""
    every = [tallies(index.reading.figures) for index in (a, b)]
    for of in TALLIES:
        yield from _tally(a, b, akin, [[(x, y) for x, y in found if x.unit == of] for found in every], named=of != _FOR)


def _tally(a: Located, b: Located, akin: Sequence[tuple[Span, Span]], votes: Sequence[Sequence[tuple[Figure, Figure]]], *, named: bool) -> Iterator[Difference]:
    """One such vote or score; `named`: only of somebody whom both sentences name."""
    if not all(votes) or any(len({(x.low, y.low) for x, y in found}) > 1 for found in votes):
        return
    met = [
        (Span(x.span.paragraph, x.span.start, y.span.end), Span(v.span.paragraph, v.span.start, w.span.end))
        for (x, y), (v, w) in product(votes[0][:_FEW], votes[1][:_FEW])
        if (x.low == v.low) != (y.low == w.low)
        and any(x.span in p and v.span in q and not of_two_bodies(a, b, p, q) and not (named and not _named(a, p) & _named(b, q)) for p, q in akin)
    ]
    if met:  # where either article gives it first
        one, other = min(x for x, _ in met), min(y for _, y in met)
        yield Difference(one, other, "number", "differs", f"{both(a, b, one, other)}.")


def _named(index: Located, sentence: Span) -> set[str]:
    """The words of the names in a sentence."""
    return {w.stem for _, place in index.names(sentence) for w in words(index.text(place)) if w.folded not in STOP}


def _crowds(found: Mapping[str, Sequence[Found]]) -> list[Figure]:
    return [figure for _, figure in found.get(_PEOPLE, ()) if _value((figure.span, figure)) >= _CROWD]


def _crowd(a: Located, b: Located, span_a: Span, span_b: Span, crowds: Sequence[Sequence[Figure]]) -> Iterator[Difference]:
    """The only hundreds of thousands of people of either article, a little off."""
    if not all(len(found) == 1 for found in crowds):
        return
    x, y = crowds[0][0], crowds[1][0]
    if x.span not in span_a or y.span not in span_b or figures_meet(x, y):
        return
    low, high = middles(x, y)
    made = difference(a, b, (span_a, x), (span_b, y)) if high <= low * _CROWDED else None
    if made is not None and made.verdict != "compatible":
        yield made


def _turned(a: Located, b: Located, akin: Sequence[tuple[Span, Span]], once: Set[str]) -> Iterator[Difference]:
    """Two figures that are one with two of its digits changed round ("47 seconds", "74 seconds"), in sentences that share telling words.

    `once`: what either article counts just once.
    """
    ours, theirs = _by_digits(a), _by_digits(b)
    keys = ((of, digits, other) for of, digits in sorted(ours) for other in _changed_round(digits) if (of, other) in theirs)
    pairs = (pair for of, digits, other in keys for pair in product(ours[of, digits], theirs[of, other]))
    near = frozenset(akin)
    for x, y in islice(pairs, _MOST):
        long = len(_digits(x)) >= _THREE and unit(x[1]) in MONEY
        if not long and (x[0], y[0]) not in near:
            continue
        around = a.around(x[0], x[1].span), b.around(y[0], y[1].span)
        shared = (around[0].sentence & around[1].sentence) - {unit(x[1])} - a.people - b.people
        # "saved $64,000", "saved $46,000": a large sum is not twice made up of the same digits by chance
        sure = math.fsum(told(s) for s in shared) >= _SHARED or (_value(x) >= _LARGE and bool(_right_before(a, x) & _right_before(b, y)))
        # "1,140 plants", "1,410 plants"; "$421 million", "$412 million"
        sure = sure or long or (unit(x[1]) not in LOOSE_UNITS and len(_digits(x)) >= _THREE) or (_value(x) >= _MILLION and unit(x[1]) in MONEY)
        # the only houses that either article counts: "knocked down 340 houses", "demolished 430 houses"
        sure = sure or (bool(shared) and _value(x) >= _HUNDRED and unit(x[1]) in once - LOOSE_UNITS)
        made = difference(a, b, x, y) if sure else None
        if made is not None and made.manner == "plain":
            yield made


def _sums(a: Located, b: Located, found: tuple[Mapping[str, Sequence[Found]], ...], pairs: Sequence[tuple[Span, Span]]) -> Iterator[Difference]:
    """The only large sums of two sentences that share much, with a telling word right beside both: "$64,000 worth of stock", "$41,000 in stock"."""
    ours, theirs = (
        {k[0]: k for of in MONEY & every.keys() for k in every[of] if _value(k) >= _LARGE and _only(index, k[0])}
        for index, every in zip((a, b), found, strict=True)
    )
    for x, y in ((ours[p], theirs[q]) for p, q in pairs if p in ours and q in theirs):
        low, high = middles(x[1], y[1])
        around = a.around(x[0], x[1].span), b.around(y[0], y[1].span)
        beside = any(max(side.near.get(w, _FAR) for side in around) < _FAR for w in near(*around) - a.people - b.people)
        shared = around[0].sentence & around[1].sentence
        if unit(x[1]) == unit(y[1]) and high <= _ROOM * low and beside and math.fsum(told(s) for s in shared) >= _SHARED:
            yield from (made for made in (difference(a, b, x, y),) if made is not None and made.manner == "plain" and made.verdict != "compatible")


def _only(index: Located, sentence: Span) -> bool:
    """Whether a sentence gives one sum."""
    return sum(unit(f) in MONEY for f in index.figures(sentence)) == 1


def _digits(found: Found) -> str:
    """The digits that count of a whole number."""
    return f"{_value(found):.0f}".rstrip("0")


def _right_before(index: Located, found: Found) -> set[str]:
    """The word right before a figure, if it tells something."""
    sentence, figure = found
    text = index.text(sentence)[max(0, figure.span.start - sentence.start - _WORD) : figure.span.start - sentence.start]
    return {w.stem for w in words(text)[-1:] if w.folded not in STOP and told(w.stem) >= 1}


def _by_digits(index: Located) -> dict[tuple[str, str], list[Found]]:
    """The exact whole counts of an article by what they count and the digits that count."""
    out: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for of, sentence, figure in _placed(index):
        low, high = bounds(figure) or (0.0, 1.0)
        if low == high == int(low):
            out[of, f"{low:.0f}".rstrip("0")].append((sentence, figure))
    return out


def _changed_round(digits: str) -> Iterator[str]:
    """Every other number that is this one with two digits changed round which stand beside each other."""
    for i in range(min(len(digits), _DIGITS) - 1):
        if digits[i] != digits[i + 1]:
            yield f"{digits[:i]}{digits[i + 1]}{digits[i]}{digits[i + 2 :]}"


def _ages(ours: Mapping[str, Aged], theirs: Mapping[str, Aged], a: Located, b: Located) -> Iterator[Difference]:
    """How old somebody is whom both articles name in full."""
    for name, its in _same(ours, theirs):
        x, y = ours[name], theirs[its]
        if x is not None and y is not None and not otherwise.limit(x) and x.low != y.low and one_time(a, x, b, y):
            who = min(called(a, name), called(b, its), key=lambda text: (len(text), text))
            yield Difference(x.span, y.span, "number", "differs", f"{who} is {x.low:g} in A, {y.low:g} in B.")


def _same(ours: Mapping[str, Aged], theirs: Mapping[str, Aged]) -> Iterator[tuple[str, str]]:
    """Who of one article is who of the other: by the whole name, or where one has a middle name and the other none, if nobody else is called so."""
    sides = [_without_middle(found) for found in (ours, theirs)]
    for first_and_last in sorted(sides[0].keys() & sides[1].keys()):
        one, other = sides[0][first_and_last], sides[1][first_and_last]
        if len(one) == 1 == len(other) and (one == other or first_and_last in (one[0], other[0])):
            yield one[0], other[0]
        else:
            yield from ((name, name) for name in one if name in other)


def _without_middle(found: Mapping[str, Aged]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for name in found:
        out[" ".join((name.split()[0], name.split()[-1]))].append(name)
    return out
