"""Fits the weights of `reader/comparison/lexical.py` and writes them to `reader/comparison/weights.py`.

    python packaging/model/lexical.py GOLD_FOLDER      (a folder of <pair>.a.md, <pair>.b.md, <pair>.gold.json)

Logistic regressions by Newton's method with a ridge; no randomness. The fit of the words runs after that of the sentences, on its scores.
"""

import argparse
import json
import random
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.article.model import Article, Paragraph, Span
from reader.comparison import lexical, weights
from reader.comparison.candidates import candidates, likeness
from reader.comparison.terms import terms
from reader.language.read import read
from reader.language.reading import Reading, Sentence
from reader.work import silent

RIDGE = 3.0
OUT = Path(weights.__file__)
FRONT = re.compile(r"^(title|date):\s*\"?(.*?)\"?\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Pair:
    """Two readings with gold sentences, the links by sentence index, and for each word 1 (one-sided), 0 (told) or -1 (readings differ)."""

    name: str
    a: Reading
    b: Reading
    links: dict[tuple[int, int], str]
    alone_a: list[list[int]]
    alone_b: list[list[int]]


def gold(folder: Path) -> Iterator[Pair]:
    """Every pair of a folder, in order of name."""
    for path in sorted(folder.glob("*.gold.json")):
        found = json.loads(path.read_text(encoding="utf-8"))
        name = path.name.removesuffix(".gold.json")
        sides, ids, labels = [], [], []
        for side in "AB":
            reading, index = _reading(found[side], (folder / f"{name}.{side.lower()}.md").read_text(encoding="utf-8"), side)
            sides.append(reading)
            ids.append(index)
            labels.append(_labels(reading, index, found["only"][side], found["only_other"][side]))
        links = {(ids[0][a], ids[1][b]): grade for a, b, grade in found["links"]}
        yield Pair(name, sides[0], sides[1], links, labels[0], labels[1])


def _reading(paragraphs: list[list[str]], text: str, side: str) -> tuple[Reading, dict[str, int]]:
    import datetime

    front = dict(FRONT.findall(text))
    day = datetime.date.fromisoformat(front["date"][:10]) if re.match(r"\d{4}-\d\d-\d\d", front.get("date", "")) else None
    article = Article(tuple(Paragraph(" ".join(p)) for p in paragraphs), title=front.get("title"), date=day)
    sentences, index = [], {}
    for i, paragraph in enumerate(paragraphs):
        at = 0
        for j, sentence in enumerate(paragraph):
            span = Span(i, at, at + len(sentence))
            index[f"{side}{i + 1}.{j + 1}"] = len(sentences)
            sentences.append(Sentence(span, (span,)))
            at += len(sentence) + 1
    return replace(read(article), sentences=tuple(sentences)), index


def _labels(reading: Reading, index: dict[str, int], first: list[Any], second: list[Any]) -> list[list[int]]:
    marks = []
    for marked in (first, second):
        stretches: dict[int, list[tuple[int, int]]] = {}
        for sid, said in marked:
            text = reading.article.text(reading.sentences[index[sid]].span)
            at = text.find(said)
            if at >= 0:
                stretches.setdefault(index[sid], []).append((at, at + len(said)))
        marks.append(stretches)
    out = []
    for k, t in enumerate(terms(reading)):
        inside = [[any(s <= w.start and w.end <= e for s, e in m.get(k, ())) for w in t.words] for m in marks]
        out.append([1 if x and y else 0 if not (x or y) else -1 for x, y in zip(*inside, strict=True)])
    return out


def shuffled(pair: Pair, seed: int) -> Pair:
    """The pair with B's paragraphs in another order: place may count a little, it may not rule."""
    b = pair.b
    order = list(range(len(b.article.paragraphs)))
    random.Random(seed).shuffle(order)
    where = {old: new for new, old in enumerate(order)}
    moved = sorted(range(len(b.sentences)), key=lambda k: (where[b.sentences[k].span.paragraph], b.sentences[k].span.start))
    now = {old: new for new, old in enumerate(moved)}

    def at(span: Span) -> Span:
        return Span(where[span.paragraph], span.start, span.end)

    reading = Reading(
        replace(b.article, paragraphs=tuple(b.article.paragraphs[k] for k in order), dateline=None),
        tuple(Sentence(at(b.sentences[k].span), tuple(at(c) for c in b.sentences[k].clauses)) for k in moved),
        tuple(replace(n, mentions=tuple(sorted(at(m) for m in n.mentions))) for n in b.names),
        tuple(replace(f, span=at(f.span)) for f in b.figures),
        tuple(replace(d, span=at(d.span)) for d in b.dates),
        tuple(replace(q, spans=tuple(at(s) for s in q.spans)) for q in b.quotations),
    )
    links = {(i, now[j]): grade for (i, j), grade in pair.links.items()}
    return Pair(pair.name, pair.a, reading, links, pair.alone_a, [pair.alone_b[k] for k in moved])


def logistic_regression(x: NDArray[np.float64], y: NDArray[np.float64], held: dict[int, float] | None = None) -> tuple[NDArray[np.float64], float]:
    """Weights and bias by Newton's method, the ridge on standardised columns; for those of `held` so many times the ridge."""
    middle, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = np.column_stack([(x - middle) / spread, np.ones(len(x))])
    w = np.zeros(z.shape[1])
    ridge = np.full(z.shape[1], RIDGE)
    ridge[-1] = 0
    for column, times in (held or {}).items():
        ridge[column] *= times
    for _ in range(30):
        p = lexical.logistic(z @ w)
        step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + np.diag(ridge + 1e-9), z.T @ (y - p) - ridge * w)
        w += step
    scaled = w[:-1] / spread
    return scaled, float(w[-1] - scaled @ middle)


