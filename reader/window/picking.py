"""A small button that shows which of a few things is picked, and opens a menu of them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget


class PickButton(QToolButton):
    """One of several, by name. `what` says what is picked, for those who listen."""

    picked = Signal(str)

    def __init__(self, name: str, what: str, choices: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = what
        self._labels = dict(choices)
        self.current = choices[0][0]
        self.setObjectName(name)
        self.setProperty("look", "pick")
        # beside a field in a narrow panel there is little room
        self.setStyleSheet("padding: 3px 3px; font-size: 13px;")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        group = QActionGroup(self)
        self._actions: dict[str, QAction] = {}
        for choice, label in choices:
            action = menu.addAction(label)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, which=choice: self.pick(which))
            self._actions[choice] = action
        self.setMenu(menu)
        self._say()

    def pick(self, name: str) -> None:
        """Make this the picked one, and say so where it was not."""
        changed = name != self.current
        self.current = name
        self._say()
        if changed:
            self.picked.emit(name)

    def _say(self) -> None:
        label = self._labels[self.current]
        self._actions[self.current].setChecked(True)
        self.setText(f"{label} ▾")
        self.setAccessibleName(f"{self._what}: {label}")
        self.setToolTip(self.accessibleName())
