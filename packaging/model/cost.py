"""Time and memory of comparing, beside plain TF-IDF and unmodified MiniLM embeddings, in one run.

    python packaging/model/cost.py [--base FOLDER] [PARAGRAPHS ...]

Each method has a process of its own, one thread, and the same two invented reports of so many paragraphs each (40 and 2000 if none is named). "ours" and
"ours, words alone" do the whole comparison; the other two only score every sentence of A against every one of B, which is all there is to them. TF-IDF is
scikit-learn's; MiniLM needs torch, safetensors and FOLDER (as in train.py). Seconds are wall time without the imports; memory is the process's highest
resident size, of which Python itself has about 10 MB.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

ROOT = Path(__file__).resolve().parents[2]
METHODS = ("tfidf", "minilm", "words", "ours")
NAMES = {"tfidf": "TF-IDF cosine", "minilm": "MiniLM cosine", "words": "ours, words alone", "ours": "ours"}


def memory() -> float:
    """The highest resident size so far, MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def articles(count: int) -> tuple[str, str]:
    """Two invented reports of `count` paragraphs that tell every second one in common."""
    sys.path.insert(0, str(ROOT / "tests" / "bench"))
    from long_reports import Reports

    reports = Reports()
    return reports.text(count, 1), reports.text(count, 2)


def tfidf(a: list[str], b: list[str]) -> float:
    from sklearn.feature_extraction.text import TfidfVectorizer

    began = time.perf_counter()
    rows = TfidfVectorizer(sublinear_tf=True).fit_transform([*a, *b])
    (rows[: len(a)] @ rows[len(a) :].T).toarray()
    return began


def minilm(a: list[str], b: list[str], base: Path) -> float:
    import torch
    from network import Layer
    from network import base as weights_of

    from reader.comparison.wordpieces import Wordpieces

    torch.set_num_threads(1)
    began = time.perf_counter()
    weights, vocabulary = weights_of(base)
    pieces, first, last = Wordpieces(vocabulary), 101, 102
    words, positions = weights["embeddings.word_embeddings.weight"], weights["embeddings.position_embeddings.weight"]
    names = ("weight", "bias")
    norm = torch.nn.LayerNorm(words.shape[1], 1e-12)
    norm.load_state_dict({x: weights[f"embeddings.LayerNorm.{x}"] for x in names})
    layers = [Layer(weights, number).eval() for number in range(6)]
    texts = [*a, *b]
    order = sorted(range(len(texts)), key=lambda k: len(texts[k]))
    out = torch.zeros(len(texts), words.shape[1])
    with torch.inference_mode():
        for start in range(0, len(order), 16):
            batch = order[start : start + 16]
            cut = [[first, *(n for n, _, _ in pieces.cut(texts[k], 126)), last] for k in batch]
            rows = torch.nn.utils.rnn.pad_sequence([torch.tensor(c) for c in cut], batch_first=True)
            mask = torch.arange(rows.shape[1])[None] < torch.tensor([len(c) for c in cut])[:, None]
            x = norm(words[rows] + positions[: rows.shape[1]] + weights["embeddings.token_type_embeddings.weight"][0])
            for layer in layers:
                x = layer(x, mask)
            out[batch] = torch.nn.functional.normalize((x * mask[..., None]).sum(1) / mask.sum(1)[:, None], dim=1)
        out[: len(a)] @ out[len(a) :].T
    return began


def ours(a: str, b: str, *, use_model: bool) -> float:
    import reader.comparison.trained  # noqa: F401  what loads its weights when first needed
    from reader.article.paste import from_paste
    from reader.comparison.compare import compare
    from reader.language.read import read

    began = time.perf_counter()
    compare(read(from_paste(a)), read(from_paste(b)), use_model=use_model)
    return began


def alone(method: str, count: int, base: Path | None) -> None:
    """One method in this process; prints seconds and MB."""
    texts = articles(count)
    if method in ("ours", "words"):
        began = ours(*texts, use_model=method == "ours")
    else:
        import re

        a, b = ([s for p in text.split("\n\n")[1:] for s in re.findall(r"[^.]+\.\S*", p)] for text in texts)
        began = tfidf(a, b) if method == "tfidf" else minilm(a, b, base or Path())
    print(f"{time.perf_counter() - began:.2f} {memory():.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paragraphs", nargs="*", type=int)
    parser.add_argument("--base", type=Path, help="of MiniLM; left out without it")
    parser.add_argument("--alone", choices=METHODS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.alone:
        alone(asked.alone, asked.paragraphs[0], asked.base)
        return
    for count in asked.paragraphs or (40, 2000):
        for method in METHODS:
            if method == "minilm" and asked.base is None:
                continue
            command = [sys.executable, __file__, str(count), "--alone", method, *(["--base", str(asked.base)] if asked.base else [])]
            seconds, most = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
            print(f"2 x {count:5}  {NAMES[method]:18} {float(seconds):8.2f} s  {most:>5} MB", flush=True)


if __name__ == "__main__":
    main()
