"""Where the text column lies on a page."""

import pytest

from reader.article.sides import SIDES, Side
from reader.window.reading.typesetting import TypeSetting, shape, wanted_width

SETTING = TypeSetting()


@pytest.mark.parametrize("side", SIDES)
def test_a_column_is_as_wide_as_it_gets_from_its_wanted_width_on(qapp: object, side: Side) -> None:
    widest = int(SETTING.characters * SETTING.character_width())
    wanted = wanted_width(SETTING, side)
    assert shape(SETTING, side, wanted, mirrored=False).width == shape(SETTING, side, wanted + 400.0, mirrored=False).width == widest
    assert shape(SETTING, side, wanted - 20.0, mirrored=False).width < widest


def test_the_columns_of_both_pages_are_as_wide_and_lie_toward_each_other(qapp: object) -> None:
    a, b = (shape(SETTING, side, 1600.0, mirrored=False) for side in SIDES)
    assert a.width == b.width
    assert a.left > 1600 - a.left - a.width and b.left < 1600 - b.left - b.width


def test_where_text_runs_from_right_to_left_the_room_beside_it_changes_places(qapp: object) -> None:
    plain, turned = (shape(SETTING, "b", 600.0, mirrored=mirrored) for mirrored in (False, True))
    assert turned.mirrored and turned.width == plain.width
    assert turned.left < plain.left
