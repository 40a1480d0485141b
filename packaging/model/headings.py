"""Fits how a heading of a topic is chosen (`reader/comparison/choosing.py`) to the judgement of readers.

    python packaging/model/headings.py GOLD JUDGED [JUDGED ...]

GOLD holds <pair>.a.md and <pair>.b.md. A JUDGED file is a JSON list; of each topic it says {"pair": …, "side": "a" or "b", "spans": [[paragraph, start,
end], …] of the one-sided stretches, "headings": {text: 0 (wrong), 1 (weak) or 2 (printable)}, "names": [what the reader would print]}; "headings" lacks
where a reader named a topic without having seen any. Writes resources/words/heading-weights.txt, and says how often the choice is printable, weak
and wrong for topics of pairs that the fit has not seen.

What is fitted is the grade (a logistic regression, weak ones counting WEAK), and beside it, weighing less, whether the heading has a word of the one
that the reader would print: the first alone prefers short headings that tell too little to find the topic by.
"""

import json
import random
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reader.article.files import open_article
from reader.article.model import Span
from reader.comparison.choosing import seen
from reader.comparison.labels import Labeller
from reader.comparison.terms import word_counts
from reader.language.read import read
from reader.language.words import STOP, words

WEAK, FOUND, RIDGE, FOLDS, LEAST = 0.3, 0.6, 30.0, 8, 5e-3
OUT = Path(__file__).resolve().parents[2] / "resources" / "words" / "heading-weights.txt"
ABOVE = """# What speaks for a heading and against it, by the features of reader/comparison/choosing.py.
# Written by packaging/model/headings.py.
"""


@dataclass
class Judged:
    """A topic: its pair, and for each heading the features, the grade (-1: not judged) and whether it has a word of a reader's own."""

    pair: str
    features: list[dict[str, float]]
    grade: np.ndarray
    found: np.ndarray


def load(gold: Path, files: list[Path]) -> list[Judged]:
    """Every topic of which the program makes at least two of the judged headings."""
    out: list[Judged] = []
    labellers: dict[str, dict[str, Labeller]] = {}
    for topic in (t for f in files for t in json.loads(f.read_text(encoding="utf-8"))):
        pair = topic["pair"]
        if pair not in labellers:
            a, b = (read(open_article(gold / f"{pair}.{side}.md")) for side in "ab")
            labellers = {pair: {"a": Labeller(a, word_counts(b)), "b": Labeller(b, word_counts(a))}}
        labeller, spans = labellers[pair][topic["side"]], [Span(*s) for s in topic["spans"]]
        headings, about = labeller.considered(spans)
        judged = topic.get("headings", {})
        known = [h for h in headings if h.text in judged or not judged]
        if len(known) > 1:
            top = max(headings[0].option.score, 1e-6)
            own = [_stems(name) for name in topic["names"]]
            grades = np.array([judged.get(h.text, -1) for h in known])
            found = np.array([float(any(_stems(h.text) & name for name in own)) for h in known])
            out.append(Judged(pair, [dict(seen(h, about, top)) for h in known], grades, found))
    return out


def _stems(text: str) -> set[str]:
    return {w.stem for w in words(text) if w.folded not in STOP}


def fitted(topics: list[Judged]) -> dict[str, float]:
    """The weight of each feature."""
    names = sorted({n for t in topics for f in t.features for n in f})
    table = np.array([[f.get(n, 0.0) for n in names] for t in topics for f in t.features])
    spread = table.std(0) + 1e-9
    scaled = np.hstack([(table - table.mean(0)) / spread, np.ones((len(table), 1))])
    grade = np.concatenate([np.where(t.grade == 2, 1.0, np.where(t.grade == 1, WEAK, 0.0)) for t in topics])
    known = np.concatenate([t.grade for t in topics]) >= 0
    weights = _regression(scaled[known], grade[known]) + FOUND * _regression(scaled, np.concatenate([t.found for t in topics]))
    return {n: float(w) for n, w, s in zip(names, weights[:-1] / spread, spread, strict=True) if s > 1e-6 and abs(w) > LEAST}


def _regression(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) + RIDGE * weights
        weights -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(weights)), slope)
    return weights


def choice(topic: Judged, weights: dict[str, float]) -> int:
    """The index of the heading that these weights choose."""
    return int(np.argmax([sum(weights.get(n, 0.0) * v for n, v in f.items()) for f in topic.features]))


def main() -> None:
    gold, *files = map(Path, sys.argv[1:])
    topics = load(gold, files)
    pairs = sorted({t.pair for t in topics})
    random.Random(0).shuffle(pairs)
    fold = {p: k % FOLDS for k, p in enumerate(pairs)}
    chosen = []
    for k in range(FOLDS):
        weights = fitted([t for t in topics if fold[t.pair] != k])
        chosen += [(t, choice(t, weights)) for t in topics if fold[t.pair] == k]
    for name, picked in (("the first", [(t, 0) for t in topics]), ("chosen, pairs not seen", chosen)):
        grades = Counter(int(t.grade[i]) for t, i in picked if t.grade[i] >= 0)
        shares = ", ".join(f"{what} {grades[g] / max(1, sum(grades.values())):.3f}" for g, what in ((2, "printable"), (1, "weak"), (0, "wrong")))
        for kind, those in (("judged", [t.found[i] for t, i in picked if t.grade[i] >= 0]), ("named", [t.found[i] for t, i in picked if t.grade[i] < 0])):
            print(f"{name}, {kind}: has a word of a reader's {np.mean(those or [0]):.3f} ({len(those)} topics)")
        print(f"{name}: {shares}")
    lines = [f"{n.replace(' ', '_')} {w:.4f}" for n, w in sorted(fitted(topics).items())]
    OUT.write_text(ABOVE + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
