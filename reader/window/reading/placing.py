"""Where paragraphs stand in a pane, one under another, in rows, or folded away. Pure; lengths are pixels of content, from the top of the page."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Lengths = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Spacing:
    """Room above the first paragraph, between paragraphs, below the last, and for the line that stands for a fold."""

    top: float = 16.0
    gap: float = 16.0
    bottom: float = 64.0
    fold: float = 34.0


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of hidden paragraphs (both ends included) and where the line that stands for them is."""

    first: int
    last: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Note:
    """A quiet line in a row, at `top`, that says which paragraphs of this side belong here but stand elsewhere."""

    top: float
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """tops: each paragraph's top, NaN where hidden. order: the shown paragraphs from top to bottom. text_bottom: where the last one ends."""

    tops: Lengths
    heights: Lengths
    order: Indices
    sorted_tops: Lengths
    text_bottom: float
    total: float
    folds: tuple[Fold, ...] = ()
    rules: tuple[float, ...] = ()
    notes: tuple[Note, ...] = ()

    def shown(self, above: float, below: float) -> Indices:
        """Paragraphs that reach into the stretch from `above` to `below`, from top to bottom."""
        first = max(0, int(np.searchsorted(self.sorted_tops, above, "right")) - 1)
        last = int(np.searchsorted(self.sorted_tops, below, "left"))
        found = self.order[first:last]
        return found[self.tops[found] + self.heights[found] >= above]

    def near(self, y: float) -> int | None:
        """The shown paragraph at `y`, or the nearest to it; None where nothing is shown."""
        if not len(self.order):
            return None
        at = int(np.searchsorted(self.sorted_tops, y, "right")) - 1
        if at < 0:
            return int(self.order[0])
        here = int(self.order[at])
        if at + 1 < len(self.order):
            below = int(self.order[at + 1])
            if self.tops[below] - y < y - (self.tops[here] + self.heights[here]):
                return below
        return here

    def hidden(self, paragraph: int) -> bool:
        return bool(np.isnan(self.tops[paragraph]))

    def bottom(self, paragraph: int) -> float:
        return float(self.tops[paragraph] + self.heights[paragraph])

    def place_of(self, paragraph: int) -> tuple[float, float]:
        """(top, bottom) of a paragraph, or of the fold that hides it."""
        if not self.hidden(paragraph):
            return float(self.tops[paragraph]), self.bottom(paragraph)
        for fold in self.folds:
            if fold.first <= paragraph <= fold.last:
                return fold.top, fold.top + fold.height
        return 0.0, 0.0

    def extents(self) -> tuple[Lengths, Lengths]:
        """Every paragraph's top and bottom, in order; for a hidden one those of its fold."""
        tops, bottoms = self.tops.copy(), self.tops + self.heights
        for fold in self.folds:
            inside = slice(fold.first, fold.last + 1)
            gone = np.isnan(tops[inside])
            tops[inside] = np.where(gone, fold.top, tops[inside])
            bottoms[inside] = np.where(gone, fold.top + fold.height, bottoms[inside])
        return tops, bottoms

    def fold_at(self, y: float) -> Fold | None:
        return next((fold for fold in self.folds if fold.top <= y < fold.top + fold.height), None)


def stack(heights: Lengths, spacing: Spacing, hidden: Flags | None = None) -> Placement:
    """One under another, in order. Each run of hidden paragraphs takes the room of one fold line."""
    if hidden is None or not hidden.any():
        advance = heights + spacing.gap
        tops = spacing.top + np.concatenate(([0.0], np.cumsum(advance)[:-1])) if len(heights) else np.zeros(0)
        bottom = float(tops[-1] + heights[-1]) if len(heights) else spacing.top
        return Placement(tops, heights, np.arange(len(heights)), tops, bottom, bottom + spacing.bottom)
    begins = hidden & ~np.concatenate(([False], hidden[:-1]))
    advance = np.where(hidden, np.where(begins, spacing.fold + spacing.gap, 0.0), heights + spacing.gap)
    where = spacing.top + np.concatenate(([0.0], np.cumsum(advance)[:-1]))
    tops = np.where(hidden, np.nan, where)
    order = np.flatnonzero(~hidden)
    ends = hidden & ~np.concatenate((hidden[1:], [False]))
    firsts, lasts = np.flatnonzero(begins), np.flatnonzero(ends)
    folds = tuple(Fold(int(first), int(last), float(where[first]), spacing.fold) for first, last in zip(firsts, lasts, strict=True))
    bottom = float(where[-1] + advance[-1] - spacing.gap) if len(heights) else spacing.top
    return Placement(tops, heights, order, tops[order], bottom, bottom + spacing.bottom, folds)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the aligned view: paragraphs of A and of B that belong level, and those that belong here too but already stand in another row."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    also_a: tuple[int, ...] = ()
    also_b: tuple[int, ...] = ()


def in_rows(rows: Sequence[Row], heights_a: Lengths, heights_b: Lengths, spacing: Spacing, folded: Sequence[bool] = ()) -> tuple[Placement, Placement]:
    """Rows under one another, each as high as its higher side, both sides of a row with the same top. A run of folded rows takes one fold line."""
    builders = (_Side(heights_a), _Side(heights_b))
    y, in_fold, rules = spacing.top, False, []
    note_height = 24.0
    for number, row in enumerate(rows):
        if number < len(folded) and folded[number]:
            for builder, members in zip(builders, (row.a, row.b), strict=True):
                builder.fold(members, y, spacing.fold, continues=in_fold)
            if not in_fold:
                y += spacing.fold + spacing.gap
            in_fold = True
            continue
        in_fold = False
        ends = [
            builder.put(members, also, y, spacing.gap, note_height)
            for builder, members, also in zip(builders, (row.a, row.b), (row.also_a, row.also_b), strict=True)
        ]
        y = max(ends) + spacing.gap
        rules.append(y - spacing.gap / 2)
    bottom = y - spacing.gap if rows else y
    a, b = (builder.done(bottom, spacing, tuple(rules[:-1])) for builder in builders)
    return a, b


class _Side:
    """One side of the rows while they are being placed."""

    def __init__(self, heights: Lengths) -> None:
        self.heights = heights
        self.tops = np.full(len(heights), np.nan)
        self.order: list[int] = []
        self.folds: list[Fold] = []
        self.notes: list[Note] = []

    def put(self, members: Sequence[int], also: tuple[int, ...], y: float, gap: float, note: float) -> float:
        """Place a row's paragraphs from `y` down; where they end."""
        end = y
        for paragraph in members:
            self.tops[paragraph] = y
            self.order.append(paragraph)
            end = y + float(self.heights[paragraph])
            y = end + gap
        if also:
            self.notes.append(Note(y, also))
            end = y + note
        return end

    def fold(self, members: Sequence[int], y: float, height: float, continues: bool) -> None:
        if not members:
            return
        first, last = min(members), max(members)
        if continues and self.folds:
            old = self.folds.pop()
            first, last, y = min(first, old.first), max(last, old.last), old.top
        self.folds.append(Fold(first, last, y, height))

    def done(self, bottom: float, spacing: Spacing, rules: tuple[float, ...]) -> Placement:
        order = np.array(self.order, dtype=np.intp)
        return Placement(self.tops, self.heights, order, self.tops[order], bottom, bottom + spacing.bottom, tuple(self.folds), rules, tuple(self.notes))
