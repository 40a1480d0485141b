"""The same fact, given differently: figures, dates, names, speakers and claims, looked for inside linked places and right beside them. Pure.

Only what names by itself of what it is needs no link: somebody's age, the length of a document, a year of building or a time with digits changed round, the
day of a sentence to come.

A pair is reported only where the two cannot both be what the other article says too: neither value stands anywhere else in the other article. Rather a
difference missed than one shown for nothing. A note never says which article is right.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import chain, groupby

from reader.article.model import Span
from reader.comparison import otherwise
from reader.comparison.aged import two_ages
from reader.comparison.agreement import name_words, one_name, same_person, without_suffix
from reader.comparison.by_themselves import by_themselves
from reader.comparison.by_whom import by_whom
from reader.comparison.careers import careers
from reader.comparison.claims import claims, english, evenly
from reader.comparison.clocked import clocked, timed_apart
from reader.comparison.coming import closings, coming
from reader.comparison.compounds import compounds
from reader.comparison.contrary import contraries
from reader.comparison.counted import CERTAIN, SURE, figures
from reader.comparison.dated import dates
from reader.comparison.dates_turned import dates_turned
from reader.comparison.detained import detained
from reader.comparison.doers import own_hand
from reader.comparison.doing import done_by, two_objects
from reader.comparison.excluding import excluding
from reader.comparison.gathered import prices
from reader.comparison.having import having
from reader.comparison.holders import holders
from reader.comparison.lasting import spans
from reader.comparison.located import Located
from reader.comparison.manner_of_death import deaths
from reader.comparison.measured import measured
from reader.comparison.model import Difference, Link, SharedQuote
from reader.comparison.no_such import of_no_such
from reader.comparison.nothing import nothing
from reader.comparison.of_all import of_all
from reader.comparison.outside import ages, outside
from reader.comparison.peopled import alone, counted
from reader.comparison.said_when import said_when
from reader.comparison.sole import sole
from reader.comparison.spellings import first_in_full, hardly_two, two_spellings, variants
from reader.comparison.struck import struck
from reader.comparison.successors import successors
from reader.comparison.surely import Sure
from reader.comparison.terms import told
from reader.comparison.unharmed import unharmed
from reader.language.cues import cues
from reader.language.folding import folded
from reader.language.grammar import past
from reader.language.numbers import WORDS
from reader.language.reading import Name, Reading
from reader.language.words import STOP, stem, words

RARE = 4.0
MATTER = 12.0
LEAST_QUOTED = 5
_READ_OUT = frozenset(["read", "reads", "recited", "quoted", "repeated"])  # words that are another's
ALIKE = 0.8
_OF_ONESELF, _OF_ANOTHER = frozenset(["i", "me", "my", "myself"]), frozenset(["he", "she", "him", "his", "her"])
FAMILY = 20  # forms of names with one surname; more are several people


def differences(
    a: Reading, b: Reading, links: Sequence[Link], quotes: Sequence[SharedQuote], least: float, akin: Sequence[tuple[Span, Span]] = ()
) -> tuple[Difference, ...]:
    """Every difference within links "same" whose score is at least `least`, and between shared quotes; in the order of A, then of B.

    `akin`: further sentences that may be about one thing; in them only what one article counts and the other times is looked for, and what `outside` does.
    """
    places = [(link.a, link.b, link.score) for link in links if link.kind == "same" and link.score >= least]
    joined = {(link.a.paragraph, link.b.paragraph) for link in links}
    linked, near = [(x, y) for x, y, _ in places], beside(joined)
    index = Located(a), Located(b)
    in_english = english(*index)
    found: dict[tuple[Span, Span], Difference] = {}
    numbers: list[tuple[float, Difference]] = []
    for span_a, span_b, score in places:
        numbers += ((score, difference) for difference in prices(*index, span_a, span_b))
        numbers += ((score, difference) for rule in (figures, counted, spans, measured) for difference in rule(*index, span_a, span_b, score))
        timed = clocked(*index, span_a, span_b, score) if in_english else ()
        for difference in (*dates(*index, span_a, span_b, score), *timed, *_names(*index, span_a, span_b, score)):
            found.setdefault((difference.a, difference.b), difference)
    old = tuple(ages(*index))
    of_others = (n for n in numbers if not two_ages(*index, n[1].a, n[1].b) and not any(n[1].a.common(d.a) or n[1].b.common(d.b) for d in old))
    for difference in chain(old, _each_once(of_others)):
        found.setdefault((difference.a, difference.b), difference)
    counting = [{span for span in {pair[k] for pair in akin} if index[k].figures(span)} for k in (0, 1)]
    for span_a, span_b in akin:
        if span_a in counting[0] and span_b in counting[1]:  # names its thing: "more than 20 strikes", "nearly three months of strikes"
            for difference in otherwise.measures(*index, span_a, span_b):
                found.setdefault((difference.a, difference.b), difference)
    counts = chain(outside(*index, akin, set(linked)), alone(*index, akin), sole(*index, joined))
    for difference in chain((d for d in counts if _places(d) in near), compounds(*index, near)):
        if not any(difference.a.common(d.a) or difference.b.common(d.b) for d in found.values() if d.what == "number"):
            found.setdefault((difference.a, difference.b), difference)
    if in_english:
        people = *deaths(*index), *by_whom(*index, [*linked, *akin]), *holders(*index, linked)
        named = [(d.a, d.b) for d in found.values() if d.what == "name"]
        surely = [(x, y) for x, y, score in places if score >= CERTAIN]
        done = chain(done_by(*index, surely), own_hand(*index, surely), successors(*index))
        people += tuple(d for d in done if not any(d.a.common(x) and d.b.common(y) for x, y in named))
        people += tuple(d for d in careers(*index) if not any(d.a.common(k.a) and d.b.common(k.b) for k in found.values() if k.what == "date"))
        states = *unharmed(*index, [*linked, *akin]), *contraries(*index, linked, akin), *excluding(*index, linked), *nothing(*index, linked), *of_all(*index)
        states += tuple(of_no_such(*index, [*linked, *akin]))
        states += tuple(d for d in having(*index, surely) if not any(d.a.common(x.a) and d.b.common(x.b) for x in states))
        states += tuple(timed_apart(*index, akin))
        numbered = [k for k in found.values() if k.what == "number"]
        apart = *struck(*index), *closings(*index), *_unseen(by_themselves(*index), numbered)
        alone_told = *dates_turned(*index), *coming(*index, near), *detained(*index)  # what names by itself of whom or what it is
        for difference in (*(d for d in (*states, *people, *apart) if _places(d) in near), *alone_told):
            found.setdefault((difference.a, difference.b), difference)
    spoken = [*_speakers(a, b, quotes)]
    again = {_two_names(quote.speaker_a or "", quote.speaker_b or "") for quote, _ in spoken}
    found = {places: d for places, d in found.items() if d.what != "name" or d.note not in again}
    for difference in chain((d for _, d in spoken), said_when(*index, quotes) if in_english else ()):
        found.setdefault((difference.a, difference.b), difference)
    certain, likely = ([(x, y) for x, y, score in places if low <= score < high] for low, high in ((CERTAIN, math.inf), (SURE, CERTAIN)))
    for difference in claims(*index, [(x, y) for x, y, _ in places], quotes, certain, _best(places), likely):
        found.setdefault((difference.a, difference.b), difference)
    return tuple(sorted(_once(_not_in_both(*index, found.values()), evenly(*index)), key=lambda d: (d.a, d.b)))


def _not_in_both(a: Located, b: Located, found: Iterable[Difference]) -> Iterator[Difference]:
    """Those but where either article has both sentences word for word: it tells of two things, and no article differs from itself."""
    ours, theirs = ({index.text(s.span) for s in index.reading.sentences} for index in (a, b))
    for difference in found:
        one, other = (index.sentence_at(place) for index, place in ((a, difference.a), (b, difference.b)))
        if one is None or other is None or a.text(one) not in theirs or b.text(other) not in ours:
            yield difference


def _unseen(made: Iterable[Difference], known: Sequence[Difference]) -> Iterator[Difference]:
    """Those of which neither place is in a difference known."""
    return (d for d in made if not any(d.a.common(k.a) or d.b.common(k.b) for k in known))


def beside(joined: Set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Those pairs of paragraphs, and those beside them."""
    return {(x + i, y + j) for x, y in joined for i in (-1, 0, 1) for j in (-1, 0, 1)}


