"""A clause in a headline's few words. All texts are invented."""

from collections import Counter

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.in_short import in_short
from reader.comparison.labels import Labeller
from reader.language.read import read


def short(text: str, told: str = "") -> str | None:
    """The last sentence in few words, where all of it or the words `told` are one-sided."""
    story = read(Article((Paragraph(text),)))
    sentence = story.sentences[-1].span
    at = text.index(told) if told else 0
    span = Span(0, at, at + len(told)) if told else sentence
    return in_short(Labeller(story, Counter()).sight.of([span])[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The temperature outside was 6 degrees below zero.", "Temperature 6 degrees below zero"),
        ("Fishermen's groups had lobbied hard for the new quay.", "Fishermen's groups lobbied hard"),
        ("A volunteer brought her a chair, and she would not sit in it.", "Volunteer brings chair"),
        ("The barge rests on its side in about 20 feet of mud.", "Barge rests on its side"),
        ("The doors will stay open until January, so that a last play can be put on.", "Doors to stay open"),
        ("The agreement was fair to both towns.", "Agreement fair to both towns"),
        ("The letters were on a shelf at her home in Velm.", "Letters on shelf"),
        ("The mill swallows about £600 a week.", "Mill swallows about £600"),
        ("Velm employs 900 people.", "Velm employs 900 people"),
        ("The pair is due to be arraigned in court on Thursday.", "Pair to be arraigned"),
        ("People had been standing in line outside it since noon.", "People standing in line"),
        ("Part of the crowd whistled, and some threw herring.", "Part of crowd whistled"),
        ("At one point, there was yelling in the hall, and a guest was led out.", "Yelling in hall"),
    ],
)
def test_a_clause_keeps_subject_verb_and_object(text: str, expected: str) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Engineers who were let in last month found that two of its six gates had been jammed by ice.", "Gates jammed by ice"),
        ("“We were told that the matter had been noted,” she said.", "Matter noted"),
        ("Police later said the call concerned another man.", "Call concerned another man"),
        ("In all, the council said, Lakeside knocked down 340 barns for the town.", "Lakeside knocked down 340 barns"),
    ],
)
def test_what_leads_to_a_clause_is_left_out(text: str, expected: str) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dinner, for which guests paid $2,500 apiece, drew 38 people and raised money.", "Dinner draws 38 people"),
        ("The guard who led the search, a veteran of ten years, has been placed on administrative leave.", "Guard placed on administrative leave"),
        ("The ferry crossing at Vidra, closed to carts for ten months, will reopen on July 1.", "Ferry crossing to reopen"),
    ],
)
def test_what_stands_beside_the_subject_is_left_out(text: str, expected: str) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The judge heard from an assistant that the letter was burnt.",
        "If Velm is cold, Velm will pay.",
        "The operation was complete.",
        "The topic is herring.",
        "Ines Roth is the Packet’s first editor.",
        "Ines Roth was shown saying, “It is late.”",
        "The praise comes less from bakers than from pilots.",
        "Bakers doubted that the two rivers could be parted.",
        "Bakers are on track to hold ten seats.",
        "Velm did not say where they had been treated.",
        "The search took a minute and a half.",
        "We hope to have a quay very soon.",
        "Others in the choir were less eager to speak.",
        "The bakers said it would be seven.",
        "They chose the seven of the",
        "Lund will spend the next day at the mill.",
        "Lund ferried Mr. Roth to parties and fairs.",
        "The board put the number of the missing at 118.",
        "It is the first that the two towns have put on paper.",
    ],
)
def test_what_is_denied_supposed_or_cut_before_its_point_is_no_clause(text: str) -> None:
    assert short(text) is None


def test_he_goes_by_the_name_of_whom_he_means_and_else_what_he_has_is_told() -> None:
    assert short("Ines Roth was a baker. She has kept her father's watch, which stopped at noon.") == "Roth kept her father's watch"
    assert short("He has kept his father's watch, which stopped at noon.") == "Father's watch"
    assert short("They sat through the debate in the back row.") is None


def test_only_a_clause_that_is_one_sided_from_its_subject_on_is_told() -> None:
    text = "The porter wore a grey work jacket and carried a lamp."
    assert short(text, "wore a grey work jacket") is None


def test_a_sentence_of_endless_words_is_left_alone() -> None:
    assert short("The mill swallows about £600 " + "a week and " * 100_000 + "more.") is None
