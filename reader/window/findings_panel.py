"""What the comparison has to say, beside the pages: choose a kind, filter, go there, put aside. Works wholly by keyboard."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QLabel, QLineEdit, QListView, QMenu, QStackedWidget, QVBoxLayout, QWidget

from reader.report.findings import Finding
from reader.window.chips import Chips
from reader.window.finding_card import FindingDelegate
from reader.window.finding_list import FindingModel, Role, matches
from reader.window.overview_card import OverviewCard
from reader.window.tasks import Compared
from reader.window.theme import Theme
from reader.window.typefaces import load

CHIPS = (
    ("overview", "Overview"),
    ("only a", "Only in A"),
    ("only b", "Only in B"),
    ("quote", "Quotes"),
    ("difference", "Differences"),
    ("dismissed", "Dismissed"),
)

EMPTY = {
    "overview": "Nothing to report: all that was found in one report is in the other too, they quote nobody alike, and no figure, date or name disagrees.",
    "only a": "Nothing stands in A alone. As far as could be seen, B tells everything that A tells.",
    "only b": "Nothing stands in B alone. As far as could be seen, A tells everything that B tells.",
    "quote": "No quotation of one report was found in the other, word for word or retold.",
    "difference": "No figure, date or name was found that the two give differently. Only places that are linked are looked at.",
    "dismissed": "Nothing was put aside.",
}
WAITING = "When two reports are open, what only one of them says, what both quote and where they disagree is listed here."
COMPARING = "Comparing…"
FAILED = "The two reports were not compared. The message above says why; F5 tries again."
STOPPED = "Comparing was stopped. Press F5 to compare again."


class FindingView(QListView):
    """The list itself: Enter or a click goes there, Delete or × puts aside."""

    going = Signal(object)
    setting_aside = Signal(object)

    def __init__(self, delegate: FindingDelegate) -> None:
        super().__init__()
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Thousands of cards are measured a few at a time, so that the window never waits for them.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(40)
        self.setMouseTracking(True)
        self.setAccessibleName("Findings")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    def finding(self, index: QModelIndex) -> Finding | None:
        found = index.data(Role.FINDING) if index.isValid() else None
        return found if isinstance(found, Finding) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self.finding(self.currentIndex())
        if found is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.going.emit(found)
        elif found is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setting_aside.emit(found)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        found = self.finding(index)
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._on_close(index, event.position().toPoint()):
            self.setting_aside.emit(found)
        else:
            self.going.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if self.finding(index) is not None else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        found = self.finding(index)
        if found is None:
            return
        self.setCurrentIndex(index)
        menu = self.menu_for(found, bool(index.data(Role.DISMISSED)))
        at = event.globalPos() if event.reason() == QContextMenuEvent.Reason.Mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
        menu.popup(at)

    def menu_for(self, found: Finding, dismissed: bool) -> QMenu:
        """What can be done with a finding."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Go there").triggered.connect(lambda: self.going.emit(found))
        menu.addAction("Copy").triggered.connect(
            lambda: QGuiApplication.clipboard().setText(". ".join(p for p in (found.text, found.detail, found.nearest) if p))
        )
        menu.addSeparator()
        menu.addAction("Bring back" if dismissed else "Dismiss").triggered.connect(lambda: self.setting_aside.emit(found))
        return menu

    def _on_close(self, index: QModelIndex, at: QPoint) -> bool:
        return self._delegate.close_rect(self.visualRect(index), self.width()).adjusted(-2, -2, 2, 2).contains(at)


