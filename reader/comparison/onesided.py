"""The shortest stretches that carry a fact the other article does not tell. Pure; spans of their own article."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from reader.article.model import Span
from reader.comparison.bare import without_bare
from reader.comparison.closest import Side, beside, nearest, opening, told_there
from reader.comparison.edges import Edges, merged
from reader.comparison.home import Homes
from reader.comparison.lacking import known
from reader.comparison.laid import Laid
from reader.comparison.model import OneSided
from reader.comparison.openers import without_openers
from reader.comparison.reckoned import Reckoned
from reader.comparison.spoken import by_sentence
from reader.comparison.stubs import without_stubs
from reader.comparison.surfaces import Grid
from reader.comparison.tails import tails
from reader.comparison.thresholds import Thresholds
from reader.comparison.unheard import unheard
from reader.comparison.unsaid import unsaid
from reader.language.reading import Reading
from reader.language.words import STOP, Word, words

MOST_TOLD, LEAST_LEFT = 10, 3  # words of a stretch that is told over there after all where nothing of it is lacking, and of its sentence beside it
FEW = 6  # words of a sentence that goes with the one beside it
LEAST_REST = 2  # telling words that the rest of a quotation must have
SAID_LEAST, SAID_MARKED = 3, 0.4  # words of a quotation, and what share of them must be marked for it to be marked whole (held out: macro-F1 the same)
REST_ALONE = 0.3  # and the least mean of their probabilities of being told here alone
WHOLE = 0.85  # the share of a sentence's words from which it is as good as marked whole


def spans(side: Side, cuts: Thresholds) -> list[tuple[int, Span]]:
    """The one-sided stretches with the index of the sentence each lies in, in the order of the article."""
    found = []
    for i, sentence in enumerate(side.reading.sentences):
        text = side.reading.article.text(sentence.span)
        told_words = words(text, side.reading.article.language)
        if not told_words or len(told_words) != len(side.alone[i]):
            continue
        starts = [sentence.span.start + w.start for w in told_words]
        clauses = [range(bisect_left(starts, c.start), bisect_left(starts, c.end)) for c in sentence.clauses]
        best = float(side.same.row(i).max()) if side.same.shape[1] else 0.0
        for first, last in _of_sentence(told_words, side.alone[i], clauses, cuts, best):
            start, end = _edges(text, told_words[first].start, told_words[last].end)
            found.append((i, Span(sentence.span.paragraph, sentence.span.start + start, sentence.span.start + end)))
    return found


def told_by_both(side: Side, shared: Sequence[Span]) -> Side:
    """The same side, where no word of these spans is told by it alone: a statement that both give is not marked as one's own besides."""
    alone, both = list(side.alone), Laid((span, None) for span in shared)
    for i, sentence in enumerate(side.reading.sentences):
        if not both.meeting(sentence.span):
            continue
        found = words(side.reading.article.text(sentence.span), side.reading.article.language)
        held = [both.covers(sentence.span.paragraph, sentence.span.start + w.start) for w in found]
        if len(held) == len(alone[i]):
            alone[i] = np.where(held, np.float32(0), alone[i])
    return Side(side.reading, tuple(alone), side.same, side.related)


def _of_sentence(found: Sequence[Word], alone: Grid, clauses: Sequence[Sequence[int]], cuts: Thresholds, link: float) -> list[tuple[int, int]]:
    """The stretches of a sentence whose best "same" link has this score: what is likely told over there too is marked whole only where that is plain."""
    chosen = stretches(found, alone, clauses, cuts, cuts.linked if link >= cuts.same else cuts.alone)
    if link >= cuts.likely and sum(last - first + 1 for first, last in chosen) >= WHOLE * len(found) and float(alone.mean()) < cuts.whole:
        return stretches(found, alone, clauses, cuts, cuts.whole)
    return chosen


