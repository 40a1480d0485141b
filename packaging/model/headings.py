"""Fits how a heading of a topic is chosen (`reader/comparison/choosing.py`) to the judgement of readers.

    python packaging/model/headings.py GOLD JUDGED [JUDGED ...]

GOLD holds <pair>.a.md and <pair>.b.md. A JUDGED file is a JSON list; of each topic it says {"pair": …, "side": "a" or "b", "spans": [[paragraph, start,
end], …] of the one-sided stretches, "headings": {text: 0 (wrong), 1 (weak) or 2 (printable)}, "names": [what the reader would print]}; "headings" lacks
where a reader named a topic without having seen any. Writes resources/words/heading-weights.txt and resources/model/headings.npz, with its hash in
reader/comparison/digests.py, and says how often the choice is printable, weak and wrong for topics of pairs that the fit has not seen.

First, two logistic regressions over what the encoder sees (`heading_senses.py`): whether a word stands in a reader's heading, and the grade of a
heading by its words and its head noun. What they say of topics that they were not fitted on goes beside the traits of the headings into the second
fit, that of the grade (weak ones counting WEAK) and beside it, weighing less, of whether the heading has a word of the one that the reader would
print: the first alone prefers short headings that tell too little to find the topic by. The second fit is made once more without the encoder.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from shipped import RESOURCES, write_digests

from reader.article.files import open_article
from reader.article.model import Span
from reader.comparison import trained
from reader.comparison.encoder import ECHO
from reader.comparison.heading_senses import Model, Senses
from reader.comparison.heading_traits import Heading, Topic, seen
from reader.comparison.labels import Labeller
from reader.comparison.nearness import Meant
from reader.comparison.terms import word_counts
from reader.language.read import read
from reader.language.words import STOP, words

WEAK, FOUND, FOLDS, LEAST = 0.3, 0.6, 8, 5e-3
AGAINST = {"a name": 0.5}  # the fit looks at headings one by one: among a topic's headings a bare name would be chosen too often
RIDGE, WIDE = 30.0, 100.0  # of the traits, and of the encoder's vectors
ABOVE = """# What speaks for a heading and against it, by the features of reader/comparison/heading_traits.py and heading_senses.py: by words alone, and
# where the articles were encoded. Written by packaging/model/headings.py.
"""
Features = list[dict[str, float]]


@dataclass
class Judged:
    """A topic: its pair, its headings, of each the traits, the grade (-1: not judged) and whether it has a word of a reader's own; those words."""

    pair: str
    topic: Topic
    headings: list[Heading]
    traits: Features
    grade: np.ndarray
    found: np.ndarray
    own: set[str]


def load(gold: Path, files: list[Path]) -> list[Judged]:
    """Every topic of which the program makes at least two of the judged headings."""
    out: list[Judged] = []
    by_pair: dict[str, list[dict]] = {}
    for topic in (t for f in files for t in json.loads(f.read_text(encoding="utf-8"))):
        by_pair.setdefault(topic["pair"], []).append(topic)
    for pair, topics in sorted(by_pair.items()):
        a, b = (read(open_article(gold / f"{pair}.{side}.md")) for side in "ab")
        one, other = trained.sides(a, b, trained._encoder())
        labellers = {"a": Labeller(a, word_counts(b), Meant(one.encoded)), "b": Labeller(b, word_counts(a), Meant(other.encoded))}
        out += [judged for t in topics if len((judged := _judged(t, labellers[t["side"]])).headings) > 1]
    return out


def _judged(told: dict, labeller: Labeller) -> Judged:
    headings, topic = labeller.considered([Span(*s) for s in told["spans"]])
    grades = told.get("headings", {})
    known = [h for h in headings if h.text in grades or not grades]
    top = max(headings[0].option.score, 1e-6) if headings else 1.0
    own = [_stems(name) for name in told["names"]]
    found = np.array([float(any(_stems(h.text) & name for name in own)) for h in known])
    grade = np.array([grades.get(h.text, -1) for h in known])
    return Judged(told["pair"], topic, known, [dict(seen(h, topic, top)) for h in known], grade, found, set().union(*own))


def _stems(text: str) -> set[str]:
    return {w.stem for w in words(text) if w.folded not in STOP}


def senses(topics: Sequence[Judged]) -> Model:
    """What the encoder's vectors say of words and of headings."""
    rows, told = _word_rows(topics)
    pairs, grades = _heading_rows(topics)
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    likely = _regression(np.hstack([(rows - mean) / spread, np.ones((len(rows), 1))]), told, WIDE)
    wide = np.hstack([spread, spread])
    said = _regression(np.hstack([np.where(np.isnan(pairs), 0.0, pairs - np.hstack([mean, mean])) / wide, np.ones((len(pairs), 1))]), grades, WIDE)
    table = [mean, likely[:-1] / spread, said[:ECHO] / spread, said[ECHO:-1] / spread]
    return Model.of({"rows": np.array(table, dtype=np.float32), "biases": np.array([likely[-1], said[-1]], dtype=np.float32)})


def _word_rows(topics: Sequence[Judged]) -> tuple[np.ndarray, np.ndarray]:
    rows, told = [], []
    for t in topics:
        for place in t.topic.places:
            for word, vector in zip(place.words, place.meant, strict=True):
                if word.folded not in STOP and vector.any():
                    rows.append(vector)
                    told.append(float(word.stem in t.own))
    return np.array(rows, dtype=np.float64), np.array(told)


