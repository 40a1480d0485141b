"""Sentences become token vectors: transformer layers in numpy, float32 arithmetic on weights kept as int8. The one file that runs the network.

MiniLM (Wang et al. 2020; all-MiniLM-L6-v2). Its lower three layers read a sentence after the title and what stands before it in its paragraph, so
that "he" and "the measure" are read in their context. Upper layers there are twice, and they read the sentence alone: the echo, taught to see what a
larger encoder sees (all-mpnet-base-v2), and those trained from there on linked sentences. Reading on from
the paragraph before gives no better links (F1 .683; .685 without), and what a paragraph tells should not depend on which came first. numpy rather
than onnxruntime: no second runtime to ship, and the same arithmetic on every processor.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from os import cpu_count
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from reader.comparison.wordpieces import FIRST, LAST, Wordpieces
from reader.work import Progress

Floats = NDArray[np.float32]
LAYERS, LOWER, HEADS, WIDTH = 6, 3, 12, 384
CONTEXT, LONGEST = 40, 110
BATCH = 400  # pieces at a time: more are no faster, and what they come to on the way takes memory
TOKEN, ECHO = 256, 192  # directions of the vectors of pieces, and of the echo's vectors
KEPT = 1000  # sentences whose encodings are kept, besides those of the last two articles
# batches at a time, each on one thread: BLAS's own threads gain little on matrices this small, and what a batch comes to is the same in any order
CORES = min(4, cpu_count() or 1)


class ModelError(Exception):
    """The weights are missing or are not the ones that belong to this version."""


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """Unit vectors (n, width) as int8 rows with a scale each: a quarter of the memory, and a likeness is off by less than .002."""

    rows: NDArray[np.int8]
    scale: Floats

    @classmethod
    def of(cls, vectors: Floats) -> "Vectors":
        """The nearest there are to these."""
        scale = np.maximum(np.abs(vectors).max(axis=1), np.float32(1e-9)) / np.float32(127)
        return cls(np.rint(vectors / scale[:, None]).astype(np.int8), scale)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, which: slice | NDArray[np.bool_]) -> "Vectors":
        return Vectors(self.rows[which], self.scale[which])

    def floats(self) -> Floats:
        """The vectors themselves."""
        return np.asarray(self.rows * self.scale[:, None], dtype=np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """One sentence: its pieces' offsets (n, 2), their unit vectors (n, 256), what each tells (n), and the sentence's own unit vector (384).

    The echo's vectors of its pieces (n, 192) and of the sentence (192), unit vectors too; `rare` (n) is how rare each piece is.
    """

    where: NDArray[np.int32]
    tokens: Vectors
    telling: Floats
    whole: Floats
    echo: Vectors
    echo_whole: Floats
    rare: Floats


def checked(path: Path, digest: str) -> dict[str, Any]:
    """The arrays of a weights file. Raises ModelError where it is missing, damaged or another version's."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(f"The comparison model cannot be read: {path} ({error.strerror}). Please install Diptych again.") from error
    if sha256(data).hexdigest() != digest:
        raise ModelError(f"The comparison model is damaged or of another version: {path}. Please install Diptych again.")
    del data
    with np.load(path, allow_pickle=False) as held:
        return {name: held[name] for name in held.files}


