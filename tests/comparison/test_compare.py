"""The whole comparison: its laws, and what must hold of real pairs. Texts in this file are invented; real ones are read from beside the project."""

import datetime
import gc
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.files import open_article
from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare, decide
from reader.comparison.model import Comparison
from reader.comparison.scoring import Scores
from reader.comparison.surfaces import Sparse
from reader.language import words as words_of
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import words
from reader.work import Cancelled

SENTENCES = [
    "The ferry Albatross sank off Lund on Monday with 43 people aboard, the coast guard said.",
    "“We heard a terrible crack,” said Ines Roth, the captain.",
    "A choir festival opened nearby, and nobody there noticed.",
    "Engineers had warned of rust in the hull last spring.",
    "The Albatross, a ferry with 45 people on board, went down near Lund on Tuesday.",
    "Captain Roth said she had “heard a terrible crack” before the water came.",
    "Mayor Olaf Brandt promised an inquiry and $2 million for the families.",
    "Yes.",
    "He said no.",
    "Insurers expect the wreck to be raised in June, at a cost of $3 million.",
]


def reading(*texts: str, **front: object) -> Reading:
    return read(replace(Article(tuple(Paragraph(t) for t in texts)), **front))  # type: ignore[arg-type]


articles = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), max_size=5)


def mirrored(c: Comparison) -> tuple[object, ...]:
    """Everything that was found, as the swapped comparison should have it, without regard to order within a kind."""
    return (
        {(x.b, x.a, x.kind, x.score, x.confidence, frozenset(e.mirrored() for e in x.why)) for x in c.links},
        {(p.b, p.a, p.kind, p.score, p.confidence) for p in c.paragraph_links},
        (c.only_b, c.only_a, c.topics_b, c.topics_a),
        {(q.b, q.a, q.kind, q.speaker_b, q.speaker_a, q.cue_b, q.cue_a) for q in c.quotes},
        {(d.b, d.a, d.what, d.verdict) for d in c.differences},
    )


def plain(c: Comparison) -> tuple[object, ...]:
    return (
        {(x.a, x.b, x.kind, x.score, x.confidence, frozenset(x.why)) for x in c.links},
        {(p.a, p.b, p.kind, p.score, p.confidence) for p in c.paragraph_links},
        (c.only_a, c.only_b, c.topics_a, c.topics_b),
        {(q.a, q.b, q.kind, q.speaker_a, q.speaker_b, q.cue_a, q.cue_b) for q in c.quotes},
        {(d.a, d.b, d.what, d.verdict) for d in c.differences},
    )


def assert_itself(one: Reading) -> None:
    found = compare(one, one, use_model=False)
    certain = {(p.a, p.b) for p in found.paragraph_links if p.confidence == "certain" and p.kind == "same"}
    assert {(i, i) for i in one.article.body()} <= certain
    assert not found.only_a and not found.only_b
    assert not found.differences and not found.topics_a


@settings(deadline=None, max_examples=30)
@given(articles, articles)
def test_swapping_mirrors_exactly(a: list[str], b: list[str]) -> None:
    one, other = reading(*a), reading(*b)
    assert plain(compare(one, other, use_model=False)) == mirrored(compare(other, one, use_model=False))


@settings(deadline=None, max_examples=30)
@given(articles)
def test_an_article_with_itself_is_the_same_throughout(texts: list[str]) -> None:
    assert_itself(reading(*texts))


def test_the_same_input_gives_the_same_result() -> None:
    one, other = reading(*SENTENCES[:4]), reading(*SENTENCES[4:])
    assert compare(one, other) == compare(one, other)


def test_headings_and_credits_are_not_compared() -> None:
    headed = read(Article((Paragraph("The wreck", "heading"), Paragraph(SENTENCES[0]), Paragraph("Reporting by Ann Lee", "credit"))))
    found = compare(headed, headed, use_model=False)
    assert {(p.a, p.b) for p in found.paragraph_links} == {(1, 1)}


