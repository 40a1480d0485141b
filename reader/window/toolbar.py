"""The bar at the top: wordmark, opening, modes, previous and next, find, export. It holds actions and decides nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.window.actions import Actions, plain

_ROOMY, _WIDE, _TIGHT = 1040, 1180, 860
_LEAST_NEEDED = ("swap", "paste", "only_differences", "aligned", "reading")


class FindField(QLineEdit):
    """Find in both articles, as you type. Enter is next, Shift+Enter previous, Esc clears and leaves."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("find")
        self.setPlaceholderText("Find in both…")
        self.setAccessibleName("Find in both")
        self.setClearButtonEnabled(False)
        self._count = QLabel(self)
        self._count.setObjectName("find_count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say_count(self, found: tuple[int, int] | None) -> None:
        """How often it was found in A and in B; None where nothing is looked for."""
        text = "" if found is None else "not found" if not any(found) else f"A {found[0]} · B {found[1]}"
        self._count.setText(text)
        self.setAccessibleDescription(text)
        self._count.adjustSize()
        self.setTextMargins(0, 0, self._count.width() + 2 if text else 0, 0)
        self._place()

    @property
    def count_text(self) -> str:
        return self._count.text()

    def _place(self) -> None:
        self._count.move(self.width() - self._count.width() - 5, (self.height() - self._count.height()) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Toolbar(QWidget):
    """A row of actions; where the window is narrow, Previous and Next keep their arrows, and the wordmark goes."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(45)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(5)
        self.wordmark = QLabel("Diptych")
        self.wordmark.setObjectName("wordmark")
        self.search = FindField()
        self.search.setMaximumWidth(220)
        self.wordmark.setContentsMargins(0, 0, 12, 0)
        row.addWidget(self.wordmark)
        names = ("open", "paste", "swap", "reading", "aligned", "only_differences")
        self._buttons: dict[str, QToolButton] = {name: _button(actions[name]) for name in names}
        self._actions = actions
        for name in names[:3]:
            row.addWidget(self._buttons[name])
        row.addStretch(3)
        for name in names[3:]:
            row.addWidget(self._buttons[name])
        self.more = QToolButton()
        self.more.setObjectName("tool_more")
        self.more.setText("»")
        self.more.setAccessibleName("More")
        self.more.setToolTip("What the window is too narrow to show here")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        row.addWidget(self.more)
        row.addStretch(4)
        self._previous = _button(actions["previous"], "‹ Previous")
        self._next = _button(actions["next"], "Next ›")
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addSpacing(4)
        row.addWidget(self.search, 3)
        self._export = _button(actions["export_pdf"], "Export…", look="primary")
        row.addWidget(self._export)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        self.wordmark.setVisible(roomy)
        # a word and how often it was found, where there is room for both
        self.search.setMinimumWidth(210 if self.width() >= _WIDE else 130 if self.width() >= _TIGHT else 100)
        self._previous.setText("‹ Previous" if roomy else "‹")
        self._next.setText("Next ›" if roomy else "›")
        self._fit()

    def _fit(self) -> None:
        """Put what there is no room for behind », what is needed least first: squeezed buttons cannot be read."""
        roomy = self.width() >= _TIGHT
        if roomy and self.more.isHidden():
            return
        gone: list[str] = []
        for name in ("", *_LEAST_NEEDED):
            gone += [name] if name else []
            shown = [button for known, button in self._buttons.items() if known not in gone]
            whole = sum(part.sizeHint().width() for part in (*shown, self._previous, self._next, self._export, *([self.more] if gone else [])))
            if roomy or whole + self.search.minimumWidth() + 5 * (len(shown) + 8) + 32 <= self.width():
                break
        for name, button in self._buttons.items():
            button.setVisible(name not in gone)
        self.more.setVisible(bool(gone))

    def _show_more(self) -> None:
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, button in self._buttons.items():
            if button.isHidden():
                menu.addAction(self._actions[name])
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


class _Button(QToolButton):
    """A button for an action that keeps its own short text, which QToolButton would replace at every change of the action."""

    def __init__(self, action: QAction, text: str) -> None:
        super().__init__()
        self._action = action
        self.setObjectName(f"tool_{action.objectName()}")
        self.setText(text)
        self.setToolTip(action.toolTip())
        self.setAccessibleName(plain(action.text()))
        self.setCheckable(action.isCheckable())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda _checked=False: self._trigger())
        action.changed.connect(self._follow)
        self._follow()

    def _trigger(self) -> None:
        self._action.trigger()
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
        self.setToolTip(self._action.toolTip())


def _button(action: QAction, text: str | None = None, look: str = "") -> QToolButton:
    button = _Button(action, text if text is not None else plain(action.text()))
    if look:
        button.setProperty("look", look)
    return button
