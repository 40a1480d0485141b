"""Several who speak as one. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.language.joint import all_of, goes_on, several
from reader.language.read import read
from tests.language.test_speakers import who

BOTH = "Ana Ode and Otto Brandt"


@pytest.mark.parametrize(
    "texts",
    [
        ("Both Ana Ode and Otto Brandt said the pier was “a wreck” and should go.",),
        ("Ana Ode and Otto Brandt said in a joint statement that the pier was “a wreck”.",),
        ("“The pier is a wreck,” said Ana Ode and Otto Brandt.",),
        ("“The pier is a wreck,” House leaders Ana Ode and Otto Brandt wrote in a letter.",),
        ("“The pier is a wreck,” Sens. Ana Ode and Otto Brandt wrote in a letter.",),
        ("“The pier is a wreck,” Ana Ode (D) and Senator Otto Brandt (R) said.",),
        ("Senators Ana Ode, D-Ohio, and Otto Brandt, R-Iowa, said the bill was “a wreck”.",),
        ("Ana Ode spoke first. Ode and her husband, Otto Brandt, said the pier was “a wreck”.",),
        ("Mayor Ana Ode and FBI Director Otto Brandt said the pier was “a wreck”.",),
        ("“The pier is a wreck,” Ana Ode, head of Velm Fell, and Otto Brandt said.",),
        ("“The pier is a wreck,” Ana Ode, Velm’s chief executive, and Mercy president Otto Brandt said in a statement.",),
        ("Ana Ode, of the guild, and Otto Brandt, of the rowing club, both called the pier “a wreck”.",),
        ("Ana Ode of the guild and Otto Brandt of the rowing club said the pier was “a wreck”.",),
        ("Ana Ode met Otto Brandt on Monday. “The pier is a wreck,” the two said.",),
        ("Ana Ode and the council’s leader, Otto Brandt, apologised on Monday.", "“The pier is a wreck,” they said."),
        ("Ana Ode and the head of the Velm federation, Otto Brandt, met the press. They said: “The pier is a wreck.”",),
        ("Ana Ode and Otto Brandt told the council that it was late.", "“The pier is a wreck,” they wrote."),
        ("The harbour attorney, Ana Ode, and the police chief, Otto Brandt, said the pier was “a wreck”.",),
        ("“The pier is a wreck,” said the harbour attorney, Ana Ode, and the police chief, Otto Brandt.",),
        ("On Friday, its president, Ana Ode, and its treasurer, Otto Brandt, wrote that the pier was “a wreck”.",),
        ("“The pier is a wreck,” said the Rev. Ana Ode and her husband, Otto Brandt.",),
        ("“The pier is a wreck,” said Ana Ode and the harbour chief, Otto Brandt.",),
        ("Ana Ode and Otto Brandt told the council that it was late. “The pier is a wreck,” the pair wrote.",),
    ],
)
def test_both_say_it(texts: tuple[str, ...]) -> None:
    assert who(*texts) == [BOTH]


def test_three_say_it() -> None:
    assert who("Ana Ode, Otto Brandt and Ines Lund said that the pier was “a wreck”.") == ["Ana Ode, Otto Brandt and Ines Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "At the Velm Council, spokesman Otto Brandt said the pier was “a wreck”.",
        "In a letter to Ana Ode and Ines Lund, Otto Brandt warned the pier was “a wreck”.",
        "He joked about critics such as Ana Ode and Ines Lund. Otto Brandt said the pier was “a wreck”.",
        "Ana Ode voted yes, and Otto Brandt said the pier was “a wreck”.",
        "She met the mayor, Ana Ode, and the police chief, Otto Brandt, said the pier was “a wreck”.",
        "“The pier is a wreck,” said the harbour chief, Otto Brandt, and the mayor, Ana Ode, nodded.",
        "Unlike Ana Ode, Otto Brandt said the pier was “a wreck”.",
    ],
)
def test_one_alone_says_it(text: str) -> None:
    assert who(text) == ["Otto Brandt"]


def test_who_speaks_between_ends_it() -> None:
    texts = ("Ana Ode and Otto Brandt said the pier was “a wreck”.", "“It is fine,” said Ines Lund. “Nobody asked us,” they said.")
    assert who(*texts)[-1] != BOTH


def test_the_two_are_no_two_of_three() -> None:
    assert who("Ana Ode met Otto Brandt and Ines Lund. “The pier is a wreck,” the two said.") == ["the two"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (BOTH, ("Ana Ode", "Otto Brandt")),
        ("Ode, Brandt and Lund", ("Ode", "Brandt", "Lund")),
        ("Department of Health and Education", ()),
        ("Health and Harbour Committee", ()),
        ("the captain and his mate", ()),
        ("Ana Ode", ()),
    ],
)
def test_the_parts_of_a_name_made_of_several(name: str, parts: tuple[str, ...]) -> None:
    assert several(name) == parts


def test_as_one_name() -> None:
    names = read(Article((Paragraph("Ana Ode met Otto Brandt and Ines Lund."),))).names
    assert several(all_of(names, (0, 1, 2))) == tuple(name.text for name in names)


@pytest.mark.parametrize(("words", "means"), [("they", True), ("the senators", True), ("the two men", True), ("the boats", False), ("she", False)])
def test_what_may_mean_them(words: str, means: bool) -> None:
    assert goes_on(words) is means


def test_the_two_of_an_opening_paragraph_are_nobody_yet() -> None:
    assert who("The two sailors were fined on Monday. “It was dark,” the two said.") == ["the two"]
    assert who("The two said it was “dark”.") == ["The two"]
