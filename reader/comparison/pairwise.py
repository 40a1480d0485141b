"""What can be seen of two sentences together: features for the trained scorer. Pure; sentences by index, pairs as rows (sentence of A, of B).

Every feature of a pair is built the same way for A and B, so that it does not matter which article is which.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.comparison import lexical
from reader.comparison import weights as fitted
from reader.comparison.candidates import candidates, likeness
from reader.comparison.encoder import Encoded, Vectors
from reader.comparison.surfaces import Blend, Cosine, Numbers, Pairs, Sparse, Standing, Whole, standing
from reader.comparison.terms import Terms, terms
from reader.language.name_keys import name_key
from reader.language.reading import Reading
from reader.language.reports import reports
from reader.work import Progress, silent

BEST, FEWER = 8, 5
# of the features by words, those that go by the order of the articles: a link is not to depend on where a newsroom put its paragraphs
PLACED = (6, 7, 8)
PLACE = (6, 7, 49, 50, 55, 56)  # columns of a table that tell where in their articles the two sentences stand; only the second model weighs them
LARGE = 250_000  # pairs of sentences, from which fewer partners of each are looked at closely


@dataclass(frozen=True, slots=True)
class Side:
    """One article as the scorer sees it: its reading, the terms and the encoding of every sentence."""

    reading: Reading
    terms: tuple[Terms, ...]
    encoded: tuple[Encoded, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """One pair of sentences, token by token: for each piece of A's sentence its best likeness in B's, and the other way round."""

    a: NDArray[np.float32]
    b: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Table:
    """Candidate pairs (n, 2), their features (n, k), and how their tokens met (`echo`: by the echo's vectors).

    `shape` is that of the grid of all pairs, `weight` what each stem tells.
    """

    pairs: Pairs
    features: Numbers
    met: tuple[Met, ...]
    echo: tuple[Met, ...]
    shape: tuple[int, int]
    weight: dict[str, float]


def table(a: Side, b: Side, progress: Progress = silent) -> Table:
    """Candidates by shared words and by meaning, and everything that is seen of them."""
    like = likeness(a.terms, b.terms, lambda share, doing: progress(0.15 * share, doing))
    shape = len(a.terms), len(b.terms)
    meaning = Cosine(*(np.stack([e.whole for e in s.encoded]) for s in (a, b)))
    both = candidates(Blend(Whole(like.cosine), meaning, 1, 0.7), BEST if shape[0] * shape[1] <= LARGE else FEWER)
    shared = lexical.pair_features(a.reading, b.reading, a.terms, b.terms, like, both, lambda s, d: progress(0.15 + 0.45 * s, d))
    near, mixed, weight = standing(meaning, both), standing(Blend(Whole(like.cosine), meaning, 0.5, 0.5), both), like.weight
    del like  # with long articles it is large
    vectors = [([e.tokens for e in s.encoded], [e.echo for e in s.encoded]) for s in (a, b)]
    met = _meet(vectors[0][0], vectors[1][0], both, lambda s, d: progress(0.6 + 0.2 * s, d))
    echo = _meet(vectors[0][1], vectors[1][1], both, lambda s, d: progress(0.8 + 0.15 * s, d))
    features = [np.delete(shared, PLACED, axis=1), _meaning(a, b, both, met, near, mixed), _echoed(a, b, both, echo)]
    return Table(both, np.column_stack(features), met, echo, shape, weight)


def _meet(a: Sequence[Vectors], b: Sequence[Vectors], pairs: Pairs, progress: Progress) -> tuple[Met, ...]:
    """Max-similarity both ways (Khattab and Zaharia 2020), one product for each sentence of A with all its candidates."""
    out: list[Met] = []
    starts = np.flatnonzero(np.diff(pairs[:, 0], prepend=-1)) if len(pairs) else np.zeros(0, dtype=np.intp)
    for k, group in enumerate(np.split(pairs, starts[1:]) if len(pairs) else ()):
        if k % 64 == 0:
            progress(k / len(starts), "Comparing closely")
        partners = [b[j] for j in group[:, 1]]
        likeness_ = a[group[0, 0]].floats() @ np.concatenate([p.floats() for p in partners]).T
        edges = np.cumsum([0, *(len(p) for p in partners)])
        mine = np.maximum.reduceat(likeness_, edges[:-1], axis=1)
        theirs = likeness_.max(axis=0)
        out += [Met(mine[:, n], theirs[edges[n] : edges[n + 1]]) for n in range(len(partners))]
    return tuple(out)


def _meaning(a: Side, b: Side, pairs: Pairs, met: Sequence[Met], near: Standing, mixed: Standing) -> Numbers:
    """How near the sentences come by the trained layers, and where they stand; `mixed`: by meaning and words."""
    if not len(pairs):
        return np.zeros((0, MEANING))
    share_a, share_b = ([e.telling / e.telling.sum() for e in s.encoded] for s in (a, b))
    sums = np.array([[*_told(m.a, share_a[x]), *_told(m.b, share_b[y])] for m, (x, y) in zip(met, pairs.tolist(), strict=True)])
    told_low, told_high = np.minimum(sums[:, 0], sums[:, 3]), np.maximum(sums[:, 0], sums[:, 3])
    weak_low, weak_high = np.minimum(sums[:, 1], sums[:, 4]), np.maximum(sums[:, 1], sums[:, 4])
    full_low, full_high = np.minimum(sums[:, 2], sums[:, 5]), np.maximum(sums[:, 2], sums[:, 5])
    told = standing(Sparse(pairs, told_low.astype(np.float32), (len(a.terms), len(b.terms)), FAR), pairs)
    columns = [told_low, told_high, told_low**2, weak_low, weak_high, full_low, full_high, near.at, near.at**2]
    columns += [*near.columns, *told.columns, *mixed.columns, near.mean.min(axis=1), near.mean.max(axis=1)]
    columns += list(_stand(a, b, pairs))
    columns += list(_stretches(a, b, pairs, met))
    columns += list(_speakers(a, b, pairs))
    return np.column_stack(columns).astype(np.float64)


FAR = -0.2  # likeness of sentences that were not looked at closely
MEANING = 9 + 12 + 2 + 10 + 4 + 3


def _echoed(a: Side, b: Side, pairs: Pairs, met: Sequence[Met]) -> Numbers:
    """How near the sentences come by the echo's vectors: as wholes, and piece by piece, the rare ones counting more."""
    if not len(pairs):
        return np.zeros((0, ECHOED))
    told = np.array(
        [[m.a @ (r := a.encoded[x].rare) / r.sum(), m.b @ (q := b.encoded[y].rare) / q.sum()] for m, (x, y) in zip(met, pairs.tolist(), strict=True)]
    )
    low, high = told.min(axis=1), told.max(axis=1)
    near = standing(Cosine(*(np.stack([e.echo_whole for e in s.encoded]) for s in (a, b))), pairs)
    by_piece = standing(Sparse(pairs, low.astype(np.float32), (len(a.terms), len(b.terms)), FAR), pairs)
    return np.column_stack([near.at, near.at**2, low, high, *near.columns, *by_piece.columns]).astype(np.float64)


ECHOED = 4 + 8
FEATURES = len(fitted.SAME) - len(PLACED) + MEANING + ECHOED


def _told(best: NDArray[np.float32], weight: NDArray[np.float32]) -> tuple[float, float, float]:
    """What one sentence's tokens find in the other: the mean by what they tell (`weight`), the weakest quarter, the share well met."""
    return float(best @ weight), float(np.sort(best)[: max(1, len(best) // 4)].mean()), float((best > 0.6) @ weight)


def _stand(a: Side, b: Side, pairs: Pairs) -> list[Numbers]:
    """Where the two sentences stand in their articles, how long they are, how much of them is quoted."""
    i, j = pairs[:, 0], pairs[:, 1]
    out: list[Numbers] = []
    place = [np.arange(len(s.terms)) / max(1, len(s.terms) - 1) for s in (a, b)]
    length = [np.log1p([len(t.words) for t in s.terms]) for s in (a, b)]
    quoted = [np.array([len(t.quoted) / max(1, len(t.words)) for t in s.terms]) for s in (a, b)]
    paragraph = [np.log1p([s.span.paragraph for s in x.reading.sentences]) for x in (a, b)]
    for one, other in (place, length, quoted, paragraph):
        out += [np.minimum(one[i], other[j]), np.maximum(one[i], other[j])]
    size = np.log1p([len(a.terms), len(b.terms)])
    return [*out, np.full(len(pairs), size.min()), np.full(len(pairs), size.max())]


def turned(seen: Table) -> Table:
    """The same table with A and B changed over; the order of the pairs stays."""
    met, echo = (tuple(Met(m.b, m.a) for m in table) for table in (seen.met, seen.echo))
    return Table(seen.pairs[:, ::-1], seen.features, met, echo, (seen.shape[1], seen.shape[0]), seen.weight)


def _stretches(a: Side, b: Side, pairs: Pairs, met: Sequence[Met]) -> list[Numbers]:
    """How well the best-met stretch of each sentence is met: a long sentence may tell three facts, and the other only one of them."""
    weights = [[[*_windows(e.telling)] for e in s.encoded] for s in (a, b)]
    rows = []
    for m, (i, j) in zip(met, pairs.tolist(), strict=True):
        rows.append([*_best_stretches(m.a, a.encoded[i].telling, weights[0][i]), *_best_stretches(m.b, b.encoded[j].telling, weights[1][j])])
    found = np.array(rows)
    half = len(STRETCHES)
    return [x for k in range(half) for x in (np.minimum(found[:, k], found[:, half + k]), np.maximum(found[:, k], found[:, half + k]))]


STRETCHES = (6, 12)


def _best_stretches(best: NDArray[np.float32], telling: NDArray[np.float32], weights: Sequence[Numbers]) -> Iterator[float]:
    """For each length in turn; `weights`: the windows of `telling`."""
    return (float((told / weight).max()) for told, weight in zip(_windows(best * telling), weights, strict=True))


def _windows(values: NDArray[np.float32]) -> Iterator[Numbers]:
    """For each length in turn, the sums of all stretches of it."""
    summed = np.zeros(len(values) + 1)
    np.cumsum(values, dtype=np.float64, out=summed[1:])
    for length in STRETCHES:
        n = min(length, len(values))
        yield summed[n:] - summed[:-n]


def _speakers(a: Side, b: Side, pairs: Pairs) -> list[Numbers]:
    """Whether both sentences give words of the same person, of two different ones, or only one gives anybody's."""
    said_a, said_b = (_said(s.reading) for s in (a, b))
    shared, apart, one = [], [], []
    for i, j in pairs.tolist():
        x, y = said_a[i], said_b[j]
        shared.append(bool(x & y))
        apart.append(bool(x and y and not x & y))
        one.append(bool(x) != bool(y))
    return [np.array(column, dtype=np.float64) for column in (shared, apart, one)]


def _said(reading: Reading) -> list[set[str]]:
    """For each sentence, the last names of those whose words it gives, directly or not."""
    out: list[set[str]] = [set() for _ in reading.sentences]
    where: dict[int, list[int]] = {}
    for k, sentence in enumerate(reading.sentences):
        where.setdefault(sentence.span.paragraph, []).append(k)
    spoken = [(span, q.speaker.text) for q in reading.quotations if q.kind == "direct" and q.speaker for span in q.spans]
    spoken += [(r.span, r.speaker) for r in reports(reading) if r.speaker]
    for span, name in spoken:
        for k in where.get(span.paragraph, ()):
            if reading.sentences[k].span.common(span):
                out[k].update(name_key(name).split()[-1:])
    return out


def side(reading: Reading, encoded: tuple[Encoded, ...]) -> Side:
    """A reading with what the scorer needs besides."""
    return Side(reading, terms(reading), encoded)
