"""The network: what it gives, that it reads context, and that it refuses weights that are not its own. Small random weights, so that it is quick."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from reader.comparison import encoder
from reader.comparison.encoder import Encoder, ModelError, checked
from reader.work import Cancelled, silent

WORDS = ["[PAD]", *(f"[unused{i}]" for i in range(102)), *"the harbour was closed she said on monday boats left port mayor . , opened again".split()]
LAYERS = [*map(str, range(encoder.LAYERS)), *(f"echo.{i}" for i in range(encoder.LOWER, encoder.LAYERS))]


def weights() -> dict[str, Any]:
    rng = np.random.default_rng(7)
    width, out = encoder.WIDTH, {}

    def matrix(name: str, rows: int, columns: int) -> None:
        out[name + ".q"] = rng.integers(-127, 128, (rows, columns)).astype(np.int8)
        out[name + ".s"] = np.full(rows, 0.0012, dtype=np.float32)

    matrix("words", len(WORDS), width)
    out["words.s"] *= 10
    out["positions"] = rng.normal(0, 0.1, (256, width)).astype(np.float16)
    out["type"] = np.zeros(width, dtype=np.float16)
    for name in ("embedded", *(f"{i}.{n}" for i in LAYERS for n in ("mixed", "done"))):
        out[name + ".g"], out[name + ".b"] = np.ones(width, dtype=np.float32), np.zeros(width, dtype=np.float32)
    for i in LAYERS:
        for part, rows, columns in (("qkv", 3 * width, width), ("mix", width, width), ("wide", 4 * width, width), ("back", width, 4 * width)):
            matrix(f"{i}.{part}.w", rows, columns)
            out[f"{i}.{part}.b"] = np.zeros(rows, dtype=np.float32)
    matrix("out", 256, width)
    matrix("echo.out", encoder.ECHO, width)
    out["telling.w"], out["telling.b"] = np.zeros(width, dtype=np.float32), np.zeros(1, dtype=np.float32)
    out["idf"] = np.ones(len(WORDS), dtype=np.float16)
    return out


@pytest.fixture(scope="module")
def network() -> Encoder:
    return Encoder(weights(), WORDS)


TEXTS = ["The harbour was closed on Monday.", "She said boats left.", "", "The mayor opened the port again."]
WHERE = [0, 0, 1, 2]


def test_every_sentence_has_unit_vectors_for_its_pieces(network: Encoder) -> None:
    found = network.encode(TEXTS, WHERE, "Port closed", silent)
    assert len(found) == len(TEXTS)
    for text, e in zip(TEXTS, found, strict=True):
        assert e.tokens.floats().shape == (len(e.where), encoder.TOKEN) and e.telling.shape == (len(e.where),)
        assert np.allclose((e.tokens.floats() ** 2).sum(axis=1), 1, atol=1e-2) and np.isclose((e.whole**2).sum(), 1, atol=1e-4)
        assert e.echo.floats().shape == (len(e.where), encoder.ECHO) and e.rare.shape == e.telling.shape
        assert np.allclose((e.echo.floats() ** 2).sum(axis=1), 1, atol=1e-2) and np.isclose((e.echo_whole**2).sum(), 1, atol=1e-4)
        assert (e.where[:, 1] <= len(text)).all()


def test_what_stands_before_a_sentence_in_its_paragraph_counts_what_stands_elsewhere_does_not(network: Encoder) -> None:
    alone = network.encode(["She said boats left."], [0], "", silent)[0]
    after = network.encode(["The mayor opened the port.", "She said boats left."], [0, 0], "", silent)[1]
    before = network.encode(["She said boats left.", "The mayor opened the port."], [0, 0], "", silent)[0]
    apart = network.encode(["The mayor opened the port.", "She said boats left."], [0, 1], "", silent)[1]
    assert not np.allclose(alone.tokens.floats(), after.tokens.floats(), atol=1e-2)
    assert np.allclose(alone.tokens.floats(), before.tokens.floats(), atol=3e-3)
    assert np.allclose(alone.tokens.floats(), apart.tokens.floats(), atol=3e-3)


def test_an_article_is_read_once(network: Encoder) -> None:
    assert network.encode(TEXTS, WHERE, "Port closed", silent) is network.encode(list(TEXTS), list(WHERE), "Port closed", silent)


def test_only_so_much_of_the_last_articles_is_kept(network: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "KEPT", 4)
    texts, where = ["The port.", "It opened."], [0, 1]
    first = network.encode(texts, where, "", silent)
    second = network.encode(texts, where, "harbour", silent)
    assert network.encode(texts, where, "", silent) is first
    long = network.encode(texts * 20, [*range(40)], "longer than what is kept", silent)
    assert network.encode(texts, where, "", silent) is first
    assert network.encode(texts * 20, [*range(40)], "longer than what is kept", silent) is long
    assert network.encode(texts, where, "harbour", silent) is not second


def test_what_is_repeated_is_read_once_and_comes_out_alike(network: Encoder) -> None:
    there = network.encode(["The port.", "It opened.", "The port."], [0, 1, 2], "repeated", silent)
    assert there[0] is there[2]


def test_how_many_cores_there_are_changes_nothing(network: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    texts, where = [f"The port was closed for {n} days." for n in range(60)], [*range(60)]
    found = []
    for cores in (1, 4):
        monkeypatch.setattr(encoder, "CORES", cores)
        network._kept.clear()
        found.append(network.encode(texts, where, "Port closed", silent))
    assert all(np.array_equal(x.tokens.rows, y.tokens.rows) and np.array_equal(x.whole, y.whole) for x, y in zip(*found, strict=True))


def test_it_can_be_cancelled(network: Encoder) -> None:
    def stop(share: float, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        network.encode(["The port was opened."], [0], "cancelled", stop)


def test_weights_that_are_missing_or_changed_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "encoder.npz"
    with pytest.raises(ModelError, match=r"encoder\.npz"):
        checked(path, "0" * 64)
    path.write_bytes(b"not weights")
    with pytest.raises(ModelError, match="damaged"):
        checked(path, "0" * 64)
