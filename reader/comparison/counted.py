"""One thing, counted or measured otherwise in two linked sentences. Pure; swapped articles give the same, mirrored.

Two figures of the same unit that stand among the same words, and can neither both hold nor be one rounded; and votes and scores, each as one.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice, product

from reader.article.model import Span
from reader.comparison import otherwise
from reader.comparison.agreement import TALLIES, bounds, figures_meet, tallies, unit
from reader.comparison.context import REACH, Context, shared_near
from reader.comparison.giving import both, later_one
from reader.comparison.located import TIMES, Located
from reader.comparison.measured import of_two_things, points_alike
from reader.comparison.model import Difference, Verdict
from reader.comparison.per_span import for_other_spans
from reader.comparison.sources import by_two_counters, by_two_sources, counted_by_others
from reader.comparison.terms import told
from reader.comparison.told_too import told_too
from reader.language.numbers import WORDS, spelled
from reader.language.reading import Figure
from reader.language.words import STOP, stem, words

NEAR = 0.06  # figures this close (as a share) may be one rounded
_CLOSE, _OFF = 1.1, 1.3  # times the other, two figures are near each other, and others are not
FAR = 5  # times the other, a figure is of something else, or else a slip of noughts
_SLIPS = (10.0, 100.0, 1e3, 1e6)
SURE = 0.75  # the least score of a link within which shares, sums and spans of time are held against each other
CERTAIN = 0.9  # and from which on the whole of both sentences says what a figure is of
_BESIDE, _RIGHT_BY = 3, 4  # words
_FEW = 8  # figures of a sentence
_BY_FEW = 2  # words right by both, of spans of time within a link that is not sure
_TELLING = 4.0  # what a word right by both must tell to set them apart from other figures of the unit
_ENOUGH, _MUCH = 8.0, 10.0  # what the words that both sentences share tell within a link that is certain, and within one that is sure
LOOSE_UNITS = frozenset(
    ["%", "$", "€", "£", "¥", "percent", "dollar", "year", "day", "month", "week", "hour", "minut", "time", "mile", "point", "people", None]
)
TALLIED = frozenset([*TALLIES, *TALLIES.values()])
AGE = "year old"
_ROOM = 2  # times the other, a figure needs more than a common sentence
_SHORT = 100  # letters of a sentence that tells one thing
_TERM = frozenset(stem(w) for w in "jail jailed prison imprisoned imprisonment serve serving sentence sentenced term life bars parole".split())
_DEATH = frozenset(stem(w) for w in "drown drowned drowning kill killed killing die died dies dead death deaths dying toll fatal fatally lives".split())
_CALL = frozenset(stem(w) for w in "call called calling calls phone phoned phoning telephone telephoned dial dialed dialled dialing ring rang ringing".split())
_ONE_THING = {"death": _DEATH, "term": _TERM, "call": _CALL}  # in all its words
# what grows from one day to the next
_GROWS = frozenset(
    stem(w)
    for w in "kill killed killing die died dead death deaths dying toll injured wounded hurt missing arrested arrests charged detained hospitalized hospital "
    "infected sick sickened ill cases "
    "damage damaged destroyed power outages homeless evacuated displaced rescued recovered found casualties victims survivors bodies".split()
)

_HARDLY = 1.3  # times the other, two sources' figures are hardly of the same people
_OTHERS = re.compile(r"\b(?:other|others|another|additional|further)\b", re.IGNORECASE)
_OF_WHOLE = re.compile(rf"\b(\d{{1,3}}|{'|'.join(word for word in WORDS if word != 'zero')}) of (?:the|its|her|his|their|these|those) $", re.IGNORECASE)
_LIKEWISE = re.compile(r"\band (?P<who>(?:the )?(?:[A-Z][\w’'-]* ){1,3})$")
_OF_AGE = re.compile(r"(?:\b[Aa]n? )?\b[a-z]{3,12} (?:of|aged) $")
_BY_NOUN = 24  # letters before an age
_LED = 12  # letters before a figure
# each of them votes by itself
_BODIES = frozenset("house senate commons lords council court jury union cabinet".split())

Found = tuple[Figure, Figure, Difference]
Tallied = tuple[Span, Sequence[tuple[Figure, Figure]]]
"""A sentence with its votes and scores."""


def figures(a: Located, b: Located, span_a: Span, span_b: Span, score: float) -> Iterator[Difference]:
    """Figures of one thing in two linked sentences that disagree, or are given otherwise; each figure once."""
    ours, theirs = points_alike(a.figures(span_a), b.figures(span_b), a, b)
    yield from _tallies(a, b, (span_a, tallies(ours)), (span_b, tallies(theirs)))
    apart = [*_unmet(ours, theirs), *_unmet(theirs, ours)]  # what both sentences give is no rival of what one gives otherwise
    units, places = Counter(unit(f) for f in apart), Counter(id(f) for f in apart)
    our_sums, their_sums = _exact(ours), _exact(theirs)
    found: list[Found] = []
    for x, y in product((f for f in ours if f.unit not in TALLIED), theirs):
        made = difference(a, b, (span_a, x), (span_b, y))
        if made is None or _adds_up(x, our_sums, y) or _adds_up(y, their_sums, x):
            continue
        own = sum(places[f] for f in {id(x), *([id(y)] if unit(y) == unit(x) else [])})
        others = units[unit(x)] - own
        rivals = 0 if others and (_nearest(x, y, apart) or _only_so(a, b, (span_a, ours, x), (span_b, theirs, y))) else others
        if _one_thing(a, b, (span_a, x), (span_b, y), rivals, score, made):
            found.append((x, y, made))
    # a figure that the other article gives too, rounded, does not differ from another one beside that
    rounded = {place for k in found if k[2].verdict == "compatible" for place in _places(k)}
    yield from _closest(k for k in found if k[2].verdict == "compatible" or not _places(k) & rounded)


def _nearest(x: Figure, y: Figure, apart: Sequence[Figure]) -> bool:
    """Whether two figures are near each other, and no other one of the unit is near either."""
    low, high = middles(x, y)
    if not 0 < high <= _CLOSE * low:
        return False
    others = (middles(f, g) for f in (x, y) for g in apart if g is not x and g is not y and unit(g) == unit(x))
    return all(most > _OFF * least for least, most in others)


def _only_so(a: Located, b: Located, one: tuple[Span, Sequence[Figure], Figure], other: tuple[Span, Sequence[Figure], Figure]) -> bool:
    """Whether a word that tells much stands right by two figures and by no other of their unit: "overcharged by $2 million"."""
    (span_a, ours, x), (span_b, theirs, y) = one, other
    around = a.around(span_a, x.span), b.around(span_b, y.span)
    shared = {w for w in _right_by(around, shared_near(*around)) if told(w) >= _TELLING} - a.people - b.people
    if not shared or max(len(ours), len(theirs)) > _FEW:  # more is a table
        return False
    rest = [a.around(span_a, f.span) for f in ours if f is not x and unit(f) == unit(x)]
    rest += [b.around(span_b, f.span) for f in theirs if f is not y and unit(f) == unit(y)]
    return not any(shared & context.near.keys() for context in rest)


def _right_by(around: tuple[Context, Context], shared: Iterable[str]) -> list[str]:
    """Those of the words near both figures that stand right by both; what is one thing in all its words does where any of them does."""
    return [w for w in shared if all(min((side.near[k] for k in _ONE_THING.get(w, (w,)) if k in side.near), default=REACH) <= _RIGHT_BY for side in around)]


def _unmet(ours: Sequence[Figure], theirs: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence that the other does not give."""
    return [x for x in ours if not any(unit(x) == unit(y) and figures_meet(x, y) and otherwise.limit(x) == otherwise.limit(y) for y in theirs)]


