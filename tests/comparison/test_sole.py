"""What either article counts just once, in paragraphs that any link joins. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.differences import differences
from reader.comparison.model import Link
from reader.language.read import read
from reader.language.reading import Reading


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts)))


def found(one: str, other: str, *, linked: bool = True, then: str = "It rained.") -> list[tuple[str, str, str]]:
    """What differs where a link that is but possible joins the first sentences; `then`: another paragraph of A."""
    a, b = reading(one, then), reading(other)
    links = [Link(a.sentences[0].span, b.sentences[0].span, "same", 0.35, "possible")] if linked else []
    turned = [Link(x.b, x.a, x.kind, x.score, x.confidence) for x in links]
    mine = [(d.verdict, a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, links, (), 0.5)]
    assert mine == [(d.verdict, a.article.text(d.b), b.article.text(d.a)) for d in differences(b, a, turned, (), 0.5)]
    return mine


DREW = "Records show that the warden had drawn three earlier complaints over cruelty."
FILED = "He had worked there for years. Five complaints of cruelty had been filed against him, the paper wrote."


def test_the_only_counts_of_one_noun_in_linked_paragraphs_differ() -> None:
    assert found(DREW, FILED) == [("differs", "three earlier complaints", "Five complaints")]
    assert found(DREW, FILED, linked=False) == []


def test_a_noun_counted_twice_leaves_open_which_is_meant() -> None:
    assert found(DREW, FILED, then="The prison had 40 complaints.") == []
    assert found(DREW, FILED, then="He denied five complaints.") == []


@pytest.mark.parametrize(
    "other",
    [
        "Five complaints were heard about the food.",  # no word of what
        "Eleven complaints of cruelty had been filed.",  # too many
        "At least five complaints of cruelty had been filed.",  # a limit
        "Three complaints of cruelty had been filed.",
    ],
)
def test_a_count_that_may_be_of_something_else_is_no_difference(other: str) -> None:
    assert found(DREW, other) == []


def test_those_who_drowned_are_those_who_died() -> None:
    assert found("Four Velmian divers drowned.", "A fund is for the families of the five divers who died.") == [
        ("differs", "Four Velmian divers", "five divers")
    ]


def test_fired_so_many_times_is_so_many_shots() -> None:
    one = "The film shows the guard climbing out and firing four times as Aldous turns."
    assert found(one, "The clip was played again. The guard fires nine shots.") == [("differs", "four times", "nine shots")]
    assert found(one, "The clip was played again. Nine rounds were fired.") == [("differs", "four times", "Nine rounds")]
    assert found(one, "The clip was played again. The guard fires four shots.") == []
    assert found(one, "The clip was played again. The guard fires nine shots, and four strike Aldous.") == []
    assert found(one, "The clip was played nine times.") == []


@pytest.mark.parametrize(
    "other",
    [
        "The guard fires nine shots. Neighbours of Aldous had heard four shots.",  # A's number, in B
        "Ines Aldous was fired nine times in her long career as a guard.",  # from a post
        "The robber fired nine rounds at a dog.",  # nothing that both say
    ],
)
def test_other_shots_are_no_difference(other: str) -> None:
    assert found("The film shows the guard firing four times as Aldous turns.", other) == []


def test_a_number_of_shots_that_another_paragraph_gives_is_no_difference() -> None:
    one, other = "The guard fired four times at a gull.", "The guard fired five times at a gull."
    assert found(one, other) == [("differs", "four times", "five times")]
    assert found(one, other, then="Neighbours heard five shots.") == []
