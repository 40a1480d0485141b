"""Where paragraphs stand in a pane, one under another, in rows, or folded away. Pure; lengths are pixels of content, from the top of the page."""

# Plain lists, not numpy: importing that would delay the first paint, and a page is placed in a millisecond or two without it.
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import isnan, nan
from typing import NamedTuple

_NOTE = 24.0
"""Height of the quiet line that says what stands elsewhere."""
Lengths = Sequence[float]
Flags = Sequence[bool]
Indices = Sequence[int]


class Spacing(NamedTuple):
    """Room above the first paragraph, between paragraphs, below the last, and for the line that stands for a fold."""

    top: float = 16.0
    gap: float = 16.0
    bottom: float = 64.0
    fold: float = 34.0


class Fold(NamedTuple):
    """The hidden paragraphs that one line stands for, in their order, and where it is. In rows they need not be neighbours in their article."""

    paragraphs: tuple[int, ...]
    top: float
    height: float


class Note(NamedTuple):
    """A quiet line in a row, at `top`, that says which paragraphs of this side belong here but stand elsewhere."""

    top: float
    paragraphs: tuple[int, ...]


@dataclass(frozen=True)
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
        first = max(0, bisect_right(self.sorted_tops, above) - 1)
        last = bisect_left(self.sorted_tops, below)
        return [p for p in self.order[first:last] if self.tops[p] + self.heights[p] >= above]

    def rules_between(self, above: float, below: float) -> tuple[float, ...]:
        """The lines between rows from one height to another."""
        return self.rules[bisect_left(self.rules, above) : bisect_right(self.rules, below)]

    def near(self, y: float) -> int | None:
        """The shown paragraph at `y`, or the nearest to it; None where nothing is shown."""
        if not self.order:
            return None
        at = bisect_right(self.sorted_tops, y) - 1
        if at < 0:
            return self.order[0]
        here = self.order[at]
        if at + 1 < len(self.order):
            below = self.order[at + 1]
            if self.tops[below] - y < y - (self.tops[here] + self.heights[here]):
                return below
        return here

    def hidden(self, paragraph: int) -> bool:
        return isnan(self.tops[paragraph])

    def bottom(self, paragraph: int) -> float:
        return self.tops[paragraph] + self.heights[paragraph]

    def place_of(self, paragraph: int) -> tuple[float, float]:
        """(top, bottom) of a paragraph, or of the fold that hides it."""
        tops, bottoms = self.extents
        return tops[paragraph], bottoms[paragraph]

    @cached_property
    def extents(self) -> tuple[Lengths, Lengths]:
        """Every paragraph's top and bottom, in order; for a hidden one those of its fold."""
        tops, bottoms = list(self.tops), [top + height for top, height in zip(self.tops, self.heights, strict=True)]
        for fold in self.folds:
            for paragraph in fold.paragraphs:
                tops[paragraph], bottoms[paragraph] = fold.top, fold.top + fold.height
        return tops, bottoms

    def fold_at(self, y: float) -> Fold | None:
        return next((fold for fold in self.folds if fold.top <= y < fold.top + fold.height), None)


def stack(heights: Lengths, spacing: Spacing, hidden: Flags | None = None) -> Placement:
    """One under another, in order. Each run of hidden paragraphs takes the room of one fold line."""
    if hidden is None:
        *all_tops, below = accumulate((height + spacing.gap for height in heights), initial=spacing.top)
        bottom = below - spacing.gap if all_tops else below
        return Placement(all_tops, heights, range(len(heights)), all_tops, bottom, bottom + spacing.bottom)
    tops: list[float] = []
    order: list[int] = []
    folds: list[Fold] = []
    y, folding = spacing.top, -1
    for paragraph, height in enumerate(heights):
        if hidden[paragraph]:
            folding = paragraph if folding < 0 else folding
            tops.append(nan)
            continue
        if folding >= 0:
            folds.append(Fold(tuple(range(folding, paragraph)), y, spacing.fold))
            y, folding = y + spacing.fold + spacing.gap, -1
        tops.append(y)
        order.append(paragraph)
        y += height + spacing.gap
    if folding >= 0:
        folds.append(Fold(tuple(range(folding, len(heights))), y, spacing.fold))
        y += spacing.fold + spacing.gap
    bottom = y - spacing.gap if len(heights) else y
    return Placement(tops, heights, order, [tops[p] for p in order], bottom, bottom + spacing.bottom, tuple(folds))


class Row(NamedTuple):
    """One row of the aligned view: paragraphs of A and of B that belong level, and those that belong here too but already stand in another row."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    also_a: tuple[int, ...] = ()
    also_b: tuple[int, ...] = ()


def in_rows(rows: Sequence[Row], heights_a: Lengths, heights_b: Lengths, spacing: Spacing, folded: Sequence[bool] = ()) -> tuple[Placement, Placement]:
    """Rows under one another, each as high as its higher side, both sides of a row with the same top. A run of folded rows takes one fold line."""
    a, b = _Side(heights_a), _Side(heights_b)
    y, run, in_fold, rules = spacing.top, 0.0, False, []
    some_folded = len(folded)
    for number, row in enumerate(rows):
        if number < some_folded and folded[number]:
            if not in_fold:
                run, y = y, y + spacing.fold + spacing.gap
            in_fold = True
            a.fold(row.a, run)
            b.fold(row.b, run)
            continue
        in_fold = False
        y = max(a.put(row.a, row.also_a, y, spacing.gap), b.put(row.b, row.also_b, y, spacing.gap)) + spacing.gap
        rules.append(y - spacing.gap / 2)
    bottom = y - spacing.gap if rows else y
    between = tuple(rules[:-1])
    return a.done(bottom, spacing, between), b.done(bottom, spacing, between)


class _Side:
    """One side of the rows while they are being placed."""

    def __init__(self, heights: Lengths) -> None:
        self.heights = heights
        self.tops = [nan] * len(heights)
        self.order: list[int] = []
        self.folds: dict[float, list[int]] = {}
        self.notes: list[Note] = []

    def put(self, members: Sequence[int], also: tuple[int, ...], y: float, gap: float) -> float:
        """Place a row's paragraphs from `y` down; where they end."""
        end = y
        for paragraph in members:
            self.tops[paragraph] = y
            self.order.append(paragraph)
            end = y + self.heights[paragraph]
            y = end + gap
        if also:
            self.notes.append(Note(y, also))
            end = y + _NOTE
        return end

    def fold(self, members: Sequence[int], top: float) -> None:
        """Hide paragraphs in the fold whose line is at `top`."""
        if members:
            self.folds.setdefault(top, []).extend(members)

    def done(self, bottom: float, spacing: Spacing, rules: tuple[float, ...]) -> Placement:
        ends = bottom, bottom + spacing.bottom
        folds = tuple(Fold(tuple(sorted(members)), top, spacing.fold) for top, members in self.folds.items())
        return Placement(self.tops, self.heights, self.order, [self.tops[p] for p in self.order], *ends, folds, rules, tuple(self.notes))
