"""When a name, figure or date of one article can be the other's. All texts are invented."""

from datetime import date

import pytest

from reader.article.model import Span
from reader.comparison.agreement import (
    bounds,
    figures_meet,
    name_words,
    on_other_days,
    respelled,
    same_days,
    same_figure,
    same_name,
    same_person,
    spelled_alike,
    unit,
    without_suffix,
)
from reader.comparison.utterances import one_speaker
from reader.language.reading import Figure, Name, NameKind, When

HERE = Span(0, 0, 1)


def name(text: str, kind: NameKind = "person") -> Name:
    return Name(text, kind, (HERE,))


def figure(low: float | None, high: float | None, of: str | None) -> Figure:
    return Figure(HERE, low, high, of, "")


def when(first: str, last: str | None = None) -> When:
    return When(HERE, date.fromisoformat(first), date.fromisoformat(last or first), "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Inés Roth", "Ines Roth", True),
        ("Roth", "Inés Roth", True),
        ("Senator Inés Roth", "Inés Roth", True),
        ("Ann Roth", "Bert Roth", False),
        ("R. Roth", "Rolf Roth", True),
        ("Inés Roth", "Inés Klee", False),
        ("the", "Roth", False),
    ],
)
def test_people_are_compared_by_surname_and_first_name(one: str, other: str, same: bool) -> None:
    assert same_name(name(one), name(other)) is same
    assert same_name(name(other), name(one)) is same


def test_bodies_are_compared_by_words_and_initials() -> None:
    assert same_name(name("Harbour Board of Lund", "organisation"), name("Harbour Board", "organisation"))
    assert same_name(name("Harbour Rescue League", "organisation"), name("HRL", "organisation"))
    assert not same_name(name("Harbour Board", "organisation"), name("Ferry Union", "organisation"))


def test_short_forms_of_places_are_written_out() -> None:
    assert name_words("Ft. Lund") == name_words("Fort Lund")
    assert same_person("Ft. Lund", "Fort Lund")


def test_figures_meet_where_their_intervals_do() -> None:
    assert figures_meet(figure(20, None, "boats"), figure(25, 25, "boats"))
    assert not figures_meet(figure(20, 20, "boats"), figure(25, 25, "boats"))
    assert not figures_meet(figure(None, None, "boats"), figure(25, 25, "boats"))
    assert bounds(figure(None, 3, None)) == (float("-inf"), 3)


def test_the_same_figure_is_the_same_number_of_the_same_thing() -> None:
    assert same_figure(figure(3, 3, "boats"), figure(3, 3, "boat"))
    assert same_figure(figure(3, 3, None), figure(3, 3, "boat"))
    assert not same_figure(figure(3, 3, "crews"), figure(3, 3, "boat"))
    assert not same_figure(figure(None, None, "boats"), figure(None, None, "boats"))
    assert unit(figure(1, 1, "$")) == "$"


def test_days_are_the_same_where_one_lies_in_the_other() -> None:
    assert same_days(when("2021-03-04"), when("2021-03-04"))
    assert same_days(when("2021-03-04"), when("2021-03-01", "2021-03-31"))
    assert not same_days(when("2021-03-04"), when("2021-01-01", "2021-12-31"))
    assert not same_days(when("2021-03-04"), When(HERE, None, None, "once"))


def test_two_spellings_of_one_name() -> None:
    assert spelled_alike("Kowalsky", "Kowalski")
    assert spelled_alike("Inés", "Ines")
    assert not spelled_alike("Roth", "Ruth")


@pytest.mark.parametrize(
    "pair",
    """colour/color neighbours/neighbors realise/realize organisations/organizations theatre/theater centres/centers defence/defense travelled/traveled
    adviser/advisor sceptical/skeptical judgement/judgment programmes/programs fulfil/fulfill catalogue/catalog paediatric/pediatric Practising/practicing
    """.split(),
)
def test_british_and_american_spelling_are_one_word(pair: str) -> None:
    assert respelled(*pair.split("/"))
    assert respelled(*reversed(pair.split("/")))


@pytest.mark.parametrize(
    "pair",
    """likely/unlikely legal/illegal possible/impossible increase/decrease northern/southern morning/mourning county/country 1980s/1990s protest/protect
    filled/filed called/caled minor/miner price/prise quite/quiet Austria/Australia course/corse""".split(),
)
def test_words_that_look_alike_are_not_one(pair: str) -> None:
    assert not respelled(*pair.split("/"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tom Aldous", "Tom Farrow", False),
        ("Ana Farrow", "Tom Farrow", False),
        ("Lund Harbour Times", "Lund Harbour Post", False),
        ("Lund Harbour Times", "Lund Harbour police", False),
        ("Bob Farrow", "Robert Farrow", True),
        ("R. Farrow", "Robert J. Farrow Jr.", True),
        ("Abdel Fattah Qadir", "Abdul Fattah Kadir", True),
        ("harbour police chief Tom Aldous", "Tom Aldous", True),
        ("Tom Aldous", "Aldous", True),
        ("harbour officials", "a harbour spokesman", True),
        ("Department of Harbours", "a senior Harbours official", True),
        ("General Prof", "a general and a prof", True),
        ("Tom Aldous", "Ana Farrow", False),
        ("Tom Aldous", "he", None),
        ("Tom Aldous", None, None),
    ],
)
def test_full_names_are_one_speakers_only_where_they_can_be_one_name(one: str, other: str | None, same: bool | None) -> None:
    assert one_speaker(one, other) is one_speaker(other, one) is same


def test_two_that_both_give_days_may_have_none_in_common() -> None:
    may, june, unknown = when("2020-05-01", "2020-05-31"), when("2020-06-02"), When(HERE, None, None, "")
    assert on_other_days([may], [june]) and on_other_days([june], [may])
    assert not on_other_days([may, june], [june])
    assert not on_other_days([may], [when("2020-05-09")])
    assert not on_other_days([may], []) and not on_other_days([may], [unknown])


def test_a_junior_has_the_name_of_the_family() -> None:
    assert without_suffix("Dr. Ed Pall Jr.") == ["ed", "pall"]
    assert without_suffix("Ed Pall") == ["ed", "pall"]
