"""What failed in one window, told once, and taken back when it is done after all."""

from PySide6.QtCore import QObject, Signal

from reader.article.sides import Side
from reader.window import tasks

PROJECT = "open project"
"""Opening a project, as a kind of work."""


class Failures(QObject):
    """Every failure that still stands, by the kind of work it is about."""

    failed = Signal(str, str)
    """What to tell the person, and the details that are copied along."""
    mended = Signal(str)
    """What was told as failed has been done since; its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing: dict[str, list[str]] = {}

    def tell(self, fallback: str, error: Exception, about: str = "") -> None:
        """Tell what failed; where it is about a kind of work, it is taken back once that succeeds."""
        self.say(*tasks.explain(fallback, error), about)

    def say(self, text: str, details: str, about: str) -> None:
        """The same for what is in words already."""
        if about:
            self._standing.setdefault(about, []).append(text)
        self.failed.emit(text, details)

    def turn(self) -> None:
        """What could not be opened into A could not be opened into B: the two changed places."""
        turned = {"open a": "open b", "open b": "open a"}
        self._standing = {turned.get(about, about): texts for about, texts in self._standing.items()}

    def opened(self, *sides: Side) -> None:
        """These sides have what was wanted: what could not be opened into them is taken back, and what failed of a project."""
        for about in (*(f"open {side}" for side in sides), PROJECT):
            self.mend(about)

    def mend(self, about: str) -> None:
        """Take back what failed of a kind of work, but for what failed in the same words elsewhere, since that is said once."""
        for text in self._standing.pop(about, ()):
            if not any(text in others for others in self._standing.values()):
                self.mended.emit(text)
