"""How old the people named in one article are. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.aged import aged
from reader.comparison.differences import differences
from reader.comparison.located import Located
from reader.comparison.model import Link
from reader.language.read import read
from tests.comparison.test_differences import found
from tests.comparison.test_differences import reading as sailing


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ines Aldous, 43, said so.", "43"),
        ("The judge met Ines Aldous, a 43-year-old ferry pilot.", "43-year-old"),
        ("It was the 43-year-old ferry pilot Ines Aldous who said so.", "43-year-old"),
        ("The judge met Ines Aldous on Monday. The 43-year-old said so.", "43-year-old"),
        ("Ines Aldous, who is 43, said so.", "43"),
        ("Ines Aldous came by boat. Aldous was 43. She had a dog.", "43"),
        ("Ines Aldous came by boat. Aldous is 43 and lives in Lund.", "43"),
        ("The victim, a 43-year-old ferry pilot, was identified by the police as Ines Aldous.", "43-year-old"),
        ("Ines Aldous, 43, said so. Later Ines Aldous, 44, did not.", None),
    ],
)
def test_an_age_stands_beside_its_name_or_right_after_its_sentence(text: str, age: str | None) -> None:
    found = aged(Located(read(Article((Paragraph(text),)))))
    assert {who: figure and figure.text for who, figure in found.items()} == {"ines aldous": age}


@pytest.mark.parametrize(
    "text",
    [
        "Ines Aldous said a 43-year-old had left.",
        "The 43-year-old son of Ines Aldous said so.",
        "Ines Aldous met Tom Farrow on Monday. The 43-year-old said so.",
        "The 43-year-old said so to Ines Aldous.",
        "Ines Aldous, 43 at the time, said so.",
        "Ines Aldous was 43 when she left.",
        "Ines Aldous was 43 minutes late.",
        "A 43-year-old was hurt; the driver was identified as Ines Aldous.",
        "The judge met Ines Aldous on Monday. The ship is a 43-year-old.",
    ],
)
def test_an_age_that_may_be_of_somebody_else_is_nobodys(text: str) -> None:
    assert aged(Located(read(Article((Paragraph(text),))))) == {}


def test_ages_of_two_people_are_never_held_against_each_other() -> None:
    words = "“The sea came in like a river through the doors,” said {}, who had been on the ferry."
    made = found(sailing(words.format("Ines Aldous, 43")), sailing(words.format("Tom Farrow, 29")))
    assert [d for d in made if d[0] == "number"] == []
    assert found(sailing(words.format("Ines Aldous, 43")), sailing(words.format("Ines Aldous, 29"))) == [("number", "differs", "43", "29")]


def test_an_age_told_otherwise_says_whose() -> None:
    one, other = sailing("Ines Aldous, 43, had been on the ferry to Velm."), sailing("Ines Aldous, 34, had been on the ferry to Velm.")
    links = [Link(one.sentences[0].span, other.sentences[0].span, "same", 0.95, "certain")]
    assert [d.note for d in differences(one, other, links, (), 0.5)] == ["Ines Aldous is 43 in A, 34 in B."]


def test_a_woman_of_so_many_years_has_an_age() -> None:
    assert found(sailing("A woman of 58 drowned in the Velm on Monday."), sailing("A 63-year-old woman drowned in the Velm on Monday.")) == [
        ("number", "differs", "A woman of 58", "63-year-old")
    ]
