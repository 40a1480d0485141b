"""The rows of the aligned view: which paragraphs stand level. Pure; paragraph indices from 0.

Rows follow the order of one article. A paragraph stands once: with its strongest counterpart; where it answers another paragraph too, that row names it.
Paragraphs of the other article that nothing is linked to come alone in their row, after the last one before them there that keeps the common order:
one that was fetched to a counterpart far away does not drag them along.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Literal

from reader.comparison.model import ParagraphLink
from reader.window.reading.placing import Row

Order = Literal["a", "b"]


def rows(count_a: int, count_b: int, links: Iterable[ParagraphLink], order: Order = "a") -> tuple[Row, ...]:
    """Every paragraph of both articles in exactly one row."""
    if order == "b":
        mirrored = (ParagraphLink(link.b, link.a, link.kind, link.score, link.confidence) for link in links)
        return tuple(Row(row.b, row.a, row.also_b, row.also_a) for row in rows(count_b, count_a, mirrored, "a"))
    host: dict[int, tuple[float, int]] = {}
    partners: dict[int, list[int]] = {}
    for link in links:
        partners.setdefault(link.a, []).append(link.b)
        best = host.get(link.b)
        if best is None or (link.score, -link.a) > (best[0], -best[1]):
            host[link.b] = (link.score, link.a)
    loose_after: dict[int, list[int]] = {}
    leading: list[int] = []
    anchor: int | None = None
    in_order = _in_order({b: of for b, (_, of) in host.items()})
    for b in range(count_b):
        if b in host:
            anchor = host[b][1] if b in in_order else anchor
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


def _in_order(host: Mapping[int, int]) -> set[int]:
    """The most paragraphs of B whose counterparts in A come in the same order (a longest non-decreasing subsequence, by patience sorting)."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for b in sorted(host):
        at = bisect_right(ends, host[b])
        before[b] = last[at - 1] if at else None
        ends[at : at + 1] = [host[b]]
        last[at : at + 1] = [b]
    kept: set[int] = set()
    one = last[-1] if last else None
    while one is not None:
        kept.add(one)
        one = before[one]
    return kept