def _places(difference: Difference) -> tuple[int, int]:
    return difference.a.paragraph, difference.b.paragraph


def _best(places: Sequence[tuple[Span, Span, float]]) -> list[tuple[Span, Span]]:
    """The linked sentences of which neither is linked better to another."""
    most: tuple[dict[Span, float], dict[Span, float]] = {}, {}
    for x, y, score in places:
        most[0][x], most[1][y] = max(score, most[0].get(x, 0.0)), max(score, most[1].get(y, 0.0))
    return [(x, y) for x, y, score in places if score >= max(most[0][x], most[1][y])]


def _each_once(numbers: Iterable[tuple[float, Difference]]) -> Iterator[Difference]:
    """Each figure of either article beside one of the other's alone: that of the surest link; those as sure go together, so that neither comes first."""
    taken: dict[tuple[str, Span], str] = {}
    for _, group in groupby(sorted(numbers, key=_surest), key=_surest):
        free = [d for _, d in group if all(taken.get(place, d.note) == d.note for place in (("A", d.a), ("B", d.b)))]
        for d in free:
            taken |= {("A", d.a): d.note, ("B", d.b): d.note}
            yield d


def _surest(number: tuple[float, Difference]) -> float:
    return -number[0]


def _names(a: Located, b: Located, span_a: Span, span_b: Span, score: float) -> Iterator[Difference]:
    for name_a, place_a in a.names(span_a):
        for name_b, place_b in b.names(span_b):
            if not _may_differ(name_a, name_b) or b.known(name_a) or a.known(name_b):
                continue
            said_a, said_b = a.text(place_a), b.text(place_b)
            if not (said_a[:1].isupper() and said_b[:1].isupper()) or _numbered(said_a) or _numbered(said_b):
                continue
            places = first_in_full(name_a, place_a, said_a, a), first_in_full(name_b, place_b, said_b, b)
            if name_a.kind == "person" == name_b.kind and variants(name_a.text, name_b.text):
                yield two_spellings(*places, name_a.text, name_b.text)
            elif (
                _same_role(a, b, place_a, place_b)
                or (score >= CERTAIN and _same_deed(a, b, place_a, place_b))
                or (_namesakes(name_a, name_b) and _one_matter(a, b, (span_a, place_a), (span_b, place_b)))
            ):
                yield Difference(*places, "name", "differs", _two_names(name_a.text, name_b.text))


