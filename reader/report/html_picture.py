"""The picture of the alignment as SVG inside a page: strips of paragraphs, and a ribbon for each link. Pure."""

from collections.abc import Sequence

from reader.article.sides import Side
from reader.report.html_words import text
from reader.report.model.picture import Picture, Tile

WIDE = 1000.0
_TALL, _STRIP, _MARGIN = 120.0, 18.0, 30.0


def drawing(picture: Picture) -> str:
    """The picture, with its words for those who do not see it; "" where an article is empty."""
    if not picture.a or not picture.b:
        return ""
    a, b = _spread(picture.a), _spread(picture.b)
    top, bottom = _STRIP + 6, _TALL - _STRIP - 6
    middle = (top + bottom) / 2
    shapes = []
    for thread in picture.threads:
        (x, wide), (to, wide_to) = a[thread.a], b[thread.b]
        if thread.possible:
            x, to = x + wide / 2, to + wide_to / 2
            shapes.append(f'<path class="thread" d="M{x:.1f} {top:g}C{x:.1f} {middle:g} {to:.1f} {middle:g} {to:.1f} {bottom:g}"/>')
        else:
            there = f"M{x:.1f} {top:g}C{x:.1f} {middle:g} {to:.1f} {middle:g} {to:.1f} {bottom:g}H{to + wide_to:.1f}"
            back = f"C{to + wide_to:.1f} {middle:g} {x + wide:.1f} {middle:g} {x + wide:.1f} {top:g}Z"
            shapes.append(f'<path class="ribbon" d="{there}{back}"/>')
    shapes += _strip("a", picture.a, a, 4) + _strip("b", picture.b, b, _TALL - _STRIP - 4)
    shapes += [f'<text class="t-{side}" x="{-_MARGIN:g}" y="{y:g}">{side.upper()}</text>' for side, y in (("a", _STRIP), ("b", _TALL - 8))]
    return f'<svg viewBox="{-_MARGIN:g} 0 {WIDE + _MARGIN:g} {_TALL:g}" role="img" aria-label="{text(picture.spoken)}">{"".join(shapes)}</svg>'


def _spread(tiles: Sequence[Tile]) -> list[tuple[float, float]]:
    """Where each tile begins and how wide it is."""
    gap = min(2.0, WIDE * 0.4 / len(tiles))
    room = (WIDE - gap * (len(tiles) - 1)) / max(1, sum(tile.words for tile in tiles))
    out, at = [], 0.0
    for tile in tiles:
        out.append((at, tile.words * room))
        at += tile.words * room + gap
    return out


def _strip(side: Side, tiles: Sequence[Tile], spread: Sequence[tuple[float, float]], y: float) -> list[str]:
    out = []
    for tile, (x, wide) in zip(tiles, spread, strict=True):
        kind, alone = "both" if tile.linked else "other", wide * tile.alone
        out.append(f'<rect class="f-{kind}" x="{x:.1f}" y="{y:g}" width="{wide:.1f}" height="{_STRIP:g}"/>')
        if alone:
            out.append(f'<rect class="f-{side}" x="{x + wide - alone:.1f}" y="{y:g}" width="{alone:.1f}" height="{_STRIP:g}"/>')
        if tile.quote:
            out.append(f'<rect class="f-quote" x="{x:.1f}" y="{y - 4 if side == "a" else y + _STRIP:g}" width="{wide:.1f}" height="4"/>')
    return out
