"""Gaps that left-out figures leave. All texts are invented."""

import pytest

from reader.report.holes import holed, without_holes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana Ode, …, who rowed to Lund, was seen on Monday.", "Ana Ode, who rowed to Lund, was seen on Monday."),
        ("Ana Ode, …, was seen on Monday.", "Ana Ode was seen on Monday."),
        ("She held up a letter, dated …, in which the board wept.", "She held up a letter, in which the board wept."),
        ("The letter, dated …, bears her name.", "The letter bears her name."),
        ("Ana Ode, …, a pilot from Lund, shut the pier.", "Ana Ode, a pilot from Lund, shut the pier."),
        ("On Monday, …, her guild shut the pier.", "On Monday, her guild shut the pier."),
        ("Her guild bought, …, a lamp from Lund.", "Her guild bought a lamp from Lund."),
        ("Ana Ode, …, rowed and sang.", "Ana Ode rowed and sang."),
        ("The letter, dated … and signed by Ana Ode, bears a seal.", "The letter, signed by Ana Ode, bears a seal."),
        ("In a letter dated …, the board told Lund.", "In a letter, the board told Lund."),
        ("She held up a … letter of the board.", "She held up a letter of the board."),
        ("Roth turns it into an … hotel.", "Roth turns it into a hotel."),
        ("It was a … upright mill.", "It was an upright mill."),
        ("Of the … pilots in Lund’s … ports, all rowed.", "Of the pilots in Lund’s ports, all rowed."),
        ("The storm hit Lund, sinking … and burning a pier.", "The storm hit Lund, burning a pier."),
    ],
)
def test_a_gap_between_commas_is_closed(text: str, said: str) -> None:
    assert without_holes(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "He bought lamps, …, ropes and sails.",
        "He saw Lund, …, Velm, Odal and the pier.",
        "She sang at a …-a-plate dinner in Lund.",
        "The firm was overcharged between … and 2017 for oil.",
        "The note that she sent to him on … demanded a pier.",
        "The firm would owe a fee of … should it sell the pier.",
        "The dam is to release … of water.",
        "The pool cost … a year to run.",
        "The letter, dated … and sent to Lund, bears her name.",
        "The vote was …, with few in the hall.",
        "Of the pilots, … percent rowed.",
        "The guild of Lund met by a … foot wall.",
    ],
)
def test_a_gap_that_leaves_a_phrase_without_its_head_is_not_printed(text: str) -> None:
    assert without_holes(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The firm would close … mills in Lund.",
        "She rowed to Lund…",
        "The firm was overcharged … and has gone to court.",
        "Mr. Ode … has wept in Lund.",
    ],
)
def test_other_gaps_stay(text: str) -> None:
    assert without_holes(text) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The firm would close … mills in Lund.", True),
        ("Of the pilots, … percent rowed.", True),
        ("Of the pilots, … had rowed.", True),
        ("The pilot … had rowed.", False),
        ("She rowed … in spring.", False),
        ("She rowed…", False),
    ],
)
def test_a_number_is_missed_before_what_it_counts_or_where_it_stood_for_that(text: str, found: bool) -> None:
    assert holed(text) == found