def _heading_rows(topics: Sequence[Judged]) -> tuple[np.ndarray, np.ndarray]:
    """For each graded heading the vectors of its words and of its head noun beside each other (not a number where there are none)."""
    rows, grades = [], []
    for t in topics:
        vectors = Senses(t.topic, NOTHING)
        for heading, grade in zip(t.headings, t.grade, strict=True):
            if grade >= 0:
                rows.append(np.concatenate([np.full(ECHO, np.nan) if v is None else v for v in vectors.vectors(heading)]))
                grades.append(1.0 if grade == 2 else WEAK * (grade == 1))
    return np.array(rows, dtype=np.float64), np.array(grades)


NOTHING = Model.of({"rows": np.zeros((4, ECHO)), "biases": np.zeros(2)})


def beside(topics: Sequence[Judged], fold: dict[str, int]) -> list[Features]:
    """The features of every topic's headings, with what models say of them that were not fitted on its pair."""
    out: list[Features] = [[] for _ in topics]
    for k in range(FOLDS):
        fitted = senses([t for t in topics if fold[t.pair] != k])
        for n, t in enumerate(topics):
            if fold[t.pair] == k:
                found = Senses(t.topic, fitted)
                out[n] = [{**traits, **dict(found.seen(h))} for traits, h in zip(t.traits, t.headings, strict=True)]
    return out


def weights(topics: Sequence[Judged], features: Sequence[Features]) -> dict[str, float]:
    """The weight of each feature."""
    names = sorted({n for rows in features for f in rows for n in f})
    table = np.array([[f.get(n, 0.0) for n in names] for rows in features for f in rows])
    spread = table.std(0) + 1e-9
    scaled = np.hstack([(table - table.mean(0)) / spread, np.ones((len(table), 1))])
    grade = np.concatenate([np.where(t.grade == 2, 1.0, np.where(t.grade == 1, WEAK, 0.0)) for t in topics])
    known = np.concatenate([t.grade for t in topics]) >= 0
    fitted = _regression(scaled[known], grade[known], RIDGE) + FOUND * _regression(scaled, np.concatenate([t.found for t in topics]), RIDGE)
    found = {n: float(w) for n, w, s in zip(names, fitted[:-1] / spread, spread, strict=True) if s > 1e-6 and abs(w) > LEAST}
    return found | {n: found.get(n, 0.0) - less for n, less in AGAINST.items()}


def _regression(x: np.ndarray, y: np.ndarray, ridge: float) -> np.ndarray:
    found = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ found, -40, 40)))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(found)), x.T @ (p - y) + ridge * found)
        found -= step
        if np.abs(step).max() < 1e-6:
            break
    return found


def measured(topics: Sequence[Judged], features: Sequence[Features], fold: dict[str, int], name: str) -> None:
    """Prints how the choice does on pairs that the weights were not fitted on."""
    chosen: list[tuple[Judged, int]] = []
    for k in range(FOLDS):
        learn = [n for n, t in enumerate(topics) if fold[t.pair] != k]
        fitted = weights([topics[n] for n in learn], [features[n] for n in learn])
        for t, rows in zip(topics, features, strict=True):
            if fold[t.pair] == k:
                chosen.append((t, int(np.argmax([sum(fitted.get(n, 0.0) * v for n, v in f.items()) for f in rows]))))
    grades = Counter(int(t.grade[i]) for t, i in chosen if t.grade[i] >= 0)
    shares = ", ".join(f"{what} {grades[g] / max(1, sum(grades.values())):.3f}" for g, what in ((2, "printable"), (1, "weak"), (0, "wrong")))
    print(f"{name}, pairs not seen: {shares} of {sum(grades.values())}")
    for kind, those in (("judged", [t.found[i] for t, i in chosen if t.grade[i] >= 0]), ("named", [t.found[i] for t, i in chosen if t.grade[i] < 0])):
        print(f"{name}, {kind}: has a word of a reader's {np.mean(those or [0]):.3f} of {len(those)}")


def main() -> None:
    gold, *files = map(Path, sys.argv[1:])
    topics = load(gold, files)
    pairs = sorted({t.pair for t in topics})
    random.Random(0).shuffle(pairs)
    fold = {p: k % FOLDS for k, p in enumerate(pairs)}
    alone, encoded = [t.traits for t in topics], beside(topics, fold)
    measured(topics, alone, fold, "by words alone")
    measured(topics, encoded, fold, "with the encoder")
    write(senses(topics), weights(topics, alone), weights(topics, encoded))


def write(fitted: Model, alone: dict[str, float], encoded: dict[str, float]) -> None:
    """All that ships of it."""
    lines = [f"{n.replace(' ', '_')} {alone.get(n, 0.0):.4f} {encoded.get(n, 0.0):.4f}" for n in sorted({*alone, *encoded})]
    (RESOURCES.parent / "words" / "heading-weights.txt").write_text(ABOVE + "\n".join(lines) + "\n", encoding="utf-8")
    rows = np.array([fitted.mean, fitted.likely, fitted.words, fitted.head], dtype=np.float32)
    np.savez(RESOURCES / "headings.npz", rows=rows, biases=np.array([fitted.likely_bias, fitted.bias], dtype=np.float32))
    write_digests()


if __name__ == "__main__":
    main()
