"""Small windows that ask about topics: what one is called, which belong together, which stretches are one of their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QLabel, QLineEdit, QListView, QListWidget, QListWidgetItem, QWidget

from reader.article.model import Span
from reader.report.extracts import shorten
from reader.window.asking import Asking
from reader.window.cards import Card


class NameDialog(Asking):
    """Asks for one name. `named` carries it."""

    about_articles = True

    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, label: str, name: str) -> None:
        super().__init__(parent, "name_dialog", title)
        self.setMinimumWidth(380)
        self.name = QLineEdit(name)
        self.name.setObjectName("name")
        self.name.setMaxLength(120)
        self.name.setAccessibleName(label)
        self.name.selectAll()
        said = QLabel(label)
        said.setBuddy(self.name)
        self.column.addWidget(said)
        self.column.addWidget(self.name)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
        self.name.setFocus()

    def accept(self) -> None:
        self.named.emit(self.name.text())
        super().accept()


class _ChoosingDialog(NameDialog):
    """Asks for a name and for some of several things."""

    def __init__(self, parent: QWidget, title: str, ask: str, name: str, verb: str) -> None:
        super().__init__(parent, title, "Name of the topic", name)
        label = QLabel(ask)
        label.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("choices")
        self.list.setAccessibleName(ask)
        self.list.setWordWrap(True)
        # lines are broken for the width there is, and again when it changes
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMinimumSize(440, 240)
        self.column.insertWidget(0, label)
        self.column.insertWidget(1, self.list)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(verb)
        self.list.itemChanged.connect(lambda _item: self._allow())
        self.name.textChanged.connect(lambda _text: self._allow())

    def put(self, text: str, *, chosen: bool = False) -> None:
        """Add one thing to choose."""
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def chosen(self) -> list[int]:
        """The numbers of what is chosen, from the top."""
        return [n for n in range(self.list.count()) if self.list.item(n).checkState() == Qt.CheckState.Checked]

    def _allow(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(self.chosen()) and bool(self.name.text().strip()))


class MergeDialog(_ChoosingDialog):
    """Which other findings of this side belong to the same topic. `merged` carries their cards and the name."""

    merged = Signal(list, str)

    def __init__(self, parent: QWidget, card: Card, others: list[Card]) -> None:
        super().__init__(parent, "Merge topics", f"What belongs together with “{shorten(card.title, 70)}” {card.where}?", card.title, "Merge")
        self.setObjectName("merge_dialog")
        self._others = others
        for other in others:
            self.put(f"{other.title}  {other.where}")
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._allow()

    def accept(self) -> None:
        self.merged.emit([self._others[number] for number in self.chosen()], self.name.text())
        QDialog.accept(self)


class SplitDialog(_ChoosingDialog):
    """Which stretches of a topic are one of their own. `split` carries their spans and the name."""

    split = Signal(list, str)

    def __init__(self, parent: QWidget, card: Card, stretches: list[tuple[Span, str]]) -> None:
        super().__init__(parent, "Split the topic", f"Which of “{shorten(card.title, 70)}” is a topic of its own?", "", "Split off")
        self.setObjectName("split_dialog")
        self._stretches = stretches
        for span, text in stretches:
            self.put(f"¶{span.paragraph + 1}  {shorten(text, 140)}")
        self.name.setPlaceholderText("What the new topic is called")
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._allow()

    def _allow(self) -> None:
        super()._allow()
        if len(self.chosen()) == self.list.count():
            # all of it would be no split, but a new name
            self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(False)

    def accept(self) -> None:
        self.split.emit([self._stretches[number][0] for number in self.chosen()], self.name.text())
        QDialog.accept(self)
