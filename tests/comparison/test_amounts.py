"""Figures that the other article gives in other units or words. All texts are invented."""

import time
from datetime import date

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.amounts import told_alike
from reader.language.read import read
from reader.language.reading import Reading


def reading(text: str) -> Reading:
    return read(Article((Paragraph(text),), date=date(2020, 3, 2)))


def alike(one: str, other: str) -> bool:
    a, b = reading(one), reading(other)
    assert bool(told_alike(a, b)) == bool(told_alike(b, a))
    return bool(told_alike(a, b))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The lamps burned for 90 seconds.", "They were lit for about a minute and a half."),
        ("They had 72 hours to leave.", "They were given three days’ notice."),
        ("It stood some 120 feet away.", "It stood about 40 yards off."),
        ("The pier was shut for 18 months.", "It was closed for a year and a half."),
        ("The pier was shut for 19 months.", "It was closed for more than a year and a half."),
        ("The mill opened in 1931.", "It has ground corn for 89 years."),
        ("Some 54 percent of them sank.", "More than half of them went down."),
        ("Their pay fell by a third.", "Their wages dropped 32 percent."),
        ("Rents are nearly a fifth higher.", "Rents rose 18 percent."),
        ("The rope held seven pilots in 10.", "The rope held 71 percent of the pilots."),
        ("They must ring within a day.", "They have 24 hours to ring."),
        ("Winds of 55 knots tore at it.", "The wind blew at 63 mph."),
        ("It serves 44 million people.", "It serves 43.8 million riders."),
        ("It burned 40 years.", "It burned more than four decades."),
    ],
)
def test_one_quantity_in_other_words(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The lamps burned for 90 seconds.", "They were lit for about two minutes."),
        ("It stood 120 feet away.", "It lasted 40 miles and 120 days."),
        ("The mill opened in 1931.", "The pier of 1931 was shut."),
        ("The mill opened in 1931.", "It has ground corn for 12 years."),
        ("Some 54 percent of them sank.", "More than a third of them went down."),
        ("Some 31 percent of them sank.", "A third of them went down."),
        ("They sold 43 lamps.", "They sold 43 boats."),
        ("It cost $5,000.", "It cost $5,150."),
        ("It cost $5,000.", "They counted 5,000 eels."),
        ("It may take up to five days.", "It took 110 hours."),
    ],
)
def test_what_is_not_one_quantity(one: str, other: str) -> None:
    assert not alike(one, other)


def test_two_articles_full_of_figures_are_compared_quickly() -> None:
    one, other = (reading(" ".join(f"They sold {k}00 lamps in {k} days." for k in range(start, start + 2000))) for start in (1, 5000))
    began = time.perf_counter()
    told_alike(one, other)
    assert time.perf_counter() - began < 3
