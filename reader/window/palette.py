"""The command palette: every action of the window by its name, found by a few letters, with its keys. Wholly by keyboard; a click does too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from reader.window.actions import TABLE, plain
from reader.window.announcing import announce
from reader.window.focus import give_back
from reader.window.fuzzy import ranked
from reader.window.theme import Theme

if TYPE_CHECKING:
    from reader.window.main import MainWindow

AnyIndex = QModelIndex | QPersistentModelIndex
_WIDTH, _ROW, _ROWS = 560, 34, 11
_LEFT_OUT = {"palette"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette. `where` is its menu; `keys` as this system writes them; `checked` None where it is not a choice."""

    name: str
    where: str
    keys: str
    enabled: bool
    checked: bool | None
    do: Callable[[], None]
    about: str = ""


class _Role(IntEnum):
    ENTRY = Qt.ItemDataRole.UserRole + 1


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == _Role.ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = "" if entry.checked is None else ", on" if entry.checked else ", off"
            return f"{entry.name}{state}, {entry.where}" + (f", {entry.keys}" if entry.keys else "") + ("" if entry.enabled else ", not possible now")
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        # one that is not possible now can be gone to all the same, so that a listener hears of it
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry, theme = index.data(_Role.ENTRY), self.theme
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if chosen:
                painter.setPen(QColor(theme.focus))
                painter.setBrush(QColor(theme.control_hover))
                painter.drawRoundedRect(area.adjusted(2, 1, -2, -2), 5, 5)
            inside = area.adjusted(30, 0, -14, 0)
            font = QFont(option.font)
            painter.setFont(font)
            keys_width = painter.fontMetrics().horizontalAdvance(entry.keys)
            painter.setPen(QColor(theme.ink_soft if entry.enabled else theme.ink_quiet))
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.keys)
            if entry.checked:
                painter.drawText(area.adjusted(11, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "✓")
            room = inside.adjusted(0, 0, -keys_width - (18 if entry.keys else 0), 0)
            name = painter.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideMiddle, room.width())
            painter.setPen(QColor(theme.ink if entry.enabled else theme.ink_quiet))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            used = painter.fontMetrics().horizontalAdvance(name) + 12
            font.setPixelSize(12)
            painter.setFont(font)
            painter.setPen(QColor(theme.ink_quiet))
            said = entry.where if entry.enabled else f"{entry.where} · not possible now"
            rest = room.adjusted(used, 0, 0, 0)
            painter.drawText(
                rest,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, rest.width()),
            )
        finally:
            painter.restore()


class Palette(QFrame):
    """Lies over a window and goes when something was chosen, by Esc, or when the keyboard goes elsewhere; the keyboard returns to where it was."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.hide()
        self.setAccessibleName("Command palette")
        self._window = window
        self._all: list[Entry] = []
        self._before: QWidget | None = None
        self._rested = QCursor.pos()
        self.field = QLineEdit()
        self.field.setObjectName("palette_field")
        self.field.setPlaceholderText("Type a few letters of a command…")
        self.field.setAccessibleName("Command")
        self.model = _Model(self)
        self.list = QListView()
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName("Commands")
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(window.appearance.theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.nothing = QLabel("No command is called that.")
        self.nothing.setObjectName("quiet")
        self.nothing.setContentsMargins(12, 8, 12, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.field, self.list, self.nothing):
            column.addWidget(part)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _index: self._do())
        self.list.viewport().installEventFilter(self)
        window.appearance.changed.connect(self._dress)

    def open_over(self, recent: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Open on what is possible at this moment."""
        self._all = [*self._actions(), *(Entry(name, "Read last", "", True, None, do) for name, do in recent)]
        self.field.clear()
        self._filter("")
        if not self.isVisible():
            self._before = self._window.focusWidget()
        self._place()
        self._rested = QCursor.pos()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go, and give the keyboard back."""
        if not self.isVisible():
            return
        inside = self.field.hasFocus()
        self.hide()
        before, self._before = self._before, None
        if inside:
            give_back(before, self._window.view)

    def _place(self) -> None:
        width = min(_WIDTH, self._window.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, 70)

    @property
    def names(self) -> list[str]:
        """What is listed at the moment."""
        return [entry.name for entry in self.model.entries]

    def _actions(self) -> list[Entry]:
        found = []
        for spec in TABLE:
            if spec.id in _LEFT_OUT:
                continue
            action = self._window.actions_[spec.id]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            where = plain(spec.menu).replace("/", " › ")
            checked = action.isChecked() if action.isCheckable() else None
            found.append(Entry(plain(action.text()).rstrip("…"), where, keys, action.isEnabled(), checked, action.trigger, f"{spec.tip} {spec.id}"))
        return found

    def _filter(self, text: str) -> None:
        numbers = ranked(text, [(entry.name, f"{entry.where} {entry.about}") for entry in self._all])
        # what cannot be done now comes after what can, however well it is named
        self.model.show([self._all[n] for n in sorted(numbers, key=lambda n: not self._all[n].enabled)])
        self._choose(0)
        found = len(self.model.entries)
        self.list.setVisible(found > 0)
        self.nothing.setVisible(found == 0)
        self.list.setFixedHeight(min(found, _ROWS) * _ROW + 2)
        self.field.setAccessibleDescription(f"{found} commands" if found != 1 else "1 command")
        self._place()

    def _do(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            return
        entry = self.model.entries[index.row()]
        if entry.enabled:
            self.leave()
            entry.do()

    def _dress(self, theme: Theme) -> None:
        delegate = self.list.itemDelegate()
        if isinstance(delegate, _Delegate):
            delegate.theme = theme

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.leave()
        if watched is self.list.viewport() and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._point_at(event)
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS - 1, Qt.Key.Key_PageUp: 1 - _ROWS}
            if event.key() in steps and self.model.entries:
                self._step(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        rows, row = len(self.model.entries), self.list.currentIndex().row()
        # one step past an end comes round; a page stops there
        new = (row + by) % rows if abs(by) == 1 else max(0, min(rows - 1, row + by))
        self._choose(new)

    def _point_at(self, event: QMouseEvent) -> None:
        """The mouse chooses where it moves, not where it rests while keys scroll the list under it, as the list's `entered` would have it."""
        where = event.globalPosition().toPoint()
        index = self.list.indexAt(event.position().toPoint())
        if where != self._rested and index.isValid():
            self.list.setCurrentIndex(index)
        self._rested = where

    def _choose(self, row: int) -> None:
        """The keyboard stays in the field, so that what is chosen has to be said."""
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        if index.isValid():
            announce(self.field, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
