"""Which theme holds now: the system's, or the one that the person chose; and putting it on a window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.window.settings import Settings
from reader.window.style import palette, sheet
from reader.window.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from reader.window.typefaces import load

CHOICES = {"theme_system": "system", "theme_light": "light", "theme_dark": "dark", "theme_contrast": "high contrast"}
"""The actions that choose an appearance, and what they choose."""


class Appearance(QObject):
    """Follows the system until the person chooses otherwise."""

    changed = Signal(object)

    def __init__(self, window: QWidget, settings: Settings, scheme: Callable[[], Qt.ColorScheme] | None = None) -> None:
        super().__init__(window)
        self._scheme = scheme or QGuiApplication.styleHints().colorScheme
        self._window = window
        self._settings = settings
        self.theme = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()

    def choose(self, choice: str) -> None:
        """One of settings.APPEARANCES."""
        self._settings.appearance = choice
        self._follow()

    @property
    def choice(self) -> str:
        return self._settings.appearance

    def _follow(self) -> None:
        theme = self._wanted()
        if theme != self.theme:
            self.theme = theme
            self._dress()
            self.changed.emit(theme)

    def _wanted(self) -> Theme:
        chosen = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}.get(self._settings.appearance)
        if chosen is not None:
            return chosen
        return DARK if self._scheme() == Qt.ColorScheme.Dark else LIGHT

    def _dress(self) -> None:
        self._window.setPalette(palette(self.theme))
        self._window.setStyleSheet(sheet(self.theme, load()))
