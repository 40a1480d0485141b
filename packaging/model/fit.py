"""Fits the small models of `reader/comparison/trained.py` on tables of features, and measures them on articles that the fit has not seen."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from lexical import Pair, logistic_regression

from reader.comparison import pairwise, telling, trained
from reader.comparison.lexical import logistic, spread
from reader.comparison.pairwise import Side, Table, turned
from reader.comparison.surfaces import Sparse

SEED = 2
INNER = 5
# Place may count, it may not rule: what tells where two sentences stand has little weight, what those beside them do not much more, and the first
# model does not see it at all, or it would come back through its scores. Nine links in ten then stay when paragraphs are shuffled.
HELD = dict.fromkeys(pairwise.PLACE, 2000.0) | dict.fromkeys((pairwise.FEATURES + c for c in trained.BESIDE), 300.0)


@dataclass
class Case:
    """One pair of articles: its gold, both sides as the scorer sees them, the candidates, and the event it belongs to."""

    pair: Pair
    a: Side
    b: Side
    seen: Table
    event: int
    moved: bool = False  # a copy with B's paragraphs in another order: fitted on, not measured

    @property
    def grades(self) -> np.ndarray:
        """2 for "same", 1 for "part", 0 for no link, for each candidate."""
        return np.array([{"same": 2, "part": 1}.get(self.pair.links.get((i, j), ""), 0) for i, j in self.seen.pairs.tolist()], dtype=int)


def folds(cases: Sequence[Case], count: int, seed: int) -> list[int]:
    """A fold for each case, whole events together."""
    events = sorted({c.event for c in cases})
    random.Random(seed).shuffle(events)
    return [events.index(c.event) % count for c in cases]


def _pairs(cases: Sequence[Case], features: Sequence[np.ndarray], kind: str) -> tuple[np.ndarray, float]:
    x, grade = np.concatenate(features), np.concatenate([c.grades for c in cases])
    held = HELD if x.shape[1] > pairwise.FEATURES else None
    if kind == "same":
        clear = grade != 1  # "part" is neither right nor wrong
        return logistic_regression(x[clear], (grade[clear] == 2).astype(float), held)
    return logistic_regression(x, (grade > 0).astype(float), held)


def _unplaced(features: np.ndarray) -> np.ndarray:
    """The same without what tells where the sentences stand: a column of nothing gets no weight."""
    out = features.copy()
    out[:, pairwise.PLACE] = 0
    return out


def fit(cases: Sequence[Case]) -> dict[str, Any]:
    """All weights. What the second and third model read of the first was given by fits that had not seen those articles."""
    out: dict[str, Any] = {}
    plain = [_unplaced(c.seen.features) for c in cases]
    fold = folds(cases, INNER, SEED)
    grids: list[list[Sparse]] = [[], []]
    held: dict[tuple[int, str], tuple[np.ndarray, float]] = {}
    for k in range(INNER):
        rest = [n for n in range(len(cases)) if fold[n] != k]
        for kind in ("same", "related"):
            held[k, kind] = _pairs([cases[n] for n in rest], [plain[n] for n in rest], kind)
    for which, kind in enumerate(("same", "related")):
        for n, c in enumerate(cases):
            w, bias = held[fold[n], kind]
            grids[which].append(spread(c.seen.pairs, plain[n] @ w + bias, c.seen.shape))
        out[f"first.{kind}"], out[f"first.{kind}.bias"] = _pairs(cases, plain, kind)
    full = [np.column_stack([c.seen.features, trained.second_features(s, r)]) for s, r, c in zip(*grids, cases, strict=True)]
    final: list[list[Sparse]] = [[], []]
    for which, kind in enumerate(("same", "related")):
        out[f"second.{kind}"], out[f"second.{kind}.bias"] = _pairs(cases, full, kind)
        for k in range(INNER):
            held[k, kind] = _pairs([cases[n] for n in range(len(cases)) if fold[n] != k], [full[n] for n in range(len(cases)) if fold[n] != k], kind)
        final[which] = [spread(c.seen.pairs, full[n] @ held[fold[n], kind][0] + held[fold[n], kind][1], c.seen.shape) for n, c in enumerate(cases)]
    rows, labels = [], []
    for c, same, related in zip(cases, *final, strict=True):
        x, y = words(c, same, replace(related, values=np.maximum(same.values, related.values)))
        rows.append(x)
        labels.append(y)
    out["alone"], out["alone.bias"] = logistic_regression(np.concatenate(rows), np.concatenate(labels))
    return {k: np.asarray(v, dtype=np.float64) for k, v in out.items()}


def words(case: Case, same: Sparse, related: Sparse) -> tuple[np.ndarray, np.ndarray]:
    """Features and labels of every word of both articles, the disputed left out."""
    rows, labels = [], []
    for mine, other, seen, s, r, marked in (
        (case.a, case.b, case.seen, same, related, case.pair.alone_a),
        (case.b, case.a, turned(case.seen), same.turned, related.turned, case.pair.alone_b),
    ):
        for table, label in zip(telling.every_word(mine, other, seen, s, r), marked, strict=True):
            keep = [k for k, x in enumerate(label) if x >= 0]
            rows.append(table[keep])
            labels += [label[k] for k in keep]
    return np.concatenate(rows), np.array(labels, dtype=float)


def measured(cases: Sequence[Case], fitted: dict[str, Any]) -> list[tuple[np.ndarray, np.ndarray, int, np.ndarray, np.ndarray]]:
    """For each case: scores and grades of its candidates, how many "same" links its gold has; one-sided scores and labels of its words."""
    out = []
    for c in cases:
        same, related = trained.decide(c.seen, fitted)
        x, y = words(c, same, related)
        total = sum(g == "same" for g in c.pair.links.values())
        out.append((same.values, c.grades, total, logistic(x @ fitted["alone"] + fitted["alone.bias"]), y))
    return out


def figures(
    found: Sequence[tuple[np.ndarray, np.ndarray, int, np.ndarray, np.ndarray]], cut: float | None = None, even: float | None = None
) -> dict[str, float]:
    """F1 of links and macro-F1 of words, at the cuts given or the best; and what share of the links at .9, .65 and above the cut are right."""
    scores, grades, total = np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found]), sum(f[2] for f in found)
    clear = grades != 1
    scores, right = scores[clear], grades[clear] == 2
    cuts = np.arange(0.1, 0.8, 0.01) if cut is None else np.array([cut])
    f1 = [2 * (right & (scores >= t)).sum() / ((scores >= t).sum() + total) for t in cuts]
    cut = float(cuts[int(np.argmax(f1))])
    alone, label = np.concatenate([f[3] for f in found]), np.concatenate([f[4] for f in found]) == 1
    evens = np.arange(0.3, 0.8, 0.01) if even is None else np.array([even])
    macro = [sum(2 * (x & y).sum() / max(1, x.sum() + y.sum()) for x, y in ((alone >= t, label), (alone < t, ~label))) / 2 for t in evens]
    out = {"cut": cut, "F1": max(f1), "P": right[scores >= cut].mean(), "R": (right & (scores >= cut)).sum() / total}
    out |= {"even": float(evens[int(np.argmax(macro))]), "macro": max(macro)}
    for low, high in ((0.95, 1.01), (0.9, 0.95), (0.8, 0.9), (0.6, 0.8), (0.4, 0.6), (0.2, 0.4)):
        inside = (scores >= low) & (scores < high)
        out[f"right {low:.2f}"] = float(right[inside].mean()) if inside.any() else float("nan")
        out[f"n {low:.2f}"] = float(inside.sum())
    return out
