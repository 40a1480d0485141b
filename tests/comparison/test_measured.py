"""One measure in two units. All texts are invented."""

import pytest

from tests.comparison.test_differences import found, reading

ONE = "The mill of Velm stands nine miles below the weir."


def test_one_measure_in_two_units_that_is_not_one_differs() -> None:
    other = reading("The mill of Velm stands 20 kilometers below the weir.")
    assert found(reading(ONE), other) == [("number", "differs", "nine miles", "20 kilometers")]


@pytest.mark.parametrize(
    "other",
    [
        "The mill of Velm stands 14 kilometers below the weir.",
        "The mill of Velm stands 15 kilometers below the weir.",
        "The mill of Velm stands more than 20 kilometers below the weir.",
        "The mill of Velm stands 20 kilometers, or nine miles, below the weir.",
        "The mill of Velm stands 200 feet below the weir.",
        "The mill of Velm has a 20-kilometer pipe below the weir.",
    ],
)
def test_one_amount_in_two_units_and_two_amounts_are_none(other: str) -> None:
    assert found(reading(ONE), reading(other)) == []


def test_winds_and_degrees_are_measured_too() -> None:
    gusts = reading("Gusts of 50 knots tore the roof off the mill.")
    assert found(gusts, reading("Gusts of 58 miles an hour tore the roof off the mill.")) == []
    assert found(gusts, reading("Gusts of 90 miles an hour tore the roof off the mill.")) == [("number", "differs", "50 knots", "90 miles")]
    water = reading("The water in the harbour was 41 degrees Fahrenheit.")
    assert found(water, reading("The water in the harbour was 5 degrees Celsius.")) == []
    assert len(found(water, reading("The water in the harbour was 12 degrees Celsius."))) == 1


def test_by_how_much_it_grew_warmer_is_no_reading() -> None:
    one = reading("The water in the harbour of Velm warmed by 9 degrees Fahrenheit.")
    assert found(one, reading("The water in the harbour of Velm warmed by 5 degrees Celsius.")) == []
    assert len(found(one, reading("The water in the harbour of Velm warmed by 9 degrees Celsius."))) == 1


def test_a_compound_is_of_its_noun() -> None:
    one = reading("The harbour of Velm needs beams 30 feet long for its pier.")
    assert found(one, reading("The harbour of Velm has a 12-foot fence around its pier.")) == []
    assert len(found(one, reading("The harbour of Velm needs 12-foot beams for its pier."))) == 1


def test_percentage_points_are_points() -> None:
    one = reading("A poll put Ines Aldous ahead by six percentage points.")
    assert found(one, reading("A poll put Ines Aldous ahead by three points.")) == [("number", "differs", "six percentage points", "three points")]
    assert found(one, reading("A poll put Ines Aldous ahead by six points.")) == []
    assert found(one, reading("A poll put Ines Aldous ahead by three points.", "It was six points in May.")) == []
