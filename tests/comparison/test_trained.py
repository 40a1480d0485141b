"""The trained scorer with the weights that ship: mirrored, the same for the same input, and sensible on plain cases. All texts are invented."""

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.article.sample import sample
from reader.comparison import digests, pairwise, telling, trained
from reader.comparison.compare import compare
from reader.comparison.encoder import ModelError
from reader.comparison.scoring import Scores
from reader.comparison.surfaces import Sparse
from reader.comparison.thresholds import MODEL
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import words
from reader.work import Cancelled

pytestmark = pytest.mark.skipif(not trained.available(), reason="needs resources/model, which a source install may leave out")


def reading(*texts: str, title: str | None = None) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts), title=title))


A = reading(
    "The harbour master closed the northern basin on Tuesday after a barge struck the quay.",
    "“Nobody was hurt,” Greta Olsen told reporters. She said repairs would take three weeks.",
    "The fishermen's union demanded compensation for lost landings.",
)
B = reading(
    "Repairs to the quay will last about three weeks, Ms. Olsen said.",
    "A barge hit the quay on Tuesday, and the northern basin was shut.",
    "The bakery on the square won a regional prize for its rye bread.",
)


def scored(scores: Scores, *, turned: bool = False) -> list[list[list[float]]]:
    return [(s.turned if turned else s).whole().tolist() for s in (scores.same, scores.related)]


def mirrored(one: Scores, other: Scores) -> bool:
    words_too = all(np.array_equal(x, y) for x, y in zip((*one.alone_a, *one.alone_b), (*other.alone_b, *other.alone_a), strict=True))
    return scored(one) == scored(other, turned=True) and words_too


def test_paraphrases_score_above_strangers() -> None:
    s = trained.score(A, B)
    assert s.method == "model" and s.same.shape == (4, 3)
    assert s.same.at(0, 1) > 0.5 and s.same.at(2, 0) > 0.3
    assert s.same.whole()[:, 2].max() < MODEL.same and s.same.row(3).max() < MODEL.same
    assert (s.related.values >= s.same.values).all() and s.same.values.min() >= 0 and s.related.values.max() <= 1


def test_what_only_one_tells_is_alone_word_by_word() -> None:
    s = trained.score(A, B)
    for sides, alone in ((A, s.alone_a), (B, s.alone_b)):
        for sentence, chances in zip(sides.sentences, alone, strict=True):
            assert len(chances) == len(words(sides.article.text(sentence.span)))
    assert s.alone_b[2].mean() > 0.8
    assert s.alone_b[1].mean() < 0.5


def test_swapping_the_articles_mirrors_the_scores_exactly() -> None:
    assert mirrored(trained.score(A, B), trained.score(B, A))


def test_the_same_input_gives_the_same_scores() -> None:
    first = trained.score(A, B)
    trained._encoder.cache_clear()
    assert scored(first) == scored(trained.score(A, B))


def test_an_article_without_sentences() -> None:
    nothing = reading()
    s = trained.score(A, nothing)
    assert s.same.shape == (4, 0) and all((w == 1).all() for w in s.alone_a) and s.alone_b == ()


def test_it_can_be_cancelled() -> None:
    def stop(share: float, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        trained.score(reading("A sentence nobody has read before today."), B, stop)


def test_damaged_weights_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in digests.SHA256:
        (tmp_path / name).write_bytes(b"x")
    monkeypatch.setattr("reader.resources.path", lambda *parts: tmp_path / parts[-1])
    trained._fitted.cache_clear()
    with pytest.raises(ModelError):
        trained._fitted()
    trained._fitted.cache_clear()


def test_without_weights_the_lexical_scorer_decides_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trained, "available", lambda: False)
    assert compare(A, B).method == "lexical"


def test_features_do_not_depend_on_which_article_is_which() -> None:
    one, other = trained.sides(A, B, trained._encoder())
    seen = pairwise.table(one, other)
    back = pairwise.table(other, one)
    order = {(i, j): k for k, (j, i) in enumerate(back.pairs.tolist())}
    rows = [order[i, j] for i, j in seen.pairs.tolist()]
    assert np.allclose(seen.features, back.features[rows], atol=1e-4)
    assert np.array_equal(pairwise.turned(pairwise.turned(seen)).pairs, seen.pairs)
    nothing = Sparse.of(np.zeros(seen.shape, dtype=np.float32))
    assert [len(r) for r in telling.every_word(one, other, seen, nothing, nothing)] == [len(t.words) for t in one.terms]


def test_the_sample_against_itself() -> None:
    a = read(sample()[0])
    found = compare(a, a)
    assert {(k.a, k.b) for k in found.paragraph_links if k.confidence == "certain" and k.kind == "same"} >= {(p, p) for p in a.article.body()}
    assert not found.only_a and not found.only_b and not found.differences


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_paragraphs_in_another_order_keep_their_links(seed: int) -> None:
    a, b = (read(x) for x in sample())
    order = list(range(len(b.article.paragraphs)))
    random.Random(seed).shuffle(order)
    moved = read(Article(tuple(b.article.paragraphs[k] for k in order), title=b.article.title, source=b.article.source, date=b.article.date))
    before = {(k.a, k.b) for k in compare(a, b).paragraph_links if k.kind == "same"}
    after = {(k.a, order[k.b]) for k in compare(a, moved).paragraph_links if k.kind == "same"}
    assert len(before & after) >= 0.9 * len(before)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4), st.lists(st.text(max_size=60), max_size=4))
@example(["000"] * 3, ["000"] * 3)
def test_any_text_is_scored_and_mirrored(one: list[str], other: list[str]) -> None:
    a, b = reading(*one), reading(*other)
    assert mirrored(trained.score(a, b), trained.score(b, a))
