"""What a figure measures, in one unit for each kind of measure: feet, fathoms and kilometres are metres. Pure; a stretch of bounded length is looked at."""

import re
from dataclasses import dataclass
from functools import cache

from reader.language import gazetteer
from reader.language.reading import Figure

_FAHRENHEIT = (5 / 9, -160 / 9)
_UNITS: dict[str, tuple[str, float]] = {
    unit: (of, size)
    for of, size, names in (
        ("length", 1000.0, "km kilometer kilometers kilometre kilometres"),
        ("length", 1.0, "meter meters metre metres"),
        ("length", 0.01, "cm centimeter centimeters centimetre centimetres"),
        ("length", 1609.344, "mile miles"),
        ("length", 0.9144, "yard yards"),
        ("length", 0.3048, "foot feet ft"),
        ("length", 0.0254, "inch inches"),
        ("length", 1.8288, "fathom fathoms"),
        ("speed", 1.852, "knot knots"),
        ("speed", 1.609344, "mph"),
        ("speed", 1.0, "kph"),
        ("weight", 1000.0, "tonne tonnes"),
        ("weight", 907.185, "ton tons"),
        ("weight", 1.0, "kg kilogram kilograms kilogramme kilogrammes kilo kilos"),
        ("weight", 0.4536, "lb lbs"),
        ("area", 4046.86, "acre acres"),
        ("area", 1e4, "hectare hectares"),
    )
    for unit in names.split()
}
MEASURES = frozenset(_UNITS)
"""The words for what is measured."""
_UNITS |= {"nautical miles": ("length", 1852.0), "long tons": ("weight", 1016.05)}
_CHANGE = "change of temperature"
KINDS = frozenset(kind for kind, _ in _UNITS.values()) | {"temperature", _CHANGE}
_LED_TO = re.compile(
    r"\b(?:by|(?:rise|increase|drop|fall|change|difference) of|warming (?:of|to|at|below)|warmed|cooled|rose|risen|fell|fallen|dropped|climbed|jumped)"
    r"(?: an average of)? \Z",
    re.IGNORECASE,
)
_THAN = re.compile(r" (?:warmer|cooler|colder|hotter|higher|lower|(?:above|below)(?! (?:zero|freezing))|(?:more|less) than)\b")
_AN_HOUR = re.compile(r" (?:an|per) hour\b")
_HOURLY = {1000.0: 1.0, 1609.344: 1.609344, 1852.0: 1.852}
_POWER = re.compile(r"\b(square|cubic)\b", re.IGNORECASE)
_RATE = re.compile(r" (?:an?|per|each|every) (?!hour\b)\w+")
_LED, _LOOK = 32, 16  # letters before a figure and behind it


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured, from the least to the most that it may be."""

    kind: str
    low: float
    high: float


@cache
def reckoned_by() -> frozenset[str]:
    """What a rate is reckoned by: the "week" of "$900 a week"."""
    return gazetteer.listed("rates.txt")


def base(figure: Figure, text: str) -> tuple[str, float, float] | None:
    """The kind of measure that a figure's unit is of, and by what a number is multiplied and what is added to come to its one unit; None of any other.

    `text`: the paragraph that it stands in.
    """
    unit = _POWER.sub("", (figure.unit or "").partition(" of ")[0]).strip()
    if unit in ("degrees celsius", "degrees fahrenheit"):
        times, more = _FAHRENHEIT if unit.endswith("fahrenheit") else (1.0, 0.0)
        return (_CHANGE, times, 0.0) if _is_change(figure, text) else ("temperature", times, more)
    kind, size = _UNITS.get(unit, ("", 0.0))
    power = _POWER.search(figure.text)
    if not kind or (power is not None and (kind != "length" or power.group(1).lower() == "cubic")):
        return None
    if power is not None:
        return "area", size * size, 0.0
    if kind == "length" and _AN_HOUR.match(text, figure.span.end, figure.span.end + _LOOK):
        return ("speed", _HOURLY[size], 0.0) if size in _HOURLY else None
    return None if _RATE.match(text, figure.span.end, figure.span.end + _LOOK) else (kind, size, 0.0)


def _is_change(figure: Figure, text: str) -> bool:
    """Whether degrees say by how much it grew warmer or is so: "warmed by 9 degrees", "9 degrees above normal"; not "rose to 9"."""
    led = _LED_TO.search(text, max(0, figure.span.start - _LED), figure.span.start)
    return led is not None or _THAN.match(text, figure.span.end, figure.span.end + _LOOK) is not None


def measure(figure: Figure, text: str) -> Measure | None:
    """A figure of a known unit in metres, kilometres an hour, kilograms, square metres or degrees Celsius; None of a limit."""
    of = base(figure, text)
    if of is None or figure.low is None or figure.high is None:
        return None
    kind, times, more = of
    return Measure(kind, figure.low * times + more, figure.high * times + more)
