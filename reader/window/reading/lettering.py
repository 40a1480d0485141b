"""How large the text of both pages is: as it was set, and so many steps larger or smaller."""

from collections.abc import Mapping

from reader.article.sides import Side
from reader.window.reading.pane import Pane
from reader.window.reading.typesetting import TypeSetting

_SMALLEST, _LARGEST = 11, 40


class Lettering:
    """How the text is set, the same on both pages."""

    def __init__(self, panes: Mapping[Side, Pane]) -> None:
        self.setting = TypeSetting()
        """Before zooming."""
        self.steps = 0
        """So many pixels larger, or, below 0, smaller."""
        self._panes = panes

    def zoom(self, steps: int) -> bool:
        """Make the text larger or smaller by so many steps; whether that changes anything."""
        zoomed = self._bounded(self.steps + steps)
        if zoomed == self.steps:
            return False
        self.steps = zoomed
        self._set()
        return True

    def set(self, setting: TypeSetting) -> None:
        """Set the text so, and zoom it as far as it was, or as goes."""
        self.setting = setting
        self.steps = self._bounded(self.steps)
        self._set()

    def _bounded(self, steps: int) -> int:
        return min(_LARGEST - self.setting.pixels, max(_SMALLEST - self.setting.pixels, steps))

    def _set(self) -> None:
        setting = self.setting._replace(pixels=self.setting.pixels + self.steps)
        for pane in self._panes.values():
            pane.set_type(setting)
