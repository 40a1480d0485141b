"""A row of choices of which one is chosen; it breaks into further rows where the panel is narrow."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

_GAP_X, _GAP_Y, _HEIGHT = 4, 6, 26


class _Chip(QToolButton):
    """Leaves the arrow keys to the row, where QToolButton would only move the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """Buttons with a label and a count. Left and Right move the choice."""

    chosen = Signal(str)

    def __init__(self, choices: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._labels = dict(choices)
        self._buttons: dict[str, QToolButton] = {}
        self.current = choices[0][0]
        for name, label in choices:
            button = _Chip(self)
            button.setObjectName(f"chip_{name.replace(' ', '_')}")
            button.setProperty("look", "chip")
            button.setText(label)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked=False, which=name: self.choose(which))
            self._buttons[name] = button
        self.choose(self.current)

    def button(self, name: str) -> QToolButton:
        return self._buttons[name]

    def choose(self, name: str) -> None:
        """Make this the chosen one, and say so where it was not."""
        changed = name != self.current
        self.current = name
        for other, button in self._buttons.items():
            button.setChecked(other == name)
            # One stop for the Tab key; the arrows do the rest.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == name else Qt.FocusPolicy.ClickFocus)
        if changed:
            self.chosen.emit(name)

    def count(self, name: str, number: int | None, *, shown: bool = True) -> None:
        """Put a count after a label; None for none."""
        button, label = self._buttons[name], self._labels[name]
        button.setText(label if number is None else f"{label} {number:,}")
        button.setVisible(shown)
        if not shown and self.current == name:
            self.choose(next(iter(self._buttons)))
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        names = [name for name, button in self._buttons.items() if button.isVisibleTo(self)]
        at = max(0, min(len(names) - 1, names.index(self.current) + step))
        self.choose(names[at])
        self._buttons[names[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left = top = 0
        for button in self._buttons.values():
            if not button.isVisibleTo(self):
                continue
            width = button.sizeHint().width()
            if left and left + width > self.width():
                left, top = 0, top + _HEIGHT + _GAP_Y
            button.setGeometry(left, top, width, _HEIGHT)
            left += width + _GAP_X
        self.setFixedHeight(top + _HEIGHT)
