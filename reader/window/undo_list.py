"""The list of everything that was decided, in a small window: choosing a line goes back to it, or on to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QUndoStack
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QUndoView, QWidget

from reader.window.asking import Asking, colours_of
from reader.window.tag_dialogs import swatch


class UndoList(Asking):
    """Beside the window, not in its way: the pages show at once what each line makes of them."""

    def __init__(self, parent: QWidget, stack: QUndoStack) -> None:
        super().__init__(parent, "undo_list", "What you decided")
        self.resize(380, 420)
        said = QLabel("Choose a line to go back to it, or on to it. Nothing is lost until you decide something else from there.")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setObjectName("sheet_text")
        self.steps = QUndoView(stack)
        self.steps.setObjectName("undo_steps")
        self.steps.setAccessibleName("Decisions, the oldest first")
        self.steps.setEmptyLabel("As it was compared")
        self.steps.setCleanIcon(swatch(colours_of(self).color(QPalette.ColorRole.Highlight).name()))
        mark = QLabel("A square stands before what is saved.")
        mark.setObjectName("quiet")
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        for part in (said, self.steps, mark, close):
            self.column.addWidget(part)
        self.steps.setFocus()
