"""Reading a whole article."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.read import read
from reader.work import Cancelled

TEXT = "Mayor Ana Ode said on Nov. 30 that “the lock is shut for good.” More than 20 boats waited, and nobody left."


def test_everything_is_read_and_lies_inside_the_text() -> None:
    article = Article((Paragraph("A heading", "heading"), Paragraph(TEXT), Paragraph("By Bo Li", "credit")))
    reading = read(article)
    assert [s.span for s in reading.sentences] == [Span(1, 0, 63), Span(1, 64, len(TEXT))]
    assert reading.names[0].text == "Ana Ode"
    assert reading.figures[0].unit == "boats"
    assert reading.dates[0].first is None
    assert article.text(reading.quotations[0].spans[0]) == "the lock is shut for good."
    assert {s.span.paragraph for s in reading.sentences} == {1}


def test_clauses_tile_their_sentences() -> None:
    article = Article((Paragraph(TEXT),))
    for sentence in read(article).sentences:
        joined = "".join("".join(article.text(c).split()) for c in sentence.clauses)
        assert joined == "".join(article.text(sentence.span).split())
        assert all(c in sentence.span for c in sentence.clauses)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Je pars », a dit Mme Odet. Elle est partie à 5 h 30 le 3 mai 2024, avec 20 % des voix."),
        ("de", "„Wir gehen“, sagte Frau Öde. Am 3. Mai kamen 1.200 Menschen."),
        ("zh", "他说：“你好。”他走了。2024年5月3日。"),
        ("ar", "قال: «مرحبا». كيف حالك؟"),
        ("hi", "उसने कहा। वह गया।"),
        ("en", ""),
        ("en", "—"),
        ("en", "😀 😀. 😀"),
        ("en", "\u2028 A.\u0000 B"),
    ],
)
def test_any_language_is_read(language: str, text: str) -> None:
    article = Article((Paragraph(text), Paragraph("")), language=language)
    reading = read(article)
    assert "".join("".join(article.text(s.span).split()) for s in reading.sentences) == "".join(text.split())


def test_progress_is_told_and_can_cancel() -> None:
    seen: list[float] = []
    read(Article(tuple(Paragraph(TEXT) for _ in range(120))), lambda share, _: seen.append(share))
    assert seen == sorted(seen)
    assert seen[0] == 0.0
    assert seen[-1] == 1.0

    def cancel(share: float, _: str) -> None:
        if share > 0.1:
            raise Cancelled

    with pytest.raises(Cancelled):
        read(Article(tuple(Paragraph(TEXT) for _ in range(120))), cancel)


def test_reading_twice_gives_the_same() -> None:
    article = Article((Paragraph(TEXT),))
    assert read(article) == read(article)


@pytest.mark.parametrize("unit", ["Ana Ode ", "the president ", "President ", "one day after ", "one ", "(a", "— ", "of the ", "A. ", "“", "U.S. ", "1-"])
def test_long_runs_are_read(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    reading = read(Article((Paragraph(text),)))
    assert sum(len(s.span) for s in reading.sentences) <= len(text)


@pytest.mark.parametrize("line", ["STAVERING – ", "STAVERING, March 14 (Halyard) – "])
def test_a_dateline_is_kept_and_no_part_of_what_is_told(line: str) -> None:
    article = Article((Paragraph(line + TEXT),), dateline=Span(0, 0, len(line)))
    reading = read(article)
    assert article.text(reading.sentences[0].span).startswith("Mayor Ana Ode said")


def test_a_paragraph_of_nothing_but_its_dateline_tells_nothing() -> None:
    assert read(Article((Paragraph("STAVERING – "), Paragraph(TEXT)), dateline=Span(0, 0, 12))).sentences[0].span.paragraph == 1
