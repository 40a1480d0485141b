"""How much a text speaks of, in one unit for each kind. All texts are invented."""

import time
from datetime import date

import pytest

from reader.article.model import Article, Paragraph
from reader.language.quantities import quantities
from reader.language.read import read


def found(text: str, day: date | None = date(2020, 3, 2)) -> list[tuple[str, str, float, float]]:
    reading = read(Article((Paragraph(text),), date=day))
    return [(reading.article.text(q.span), q.kind, round(q.low, 1), round(q.high, 1)) for q in quantities(reading)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The lamps burned for 90 seconds.", ("90 seconds", "time", 90, 90)),
        ("The lamps burned for a minute and a half.", ("a minute and a half", "time", 90, 90)),
        ("The pier was shut for a fortnight.", ("a fortnight", "time", 1209600, 1209600)),
        ("The pier was shut for 18 months.", ("18 months", "long time", 18, 18)),
        ("The pier was shut for a year and a half.", ("a year and a half", "long time", 18, 18)),
        ("Their pay fell by two thirds.", ("two thirds", "share", 66.7, 66.7)),
        ("Their pay fell by a third.", ("a third", "share", 33.3, 33.3)),
        ("Rents are nearly a fifth higher.", ("a fifth", "share", 18, 20)),
        ("They must ring the guild within a day.", ("a day", "time", 86400, 86400)),
        ("The boat lay 40 yards off.", ("40 yards", "length", 36.6, 36.6)),
        ("It met winds of 60 miles an hour.", ("60 miles", "speed", 96.6, 96.6)),
        ("It met winds of 60 mph.", ("60 mph", "speed", 96.6, 96.6)),
        ("It cost £400.", ("£400", "£", 400, 400)),
        ("The crew counted 300 lamps.", ("300 lamps", "", 300, 300)),
        ("The mill opened in 1931.", ("1931", "long time", 1056, 1068)),
    ],
)
def test_a_quantity_is_given_in_the_unit_of_its_kind(text: str, said: tuple[str, str, float, float]) -> None:
    assert found(text) == [said]


def test_so_many_of_ten_are_a_share() -> None:
    assert ("seven pilots in 10", "share", 70, 70) in found("The rope held seven pilots in 10.")
    assert ("3 lamps out of every four", "share", 75, 75) in found("The storm broke 3 lamps out of every four.")


@pytest.mark.parametrize(
    "said", ["three ships in 10 days", "three ships in four-day storms", "seven of them in 10", "three ships in four of the ports", "6 ships in 5"]
)
def test_so_many_in_a_time_or_place_are_none(said: str) -> None:
    assert "share" not in {kind for _, kind, _, _ in found(f"The storm sank {said}.")}


def test_no_other_words_are_quantities() -> None:
    assert found("A third time he rang; a minute of quiet, a quarter of an eel, the fortnight.", None) == []
    assert found("The mill opened in 1931, the pier in 2017.", None) == []
    assert [q[0] for q in found("The mill opened in 1931, the pier in 2017.")] == ["1931"]


def test_a_very_long_text_takes_no_long() -> None:
    reading = read(Article((Paragraph("a third of a minute and a half " * 3000),)))
    began = time.perf_counter()
    quantities(reading)
    assert time.perf_counter() - began < 2
