"""What went wrong or was done, said inside the window: never modal, can be copied, stays until it is closed. Plain text only."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.window.focus import let_go

_MOST = 3
_LONGEST = 2000


class Message(QFrame):
    """One message with what can be done about it."""

    closed = Signal(QWidget)

    def __init__(self, text: str, kind: str, details: str, action: tuple[str, Callable[[], None]] | None) -> None:
        super().__init__()
        self.setObjectName(f"message_{kind}")
        self.text = text
        self._details = details
        self._act = action[1] if action else None
        self.passing = kind == "note" and action is None
        self.offers = action[0] if action else ""
        self.held = False
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(8)
        mark = QLabel("!" if kind == "error" else "i")
        mark.setObjectName("message_mark")
        mark.setTextFormat(Qt.TextFormat.PlainText)
        self.label = QLabel(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.label.setAccessibleName("Error" if kind == "error" else "Note")
        row.addWidget(mark)
        row.addWidget(self.label, 1)
        if action:
            doing = QPushButton(action[0])
            doing.setProperty("look", "plain")
            doing.setObjectName("message_action")
            doing.clicked.connect(self._do)
            row.addWidget(doing)
        if kind == "error":
            copy = QPushButton("Copy")
            copy.setObjectName("message_copy")
            copy.setProperty("look", "plain")
            copy.setToolTip("Copy this message")
            copy.clicked.connect(self.copy)
            row.addWidget(copy)
        close = QToolButton()
        close.setObjectName("message_close")
        close.setText("×")
        close.setToolTip("Close this message (Esc)")
        close.setAccessibleName("Close this message")
        close.clicked.connect(self.close_message)
        row.addWidget(close)

    def copy(self) -> None:
        """The message, and what a developer needs to know where there is more, to the clipboard."""
        QGuiApplication.clipboard().setText(f"{self.text}\n\n{self._details}" if self._details else self.text)

    def close_message(self) -> None:
        self.closed.emit(self)

    def _do(self) -> None:
        act = self._act
        self.closed.emit(self)
        if act is not None:
            act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
        else:
            super().keyPressEvent(event)


class MessageBar(QWidget):
    """The newest messages, one under the other, above what is read. Takes no room while there are none."""

    said = Signal(str, bool)
    """What is being said, and whether it is an error."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._messages: list[Message] = []
        self.behind: tuple[QWidget, ...] = ()
        """What has the keyboard, if it is to be seen, where that was in a message that goes."""
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is being said, the newest first."""
        return tuple(message.text for message in self._messages)

    def error(self, text: str, details: str = "") -> None:
        """Something went wrong. `text` says what, to which file, and what to do; `details` are copied along."""
        self._show(Message(text, "error", details, None))

    def note(self, text: str, action: tuple[str, Callable[[], None]] | None = None, *, held: bool = False) -> None:
        """Something was done; with what one may want to do next. It takes the place of the note before, of a `held` one only where it offers the same."""
        message = Message(text, "note", "", action)
        message.held = held
        for old in [m for m in self._messages if m.objectName() == "message_note"]:
            if not old.held or old.offers == message.offers:
                self._remove(old)
        self._show(message)

    def drop(self, text: str) -> None:
        """What this said is mended."""
        for message in [m for m in self._messages if m.text == text]:
            self._remove(message)

    def go_on(self) -> None:
        """The person does something else: notes that ask for nothing have been read."""
        for message in [m for m in self._messages if m.passing]:
            self._remove(message)

    def clear(self) -> None:
        for message in list(self._messages):
            self._remove(message)

    def _show(self, message: Message) -> None:
        # The same error twice in a row is one error.
        for old in [m for m in self._messages if m.text == message.text]:
            self._remove(old)
        message.closed.connect(self._remove)
        self._messages.insert(0, message)
        self._rows.insertWidget(0, message)
        for old in self._messages[_MOST:]:
            self._remove(old)
        self.setVisible(True)
        self.window().installEventFilter(self)
        self.said.emit(message.text, message.objectName() == "message_error")

    def _remove(self, message: QWidget) -> None:
        if isinstance(message, Message) and message in self._messages:
            self._messages.remove(message)
            self._rows.removeWidget(message)
            let_go(message, *self.behind)
            message.hide()
            message.deleteLater()
        self.setVisible(bool(self._messages))
        if not self._messages:
            self.window().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # an Escape that reaches the window was wanted by nothing in it
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self._messages:
            self._remove(self._messages[0])
            return True
        return False
