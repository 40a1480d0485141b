"""Fits the two decisions about quotations: which utterances of two articles are one, and which a sentence of the other reports in its own words.

    python packaging/model/quotes.py GOLD [--work FOLDER]

GOLD holds pairs read sentence by sentence, with `quotes` (see the README of the gold) and, where there is one, events.json: pairs of one event are
held out together. FOLDER is where `train.py` worked: heldout.npz holds for each pair the scores, and fold*.pickle the encodings, by models that had
not seen it; without it the lexical scorer's are taken. Prints the weights for reader/comparison/quotes.py and indirect.py, precision and recall of
the decisions on pairs not fitted on, and for paraphrases what comes out in the end, counted as score.py counts.
"""

import argparse
import json
import pickle
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import lexical as recipe
import numpy as np
from numpy.typing import NDArray

from reader.article.model import Span
from reader.comparison import indirect, lexical, quotes
from reader.comparison.model import SharedQuote
from reader.comparison.named import beyond_names
from reader.comparison.nearness import Met
from reader.comparison.scoring import Nearness, TurnedAbout
from reader.comparison.surfaces import Sparse
from reader.comparison.taken import Taken
from reader.comparison.utterances import rarities, shared, utterances
from reader.language.reading import Reading
from reader.language.reports import reports
from reader.language.words import words
from reader.work import silent

FOLDS = 5
HEAVY = 8.0  # times the usual ridge for paraphrases, whose examples are few: F1 held out .489, .481 without
CUTS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45)
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


@dataclass
class Told:
    """The paraphrases that may be in one pair of articles: both ways' candidates, whether each is one, and the gold."""

    a: Reading
    b: Reading
    gold: Sequence[Quote]
    direct: list[SharedQuote]
    ways: list[tuple[indirect.Sides, list[indirect.Weighed]]]
    rows: Rows


def indirect_rows(a: Reading, b: Reading, gold: Sequence[Quote], same: Any, near: Nearness | None) -> Told:
    """Features and labels of every utterance with every report that may be it, both ways."""
    rarity = rarities(a, b)
    spoken = utterances(a, rarity), utterances(b, rarity)
    pairs = beyond_names(a, b, *spoken, quotes.together(*spoken))
    found = quotes.direct_quotes(a, b, *spoken, pairs)
    taken = quotes.taken(*spoken, pairs, found)
    out = Told(a, b, gold, found, [], ([], []))
    back = TurnedAbout(near) if near else None
    for sides, wanted in (
        (indirect.Sides(a, b, same, near, rarity, spoken[0], reports(b), Taken(taken)), [(x, y) for _, x, y in gold]),
        (indirect.Sides(b, a, same.turned, back, rarity, spoken[1], reports(a), Taken([(y, x) for x, y in taken])), [(y, x) for _, x, y in gold]),
    ):
        weighed = indirect.weigh(sides, indirect.MODEL if near else indirect.LEXICAL)
        out.ways.append((sides, weighed))
        for w in weighed:
            u, r = marked(sides.a, sides.spoken[w.utterance].span), marked(sides.b, sides.told[w.report].span)
            out.rows[0].append(w.features)
            out.rows[1].append(any(hit(u, x) and hit(r, y) for x, y in wanted))
    return out


def outcome(told: Told, decision: indirect.Decision) -> tuple[int, int, int]:
    """Gold paraphrases found, shown paraphrases that are no gold quotation, and gold paraphrases missed."""
    shown = list(told.direct)
    for k, (sides, weighed) in enumerate(told.ways):
        chosen = indirect.choose(sides, [replace(w, chance=decision.chance(w.features)) for w in weighed], decision)
        shown += [indirect.mirrored(q) for q in chosen] if k else chosen
    places = [(marked(told.a, q.a), marked(told.b, q.b)) for q in shown]
    wanted = [g for g in told.gold if g[0] == "paraphrased"]
    right = sum(any(hit(x, u) and hit(y, v) for u, v in places) for _, x, y in wanted)
    wrong = sum(q.kind == "paraphrased" and not any(hit(x, u) and hit(y, v) for _, x, y in told.gold) for q, (u, v) in zip(shown, places, strict=True))
    return right, wrong, len(wanted) - right


