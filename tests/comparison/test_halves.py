"""Headings of two halves. All texts are invented."""

from collections import Counter

from reader.article.model import Article, Paragraph
from reader.comparison.labels import Labeller
from reader.language.read import read


def considered(text: str) -> set[str]:
    story = read(Article((Paragraph("The harbour council met in Lund."), Paragraph(text))))
    spans = [s.span for s in story.sentences if s.span.paragraph == 1]
    return {h.text for h in Labeller(story, Counter()).considered(spans)[0]}


def test_whom_it_is_about_stands_beside_what() -> None:
    found = considered("Ines Roth mended the harbour clock.")
    assert "Ines Roth and harbour clock" in found
    assert not any(":" in heading for heading in found)
