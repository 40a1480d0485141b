"""Which paragraphs stand level with which: the two articles as rows, in A's order. Pure; paragraph indices from 0.

Every paragraph stands in exactly one row. Counterparts share a row where that keeps A in its order and the row short; other links are left to cross-references.
What only B has follows the paragraph of B before it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.article.model import Article
from reader.article.sides import Pair

MOST_PER_SIDE = 4


@dataclass(slots=True)
class Placed:
    """A row to be: paragraphs of A and of B, in order."""

    a: list[int] = field(default_factory=list)
    b: list[int] = field(default_factory=list)


def place(a: Article, b: Article, scores: Mapping[Pair, float]) -> tuple[Placed, ...]:
    """The rows for two articles whose paragraphs are linked with these scores. Subheads go with the paragraph they stand over."""
    groups = _groups(_strongest(scores))
    heads_a, heads_b = _subheads(a), _subheads(b)
    linked = {i: group for group in groups for i in group.a}
    rows: list[Placed] = []
    for i in (i for i in range(len(a.paragraphs)) if i not in heads_a.all):
        group = linked.get(i)
        if group is None:
            rows.append(Placed(a=[i]))
        elif group.a[0] == i:
            rows.append(group)
    rows = _with_rest(rows, [j for j in range(len(b.paragraphs)) if j not in heads_b.all])
    for row in rows:
        row.a = sorted([*row.a, *(head for i in row.a for head in heads_a.of.get(i, ()))])
        row.b = sorted([*row.b, *(head for j in row.b for head in heads_b.of.get(j, ()))])
    return tuple(rows)


def _strongest(scores: Mapping[Pair, float]) -> list[Pair]:
    """Links in the order in which they claim a row: first a partner for as many as possible, then what is the strongest link of one of its two."""
    best_a: dict[int, tuple[float, int, Pair]] = {}
    best_b: dict[int, tuple[float, int, Pair]] = {}
    ranks = {pair: (-score, abs(pair[0] - pair[1]), pair) for pair, score in scores.items()}  # of equals the one that crosses least, then the earlier
    for pair, rank in ranks.items():
        best_a[pair[0]] = min(best_a.get(pair[0], rank), rank)
        best_b[pair[1]] = min(best_b.get(pair[1], rank), rank)
    partners = _partners(scores, sorted(ranks.values()))
    rest = {pair for _, _, pair in (*best_a.values(), *best_b.values())} - partners
    return [*sorted(partners, key=ranks.__getitem__), *sorted(rest, key=ranks.__getitem__)]


def _partners(scores: Mapping[Pair, float], ranked: Sequence[tuple[float, int, Pair]]) -> set[Pair]:
    """One partner for each paragraph, as good in sum as swaps can make it: strongest first, then whoever was left out displaces one who has another."""
    of_a: dict[int, int] = {}
    of_b: dict[int, int] = {}
    linked_a: dict[int, list[int]] = {}
    linked_b: dict[int, list[int]] = {}
    for _, _, (a, b) in ranked:
        linked_a.setdefault(a, []).append(b)
        linked_b.setdefault(b, []).append(a)
        if a not in of_a and b not in of_b:
            of_a[a], of_b[b] = b, a
    for _, _, (a, b) in ranked:
        if a not in of_a and b in of_b:
            other = of_b[b]
            spare = next((free for free in linked_a[other] if free not in of_b), None)
            if spare is not None and scores[a, b] + scores[other, spare] > scores[other, b] + 1e-9:
                of_a[a], of_b[b], of_a[other], of_b[spare] = b, a, spare, other
        elif b not in of_b and a in of_a:
            other = of_a[a]
            spare = next((free for free in linked_b[other] if free not in of_a), None)
            if spare is not None and scores[a, b] + scores[spare, other] > scores[a, other] + 1e-9:
                of_a[a], of_b[b], of_a[spare], of_b[other] = b, a, other, spare
    return set(of_a.items())


def _groups(pairs: Sequence[Pair]) -> list[Placed]:
    """Join linked paragraphs into rows: those of A must follow one another, and those of B near one another."""
    of_a: dict[int, Placed] = {}
    of_b: dict[int, Placed] = {}
    for a, b in pairs:
        left, right = of_a.get(a), of_b.get(b)
        if left is not None and right is not None:
            continue
        in_a = sorted({a, *(left.a if left else ()), *(right.a if right else ())})
        in_b = sorted({b, *(left.b if left else ()), *(right.b if right else ())})
        # a far paragraph of B would drag what follows it out of its place
        apart = any(later - earlier > 2 for earlier, later in pairwise(in_b))
        if apart or in_a[-1] - in_a[0] >= len(in_a) or max(len(in_a), len(in_b)) > MOST_PER_SIDE:
            continue
        joined = Placed(in_a, in_b)
        of_a.update(dict.fromkeys(in_a, joined))
        of_b.update(dict.fromkeys(in_b, joined))
    unique = {id(group): group for group in of_a.values()}
    return sorted(unique.values(), key=lambda group: group.a)


def _with_rest(rows: list[Placed], order: Sequence[int]) -> list[Placed]:
    """Put the paragraphs of B that have no row yet after the row of the paragraph before them, each in a row of its own."""
    home = {j: number for number, row in enumerate(rows) for j in row.b}
    after: dict[int, list[Placed]] = {}
    where = -1
    for j in order:
        if j in home:
            where = home[j]
        else:
            after.setdefault(where, []).append(Placed(b=[j]))
    out = after.get(-1, [])
    for number, row in enumerate(rows):
        out.append(row)
        out += after.get(number, [])
    return out


@dataclass(frozen=True, slots=True)
class _Heads:
    """Subheads that stand over a paragraph: all of them, and by the paragraph."""

    all: frozenset[int]
    of: Mapping[int, tuple[int, ...]]


def _subheads(article: Article) -> _Heads:
    over: dict[int, tuple[int, ...]] = {}
    waiting: list[int] = []
    for i, paragraph in enumerate(article.paragraphs):
        if paragraph.kind == "heading":
            waiting.append(i)
        elif waiting:
            over[i], waiting = tuple(waiting), []
    return _Heads(frozenset(head for heads in over.values() for head in heads), over)