def end_to_end(told: list[Told], fold: Sequence[int]) -> None:
    """Prints F1 of paraphrases on the events left out, for several cuts."""
    kept = [np.array(t.rows[0]).reshape(len(t.rows[0]), -1) for t in told]
    for least in CUTS:
        sums = np.zeros(3, dtype=int)
        for k in range(FOLDS):
            learn = [i for i in range(len(told)) if fold[i] != k and len(kept[i])]
            weights, bias = _fitted([kept[i] for i in learn], [told[i].rows for i in learn], HEAVY)
            decision = indirect.Decision(bias, tuple(weights.tolist()), least)
            for i in (i for i in range(len(told)) if fold[i] == k):
                sums += outcome(told[i], decision)
        right, wrong, missed = sums.tolist()
        print(f"paraphrases at {least}: F1 {2 * right / (2 * right + wrong + missed):.3f} ({right} right, {wrong} wrong, {missed} missed)")


def encodings(work: Path) -> dict[str, tuple[Any, Any]]:
    """For each pair both sides as the encoder saw them that had not been trained on it."""
    out: dict[str, tuple[Any, Any]] = {}
    for path in sorted(work.glob("fold[0-9].pickle")):
        # a copy with its paragraphs shuffled comes after the pair itself
        for case in pickle.loads(path.read_bytes()):
            out.setdefault(case.pair.name, (case.a, case.b))
    return out


def _fitted(x: list[NDArray[np.float64]], tables: list[Rows], times: float) -> tuple[NDArray[np.float64], float]:
    held = dict.fromkeys(range(x[0].shape[1]), times)
    return recipe.logistic_regression(np.concatenate(x), _labels(tables), held)


def report(name: str, tables: list[Rows], fold: Sequence[int], least: float, times: float = 1.0) -> None:
    """Prints the weights fitted on everything, and how the decision does on the events left out; `times`: of the usual ridge."""
    x = [np.array(rows, dtype=np.float64) for rows, _ in tables]
    right = wrong = missed = 0
    for k in range(FOLDS):
        kept = [i for i in range(len(x)) if fold[i] != k and len(x[i])]
        weights, bias = _fitted([x[i] for i in kept], [tables[i] for i in kept], times)
        for i in (i for i in range(len(x)) if fold[i] == k and len(x[i])):
            said, true = lexical.logistic(x[i] @ weights + bias) >= least, np.array(tables[i][1])
            right, wrong, missed = right + int((said & true).sum()), wrong + int((said & ~true).sum()), missed + int((~said & true).sum())
    full = [i for i in range(len(x)) if len(x[i])]
    weights, bias = _fitted([x[i] for i in full], [tables[i] for i in full], times)
    print(f"{name}\nBIAS = {bias:.2f}\nWEIGHTS = ({', '.join(f'{w:.2f}' for w in weights)})")
    print(f"held out: precision {right / max(1, right + wrong):.3f}, recall {right / max(1, right + missed):.3f} of {right + missed} pairs at {least}")


def _labels(tables: list[Rows]) -> NDArray[np.float64]:
    return np.array([label for _, labels in tables for label in labels], dtype=np.float64)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--work", type=Path)
    args = parser.parse_args()
    scores = np.load(args.work / "heldout.npz") if args.work else None
    seen = encodings(args.work) if args.work else {}
    events = args.gold / "events.json"
    groups = json.loads(events.read_text(encoding="utf-8")) if events.exists() else []
    event = {name: k for k, names in enumerate(groups) for name in names}
    direct: list[Rows] = []
    told: list[Told] = []
    fold: list[int] = []
    for number, pair in enumerate(recipe.gold(args.gold)):
        listed = json.loads((args.gold / f"{pair.name}.gold.json").read_text(encoding="utf-8"))["quotes"]
        gold = [(q["kind"], placed(pair.a, q["a"]), placed(pair.b, q["b"])) for q in listed]
        direct.append(direct_rows(pair.a, pair.b, gold))
        same = Sparse.of(scores[pair.name]) if scores is not None else lexical.score(pair.a, pair.b, silent).same
        near = Met(pair.a, pair.b, *(side.encoded for side in seen[pair.name])) if scores is not None else None
        told.append(indirect_rows(pair.a, pair.b, gold, same, near))
        fold.append(event.get(pair.name, number) % FOLDS)
    report("reader/comparison/quotes.py", direct, fold, quotes.LEAST)
    report("reader/comparison/indirect.py", [t.rows for t in told], fold, (indirect.MODEL if args.work else indirect.LEXICAL).least, HEAVY)
    end_to_end(told, fold)


if __name__ == "__main__":
    main()
