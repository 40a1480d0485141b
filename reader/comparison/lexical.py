"""The weaker scorer, without trained weights of an encoder: a logistic model over what two sentences visibly share. Pure.

The weights below were fitted by `packaging/model/lexical.py` on 120 pairs of news reports, read sentence by sentence by a language model: pairs of
sentences among the candidates, "same" against the rest and "same or part" against the rest; words, by whether the other article tells them.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader.comparison import weights as fitted
from reader.comparison.candidates import Likeness, candidates, likeness
from reader.comparison.scoring import Scores
from reader.comparison.surfaces import Grid, Pairs, Sparse, Whole, standing
from reader.comparison.terms import LONGEST_RUN, Terms, longest_run, terms, told
from reader.language.reading import Reading
from reader.language.words import STOP
from reader.work import Progress, silent

PLACES = 4
Numbers = NDArray[np.float64]


def score(a: Reading, b: Reading, progress: Progress = silent) -> Scores:
    """Scores by shared words. Same input, same scores; swapped input, the same transposed."""
    progress(0.0, "Reading both articles")
    terms_a, terms_b = terms(a), terms(b)
    like = likeness(terms_a, terms_b, lambda share, doing: progress(0.05 + 0.3 * share, doing))
    pairs = candidates(Whole(like.cosine))
    table = pair_features(a, b, terms_a, terms_b, like, pairs, lambda share, doing: progress(0.35 + 0.4 * share, doing))
    shape, weight = (len(terms_a), len(terms_b)), like.weight
    del like  # with long articles it is large
    same = spread(pairs, table @ fitted.SAME + fitted.SAME_BIAS, shape)
    related = spread(pairs, table @ fitted.RELATED + fitted.RELATED_BIAS, shape)
    related = replace(related, values=np.maximum(related.values, same.values))
    progress(0.75, "Looking for what only one article tells")
    alone_a = alone(terms_a, terms_b, related, weight)
    alone_b = alone(terms_b, terms_a, related.turned, weight)
    progress(1.0, "Compared")
    return Scores(same, related, alone_a, alone_b, "lexical")


def spread(pairs: Pairs, odds: Numbers, shape: tuple[int, int]) -> Sparse:
    """Log-odds of the candidates as probabilities, rounded; 0 for all other pairs."""
    return Sparse(pairs, np.round(logistic(odds), PLACES).astype(np.float32), shape)


def logistic(x: Numbers) -> Numbers:
    """Log-odds to probability, without overflow."""
    return np.asarray(0.5 * (1 + np.tanh(0.5 * x)))


def pair_features(
    a: Reading, b: Reading, terms_a: Sequence[Terms], terms_b: Sequence[Terms], like: Likeness, pairs: NDArray[np.intp], progress: Progress
) -> Numbers:
    """One row for each pair, shape (pairs, features); every feature is the same when A and B are swapped."""
    if not len(pairs):
        return np.zeros((0, len(fitted.SAME)))
    shared = _shared(terms_a, terms_b, like, pairs, progress)
    i, j = pairs[:, 0], pairs[:, 1]
    stand = standing(Whole(like.cosine), pairs)
    cosine, low, high = stand.at, stand.better.min(axis=1), stand.better.max(axis=1)
    best = np.maximum(like.cosine.max(axis=1)[i], like.cosine.max(axis=0)[j])
    along = np.maximum(_stepped(like.cosine, i - 1, j - 1), _stepped(like.cosine, i + 1, j + 1))
    place = np.abs(_places(a)[i] - _places(b)[j])
    lead = np.minimum(_places(a)[i], _places(b)[j])
    columns = [
        cosine,
        cosine**2,
        1 / (1 + low),
        1 / (1 + high),
        (high == 0).astype(np.float64),
        cosine / np.maximum(best, 1e-6),
        along,
        stand.beside,
        place,
        np.maximum(_places(a)[i], _places(b)[j]) < 0.12,
        lead < 0.08,
    ]
    return np.column_stack([*columns, shared])


def _shared(terms_a: Sequence[Terms], terms_b: Sequence[Terms], like: Likeness, pairs: NDArray[np.intp], progress: Progress) -> Numbers:
    table = np.empty((len(pairs), SHARED))
    for k, (i, j) in enumerate(pairs.tolist()):
        if k % 512 == 0:
            progress(k / len(pairs), "Comparing sentences")
        table[k] = _overlap(terms_a[i], terms_b[j], like.weight, float(like.mass_a[i]), float(like.mass_b[j]))
    return table


def _overlap(a: Terms, b: Terms, weight: dict[str, float], mass_a: float, mass_b: float) -> list[float]:
    """What the two sentences share by kind."""
    stems = sorted(a.content.keys() & b.content.keys())
    mass = sum(weight[t] for t in stems)
    part_a, part_b = mass / max(mass_a, 1e-6), mass / max(mass_b, 1e-6)
    names = len(a.names & b.names)
    fewer_names = min(len(a.names), len(b.names))
    numbers = len(a.numbers & b.numbers)
    numbers_apart = bool(a.numbers and b.numbers and not numbers)
    days = len(a.days & b.days)
    said_a = {a.words[i].stem for i in a.quoted}
    said_b = {b.words[i].stem for i in b.quoted}
    said = sum(weight.get(t, 0.0) for t in sorted(said_a & said_b))
    run = longest_run(a, b)
    length = min(len(a.content), len(b.content))
    ratio = length / max(1, len(a.content), len(b.content))
    return [
        min(part_a, part_b),
        max(part_a, part_b),
        np.log1p(mass) / 4,
        min(len(stems), 10) / 10,
        min(names, 4) / 4,
        names / fewer_names if fewer_names else 0.0,
        float(fewer_names > 0 and names == 0),
        min(numbers, 3) / 3,
        float(numbers_apart),
        min(days, 2) / 2,
        np.log1p(said) / 4,
        float(bool(said_a) and bool(said_b) and not said),
        float(bool(said_a) != bool(said_b)),
        (run - 1) / (LONGEST_RUN - 1),
        float(run >= LONGEST_RUN),
        np.log1p(length) / 3,
        ratio,
        float(a.folded == b.folded),
    ]


SHARED = 18


def _places(reading: Reading) -> Numbers:
    """Where each sentence stands in its article, 0 to 1."""
    return np.arange(len(reading.sentences)) / max(1, len(reading.sentences) - 1)


def _stepped(cosine: Grid, i: NDArray[np.intp], j: NDArray[np.intp]) -> Numbers:
    """The likeness of these pairs; 0 beyond the ends of an article."""
    inside = (i >= 0) & (i < cosine.shape[0]) & (j >= 0) & (j < cosine.shape[1])
    return np.where(inside, cosine[np.where(inside, i, 0), np.where(inside, j, 0)], 0).astype(np.float64)


def alone(mine: Sequence[Terms], others: Sequence[Terms], related: Sparse, weight: dict[str, float]) -> tuple[Grid, ...]:
    """For each sentence, for each of its words, the probability that the other article does not tell it."""
    everywhere = {stem for t in others for stem in t.content}
    out = []
    for i, sentence in enumerate(mine):
        table = word_features(sentence, others, related.row(i), everywhere, weight)
        chance = logistic(table @ fitted.ALONE + fitted.ALONE_BIAS) if len(table) else np.zeros(0)
        out.append(np.round(chance, PLACES).astype(np.float32))
    return tuple(out)


def word_features(mine: Terms, others: Sequence[Terms], related: Grid, everywhere: set[str], weight: dict[str, float]) -> Numbers:
    """One row for each word of a sentence: whether the passages it is linked to have that word, its neighbours, its whole sentence."""
    if not mine.words:
        return np.zeros((0, len(fitted.ALONE)))
    near = np.argsort(-related, kind="stable")[:3]
    top = float(related[near[0]]) if len(near) else 0.0
    covered = np.zeros(len(mine.words))
    lacking = np.zeros(len(mine.words))
    tells = np.zeros(len(mine.words))
    for k, word in enumerate(mine.words):
        if word.folded in STOP:
            continue
        tells[k] = weight.get(word.stem, told(word.stem))
        lacking[k] = tells[k] * (word.stem not in everywhere)
        covered[k] = tells[k] * max((float(related[j]) for j in near if word.stem in others[j].content), default=0.0)
    whole = covered.sum() / max(1e-6, tells.sum())
    absent = lacking.sum() / max(1e-6, tells.sum())
    local = _smooth(covered, 2) / np.maximum(1e-6, _smooth(tells, 2))
    wide = _smooth(covered, 5) / np.maximum(1e-6, _smooth(tells, 5))
    gone = _smooth(lacking, 3) / np.maximum(1e-6, _smooth(tells, 3))
    own = covered / np.maximum(1e-6, tells)
    same = np.ones(len(mine.words))
    second = float(related[near[1]]) if len(near) > 1 else 0.0
    return np.column_stack(
        [
            same * top,
            same * second,
            same * whole,
            same * absent,
            local,
            wide,
            gone,
            own,
            lacking > 0,
            local * top,
            wide * whole,
            same * np.log1p(len(mine.words)) / 4,
        ]
    )


def _smooth(values: Numbers, reach: int) -> Numbers:
    """Each value with its neighbours within `reach`, nearer ones counting more."""
    return np.asarray(np.convolve(values, nearer(reach), mode="full")[reach : reach + len(values)])


@cache
def nearer(reach: int) -> Numbers:
    """How much each of the neighbours within `reach` counts, from the first to the last."""
    return np.asarray(1 / (1 + np.abs(np.arange(-reach, reach + 1))))