def _exact(found: Sequence[Figure]) -> dict[str | None, list[tuple[float, Figure]]]:
    """The figures of a sentence that are one number each, by their unit, the least first."""
    out: dict[str | None, list[tuple[float, Figure]]] = defaultdict(list)
    for f in found:
        if f.low is not None and f.low == f.high:
            out[unit(f)].append((f.low, f))
    return {of: sorted(values, key=_value) for of, values in out.items()}


def _value(exact: tuple[float, Figure]) -> float:
    return exact[0]


def _adds_up(part: Figure, beside: Mapping[str | None, Sequence[tuple[float, Figure]]], whole: Figure) -> bool:
    """Whether a figure makes the other article's with one beside it: "2 percent this year and 3 percent next", "5 percent in all"."""
    if part.low is None or part.low != part.high or whole.low is None or whole.low != whole.high or unit(part) != unit(whole):
        return False
    rest, known = whole.low - part.low, beside.get(unit(part), ())
    slack = abs(rest) * 1e-8  # more than what counts as the same number
    near = islice(known, bisect_left(known, rest - slack, key=_value), bisect_right(known, rest + slack, key=_value))
    return any(f is not part and math.isclose(value, rest) for value, f in near)


def _one_thing(a: Located, b: Located, one: tuple[Span, Figure], other: tuple[Span, Figure], rivals: int, score: float, made: Difference) -> bool:
    """Whether the words around both figures say that they are of one thing; `rivals`: how many others of the unit both sentences have."""
    of = unit(one[1])
    loose = of in LOOSE_UNITS
    around = a.around(one[0], one[1].span), b.around(other[0], other[1].span)
    if loose and score < SURE:  # "a suspended term of ten months", "a suspended sentence of 12 months"
        return not rivals and made.manner == "plain" and of in {*TIMES, "time"} and len(_right_by(around, near(*around) - {of})) >= _BY_FEW
    needed = 2 if loose and rivals else 1 if loose or rivals or made.manner != "plain" else 0
    if len(near(*around) - {of}) >= needed:
        return True
    shared = (around[0].sentence & around[1].sentence) - {of}
    if rivals or made.manner not in ("plain", "near"):
        return False
    if of in TIMES and score >= CERTAIN and _of_one_subject(a, b, one[0], other[0]):
        return True
    if len(shared) <= needed or (loose and _far_off(one[1], other[1])):
        return False
    return score >= SURE and math.fsum(told(s) for s in shared) >= (_ENOUGH if score >= CERTAIN else _MUCH)


