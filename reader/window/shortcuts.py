"""The shortcut editor: every action with its keys, to be searched, changed and set back. What is changed holds at once, in every window."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.window.actions import TABLE, Spec, plain
from reader.window.fuzzy import ranked
from reader.window.keymap import PORTABLE, Keymap, called, shown
from reader.window.settings import Settings

_ID = Qt.ItemDataRole.UserRole + 1
_COMMAND, _MENU, _KEYS = range(3)


class ShortcutEditor(QDialog):
    """Opens with `open()`; lets go of itself when closed."""

    changed = Signal()
    """Some action has other keys now."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setObjectName("shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.keymap = Keymap(settings)
        self.filter = QLineEdit()
        self.filter.setObjectName("shortcuts_filter")
        self.filter.setPlaceholderText("Search by command or by key, such as “zoom” or “Ctrl+L”…")
        self.filter.setAccessibleName("Search commands and keys")
        self.filter.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.edit = QKeySequenceEdit()
        self.told = QLabel()
        self.use, self.add = QPushButton("&Use these keys"), QPushButton("Use &as well")
        self.none, self.reset = QPushButton("&No keys"), QPushButton("&Set back")
        self.reset_all = QPushButton("Set &all back")
        self.close_button = QPushButton("Close")
        self._build_tree()
        self._arrange()
        self._connect()
        self._show_all()
        self._choose(TABLE[0].id)
        self.resize(700, 620)
        self.filter.setFocus()

    # putting together

    def _build_tree(self) -> None:
        tree = self.tree
        tree.setObjectName("shortcuts_list")
        tree.setAccessibleName("Commands and their keys")
        tree.setHeaderLabels(["Command", "Menu", "Keys"])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = tree.header()
        head.setAccessibleName("Command, menu and keys")
        head.setStretchLastSection(False)
        head.setSectionResizeMode(_COMMAND, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(_MENU, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)
        for spec in TABLE:
            item = QTreeWidgetItem([called(spec), plain(spec.menu).replace("/", " › "), ""])
            item.setData(0, _ID, spec.id)
            item.setToolTip(0, spec.tip)
            tree.addTopLevelItem(item)

    def _arrange(self) -> None:
        self.edit.setObjectName("shortcuts_keys")
        self.edit.setAccessibleName("New keys")
        self.edit.setMaximumSequenceLength(1)
        self.told.setObjectName("shortcuts_told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(40)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        for button in (self.use, self.add, self.none, self.reset):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.told)
        foot = QHBoxLayout()
        foot.addWidget(self.reset_all)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        for button in (self.use, self.add, self.none, self.reset, self.reset_all, self.close_button):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.edit.installEventFilter(self)
        self.edit.keySequenceChanged.connect(lambda _keys: self._tell())
        self.tree.currentItemChanged.connect(lambda _now, _before: self._chosen_changed())
        self.tree.itemActivated.connect(lambda _item, _column: self.edit.setFocus(Qt.FocusReason.OtherFocusReason))
        self.use.clicked.connect(lambda: self._give(beside=False))
        self.add.clicked.connect(lambda: self._give(beside=True))
        self.none.clicked.connect(self._clear)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self.close_button.clicked.connect(self.accept)

    # what is shown

    @property
    def chosen(self) -> Spec | None:
        """The action whose keys are being looked at."""
        item = self.tree.currentItem()
        return next((spec for spec in TABLE if item is not None and not item.isHidden() and spec.id == item.data(0, _ID)), None)

    @property
    def listed(self) -> list[str]:
        """The ids of the actions that the search leaves."""
        items = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [item.data(0, _ID) for item in items if item is not None and not item.isHidden()]

    def _show_all(self) -> None:
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item is None:
                continue
            action = item.data(0, _ID)
            said = ",  ".join(shown(key) for key in self.keymap.keys(action))
            own = self.keymap.is_own(action)
            item.setText(_KEYS, f"{said}  (changed)" if own and said else "none (changed)" if own else said)
            font = item.font(_KEYS)
            font.setBold(own)
            item.setFont(_KEYS, font)
        self._tell()

    def _filter(self, text: str) -> None:
        def keys(spec: Spec) -> str:
            return " ".join(shown(key) for key in self.keymap.keys(spec.id))

        wanted = text.strip().casefold()
        names = [(called(spec), f"{plain(spec.menu)} {spec.tip} {spec.id}") for spec in TABLE]
        found = {TABLE[number].id for number in ranked(text, names)} | {spec.id for spec in TABLE if wanted and wanted in keys(spec).casefold()}
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item is not None:
                item.setHidden(item.data(0, _ID) not in found)
        if self.chosen is None and self.listed:
            self._choose(self.listed[0])
        self._tell()

    def _choose(self, action: str) -> None:
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item is not None and item.data(0, _ID) == action:
                self.tree.setCurrentItem(item)

    def _chosen_changed(self) -> None:
        self.edit.clear()
        self._tell()

    def _tell(self) -> None:
        """Say what the keys in the field would do, before they do it."""
        spec, key = self.chosen, self.edit.keySequence().toString(PORTABLE)
        why = self.keymap.refused(key)
        for button in (self.use, self.add):
            button.setEnabled(spec is not None and not why)
        self.none.setEnabled(spec is not None and bool(self.keymap.keys(spec.id)))
        self.reset.setEnabled(spec is not None and self.keymap.is_own(spec.id))
        if spec is None:
            self.told.setText("No command is called that, and none has such a key.")
        elif not key:
            self.told.setText(f"Press new keys for “{called(spec)}” in the field above.")
        elif why:
            self.told.setText(why)
        else:
            owner = self.keymap.owner(key, spec.id)
            taken = f"{shown(key)} is the key of “{called(owner)}” now, which would lose it." if owner else f"{shown(key)} is free."
            self.told.setText(f"{shown(key)} is a key of “{called(spec)}” already." if key in self.keymap.keys(spec.id) else taken)

    # what is done

    def _give(self, *, beside: bool) -> None:
        spec, key = self.chosen, self.edit.keySequence().toString(PORTABLE)
        if spec is None or self.keymap.refused(key):
            return
        loser = self.keymap.give(spec.id, key, beside=beside)
        self._done(f"“{called(spec)}” has {shown(key)} now." + (f" “{called(loser)}” lost it." if loser else ""))

    def _clear(self) -> None:
        if self.chosen is not None:
            self.keymap.clear(self.chosen.id)
            self._done(f"“{called(self.chosen)}” has no keys now.")

    def _reset(self) -> None:
        spec = self.chosen
        if spec is not None:
            losers = self.keymap.reset(spec.id)
            lost = "".join(f" “{called(loser)}” lost its key to it." for loser in losers)
            self._done(f"“{called(spec)}” has its own keys again.{lost}")

    def _reset_all(self) -> None:
        self.keymap.reset_all()
        self._done("Every command has its own keys again.")

    def _done(self, said: str) -> None:
        self.edit.clear()
        self._show_all()
        self.told.setText(said)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and watched is self.edit:
                # the way out of the field, which would take any key
                self.edit.clear()
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Down and watched is self.filter:
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)
