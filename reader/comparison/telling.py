"""What can be seen of each word of a sentence, to judge whether the other article tells it. Pure; words in the order of `re.finditer(r"\\w+", …)`."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.comparison import lexical
from reader.comparison.encoder import Encoded
from reader.comparison.pairwise import Side, Table
from reader.comparison.surfaces import Grid, Numbers, Sparse
from reader.comparison.terms import Terms
from reader.language.words import STOP, Word

PARTNERS = 3


def every_word(mine: Side, other: Side, seen: Table, same: Sparse, related: Sparse) -> Iterator[Numbers]:
    """The rows of each sentence in turn."""
    met: list[dict[int, NDArray[np.float32]]] = [{} for _ in mine.terms]
    echo: list[dict[int, NDArray[np.float32]]] = [{} for _ in mine.terms]
    for (i, j), m, n in zip(seen.pairs.tolist(), seen.met, seen.echo, strict=True):
        met[i][j], echo[i][j] = m.a, n.a
    everywhere = {stem for t in other.terms for stem in t.content}
    for i, sentence in enumerate(mine.terms):
        yield word_features(sentence, mine.encoded[i], met[i], echo[i], same.row(i), related.row(i), other.terms, everywhere, seen.weight)


def word_features(
    mine: Terms,
    encoded: Encoded,
    met: Mapping[int, NDArray[np.float32]],
    echo: Mapping[int, NDArray[np.float32]],
    same: Grid,
    related: Grid,
    others: Sequence[Terms],
    everywhere: set[str],
    weight: dict[str, float],
) -> Numbers:
    """One row for each word. `met` holds, by candidate sentence of the other article, the best likeness of each piece, `echo` the same by the
    echo's vectors; `same`, `related` are this sentence's rows of scores."""
    words = mine.words
    shared = lexical.word_features(mine, others, related, everywhere, weight)
    if not words:
        return np.zeros((0, shared.shape[1] + FEATURES))
    pieces = _Pieces(encoded, words)
    near = sorted(met, key=lambda j: (-float(related[j]), j))
    best, other = (_likeness(found, near, pieces) for found in (met, echo))
    telling = pieces.sums(encoded.telling)
    columns = [*_told(best, telling, near, same, related), *_stand(mine, telling), *_echoed(other, telling, near, related)]
    return np.column_stack([shared, *columns])


FEATURES = 29


def _likeness(met: Mapping[int, NDArray[np.float32]], near: Sequence[int], pieces: "_Pieces") -> Numbers:
    """For each candidate sentence, the likelier first, how near each word comes to it; one row of 0 where there is none."""
    return np.array([pieces.means(met[j]) for j in near]) if near else np.zeros((1, pieces.words))


def _odds(likeness_: Numbers, near: Sequence[int], related: Grid) -> Numbers:
    """The best of each word's likenesses, with how likely the sentence is that it was found in."""
    chance = np.array([float(related[j]) for j in near] or [0.0])
    return np.asarray((6 * likeness_ + np.log((chance + 0.01) / (1.01 - chance))[:, None]).max(axis=0))


def _told(best: Numbers, telling: Numbers, near: Sequence[int], same: Grid, related: Grid) -> list[Numbers]:
    """How near each word and those about it come to the other article, and how likely its sentences tell the same."""
    chance = np.array([float(related[j]) for j in near] or [0.0])
    sure = np.array([float(same[j]) for j in near] or [0.0])
    top, anywhere, odds = best[:PARTNERS], best.max(axis=0), _odds(best, near, related)
    found = (top * chance[:PARTNERS, None]).max(axis=0)
    means = (_mean(odds, telling), _mean(top[0], telling), _mean(anywhere, telling))
    scores = (chance.max(), sure.max(), chance.sum(), np.sort(chance)[-2:][0])
    return [
        top[0],
        top.max(axis=0),
        anywhere,
        found,
        odds,
        *(_smoothed(odds, telling, reach) for reach in (1, 3, 8)),
        *(_smoothed(found, telling, reach) for reach in (2, 5)),
        _smoothed(anywhere, telling, 3),
        *(np.full(len(telling), value) for value in (*means, *scores)),
    ]


def _stand(mine: Terms, telling: Numbers) -> list[Numbers]:
    """What kind of word each is, and where it stands."""
    words = mine.words
    return [
        np.array([w.folded not in STOP for w in words], dtype=np.float64),
        np.array([w.folded in mine.names for w in words], dtype=np.float64),
        np.array([w.folded[0].isdigit() for w in words], dtype=np.float64),
        np.array([k in mine.quoted for k in range(len(words))], dtype=np.float64),
        np.minimum(telling, 12) / 6,
        np.arange(len(words)) / len(words),
    ]


def _echoed(other: Numbers, telling: Numbers, near: Sequence[int], related: Grid) -> list[Numbers]:
    """The same by the echo's vectors."""
    anywhere, odds = other.max(axis=0), _odds(other, near, related)
    return [anywhere, other[0], odds, _smoothed(odds, telling, 3), _smoothed(anywhere, telling, 3)]


class _Pieces:
    """Which word each piece of a sentence lies in; looked up once for all the sentences that it is held against."""

    def __init__(self, encoded: Encoded, words: Sequence[Word]) -> None:
        self.words = len(words)
        starts, ends = np.array([w.start for w in words]), np.array([w.end for w in words])
        at = np.searchsorted(starts, encoded.where[:, 0], side="right") - 1
        self._inside = (at >= 0) & (encoded.where[:, 0] < ends[np.maximum(at, 0)])  # the rest is punctuation
        self._owner = at[self._inside]
        self._counts = np.maximum(1, np.bincount(self._owner, minlength=self.words))

    def sums(self, values: NDArray[np.float32]) -> Numbers:
        """Over each word's pieces; 0 for a word without any."""
        return np.asarray(np.bincount(self._owner, values[self._inside], minlength=self.words), dtype=np.float64)

    def means(self, values: NDArray[np.float32]) -> Numbers:
        """The same, by how many pieces the word has."""
        return self.sums(values) / self._counts


def _smoothed(values: Numbers, telling: Numbers, reach: int) -> Numbers:
    """The mean over each word and its neighbours within `reach`, by nearness and by what they tell."""
    kernel, weight = lexical.nearer(reach), telling + 0.05
    total = np.convolve(values * weight, kernel)[reach : reach + len(values)]
    return np.asarray(total / np.convolve(weight, kernel)[reach : reach + len(values)])


def _mean(values: Numbers, telling: Numbers) -> float:
    weight = telling + 0.05
    return float(values @ weight / weight.sum())