def stretches(found: Sequence[Word], alone: Grid, clauses: Sequence[Sequence[int]], cuts: Thresholds, even: float) -> list[tuple[int, int]]:
    """First and last word of each stretch: the choice with the greatest sum of log-odds, less a price for every stretch and every edge within a clause.

    `even`: the probability at which a word speaks neither for nor against.
    A stretch may begin and end anywhere, but an edge that is not the edge of a clause costs; so it follows clauses unless the words say otherwise.
    """
    odds = _log_odds(alone, even)
    firsts = {c[0] for c in clauses if c}
    lasts = {c[-1] for c in clauses if c}
    price = cuts.span
    # the best total so far outside and inside a stretch, each with its stretches as a linked list
    outside: tuple[float, tuple[object, ...] | None] = (0.0, None)
    inside: tuple[float, int, tuple[object, ...] | None] = (float("-inf"), 0, None)
    for k, value in enumerate(odds.tolist()):
        opened = outside[0] - price / 2 - (0.0 if k in firsts else cuts.edge)
        if opened > inside[0]:
            inside = (opened, k, outside[1])
        inside = (inside[0] + value, inside[1], inside[2])
        closed = inside[0] - price / 2 - (0.0 if k in lasts else cuts.edge)
        if closed > outside[0]:
            outside = (closed, ((inside[1], k), inside[2]))
    chosen: list[tuple[int, int]] = []
    rest = outside[1]
    while rest is not None:
        chosen.append(rest[0])  # type: ignore[arg-type]
        rest = rest[1]  # type: ignore[assignment]
    return [s for s in (_trimmed(found, *c) for c in reversed(chosen)) if s is not None]


def _log_odds(alone: Grid, even: float) -> NDArray[np.float64]:
    """Log-odds of each word against the even point, held within sensible limits."""
    p = np.clip(alone.astype(np.float64), 0.01, 0.99)
    return np.asarray(np.log(p / (1 - p)) - np.log(even / (1 - even)))


_LEADING = frozenset("and or but so yet as that which who".split())
_TRAILING = frozenset("and or but so yet as that which who the a an of to in on at for by with from".split())


