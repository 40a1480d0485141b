"""Of whom a place tells something. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.located import Located
from reader.comparison.whose import whose
from reader.language.read import read


def of(*texts: str) -> str | None:
    """Whom the last text's "was shot" tells of."""
    index = Located(read(Article(tuple(Paragraph(text) for text in texts))))
    return whose(index, len(texts) - 1, texts[-1].index("was shot"))


@pytest.mark.parametrize(
    "text",
    [
        "Ines Aldous was shot on Monday.",
        "Ines Aldous, 58, of Port Lund was shot.",
        "Ines Aldous, the mayor, was shot.",
        "Ines Aldous, who was shot, is 58.",
        "The mayor, Ines Aldous, was shot.",
        "The mayor, Justice Ines Aldous, was shot.",
        "On Monday Ines Aldous was shot.",
        "Nobody spoke of the union. Ines Aldous was shot.",
        "Two men robbed Lund. Ines Aldous was shot.",
        "Ines Aldous, 58, rose from her seat and was shot.",
        "Police said Ines Aldous was shot.",
        "The guard fled as Ines Aldous was shot.",
        "Ines Aldous left. Then she was shot.",
    ],
)
def test_who_stands_right_before_it_is_told_of(text: str) -> None:
    assert of(text) == "Ines Aldous"


@pytest.mark.parametrize(
    "text",
    [
        "The father of Ines Aldous was shot.",
        "The father of the former mayor Ines Aldous was shot.",
        "Tom Farrow, a friend of Ines Aldous, was shot.",
        "Tom Farrow, who fought Ines Aldous, was shot.",
        "Tom Farrow, who had fought Dr. Ines Aldous, was shot.",
        "Tom Farrow, who likes Ines Aldous, was shot.",
        "The man accused of robbing Ines Aldous was shot.",
        "The man who robbed Ines Aldous was shot.",
        "According to Ines Aldous, the driver was shot.",
        "After meeting Ines Aldous, the driver was shot.",
        "Ines Aldous met Tom Farrow and was shot.",
        "Ines Aldous saw the guard fall and was shot.",
        "Ines Aldous thanked the driver. Then he was shot.",
    ],
)
def test_whoever_a_preposition_or_a_verb_takes_is_not(text: str) -> None:
    assert of(text) is None


def test_a_pronoun_after_a_paragraph_means_whoever_alone_is_named_there() -> None:
    assert of("Ines Aldous met the workers.", "On Monday she was shot.") == "Ines Aldous"
    assert of("Ines Aldous met the workers.", "On Monday he was shot.") is None
    assert of("Ines Aldous met Tom Farrow.", "On Monday she was shot.") is None
