"""Figures of one thing in sentences that no link joins. All texts are invented."""

import datetime

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.differences import differences
from reader.language.read import read
from reader.language.reading import Reading
from tests.comparison.test_differences import faint

MAY = datetime.date(2021, 5, 5)


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts), date=MAY))


def found(a: Reading, b: Reading, *, akin: bool = False, joined: bool = True) -> list[tuple[str, str, str]]:
    """What differs where but a faint link joins the first sentences, or none (`joined`); with `akin`, they may be about one thing."""
    links, turned = (faint(a, b), faint(b, a)) if joined else ([], [])
    pairs = [(a.sentences[0].span, b.sentences[0].span)] if akin else []
    mine = [(d.verdict, a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, links, (), 0.5, pairs)]
    swapped = [(d.verdict, a.article.text(d.b), b.article.text(d.a)) for d in differences(b, a, turned, (), 0.5, [(y, x) for x, y in pairs])]
    assert sorted(mine) == sorted(swapped)
    return mine


def test_exact_counts_of_one_noun_that_are_a_little_off_differ_in_linked_paragraphs() -> None:
    one = reading("Ines Aldous beat the mayor of Velm by just 6,218 ballots.")
    assert found(one, reading("Late returns put the harbour pilot 6,281 ballots ahead.")) == [("differs", "just 6,218 ballots", "6,281 ballots")]
    assert found(one, reading("Late returns put the harbour pilot 6,281 ballots ahead."), joined=False) == []
    assert found(one, reading("Late returns put the harbour pilot 9,281 ballots ahead.")) == []
    assert found(one, reading("Late returns put her 6,281 ballots ahead; at noon it was 6,740 ballots.")) == []
    assert found(one, reading("Late returns put her 6,281 ballots ahead.", "By noon it was 6,218 ballots.")) == []
    assert found(one, reading("Late returns put her 6,200 ballots ahead.")) == []


def test_shorter_counts_differ_only_beside_a_word_that_tells_of_what() -> None:
    one = reading("Aldous hid the boats, the 57-page indictment says.")
    assert found(one, reading("In a 58-page indictment, she is charged with theft.")) == [("differs", "57-page", "58-page")]
    assert found(one, reading("The library of Velm lent her a 58-page atlas.")) == []
    # sums and shares are of too many things
    assert found(reading("The indictment puts it at $57."), reading("The indictment names $58.")) == []


def test_the_dead_of_both_leads_are_held_against_each_other_where_but_a_faint_link_is() -> None:
    one = reading("A ferry struck the quay of Velm in fog on Tuesday, killing two people and hurting 40.")
    other = reading("Divers were asking why a lamp was dark before a ferry hit the quay, killing three people.")
    assert found(one, other, akin=True) == [("differs", "two people", "three people")]
    assert found(one, other, akin=True, joined=False) == []
    late = reading("The quay was built in 1901.", "It is long.", "It is old.", "It is wet.", "Years ago a crane fell, killing three people.")
    pairs = [(one.sentences[0].span, late.sentences[-1].span)]
    assert differences(one, late, faint(one, late), (), 0.5, pairs) == ()
    assert found(one, reading("Divers were asking why a ferry hit the quay with three people aboard."), akin=True) == []


def test_the_only_crowds_of_both_articles_are_held_against_each_other() -> None:
    one = reading("If the board agrees, about 1.4 million people could ride for nothing from May.")
    other = reading("The plan would bring 1.7 million people on to the trams.")
    assert found(one, other, akin=True) == [("differs", "about 1.4 million people", "1.7 million people")]
    assert found(one, other) == []
    assert found(one, reading("The plan would bring 1.7 million people on to the trams, of 6 million people in Velm."), akin=True) == []


def test_a_person_is_of_one_age() -> None:
    one = reading("The port signed the pilot Ines Aldous from Lund.", "The 43-year-old came by boat on Monday.")
    assert found(one, reading("Ines Aldous, 42, will steer the ferry."), joined=False) == [("differs", "43-year-old", "42")]
    assert found(one, reading("Ines Aldous, 43, will steer the ferry.")) == []
    assert found(one, reading("Tom Farrow, 42, will steer the ferry.")) == []
    assert found(one, reading("Ines Aldous steers the ferry. Aldous is 42.")) == [("differs", "43-year-old", "42")]
    # told of a day that may be long ago
    assert found(one, reading("Ines Aldous learned to steer at Lund. Aldous was 22.")) == []


def test_a_figure_whose_digits_are_changed_round() -> None:
    one = reading("The launch was called off 47 seconds before noon after hydrogen leaked at Hollins.")
    other = reading("A hydrogen leak at Hollins forced pilots to halt the clock with 74 seconds to go.")
    assert found(one, other, akin=True) == [("differs", "47 seconds", "74 seconds")]
    assert found(one, other) == []
    assert found(one, reading("A hydrogen leak at Hollins forced pilots to halt the clock with 78 seconds to go."), akin=True) == []
    assert found(one, reading("She told of it for 74 seconds."), akin=True) == []
    one, other = reading("Vale exchanged the bolts to save $64,000."), reading("That saved $46,000.")
    assert found(one, other, akin=True) == [("differs", "$64,000", "$46,000")]
    assert found(one, reading("That cost $46,000."), akin=True) == []
    assert found(reading("Vale exchanged the bolts to save $64."), reading("That saved $46."), akin=True) == []


