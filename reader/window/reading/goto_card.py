"""The card of "go to paragraph": write a number or some words, choose with the arrows, go with Enter."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from reader.window.reading.card import Card, label
from reader.window.reading.destinations import Destination

Offer = Callable[[str], tuple[Destination, ...]]
_SIGNS = {"number": "", "heading": "heading", "bookmark": "bookmark", "words": ""}


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
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.note)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._go)
        self.field.stepped.connect(self._step)
        self.list.itemClicked.connect(lambda _item: self._go())
        self._places: tuple[Destination, ...] = ()

    def ask(self, area: QRect) -> None:
        """Come up at the top of an area of the view."""
        width, height = min(560, area.width()), min(380, area.height())
        self.field.clear()
        self._fill("")
        self.come(QRect(area.left() + (area.width() - width) // 2, area.top(), width, height), self.field)

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
        if self._places:
            self.list.setCurrentRow(0)
        self.note.setText(self._said(wanted))
        self.field.setAccessibleDescription(self.note.text())

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
