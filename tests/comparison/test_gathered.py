"""One occasion in one place, dated and priced otherwise in a possible link. All texts are invented."""

import datetime

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.differences import differences
from reader.comparison.model import Link
from reader.language.read import read
from reader.language.reading import Reading

JUNE = datetime.date(2021, 6, 20)


def reading(text: str) -> Reading:
    return read(Article((Paragraph(text),), date=JUNE))


def found(one: str, other: str) -> set[tuple[str, str, str]]:
    """What differs in the first sentences, which a possible link joins."""
    a, b = reading(one), reading(other)
    ours, theirs = a.sentences[0].span, b.sentences[0].span
    mine = {(d.what, a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, [Link(ours, theirs, "same", 0.55, "possible")], (), 0.5)}
    turned = differences(b, a, [Link(theirs, ours, "same", 0.55, "possible")], (), 0.5)
    assert mine == {(d.what, a.article.text(d.b), b.article.text(d.a)) for d in turned}
    return mine


JOKE = "The joke was told at a private dinner on May 12 in Port Lund, to 40 guests who had paid $300 apiece."


def test_one_dinner_in_one_town_is_on_one_day_and_of_one_price() -> None:
    other = "The tape shows Aldous holding forth May 19 at a $500-a-plate dinner in the leafy streets of Port Lund."
    assert found(JOKE, other) == {("date", "May 12", "May 19"), ("number", "$300", "$500-a-plate")}


@pytest.mark.parametrize(
    "other",
    [
        "The tape shows Aldous holding forth May 19 at a $500-a-plate dinner in Velm.",  # another place
        "The tape shows Aldous holding forth May 19 in a shop of Port Lund, where a hat is $500.",  # no occasion
        "The tape shows Aldous holding forth May 12 at a dinner in Port Lund that raised $50,000.",
        "The tape shows Aldous holding forth Jan. 19 at a dinner in Port Lund.",  # long before
        "The tape shows Aldous holding forth May 19 at a dinner in Port Lund, and on June 2 in Velm.",
    ],
)
def test_another_occasion_is_no_difference(other: str) -> None:
    assert found(JOKE, other) == set()


def test_a_body_of_both_is_no_place_of_both() -> None:
    assert found("The Senate will hold a hearing on the mill on May 2.", "The Senate will hold a hearing on the pier on May 9.") == set()
    one, other = "Guests paid $300 apiece at a Labour Party dinner in Lund.", "Guests paid $500 apiece at a Labour Party dinner in Velm."
    assert not any(what == "number" for what, _, _ in found(one, other))
    assert found(one, other.replace("Velm", "Lund")) == {("number", "$300", "$500")}


def test_a_place_that_no_list_knows_is_one_where_something_is_in_it() -> None:
    other = "The tape shows Aldous holding forth May 19 at a dinner in Harl Vane."
    assert found(JOKE.replace("Port Lund", "Harl Vane"), other) == {("date", "May 12", "May 19")}
