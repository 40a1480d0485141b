"""Words on a window, as words: what articles say is never taken for markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def label(name: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """A label of plain text; `name` is what the style sheet knows it by."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made
