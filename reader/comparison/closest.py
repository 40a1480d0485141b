"""The sentence of the other article that comes closest to a one-sided stretch, and what is lacking there. Pure; spans of the other article."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import numpy as np

from reader.article.model import Span
from reader.comparison.home import Homes, at_home
from reader.comparison.lacking import LEAST_TOLD, Known, lacking, nothing_lacking
from reader.comparison.model import Nearest
from reader.comparison.pointing import ANYBODY, Pointing, pointing
from reader.comparison.surfaces import Grid, Sparse
from reader.comparison.terms import told
from reader.comparison.thresholds import Thresholds
from reader.language.reading import Reading
from reader.language.words import STOP, stem, words

LONG_PARAGRAPH = 5000  # characters
LONGEST = 2000  # characters of a sentence that are looked at for words in common
MOST_LINKED = 4  # paragraphs
SURE = 0.29  # a score at which a passage comes near whatever words it has
AWAY = 0.4  # and at which it does though what both tell stands in another paragraph
IN_COMMON = 2  # telling words that it must have in common with the sentence below that
FAINT = 0.30  # a score below which the opening paragraph, that tells a little of everything, is near only to the sentences that come nearest to it
MOST_NEARER = 1  # sentences that may come nearer to it
POINT, LEAST_POINTING = 0.05, 2  # what words are worth that hardly stand anywhere else, by how much they tell, and the fewest that count
AHEAD = 0.2  # by how much another sentence must be worth more than the one that scores highest
MUCH, AS_NEAR = 12.0, 0.6  # what points to it at least where it has no name, and how much of what the other scores it must score
FAR, FAR_NAMED, FAR_BESIDE = 0.65, 0.5, 0.4  # what a sentence must be worth that scores low; with a name that stands there alone; and is beside what both tell
LINKED, AROUND = 0.05, 8  # the least score of the best sentence where its paragraph tells what another of so many about this one tells
MOST_OPENING = 16  # sentences of it that are looked at
EVEN, HALF = 0.9, 0.5  # of the best score, with which a sentence that has more of the words is as near


@dataclass(frozen=True, slots=True)
class Side:
    """One article as seen from itself: its reading, its words' probabilities of being told here alone, its sentences' scores with the other's."""

    reading: Reading
    alone: Sequence[Grid]
    same: Sparse
    related: Sparse


Opening = Mapping[int, Grid]
"""By sentence of an article's first paragraph: what the sentences of the other score with it, in rising order."""


def opening(side: Side, other: Reading) -> Opening:
    """How near the sentences of a side come to the first paragraph of the other article."""
    first = next(other.article.body(), None)
    found = [k for k, known in enumerate(other.sentences) if known.span.paragraph == first][:MOST_OPENING]
    return {k: np.sort(side.related.values[side.related.pairs[:, 1] == k]) for k in found}


def nearest(
    side: Side, other: Reading, sentence: int, span: Span, cuts: Thresholds, beforehand: Known, begun: Opening, told: Homes = MappingProxyType({})
) -> Nearest | None:
    """The sentence of the other article that comes closest, with what the stretch tells and the other article nowhere has.

    None where nothing comes near: a sentence that scores low and has but one word in common is about something else, and so is the
    opening paragraph (`begun`) where what it tells is told by others; unless words point there that hardly another sentence has. `told`: what both tell.
    """
    row = side.related.row(sentence)
    found = pointing(side.reading, span, beforehand.seldom)
    at = _at(side, other, sentence, row, found, cuts, begun) if row.size else None
    at = _answering(side, other, sentence, span, row, at, begun) if at is not None and row[at] >= cuts.nearest else at
    if at is None or (at not in found and _astray(side, sentence, other.sentences[at].span, float(row[at]), told)):
        return None
    return Nearest(other.sentences[at].span, lacking(side.reading, beforehand, span, other.article.language))


