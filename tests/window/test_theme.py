"""Every text can be read on every ground it meets, in every theme."""

import re

import pytest

from reader.window.theme import DARK, HIGH_CONTRAST, LIGHT, MARK_PAIRS, TEXT_PAIRS, THEMES, Theme


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_reads_on_its_ground(theme: Theme, text: str, ground: str) -> None:
    least = 7.0 if theme is HIGH_CONTRAST else 4.5
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= least


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_marks_stand_out_from_their_ground(theme: Theme, mark: str, ground: str) -> None:
    assert contrast(getattr(theme, mark), getattr(theme, ground)) >= 3.0


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_every_colour_is_written_in_full(theme: Theme) -> None:
    for field in Theme._fields:
        if field not in ("name", "dark"):
            assert re.fullmatch("#[0-9A-F]{6}", getattr(theme, field)), field


def test_dark_is_a_palette_of_its_own() -> None:
    for field in Theme._fields:
        light, dark = getattr(LIGHT, field), getattr(DARK, field)
        if isinstance(light, str) and light.startswith("#") and light not in ("#FFFFFF", "#000000"):
            inverted = "#" + "".join(f"{255 - int(light[i : i + 2], 16):02X}" for i in (1, 3, 5))
            assert dark != inverted, field


def test_a_side_has_its_three_colours() -> None:
    assert LIGHT.side("a") == (LIGHT.a, LIGHT.a_text, LIGHT.a_ground)
    assert LIGHT.side("b") == (LIGHT.b, LIGHT.b_text, LIGHT.b_ground)
