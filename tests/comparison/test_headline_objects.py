"""What a headline's verb is done to. All texts are invented."""

from collections import Counter

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.labels import Labeller
from reader.language.read import read


def considered(text: str) -> set[str]:
    story = read(Article((Paragraph("The harbour council met in Lund."), Paragraph(text))))
    spans = [s.span for s in story.sentences if s.span.paragraph == 1]
    return {h.text for h in Labeller(story, Counter()).considered(spans)[0]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Roth has lost money on herring.", "Roth loses money"),
        ("The ferry took flour and lamps across the bay.", "Ferry takes flour"),
        ("The council reviewed the baker’s lamp order.", "Council reviews baker’s lamp order"),
        ("Senate Democrats have rejected the herring bill.", "Senate Democrats reject herring bill"),
    ],
)
def test_the_object_is_whole(text: str, expected: str) -> None:
    assert expected in considered(text)


@pytest.mark.parametrize(
    "text",
    [
        "The choir leads the world’s most tuneful bakers.",
        "Ines Roth took herself across the bay.",
        "Ines Roth took slowly to herring.",
        "Roth faced a growing and loud crowd.",
    ],
)
def test_what_is_no_object_is_none(text: str) -> None:
    assert not any(heading.startswith(("Choir leads", "Roth takes", "Roth faces growing")) for heading in considered(text))
