"""The network of `reader/comparison/encoder.py` in torch, for training: lower layers frozen, upper layers and the heads trained.

Needs torch and safetensors, which the product does not.
"""

import math
from collections import Counter
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from reader.comparison.encoder import CONTEXT, FIRST, HEADS, LAST, LAYERS, LONGEST, LOWER, WIDTH, before
from reader.comparison.wordpieces import Wordpieces

WEIGHTS_SHA = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VOCABULARY_SHA = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
VECTOR = 256
PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "mix": "attention.output.dense",
    "mixed": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "back": "output.dense",
    "done": "output.LayerNorm",
}


def base(folder: Path) -> tuple[dict[str, Tensor], list[str]]:
    """The published weights and vocabulary; refuses any others."""
    for name, digest in (("model.safetensors", WEIGHTS_SHA), ("vocab.txt", VOCABULARY_SHA)):
        if sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{folder / name} is not the published file (sha256 {digest} expected)")
    return load_file(folder / "model.safetensors"), (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


class Layer(nn.Module):
    """One transformer layer, from the published weights."""

    def __init__(self, weights: dict[str, Tensor], number: int) -> None:
        super().__init__()
        for short, name in PARTS.items():
            w, b = (weights[f"encoder.layer.{number}.{name}.{x}"] for x in ("weight", "bias"))
            part: nn.Module = nn.LayerNorm(WIDTH, 1e-12) if w.ndim == 1 else nn.Linear(w.shape[1], w.shape[0])
            part.load_state_dict({"weight": w, "bias": b})
            setattr(self, short, part)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        n, t, _ = x.shape
        q, k, v = (getattr(self, p)(x).view(n, t, HEADS, -1).transpose(1, 2) for p in "qkv")
        bias = torch.where(mask, 0.0, -1e4)[:, None, None, :]
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias).transpose(1, 2).reshape(n, t, WIDTH)
        x = self.mixed(x + functional.dropout(self.mix(mixed), 0.1, self.training))
        return self.done(x + functional.dropout(self.back(functional.gelu(self.wide(x), approximate="tanh")), 0.1, self.training))


class Lower(nn.Module):
    """Embeddings and the lower layers, never trained: each sentence read after the title and what stands before it in its paragraph."""

    def __init__(self, weights: dict[str, Tensor], vocabulary: list[str]) -> None:
        super().__init__()
        self.pieces = Wordpieces(vocabulary)
        self.words, self.positions = weights["embeddings.word_embeddings.weight"], weights["embeddings.position_embeddings.weight"]
        self.type = weights["embeddings.token_type_embeddings.weight"][0]
        self.embedded = nn.LayerNorm(WIDTH, 1e-12)
        self.embedded.load_state_dict({x: weights[f"embeddings.LayerNorm.{x}"] for x in ("weight", "bias")})
        self.layers = nn.ModuleList(Layer(weights, i) for i in range(LOWER))
        self.eval()

    @torch.no_grad()
    def forward(self, texts: list[str], paragraphs: list[int], title: str) -> list[tuple[Tensor, list[tuple[int, int, int]]]]:
        """For each sentence its pieces' states (n, 384) and the pieces (number, start, end)."""
        out = []
        cuts = [self.pieces.cut(text, LONGEST) or [(LAST, 0, len(text))] for text in texts]
        contexts = before([[n for n, _, _ in cut] for cut in cuts], paragraphs, [n for n, _, _ in self.pieces.cut(title, CONTEXT)])
        for cut, context in zip(cuts, contexts, strict=True):
            row = torch.tensor([[FIRST, *context, *(n for n, _, _ in cut), LAST]])
            x = self.embedded(self.words[row] + self.positions[: row.shape[1]] + self.type)
            for layer in self.layers:
                x = layer(x, torch.ones_like(row, dtype=torch.bool))
            start = 1 + len(context)
            out.append((x[0, start : start + len(cut)], cut))
        return out


def upper_states(layers: nn.ModuleList, lower: list[Tensor], size: int = 12) -> list[Tensor]:
    """The states of every sentence after `layers`, in order; `size` sentences at a time."""
    out: list[Tensor] = [torch.empty(0)] * len(lower)
    order = sorted(range(len(lower)), key=lambda k: len(lower[k]))
    for start in range(0, len(order), size):
        batch = order[start : start + size]
        x = nn.utils.rnn.pad_sequence([lower[k] for k in batch], batch_first=True)
        mask = torch.arange(x.shape[1])[None] < torch.tensor([len(lower[k]) for k in batch])[:, None]
        for layer in layers:
            x = layer(x, mask)
        for r, k in enumerate(batch):
            out[k] = x[r, : len(lower[k])]
    return out


