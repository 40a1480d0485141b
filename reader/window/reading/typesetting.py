"""How the text of an article is set: its letters, and how wide a column they make on a page. Lengths are logical pixels."""

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from reader.article.sides import Side
from reader.window.reading.layout import Shape
from reader.window.typefaces import load

_SAMPLE = "The minister said on Tuesday that the harbour would stay closed until the inquiry had published what it knows of the night of the storm. "
# Room beside the text, before and after: what both add up to is the same, so that both columns are as wide.
_MARGINS: dict[Side, tuple[float, float]] = {"a": (52.0, 12.0), "b": (46.0, 18.0)}
_NARROW: dict[Side, tuple[float, float]] = {"a": (44.0, 8.0), "b": (42.0, 10.0)}


class TypeSetting(NamedTuple):
    """How the text is set: letters in logical pixels, line height as a multiple of them, and the most characters to a line."""

    pixels: int = 17
    line_height: float = 1.5
    characters: int = 72
    family: str = ""
    """The typeface; "" is the program's own serif."""

    def font(self) -> QFont:
        """The typeface at its size."""
        return _font(self.family or load().serif, self.pixels)

    def character_width(self) -> float:
        """How wide a letter is in the middle."""
        return _character(self.family or load().serif, self.pixels)


def shape(setting: TypeSetting, side: Side, page: float, *, mirrored: bool) -> Shape:
    """Where the text column lies on a page that is so wide; `mirrored` where the text runs from right to left."""
    character = setting.character_width()
    margin, after = _MARGINS[side] if page >= 460 else _NARROW[side]
    width = max(80.0, min(setting.characters * character, page - margin - after))
    before, behind = (after, margin) if mirrored else (margin, after)
    left = page - behind - width if side == "a" else before
    pitch = float(round(setting.pixels * setting.line_height))
    return Shape(page, float(round(left)), float(int(width)), pitch, character, mirrored)


def wanted_width(setting: TypeSetting, side: Side) -> int:
    """The width of a page at which its text column is as wide as it gets."""
    return int(setting.characters * setting.character_width() + sum(_MARGINS[side])) + 1


def _font(family: str, pixels: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _character(family: str, pixels: int) -> float:
    return QFontMetricsF(_font(family, pixels)).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
