"""Whom a role means."""

import time

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.names import find
from reader.language.reading import Sentence
from tests.language.test_names import names


def test_a_vice_president_who_is_a_junior_is_meant_by_his_title() -> None:
    found = names("They praised Vice President Otto R. Brill Jr. there.", "Vice President Brill sang. Mr. Brill left.")
    assert found["Otto R. Brill Jr."][1] == ["Otto R. Brill Jr", "Brill", "Brill"]


@pytest.mark.parametrize("called", ["former President Paul Brill", "Vice President Paul Brill"])
def test_the_president_is_no_former_and_no_vice_president(called: str) -> None:
    found = names(f"They met {called}.", "The president was glad.")
    assert found["Paul Brill"][1] == ["Paul Brill"]
    assert len(names("They met former President Paul Brill.", "The former president was glad.")["Paul Brill"][1]) == 2
    assert names("They met Vice President Ana Ode.", "The vice president was glad.")["Ana Ode"][1] == ["Ana Ode", "The vice president"]


def test_a_role_means_its_holder_where_only_one_is_near() -> None:
    found = names(
        "President Ana Ode spoke.",
        "The president left.",
        "Defense Secretary Bo Li stayed; the defense secretary slept.",
        "The secretary general of the UN and the president of Peru came.",
    )
    assert found["Ana Ode"][1] == ["Ana Ode", "The president"]
    assert found["Bo Li"][1] == ["Bo Li", "the defense secretary"]


@pytest.mark.parametrize(
    ("called", "role"),
    [("Pentagon chief", "The secretary"), ("Pentagon boss", "The defense secretary"), ("The top U.S. diplomat,", "The secretary of state")],
)
def test_a_minister_by_what_newsrooms_call_the_office(called: str, role: str) -> None:
    found = names(f"{called} Bo Li spoke.", f"{role.replace(' of state', '')} left.")
    assert found["Bo Li"][1] == ["Bo Li", role.replace(" of state", "")]


def test_the_wrong_minister_is_not_meant() -> None:
    assert names("Pentagon chief Bo Li spoke.", "The treasury secretary left.")["Bo Li"][1] == ["Bo Li"]


def test_a_role_of_two_holders_is_left_open_unless_one_is_nearer() -> None:
    both = names("President Ana Ode met Peruvian President Bo Li.", "The president left. The Peruvian president stayed.")
    assert both["Bo Li"][1] == ["Bo Li", "The Peruvian president"]
    assert both["Ana Ode"][1] == ["Ana Ode"]
    near = names("President Ana Ode met Peruvian President Bo Li.", "Li slept.", "The president left.")
    assert near["Bo Li"][1] == ["Bo Li", "Li", "The president"]
    assert names("The president left.", "President Ana Ode spoke.")["Ana Ode"][1] == ["Ana Ode"]


def test_the_office_is_named_in_full() -> None:
    found = names("Deputy Director Bo Li and Director Ana Ode spoke.", "She said the deputy director was ill.")
    assert found["Bo Li"][1] == ["Bo Li", "the deputy director"]


def test_a_president_of_another_country_is_not_ones_own() -> None:
    assert names("President Ana Ode spoke of the quarrel in Zimbabwe, where the former president sang.")["Ana Ode"][1] == ["Ana Ode"]


def test_whose_spokesman_speaks_of_the_senator() -> None:
    found = names("Sens. Bo Li and Ana Ode stayed away. Sen. Otto Brandt voted.", "A Li spokesman later said that the senator was ill.")
    assert found["Bo Li"][1] == ["Bo Li", "Li", "the senator"]


def test_the_attorney_general_is_who_has_that_office() -> None:
    assert "the attorney general" in names("Attorney General Nick Oakes came.", "Before that, the attorney general met students.")["Nick Oakes"][1]


def test_the_former_governor_is_no_sitting_one() -> None:
    assert names("Gov. Ana Falk of Ohio spoke.", "They mocked the former governor’s plan.")["Ana Falk"][1] == ["Ana Falk"]
    assert "the former governor" in names("Former Gov. Ana Falk of Ohio spoke.", "They mocked the former governor’s plan.")["Ana Falk"][1]


def test_of_two_presidents_the_one_at_home_is_the_president() -> None:
    found = names(
        "President Ana Ode met President Otto Brandt of Russia.",
        "Ms. Ode slept. Ms. Ode and Mr. Brandt swam. The president was glad. The Russian president left.",
    )
    assert found["Ana Ode"][1][-1] == "The president" and found["Otto Brandt"][1][-1] == "The Russian president"


def test_one_who_is_named_and_meant_thousands_of_times_takes_little_time() -> None:
    once, times = "Falk rowed home and the officer slept. ", 4000
    article = Article((Paragraph("Officer Otto Falk spoke."), Paragraph(once * times)))
    places = [Span(0, 0, 24), *(Span(1, k * len(once), (k + 1) * len(once) - 1) for k in range(times))]
    began = time.process_time()
    found = find(article, [Sentence(place, (place,)) for place in places])
    assert [(name.text, len(name.mentions)) for name in found] == [("Otto Falk", 2 * times + 1)]
    assert time.process_time() - began < 2


def test_the_general_staff_is_no_general() -> None:
    found = names("Gen. Otto Brandt came.", "The general staff met. The general left.")
    assert found["Otto Brandt"][1] == ["Otto Brandt", "The general"]
