"""In which year somebody was elected, born or hired, told otherwise. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.careers import careers
from reader.comparison.located import Located
from reader.language.read import read


def found(one: str, other: str) -> list[tuple[str, str]]:
    a, b = (Located(read(Article((Paragraph(text),)))) for text in (one, other))
    mine = [(a.text(d.a), b.text(d.b)) for d in careers(a, b)]
    assert mine == [(a.text(d.b), b.text(d.a)) for d in careers(b, a)]
    return mine


ELECTED = "Justice Ines Aldous was elected in 2018 after a dear campaign."


def test_a_year_in_a_relative_clause_is_held_against_one_in_a_main_clause() -> None:
    assert found(ELECTED, "Ines Aldous, who was elected in 2016, wrote that the law stands.") == [("elected in 2018", "elected in 2016")]
    assert found(ELECTED, "The law stands, wrote Ines Aldous. She was elected in 2016.") == [("elected in 2018", "elected in 2016")]
    assert found(ELECTED, "The law stands, wrote Ines Aldous, the youngest of the justices, who was elected in 2016.") != []
    assert found("Ines Aldous joined Ember Mills in 2008.", "Aldous, who joined the company in 2005, runs it. Ines Aldous is 50.") == [
        ("joined Ember Mills in 2008", "joined the company in 2005")
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Ines Aldous, who was elected in 2018, wrote that the law stands.",
        "Tom Farrow, who was elected in 2016, wrote that the law stands.",
        "Ines Aldous, who was elected to the council in 2016, wrote that the law stands.",
        "Ines Aldous was elected in 2016 and 2018.",
        "Ines Aldous was re-elected in 2022.",
        "Ines Aldous was elected in 2016. Ines Aldous was elected in 2018.",
        "Ines Aldous was not elected in 2016.",
        "Ines Aldous praised Tom Farrow. He was elected in 2016.",
        "“Ines Aldous was elected in 2016,” it says.",
        "Tom Farrow defeated Ines Aldous and was elected in 2016.",
        "Tom Farrow, a friend of Ines Aldous, was elected in 2016.",
        "Ines Aldous was elected in 2016, and again in 2018.",
        "Ines Aldous was elected in 2016. Her election in 2018 was close.",
        "Ines Aldous thanked the priest. He was elected in 2016.",
    ],
)
def test_another_step_or_person_is_no_difference(other: str) -> None:
    assert found(ELECTED, other) == []


def test_a_year_told_twice_is_still_one() -> None:
    other = "Ines Aldous was elected in 2016. It rained."
    assert found(f"{ELECTED} It rained. Ines Aldous, who was elected in 2018, wept.", other) == [("elected in 2018", "elected in 2016")]
    assert found(ELECTED, f"{other} Ines Aldous, elected in 2016, wept.") == [("elected in 2018", "elected in 2016")]
    assert found(f"{ELECTED} In 2016 the mill burned.", other) == []


def test_a_year_of_something_else_hides_nothing() -> None:
    a = Located(read(Article((Paragraph(ELECTED), Paragraph("The mill burned in 2016.")))))
    b = Located(read(Article((Paragraph("Ines Aldous was elected in 2016."),))))
    assert [(a.text(d.a), b.text(d.b)) for d in careers(a, b)] == [("elected in 2018", "elected in 2016")]


def test_an_article_that_gives_a_year_all_over_makes_nothing_sure() -> None:
    a = Located(read(Article((Paragraph(ELECTED), *[Paragraph("The mill burned in 2016.")] * 201))))
    b = Located(read(Article((Paragraph("Ines Aldous was elected in 2016."),))))
    assert list(careers(a, b)) == list(careers(b, a)) == []