class Encoder:
    """The network with one set of weights; keeps the encodings of the last few articles by their content."""

    def __init__(self, weights: Mapping[str, Any], vocabulary: Sequence[str]) -> None:
        self._pieces = Wordpieces(vocabulary)
        self._embeddings, self._scales = weights["words.q"], weights["words.s"]
        self._positions = weights["positions"].astype(np.float32)
        self._idf = weights["idf"].astype(np.float32)
        self._w = {k: v for k, v in _float(weights).items() if k not in ("words", "positions", "idf")}
        self._kept: OrderedDict[bytes, tuple[Encoded, ...]] = OrderedDict()

    def encode(self, texts: Sequence[str], paragraphs: Sequence[int], title: str, progress: Progress) -> tuple[Encoded, ...]:
        """Every sentence of an article, in order; `paragraphs` says which paragraph each is in. Raises Cancelled when `progress` does."""
        key = sha256("\x00".join((title, *map(str, paragraphs), *texts)).encode("utf-8", "surrogatepass")).digest()
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._encode(texts, paragraphs, title, progress)
            while len(self._kept) > 2 and sum(map(len, self._kept.values())) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return found

    def _encode(self, texts: Sequence[str], paragraphs: Sequence[int], title: str, progress: Progress) -> tuple[Encoded, ...]:
        cut = [self._pieces.cut(text, LONGEST) or [(LAST, 0, len(text))] for text in texts]
        contexts = before([[n for n, _, _ in pieces] for pieces in cut], paragraphs, [n for n, _, _ in self._pieces.cut(title, CONTEXT)])
        # what is read twice in the same context is read once
        same = {(tuple(c), tuple(p)): k for k, (c, p) in reversed(list(enumerate(zip(contexts, cut, strict=True))))}
        order = sorted(same.values(), key=lambda k: (len(cut[k]), len(contexts[k]), k))
        batches = _batches(order, [len(c) + len(p) + 2 for c, p in zip(contexts, cut, strict=True)])
        held = _Held({k: len(cut[k]) for k in order})

        def one(batch: list[int]) -> None:
            own = [cut[k] for k in batch]
            states, echo = self._batch([contexts[k] for k in batch], own)
            ends = np.cumsum([len(p) for p in own])
            for k, end, pieces in zip(batch, ends, own, strict=True):
                here = slice(end - len(pieces), end)
                held.put(k, self._encoded(states[here], echo[here], pieces))

        with threadpool_limits(1, "blas"), ThreadPoolExecutor(min(CORES, len(batches) or 1)) as pool:
            try:
                for n, _ in enumerate(pool.map(one, batches)):
                    progress(n / len(batches), "Reading closely")
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        out = {k: held.get(k) for k in order}
        return tuple(out[same[tuple(c), tuple(p)]] for c, p in zip(contexts, cut, strict=True))

    def _batch(self, contexts: list[list[int]], cut: list[list[tuple[int, int, int]]]) -> tuple[Floats, Floats]:
        """The states of all pieces, one sentence after the other, (pieces, 384): by the trained upper layers and by the echo's."""
        own = [len(p) for p in cut]
        rows = _Rows([len(c) + n + 2 for c, n in zip(contexts, own, strict=True)])
        numbers = np.array([n for c, p in zip(contexts, cut, strict=True) for n in (FIRST, *c, *(m for m, _, _ in p), LAST)], dtype=np.intp)
        x = self._embeddings[numbers].astype(np.float32) * self._scales[numbers][:, None]
        x += self._positions[rows.place] + self._w["type"]
        x = self._norm(x, "embedded")
        for layer in range(LOWER - 1):
            x = self._layer(x, rows, x, rows, f"{layer}.")
        # of the last lower layer only the sentence's own pieces are needed
        first = np.array([1 + len(c) for c in contexts])
        mine = (rows.place >= first[rows.number]) & (rows.place < (first + own)[rows.number])
        ours = _Rows(own)
        y = self._layer(x[mine], ours, x, rows, f"{LOWER - 1}.")
        z = y
        for layer in range(LOWER, LAYERS):
            y, z = self._layer(y, ours, y, ours, f"{layer}."), self._layer(z, ours, z, ours, f"echo.{layer}.")
        return y, z

    def _encoded(self, states: Floats, echo: Floats, pieces: list[tuple[int, int, int]]) -> Encoded:
        rare = self._idf[[n for n, _, _ in pieces]]
        telling = np.exp(states @ self._w["telling.w"] + self._w["telling.b"][0]) * rare
        where = np.array([(s, e) for _, s, e in pieces], dtype=np.int32)
        projected = echo @ self._w["echo.out"]
        return Encoded(
            where,
            Vectors.of(_unit(states @ self._w["out"])),
            telling.astype(np.float32),
            _unit(states.mean(axis=0)[None])[0],
            Vectors.of(_unit(projected)),
            _unit(projected.mean(axis=0)[None])[0],
            rare,
        )

    def _layer(self, x: Floats, rows: "_Rows", around: Floats, seen: "_Rows", p: str) -> Floats:
        """One layer, whose weights' names begin with `p`, for the pieces `x`, each of which looks at those of `around` in its own row."""
        w = self._w
        if around is x:
            both = _linear(x, w[p + "qkv.w"], w[p + "qkv.b"])
            asked, held = both[:, :WIDTH], both[:, WIDTH:]
        else:
            asked = _linear(x, w[p + "qkv.w"][:, :WIDTH], w[p + "qkv.b"][:WIDTH])
            held = _linear(around, w[p + "qkv.w"][:, WIDTH:], w[p + "qkv.b"][WIDTH:])
        ask = rows.apart(asked).reshape(*rows.shape, HEADS, -1).transpose(0, 2, 1, 3)
        key, value = seen.apart(held).reshape(*seen.shape, 2, HEADS, -1).transpose(2, 0, 3, 1, 4)
        odds = np.matmul(ask, key.transpose(0, 1, 3, 2))
        odds += np.where(seen.mask, np.float32(0), np.float32(-1e4))[:, None, None, :]
        odds -= odds.max(axis=-1, keepdims=True)
        np.exp(odds, out=odds)
        odds /= odds.sum(axis=-1, keepdims=True)
        mixed = np.matmul(odds, value).transpose(0, 2, 1, 3).reshape(*rows.shape, WIDTH)[rows.mask]
        y = _linear(mixed, w[p + "mix.w"], w[p + "mix.b"])
        y += x
        y = self._norm(y, p + "mixed")
        z = _linear(_gelu(_linear(y, w[p + "wide.w"], w[p + "wide.b"])), w[p + "back.w"], w[p + "back.b"])
        z += y
        return self._norm(z, p + "done")

    def _norm(self, x: Floats, name: str) -> Floats:
        """Layer normalisation, in place."""
        x -= x.mean(axis=-1, keepdims=True)
        x /= np.sqrt(np.einsum("...i,...i->...", x, x)[..., None] / WIDTH + 1e-12)
        x *= self._w[name + ".g"]
        x += self._w[name + ".b"]
        return x