class Upper(nn.Module):
    """The trained part: upper layers, token vectors, what each token tells, and a small head that turns max-similarities into log-odds.

    The head reads besides what words show (`lexical.pair_features`), so that the encoder learns what words do not show; it is not shipped.
    """

    def __init__(self, weights: dict[str, Tensor], shown: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(weights, i) for i in range(LOWER, LAYERS))
        self.out = nn.Linear(WIDTH, VECTOR, bias=False)
        nn.init.orthogonal_(self.out.weight)
        self.telling = nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.telling.weight)
        nn.init.zeros_(self.telling.bias)
        self.seen = nn.Linear(6, 2)
        with torch.no_grad():
            self.seen.weight.zero_()
            self.seen.weight[:, :2] = 2.0
        self.shown = nn.Linear(shown, 2)
        self.words = nn.Parameter(torch.tensor([5.0, 0.5, -1.0, 0.0]))

    def forward(self, a: list[Tensor], b: list[Tensor], idf_a: Tensor, idf_b: Tensor, shown: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Log-odds (sentences A, sentences B, 2) of "same" and "same or part"; for each piece of A and of B, by sentence of the other, of being told."""
        ha, hb = upper_states(self.layers, a), upper_states(self.layers, b)
        sizes_a, sizes_b = [len(h) for h in ha], [len(h) for h in hb]
        all_a, all_b = torch.cat(ha), torch.cat(hb)
        likeness = functional.normalize(self.out(all_a), dim=-1) @ functional.normalize(self.out(all_b), dim=-1).T
        best_a = torch.stack([c.amax(1) for c in likeness.split(sizes_b, 1)], 1)
        best_b = torch.stack([c.amax(0) for c in likeness.split(sizes_a, 0)], 1)
        in_a, in_b = (torch.repeat_interleave(torch.arange(len(s)), torch.tensor(s)) for s in (sizes_a, sizes_b))
        met_a = self._mean(best_a, torch.exp(self.telling(all_a)[:, 0]) * idf_a, in_a, len(a))
        met_b = self._mean(best_b, torch.exp(self.telling(all_b)[:, 0]) * idf_b, in_b, len(b)).T
        whole = functional.normalize(torch.stack([h.mean(0) for h in ha]), dim=-1) @ functional.normalize(torch.stack([h.mean(0) for h in hb]), dim=-1).T
        low, high = torch.minimum(met_a, met_b), torch.maximum(met_a, met_b)
        behind = low - torch.maximum(low.amax(1, keepdim=True), low.amax(0, keepdim=True))
        z = self.seen(torch.stack([low, high, whole, behind, whole**2, high * low], -1)) + self.shown(shown)
        told = [
            self.words[0] * m + self.words[1] * r[i] + self.words[2] + self.words[3] * torch.log(d)[:, None]
            for m, r, i, d in ((best_a, z[..., 1], in_a, idf_a), (best_b, z[..., 1].T, in_b, idf_b))
        ]
        return z, told[0], told[1]

    @staticmethod
    def _mean(best: Tensor, weight: Tensor, sentence: Tensor, count: int) -> Tensor:
        total = torch.zeros(count, best.shape[1]).index_add(0, sentence, best * weight[:, None])
        return total / torch.zeros(count).index_add(0, sentence, weight)[:, None]


def idf(articles: list[list[list[tuple[int, int, int]]]], size: int) -> np.ndarray:
    """What each piece tells: log of articles over articles with it, of the training articles."""
    df = Counter(n for article in articles for n in {n for cut in article for n, _, _ in cut})
    return np.maximum(np.log((len(articles) + 1) / (np.array([df.get(i, 0) for i in range(size)]) + 0.5)), 0.05).astype(np.float32)


def exported(weights: dict[str, Tensor], upper: Upper, tells: np.ndarray) -> dict[str, np.ndarray]:
    """What `reader/comparison/encoder.py` reads: matrices as int8 rows with a scale each, the rest float16."""
    out: dict[str, np.ndarray] = {}

    _put(out, "words", weights["embeddings.word_embeddings.weight"].numpy())
    out["positions"] = weights["embeddings.position_embeddings.weight"][: CONTEXT + LONGEST + 2].numpy().astype(np.float16)
    out["type"] = weights["embeddings.token_type_embeddings.weight"][0].numpy().astype(np.float16)
    out["embedded.g"], out["embedded.b"] = (weights[f"embeddings.LayerNorm.{x}"].numpy().astype(np.float16) for x in ("weight", "bias"))
    for number, layer in enumerate([*(Layer(weights, i) for i in range(LOWER)), *upper.layers]):
        _put_layer(out, str(number), layer)
    _put(out, "out", upper.out.weight.detach().numpy())
    out["telling.w"], out["telling.b"] = upper.telling.weight.detach().numpy()[0], upper.telling.bias.detach().numpy()
    out["idf"] = tells.astype(np.float16)
    return out


def echoed(echo: nn.ModuleList, out_matrix: np.ndarray) -> dict[str, np.ndarray]:
    """The same for the layers of `distil.py` and their projection."""
    out: dict[str, np.ndarray] = {}
    for number, layer in enumerate(echo):
        _put_layer(out, f"echo.{number + LOWER}", layer)
    _put(out, "echo.out", out_matrix)
    return out


def _put(out: dict[str, np.ndarray], name: str, matrix: np.ndarray) -> None:
    scale = np.abs(matrix).max(axis=1) / 127
    scale[scale == 0] = 1
    out[name + ".q"], out[name + ".s"] = np.round(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def _put_layer(out: dict[str, np.ndarray], name: str, layer: nn.Module) -> None:
    got = {f"{p}.{x}": getattr(getattr(layer, p), x).detach().numpy() for p in PARTS for x in ("weight", "bias")}
    root = 1 / math.sqrt(WIDTH // HEADS)  # attention's own scale, folded into the queries
    _put(out, f"{name}.qkv.w", np.concatenate([got["q.weight"] * root, got["k.weight"], got["v.weight"]]))
    out[f"{name}.qkv.b"] = np.concatenate([got["q.bias"] * root, got["k.bias"], got["v.bias"]]).astype(np.float32)
    for part in ("mix", "wide", "back"):
        _put(out, f"{name}.{part}.w", got[part + ".weight"])
        out[f"{name}.{part}.b"] = got[part + ".bias"].astype(np.float32)
    for part in ("mixed", "done"):
        out[f"{name}.{part}.g"], out[f"{name}.{part}.b"] = got[part + ".weight"].astype(np.float32), got[part + ".bias"].astype(np.float32)
