"""How large the text is: the setting and the steps of zooming together, on both pages, within bounds."""

from typing import cast

from reader.article.sides import Side
from reader.window.reading.lettering import Lettering
from reader.window.reading.pane import Pane
from reader.window.reading.typesetting import TypeSetting


class Page:
    def __init__(self) -> None:
        self.pixels = 0

    def set_type(self, setting: TypeSetting) -> None:
        self.pixels = setting.pixels


def test_both_pages_have_one_size_within_bounds() -> None:
    pages: dict[Side, Page] = {"a": Page(), "b": Page()}
    lettering = Lettering(cast(dict[Side, Pane], pages))
    lettering.set(TypeSetting(pixels=20))
    assert lettering.zoom(3) and (lettering.steps, pages["a"].pixels, pages["b"].pixels) == (3, 23, 23)
    assert lettering.zoom(100) and pages["b"].pixels == 40
    assert not lettering.zoom(1) and lettering.steps == 20
    lettering.set(TypeSetting(pixels=36))
    assert (lettering.steps, pages["a"].pixels) == (4, 40)
    assert lettering.zoom(-100) and pages["a"].pixels == 11