def _batches(order: Sequence[int], sizes: Sequence[int]) -> list[list[int]]:
    """Sentences that are read together, in order, as many as come to BATCH pieces."""
    out: list[list[int]] = []
    room = 0
    for k in order:
        if not out or sizes[k] > room:
            out.append([])
            room = BATCH
        out[-1].append(k)
        room -= sizes[k]
    return out


class _Held:
    """The encodings of an article's sentences in a few large arrays: thousands of small ones would leave holes between them in memory."""

    def __init__(self, sizes: Mapping[int, int]) -> None:
        """`sizes`: how many pieces each sentence has."""
        total, count = sum(sizes.values()), len(sizes)
        ends = np.cumsum(list(sizes.values()))
        self._place = {k: (n, slice(int(ends[n]) - size, int(ends[n]))) for n, (k, size) in enumerate(sizes.items())}
        self._where = np.empty((total, 2), dtype=np.int32)
        self._telling, self._rare = np.empty(total, dtype=np.float32), np.empty(total, dtype=np.float32)
        self._tokens, self._echo = (Vectors(np.empty((total, n), dtype=np.int8), np.empty(total, dtype=np.float32)) for n in (TOKEN, ECHO))
        self._whole, self._echo_whole = (np.empty((count, n), dtype=np.float32) for n in (WIDTH, ECHO))

    def put(self, k: int, one: Encoded) -> None:
        """Copies a sentence's encoding to its place."""
        n, here = self._place[k]
        self._where[here], self._telling[here], self._rare[here] = one.where, one.telling, one.rare
        for mine, its in ((self._tokens, one.tokens), (self._echo, one.echo)):
            mine.rows[here], mine.scale[here] = its.rows, its.scale
        self._whole[n], self._echo_whole[n] = one.whole, one.echo_whole

    def get(self, k: int) -> Encoded:
        """A sentence's encoding, as views."""
        n, here = self._place[k]
        return Encoded(self._where[here], self._tokens[here], self._telling[here], self._whole[n], self._echo[here], self._echo_whole[n], self._rare[here])


def before(cut: Sequence[Sequence[int]], paragraphs: Sequence[int], title: Sequence[int]) -> list[list[int]]:
    """For each sentence the pieces that it is read after: the last ones of the title and of its paragraph so far."""
    out: list[list[int]] = []
    held: list[int] = []
    last: int | None = None
    for pieces, paragraph in zip(cut, paragraphs, strict=True):
        held = list(title) if paragraph != last else held
        last = paragraph
        out.append(held[-CONTEXT:])
        held = [*held, *pieces][-CONTEXT:]
    return out


def _float(weights: Mapping[str, Any]) -> dict[str, Floats]:
    """Every array as float32; "x.q" and "x.s" (int8 rows and their scales) become "x", the word table excepted.

    Those lie turned in memory, as they are multiplied: with AVX-512 the encoder reads an eighth faster so.
    """
    out: dict[str, Floats] = {}
    for name, array in weights.items():
        if name.endswith(".q") and not name.startswith("words"):
            out[name[:-2]] = np.ascontiguousarray((array.astype(np.float32) * weights[name[:-2] + ".s"][:, None]).T)
        elif not name.endswith((".q", ".s")):
            out[name] = array.astype(np.float32)
    return out


class _Rows:
    """Rows of unequal length one after the other, (pieces, width), so that no arithmetic goes into filling them up; apart where each is by itself."""

    def __init__(self, lengths: Sequence[int]) -> None:
        sizes = np.array(lengths, dtype=np.intp)
        self.shape = len(lengths), int(sizes.max())
        self.mask = np.arange(self.shape[1]) < sizes[:, None]
        self.number, self.place = np.nonzero(self.mask)

    def apart(self, x: Floats) -> Floats:
        """(rows, longest, width), with zeros after the end of a row."""
        out = np.zeros((*self.shape, x.shape[1]), dtype=np.float32)
        out[self.mask] = x
        return out


def _linear(x: Floats, weights: Floats, bias: Floats) -> Floats:
    out: Floats = x @ weights
    out += bias
    return out


def _gelu(x: Floats) -> Floats:
    """The usual tanh form, in place."""
    inner = x * x
    inner *= np.float32(0.044715)
    inner += 1
    inner *= x
    inner *= np.float32(0.7978845608)
    np.tanh(inner, out=inner)
    inner += 1
    inner *= x
    inner *= np.float32(0.5)
    return inner


def _unit(x: Floats) -> Floats:
    return np.asarray(x / np.maximum(np.sqrt((x * x).sum(axis=-1, keepdims=True)), 1e-9), dtype=np.float32)
