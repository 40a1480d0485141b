"""The comparison as one column of plain text in a window of its own, for screen readers, braille displays and whoever prefers words."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from reader.window.jobs import Jobs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.window.controller import Controller
    from reader.window.messages import MessageBar
    from reader.work import Progress

MAKING = "Putting the comparison into words…"


class LinearView(QDialog):
    """Read-only; follows the window's comparison and decisions while it is open, and keeps the line that is being read."""

    def __init__(self, window: "QWidget", controller: "Controller", messages: "MessageBar") -> None:
        super().__init__(window)
        self.setWindowTitle("Comparison as text")
        self.setObjectName("linear")
        self.resize(760, 720)
        self._controller = controller
        self._messages = messages
        self._jobs = Jobs(self)
        self.text = QPlainTextEdit()
        self.text.setObjectName("linear_text")
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.text.setAccessibleName("The comparison in words")
        self.search = QLineEdit()
        self.search.setObjectName("linear_search")
        self.search.setPlaceholderText("Find, such as “only in B”…")
        self.search.setAccessibleName("Find in the text")
        self.told = QLabel()
        self.told.setObjectName("quiet")
        copy, close = QPushButton("&Copy all"), QPushButton("Close")
        for button in (copy, close):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.told)
        row.addWidget(copy)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.search.returnPressed.connect(self.find_next)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        close.clicked.connect(self.close)
        controller.compared_changed.connect(self._follow)
        controller.decisions_changed.connect(self._follow)

    def show_comparison(self) -> None:
        """Open on the comparison as it stands now."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._make()
        self.text.setFocus()

    def find_next(self) -> None:
        """The next place of what is looked for, round again from the end."""
        wanted = self.search.text()
        if not wanted:
            return
        found = self.text.find(wanted)
        if not found:
            before = self.text.textCursor()
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            found = self.text.find(wanted)
            if not found:
                self.text.setTextCursor(before)
        self.told.setText("" if found else "not found")

    def _follow(self) -> None:
        if self.isVisible():
            self._make()

    def _make(self) -> None:
        comparison, decisions = self._controller.comparison, self._controller.decisions
        if comparison is None:
            self._take("There is nothing compared at the moment.")
            return
        if not self.text.toPlainText():
            self.text.setPlainText(MAKING)

        def work(_progress: "Progress") -> str:
            from reader.report.linear import in_words

            return in_words(comparison, decisions, date.today())

        self._jobs.start("words", work, self._take, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        from reader.window.tasks import explain

        self._messages.error(*explain("The comparison could not be put into words.", error))

    def _take(self, words: str) -> None:
        if words == self.text.toPlainText():
            return
        line, top = self.text.textCursor().blockNumber(), self.text.verticalScrollBar().value()
        self.text.setPlainText(words)
        cursor = QTextCursor(self.text.document().findBlockByNumber(min(line, self.text.blockCount() - 1)))
        self.text.setTextCursor(cursor)
        self.text.verticalScrollBar().setValue(top)
