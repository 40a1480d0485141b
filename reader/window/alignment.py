"""The small picture of the alignment as plain shapes: two columns of paragraphs and the links between them. Pure: no Qt, no colours; lengths in pixels.

Each paragraph is a tile as high as its share of the longer article's letters; tiles of both columns begin at the top, so that the picture shows length too.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.article.sides import Pair, Side
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.links import Status, decided_links
from reader.project.view import as_decided

GAP = 2.0
LEAST = 1.0
"""A tile is never thinner than this, and the gaps go first where there are too many."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One body paragraph: its index, its letters, the share of them that only this article has, and whether it is linked."""

    paragraph: int
    letters: int
    alone: float
    linked: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """One link, by paragraph indices."""

    a: int
    b: int
    status: Status
    possible: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the picture shows; `spoken` is the same in a sentence."""

    a: tuple[Tile, ...] = ()
    b: tuple[Tile, ...] = ()
    threads: tuple[Thread, ...] = ()
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A tile's stretch of its column, from the picture's top."""

    tile: Tile
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """The picture laid out in a size. Columns stand at `left` and `right`, each `column` wide."""

    width: float
    height: float
    column: float
    a: tuple[Placed, ...]
    b: tuple[Placed, ...]
    threads: tuple[tuple[Thread, Placed, Placed], ...]

    def paragraph_at(self, x: float, y: float) -> tuple[Side, int] | None:
        """The paragraph under a point; beside and between tiles, none."""
        side: Side
        if x <= self.column:
            side, tiles = "a", self.a
        elif x >= self.width - self.column:
            side, tiles = "b", self.b
        else:
            return None
        near = min(tiles, key=lambda placed: max(placed.top - y, y - placed.bottom, 0.0), default=None)
        return (side, near.tile.paragraph) if near is not None and near.top - GAP <= y <= near.bottom + GAP else None

    def thread_at(self, x: float, y: float, reach: float = 4.0) -> Pair | None:
        """The link whose line passes nearest to a point between the columns."""
        if not self.column < x < self.width - self.column:
            return None
        share = (x - self.column) / max(1.0, self.width - 2 * self.column)
        best, found = reach, None
        for thread, a, b in self.threads:
            # the curve of `alignment_picture.py`: a cubic whose ends are level
            ease = share * share * (3 - 2 * share)
            far = abs(a.middle + (b.middle - a.middle) * ease - y)
            if far < best and thread.status != "rejected":
                best, found = far, (thread.a, thread.b)
        return found


def alignment(comparison: Comparison, decisions: Decisions) -> Alignment:
    """The tiles and threads of a comparison as the person left it."""
    view = as_decided(comparison, decisions)
    # headings and credits are no tiles
    in_a, in_b = set(view.a.article.body()), set(view.b.article.body())
    known = [link for link in decided_links(comparison, decisions) if link.link.a in in_a and link.link.b in in_b]
    threads = tuple(Thread(k.link.a, k.link.b, k.status, k.link.confidence == "possible") for k in known)
    standing = [thread for thread in threads if thread.status != "rejected"]
    a = _tiles(view, "a", {thread.a for thread in standing})
    b = _tiles(view, "b", {thread.b for thread in standing})
    return Alignment(a, b, threads, _spoken(standing, a, b))


def _spoken(standing: Sequence[Thread], a: Sequence[Tile], b: Sequence[Tile]) -> str:
    """The picture in words. More are joined in it than have a counterpart: possible links are drawn too, and those of paragraphs that stand in one alone."""
    possible = sum(thread.possible and thread.status == "suggested" for thread in standing)
    links = f"{len(standing)} {'link' if len(standing) == 1 else 'links'}{f', {possible} of them only possible' if possible else ''}"
    in_a, in_b = (f"{sum(tile.linked for tile in tiles)} of {len(tiles)}" for tiles in (a, b))
    return f"Picture of the alignment: {in_a} paragraphs of A and {in_b} of B, joined by {links}"


def _tiles(view: Comparison, side: Side, linked: set[int]) -> tuple[Tile, ...]:
    article, only = (view.a.article, view.only_a) if side == "a" else (view.b.article, view.only_b)
    alone: dict[int, int] = {}
    for fact in only:
        alone[fact.span.paragraph] = alone.get(fact.span.paragraph, 0) + len(fact.span)
    sizes = {paragraph: max(1, len(article.paragraphs[paragraph].text)) for paragraph in article.body()}
    return tuple(Tile(p, size, min(1.0, alone.get(p, 0) / size), p in linked) for p, size in sizes.items())


def draw(picture: Alignment, width: float, height: float) -> Drawing:
    """Lay the picture out. Both columns have the same scale."""
    column = max(12.0, min(64.0, width * 0.26))
    most = max(len(picture.a), len(picture.b), 1)
    gap = GAP if height > most * (GAP + 2 * LEAST) else 0.0
    letters = max((sum(tile.letters for tile in tiles) for tiles in (picture.a, picture.b)), default=0)
    scale = max(0.0, height - gap * (most - 1)) / max(1, letters)
    a, b = _place(picture.a, scale, gap, height), _place(picture.b, scale, gap, height)
    where_a, where_b = ({placed.tile.paragraph: placed for placed in column_} for column_ in (a, b))
    threads = tuple((t, where_a[t.a], where_b[t.b]) for t in picture.threads if t.a in where_a and t.b in where_b)
    return Drawing(width, height, column, a, b, threads)


def _place(tiles: Sequence[Tile], scale: float, gap: float, height: float) -> tuple[Placed, ...]:
    tall = [max(LEAST, tile.letters * scale) for tile in tiles]
    used = sum(tall) + gap * max(0, len(tiles) - 1)
    # very many tiles at their least height would run out of the picture
    shrink = min(1.0, height / used) if used else 1.0
    placed, top = [], 0.0
    for tile, size in zip(tiles, tall, strict=True):
        placed.append(Placed(tile, top, top + size * shrink))
        top += (size + gap) * shrink
    return tuple(placed)
