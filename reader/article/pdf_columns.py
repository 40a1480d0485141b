"""Where words stand on a page -> lines in reading order. Pure; coordinates are points, y grows upwards.

Columns are told by their gutter: a strip that few rows cross, with lines of their own on both sides. What crosses it (a headline over two columns) divides
the page into bands, which are read from top to bottom, and each band's columns from left to right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import median


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters that stand together on one line. `size`: the height of their type; `bold`, `linked`: most of them are in bold, or part of a link.

    `first` and `last` are their numbers in the page's own order, in which spaces count.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    bold: bool = False
    linked: bool = False
    first: int = 0
    last: int = 0

    @property
    def size(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column. `column`: which of the document's columns, counted through; `column_left` and `column_right` are its edges."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    bold: bool
    page: int
    column: int
    column_left: float
    column_right: float
    hang: float
    """Where the words begin after a bullet; the left edge where there is none."""
    linked: bool = False

    @property
    def size(self) -> float:
        return self.top - self.bottom


def lines_of(stretches: Sequence[Stretch], page: int, first_column: int) -> list[Line]:
    """The lines of one page in reading order; its columns are counted from `first_column`."""
    lines: list[Line] = []
    for number, column in enumerate(_columns(list(stretches), 0), start=first_column):
        placed = [(_joined(row), row[1].left if len(row) > 1 and row[0].text == "•" else row[0].left) for row in rows(column)]
        left, right = min(row.left for row, _ in placed), max(row.right for row, _ in placed)
        lines += [Line(r.text, r.left, r.bottom, r.right, r.top, r.bold, page, number, left, right, hang, r.linked) for r, hang in placed if r.text]
    return lines


def _columns(stretches: list[Stretch], depth: int) -> Iterator[list[Stretch]]:
    """The columns of a region in reading order."""
    gutter = _gutter(stretches) if depth < 12 and len(stretches) >= 4 else None
    if gutter is None:
        if stretches:
            yield stretches
        return
    at_left, at_right = gutter
    # from top to bottom: what crosses the gutter, and between two such lines the columns beside it
    band: list[Stretch] = []
    wide: list[Stretch] = []
    for row in rows(stretches):
        crossing = any(s.left < at_left and s.right > at_right for s in row)
        if crossing and band:
            yield from _beside(band, at_left, at_right, depth)
            band = []
        elif not crossing and wide:
            yield wide
            wide = []
        (wide if crossing else band).extend(row)
    if wide:
        yield wide
    if band:
        yield from _beside(band, at_left, at_right, depth)


def _beside(band: list[Stretch], at_left: float, at_right: float, depth: int) -> Iterator[list[Stretch]]:
    middle = (at_left + at_right) / 2
    for side in ([s for s in band if (s.left + s.right) / 2 <= middle], [s for s in band if (s.left + s.right) / 2 > middle]):
        yield from _columns(side, depth + 1)


def _gutter(stretches: list[Stretch]) -> tuple[float, float] | None:
    """The strip between two columns, its left and right edge; None where there is one column."""
    left, right = min(s.left for s in stretches), max(s.right for s in stretches)
    size = median(s.size for s in stretches)
    in_rows = rows(stretches)
    width = int(right - left) + 1
    if width < 12 * size or width > 20_000 or len(in_rows) < 3:
        return None
    # how many stretches cover each point of the width, by where they begin and end
    steps = [0] * (width + 2)
    for s in stretches:
        steps[max(0, int(s.left - left) + 1)] += 1
        steps[min(width, max(0, int(s.right - left)))] -= 1
    covered = list(accumulate(steps))
    best: tuple[float, float] | None = None
    most = 1
    # a short last column looks like a margin to whoever lets many lines cross
    for allowed in sorted({0, 1, 2, 4, len(in_rows) // 8, len(in_rows) // 4}):
        for start, end in _strips(covered[: width + 1], allowed, 0.6 * size):
            sides = _sides(stretches, left + start, left + end)
            if sides > most:
                best, most = (left + start, left + end), sides
    return best


def _strips(covered: list[int], allowed: int, narrowest: float) -> Iterator[tuple[int, int]]:
    """Where no more than `allowed` stretches lie over each other, at least `narrowest` wide."""
    start: int | None = None
    for at, count in enumerate([*covered, allowed + 1]):
        if count <= allowed:
            start = at if start is None else start
        else:
            if start is not None and at - start >= narrowest:
                yield start, at
            start = None


def _sides(stretches: list[Stretch], at_left: float, at_right: float) -> int:
    """How many lines stand wholly on the side that has fewer; those on the right must begin together, as a column's do."""
    before = sum(s.right <= at_left + 1 for s in stretches)
    after = [s.left for s in stretches if s.left >= at_right - 1]
    if not after:
        return 0
    # a line of a column's width that crosses the strip tells that it is none; a headline may cross
    widest = 0.5 * (max(s.right for s in stretches) - min(s.left for s in stretches))
    against = sum(s.left < at_left and s.right > at_right and s.right - s.left < widest for s in stretches)
    edge = min(after)
    size = median(s.size for s in stretches)
    together = sum(start - edge <= (3 if len(after) > 4 else 0.5) * size for start in after)
    return min(before, len(after)) - 2 * against if together >= 2 and together * 2 >= len(after) else 0


def rows(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """Stretches on one height, from top to bottom; each row from left to right."""
    found: list[list[Stretch]] = []
    for stretch in sorted(stretches, key=lambda s: (-s.middle, s.left)):
        if found and found[-1][0].middle - stretch.middle <= 0.35 * max(1.0, min(found[-1][0].size, stretch.size)):
            found[-1].append(stretch)
        else:
            found.append([stretch])
    return [sorted(row, key=lambda s: s.left) for row in found]


def _joined(row: list[Stretch]) -> Stretch:
    """The stretches of one line as one."""
    pieces: list[str] = []
    for number, stretch in enumerate(row):
        if number and stretch.left - row[number - 1].right > 0.12 * stretch.size:
            pieces.append(" ")
        pieces.append(stretch.text)
    tallest = max(row, key=lambda s: len(s.text))
    half = sum(len(s.text) for s in row) / 2
    bold, linked = sum(len(s.text) for s in row if s.bold) > half, sum(len(s.text) for s in row if s.linked) > half
    return Stretch(" ".join("".join(pieces).split()), row[0].left, tallest.bottom, max(s.right for s in row), tallest.top, bold, linked)
