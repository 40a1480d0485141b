"""Copying out of a page: plain text, in an object that outlives Python."""

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.window.reading.view import ReadingView

COPY_AND_LEAVE = """
from PySide6.QtWidgets import QApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from reader.article.model import Article, Paragraph
from reader.window.reading.pane import Pane
from reader.window.theme import LIGHT
app = QApplication([])
pane = Pane("a", LIGHT)
pane.set_article(Article((Paragraph("The ferry waited."), Paragraph("It sailed on Monday."))))
pane.show()
pane.selectAll()
QTest.keySequence(pane, QKeySequence("Ctrl+C"))
print(app.clipboard().text())
"""


def test_paragraphs_are_copied_as_plain_text_a_blank_line_apart(view: ReadingView) -> None:
    pane = view.panes["a"]
    cursor = pane.textCursor()
    cursor.setPosition(pane.document().findBlockByNumber(1).position())
    cursor.setPosition(pane.document().findBlockByNumber(3).position() - 1, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    QTest.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    held = QGuiApplication.clipboard().mimeData()
    assert held.formats() == ["text/plain"]
    first, between, second = held.text().split("\n")
    assert first.startswith("A2: ") and not between and second.startswith("A3: ")


def test_the_program_ends_well_with_copied_words_in_the_clipboard() -> None:
    ended = subprocess.run([sys.executable, "-c", COPY_AND_LEAVE], capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout) == (0, "The ferry waited.\n\nIt sailed on Monday.\n"), ended.stderr
