"""The trained scorer: what words show, what the encoder sees, then what the whole pair of articles makes likely. Pure.

Three small logistic models over features (`pairwise.py`, `telling.py`). The first looks at each pair of sentences by itself; the second besides at
the first's scores of rivals and neighbours; the third at each word. All were fitted by `packaging/model/train.py` on scores that the encoder
gave to pairs of articles it had not been trained on.
"""

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np

from reader import resources
from reader.comparison import digests, pairwise, telling
from reader.comparison.encoder import Encoder, checked
from reader.comparison.lexical import PLACES, logistic, spread
from reader.comparison.nearness import Meant, Met
from reader.comparison.pairwise import Side, Table
from reader.comparison.scoring import Scores, TurnedAbout
from reader.comparison.surfaces import Grid, Numbers, Sparse, standing
from reader.language.reading import Reading
from reader.work import Progress, silent

SHARPEST = 6.0
BESIDE = (6, 15)  # columns of `second_features` that tell what the sentences beside a pair do


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
    keys = _key(a), _key(b)
    if keys[1] < keys[0]:
        # one order of work for each two articles, so that swapping them gives the same numbers to the last bit
        s = score(b, a, progress)
        return Scores(
            s.same.turned, s.related.turned, s.alone_b, s.alone_a, s.method, TurnedAbout(s.near) if s.near else None, s.meant[::-1] if s.meant else None
        )
    if not a.sentences or not b.sentences:
        return Scores(*(Sparse.of(np.zeros((len(a.sentences), len(b.sentences)), np.float32)),) * 2, _silence(a), _silence(b), "model")
    one, other = sides(a, b, _encoder(), progress)
    seen = pairwise.table(one, other, lambda share, doing: progress(0.5 + 0.3 * share, doing))
    same, related = decide(seen, _fitted())
    progress(0.85, "Looking for what only one article tells")
    itself = keys[0] == keys[1]
    if itself:  # then there is no order of work to choose, and rounding is not the same on both sides of the diagonal
        same, related = _levelled(same), _levelled(related)
    words = alone(one, other, seen, same, related, _fitted()), alone(other, one, pairwise.turned(seen), same.turned, related.turned, _fitted())
    if itself:
        least = tuple(np.minimum(x, y) for x, y in zip(*words, strict=True))
        words = least, least
    return Scores(same, related, *words, "model", Met(a, b, one.encoded, other.encoded), (Meant(one.encoded), Meant(other.encoded)))


def _levelled(scores: Sparse) -> Sparse:
    """The same for a pair of sentences and for the pair turned about: the higher of the two."""
    turned = scores.turned
    return scores.raised({(i, j): value for (i, j), value in zip(turned.pairs.tolist(), turned.values.tolist(), strict=True)})


def sides(a: Reading, b: Reading, encoder: Encoder, progress: Progress = silent) -> tuple[Side, Side]:
    """Both articles encoded."""
    out = []
    for k, reading in enumerate((a, b)):
        texts = [reading.article.text(s.span) for s in reading.sentences]
        where = [s.span.paragraph for s in reading.sentences]
        encoded = encoder.encode(texts, where, reading.article.title or "", lambda share, doing, k=k: progress(0.25 * (k + share), doing))  # type: ignore[misc]
        out.append(pairwise.side(reading, encoded))
    return out[0], out[1]


def decide(seen: Table, fitted: dict[str, Any]) -> tuple[Sparse, Sparse]:
    """Both probabilities of every pair, from the features of the candidates."""
    first = [spread(seen.pairs, seen.features @ fitted[f"first.{k}"] + fitted[f"first.{k}.bias"], seen.shape) for k in ("same", "related")]
    features = np.column_stack([seen.features, second_features(first[0], first[1])])
    same, related = (spread(seen.pairs, features @ fitted[f"second.{k}"] + fitted[f"second.{k}.bias"], seen.shape) for k in ("same", "related"))
    return same, replace(related, values=np.maximum(related.values, same.values))


def second_features(same: Sparse, related: Sparse) -> Numbers:
    """How each pair's first scores stand among those of its rivals and neighbours in one article, (n, 18)."""
    columns: list[Numbers] = []
    for first in (same, related):
        p, stand = first.values.astype(np.float64), standing(first, first.pairs)
        rest = [np.bincount(first.pairs[:, k], p, minlength=first.shape[k])[first.pairs[:, k]] - p for k in (0, 1)]
        columns += [np.clip(np.log((p + 0.005) / (1.005 - p)), -SHARPEST, SHARPEST), p, *stand.columns, stand.beside]
        columns += [np.minimum(*rest), np.maximum(*rest)]
    return np.column_stack(columns)


def alone(mine: Side, other: Side, seen: Table, same: Sparse, related: Sparse, fitted: dict[str, Any]) -> tuple[Grid, ...]:
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
