"""How the person wants text set, in the settings and back. What is out of range or damaged reads as its default."""

from typing import Any

from reader.window.reading.typesetting import TypeSetting
from reader.window.settings import Settings

SMALLEST, LARGEST = 11, 40
TIGHTEST, WIDEST_LINES = 1.1, 2.4
NARROWEST, WIDEST = 40, 120


def load(settings: Settings) -> TypeSetting:
    """As it was left."""
    return sane(settings.type_setting)


def save(settings: Settings, setting: TypeSetting) -> None:
    settings.type_setting = setting._asdict()


def sane(values: dict[str, Any]) -> TypeSetting:
    """A setting from what a file gave."""
    default = TypeSetting()
    known: dict[str, Any] = {name: values.get(name, kept) for name, kept in default._asdict().items()}
    pixels, line_height, characters, family = known["pixels"], known["line_height"], known["characters"], known["family"]
    return TypeSetting(
        pixels=pixels if type(pixels) is int and SMALLEST <= pixels <= LARGEST else default.pixels,
        line_height=float(line_height) if type(line_height) in (int, float) and TIGHTEST <= line_height <= WIDEST_LINES else default.line_height,
        characters=characters if type(characters) is int and NARROWEST <= characters <= WIDEST else default.characters,
        family=family if isinstance(family, str) else default.family,
    )
