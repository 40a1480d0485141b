"""Teaches three small layers what the teacher sees in a sentence, on text of which nothing is judged (`texts.py`).

The layers stand beside the trained upper layers of `network.py` on the same frozen lower ones. Each piece's state, projected, is to be the
teacher's vector of that piece (as in Jiao et al. 2020), and likenesses between pieces and between sentences are to be the teacher's (as in Park et
al. 2019). What is kept of the projection are its main directions, since only likenesses are read of it. Teaching them on the pairs of articles as
well was tried and left out: likenesses come no nearer to the teacher's on articles it has not seen.
"""

import random
import time

import numpy as np
import torch
from network import Layer, upper_states
from teacher import WIDTH as TAUGHT
from teacher import Seen
from torch import Tensor, nn
from torch.nn import functional

from reader.comparison.encoder import ECHO, LAYERS, LOWER, WIDTH

EPOCHS, RATE, WARM = 5, 1.5e-4, 40
PIECES, TOGETHER = 500, 24  # pieces held against all others at a step; sentences that go through the layers at once

Article = tuple[list[Tensor], list[Tensor], Tensor]  # by sentence: states of the lower layers, the teacher's pieces; the teacher's sentences


class Echo(nn.Module):
    """The three layers and the projection to the teacher's vectors."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(weights, i) for i in range(LOWER, LAYERS))
        self.out = nn.Linear(WIDTH, TAUGHT, bias=False)


def article(lower: list[Tensor], texts: list[str], seen: dict[str, Seen]) -> Article:
    """What the echo is taught of one article: the sentences that both cut alike."""
    kept = [k for k, (x, t) in enumerate(zip(lower, texts, strict=True)) if len(x) == len(seen[t][0]) > 0]
    # as many sentences lie in memory as the teacher saw: half the size is exact enough
    return [lower[k].half() for k in kept], [torch.tensor(seen[texts[k]][0]) for k in kept], torch.tensor(np.stack([seen[texts[k]][1] for k in kept]))


def distil(texts: list[Article], weights: dict[str, Tensor], seed: int) -> Echo:
    """Any two parts of text at a step, the rate falling to nothing."""
    torch.manual_seed(seed)
    rng, began = random.Random(seed), time.perf_counter()
    echo = Echo(weights)
    groups = [{"params": echo.layers.parameters(), "lr": RATE}, {"params": echo.out.parameters(), "lr": 10 * RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    rates, step = [g["lr"] for g in groups], 0
    for epoch in range(EPOCHS):
        order = texts[:]
        rng.shuffle(order)
        todo, sum_ = list(zip(order[::2], order[1::2], strict=False)), 0.0
        for one, other in todo:
            for group, full in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = full * min(1, (step + 1) / WARM) * max(0.03, 1 - step / (EPOCHS * len(todo)))
            echo.train()
            value = _loss(echo, one, other)
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(echo.parameters(), 1.0)
            optimizer.step()
            sum_ += value.item()
            step += 1
        print(f"echo: epoch {epoch + 1} of {EPOCHS}, loss {sum_ / len(todo):.3f}, {time.perf_counter() - began:.0f} s", flush=True)
    return echo.eval()


def _loss(echo: Echo, a: Article, b: Article) -> Tensor:
    # half as exact is twice as fast, and this is only teaching
    with torch.autocast("cpu", dtype=torch.bfloat16):
        mine = [echo.out(h).float() for h in upper_states(echo.layers, [x.float() for x in a[0] + b[0]], TOGETHER)]
    pieces, taught = torch.cat(mine), torch.cat([x.float() for x in a[1] + b[1]])
    whole, sentences = functional.normalize(torch.stack([x.mean(0) for x in mine]), dim=-1), torch.cat([a[2], b[2]])
    unit, some = functional.normalize(pieces, dim=-1), torch.randperm(len(pieces))[:PIECES]
    apart = ((unit[some] @ unit.T - taught[some] @ taught.T) ** 2).mean()
    return (1 - functional.cosine_similarity(pieces, taught, dim=-1)).mean() + 8 * ((whole @ whole.T - sentences @ sentences.T) ** 2).mean() + 4 * apart


@torch.no_grad()
def main_directions(echo: Echo, articles: list[Article]) -> np.ndarray:
    """The projection (ECHO, 384) that keeps most of the likenesses between the pieces of these articles."""
    states = torch.cat([torch.cat(upper_states(echo.layers, [x.float() for x in a[0]])) for a in articles])
    projected = states @ echo.out.weight.T
    values, vectors = torch.linalg.eigh(projected.T @ projected / len(projected))
    return (vectors[:, values.argsort(descending=True)[:ECHO]].T @ echo.out.weight).numpy()
