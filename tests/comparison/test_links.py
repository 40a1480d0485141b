"""From scores to links. All texts are invented."""

import numpy as np
import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.compare import compare
from reader.comparison.links import identical, paragraph_links, quoted, sentence_links
from reader.comparison.model import SharedQuote
from reader.comparison.scoring import Scores
from reader.comparison.surfaces import Grid, Sparse
from reader.comparison.thresholds import LEXICAL, MODEL, thresholds
from reader.language.read import read
from reader.language.reading import Reading


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts)))


def scores(same: list[list[float]], related: list[list[float]]) -> Scores:
    grid: Grid = np.array(same, dtype=np.float32)
    rows, columns = grid.shape
    return Scores(
        Sparse.of(grid),
        Sparse.of(np.array(related, dtype=np.float32)),
        tuple(np.ones(3, np.float32) for _ in range(rows)),
        tuple(np.ones(3, np.float32) for _ in range(columns)),
        "lexical",
    )


NOTHING = Sparse.of(np.zeros((2, 2), np.float32))
A = reading("The ferry sank. Nobody was hurt.", "Ms. Roth resigned.")
B = reading("Roth has left office.", "A ferry went down.")


def test_links_are_same_or_related_by_their_scores() -> None:
    found = sentence_links(A, B, scores([[0.0, 0.95], [0.1, 0.2], [0.4, 0.0]], [[0.0, 0.97], [0.1, 0.5], [0.6, 0.0]]), LEXICAL)
    assert [(link.a.paragraph, link.b.paragraph, link.kind, link.confidence) for link in found] == [
        (0, 1, "same", "certain"),
        (0, 1, "related", "possible"),
        (1, 0, "same", "possible"),
    ]


def test_a_paragraph_link_is_the_strongest_of_its_sentences() -> None:
    found = paragraph_links(sentence_links(A, B, scores([[0.0, 0.7], [0.0, 0.1], [0.0, 0.0]], [[0.0, 0.7], [0.0, 0.99], [0.0, 0.0]]), LEXICAL))
    assert [(p.a, p.b, p.kind, p.confidence) for p in found] == [(0, 1, "same", "likely")]


def test_the_same_words_are_certain_whatever_the_scorer_says() -> None:
    c = reading("Nobody was  hurt.", "The crew swam.")
    low = identical(A, c, scores([[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]]))
    assert low.same.at(1, 0) == 1.0
    assert not low.alone_a[1].any()
    assert not low.alone_b[0].any()
    assert low.alone_b[1].all()


def test_nothing_identical_leaves_the_scores_alone() -> None:
    plain = scores([[0.0, 0.0]] * 3, [[0.0, 0.0]] * 3)
    assert identical(A, B, plain) is plain


def test_sentences_that_give_the_same_statement_are_linked() -> None:
    a = reading("“Nobody will pay for the gate,” Ms. Roth said.", "The bakery won a prize.")
    b = reading("The weather was fine.", "Ms. Roth said nobody would pay for the gate.")
    low = Scores(NOTHING, NOTHING, (), (), "lexical")
    quote = SharedQuote(Span(0, 1, 29), Span(1, 0, 43), "paraphrased", None, None, None, None)
    found = quoted(a, b, low, (quote,), 0.5)
    assert found.same.whole().tolist() == [[0.0, 0.5], [0.0, 0.0]]
    assert found.related.whole().tolist() == found.same.whole().tolist()


def test_a_shared_phrase_of_few_words_links_nothing() -> None:
    a, b = reading("It was a “bad deal,” Ms. Roth said of the long contract."), reading("He called the other one a “bad deal” in a letter to the council.")
    low = Scores(NOTHING, NOTHING, (), (), "lexical")
    quote = SharedQuote(Span(0, 10, 18), Span(0, 26, 34), "identical", None, None, None, None)
    assert not quoted(a, b, low, (quote,), 0.5).same.whole().any()


def test_many_shared_quotations_of_one_paragraph_take_no_longer_each(monkeypatch: pytest.MonkeyPatch) -> None:
    a = reading(" ".join(f"“Nobody will pay for gate {k} of the harbour,” Ms. Roth said." for k in range(60)))
    quotes = tuple(SharedQuote(s, s, "identical", None, None, None, None) for s in (x.span for x in a.sentences))
    held, asked = Span.common, []

    def common(one: Span, other: Span) -> int:
        asked.append(one)
        return held(one, other)

    monkeypatch.setattr(Span, "common", common)
    none = Sparse.of(np.zeros((len(a.sentences),) * 2, np.float32))
    found = quoted(a, a, Scores(none, none, (), (), "lexical"), quotes, 0.5)
    assert found.same.pairs.tolist() == [[k, k] for k in range(len(a.sentences))]
    assert len(asked) <= 4 * len(quotes)


def test_a_quotation_over_several_sentences_links_those_it_fills() -> None:
    a = reading("Ms. Roth spoke up. “Nobody will pay for the gate. The harbour is full of ice,” she said on the stairs. The ferry left.")
    low = Sparse.of(np.zeros((3, 3), np.float32))
    quote = SharedQuote(Span(0, 20, 75), Span(0, 20, 75), "identical", None, None, None, None)
    found = quoted(a, a, Scores(low, low, (), (), "lexical"), (quote,), 0.5)
    assert found.same.pairs.tolist() == [[1, 1], [1, 2], [2, 1], [2, 2]]


def test_cuts_go_with_the_method() -> None:
    assert thresholds("lexical") is LEXICAL
    assert thresholds("model") is MODEL


def test_what_a_text_repeats_over_and_over_is_linked_in_turn_and_not_each_with_each() -> None:
    text = "The harbour master said on Monday that the ferry had left at 6 p.m. with 40 people on board."
    a = read(Article(tuple(Paragraph(text) for _ in range(80))))
    found = compare(a, a, use_model=False)
    links = {(p.a, p.b) for p in found.paragraph_links}
    assert {(k, k) for k in range(80)} <= links
    assert len(links) < 80 * 80 * 3 / 4
    assert not found.only_a and not found.only_b
    b = read(Article(tuple(Paragraph(text) for _ in range(30))))
    there, back = compare(a, b, use_model=False), compare(b, a, use_model=False)
    assert {(p.a, p.b) for p in there.paragraph_links} == {(p.b, p.a) for p in back.paragraph_links}
