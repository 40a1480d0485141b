"""Tooltips of text that strangers wrote: Qt takes what looks like HTML for it, and would fetch what that names."""

from PySide6.QtGui import Qt

_LONG = 100


def plain(text: str) -> str:
    """A tooltip that shows a text letter for letter, whatever it looks like, and in several lines where it is long: Qt breaks the lines of HTML alone."""
    if len(text) <= _LONG and not Qt.mightBeRichText(text):
        return text
    return Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal)