def _far_off(x: Figure, y: Figure) -> bool:
    """Whether two figures are so far apart that the words of the whole sentences do not make them one thing's."""
    low, high = middles(x, y)
    return high > _ROOM * low and not any(math.isclose(high, slip * low) for slip in _SLIPS)


def _of_one_subject(a: Located, b: Located, one: Span, other: Span) -> bool:
    """Whether two short sentences begin with the same telling word: "The jury sat for five days", "The jury was out for four days"."""
    texts = a.text(one), b.text(other)
    if max(len(text) for text in texts) > _SHORT:
        return False
    heads = [next((w.stem for w in words(text) if w.folded not in STOP), "") for text in texts]
    return heads[0] == heads[1] and told(heads[0]) >= 1


def near(one: Context, other: Context) -> set[str]:
    """The telling words near both figures; that people died is one thing in all its words, and so are a term in prison and a call."""
    shared = set(shared_near(one, other))
    for thing, said in _ONE_THING.items():
        if (said & one.near.keys() and said & other.sentence) or (said & other.near.keys() and said & one.sentence):
            shared = (shared - said) | {thing}
    return shared


def of_death(around: Context) -> bool:
    """Whether a figure stands beside a word that says that people died."""
    return any(around.near[w] <= _BESIDE for w in _DEATH & around.near.keys())


def _closest(found: Iterable[Found]) -> Iterator[Difference]:
    """Each figure once, beside the one that is nearest to it; those that are as near go together, so that neither article comes first."""
    taken: set[tuple[int, Span]] = set()
    for _, group in groupby(sorted(found, key=_apart), key=_apart):
        free = [k for k in group if not _places(k) & taken]
        for k in free:
            taken |= _places(k)
            yield k[2]


def _places(found: Found) -> set[tuple[int, Span]]:
    """Where both figures stand, in A and in B, whose places look alike."""
    return {(0, found[0].span), (1, found[1].span)}


def _apart(found: Found) -> tuple[float, int]:
    x, y, _ = found
    low, high = middles(x, y)
    return round(math.log(high / low), 6) if low > 0 else math.inf, x.span.start + y.span.start


def middles(x: Figure, y: Figure) -> tuple[float, float]:
    low, high = sorted(_middle(b) for f in (x, y) if (b := bounds(f)) is not None)
    return low, high


def difference(a: Located, b: Located, one: tuple[Span, Figure], other: tuple[Span, Figure]) -> Difference | None:
    """How two figures of one thing disagree, or are given otherwise; None where they do not."""
    x, y = one[1], other[1]
    if unit(x) != unit(y):
        return otherwise.points(a, b, x, y)
    if figures_meet(x, y):
        return otherwise.figures(a, b, x, y)
    if for_other_spans(x, y, *(side.reading.article.paragraphs[f.span.paragraph].text for side, f in ((a, x), (b, y)))):
        return None
    if _is_part(a, x, y) or _is_part(b, y, x) or _one_more(a, x) != _one_more(b, y) or counted_by_others(a, b, one, other) or of_two_things(a, b, one, other):
        return None
    if unit(x) is None or told_too(a, b, one, other) or told_too(b, a, other, one) or otherwise.rounded(x, y) or _far(*middles(x, y)):
        return None
    verdict = _verdict(a, b, one, other)
    places = with_whole(a, x), with_whole(b, y)
    low, high = middles(x, y)
    of_dead = of_death(a.around(one[0], x.span)) or of_death(b.around(other[0], y.span))
    two_sources = verdict == "differs" and high > _HARDLY * low > 0 and not of_dead and by_two_sources(a, b, one, other)
    if two_sources or (verdict != "compatible" and by_two_counters(a, b, one, other)):
        return Difference(*places, "number", "compatible", f"{both(a, b, *places)}: two sources, and perhaps not of the same.")
    return Difference(*places, "number", verdict, _note(both(a, b, *places), verdict))


def _one_more(index: Located, figure: Figure) -> bool:
    """Whether a figure leaves out those told of before: "ten other states"."""
    text = index.reading.article.paragraphs[figure.span.paragraph].text
    return _OTHERS.search(text, max(0, figure.span.start - _LED), min(len(text), figure.span.end)) is not None


