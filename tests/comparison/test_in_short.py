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
        ("Engineers who were let in last month found that two of its six gates had been jammed by ice.", "Two gates jammed by ice"),
        ("Police later said the call concerned another man.", "Call concerned another man"),
        ("In all, the council said, the yard knocked down 340 barns for the town.", "Yard knocked down 340 barns"),
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


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roth allegedly stole money from the council.",
        "Ada Roth reportedly stole money from the council.",
        "Ada Roth supposedly stole money from the council.",
        "Ada Roth hardly stole money from the council.",
        "Ada Roth barely stole money from the council.",
        "Ada Roth rarely stole money from the council.",
        "Ada Roth was nearly killed by a truck near the mill.",
        "Ada Roth was almost killed by a truck near the mill.",
        "Ada Roth takes neither bribes nor gifts.",
        "Ada Roth was neither charged nor fined.",
        "Ada Roth may have taken bribes in Velm.",
        "Not all guards left the post at the gate before dawn.",
        "The mill will close if the council agrees.",
    ],
)
def test_what_nearly_or_perhaps_happened_is_no_clause(text: str) -> None:
    assert short(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Few believed that Ada Roth stole the money.",
        "The paper retracted its claim that Ada Roth stole the money.",
        "The committee rejected claims that Ada Roth took bribes.",
        "No court has ruled that Ada Roth took bribes.",
        "He refused to say that Ada Roth took bribes.",
        "The mayor never said that Ada Roth took bribes.",
        "The mayor said that Ada Roth took bribes.",
        "The mayor never said the guard took bribes.",
        "The mayor thought that the guard took bribes.",
        "Ada Roth, the aide said, stole money.",
        "A baker, the aide said, stole money.",
        "In all, the council said, Ada Roth stole money.",
        "Ada Roth stole money from the council, the aide said.",
        "Ada Roth stole money from the council, according to a blogger.",
        "Ada Roth stole money from the council, prosecutors allege.",
        "Ada Roth, accused of fraud, took bribes.",
        "Ines Roth was a baker. She stole money, the aide said.",
        "“We were told that the matter had been noted,” she said.",
    ],
)
def test_what_somebody_only_says_or_doubts_is_no_clause(text: str) -> None:
    assert short(text) is None


def test_a_clause_of_one_sided_words_behind_that_is_held_to_what_stands_before_it() -> None:
    assert short("Few believed that the guard took bribes.", "the guard took bribes") is None
    assert short("The inquiry found that the guard took bribes.", "the guard took bribes") == "Guard takes bribes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two of the guards left the hall before dawn.", "Two guards leave hall"),
        ("Half of the guards left the hall before dawn.", "Half of guards leave hall"),
        ("The mill swallows nearly £600 a week.", "Mill swallows nearly £600"),
    ],
)
def test_how_many_of_them_did_it_is_kept(text: str, expected: str) -> None:
    assert short(text) == expected


def test_he_goes_by_the_name_of_whom_he_means_and_else_what_he_has_is_told() -> None:
    assert short("Ines Roth was a baker. She has kept her father's watch, which stopped at noon.") == "Roth kept her father's watch"
    assert short("He has kept his father's watch, which stopped at noon.") == "Father's watch"
    assert short("They sat through the debate in the back row.") is None


def test_only_a_clause_that_is_one_sided_from_its_subject_on_is_told() -> None:
    text = "The porter wore a grey work jacket and carried a lamp."
    assert short(text, "wore a grey work jacket") is None


def test_a_sentence_of_endless_words_is_left_alone() -> None:
    assert short("The mill swallows about £600 " + "a week and " * 100_000 + "more.") is None
