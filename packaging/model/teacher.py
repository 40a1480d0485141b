"""The teacher: all-mpnet-base-v2 (Apache-2.0, 110 M parameters) in torch, as published, never trained here and never shipped.

It tells far better than the small encoder which sentences are near (held out, its similarities lifted the links of small models without them from
F1 .685 to .716), but it is four times too large to ship and five times too slow; `distil.py` teaches what it sees to three small layers.
"""

import math
import pickle
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from reader.comparison.encoder import LONGEST
from reader.comparison.wordpieces import Wordpieces

WEIGHTS_SHA = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
VOCABULARY_SHA = "dbd90cb94e2247bd4d4ccaecbf616d2290e66691d7d5e5bb81f063c2d0649ada"
WIDTH, HEADS, LAYERS, BATCH = 768, 12, 12, 8
BUCKETS, FARTHEST = 32, 128
FIRST, PADDING, LAST, SHIFT = 0, 1, 2, 4  # its vocabulary is the small encoder's, after four pieces of its own

Seen = tuple[np.ndarray, np.ndarray]  # unit vectors of the pieces (n, 768), float16; unit vector of the sentence (768)


class Teacher:
    """What the published network sees in a sentence. Keeps what it has seen in `cache`, by text."""

    def __init__(self, folder: Path, vocabulary: list[str], cache: Path) -> None:
        for name, digest in (("model.safetensors", WEIGHTS_SHA), ("vocab.txt", VOCABULARY_SHA)):
            if sha256((folder / name).read_bytes()).hexdigest() != digest:
                raise SystemExit(f"{folder / name} is not the published file (sha256 {digest} expected)")
        self._folder, self._cache, self._pieces = folder, cache, Wordpieces(vocabulary)
        self._held: dict[str, Seen] = pickle.loads(cache.read_bytes()) if cache.exists() else {}
        self._w: dict[str, Tensor] = {}

    @torch.no_grad()
    def __call__(self, texts: list[str]) -> dict[str, Seen]:
        """Every text with its vectors; the pieces are those that the small encoder cuts, at most LONGEST."""
        todo = sorted({t for t in texts if t not in self._held}, key=lambda t: (len(t), t))
        if todo:
            self._w = {k.removeprefix("mpnet."): v.float() for k, v in load_file(self._folder / "model.safetensors").items()}
            for start in range(0, len(todo), BATCH):
                batch = todo[start : start + BATCH]
                rows = [[FIRST, *(n + SHIFT for n, _, _ in self._pieces.cut(t, LONGEST)), LAST] for t in batch]
                size = max(map(len, rows))
                states = self._run(torch.tensor([[*r, *[PADDING] * (size - len(r))] for r in rows]), torch.tensor([len(r) for r in rows]))
                for text, row, x in zip(batch, rows, states, strict=True):
                    whole = x[: len(row)].mean(0)
                    self._held[text] = (functional.normalize(x[1 : len(row) - 1], dim=-1).half().numpy(), functional.normalize(whole, dim=0).numpy())
            self._cache.write_bytes(pickle.dumps(self._held))
        return {t: self._held[t] for t in texts}

    def _run(self, numbers: Tensor, sizes: Tensor) -> Tensor:
        n, t = numbers.shape
        x = self._w["embeddings.word_embeddings.weight"][numbers] + self._w["embeddings.position_embeddings.weight"][PADDING + 1 : PADDING + 1 + t]
        x = self._norm(x, "embeddings.LayerNorm")
        steps = torch.arange(t)
        far = self._w["encoder.relative_attention_bias.weight"][_bucket(steps[None, :] - steps[:, None])].permute(2, 0, 1)[None]
        bias = torch.where(steps[None] < sizes[:, None], 0.0, -1e4)[:, None, None, :] + far
        for layer in range(LAYERS):
            p = f"encoder.layer.{layer}."
            q, k, v = (self._linear(x, p + f"attention.attn.{s}").view(n, t, HEADS, -1).transpose(1, 2) for s in "qkv")
            mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias).transpose(1, 2).reshape(n, t, WIDTH)
            x = self._norm(self._linear(mixed, p + "attention.attn.o") + x, p + "attention.LayerNorm")
            wide = functional.gelu(self._linear(x, p + "intermediate.dense"))
            x = self._norm(self._linear(wide, p + "output.dense") + x, p + "output.LayerNorm")
        return x

    def _linear(self, x: Tensor, name: str) -> Tensor:
        return functional.linear(x, self._w[name + ".weight"], self._w[name + ".bias"])

    def _norm(self, x: Tensor, name: str) -> Tensor:
        return functional.layer_norm(x, (WIDTH,), self._w[name + ".weight"], self._w[name + ".bias"], 1e-5)


def _bucket(step: Tensor) -> Tensor:
    """The bucket of a relative position (Raffel et al. 2020), half of them for what stands before."""
    half = BUCKETS // 2
    exact, far = half // 2, step.abs()
    log = exact + (torch.log(far.float().clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)).long()
    return (step > 0).long() * half + torch.where(far < exact, far, log.clamp(max=half - 1))