def _answering(side: Side, other: Reading, sentence: int, span: Span, row: Grid, at: int, begun: Opening) -> int:
    """The sentence that comes closest, or one that comes as near to all but a little and has more of the stretch's words; for part of a sentence one beside
    it that comes half as near: its best counterpart may well answer the rest of it."""
    part = len(span) < len(side.reading.sentences[sentence].span)
    near = [k for k in np.flatnonzero(row >= (HALF if part else EVEN) * row[at]).tolist() if _one_paragraph(other, k, at) or row[k] >= EVEN * row[at]]
    near = [k for k in near if k == at or k not in begun]
    if len(near) < 2:
        return at
    here = _telling(side.reading, span, 0.0)
    worth = {k: sum(told(s) for s in sorted(here & _telling(other, other.sentences[k].span, 0.0))) for k in near[:MOST_OPENING]}
    return max(worth, key=lambda k: (worth[k], k == at, row[k], -k)) if at in worth else at


def _astray(side: Side, sentence: int, across: Span, score: float, told: Homes) -> bool:
    """Whether a passage that no words point to lies away from where the paragraph of a sentence is told, and is not near enough for that."""
    home = told.get(side.reading.sentences[sentence].span.paragraph, ())
    return bool(home) and score < AWAY and all(place.paragraph != across.paragraph for _, place, _ in home)


def beside(side: Side, other: Reading, sentence: int, span: Span, told: Homes, beforehand: Known) -> Nearest | None:
    """What to look at beside a stretch that nothing comes near to: where across its own paragraph is told; None where that is nowhere."""
    place = at_home(told, side.reading.sentences[sentence].span, side.related.row(sentence), other)
    return Nearest(place, lacking(side.reading, beforehand, span, other.article.language)) if place is not None else None


def told_there(side: Side, other: Reading, sentence: int, span: Span, near: Nearest, cuts: Thresholds, beforehand: Known) -> bool:
    """Whether what comes nearest to a stretch, and what its sentence is linked to, has every word of it that tells."""
    passages = (around(other, near.span), *_linked(side, other, sentence, near.span.paragraph, cuts.same))
    return not near.missing and nothing_lacking(side.reading, beforehand, span, passages, other.article.language)


def _at(side: Side, other: Reading, sentence: int, row: Grid, found: Mapping[int, Pointing], cuts: Thresholds, begun: Opening) -> int | None:
    """Which sentence of the other article comes closest; `found`: to which ones words point."""
    top = int(np.argmax(row))
    pointed = {k: one for k, one in found.items() if k not in begun}
    if row[top] >= cuts.nearest:
        better = _ahead(row, top, found[top].weight if top in found else 0.0, pointed)
        if not _one_paragraph(other, better, top):
            return better
        if _comes_near(side.reading, other, sentence, top, row, begun):
            return top
    beside = _beside(side, other, sentence, cuts.same)
    if row[top] >= cuts.nearest and top not in begun and other.sentences[top].span.paragraph in beside:
        return top
    linked = _beside(side, other, sentence, cuts.same, AROUND)
    # a paragraph that has its place across is seldom near to another for the sake of one name
    pointed = {k: one for k, one in pointed.items() if not linked or other.sentences[k].span.paragraph in linked or one.words >= LEAST_POINTING}
    far = _far(row, pointed, {k for k in pointed if other.sentences[k].span.paragraph in beside})
    if far is None and row[top] >= LINKED and top not in begun and other.sentences[top].span.paragraph in linked:
        return top
    return far


def _one_paragraph(reading: Reading, one: int, other: int) -> bool:
    return reading.sentences[one].span.paragraph == reading.sentences[other].span.paragraph


