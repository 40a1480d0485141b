"""Numbers for every pair of sentences of two articles, a block of rows at a time: two long articles have tens of millions of pairs. Pure.

A surface has a row for each sentence of A and a column for each of B; `turned` is the same with A and B changed over.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Grid = NDArray[np.float32]
Numbers = NDArray[np.float64]
Pairs = NDArray[np.intp]

BLOCK = 128  # rows in memory at a time


class Surface(Protocol):
    """One number for every pair of sentences."""

    @property
    def shape(self) -> tuple[int, int]:
        """How many sentences A and B have."""

    @property
    def turned(self) -> "Surface":
        """The same, B first."""

    def rows(self, start: int, stop: int) -> Grid:
        """The rows from `start` to before `stop`, (rows, sentences of B)."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A surface that is in memory already."""

    grid: Grid

    @property
    def shape(self) -> tuple[int, int]:
        return self.grid.shape[0], self.grid.shape[1]

    @property
    def turned(self) -> "Whole":
        return Whole(self.grid.T)

    def rows(self, start: int, stop: int) -> Grid:
        return self.grid[start:stop]


@dataclass(frozen=True, slots=True)
class Cosine:
    """The products of two lists of unit vectors, (sentences of A, n) and (sentences of B, n)."""

    a: Grid
    b: Grid

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.a), len(self.b)

    @property
    def turned(self) -> "Cosine":
        return Cosine(self.b, self.a)

    def rows(self, start: int, stop: int) -> Grid:
        return np.asarray(self.a[start:stop] @ self.b.T, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Blend:
    """Likeness by words and, where it is above 0, by meaning, weighed and added."""

    words: Surface
    meaning: Surface
    by_words: float
    by_meaning: float

    @property
    def shape(self) -> tuple[int, int]:
        return self.words.shape

    @property
    def turned(self) -> "Blend":
        return Blend(self.words.turned, self.meaning.turned, self.by_words, self.by_meaning)

    def rows(self, start: int, stop: int) -> Grid:
        out = np.clip(self.meaning.rows(start, stop), 0, 1)
        out *= np.float32(self.by_meaning)
        out += np.float32(self.by_words) * self.words.rows(start, stop)
        return out


@dataclass(frozen=True, slots=True, eq=False)
class Sparse:
    """Numbers for some pairs, (n, 2) in the order of A and then of B, and `rest` for all others."""

    pairs: Pairs
    values: Grid
    shape: tuple[int, int]
    rest: float = 0.0

    @classmethod
    def of(cls, grid: Grid) -> "Sparse":
        """What is not 0 of a grid in memory."""
        pairs = np.argwhere(grid)
        return cls(pairs, grid[pairs[:, 0], pairs[:, 1]], (grid.shape[0], grid.shape[1]))

    @property
    def turned(self) -> "Sparse":
        order = np.lexsort((self.pairs[:, 0], self.pairs[:, 1]))
        return Sparse(self.pairs[order, ::-1], self.values[order], (self.shape[1], self.shape[0]), self.rest)

    def rows(self, start: int, stop: int) -> Grid:
        first, last = np.searchsorted(self.pairs[:, 0], (start, stop))
        out = np.full((min(stop, self.shape[0]) - start, self.shape[1]), self.rest, dtype=np.float32)
        out[self.pairs[first:last, 0] - start, self.pairs[first:last, 1]] = self.values[first:last]
        return out

    def row(self, i: int) -> Grid:
        """One sentence of A against all of B."""
        return np.asarray(self.rows(i, i + 1)[0])

    def at(self, i: int, j: int) -> float:
        """One pair's number."""
        k = self._index(i, j)
        return float(self.values[k]) if k is not None else self.rest

    def raised(self, pairs: dict[tuple[int, int], float]) -> "Sparse":
        """The same with these pairs at least so high."""
        values, added = self.values.copy(), {}
        for pair, least in pairs.items():
            k = self._index(*pair)
            if k is None:
                added[pair] = max(self.rest, least)
            else:
                values[k] = max(float(values[k]), least)
        every = np.concatenate([self.pairs, np.array(sorted(added), dtype=np.intp).reshape(-1, 2)])
        order = np.lexsort((every[:, 1], every[:, 0]))
        new = np.array([added[pair] for pair in sorted(added)], dtype=np.float32)
        return Sparse(every[order], np.concatenate([values, new])[order], self.shape, self.rest)

    def whole(self) -> Grid:
        """All of it in memory."""
        return self.rows(0, self.shape[0])

    def _index(self, i: int, j: int) -> int | None:
        first, last = np.searchsorted(self.pairs[:, 0], (i, i + 1))
        k = int(first + np.searchsorted(self.pairs[first:last, 1], j))
        return k if k < last and self.pairs[k, 1] == j else None


@dataclass(frozen=True, slots=True)
class Standing:
    """Of each of some pairs: its number; by sentence of A and of B, (n, 2), how many rivals are strictly better, how far it leads the best
    rival (negative where it is behind), and the mean of the sentence's numbers; the best number of the four pairs one step on or back in one
    article alone (0 beyond the ends)."""

    at: Numbers
    better: NDArray[np.int64]
    lead: Numbers
    mean: Numbers
    beside: Numbers

    @property
    def columns(self) -> list[Numbers]:
        """The better and the worse rank, inverse, and the smaller and the larger lead."""
        low, high = self.better.min(axis=1), self.better.max(axis=1)
        return [1 / (1.0 + low), 1 / (1.0 + high), self.lead.min(axis=1), self.lead.max(axis=1)]


def standing(surface: Surface, pairs: Pairs) -> Standing:
    """How the pairs stand among their rivals."""
    forth = _along(surface, pairs[:, 0], pairs[:, 1])
    back = _along(surface.turned, pairs[:, 1], pairs[:, 0])
    better, lead, mean = (np.column_stack([x, y]) for x, y in zip(forth[1:4], back[1:4], strict=True))
    return Standing(forth[0], better, lead, mean, np.maximum(forth[4], back[4]))


def _along(surface: Surface, mine: NDArray[np.intp], other: NDArray[np.intp]) -> tuple[Numbers, NDArray[np.int64], Numbers, Numbers, Numbers]:
    """By the rows alone: number, better rivals, lead, mean, the better neighbour."""
    count = len(mine)
    at, lead, mean, near = np.zeros(count), np.zeros(count), np.zeros(count), np.zeros(count)
    better = np.zeros(count, dtype=np.int64)
    order = np.argsort(mine, kind="stable")
    width = surface.shape[1]
    for start in range(0, surface.shape[0], BLOCK):
        first, last = np.searchsorted(mine[order], (start, start + BLOCK))
        if first == last:
            continue
        block = surface.rows(start, start + BLOCK)
        here = order[first:last]
        row, column = mine[here] - start, other[here]
        value = block[row, column]
        at[here], mean[here] = value, block.mean(axis=1)[row]
        left = np.where(column > 0, block[row, column - 1], 0)
        right = np.where(column + 1 < width, block[row, np.minimum(column + 1, width - 1)], 0)
        near[here] = np.maximum(left, right)
        line = np.sort(block, axis=1)
        best, second = line[row, -1], line[row, -2] if width > 1 else np.float32(0)
        lead[here] = np.where(value >= best, value - second, value - best)
        edges = np.flatnonzero(np.diff(row, prepend=-1))
        for one, then in zip(edges, [*edges[1:], len(row)], strict=True):
            better[here[one:then]] = width - np.searchsorted(line[row[one]], value[one:then], side="right")
    return at, better, lead, mean, near
