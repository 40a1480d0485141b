"""The same figure or day, given otherwise. All texts are invented."""

import datetime

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.differences import differences
from reader.comparison.model import Difference, Link
from reader.language.read import read
from reader.language.reading import Reading

MAY = datetime.date(2021, 5, 5)


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts), date=MAY))


def found(a: Reading, b: Reading, *, linked: bool = True) -> list[tuple[str, str, str, str]]:
    """What is shown of the first sentences, and the same with the articles swapped; `linked`: or only akin."""

    def every(one: Reading, other: Reading) -> list[Difference]:
        places = one.sentences[0].span, other.sentences[0].span
        if linked:
            return list(differences(one, other, [Link(*places, "same", 0.95, "certain")], (), 0.5))
        return list(differences(one, other, [Link(*places, "related", 0.3, "possible")], (), 0.5, [places]))

    mine = [(d.what, d.manner, a.article.text(d.a), b.article.text(d.b)) for d in every(a, b)]
    swapped = [(d.what, d.manner, a.article.text(d.b), b.article.text(d.a)) for d in every(b, a)]
    assert mine == swapped
    assert all(d.verdict == "compatible" for d in every(a, b))
    return mine


def test_a_number_that_only_one_gives_as_a_limit() -> None:
    one, other = reading("The mayor repaid more than $60,000 to the harbour fund."), reading("The mayor repaid about $60,000 to the harbour fund.")
    assert found(one, other) == [("number", "limit", "more than $60,000", "about $60,000")]


def test_numbers_that_can_both_hold_and_are_not_one_rounded() -> None:
    one, other = reading("The harbour fund earned $139 million from tolls."), reading("The harbour fund earned roughly $141 million from tolls.")
    assert found(one, other) == [("number", "near", "$139 million", "roughly $141 million")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour fund paid $43,885,310 in tolls.", "The harbour fund paid nearly $44 million in tolls."),
        ("The harbour fund gave 10.8 percent of its income to schools.", "The harbour fund gave over 10 percent of its income to schools."),
        ("The harbour fund pulled 2,000 crates from the wreck.", "The harbour fund pulled roughly 2,000 crates from the wreck."),
        ("The wreck killed 12 sailors.", "The wreck killed more than 10 sailors."),
        ("The wreck killed dozens of sailors.", "The wreck killed 31 sailors."),
        ("The jury took just under nine hours.", "The jury took eight and a half hours."),
        ("The pilot could be jailed for up to five years.", "The pilot could be jailed for as long as five years."),
        ("The wreck killed at least nine sailors.", "The wreck killed at least 13 sailors, after earlier counts of nine."),
        ("The course takes 40 to 60 hours of training.", "The course takes 60 hours of training."),
    ],
)
def test_one_figure_rounded_is_nothing_to_check(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == []


def test_a_number_beyond_reckoning_is_none() -> None:
    for number in ("9" * 400, "a" + " hundred" * 200):
        one, other = reading(f"The harbour fund moved {number} crates from the wreck."), reading("The harbour fund moved 12.5 crates from the wreck.")
        assert found(one, other) == []


def test_a_figure_that_is_given_both_ways_is_nothing_to_check() -> None:
    other = reading("The mayor repaid about $60,000 to the harbour fund.", "Auditors spoke of more than $60,000.")
    assert found(reading("The mayor repaid more than $60,000 to the harbour fund."), other) == []


def test_figures_of_different_things_are_not_held_against_each_other() -> None:
    assert found(reading("A pier costs more than $60,000."), reading("The mayor earns about $60,000.")) == []


def test_one_counts_what_the_other_times() -> None:
    one = reading("More than 20 night raids on the smugglers’ boats were flown by the coast guard.")
    other = reading("Harbour towns have seen nearly three months of raids on suspected smugglers’ boats.")
    assert found(one, other, linked=False) == [("number", "measure", "More than 20 night raids", "nearly three months of raids")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of other things
        ("More than 20 raids on the smugglers’ boats were flown.", "The smugglers’ boats lay three months in harbour."),
        ("More than 20 raids on the smugglers’ boats were flown.", "After three months of talks the smugglers’ boats left."),
        # one gives both
        ("More than 20 raids on the smugglers’ boats were flown in three months.", "Nearly three months of raids on smugglers’ boats ended."),
        ("More than 20 raids on the smugglers’ boats were flown.", "Nearly three months of raids on smugglers’ boats, 25 raids in all, ended."),
        # nothing says that it is about one thing
        ("More than 20 raids were flown.", "A harbour saw nearly three months of raids."),
        ("The coast guard flew raids.", "The coast guard flew raids."),
    ],
)
def test_what_is_not_one_thing_in_two_measures(one: str, other: str) -> None:
    assert found(reading(one), reading(other), linked=False) == []


def test_one_day_by_its_date_and_by_its_weekday() -> None:
    one, other = reading("The ferry Albatross capsized on May 3 near Lund."), reading("The ferry Albatross capsized on Monday near Lund.")
    assert [(what, manner) for what, manner, _, _ in found(one, other)] == [("date", "day")]
    (shown,) = differences(one, other, [Link(one.sentences[0].span, other.sentences[0].span, "same", 0.95, "certain")], (), 0.5)
    assert shown.note.startswith("Both mean 2021-05-03: A has ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry Albatross capsized on Monday near Lund.", "The ferry Albatross capsized on Monday evening near Lund."),
        (
            "The ferry Albatross capsized on May 3 near Lund.",
            "Why the ferry Albatross capsized near Lund is still open, its owners told reporters outside on Monday.",
        ),
        ("The ferry Albatross was built in May 2021 near Lund.", "The ferry Albatross was built this month near Lund."),
    ],
)
def test_days_worded_alike_or_of_other_events_are_no_matter(one: str, other: str) -> None:
    assert [what for what, *_ in found(reading(one), reading(other))] == []
