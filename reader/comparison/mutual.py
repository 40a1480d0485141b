"""What comes nearest to a one-sided stretch, seen from both articles at once: where one names the other, the other rather names it than a worse one. Pure."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from reader.article.model import Span
from reader.comparison.closest import LONGEST, Side
from reader.comparison.lacking import LEAST_TOLD, Known, known, lacking
from reader.comparison.model import Nearest, OneSided
from reader.comparison.terms import told
from reader.language.reading import Reading
from reader.language.words import STOP, words

SURE = 0.5  # a score at which the nearest stays what it is
NAMED, AS_NEAR = 0.3, 0.8  # what one that names the stretch must score at least, and how much of what the nearest scores
BEST, BEST_IN_COMMON = 0.22, 0.05  # what two that are each other's best must score; where they have telling words in common
IN_COMMON = 2


def mutual(side_a: Side, side_b: Side, only_a: Sequence[OneSided], only_b: Sequence[OneSided]) -> tuple[tuple[OneSided, ...], tuple[OneSided, ...]]:
    """The stretches of both articles, each with what comes nearest to it once the other article is asked, too."""
    then_a, then_b = _seen(side_a, side_b, only_a, only_b), _seen(side_b, side_a, only_b, only_a)
    return _kept(side_a.reading, side_b.reading, only_a, then_a, then_b), _kept(side_b.reading, side_a.reading, only_b, then_b, then_a)


def _kept(own: Reading, other: Reading, first: Sequence[OneSided], then: Sequence[OneSided], theirs: Sequence[OneSided]) -> tuple[OneSided, ...]:
    """What came nearest at first, where that names the stretch by now."""
    names = {(_sentence(other, one.span), _sentence(own, one.nearest.span)) for one in theirs if one.nearest is not None}
    return tuple(
        old if old.nearest is not None and (_sentence(other, old.nearest.span), _sentence(own, old.span)) in names else new
        for old, new in zip(first, then, strict=True)
    )


def _seen(side: Side, other: Side, own: Sequence[OneSided], theirs: Sequence[OneSided]) -> tuple[OneSided, ...]:
    named: dict[int, set[int]] = defaultdict(set)  # by sentence: those across that have a stretch to which it is nearest
    for one in theirs:
        if one.nearest is not None and (at := _sentence(side.reading, one.nearest.span)) is not None:
            named[at].add(_sentence(other.reading, one.span) or 0)
    first = next(other.reading.article.body(), None)

    @cache
    def beforehand() -> Known:
        return known(side.reading, other.reading)

    def to(k: int, span: Span) -> Nearest:
        return Nearest(other.reading.sentences[k].span, lacking(side.reading, beforehand(), span, other.reading.article.language))

    return tuple(_rejoined(side, other, one, named, first, to) for one in own)


def _rejoined(side: Side, other: Side, one: OneSided, named: Mapping[int, set[int]], first: int | None, to: Callable[[int, Span], Nearest]) -> OneSided:
    at = _sentence(side.reading, one.span)
    row = side.related.row(at) if at is not None else np.zeros(0, dtype=np.float32)
    if at is None or not row.size:
        return one
    if one.nearest is None:
        best = int(np.argmax(row))
        return replace(one, nearest=to(best, one.span)) if _best_of_both(side, other, at, best, first) else one
    now = _sentence(other.reading, one.nearest.span)
    score = float(row[now]) if now is not None else 0.0
    rivals = [k for k in sorted(named.get(at, ())) if float(row[k]) >= max(NAMED, AS_NEAR * score)]
    if score >= SURE or not rivals or now in named.get(at, ()):
        return one
    return replace(one, nearest=to(max(rivals, key=lambda k: (float(row[k]), -k)), one.span))


def _best_of_both(side: Side, other: Side, at: int, best: int, first: int | None) -> bool:
    """Whether two sentences are each other's best, and near enough for that: the opening paragraph tells a little of everything."""
    score, back = float(side.related.row(at)[best]), other.related.row(best)
    if score < BEST_IN_COMMON or not back.size or int(np.argmax(back)) != at or other.reading.sentences[best].span.paragraph == first:
        return False
    return score >= BEST or len(_plain(side.reading, at) & _plain(other.reading, best)) >= IN_COMMON


def _plain(reading: Reading, sentence: int) -> set[str]:
    """The telling words of a sentence but those of names and numbers."""
    text = reading.article.text(reading.sentences[sentence].span)[:LONGEST]
    found = words(text, reading.article.language)
    return {word.stem for word in found if text[word.start].islower() and word.folded not in STOP and told(word.stem) >= LEAST_TOLD}


def _sentence(reading: Reading, place: Span) -> int | None:
    """The sentence that a place begins in."""
    at = bisect_right(reading.sentences, (place.paragraph, place.start), key=lambda sentence: (sentence.span.paragraph, sentence.span.start)) - 1
    return at if at >= 0 and reading.sentences[at].span.paragraph == place.paragraph else None
