"""Which theme holds now, and whether things may glide: as the system says, or as the person chose; and putting it on a window."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QGuiApplication, QStyleHints
from PySide6.QtWidgets import QWidget

from reader.window import helping_style
from reader.window.settings import Settings
from reader.window.style import COLOURS, palette, sheet
from reader.window.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from reader.window.typefaces import load

CHOICES = {"theme_system": "system", "theme_light": "light", "theme_dark": "dark", "theme_contrast": "high contrast"}
"""The actions that choose an appearance, and what they choose."""


@cache
def _system() -> tuple[QStyleHints, QAccessibilityHints]:
    """Who knows what the system wants. Held for good: asking for them anew once Python has let them go now and then ends PySide 6.11."""
    hints = QGuiApplication.styleHints()
    return hints, hints.accessibility()


class Appearance(QObject):
    """Follows the system until the person chooses otherwise."""

    changed = Signal(object)
    chosen = Signal()
    """The person chose an appearance, which holds for every window."""
    motion_changed = Signal(bool)
    """Whether things may glide."""

    def __init__(
        self,
        window: QWidget,
        settings: Settings,
        scheme: Callable[[], Qt.ColorScheme] | None = None,
        contrast: Callable[[], Qt.ContrastPreference] | None = None,
    ) -> None:
        super().__init__(window)
        hints, accessibility = _system()
        self._scheme = scheme or hints.colorScheme
        self._contrast: Callable[[], Qt.ContrastPreference] = contrast or accessibility.contrastPreference
        self._window = window
        self._settings = settings
        self._system_reduces = False
        self.theme = self._wanted()
        hints.colorSchemeChanged.connect(self.follow)
        accessibility.contrastPreferenceChanged.connect(self.follow)
        self._dress()

    def choose(self, choice: str) -> None:
        """One of settings.APPEARANCES."""
        self._settings.appearance = choice
        self.follow()
        self.chosen.emit()

    @property
    def choice(self) -> str:
        return self._settings.appearance

    @property
    def motion(self) -> bool:
        """Whether things may glide."""
        return not self._settings.reduce_motion and not self._system_reduces

    def set_motion(self) -> None:
        """Motion was chosen, here or in another window."""
        self.motion_changed.emit(self.motion)

    def reduce_as_system(self, reduced: bool) -> None:
        """The system wants less motion, or no longer does."""
        self._system_reduces = reduced
        self.set_motion()

    def follow(self) -> None:
        """Take what the system and the settings say now."""
        theme = self._wanted()
        if theme != self.theme:
            self.theme = theme
            self._dress()
            self.changed.emit(theme)

    def _wanted(self) -> Theme:
        chosen = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}.get(self._settings.appearance)
        if chosen is not None:
            return chosen
        if self._contrast() == Qt.ContrastPreference.HighContrast:
            return HIGH_CONTRAST
        return DARK if self._scheme() == Qt.ColorScheme.Dark else LIGHT

    def _dress(self) -> None:
        colours = palette(self.theme)
        self._window.setPalette(colours)
        self._window.setProperty(COLOURS, colours)
        self._window.setStyleSheet(sheet(self.theme, load()) + helping_style.sheet(self.theme, load()))
