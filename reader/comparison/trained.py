"""The trained scorer: what words show, what the encoder sees, then what the whole pair of articles makes likely. Pure.

Three small logistic models over features (`pairwise.py`, `telling.py`). The first looks at each pair of sentences by itself; the second besides at
the first's scores of rivals and neighbours; the third at each word. All were fitted by `packaging/model/train.py` on scores that the encoder
gave to pairs of articles it had not been trained on.
"""

from functools import cache
from typing import Any

import numpy as np

from reader import resources
from reader.comparison import digests, pairwise, telling
from reader.comparison.candidates import ranks
from reader.comparison.encoder import Encoder, checked
from reader.comparison.lexical import PLACES, logistic
from reader.comparison.nearness import Met
from reader.comparison.pairwise import Numbers, Pairs, Side, Table
from reader.comparison.scoring import Grid, Scores, TurnedAbout
from reader.language.reading import Reading
from reader.work import Progress, silent

SHARPEST = 6.0


def available() -> bool:
    """Whether this installation has the weights; without them the lexical scorer decides."""
    return bool(digests.SHA256) and all(resources.path("model", name).is_file() for name in digests.SHA256)


@cache
def _encoder() -> Encoder:
    vocabulary = resources.path("model", "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    return Encoder(checked(resources.path("model", "encoder.npz"), digests.SHA256["encoder.npz"]), vocabulary)


@cache
def _fitted() -> dict[str, Any]:
    return checked(resources.path("model", "scorer.npz"), digests.SHA256["scorer.npz"])


def score(a: Reading, b: Reading, progress: Progress = silent) -> Scores:
    """Scores by the trained models. Raises ModelError where the weights are damaged, Cancelled when `progress` does."""
    if _key(b) < _key(a):
        # one order of work for each two articles, so that swapping them gives the same numbers to the last bit
        s = score(b, a, progress)
        return Scores(s.same.T.copy(), s.related.T.copy(), s.alone_b, s.alone_a, s.method, TurnedAbout(s.near) if s.near else None)
    if not a.sentences or not b.sentences:
        return Scores(*(np.zeros((len(a.sentences), len(b.sentences)), np.float32),) * 2, _silence(a), _silence(b), "model")
    one, other = sides(a, b, _encoder(), progress)
    seen = pairwise.table(one, other, lambda share, doing: progress(0.5 + 0.3 * share, doing))
    same, related = decide(seen, _fitted())
    progress(0.85, "Looking for what only one article tells")
    words = alone(one, other, seen, same, related, _fitted()), alone(other, one, pairwise.turned(seen), same.T, related.T, _fitted())
    return Scores(same, related, *words, "model", Met(a, b, one.encoded, other.encoded))


def sides(a: Reading, b: Reading, encoder: Encoder, progress: Progress = silent) -> tuple[Side, Side]:
    """Both articles encoded."""
    out = []
    for k, reading in enumerate((a, b)):
        texts = [reading.article.text(s.span) for s in reading.sentences]
        where = [s.span.paragraph for s in reading.sentences]
        encoded = encoder.encode(texts, where, reading.article.title or "", lambda share, doing, k=k: progress(0.25 * (k + share), doing))  # type: ignore[misc]
        out.append(pairwise.side(reading, encoded))
    return out[0], out[1]


def decide(seen: Table, fitted: dict[str, Any]) -> tuple[Grid, Grid]:
    """The two grids of probabilities, from the features of the candidates."""
    first = [spread(seen, seen.features @ fitted[f"first.{k}"] + fitted[f"first.{k}.bias"]) for k in ("same", "related")]
    features = np.column_stack([seen.features, second_features(first[0], first[1], seen.pairs)])
    del first  # with long articles these are large
    same, related = (spread(seen, features @ fitted[f"second.{k}"] + fitted[f"second.{k}.bias"]) for k in ("same", "related"))
    return same, np.maximum(related, same)


def spread(seen: Table, odds: Numbers) -> Grid:
    """Log-odds of the candidates as a grid of probabilities, 0 elsewhere."""
    grid = np.zeros(seen.shape, dtype=np.float32)
    grid[seen.pairs[:, 0], seen.pairs[:, 1]] = np.round(logistic(odds), PLACES)
    return grid


def second_features(same: Grid, related: Grid, pairs: Pairs) -> Numbers:
    """How each pair's first scores stand among those of its rivals and neighbours in one article, (n, 18)."""
    i, j = pairs[:, 0], pairs[:, 1]
    columns: list[Numbers] = []
    for grid in (same, related):
        p = grid[i, j].astype(np.float64)
        row, column = ranks(grid, pairs)
        gaps = pairwise.gaps(grid, pairs)
        rest_row, rest_column = grid.sum(axis=1, dtype=np.float64)[i] - p, grid.sum(axis=0, dtype=np.float64)[j] - p
        columns += [np.clip(np.log((p + 0.005) / (1.005 - p)), -SHARPEST, SHARPEST), p]
        columns += [1 / (1.0 + np.minimum(row, column)), 1 / (1.0 + np.maximum(row, column)), np.minimum(*gaps), np.maximum(*gaps)]
        columns += [pairwise.beside(grid, pairs), np.minimum(rest_row, rest_column), np.maximum(rest_row, rest_column)]
    return np.column_stack(columns)


def alone(mine: Side, other: Side, seen: Table, same: Grid, related: Grid, fitted: dict[str, Any]) -> tuple[Grid, ...]:
    """For each sentence, for each word, the probability that the other article does not tell it."""
    return tuple(
        np.round(logistic(rows @ fitted["alone"] + fitted["alone.bias"]), PLACES).astype(np.float32)
        for rows in telling.every_word(mine, other, seen, same, related)
    )


def _silence(reading: Reading) -> tuple[Grid, ...]:
    from reader.language.words import words

    return tuple(np.ones(len(words(reading.article.text(s.span))), dtype=np.float32) for s in reading.sentences)


def _key(reading: Reading) -> tuple[int, str, str]:
    text = "\n".join(reading.article.text(s.span) for s in reading.sentences)
    return len(text), text, reading.article.title or ""
