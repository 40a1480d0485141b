"""Where the parts of the reading view stand: maps outside, the gutter in the middle, and a head over each pane."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from reader.window.reading.edge_map import WIDTH as MAP_WIDTH
from reader.window.reading.header import HEIGHT, LINE

if TYPE_CHECKING:
    from reader.article.sides import Side
    from reader.window.reading.edge_map import EdgeMap
    from reader.window.reading.gutter import Gutter
    from reader.window.reading.header import Header
    from reader.window.reading.lock import LockButton
    from reader.window.reading.pane import Pane

_TALL = 340
"""From this height on a long headline may take two lines."""


class Parts(NamedTuple):
    """What is placed."""

    panes: Mapping[Side, Pane]
    headers: Mapping[Side, Header]
    maps: Mapping[Side, EdgeMap]
    gutter: Gutter
    lock: LockButton


def place(parts: Parts, width: int, height: int, head: int) -> int:
    """Place everything in a view of this size, whose heads were `head` high; how high they are now. What panes cannot use goes to the gutter first."""
    inner = max(200, width - 2 * MAP_WIDTH)
    wanted = max(pane.wanted_width() for pane in parts.panes.values())
    gutter = min(190, max(min(150, max(60, round(inner * 0.11))), inner - 2 * wanted))
    each = (inner - gutter) // 2
    gutter = inner - 2 * each
    lefts: dict[Side, int] = {"a": MAP_WIDTH, "b": MAP_WIDTH + each + gutter}
    for side, left in lefts.items():
        header, pane = parts.headers[side], parts.panes[side]
        header.setGeometry(left, 0, each, header.height())
        # the pane's column is its head's too, and says how long the headline may be
        pane.setGeometry(left, head + 1, each, max(0, height - head - 1))
        header.set_column(pane.page.shape.left, pane.page.shape.width)
    two = height >= _TALL and any(header.headline_lines() > 1 for header in parts.headers.values())
    head = HEIGHT + (LINE if two else 0)
    below = max(0, height - head - 1)
    for side, left in lefts.items():
        parts.headers[side].setFixedHeight(head)
        parts.panes[side].setGeometry(left, head + 1, each, below)
    parts.maps["a"].setGeometry(0, 0, MAP_WIDTH, height)
    parts.maps["b"].setGeometry(width - MAP_WIDTH, 0, MAP_WIDTH, height)
    parts.gutter.setGeometry(MAP_WIDTH + each, head + 1, gutter, below)
    parts.lock.move(MAP_WIDTH + each + (gutter - parts.lock.width()) // 2, (head - parts.lock.height()) // 2 + 2)
    return head
