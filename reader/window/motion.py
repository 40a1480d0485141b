"""Whether the system was told to show no animations. Qt passes that on from Windows only; elsewhere the system's own tool is asked, and nobody waits for it."""

import re
import sys

from PySide6.QtCore import QObject, QProcess, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

# GNOME and its kin, KDE, and the setting that desktops are agreeing on, all through the portal, which a Flatpak can reach too.
_PORTAL = "--dest org.freedesktop.portal.Desktop --object-path /org/freedesktop/portal/desktop --method org.freedesktop.portal.Settings.ReadAll"
_SPACES = "['org.freedesktop.appearance','org.gnome.desktop.interface','org.kde.kdeglobals.KDE']"
_LINUX = ["gdbus", "call", "--session", "--timeout", "2", *_PORTAL.split(), _SPACES]
_MACOS = ["defaults", "read", "com.apple.universalaccess", "reduceMotion"]
_REDUCED = re.compile(r"'reduced-motion': <+uint32 1>|'enable-animations': <+false>|'AnimationDurationFactor': <+'0(?:\.0*)?'>|\A\s*1\s*\Z")


def says_reduced(answer: str) -> bool:
    """Whether the answer of one of those tools asks for less motion."""
    return _REDUCED.search(answer) is not None


def command() -> list[str]:
    """What to ask on this system; nothing where Qt knows it, and where nobody can see anything move."""
    if QGuiApplication.platformName() in ("offscreen", "minimal", "vnc"):
        return []
    return _LINUX if sys.platform == "linux" else _MACOS if sys.platform == "darwin" else []


class SystemMotion(QObject):
    """Asks at the beginning, and again whenever the program comes to the front."""

    changed = Signal(bool)
    """Whether the system wants less motion, where that is another answer than before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reduced = sys.platform == "win32" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
        self._process = QProcess(self)
        self._process.finished.connect(self._answered)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.aboutToQuit.connect(self._leave)
            app.applicationStateChanged.connect(lambda state: self.ask() if state == Qt.ApplicationState.ApplicationActive else None)

    def ask(self, asked: list[str] | None = None) -> None:
        """Ask the system. A tool that is not there changes nothing."""
        asked = command() if asked is None else asked
        if asked and self._process.state() == QProcess.ProcessState.NotRunning:
            self._process.start(asked[0], asked[1:], QProcess.OpenModeFlag.ReadOnly)

    def _leave(self) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(200)

    def _answered(self, code: int) -> None:
        answer = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")
        reduced = says_reduced(answer)
        if code == 0 and reduced != self.reduced:
            self.reduced = reduced
            self.changed.emit(reduced)