def test_every_kind_of_finding() -> None:
    one = reading(*SENTENCES[:4], date=datetime.date(2021, 5, 5))
    other = reading(*SENTENCES[4:7], date=datetime.date(2021, 5, 5))
    found = compare(one, other, use_model=False)
    assert {(p.a, p.b) for p in found.paragraph_links if p.kind == "same"} == {(0, 0), (1, 1)}
    assert all(link.why for link in found.links)
    assert found.method == "lexical"
    assert len(found.quotes) == 1
    assert {o.span.paragraph for o in found.only_a} >= {2, 3}
    assert {o.span.paragraph for o in found.only_b} >= {2}
    assert found.topics_a and found.topics_b
    assert all(o.topic is None or o.span.paragraph in found.topics_a[o.topic].paragraphs for o in found.only_a)
    assert any(d.what == "number" for d in found.differences)


def test_a_sentence_of_twice_the_clauses_is_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    cut, letters = words_of._words, [0]

    def counting(text: str, language: str) -> tuple[words_of.Word, ...]:
        letters[-1] += len(text)
        return cut(text, language)

    monkeypatch.setattr(words_of, "_words", counting)
    for clauses in (100, 200):
        letters.append(0)
        said = " ".join(f"the harbour ferry{k} company condemned the letter to Lund{k}" for k in range(clauses))
        assert compare(reading(said + "."), reading("The court ruled."), use_model=False).only_a
    assert letters[2] < 2.5 * letters[1]


