"""Whose name stands in brackets for a "he". All texts are invented."""

import pytest

from reader.comparison.laid import Laid
from reader.project.decisions import Decisions
from reader.report.bracketed import bracketed, people
from reader.report.decided import decided
from reader.report.report_side import ReportSide, report_side
from tests.report.test_both import compared, said

WHO = "Ada Quill is the mayor of Velm."


def side(*texts: str) -> ReportSide:
    return report_side(decided(compared(texts, texts), Decisions()), "a", (), (), Laid(()))


def last(*texts: str, others: tuple[str, ...] = ("Ada Quill",)) -> str:
    """The last sentence of these paragraphs, with brackets."""
    one = side(*texts)
    index = len(one.reading.sentences) - 1
    return bracketed(one, index, one.reading.article.text(one.reading.sentences[index].span), others)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("She was a pilot for nine years.", "[Ada Quill] was a pilot for nine years."),
        ("Her ferry sank in 1931.", "[Ada Quill’s] ferry sank in 1931."),
        ("Ten pilots wrote that they had elected her.", "Ten pilots wrote that they had elected [Ada Quill]."),
        ("With her as a pilot, the ferry sank.", "With [Ada Quill] as a pilot, the ferry sank."),
    ],
)
def test_whom_the_sentence_before_names_stands_in_place_of_the_pronoun(text: str, written: str) -> None:
    assert last(WHO, text) == last(f"{WHO} {text}") == written


@pytest.mark.parametrize(
    "texts",
    [
        (WHO, "He was a pilot for nine years."),
        (WHO, "A deputy came.", "She was a pilot for nine years."),
        (WHO, "It rained.", "It rained.", "She was a pilot for nine years."),
        ("A deputy hid in the house of Ada Quill.", "She was there for nine years."),
        (WHO, "“She was a pilot for nine years."),
        (WHO, "Ada Quill said she was a pilot."),
        (WHO, "Ten pilots wrote to a friend that she was a pilot."),
    ],
)
def test_nobody_stands_where_somebody_else_may_be_meant(texts: tuple[str, ...]) -> None:
    assert "[" not in last(*texts)


def test_only_whom_the_other_article_names_there_is_put_in_brackets() -> None:
    assert "[" not in last(WHO, "She was a pilot for nine years.", others=("Tom Roth",))
    one = side(WHO, "She was a pilot.", "Tom Roth and Eva Lind were pilots.")
    assert [people(one, [one.reading.sentences[k].span]) for k in range(3)] == [["Ada Quill"], ["Ada Quill"], ["Eva Lind", "Tom Roth"]]


def test_where_one_wording_leans_on_a_known_name_both_stand() -> None:
    a = "Before the mayor’s election in June, Ada Quill steered the northern ferry of the Velm guild for nine years, at night and mostly in the fog."
    b = "She was at the wheel of the guild’s northern ferry for nine years until June, and she holds a licence as a pilot of the upper river."
    made = said([a], [WHO, b], (0, 1))
    assert made == said([WHO, b], [a], (1, 0)) or [text[:2] for text in made] == ["A:"]
    assert "[Ada Quill] was at the wheel" in made[0]


def test_a_wording_without_brackets_is_better() -> None:
    full = WHO.replace("is the mayor of Velm", "closed the harbour bridge of Velm on Tuesday")
    assert said([WHO, full.replace("Ada Quill", "She")], [full], (1, 0)) == [full]
