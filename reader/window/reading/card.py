"""A card that lies over the pages for a moment: it has a title, takes the keyboard, and goes at Escape, giving the focus back to where it was."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.window.focus import give_back
from reader.window.labels import label

ROOM = 12
"""Pixels that a card keeps free around itself."""


class Card(QFrame):
    """An empty card; what it is about goes into `body`, what can be done with it into `tools`, before the cross."""

    closed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before: QWidget | None = None
        self.title = label("card_title")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(2)
        self.cross = tool("✕", "Close", "Close (Esc)")
        self.cross.setObjectName("card_close")
        self.cross.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addLayout(self.tools)
        head.addWidget(self.cross)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 10, 10, 12)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.hide()

    def come(self, place: QRect, focus: QWidget | None = None) -> None:
        """Show the card at a place of its parent and give it the keyboard."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.setGeometry(place)
        self.show()
        self.raise_()
        (focus or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go, and give the keyboard back."""
        if not self.isVisible():
            return
        self.hide()
        before, self._before = self._before, None
        give_back(before, self.parentWidget())
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def tool(text: str, name: str, tip: str) -> QToolButton:
    """A small button of one sign, with a name for those who listen."""
    made = QToolButton()
    made.setText(text)
    made.setAccessibleName(name)
    made.setToolTip(tip)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