def _numbered(said: str) -> bool:
    """Whether a name begins with a number, and counts: "Twelve Varnish"."""
    return said.split()[0].lower() in WORDS


def _may_differ(one: Name, other: Name) -> bool:
    return (
        one.kind == other.kind
        and one.kind in ("person", "place", "organisation")
        and not same_person(one.text, other.text)
        and folded(one.text) != folded(other.text)
    )


def _namesakes(one: Name, other: Name) -> bool:
    """Whether two names in full are of two people with one surname."""
    first, second = without_suffix(one.text), without_suffix(other.text)
    if one.kind != "person" or min(len(first), len(second)) < 2 or folded(first[-1]) != folded(second[-1]):
        return False
    return all(len(words[0]) > 1 for words in (first, second)) and not one_name(one.text, other.text)


def _one_matter(a: Located, b: Located, one: tuple[Span, Span], other: tuple[Span, Span]) -> bool:
    """Whether two sentences share so much, but for whom they name, that they tell one thing of one person."""
    shared = (a.around(*one).sentence & b.around(*other).sentence) - a.people - b.people
    return math.fsum(told(s) for s in shared) >= MATTER


def _same_role(a: Located, b: Located, place_a: Span, place_b: Span) -> bool:
    """Whether the two names stand in the same place of the same phrase: the two words before them are the same, one of them telling."""
    before = [_before(x, place) for x, place in ((a, place_a), (b, place_b))]
    if len(before[0]) < 2 or before[0] != before[1]:
        return False
    # "said Sen." stands before any senator; "district attorney" before one
    return any(told(stem(w)) >= RARE and w not in STOP for w in before[0])


def _same_deed(a: Located, b: Located, place_a: Span, place_b: Span) -> bool:
    """Whether both names stand right before one verb that tells what somebody did, and not that they said something."""
    verbs = [_behind(x, place) for x, place in ((a, place_a), (b, place_b))]
    if two_objects(*(x.reading.article.paragraphs[place.paragraph].text[place.end :] for x, place in ((a, place_a), (b, place_b)))):
        return False
    return verbs[0] == verbs[1] and past(verbs[0]) and verbs[0] not in STOP and verbs[0] not in cues().speech and told(stem(verbs[0])) >= 1