class FindingsPanel(QWidget):
    """The panel as a whole. `going` carries the finding to go to, `setting_aside` the one to dismiss or to bring back."""

    going = Signal(object)
    setting_aside = Signal(object)
    changed = Signal()
    """What is shown or chosen is another."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._compared: Compared | None = None
        self._waiting = WAITING
        self._below = False
        self.chips = Chips(CHIPS)
        self.filter = QLineEdit()
        self.filter.setObjectName("findings_filter")
        self.filter.setPlaceholderText("Filter findings…")
        self.filter.setAccessibleName("Filter findings")
        self.filter.setClearButtonEnabled(True)
        self.overview = OverviewCard(theme)
        self.model = FindingModel(self)
        self.delegate = FindingDelegate(theme, load().sans, self)
        self.list = FindingView(self.delegate)
        self.list.setModel(self.model)
        self.empty = QLabel()
        self.empty.setObjectName("panel_empty")
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.empty.setContentsMargins(16, 10, 16, 10)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self._arrange()
        self.chips.chosen.connect(lambda _name: self._fill())
        self.filter.textChanged.connect(lambda _text: self._fill())
        self.filter.returnPressed.connect(lambda: self.step(1))
        self.list.going.connect(self.going)
        self.list.setting_aside.connect(self.setting_aside)
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self.changed.emit())
        self._fill()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        self._choices = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._choices.setSpacing(10)
        self._choices.addWidget(self.chips, 3)
        self._choices.addWidget(self.filter, 1)
        head = QVBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(10)
        head.addLayout(self._choices)
        head.addWidget(self.overview)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def set_below(self, below: bool) -> None:
        """Under the pages there is width and little height: choices and filter share a row, and the figures give way."""
        self._below = below
        self.setProperty("below", below)
        self.style().unpolish(self)
        self.style().polish(self)
        self._choices.setDirection(QBoxLayout.Direction.LeftToRight if below else QBoxLayout.Direction.TopToBottom)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        self.delegate.set_theme(theme, load().sans)
        self.overview.set_theme(theme)
        self.list.viewport().update()

    def show_compared(self, compared: Compared | None, waiting: str = WAITING) -> None:
        """Show what a comparison says; without one, `waiting` says why there is nothing."""
        self._compared = compared
        self._waiting = waiting
        found = compared.findings if compared else ()
        for kind, _ in CHIPS[1:5]:
            self.chips.count(kind, sum(f.kind == kind for f in found) if compared else None)
        dismissed = len(compared.dismissed) if compared else 0
        self.chips.count("dismissed", dismissed, shown=dismissed > 0)
        self._fill()

    @property
    def chosen(self) -> Finding | None:
        """The finding that is chosen in the list."""
        return self.list.finding(self.list.currentIndex())

    @property
    def shows_dismissed(self) -> bool:
        return self.chips.current == "dismissed"

    def count(self) -> int:
        """How many findings are shown."""
        return len(self.model.rows_with_findings())

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) finding shown and go there; at an end it stays."""
        rows = self.model.rows_with_findings()
        if self.chosen is None:
            self.choose_at(0 if by > 0 else -1)
        else:
            self.choose_at(max(0, min(len(rows) - 1, rows.index(self.list.currentIndex().row()) + by)))

    def choose_at(self, number: int) -> None:
        """Choose the finding with this number in the list (-1 is the last) and go there."""
        rows = self.model.rows_with_findings()
        if not rows:
            return
        index = self.model.index(rows[number], 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.going.emit(self.list.finding(index))

    def focus_list(self) -> None:
        """Put the keyboard into the list, or where there is nothing, into the choices above it."""
        if not self.count():
            self.chips.button(self.chips.current).setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self.chosen is None:
            self.list.setCurrentIndex(self.model.index(self.model.rows_with_findings()[0], 0))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.focus_list()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        kind, kept = self.chips.current, self.chosen
        place = self.list.currentIndex().row()
        found = self._wanted(kind)
        wanted = self.filter.text().strip()
        if wanted:
            found = tuple(f for f in found if matches(f, wanted))
        self.model.show(found, headings=kind in ("overview", "dismissed"), dismissed=kind == "dismissed")
        self.overview.show_overview(self._compared.overview if self._compared and kind == "overview" and not self._below else None)
        self.filter.setVisible(self._compared is not None)
        self.stack.setCurrentWidget(self.list if found else self.empty)
        self.empty.setText(self._nothing(kind, wanted))
        self._keep(kept, place)
        self.changed.emit()

    def _wanted(self, kind: str) -> tuple[Finding, ...]:
        if self._compared is None:
            return ()
        if kind == "dismissed":
            return self._compared.dismissed
        return tuple(f for f in self._compared.findings if kind in ("overview", f.kind))

    def _nothing(self, kind: str, wanted: str) -> str:
        if self._compared is None:
            return self._waiting
        return f"No finding here has “{wanted}”. Esc shows all again." if wanted else EMPTY[kind]

    def _keep(self, kept: Finding | None, place: int) -> None:
        """Stay on the chosen finding; where it has gone, on the one that took its place."""
        if kept is None:
            return
        row = self.model.row_of(kept.key)
        if row is None:
            below = [number for number in self.model.rows_with_findings() if number >= place] or self.model.rows_with_findings()[-1:]
            row = below[0] if below else None
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row, 0))
