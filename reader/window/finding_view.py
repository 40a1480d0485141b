"""The list of cards itself: what its keys, clicks and menu ask for. Enter goes there, Delete or × puts aside, Space confirms, F2 renames."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from reader.window.cards import FINDINGS, FRAMING, Card
from reader.window.finding_card import FindingDelegate
from reader.window.finding_list import PAGE, AnyIndex, Role

ASIDE = {"link": "Reject link", "note": "Remove note", "tag": "Take the tag off", "lost": "Give up"}


def aside_text(card: Card) -> str:
    """What putting this card aside is called."""
    if card.status == "rejected":
        return "Bring back"
    if card.kind == "link" and card.status == "added":
        return "Take the link away"
    return ASIDE.get(card.kind, "Dismiss")


class FindingView(QListView):
    """Cards, one of them chosen."""

    going = Signal(object)
    setting_aside = Signal(object)
    confirming = Signal(object)
    renaming = Signal(object)
    turned_to = Signal()
    """The keyboard came into the list, or is used in it."""
    filling = Signal(QMenu, object)
    """The menu of a card is about to be shown: (menu, card)."""

    def __init__(self, delegate: FindingDelegate) -> None:
        # Qt asks for the geometry from inside its own constructor
        self._wanted = QPersistentModelIndex()
        self._followed = False
        """Whether the chosen card was brought into view and nobody scrolled since."""
        super().__init__()
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # The model gives its rows a page at a time. Where very many are wanted at once they are measured a few at a time.
        self.setBatchSize(PAGE)
        self.setMouseTracking(True)
        self.setAccessibleName("Findings")
        self.verticalScrollBar().actionTriggered.connect(self._scrolled)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    def finding(self, index: QModelIndex) -> Card | None:
        found = index.data(Role.FINDING) if index.isValid() else None
        return found if isinstance(found, Card) else None

    def bring(self, index: QModelIndex) -> None:
        """Bring a card into view; where it is not measured yet, once it is."""
        self._wanted = QPersistentModelIndex(index)
        self._followed = True
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        many = end + 1 - start > 4 * PAGE
        self.setLayoutMode(QListView.LayoutMode.Batched if many else QListView.LayoutMode.SinglePass)
        super().rowsInserted(parent, start, end)

    def reset(self) -> None:
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        super().reset()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        # called at the end of every layout, and by scrolling itself
        wanted, self._wanted = self._wanted, QPersistentModelIndex()
        if wanted.isValid():
            index = self.model().index(wanted.row(), 0)
            if self.visualRect(index).isValid():
                self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            else:
                self._wanted = wanted

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was, now = event.oldSize(), event.size()
        # its own scroll bar that comes or goes is no other size
        if self._followed and (was.height() != now.height() or abs(was.width() - now.width()) > self.verticalScrollBar().sizeHint().width()):
            QTimer.singleShot(0, self, self._bring_again)

    def _bring_again(self) -> None:
        """The chosen card back into view, once all cards have their new heights."""
        if self._followed and self.currentIndex().isValid():
            self.bring(self.currentIndex())

    def _scrolled(self, *_: object) -> None:
        """The person looks elsewhere in the list."""
        self._followed = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scrolled()
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        # F2 means something else in the articles: here it is this list's own
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2 and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.turned_to.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.turned_to.emit()
        found = self.finding(self.currentIndex())
        wanted = {
            Qt.Key.Key_Return: self.going,
            Qt.Key.Key_Enter: self.going,
            Qt.Key.Key_Delete: self.setting_aside,
            Qt.Key.Key_Backspace: self.setting_aside,
            Qt.Key.Key_Space: self.confirming,
            Qt.Key.Key_F2: self.renaming,
        }.get(Qt.Key(event.key()))
        if found is not None and wanted is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            wanted.emit(found)
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
        found = self.finding(index)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if found is not None else Qt.CursorShape.ArrowCursor)
        self.viewport().setToolTip(aside_text(found) if found is not None and self._on_close(index, event.position().toPoint()) else "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        found = self.finding(index)
        if found is None:
            return
        self.setCurrentIndex(index)
        at = event.globalPos() if event.reason() == QContextMenuEvent.Reason.Mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_for(found).popup(at)

    def menu_for(self, found: Card) -> QMenu:
        """What can be done with a card."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if found.places:
            menu.addAction("Go there").triggered.connect(lambda: self.going.emit(found))
        said = ". ".join(part for part in (found.text, found.detail, found.nearest, found.why) if part)
        menu.addAction("Copy").triggered.connect(lambda: QGuiApplication.clipboard().setText(said))
        if found.kind in FRAMING:
            self.filling.emit(menu, found)
            return menu
        menu.addSeparator()
        if found.kind in (*FINDINGS, "link") and found.status in ("suggested", "confirmed"):
            menu.addAction("Confirm" if found.status == "suggested" else "Open again").triggered.connect(lambda: self.confirming.emit(found))
        menu.addAction(aside_text(found)).triggered.connect(lambda: self.setting_aside.emit(found))
        self.filling.emit(menu, found)
        return menu

    def _on_close(self, index: QModelIndex, at: QPoint) -> bool:
        found = self.finding(index)
        return (
            found is not None
            and found.kind not in FRAMING
            and self._delegate.close_rect(self.visualRect(index), self.width()).adjusted(-2, -2, 2, 2).contains(at)
        )
