"""The card of "go to paragraph": write a number or some words, choose with the arrows, go with Enter."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from reader.window.labels import label
from reader.window.reading.card import Card
from reader.window.reading.destinations import Destination

Offer = Callable[[str], tuple[Destination, ...]]
_SIGNS = {"number": "", "heading": "heading", "bookmark": "bookmark", "words": ""}
_ROWS = 9
"""So many places are listed before the list scrolls."""


class GotoCard(Card):
    """Asks where to go. `offer` gives the destinations for what is written."""

    chosen = Signal(object)
    """The Destination."""

    def __init__(self, offer: Offer, parent: QWidget) -> None:
        super().__init__("goto_card", parent)
        self._offer = offer
        self.setAccessibleName("Go to paragraph")
        self.title.setText("Go to paragraph")
        self.field = _Field()
        self.field.setObjectName("goto_field")
        self.field.setAccessibleName("Number, heading or words")
        self.field.setPlaceholderText("12, A5, B7, a heading, or any words")
        self.list = QListWidget()
        self.list.setObjectName("goto_list")
        self.list.setAccessibleName("Places")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.note = label("quiet")
        self.note.setWordWrap(True)
        self.list.setMinimumHeight(34)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.note)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._go)
        self.field.stepped.connect(self._step)
        self.list.itemClicked.connect(lambda _item: self._go())
        self._places: tuple[Destination, ...] = ()
        self._area = QRect()

    def ask(self, area: QRect) -> None:
        """Come up at the top of an area of the view."""
        self._area = area
        self.field.clear()
        self._fill("")
        self.come(self._room(), self.field)

    def lie(self, area: QRect) -> None:
        """Lie at the top of another area, as it is."""
        self._area = area
        self.setGeometry(self._room())

    def renew(self) -> None:
        """What there is to go to is something else now: other articles, other bookmarks."""
        self._fill(self.field.text())

    def _room(self) -> QRect:
        """As high as what is listed needs, at the top of the area."""
        area, width = self._area, min(560, self._area.width())
        rows, tall = min(self.list.count(), _ROWS), self.sizeHint().height()
        if rows:
            tall += rows * max(26, self.list.sizeHintForRow(0)) + 6 - self.list.sizeHint().height()
        return QRect(area.left() + (area.width() - width) // 2, area.top(), width, min(tall, area.height()))

    def _fill(self, wanted: str) -> None:
        self._places = self._offer(wanted)
        self.list.clear()
        for place in self._places:
            sign = _SIGNS[place.reason]
            text = f"{place.side.upper()} ¶{place.span.paragraph + 1}   {place.words}"
            item = QListWidgetItem(text)
            said = f"Paragraph {place.span.paragraph + 1} of {place.side.upper()}" + (f", {sign}" if sign else "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{said}: {place.words}")
            if place.reason in ("heading", "bookmark"):
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            self.list.addItem(item)
        self.list.setVisible(bool(self._places))
        if self._places:
            self.list.setCurrentRow(0)
        self.note.setText(self._said(wanted))
        self.field.setAccessibleDescription(self.note.text())
        if self.isVisible():
            self.setGeometry(self._room())

    def _said(self, wanted: str) -> str:
        if self._places:
            return "Enter goes there · ↑ ↓ choose · Esc leaves"
        if wanted.strip():
            return "There is no such paragraph, and these words stand in neither article."
        return "Neither article has headings, and there are no bookmarks yet (Ctrl+F2 sets one). Write a number or some words."

    def _step(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)
            item = self.list.currentItem()
            self.field.setAccessibleDescription(str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _go(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._places):
            place = self._places[row]
            self.leave()
            self.chosen.emit(place)


class _Field(QLineEdit):
    """A field whose arrows go through the list below it."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