def _comes_near(reading: Reading, other: Reading, sentence: int, at: int, row: Grid, begun: Opening) -> bool:
    """Whether the sentence that scores highest is near indeed."""
    if at in begun and row[at] < FAINT and len(begun[at]) - int(np.searchsorted(begun[at], row[at], side="right")) > MOST_NEARER:
        return False
    if row[at] >= AWAY:
        return True
    common = _in_common(reading, sentence, other, at)
    telling = {stem for stem in common - _anybody() if not stem.isdigit()}
    if common and (not telling or (len(telling) < IN_COMMON and common & _anybody())):
        return False  # the same number, or "nobody", in both
    return len(common) >= IN_COMMON or float(row[at]) >= SURE


def _beside(side: Side, other: Reading, sentence: int, least: float, reach: int = 1) -> set[int]:
    """The paragraphs across that tell the same as the sentence, or as one in `reach` before or after it in its paragraph."""
    paragraph = side.reading.sentences[sentence].span.paragraph
    around = range(max(0, sentence - reach), min(len(side.reading.sentences), sentence + reach + 1))
    near = [k for k in around if side.reading.sentences[k].span.paragraph == paragraph]
    return {other.sentences[k].span.paragraph for own in near for k in np.flatnonzero(side.same.row(own) >= least).tolist()}


def _ahead(row: Grid, top: int, weight: float, pointed: Mapping[int, Pointing]) -> int:
    """The sentence that scores highest, or one that words point to so far that it is worth more; `weight`: what points to the first."""
    rivals = [
        k for k, one in pointed.items() if k != top and one.words >= LEAST_POINTING and (one.named or one.weight >= MUCH) and row[k] >= AS_NEAR * row[top]
    ]
    worth = {k: float(row[k]) + POINT * pointed[k].weight for k in rivals}
    worth[top] = float(row[top]) + POINT * weight + AHEAD
    return max(worth, key=lambda k: (worth[k], row[k], -k))


def _far(row: Grid, pointed: Mapping[int, Pointing], beside: Collection[int]) -> int | None:
    """Of the sentences that score low the one that words point to most, where they do so far enough; a name is enough `beside` what is told by both."""
    worth = {k: float(row[k]) + POINT * one.weight for k, one in pointed.items()}
    least = {k: FAR if one.words >= LEAST_POINTING else FAR_NAMED if one.named else np.inf for k, one in pointed.items()}
    enough = [k for k, one in pointed.items() if worth[k] >= (min(least[k], FAR_BESIDE) if one.named and k in beside else least[k])]
    return max(enough, key=lambda k: (worth[k], -k), default=None)


@cache
def _anybody() -> frozenset[str]:
    """Stems of "nobody", "something" and the like: two sentences that have but these in common do not come near for it."""
    return frozenset(map(stem, ANYBODY))


def _in_common(reading: Reading, sentence: int, other: Reading, at: int) -> set[str]:
    """The telling stems that two sentences have in common."""
    return _telling(reading, reading.sentences[sentence].span) & _telling(other, other.sentences[at].span)


def _telling(reading: Reading, span: Span, least: float = LEAST_TOLD) -> set[str]:
    """The stems of a stretch that tell at least so much."""
    return {w.stem for w in words(reading.article.text(span)[:LONGEST], reading.article.language) if w.folded not in STOP and told(w.stem) >= least}


def _linked(side: Side, other: Reading, sentence: int, besides: int, least: float) -> Sequence[str]:
    """The other paragraphs that tell the same as the sentence, the likeliest first."""
    row = side.same.row(sentence)
    found = sorted(np.flatnonzero(row >= least).tolist(), key=lambda k: -float(row[k]))
    places: dict[int, Span] = {}
    for k in found:
        places.setdefault(other.sentences[k].span.paragraph, other.sentences[k].span)
    return [around(other, place) for paragraph, place in places.items() if paragraph != besides][:MOST_LINKED]


def around(reading: Reading, place: Span) -> str:
    """The paragraph of a sentence, which is what is shown to a reader as "it"; the sentence alone where that is very long."""
    text = reading.article.paragraphs[place.paragraph].text
    return text if len(text) <= LONG_PARAGRAPH else reading.article.text(place)