def _trimmed(found: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    """Without conjunctions at the head and loose particles at the end; None where nothing telling is left."""
    if first > 0:
        while first <= last and found[first].folded in _LEADING:
            first += 1
    while last >= first and last + 1 < len(found) and found[last].folded in _TRAILING:
        last -= 1
    return (first, last) if any(w.folded not in STOP for w in found[first : last + 1]) else None


_OPENING = "“\"‘'«„($€£¥"
_CLOSING = "”\"’'»)%"
_STOPS = ".!?…"


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    """With the marks that belong to the first and last word: an opening quotation mark, a percent sign, the full stop at the sentence's end."""
    while start and text[start - 1] in _OPENING:
        start -= 1
    reach = end
    while reach < len(text) and text[reach] in _CLOSING + _STOPS + ",":
        reach += 1
    # a full stop or a closing mark belongs to the stretch, a comma before the next clause does not
    end = reach if reach == len(text) else end + len(text[end:reach]) - len(text[end:reach].lstrip(_CLOSING))
    return start, end


def one_sided(side: Side, other: Reading, cuts: Thresholds, rests: Sequence[Span] = (), told: Homes = MappingProxyType({})) -> tuple[OneSided, ...]:
    """Every one-sided stretch, without a topic yet. `rests` are what the other article cut from shared
    quotations, or from what is said right after them: each is marked as a whole, where it may well be told nowhere else. `told`: what both tell."""
    found = _quoted_whole(side, spans(side, cuts))
    for held, rest in by_sentence(side.reading, rests):
        if _lacking(side, held, rest):
            met = [span for i, span in found if i == held and span.common(rest)]
            whole = Span(rest.paragraph, min(s.start for s in (rest, *met)), max(s.end for s in (rest, *met)))
            found = [f for f in found if f[1] not in met] + [(held, whole)]
    beforehand, begun, out = known(side.reading, other), opening(side, other), []
    reckoned = Reckoned(side, other, beforehand)
    found += unheard(side, other, beforehand.measured, found)
    found += unsaid(side, other, beforehand, found, cuts.lone)
    if cuts.lone <= 1:  # such scores do not rest on the same words alone
        found += tails(side, other, beforehand, found)
    found += _short(side, found, cuts.alone)
    for i, span in without_openers(side, without_bare(side, without_stubs(side.reading, _settled(side, found))), cuts.same):
        near = nearest(side, other, i, span, cuts, beforehand, begun, told)
        if near is not None and reckoned.told(span, near):
            continue
        if near is None or not _small(side.reading, i, span) or not told_there(side, other, i, span, near, cuts, beforehand):
            near = near or beside(side, other, i, span, told, beforehand)
            out.append(OneSided(span, None, near, cuts.alone_for(_mean(side, i, span))))
    return tuple(out)


def _mean(side: Side, sentence: int, span: Span) -> float:
    """How likely the words of a stretch are told here alone, on the average; sure of one without any."""
    place = side.reading.sentences[sentence].span
    found = words(side.reading.article.text(place), side.reading.article.language)
    inside = [float(p) for word, p in zip(found, side.alone[sentence], strict=False) if span.start <= place.start + word.start < span.end]
    return sum(inside) / len(inside) if inside else 1.0


def _short(side: Side, found: Sequence[tuple[int, Span]], least: float) -> list[tuple[int, Span]]:
    """The sentences of a few words beside a marked one that are likely told here alone, too ("Nor should we."): by themselves they are worth no stretch."""
    places, marked = [sentence.span for sentence in side.reading.sentences], Counter[int]()
    for i, span in found:
        marked[i] += len(span)
    mostly = {i for i, length in marked.items() if length > len(places[i]) / 2}
    few = [i for i, alone in enumerate(side.alone) if 0 < len(alone) <= FEW and i not in marked and alone.all() and float(alone.mean()) >= least]
    for run, step in ((few, -1), (few[::-1], 1)):
        for i in run:
            if i + step in mostly and places[i + step].paragraph == places[i].paragraph:
                mostly.add(i)
    return [(i, places[i]) for i in few if i in mostly]


def _small(reading: Reading, sentence: int, span: Span) -> bool:
    """Whether a stretch is some words of a sentence, and no more."""
    whole = reading.article.text(reading.sentences[sentence].span)
    return len(words(reading.article.text(span))) <= MOST_TOLD and whole.count(" ") >= reading.article.text(span).count(" ") + LEAST_LEFT


def _settled(side: Side, found: Sequence[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The stretches with edges that read well, in the order of the article; those of one sentence that meet are one."""
    edges, held = Edges(side.reading), defaultdict(list)
    for i, span in found:
        held[i].append(span)
    out: list[tuple[int, Span]] = []
    for i in sorted(held):
        place = side.reading.sentences[i].span
        found_words = words(side.reading.article.text(place), side.reading.article.language)
        # what a shared statement says
        shared = [place.start + word.start for word, alone in zip(found_words, side.alone[i].tolist(), strict=True) if not alone]
        own = {place.start + word.start: alone for word, alone in zip(found_words, side.alone[i].tolist(), strict=True)}
        text = side.reading.article.paragraphs[place.paragraph].text
        out += [(i, span) for span in merged(text, sorted(edges.settled(i, held[i], shared, own)), shared)]
    return sorted(out, key=lambda f: f[1])


def _quoted_whole(side: Side, found: Sequence[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The same stretches; a quotation that is marked for a good part, and of which the other article gives nothing, is marked to its ends."""
    held: dict[int, list[Span]] = defaultdict(list)
    for i, span in found:
        held[i].append(span)
    quoted: dict[int, list[Span]] = defaultdict(list)
    for quotation in side.reading.quotations:
        for span in quotation.spans if quotation.kind == "direct" else ():
            quoted[span.paragraph].append(span)
    for i in sorted(held):
        place = side.reading.sentences[i].span
        told_words = words(side.reading.article.text(place), side.reading.article.language)
        for span in quoted.get(place.paragraph, ()):
            met = [s for s in held[i] if s.common(span)]
            inside = [k for k, w in enumerate(told_words) if span.start <= place.start + w.start < span.end]
            marked = sum(any(s.start <= place.start + told_words[k].start < s.end for s in met) for k in inside)
            if len(inside) < SAID_LEAST or marked < SAID_MARKED * len(inside) or not side.alone[i][inside].all():
                continue
            first, last = min(max(span.start, place.start), *(s.start for s in met)), max(min(span.end, place.end), *(s.end for s in met))
            start, end = _edges(side.reading.article.text(place), first - place.start, last - place.start)
            held[i] = [s for s in held[i] if s not in met] + [Span(place.paragraph, place.start + start, place.start + end)]
    return sorted(((i, s) for i in held for s in held[i]), key=lambda f: f[1])


def _lacking(side: Side, sentence: int, rest: Span) -> bool:
    """Whether a stretch has enough telling words, and the other article may well not tell them somewhere else."""
    start = side.reading.sentences[sentence].span.start
    found = words(side.reading.article.text(side.reading.sentences[sentence].span), side.reading.article.language)
    inside = [k for k, w in enumerate(found) if rest.start <= start + w.start < rest.end and w.folded not in STOP]
    return len(inside) >= LEAST_REST and float(side.alone[sentence][inside].mean()) >= REST_ALONE
