"""The sentence of the other article that comes closest to a one-sided stretch, and what is lacking there. Pure; spans of the other article."""

from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Side:
    """One article as seen from itself: its reading, its words' probabilities of being told here alone, its sentences' scores with the other's."""

    reading: Reading
    alone: Sequence[Grid]
    same: Sparse
    related: Sparse


def nearest(side: Side, other: Reading, sentence: int, span: Span, cuts: Thresholds, beforehand: Known) -> Nearest | None:
    """The sentence of the other article that comes closest, with what the stretch tells and neither its paragraph nor a linked one has.

    None where nothing comes near: a sentence that scores low and has but one word in common is about something else.
    """
    row = side.related.row(sentence)
    if not row.size or float(row.max()) < cuts.nearest:
        return None
    at = int(np.argmax(row))
    if float(row[at]) < SURE and not _in_common(side.reading, sentence, other, at):
        return None
    place = other.sentences[at].span
    linked = _linked(side, other, sentence, place.paragraph, cuts.same)
    return Nearest(place, lacking(side.reading, beforehand, span, around(other, place), other.article.language, linked))


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
