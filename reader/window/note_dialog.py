"""Where a note is written: plain text in Markdown, kept as it is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QWidget

from reader.window.asking import Asking

MOST = 100_000
"""Characters that a note may have; more is no note."""


class NoteEdit(QPlainTextEdit):
    """Ctrl+Enter saves; Tab leaves, as everywhere."""

    saving = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saving.emit()
        else:
            super().keyPressEvent(event)


class NoteDialog(Asking):
    """One note. `saved` carries its text; an empty text takes the note away."""

    saved = Signal(str)

    def __init__(self, parent: QWidget, where: str, on: str, text: str) -> None:
        super().__init__(parent, "note_dialog", f"Note on {where}")
        self.resize(520, 360)
        self._had = bool(text)
        column = self.column
        words = QLabel(on)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setObjectName("sheet_text")
        words.setVisible(bool(on))
        column.addWidget(words)
        self.text = NoteEdit()
        self.text.setObjectName("note_text")
        self.text.setAccessibleName(f"Note on {where}, in Markdown")
        self.text.setPlaceholderText("What you noticed, in Markdown: **strong**, *emphasis*, - a list, > a quotation")
        self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.saving.connect(self.accept)
        self.text.textChanged.connect(self._changed)
        column.addWidget(self.text, 1)
        self.hint = QLabel()
        self.hint.setObjectName("quiet")
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self._changed()
        self.text.setFocus()

    def accept(self) -> None:
        text = self.text.toPlainText()
        if len(text) > MOST or (not text.strip() and not self._had):
            return
        self.saved.emit(text)
        super().accept()

    def _changed(self) -> None:
        text = self.text.toPlainText()
        empty, long = not text.strip(), len(text) > MOST
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not long and (self._had or not empty))
        if long:
            said = f"A note can have {MOST:,} characters; this one has {len(text):,}. Shorten it to save it."
        elif empty and self._had:
            said = "Saving an empty note takes it away."
        else:
            said = "Ctrl+Enter saves. Notes are listed under Notes, and go into every report."
        self.hint.setText(said)
