"""One group of people, counted otherwise under two names. All texts are invented."""

import pytest

from reader.comparison.differences import differences
from tests.comparison.test_differences import faint, found, reading


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Sixteen children were treated for smoke in Velm.", "In Velm, 11 pupils were treated for smoke.", ("Sixteen children", "11 pupils")),
        ("The ferry to Velm sank with 61 passengers.", "There were 54 people when the ferry to Velm sank.", ("61 passengers", "54 people")),
        (
            "The Velm board sold the quay, with seven of the 11 members in favour.",
            "Eight of the 11 councillors in Velm agreed to the deal.",
            ("seven of the 11 members", "Eight of the 11 councillors"),
        ),
    ],
)
def test_one_group_may_have_two_names(one: str, other: str, words: tuple[str, str]) -> None:
    assert found(reading(one), reading(other)) == [("number", "differs", *words)]


def test_two_groups_are_not_one() -> None:
    one = reading("Sixteen children were treated for smoke in Velm.")
    assert found(one, reading("In Velm, 11 teachers were treated for smoke.")) == []
    assert found(one, reading("In Velm, 14 people, 11 pupils among them, were treated for smoke.")) == []
    assert found(one, reading("In Velm, 11 pupils were treated for smoke."), score=0.8) == []
    assert found(one, reading("In Velm, 11 pupils were treated for smoke.", "Sixteen people had coughed.")) == []
    assert found(one, reading("In Velm, more than 11 pupils were treated for smoke.")) == []


def test_the_only_ones_of_both_articles_are_held_against_each_other_where_but_a_faint_link_is() -> None:
    one = reading("The 61 pupils will be offered places at St Oswin’s.", "“We cannot heat classrooms for nine children,” she said.")
    other = reading("Some 78 children will move to St Oswin’s.")
    pairs = [(one.sentences[0].span, other.sentences[0].span)]
    assert [(one.article.text(d.a), other.article.text(d.b)) for d in differences(one, other, faint(one, other), (), 0.5, pairs)] == [
        ("61 pupils", "Some 78 children")
    ]
    more = reading("Some 78 children will move to St Oswin’s.", "It has 200 students.")
    assert differences(one, more, faint(one, more), (), 0.5, [(one.sentences[0].span, more.sentences[0].span)]) == ()


def test_a_body_that_both_name_makes_a_likely_link_do() -> None:
    one, other = "Harbour Police officers removed 11 protesters from the hall.", "Seven people were led out by Harbour Police and fined."
    assert found(reading(one), reading(other), score=0.55) == [("number", "differs", "11 protesters", "Seven people")]
    assert found(reading(one), reading(other.replace("Harbour", "Bridge")), score=0.55) == []