def test_the_only_vote_of_either_article_is_one() -> None:
    one, other = reading("The board of Velm voted 19-3 after hours of talk."), reading("In the end 19 members were for the ban and four against.")
    assert found(one, other, akin=True) == [("differs", "19-3", "19 members were for the ban and four")]
    assert found(one, other) == []
    assert found(one, reading("In the end 17 members were for the ban and four against."), akin=True) == []
    assert found(one, reading("In the end 19 members were for the ban and four against.", "The tax passed 12-9."), akin=True) == []
    assert found(reading("The senate voted 19-3."), reading("The house voted 19-4."), akin=True) == []


def test_people_counted_a_little_otherwise() -> None:
    one, other = reading("Of the 58 people who were in the pit, most fled."), reading("There were 62 people in the mine.")
    assert found(one, other, akin=True) == [("differs", "58 people", "62 people")]
    assert found(one, other) == []
    assert found(one, reading("There were 70 people in the mine."), akin=True) == []
    assert found(one, reading("There were 62 people in the mine.", "At the gate stood 66 people."), akin=True) == []
    assert found(one, reading("There were more than 60 people in the mine."), akin=True) == []


def test_a_middle_name_makes_nobody_another() -> None:
    one = reading("The sheriff named Kyle Devon Strander, 24, of Velm.")
    assert found(one, reading("Kyle Strander, 26, began to shoot.")) == [("differs", "24", "26")]
    assert found(one, reading("Kyle Marten Strander, 26, began to shoot.")) == []


def test_a_large_count_of_one_noun_with_digits_changed_round() -> None:
    one = reading("It covers 1,140 plants in 27 states.")
    other = reading("Offices would give notice before most visits to 1,410 poultry plants.")
    assert found(one, other, akin=True) == [("differs", "1,140 plants", "1,410 poultry plants")]
    assert found(one, reading("Offices would give notice to 1,630 poultry plants."), akin=True) == []


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        (("Papers show that Lampworks built 430 beacons by the pier.",), True),
        (("Papers show that Lampworks built 460 beacons by the pier.",), False),
        (("Papers show that Lampworks built 430 beacons by the pier.", "Two beacons burn."), False),
    ],
)
def test_the_only_count_of_a_noun_with_digits_changed_round(other: tuple[str, ...], *, apart: bool) -> None:
    lead = "Kern was tried on Monday."
    a, b = reading(lead, "Lampworks put up 340 beacons and charged for oil."), reading(lead, *other)
    akin = [(a.sentences[1].span, b.sentences[1].span)]
    assert [(a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, faint(a, b), (), 0.5, akin)] == [("340 beacons", "430 beacons")] * apart
    assert differences(a, b, faint(a, b), (), 0.5) == ()


def test_a_large_sum_with_digits_changed_round() -> None:
    one, other = reading("Mending the pier will cost £2.3 million."), reading("She put the bill for the harbour at £3.2 million.")
    assert found(one, other, akin=True) == [("differs", "£2.3 million", "£3.2 million")]
    assert found(one, other) == []
    assert found(one, reading("She put the bill for the harbour at £3.4 million."), akin=True) == []
    # three digits are not the same by chance: near a link, no likeness of the sentences is asked
    one, other = reading("The town paid $421 million for lamps that did not burn."), reading("At issue is Lantern, a $412 million row of beacons.")
    assert found(one, other) == [("differs", "$421 million", "$412 million")]
    assert found(one, other, joined=False) == []
    assert found(one, reading("At issue is Lantern, a $412 million row of beacons; it was to be $421 million.")) == []


def test_the_only_score_of_a_side_that_both_name_differs() -> None:
    one = reading("It was hours after Velm Rovers had beaten Corland 2-0.")
    other = reading("The team, Velm Rovers, won 3-0 in the afternoon.")
    assert found(one, other, akin=True) == [("differs", "2-0", "3-0")]
    assert found(one, reading("The team, Lund Harriers, won 3-0 in the afternoon."), akin=True) == []
    assert found(one, reading("The team, Velm Rovers, won 3-0 in the afternoon. In May it was 2-0."), akin=True) == []


def test_the_only_large_sums_of_two_akin_sentences_with_one_word_beside_differ() -> None:
    one = reading("Roth, the harbour pilot, would not say why he bought $212,000 worth of stock in a brewery.")
    other = reading("At the heart of the quarrel stand $121,000 in stock in a brewery that a broker bought for the harbour pilot.")
    assert found(one, other, akin=True) == [("differs", "$212,000", "$121,000")]
    assert found(one, reading(other.article.paragraphs[0].text.replace("in stock", "in taxes")), akin=True) == []
    assert found(one, reading(f"{other.article.paragraphs[0].text} In all he had $212,000."), akin=True) == []