def _is_part(index: Located, whole: Figure, other: Figure) -> bool:
    """Whether a figure is the whole of which its article counts just as many as the other one says: "one of the four boats", "only one boat"."""
    text, own = index.reading.article.paragraphs[whole.span.paragraph].text, bounds(other)
    part = _OF_WHOLE.search(text, max(0, whole.span.start - _BY_NOUN), whole.span.start)
    if part is None or own is None:
        return False
    value = float(part.group(1)) if part.group(1).isdigit() else spelled(part.group(1))
    return own[0] <= value <= own[1]


def with_whole(index: Located, figure: Figure) -> Span:
    """The place of a figure, and of what it is counted of: "six of the nine members", "a woman of 58"."""
    place, of = figure.span, (figure.unit or "").lower()
    if of == "years old" and figure.text.isdigit():
        led = _OF_AGE.search(index.reading.article.paragraphs[place.paragraph].text, max(0, place.start - _BY_NOUN), place.start)
        return place if led is None else Span(place.paragraph, led.start(), place.end)
    if not of or of in figure.text.lower():
        return place
    text = index.reading.article.paragraphs[place.paragraph].text
    likewise = _LIKEWISE.search(text, max(0, place.start - 2 * _BY_NOUN), place.start)
    if likewise is not None and place.end < len(text) and text[place.end] in ".,; ":  # "Ode won 12 seats and Kern 9"
        return Span(place.paragraph, likewise.start("who"), place.end)
    whole = re.compile(rf" of (?:[\w’']+ ){{0,3}}?{re.escape(of)}\b", re.IGNORECASE).match(text, place.end)
    return place if whole is None else Span(place.paragraph, place.start, whole.end())


def _far(low: float, high: float) -> bool:
    """Whether two figures are too far apart to be of one thing, but for a slip of noughts ("million", "billion")."""
    return low > 0 and high / low > FAR and not any(math.isclose(high / low, slip) for slip in _SLIPS)


def _verdict(a: Located, b: Located, one: tuple[Span, Figure], other: tuple[Span, Figure]) -> Verdict:
    low, high = middles(one[1], other[1])
    exact = not otherwise.limit(one[1]) and not otherwise.limit(other[1])  # what is more than 14 is not 13, rounded
    if exact and low > 0 and (high - low) / high <= NEAR and otherwise.one_number(low, high):
        return "compatible"
    if a.day is None or b.day is None or a.day == b.day:
        return "differs"
    first, second = (_middle(k) for f in (one[1], other[1]) if (k := bounds(f)) is not None)
    grows = all(_GROWS & (around.sentence | around.own) for around in (a.around(one[0], one[1].span), b.around(other[0], other[1].span)))
    later_is_more = (first > second) == (a.day > b.day)
    return "may be an update" if grows and later_is_more and unit(one[1]) not in LOOSE_UNITS - {"people"} | {AGE} else "differs"


def _middle(interval: tuple[float, float]) -> float:
    low, high = interval
    return low if high == float("inf") else high if low == float("-inf") else (low + high) / 2


def _tallies(a: Located, b: Located, one: Tallied, other: Tallied) -> Iterator[Difference]:
    """One vote or score, given differently: only where either sentence has just one, and neither article gives the other's at all."""
    ours, theirs = one[1], other[1]
    if len(ours) != 1 or len(theirs) != 1 or ours[0][0].unit != theirs[0][0].unit:
        return
    (x, y), (v, w) = ours[0], theirs[0]
    if (b.given.just(x) and b.given.just(y)) or (a.given.just(v) and a.given.just(w)):
        return
    if of_two_bodies(a, b, one[0], other[0]) or (x.low != v.low and y.low != w.low and _carried(x, y) != _carried(v, w)):
        return
    places = Span(x.span.paragraph, x.span.start, y.span.end), Span(v.span.paragraph, v.span.start, w.span.end)
    yield Difference(*places, "number", "differs", _note(both(a, b, *places), "differs"))


def _carried(ours: Figure, theirs: Figure) -> bool:
    """Whether a vote was carried: one that was and one that was not are two."""
    return (ours.low or 0.0) > (theirs.low or 0.0)


def of_two_bodies(a: Located, b: Located, span_a: Span, span_b: Span) -> bool:
    """Whether two sentences tell of two bodies that vote: the House in one, the Senate in the other."""
    said = [{w.folded for w in words(index.text(span))} & _BODIES for index, span in ((a, span_a), (b, span_b))]
    return all(said) and said[0].isdisjoint(said[1])


def _note(said: str, verdict: Verdict) -> str:
    if verdict == "compatible":
        return f"{said}: close enough to be one figure, rounded."
    if verdict == "may be an update":
        return later_one(said)
    return f"{said}."
