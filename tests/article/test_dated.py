"""The day an article is of."""

from datetime import date

import pytest

from reader.article.dated import day_at, day_in

DAY = date(2025, 12, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2025-12-01",
        "2025-12-1",
        "2025/12/01",
        "20251201",
        "Dec. 1, 2025",
        "December 1, 2025",
        "Dec 1 2025",
        "December 1st, 2025",
        "1 December 2025",
        "1 Dec. 2025",
        "1st of December 2025",
        "Monday, December 1, 2025",
        "Mon 1 Dec 2025",
        "1. Dezember 2025",
        "lundi 1er décembre 2025",
        "1 de diciembre de 2025",
        "01.12.2025",
        "1-Dec-2025",
    ],
)
def test_a_day(text: str) -> None:
    assert day_at(text) == (DAY, len(text))


@pytest.mark.parametrize("text", ["2025-13-01", "2025-02-30", "12/01/2025", "The 1 December", "Smarch 1, 2025", "31 June 2025", "0001-01-01", "yesterday"])
def test_no_day(text: str) -> None:
    assert day_at(text) is None


def test_slashes_are_read_only_where_they_are_clear() -> None:
    assert day_at("13/12/2025") == day_at("12/13/2025") == (date(2025, 12, 13), 10)
    assert day_at("12/12/2025") == (date(2025, 12, 12), 10)


def test_in_a_line() -> None:
    assert day_in("Published: 2025-12-01T10:30:00Z") == DAY
    assert day_in("sometime in May") is None
