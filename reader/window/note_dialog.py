"""Where a note is written: plain text in Markdown, kept as it is typed, and to be looked at as it reads."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QStackedLayout, QTextEdit, QWidget

from reader.window.asking import Asking
from reader.window.theme import Theme

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

    about_articles = True

    saved = Signal(str)

    def __init__(self, parent: QWidget, where: str, on: str, text: str, theme: Theme) -> None:
        super().__init__(parent, "note_dialog", f"Note on {where}")
        self.resize(520, 360)
        self._theme = theme
        self._had = bool(text)
        self._warned = False
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
        self._first = self.text.toPlainText()
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.saving.connect(self.accept)
        self.text.textChanged.connect(self._changed)
        self.reads = QTextEdit()
        self.reads.setObjectName("note_reads")
        self.reads.setAccessibleName(f"Note on {where}, as it reads")
        self.reads.setReadOnly(True)
        self.reads.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reads.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages = QStackedLayout()
        for page in (self.text, self.reads):
            self._pages.addWidget(page)
        column.addLayout(self._pages, 1)
        self.hint = QLabel()
        self.hint.setObjectName("quiet")
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        self.look = self.buttons.addButton("As it &reads", QDialogButtonBox.ButtonRole.ActionRole)
        self.look.setObjectName("note_look")
        self.look.setCheckable(True)
        self.look.setAutoDefault(False)
        self.look.toggled.connect(self._show_reading)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self._changed()
        self.text.setFocus()

    def _show_reading(self, reading: bool) -> None:
        """Lay the Markdown out, or go back to writing it."""
        if reading:
            from reader.window.guide.pages import Page, parse
            from reader.window.guide.shown import document

            made = document(Page("note", tuple(parse(self.text.toPlainText()[:MOST]))), self._theme, margin=10)
            made.setParent(self.reads)
            self.reads.setDocument(made)
        self._pages.setCurrentWidget(self.reads if reading else self.text)
        (self.reads if reading else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def unsaved(self) -> str:
        """What was written and is not saved; empty where nothing was."""
        text = self.text.toPlainText()
        return text if text != self._first else ""

    def accept(self) -> None:
        text = self.text.toPlainText()
        if len(text) > MOST or (not text.strip() and not self._had):
            return
        self.saved.emit(text)
        super().accept()

    def reject(self) -> None:
        """Leave; what was written goes only when that is asked for twice."""
        if self.unsaved.strip() and not self._warned:
            self._warned = True
            self.hint.setText("This is not saved. Ctrl+Enter saves it; Esc or Cancel once more throws it away.")
            return
        super().reject()

    def leave(self) -> None:
        """Go without asking: the place of the note is gone."""
        super().reject()

    def _changed(self) -> None:
        self._warned = False
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