def sentence_table(pairs: list[Pair]) -> tuple[list[NDArray[np.float64]], list[list[str]], list[NDArray[np.intp]]]:
    """For each pair of articles: features of its candidates, their grades ("" where no link), the candidates."""
    tables, grades, places = [], [], []
    for pair in pairs:
        ta, tb = terms(pair.a), terms(pair.b)
        like = likeness(ta, tb, silent)
        found = candidates(like.cosine)
        tables.append(lexical.pair_features(pair.a, pair.b, ta, tb, like, found, silent))
        grades.append([pair.links.get((int(i), int(j)), "") for i, j in found])
        places.append(found)
    return tables, grades, places


def word_table(pairs: list[Pair]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Features and labels of every word of every article, the disputed left out."""
    rows, labels = [], []
    for pair in pairs:
        ta, tb = terms(pair.a), terms(pair.b)
        scores = lexical.score(pair.a, pair.b, silent)
        weight = likeness(ta, tb, silent).weight
        for mine, others, related, marked in ((ta, tb, scores.related, pair.alone_a), (tb, ta, scores.related.turned, pair.alone_b)):
            everywhere = {stem for t in others for stem in t.content}
            for i, t in enumerate(mine):
                table = lexical.word_features(t, others, related.row(i), everywhere, weight)
                keep = [k for k, label in enumerate(marked[i]) if label >= 0]
                rows.append(table[keep])
                labels += [marked[i][k] for k in keep]
    return np.concatenate(rows), np.array(labels, dtype=np.float64)


def write(found: dict[str, tuple[NDArray[np.float64], float]]) -> None:
    """The weights as a module of constants."""
    lines = [
        '"""Weights of the lexical scorer, written by `packaging/model/lexical.py`; the features are in the order of `lexical.py`."""',
        "",
        "import numpy as np",
        "",
    ]
    for name, (w, bias) in found.items():
        values = textwrap.fill(", ".join(f"{x:.4g}" for x in w), 150, initial_indent="    ", subsequent_indent="    ")
        lines += [f"{name} = np.array(\n    [\n{values},\n    ],\n    dtype=np.float64,\n)", f"{name}_BIAS = {bias:.4f}"]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def fit(pairs: list[Pair], say: Callable[[str], None] = print) -> dict[str, tuple[NDArray[np.float64], float]]:
    """All three regressions; sets `weights` as it goes, so that the words are fitted on these sentences' scores."""
    tables, grades, _ = sentence_table([*pairs, *(shuffled(p, k) for k, p in enumerate(pairs)), *(shuffled(p, -1 - k) for k, p in enumerate(pairs))])
    x = np.concatenate(tables)
    grade = np.array([g for gs in grades for g in gs])
    # "part" is neither right nor wrong for "same"
    clear = grade != "part"
    found = {
        "SAME": logistic_regression(x[clear], (grade[clear] == "same").astype(np.float64)),
        "RELATED": logistic_regression(x, (grade != "").astype(np.float64)),
    }
    weights.SAME, weights.SAME_BIAS = found["SAME"]
    weights.RELATED, weights.RELATED_BIAS = found["RELATED"]
    rows, labels = word_table(pairs)
    found["ALONE"] = logistic_regression(rows, labels)
    weights.ALONE, weights.ALONE_BIAS = found["ALONE"]
    say(f"{len(x)} pairs of sentences ({int((grade == 'same').sum())} same), {len(rows)} words ({labels.mean():.0%} one-sided)")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    found = fit(list(gold(parser.parse_args().gold)))
    write(found)


if __name__ == "__main__":
    main()
