"""Whom a role or a piece of writing means. All texts are invented."""

import pytest

from reader.language.apposed import has_owner_or_article
from tests.language.test_speakers import who


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Nick Oakes, Ms. Roth’s lawyer, left early.", "The delays were “a matter of routine,” Ms. Roth’s lawyer wrote."), "Nick Oakes"),
        (("The report by the harbour inspector, Nick Oakes, came late.", "“It is rotten,” the harbour inspector said."), "Nick Oakes"),
        (("“It is rotten,” Ines Roth said in a statement.", "“We cannot go on like that,” the statement continued."), "Ines Roth"),
        (("Ines Roth, the mayor, said in a statement on Friday that the pier was shut.", "“We cannot go on like that,” the statement said."), "Ines Roth"),
        (("The cable warned the Velm Council of rust. It said “the pier has been left to rot.”",), "the cable"),
        (("A key part of the cable told of rust at the Velm Council.", "“PSO (Pier Safety Office) saw rust,” it said."), "the cable"),
        (("A short response from the Velm Council only said: “No rust.”",), "Velm Council"),
    ],
)
def test_whom_the_words_mean(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts)[-1] == speaker


def test_two_who_hold_an_office_hold_it_both() -> None:
    assert who("The harbour inspector, Nick Oakes, met the harbour inspector, Otto Brandt.", "“It is rotten,” the harbour inspector said.") == [
        "the harbour inspector"
    ]


def test_the_inspector_of_somebody_else_is_another() -> None:
    assert who("The harbour inspector, Ana Ode, left Velm.", "“It is rotten,” Lund’s harbour inspector said.") == ["Lund’s harbour inspector"]


@pytest.mark.parametrize("words", ["the mayor", "The mayor", "a mayor", "Lund’s mayor"])
def test_what_may_hold_an_office(words: str) -> None:
    assert has_owner_or_article(words)
    assert not has_owner_or_article("Thomas") and not has_owner_or_article("Ana Roth")


def test_a_statement_in_a_statement_ends_nowhere() -> None:
    assert who("“We go on,” the statement said. In a statement the statement said in a statement: “We go on, all of us.”")[-1] == "the statement"
