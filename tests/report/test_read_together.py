"""Stretches that follow one another, as they are read. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.read import read
from reader.report.read_together import read_together


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        ("[The pier was closed in June.] [Pilots burned the boats at night.]", ["The pier was closed in June. Pilots burned the boats at night."]),
        ("The pier was closed, [most of all in June.] [Pilots burned the boats.]", ["most of all in June.", "Pilots burned the boats."]),
        ("[The pier was closed in June.] [Pilots burned the boats] of the guild.", ["The pier was closed in June.", "Pilots burned the boats"]),
        ("“It was closed,” [Ada Roth said.] [“We burned the boats.”]", ["Ada Roth said. “We burned the boats.”"]),
        ("[The pier was closed in June.] [“We burned the boats,”] Roth said.", ["The pier was closed in June. “We burned the boats,”"]),
        ("[The pier was closed in June.] Nobody knew. [Pilots burned the boats.]", ["The pier was closed in June.", "Pilots burned the boats."]),
    ],
)
def test_whole_sentences_are_read_together_and_a_part_of_one_by_itself(marked: str, parts: list[str]) -> None:
    text, spans = "", []
    for piece in marked.split("["):
        inside, closed, rest = piece.partition("]")
        if closed:
            spans.append(Span(0, len(text), len(text) + len(inside)))
        text += inside + rest
    reading = read(Article((Paragraph(text),)))
    assert [reading.article.text(span) for span in read_together(reading, spans)] == parts


def test_paragraphs_are_read_by_themselves() -> None:
    reading = read(Article((Paragraph("The pier was closed."), Paragraph("Pilots burned the boats."))))
    spans = [Span(0, 0, 20), Span(1, 0, 24)]
    assert read_together(reading, spans) == spans
