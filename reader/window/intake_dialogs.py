"""What opening a report may have to ask: which two of several files, which chapter, a password, an address."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QRadioButton, QWidget

from reader.article.addresses import OFFLINE, address_in, is_offline
from reader.article.errors import shown
from reader.article.sides import Side
from reader.window.asking import Asking
from reader.window.tips import plain

_OK, _CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


class _Question(Asking):
    """One question: some words, what is filled in, and two buttons."""

    def __init__(self, parent: QWidget, name: str, title: str, words: str, ok: str) -> None:
        super().__init__(parent, name, title)
        self.words = QLabel(words)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setObjectName("sheet_text")
        self.column.addWidget(self.words)
        self.buttons = QDialogButtonBox(_OK | _CANCEL, self)
        self.ok = self.buttons.button(_OK)
        self.ok.setText(ok)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)


class ChooseTwo(_Question):
    """Several files came at once: which is A, and which is B."""

    chosen = Signal(object)
    """The one or two files that are wanted, in their order."""

    def __init__(self, parent: QWidget, files: Sequence[str]) -> None:
        super().__init__(parent, "choose_two", "Which two?", f"Two reports can be read side by side; these are {len(files)} files. Tick two of them.", "Open")
        self.resize(520, 340)
        self._files = list(files)
        self.list = QListWidget()
        self.list.setObjectName("choose_two_list")
        self.list.setAccessibleName("The files")
        for number, file in enumerate(self._files):
            item = QListWidgetItem(shown(Path(file).name), self.list)
            item.setToolTip(plain(shown(file)))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if number < 2 else Qt.CheckState.Unchecked)
        self.list.itemChanged.connect(lambda _item: self._allow())
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.buttons)
        self._allow()

    @property
    def ticked(self) -> list[str]:
        return [file for number, file in enumerate(self._files) if self.list.item(number).checkState() == Qt.CheckState.Checked]

    def _allow(self) -> None:
        self.ok.setEnabled(1 <= len(self.ticked) <= 2)

    def accept(self) -> None:
        self.chosen.emit(self.ticked)
        super().accept()


class ChooseChapter(_Question):
    """Which chapter of a book is the report."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, name: str, titles: Sequence[str]) -> None:
        super().__init__(parent, "choose_chapter", "Which chapter?", f"{name} has {len(titles)} chapters. Which one is to be read?", "Read it")
        self.resize(520, 420)
        self.list = QListWidget()
        self.list.setObjectName("chapter_list")
        self.list.setAccessibleName("The chapters")
        self.list.addItems([f"{number}   {title}" for number, title in enumerate(titles, 1)])
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.buttons)

    def accept(self) -> None:
        self.chosen.emit(self.list.currentRow())
        super().accept()


class AskPassword(_Question):
    """The password of a file. It is used once and kept nowhere."""

    given = Signal(str)

    def __init__(self, parent: QWidget, name: str, *, wrong: bool) -> None:
        words = f"That is not the password of {name}. Try again." if wrong else f"{name} is protected by a password."
        super().__init__(parent, "ask_password", "Password", words, "Open")
        self.resize(420, 150)
        self.edit = QLineEdit()
        self.edit.setObjectName("password")
        self.edit.setAccessibleName("Password")
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.textChanged.connect(lambda text: self.ok.setEnabled(bool(text)))
        self.ok.setEnabled(False)
        self.column.addWidget(self.edit)
        self.column.addStretch(1)
        self.column.addWidget(self.buttons)
        self.edit.setFocus()

    def accept(self) -> None:
        self.given.emit(self.edit.text())
        super().accept()


class AskAddress(_Question):
    """The address of a page, and the side it is for. Nothing is fetched before the button is pressed."""

    given = Signal(str, str)
    """The side and the address."""
    allowed = Signal(bool)
    """Whether this program may use the network at all."""

    def __init__(self, parent: QWidget, side: Side, address: str, *, allowed: bool) -> None:
        words = "The page is fetched once, without cookies and scripts. Its site learns that this computer asked for it; nobody else does."
        super().__init__(parent, "ask_address", "Open an address", words, "Fetch")
        self.resize(560, 220)
        self.edit = QLineEdit(address)
        self.edit.setObjectName("address")
        self.edit.setAccessibleName("Address of the page")
        self.edit.setPlaceholderText("https://")
        self.edit.setMaxLength(2000)
        self.edit.selectAll()
        self.column.addWidget(self.edit)
        self.sides: dict[Side, QRadioButton] = {"a": QRadioButton("Read as &A"), "b": QRadioButton("Read as &B")}
        self.sides[side].setChecked(True)
        row = QHBoxLayout()
        for button in self.sides.values():
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.never = QCheckBox("&Never use the network")
        self.never.setObjectName("never_network")
        self.never.setChecked(not allowed or is_offline())
        self.never.setEnabled(not is_offline())
        self.never.setToolTip(f"{OFFLINE} is set here and decides it" if is_offline() else "Pages can still be saved in a browser and opened, or pasted")
        self.column.addWidget(self.never)
        self.column.addStretch(1)
        self.column.addWidget(self.buttons)
        self.edit.textChanged.connect(lambda _text: self._allow())
        self.never.toggled.connect(self._switch)
        self._allow()
        self.edit.setFocus()

    def _switch(self, never: bool) -> None:
        self.allowed.emit(not never)
        self._allow()

    def _allow(self) -> None:
        never = self.never.isChecked()
        self.ok.setEnabled(not never and address_in(self.edit.text()) is not None)
        self.edit.setEnabled(not never)

    def accept(self) -> None:
        address = address_in(self.edit.text())
        if address is not None and self.ok.isEnabled():
            self.given.emit("b" if self.sides["b"].isChecked() else "a", address)
            super().accept()
