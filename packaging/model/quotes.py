"""Fits the two decisions about quotations: which utterances of two articles are one, and which a sentence of the other reports in its own words.

    python packaging/model/quotes.py GOLD [--scores FILE]

GOLD holds pairs read sentence by sentence, with `quotes` (see the README of the gold) and, where there is one, events.json: pairs of one event are
held out together. FILE holds for each pair the trained scorer's probabilities, by models that had not seen it (`train.py` writes it as
heldout.npz); without it the lexical scorer's are taken. Prints the weights for reader/comparison/quotes.py and indirect.py, and precision and recall on pairs not fitted on.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lexical as recipe
import numpy as np
from numpy.typing import NDArray

from reader.article.model import Span
from reader.comparison import indirect, lexical, quotes
from reader.comparison.utterances import rarities, shared, utterances
from reader.language.reading import Reading
from reader.language.reports import reports
from reader.language.words import words
from reader.work import silent

FOLDS = 5
Quote = tuple[str, set[tuple[int, int]], set[tuple[int, int]]]
Rows = tuple[list[tuple[float, ...]], list[bool]]


def marked(reading: Reading, span: Span) -> set[tuple[int, int]]:
    """The words at a span, by paragraph and place."""
    return {(span.paragraph, span.start + w.start) for w in words(reading.article.text(span))}


def placed(reading: Reading, text: str) -> set[tuple[int, int]]:
    """The words of a gold quotation where its text first stands; none where the reading does not hold it word for word."""
    for number, paragraph in enumerate(reading.article.paragraphs):
        at = paragraph.text.find(text)
        if at >= 0:
            return marked(reading, Span(number, at, at + len(text)))
    return set()


def hit(one: set[tuple[int, int]], other: set[tuple[int, int]]) -> bool:
    """Half of the smaller, as the score programs count."""
    return bool(one and other) and 2 * len(one & other) >= min(len(one), len(other))


def direct_rows(a: Reading, b: Reading, gold: Sequence[Quote]) -> Rows:
    """Features and labels of every two utterances that share enough words."""
    rarity = rarities(a, b)
    left, right = utterances(a, rarity), utterances(b, rarity)
    pairs = shared(left, right)
    labels = []
    for p in pairs:
        u, v = marked(a, left[p.a].span), marked(b, right[p.b].span)
        labels.append(any(hit(u, x) and hit(v, y) for _, x, y in gold))
    return quotes.features(left, right, pairs), labels


def indirect_rows(a: Reading, b: Reading, gold: Sequence[Quote], same: Any) -> Rows:
    """Features and labels of every utterance with every report that may be it, both ways."""
    rarity = rarities(a, b)
    spoken = utterances(a, rarity), utterances(b, rarity)
    found = quotes.direct_quotes(a, b, *spoken)
    rows: list[tuple[float, ...]] = []
    labels: list[bool] = []
    ways = (
        (a, b, same, spoken[0], [(q.a, q.b) for q in found], [(x, y) for _, x, y in gold]),
        (b, a, same.T, spoken[1], [(q.b, q.a) for q in found], [(y, x) for _, x, y in gold]),
    )
    for one, other, grid, side, taken, wanted in ways:
        told = reports(other)
        for w in indirect.weigh(one, other, grid, rarity, side, told, taken):
            u, r = marked(one, side[w.utterance].span), marked(other, told[w.report].span)
            rows.append(w.features)
            labels.append(any(hit(u, x) and hit(r, y) for x, y in wanted))
    return rows, labels


def report(name: str, tables: list[Rows], fold: Sequence[int], least: float) -> None:
    """Prints the weights fitted on everything, and how the decision does on the events left out."""
    x = [np.array(rows, dtype=np.float64) for rows, _ in tables]
    right = wrong = missed = 0
    for k in range(FOLDS):
        kept = [i for i in range(len(x)) if fold[i] != k and len(x[i])]
        weights, bias = recipe.logistic_regression(np.concatenate([x[i] for i in kept]), _labels([tables[i] for i in kept]))
        for i in (i for i in range(len(x)) if fold[i] == k and len(x[i])):
            said, true = lexical.logistic(x[i] @ weights + bias) >= least, np.array(tables[i][1])
            right, wrong, missed = right + int((said & true).sum()), wrong + int((said & ~true).sum()), missed + int((~said & true).sum())
    full = [i for i in range(len(x)) if len(x[i])]
    weights, bias = recipe.logistic_regression(np.concatenate([x[i] for i in full]), _labels([tables[i] for i in full]))
    print(f"{name}\nBIAS = {bias:.2f}\nWEIGHTS = ({', '.join(f'{w:.2f}' for w in weights)})")
    print(f"held out: precision {right / max(1, right + wrong):.3f}, recall {right / max(1, right + missed):.3f} of {right + missed} pairs at {least}")


def _labels(tables: list[Rows]) -> NDArray[np.float64]:
    return np.array([label for _, labels in tables for label in labels], dtype=np.float64)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scores", type=Path)
    args = parser.parse_args()
    scores = np.load(args.scores) if args.scores else None
    events = args.gold / "events.json"
    groups = json.loads(events.read_text(encoding="utf-8")) if events.exists() else []
    event = {name: k for k, names in enumerate(groups) for name in names}
    direct: list[Rows] = []
    told: list[Rows] = []
    fold: list[int] = []
    for number, pair in enumerate(recipe.gold(args.gold)):
        listed = json.loads((args.gold / f"{pair.name}.gold.json").read_text(encoding="utf-8"))["quotes"]
        gold = [(q["kind"], placed(pair.a, q["a"]), placed(pair.b, q["b"])) for q in listed]
        direct.append(direct_rows(pair.a, pair.b, gold))
        same = scores[pair.name] if scores is not None else lexical.score(pair.a, pair.b, silent).same
        told.append(indirect_rows(pair.a, pair.b, gold, same))
        fold.append(event.get(pair.name, number) % FOLDS)
    report("reader/comparison/quotes.py", direct, fold, quotes.LEAST)
    report("reader/comparison/indirect.py", told, fold, indirect.LEAST)


if __name__ == "__main__":
    main()