def test_a_person_can_cancel_at_any_point() -> None:
    one, other = reading(*SENTENCES[:4]), reading(*SENTENCES[4:])
    calls: list[float] = []
    compare(one, other, lambda share, doing: calls.append(share), use_model=False)
    assert calls == sorted(calls)
    assert calls[-1] == 1.0
    for stop in range(len(calls)):
        left = [stop]

        def progress(share: float, doing: str, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            compare(one, other, progress, use_model=False)


def _pairs(shared: Path) -> list[tuple[Reading, Reading]]:
    folder = shared / "eval" / "dev"
    names = sorted(p.name.removesuffix(".gold.json") for p in folder.glob("*.gold.json"))
    return [(read(open_article(folder / f"{n}.a.md")), read(open_article(folder / f"{n}.b.md"))) for n in names]


def test_laws_on_real_articles(shared: Path) -> None:
    pairs = _pairs(shared)
    for a, b in pairs:
        assert plain(compare(a, b, use_model=False)) == mirrored(compare(b, a, use_model=False))
        assert_itself(a)
        assert_itself(b)


def test_nine_links_in_ten_of_real_articles_stay_when_paragraphs_are_shuffled(shared: Path) -> None:
    kept = total = 0
    for a, b in _pairs(shared):
        order = list(range(len(b.article.paragraphs)))
        random.Random(1).shuffle(order)
        moved = read(replace(b.article, paragraphs=tuple(b.article.paragraphs[k] for k in order), dateline=None))
        before = {(k.a, k.b) for k in compare(a, b).paragraph_links if k.kind == "same"}
        after = {(k.a, order[k.b]) for k in compare(a, moved).paragraph_links if k.kind == "same"}
        kept, total = kept + len(before & after), total + len(before)
    assert kept >= 0.9 * total > 0


def test_unrelated_real_articles_are_hardly_linked(shared: Path) -> None:
    pairs = _pairs(shared)
    paragraphs = links = 0
    for i, (a, _) in enumerate(pairs):
        for j, (_, b) in enumerate(pairs):
            if i != j:
                paragraphs += len(list(a.article.body()))
                links += sum(p.kind == "same" for p in compare(a, b, use_model=False).paragraph_links)
    assert links < paragraphs / 20


@pytest.fixture(scope="module")
def venezuela(shared: Path) -> Comparison:
    a, b = (read(open_article(shared / "articles" / f"venezuela-{side}.txt")) for side in "ab")
    return compare(a, b)


def _body(reading_: Reading) -> list[int]:
    return list(reading_.article.body())


def test_the_pair_in_shared_is_linked_as_a_person_would(venezuela: Comparison) -> None:
    bodies = _body(venezuela.a), _body(venezuela.b)
    found = {(bodies[0].index(p.a) + 1, bodies[1].index(p.b) + 1) for p in venezuela.paragraph_links if p.kind == "same"}
    assert {(1, 1), (2, 2), (3, 3), (4, 4), (5, 6), (7, 7)} <= found
    # the secretary's strikes, and "I wouldn't have wanted that" with its paraphrase; a subhead of B stands in between
    assert {(11, 15), (12, 15)} <= found
    assert any(q.kind == "paraphrased" and "wanted" in venezuela.a.article.text(q.a) for q in venezuela.quotes)


def test_the_pair_in_shared_agrees_on_days_and_names_however_they_are_given(venezuela: Comparison) -> None:
    why = {(link.a.paragraph, link.b.paragraph): link.why for link in venezuela.links}
    told = {
        (e.kind, venezuela.a.article.text(e.a), venezuela.b.article.text(e.b))
        for place in ((0, 0), (4, 5))
        for e in why[place]
        if e.a is not None and e.b is not None
    }
    said = {(kind, b) for kind, _, b in told}
    assert ("date", "Sunday") in said and ("date", "Saturday") in said
    assert any(kind == "name" and "Nicolás" in a and "Nicol" in b for kind, a, b in told)


def test_the_pair_in_shared_shares_four_quotations(venezuela: Comparison) -> None:
    assert sum(q.kind in ("identical", "trimmed", "altered") for q in venezuela.quotes) >= 4
    assert not any(d.what == "name" for d in venezuela.differences)


def test_the_pair_in_shared_has_topics_an_editor_names(venezuela: Comparison) -> None:
    only_b = " ".join(t.label.lower() for t in venezuela.topics_b)
    only_a = " ".join(t.label.lower() for t in venezuela.topics_a)
    assert ("opec" in only_b or "oil reserves" in only_b) and "surrender" in only_b and "amnesty" in only_b
    assert "warning" in only_a and ("gonzalez" in only_a or "legitim" in only_a)


def test_what_one_goes_on_to_say_after_a_shared_quotation_is_marked_whole() -> None:
    a = reading("“Wait and see what the harbour council says,” Ines Roth said, adding, “We never counted the drowned goats.”")
    b = reading("“Wait and see what the harbour council says,” Ines Roth said.")
    grid = Sparse.of(np.array([[0.9]], dtype=np.float32))
    doubtful, told = (np.full(len(words(r.article.paragraphs[0].text)), p, np.float32) for r, p in ((a, 0.45), (b, 0.05)))
    assert [a.article.text(o.span) for o in decide(a, b, Scores(grid, grid, (doubtful,), (told,), "lexical")).only_a] == ["We never counted the drowned goats."]
    assert decide(a, a, Scores(grid, grid, (doubtful,), (doubtful,), "lexical")).only_a == ()


def test_the_rest_of_a_quotation_that_the_other_cut_is_one_sided() -> None:
    a = reading(
        "The inquiry met on Monday.",
        "“The captain should never have sailed in that storm, and the owners of the island line counted the money,” Ines Roth said.",
    )
    b = reading("The inquiry met on Monday.", "“The captain should never have sailed in that storm,” Ines Roth said.")
    found = compare(a, b, use_model=False)
    assert [a.article.text(o.span) for o in found.only_a] == ["and the owners of the island line counted the money"]
    assert compare(b, a, use_model=False).only_b == found.only_a


def test_little_is_looked_for_garbage_while_two_articles_are_compared() -> None:
    threshold, seen = gc.get_threshold(), set[int]()
    gc.set_threshold(700, 10, 10)
    try:
        compare(reading(*SENTENCES[:3]), reading(*SENTENCES[3:6]), lambda *_: seen.add(gc.get_threshold()[2]), use_model=False)
        assert gc.get_threshold() == (700, 10, 10)
    finally:
        gc.set_threshold(*threshold)
    assert min(seen) > 1_000_000
