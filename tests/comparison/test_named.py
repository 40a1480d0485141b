"""Quotations that have a part of a name in common. All texts are invented."""

import numpy as np
import pytest

from reader.article.model import Article, Paragraph
from reader.comparison import quotes
from reader.comparison.quotes import shared_quotes
from reader.comparison.surfaces import Sparse
from reader.language.read import read


def told(one: str, other: str) -> list[tuple[str, str, str]]:
    a, b = (read(Article((Paragraph(text),))) for text in (one, other))
    found = shared_quotes(a, b, Sparse.of(np.zeros((len(a.sentences), len(b.sentences)), np.float32)))
    turned = shared_quotes(b, a, Sparse.of(np.zeros((len(b.sentences), len(a.sentences)), np.float32)))
    assert sorted((q.a, q.b, q.kind) for q in found) == sorted((q.b, q.a, q.kind) for q in turned)
    return [(q.kind, a.article.text(q.a), b.article.text(q.b)) for q in found]


def test_a_part_of_a_name_is_nothing_in_common() -> None:
    act, other = "“Whatever the {} was meant to do, it hurts our crews,” Ines Roth wrote.", "Others wrote: “Harbour freedom. Nobody wants it.”"
    assert told(act.format("Harbour Freedom Restoration Act"), other) == []
    assert [kind for kind, _, _ in told(act.format("harbour freedom"), other)] == ["trimmed"]


def test_a_whole_name_stays() -> None:
    text = "“We stand for the Harbour Freedom Restoration Act and nothing else,” Ines Roth said."
    assert len(told(text, "Ines Roth is said to “stand for the Harbour Freedom Restoration Act.”")) == 1


def test_what_has_only_a_part_of_a_name_in_common_may_yet_be_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    places: list[object] = []
    monkeypatch.setattr(quotes, "paraphrases", lambda *given: places.extend(given[-1]) or [])  # type: ignore[func-returns-value]
    act, other = "“Whatever the {} was meant to do, it hurts our crews,” Ines Roth wrote.", "Others wrote: “Harbour freedom. Nobody wants it.”"
    told(act.format("Harbour Freedom Restoration Act"), other)
    assert places == []
    told(act.format("harbour freedom"), other)
    assert places


def test_two_who_speak_each_for_himself_quote_nobody() -> None:
    one, other = "“I’d have rowed to Velm for that lad,” Otto Brandt said.", "“He’d have rowed to Velm for that lad,” {} said."
    assert told(one, other.format("Nick Oakes")) == []
    assert [kind for kind, _, _ in told(one, other.format("Otto Brandt"))] != []
    assert [kind for kind, _, _ in told(one, "“I’d have rowed to Velm for that lad,” Nick Oakes said.")] != []
