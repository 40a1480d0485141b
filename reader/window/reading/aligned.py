"""The rows of the aligned view: which paragraphs stand level. Pure; paragraph indices from 0.

Rows follow the order of one article. A paragraph stands once: with its strongest counterpart; where it answers another paragraph too, that row names it.
Paragraphs of the other article that nothing is linked to come alone in their row, after the last one before them there that is the strongest counterpart
of its row: one that only repeats what its row has already does not take along what is told after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.window.reading.placing import Row

if TYPE_CHECKING:
    from reader.article.sides import Side
    from reader.comparison.model import ParagraphLink


def rows(count_a: int, count_b: int, links: Iterable[ParagraphLink], order: Side = "a") -> tuple[Row, ...]:
    """Every paragraph of both articles in exactly one row."""
    if order == "b":
        mirrored = (replace(link, a=link.b, b=link.a) for link in links)
        return tuple(Row(row.b, row.a, row.also_b, row.also_a) for row in rows(count_b, count_a, mirrored, "a"))
    host: dict[int, tuple[float, int]] = {}
    partners: dict[int, list[int]] = {}
    for link in links:
        partners.setdefault(link.a, []).append(link.b)
        best = host.get(link.b)
        if best is None or (link.score, -link.a) > (best[0], -best[1]):
            host[link.b] = (link.score, link.a)
    first: dict[int, int] = {}
    for b in sorted(host, key=lambda b: (-host[b][0], b)):
        first.setdefault(host[b][1], b)
    loose_after: dict[int, list[int]] = {}
    leading: list[int] = []
    anchor: int | None = None
    for b in range(count_b):
        if b in host:
            anchor = host[b][1] if anchor is None or first[host[b][1]] == b else anchor
        elif anchor is None:
            leading.append(b)
        else:
            loose_after.setdefault(anchor, []).append(b)
    found = [Row((), (b,)) for b in leading]
    for a in range(count_a):
        mine = sorted(b for b in set(partners.get(a, ())) if host[b][1] == a)
        elsewhere = tuple(sorted(b for b in set(partners.get(a, ())) if host[b][1] != a))
        found.append(Row((a,), tuple(mine), (), elsewhere))
        found.extend(Row((), (b,)) for b in loose_after.get(a, ()))
    return tuple(found)
