"""The sentence of the other article that comes closest to a one-sided stretch, and what is lacking there. Pure; spans of the other article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reader.article.model import Span
from reader.comparison.lacking import LEAST_TOLD, Known, lacking
from reader.comparison.model import Nearest
from reader.comparison.surfaces import Grid, Sparse
from reader.comparison.terms import told
from reader.comparison.thresholds import Thresholds
from reader.language.reading import Reading
from reader.language.words import words

LONG_PARAGRAPH = 5000  # characters
LONGEST = 2000  # characters of a sentence that are looked at for words in common
MOST_LINKED = 4  # paragraphs
SURE = 0.28  # a score at which a passage comes near whatever words it has
IN_COMMON = 2  # telling words that it must have in common with the sentence below that
FAINT = 0.30  # a score below which the opening paragraph, that tells a little of everything, is near only to the sentences that come nearest to it
MOST_NEARER = 1  # sentences that may come nearer to it
AS_NEAR = 0.1  # less than the highest, of sentences that may be nearer all the same
MOST_RIVALS = 8
POINTS, LEAST_POINTING, MOST_POINTING = 0.05, 2, 3  # what each word is worth that hardly stands anywhere else, and how many count
MOST_OPENING = 16  # sentences of it that are looked at


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


def nearest(side: Side, other: Reading, sentence: int, span: Span, cuts: Thresholds, beforehand: Known, begun: Opening) -> Nearest | None:
    """The sentence of the other article that comes closest, with what the stretch tells and neither its paragraph nor a linked one has.

    None where nothing comes near: a sentence that scores low and has but one word in common is about something else, and so is the
    opening paragraph (`begun`) where what it tells is told by others.
    """
    row = side.related.row(sentence)
    if not row.size or float(row.max()) < cuts.nearest:
        return None
    at = _pointed(side.reading, other, span, row, beforehand.seldom, begun)
    if at in begun and row[at] < FAINT and len(begun[at]) - int(np.searchsorted(begun[at], row[at], side="right")) > MOST_NEARER:
        return None
    if float(row[at]) < SURE and not _in_common(side.reading, sentence, other, at):
        return None
    place = other.sentences[at].span
    linked = _linked(side, other, sentence, place.paragraph, cuts.same)
    return Nearest(place, lacking(side.reading, beforehand, span, around(other, place), other.article.language, linked))


def _pointed(reading: Reading, other: Reading, span: Span, row: Grid, seldom: frozenset[str], begun: Opening) -> int:
    """The sentence that scores highest; of a few that score nearly as much, one with more of the words that the other article has but here, though none of
    the opening paragraph."""
    at = int(np.argmax(row))
    every = np.flatnonzero(row >= row[at] - AS_NEAR)
    if not 1 < len(every) <= MOST_RIVALS:
        return at
    rivals = [k for k in every.tolist() if k == at or k not in begun]
    mine = seldom.intersection(w.stem for w in words(reading.article.text(span)[:LONGEST], reading.article.language))
    pointing = {k: _content(other, k) & mine for k in rivals} if mine else {}
    worth = {k: float(row[k]) + POINTS * min(MOST_POINTING, len(found)) for k, found in pointing.items() if len(found) >= LEAST_POINTING or k == at}
    return max(worth, key=lambda k: (worth[k], row[k], -k), default=at)


def _content(reading: Reading, sentence: int) -> set[str]:
    return {w.stem for w in words(reading.article.text(reading.sentences[sentence].span)[:LONGEST], reading.article.language)}


def _in_common(reading: Reading, sentence: int, other: Reading, at: int) -> bool:
    one, two = (words(r.article.text(r.sentences[i].span)[:LONGEST], r.article.language) for r, i in ((reading, sentence), (other, at)))
    return len({w.stem for w in one if told(w.stem) >= LEAST_TOLD}.intersection(w.stem for w in two)) >= IN_COMMON


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
