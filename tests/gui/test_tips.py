"""Tooltips show what strangers wrote letter for letter."""

import pytest
from PySide6.QtGui import Qt, QTextDocument

from reader.window.tips import plain

TEXTS = ("AT&T", "a < b & c", "<img src='file:///x.png'>", "Tom &lt; <b>Jerry</b>", "one\n<i>two</i>", "two\nlines & <u>more</u>", "long " * 40 + "end", "")


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_shown_is_what_was_written(text: str) -> None:
    said = plain(text)
    shown = QTextDocument()
    shown.setHtml(said) if Qt.mightBeRichText(said) else shown.setPlainText(said)
    assert shown.toPlainText() == text