def _behind(index: Located, place: Span) -> str:
    """The word right behind a place, with nothing between."""
    text = index.reading.article.paragraphs[place.paragraph].text[place.end : place.end + 40]
    found = words(text)
    return found[0].folded if found and text[: found[0].start] == " " else ""


def _before(index: Located, place: Span) -> tuple[str, ...]:
    found = words(index.reading.article.paragraphs[place.paragraph].text[max(0, place.start - 60) : place.start])
    return tuple(w.folded for w in found[-2:])


def _speakers(a: Reading, b: Reading, quotes: Sequence[SharedQuote]) -> Iterator[tuple[SharedQuote, Difference]]:
    """One utterance, two speakers: only where both articles name a person right there, and nobody merely reads the words out."""
    sure = Sure(a), Sure(b)
    for quote in quotes:
        one, other = quote.speaker_a, quote.speaker_b
        if quote.kind == "paraphrased" or not one or not other or same_person(one, other) or variants(one, other):
            continue
        if (
            _alike(a.article.text(quote.a), b.article.text(quote.b))
            and not _of_two_persons(a.article.text(quote.a), b.article.text(quote.b))
            and not (_repeated(a, quote.a) or _repeated(b, quote.b))
            and _named_there(a, quote.a, one, b, sure[0])
            and _named_there(b, quote.b, other, a, sure[1])
        ):
            spelled = hardly_two(one, other, a, b)
            if spelled is not None:
                yield quote, spelled
                continue
            note = f"The same words are attributed to {one} in A and to {other} in B."
            yield quote, Difference(quote.a, quote.b, "attribution", "differs", note)


def _two_names(one: str, other: str) -> str:
    return f"A has “{one}”, B has “{other}”."


def _repeated(reading: Reading, place: Span) -> bool:
    """Whether words stand within somebody's quotation as another's: “The fault is ‘I can row it,’” said Roth."""
    around = {span for quotation in reading.quotations for span in quotation.spans if place.common(span) == min(len(place), len(span))}
    return any(inner in outer and inner != outer for inner in around for outer in around)


def _alike(one: str, other: str) -> bool:
    """Whether two quotations have enough words, and most of the shorter one's are the other's too."""
    first, second = ({w.stem for w in words(t)} for t in (one, other))
    least = min(len(first), len(second))
    return least >= LEAST_QUOTED and len(first & second) >= ALIKE * least


def _of_two_persons(one: str, other: str) -> bool:
    """Whether "I" stands in one of two quotations and only "he" or "she" in the other: each speaks for himself."""
    first, second = ({w.folded for w in words(text)} for text in (one, other))
    return any(x & _OF_ONESELF and not y & _OF_ONESELF and (y - x) & _OF_ANOTHER for x, y in ((first, second), (second, first)))


def _named_there(reading: Reading, place: Span, speaker: str, other: Reading, sure: Sure) -> bool:
    """Whether the quotation at `place` is given to a person by name, or by what can mean nobody else; not by a surname that two people of the articles have."""
    if not any(n.text == speaker and n.kind == "person" for n in reading.names):
        return False
    known = name_words(speaker)
    bearers = {tuple(w) for n in (*reading.names, *other.names) if n.kind == "person" and (w := name_words(n.text))[-1:] == known[-1:] and len(w) > 1}
    several = len(bearers) > FAMILY or any(not same_person(" ".join(x), " ".join(y)) for x in bearers for y in bearers)
    for quotation in reading.quotations:
        if quotation.speaker is not None and quotation.speaker.mention is not None and any(place.common(s) for s in quotation.spans):
            if quotation.cue is not None and reading.article.text(quotation.cue).lower() in _READ_OUT:
                return False
            said = name_words(reading.article.text(quotation.speaker.mention))
            if known[-1] in said:  # "Senator Ana Ode of Velm"
                return not (several and known[0] not in said)
            return not several and sure(quotation.speaker)
    return False


def _once(found: Iterable[Difference], order: Callable[[Difference], tuple[int, ...]]) -> list[Difference]:
    """Each disagreement once, at its first places: not again for every sentence that repeats it."""
    kept: dict[tuple[str, str], Difference] = {}
    for difference in sorted(found, key=order):
        kept.setdefault((difference.what, difference.note), difference)
    return list(kept.values())
