"""Tags: the window that puts them on a passage, and the one in which they are named, coloured and taken away."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPixmap, QShortcut
from PySide6.QtWidgets import QColorDialog, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QMenu, QPushButton, QWidget

from reader.project.tags import LONGEST, PALETTE, Tags, named, same, tidy
from reader.window.asking import Asking
from reader.window.reading.guard import guarded

_NAMES = ("Red", "Amber", "Olive", "Green", "Blue", "Indigo", "Purple", "Brown")


def swatch(colour: str, size: int = 14) -> QIcon:
    """A tag's colour as a rounded square, for screens of every density."""
    icon = QIcon()
    for density in (1, 2, 3):
        picture = QPixmap(size * density, size * density)
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(1, 1, size - 2, size - 2), 3, 3)
        icon.addPixmap(picture)
    return icon


class _Name(QLineEdit):
    """Down goes on to the list."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Tags(QListWidget):
    """Says what to do where there are no tags yet."""

    def __init__(self, advice: str) -> None:
        super().__init__()
        self.advice = advice

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.palette().color(QPalette.ColorRole.Text))
                box = self.viewport().rect().adjusted(24, 0, -24, 0)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.advice)


class TagDialog(Asking):
    """Which tags a passage has. Typing a name and Enter puts that tag on, new or not. `chosen` carries the names that are on, and those that are off."""

    about_articles = True

    chosen = Signal(list, list)

    def __init__(self, parent: QWidget, where: str, words: str, tags: Tags, on: tuple[str, ...]) -> None:
        super().__init__(parent, "tag_dialog", f"Tags on {where}")
        self.resize(380, 380)
        self._tags = tags
        column = self.column
        said = QLabel(words)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setObjectName("sheet_text")
        self.name = _Name()
        self.name.setObjectName("tag_name")
        self.name.setMaxLength(LONGEST)
        self.name.setPlaceholderText("Type a tag, new or known")
        self.name.setAccessibleName("Tag")
        self.list = _Tags("There are no tags yet. Type the name of the first one above, and press Enter.")
        self.list.setObjectName("tag_list")
        self.list.setAccessibleName("Tags")
        for tag in tags:
            item = QListWidgetItem(swatch(tag.colour), tag.name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if tag.name in on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        for part in (said, self.name, self.list):
            column.addWidget(part)
        column.addWidget(self.buttons)
        self.name.textChanged.connect(self._narrow)
        self.name.left.connect(self._to_list)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.name.setFocus()

    def accept(self) -> None:
        on = [item.text() for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        off = [item.text() for item in self._items() if item.checkState() == Qt.CheckState.Unchecked]
        typed = tidy(self.name.text())
        if typed:
            known = named(self._tags, typed)
            name = known.name if known is not None else typed
            on, off = list(dict.fromkeys((*on, name))), [other for other in off if other != name]
        self.chosen.emit(on, off)
        super().accept()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(number) for number in range(self.list.count())]

    def _narrow(self, typed: str) -> None:
        """Show the tags that have what is typed."""
        wanted = typed.strip().casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())

    def _to_list(self) -> None:
        first = next((number for number, item in enumerate(self._items()) if not item.isHidden()), None)
        if first is not None:
            self.list.setCurrentRow(first)
            self.list.setFocus()


class TagsDialog(Asking):
    """All tags of the person: new, another name, another colour, gone. Each signal is one decision; `show_tags` shows what came of it."""

    about_articles = True

    defining = Signal(str, str)
    renaming = Signal(str, str)
    removing = Signal(str)

    def __init__(self, parent: QWidget, tags: Tags, count: Callable[[str], int]) -> None:
        super().__init__(parent, "tags_dialog", "Tags")
        self.resize(420, 400)
        self._wanted = ""
        column = self.column
        self.list = _Tags("There are no tags yet. Type a name below. The Notes menu puts tags on words.")
        self.list.setObjectName("tags")
        self.list.setAccessibleName("Tags")
        self.list.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.DoubleClicked)
        column.addWidget(self.list, 1)
        adding = QHBoxLayout()
        self.name = QLineEdit()
        self.name.setObjectName("new_tag")
        self.name.setMaxLength(LONGEST)
        self.name.setPlaceholderText("New tag")
        self.name.setAccessibleName("New tag")
        self.name.returnPressed.connect(self._add)
        adding.addWidget(self.name, 1)
        add = _button("Add", self._add)
        adding.addWidget(add)
        column.addLayout(adding)
        row = QHBoxLayout()
        self.rename = _button("Rename", lambda: self.list.editItem(self.list.currentItem()))
        self.colour = _button("Colour", None)
        self.colour.setMenu(self._colours())
        self.remove = _button("Remove", self._remove)
        for part in (self.rename, self.colour, self.remove):
            row.addWidget(part)
        row.addStretch(1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        row.addWidget(close)
        column.addLayout(row)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        self.list.itemChanged.connect(self._renamed)
        self.list.currentItemChanged.connect(lambda _new, _old: self._allow())
        # Enter in the field adds a tag, and must not press a button as well
        for button in (add, self.rename, self.colour, self.remove, close.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)
        self.show_tags(tags, count)
        self.name.setFocus()

    def show_tags(self, tags: Tags, count: Callable[[str], int]) -> None:
        """Show these; the chosen one stays chosen."""
        at = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for tag in tags:
            number = count(tag.name)
            item = QListWidgetItem(swatch(tag.colour), tag.name)
            item.setData(Qt.ItemDataRole.UserRole, tag.name)
            item.setToolTip(f"{number} {'passage' if number == 1 else 'passages'}")
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        added = next((number for number, tag in enumerate(tags) if same(tag.name, self._wanted)), None) if self._wanted else None
        self._wanted = ""
        self.list.setCurrentRow(added if added is not None else min(max(0, at), self.list.count() - 1))
        self.list.blockSignals(False)
        self._allow()

    @property
    def current(self) -> str:
        """The name of the chosen tag, "" where there is none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _allow(self) -> None:
        for part in (self.rename, self.colour, self.remove):
            part.setEnabled(bool(self.current))

    def _add(self) -> None:
        name = tidy(self.name.text())
        if name:
            self.name.clear()
            self._wanted = name
            self.defining.emit(name, "")

    def _remove(self) -> None:
        if self.current:
            self.removing.emit(self.current)

    def _renamed(self, item: QListWidgetItem) -> None:
        before, after = str(item.data(Qt.ItemDataRole.UserRole)), tidy(item.text())
        if after and after != before:
            self.renaming.emit(before, after)
        else:
            self.list.blockSignals(True)
            item.setText(before)
            self.list.blockSignals(False)

    def _colours(self) -> QMenu:
        menu = QMenu(self)
        for colour, name in zip(PALETTE, _NAMES, strict=True):
            menu.addAction(swatch(colour), name).triggered.connect(lambda _checked=False, which=colour: self._paint(which))
        menu.addSeparator()
        menu.addAction("Another…").triggered.connect(lambda: self._paint(QColorDialog.getColor(parent=self).name()))
        return menu

    def _paint(self, colour: str) -> None:
        if self.current:
            self.defining.emit(self.current, colour)


def _button(text: str, act: Callable[[], object] | None) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(f"tags_{text.split()[0].lower()}")
    if act is not None:
        button.clicked.connect(lambda _checked=False: act())
    return button
