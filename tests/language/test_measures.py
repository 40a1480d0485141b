"""What a figure measures. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.language.measures import measure
from reader.language.read import read


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("They lay in 40 fathoms.", "length", 73.15),
        ("They lay in 240 feet of water.", "length", 73.15),
        ("It blew at 50 knots.", "speed", 92.6),
        ("It blew at 58 miles an hour.", "speed", 93.34),
        ("It was 41 degrees Fahrenheit.", "temperature", 5.0),
        ("It was 41 degrees Fahrenheit below zero.", "temperature", 5.0),
        ("The sea warmed by 9 degrees Fahrenheit.", "change of temperature", 5.0),
        ("The sea warmed by an average of 9 degrees Fahrenheit.", "change of temperature", 5.0),
        ("The sea warmed by about 10 degrees Celsius.", "change of temperature", 9.0),
        ("The sea saw a rise of 9 degrees Fahrenheit.", "change of temperature", 5.0),
        ("The sea rose to 41 degrees Fahrenheit.", "temperature", 5.0),
        ("The sea is 9 degrees Fahrenheit above its usual warmth.", "change of temperature", 5.0),
        ("The sea is 9 degrees Fahrenheit warmer.", "change of temperature", 5.0),
        ("They drifted nine nautical miles.", "length", 16668.0),
        ("It makes 1.9 million metric tons.", "weight", 1.9e9),
        ("It covers 5 square miles.", "area", 12949940.55),
    ],
)
def test_figures_of_a_known_unit(text: str, kind: str, low: float) -> None:
    found = read(Article((Paragraph(text),)))
    known = measure(found.figures[0], text)
    assert known is not None
    assert (known.kind, round(known.low, 2)) == (kind, pytest.approx(low, rel=1e-4))


@pytest.mark.parametrize("text", ["It let out 210 cubic metres.", "It costs 40 pounds.", "Nine sailors left.", "It grows 3 feet a year."])
def test_other_figures_measure_nothing_known(text: str) -> None:
    assert measure(read(Article((Paragraph(text),))).figures[0], text) is None
