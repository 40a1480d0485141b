"""Which sentences of two readings may report the same fact, by the rare words they share. Pure; sentences by index.

TF-IDF over folded stems. What a word tells is its rarity in English (`terms.commonness`) times its rarity in the two articles together, so that the
subject of both ("Venezuela") joins less than a word only two sentences have. Sums run in the terms' alphabetical order: swapping A and B gives
the same numbers to the last bit.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.comparison.surfaces import BLOCK, Grid, Pairs, Surface
from reader.comparison.terms import Terms, told
from reader.work import Progress

BEST, MOST = 8, 4
FLOOR = 0.05


@dataclass(frozen=True, slots=True)
class Likeness:
    """`cosine` of every sentence of A with every one of B; `weight` of each stem; `mass_a`, `mass_b` the summed weight of each sentence."""

    cosine: Grid
    weight: dict[str, float]
    mass_a: NDArray[np.float64]
    mass_b: NDArray[np.float64]


def weights(a: Sequence[Terms], b: Sequence[Terms]) -> dict[str, float]:
    """How much each stem tells in this pair of articles: its own rarity times its rarity in their sentences."""
    df = Counter(stem for side in (a, b) for sentence in side for stem in sentence.content)
    total = len(a) + len(b)
    return {stem: told(stem) * math.log1p(total / n) for stem, n in sorted(df.items())}


def likeness(a: Sequence[Terms], b: Sequence[Terms], progress: Progress) -> Likeness:
    """Cosines by an inverted index; memory is one float32 for each pair of sentences."""
    weight = weights(a, b)
    order = {stem: i for i, stem in enumerate(weight)}
    norm_a, norm_b = (np.array([math.sqrt(math.fsum(weight[t] ** 2 for t in s.content)) or 1.0 for s in side]) for side in (a, b))
    postings: dict[str, list[int]] = {}
    for j, sentence in enumerate(b):
        for stem in sentence.content:
            postings.setdefault(stem, []).append(j)
    held = {stem: np.array(js) for stem, js in postings.items()}
    cosine = np.zeros((len(a), len(b)), dtype=np.float32)
    for i, sentence in enumerate(a):
        if i % 64 == 0:
            progress(i / max(1, len(a)), "Looking for shared words")
        row = np.zeros(len(b))
        for stem in sorted((t for t in sentence.content if t in held), key=order.__getitem__):
            row[held[stem]] += weight[stem] ** 2
        cosine[i] = row / (norm_a[i] * norm_b)
    masses = [np.array([math.fsum(weight[t] for t in s.content) for s in side]) for side in (a, b)]
    return Likeness(cosine, weight, masses[0], masses[1])


def candidates(likeness_: Surface, best: int = BEST) -> Pairs:
    """Pairs (sentence of A, sentence of B), shape (n, 2), in order: the `best` partners of every sentence, taken both ways.

    Of partners that are equally good, as where a text repeats itself, at most MOST times as many: those that stand nearest in their articles.
    """
    found: set[tuple[int, int]] = set()
    for flipped, surface in ((False, likeness_), (True, likeness_.turned)):
        count, width = surface.shape
        for i, line in _lines(surface) if width else ():
            cut = max(float(np.partition(line, -min(best, width))[-min(best, width)]), FLOOR)
            partners = np.flatnonzero(line >= cut)
            if len(partners) > MOST * best:
                partners = _nearest(partners, line[partners] > cut, i / max(1, count - 1), width, MOST * best)
            found.update((int(j), i) if flipped else (i, int(j)) for j in partners)
    return np.array(sorted(found), dtype=np.intp).reshape(-1, 2)


def _lines(surface: Surface) -> Iterator[tuple[int, Grid]]:
    for start in range(0, surface.shape[0], BLOCK):
        yield from enumerate(surface.rows(start, start + BLOCK), start)


def _nearest(partners: NDArray[np.intp], better: NDArray[np.bool_], place: float, count: int, most: int) -> NDArray[np.intp]:
    """Those that are better than the rest, and of the rest the ones about `place` (0 to 1)."""
    away = np.round(np.abs(partners / max(1, count - 1) - place), 9)
    away[better] = -1
    return np.asarray(partners[away <= np.partition(away, most - 1)[most - 1]])
