"""Five short hints for the first day, each beside what it speaks of, on the sample or on what is open. Esc ends it at any time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.window.announcing import announce
from reader.window.theme import Theme

if TYPE_CHECKING:
    from reader.window.main import MainWindow

_WIDTH, _GAP = 340, 14


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint: what it says, and the part of the window it stands beside. `{next}` in the text is the key of that action."""

    title: str
    text: str
    part: str


HINTS: tuple[Hint, ...] = (
    Hint(
        "Two reports, marked",
        "Words that only one of the two tells have a bar in the margin and a tinted ground. Shared quotes are underlined, "
        "and ≠ marks a figure, date or name that the two give differently, ≈ one where both can be right.",
        "a",
    ),
    Hint(
        "Ribbons join what belongs together",
        "Click a ribbon or a marked place, or press Enter on it, and its counterpart comes level. Again goes to the next of several. "
        "Scroll one page and the other keeps up.",
        "gutter",
    ),
    Hint(
        "What there is to say",
        "Every finding is a card here. Choose a kind, or type to filter; a click goes there, {next} goes to the next.",
        "findings",
    ),
    Hint(
        "You have the last word",
        "What you see are suggestions. Select a paragraph on each side: {link} links them, {unlink} parts them. × on a card dismisses it. "
        "{undo} takes anything back.",
        "b",
    ),
    Hint(
        "Take it with you",
        "Export writes the comparison as PDF, web page, Word document and more. {palette} finds every command by its name, and {guide} opens the guide.",
        "toolbar",
    ),
)


class _Frame(QWidget):
    """A line around the part that is spoken of. The mouse goes through it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.theme.focus), 3))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 7, 7)


class Tour(QFrame):
    """The card with the hint."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._window = window
        self._number = 0
        self._waiting = False
        self._frame = _Frame(window, window.appearance.theme)
        self._frame.hide()
        self.count, self.title, self.text = QLabel(), QLabel(), QLabel()
        for label, name in ((self.count, "quiet"), (self.title, "tour_title"), (self.text, "tour_text")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.back, self.next, self.end = QPushButton("Back"), QPushButton("Next"), QPushButton("End")
        for button, name in ((self.back, "tour_back"), (self.next, "tour_next"), (self.end, "tour_end")):
            button.setObjectName(name)
            button.setProperty("look", "plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(7)
        for part in (self.count, self.title, self.text):
            column.addWidget(part)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self.end)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column.addLayout(row)
        self.setFixedWidth(_WIDTH)
        self.hide()
        self.back.clicked.connect(lambda: self.go(self._number - 1))
        self.next.clicked.connect(lambda: self.go(self._number + 1))
        self.end.clicked.connect(self.stop)
        window.controller.compared_changed.connect(self._compared)
        window.controller.ended.connect(self._ended)
        window.appearance.changed.connect(self._dress)
        window.installEventFilter(self)

    @property
    def number(self) -> int:
        """Which hint is shown, counted from 0."""
        return self._number

    def start(self) -> None:
        """From the first hint; where nothing is open, on the sample."""
        controller = self._window.controller
        if controller.article("a") is None and controller.article("b") is None:
            self._waiting = True
            controller.arrivals.open_sample()
        else:
            self.go(0)

    def go(self, number: int) -> None:
        """Show one hint; past the last, end."""
        if number >= len(HINTS):
            self.stop()
            return
        self._number = max(0, number)
        hint = HINTS[self._number]
        if hint.part == "findings":
            self._window.actions_["findings"].setChecked(True)
            self._window.panel.show()
        self.count.setText(f"Hint {self._number + 1} of {len(HINTS)}")
        self.title.setText(hint.title)
        self.text.setText(hint.text.format(**self._keys()))
        self.back.setEnabled(self._number > 0)
        self.next.setText("Done" if self._number == len(HINTS) - 1 else "Next")
        self.setAccessibleName(f"{self.count.text()}. {hint.title}. {self.text.text()}")
        self._place()
        self._frame.show()
        self._frame.raise_()
        self.show()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleName())

    def stop(self) -> None:
        """Put the hints away."""
        self._waiting = False
        self.hide()
        self._frame.hide()
        self._window.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self, name: str) -> QWidget:
        view = self._window.view
        parts: dict[str, QWidget] = {"a": view.panes["a"], "b": view.panes["b"], "gutter": view.gutter, "findings": self._window.panel}
        return parts.get(name, self._window.toolbar)

    def _keys(self) -> dict[str, str]:
        native = QKeySequence.SequenceFormat.NativeText
        return {name: self._window.actions_[name].shortcut().toString(native) or "the menu" for name in ("next", "link", "unlink", "undo", "palette", "guide")}

    def _compared(self) -> None:
        if self._waiting and self._window.controller.comparison is not None:
            self._waiting = False
            self.go(0)
        elif self.isVisible() and self._window.controller.article("a") is None:
            self.stop()

    def _ended(self) -> None:
        # without a comparison, the hints that speak of one still name its parts
        if self._waiting and self._window.controller.article("a") is not None:
            self._waiting = False
            self.go(0)

    def _place(self) -> None:
        window = self._window
        part = self._part(HINTS[self._number].part)
        around = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        self._frame.setGeometry(around.adjusted(-3, -3, 3, 3).intersected(window.rect()))
        # A label that wraps knows its height only from its width, and its letters only once it is dressed.
        for label in (self.count, self.title, self.text):
            label.ensurePolished()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            self.setFixedHeight(layout.totalHeightForWidth(_WIDTH))
        room = window.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        places = (
            QPoint(around.right() + _GAP, around.top() + 60),
            QPoint(around.left() - _WIDTH - _GAP, around.top() + 60),
            QPoint(around.center().x() - _WIDTH // 2, around.bottom() + _GAP),
            QPoint(around.center().x() - _WIDTH // 2, around.top() - _GAP - self.height()),
        )
        fits = next((place for place in places if room.contains(QRect(place, self.size()))), QPoint(around.center().x() - _WIDTH // 2, around.center().y()))
        self.move(max(room.left(), min(fits.x(), room.right() - _WIDTH)), max(room.top(), min(fits.y(), room.bottom() - self.height())))

    def _dress(self, theme: Theme) -> None:
        self._frame.theme = theme
        self._frame.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.go(self._number + 1)
        elif event.key() == Qt.Key.Key_Left and self._number:
            self.go(self._number - 1)
        else:
            super().keyPressEvent(event)
