"""The guide in a window of its own: pages on the left, or what a search found; the page on the right. Wholly by keyboard."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from reader.window.actions import Actions
from reader.window.guide.pages import Page, pages, search
from reader.window.guide.shown import document
from reader.window.theme import Theme

_PLACE = Qt.ItemDataRole.UserRole + 1
_MOST = 60


class Book(QDialog):
    """Opens at its first page, and stays where it was when opened again."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("User guide")
        self.setObjectName("guide")
        self.resize(980, 720)
        self._actions = actions
        self._theme = theme
        self._pages: tuple[Page, ...] = ()
        self._at: Page | None = None
        self.search = QLineEdit()
        self.search.setObjectName("guide_search")
        self.search.setPlaceholderText("Search the guide…")
        self.search.setAccessibleName("Search the guide")
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setObjectName("guide_list")
        self.list.setAccessibleName("Pages")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = QLabel()
        self.told.setObjectName("quiet")
        self.text = QTextBrowser()
        self.text.setObjectName("guide_text")
        self.text.setOpenLinks(False)
        self.text.setAccessibleName("Page of the guide")
        side = QVBoxLayout()
        for part in (self.search, self.list, self.told):
            side.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addLayout(side, 2)
        row.addWidget(self.text, 5)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.returnPressed.connect(self._enter)
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.list.itemActivated.connect(lambda _item: self.text.setFocus(Qt.FocusReason.OtherFocusReason))
        self.text.anchorClicked.connect(self._follow)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._focus_search)

    def open_page(self, name: str = "") -> None:
        """Open the guide at a page, or where it was."""
        # the keys in it are those of this moment
        self._pages = pages(self._keys)
        wanted = name or (self._at.name if self._at else "")
        self._at = next((page for page in self._pages if page.name == wanted), self._pages[0])
        if self.search.text():
            self.search.clear()
        else:
            self._fill()
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()

    @property
    def page(self) -> str:
        """The title of the page that is shown."""
        return self._at.title if self._at else ""

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._at is not None:
            top = self.text.verticalScrollBar().value()
            self._set(self._at)
            self.text.verticalScrollBar().setValue(top)

    def _keys(self, action: str) -> str:
        return self._actions[action].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _fill(self) -> None:
        wanted = self.search.text().strip()
        at = self._at
        self.list.blockSignals(True)
        self.list.clear()
        if not wanted:
            for page in self._pages:
                self._add(page.title, page, 0)
            self.told.setText("")
        else:
            hits = search(self._pages, wanted)
            for hit in hits[:_MOST]:
                self._add(f"{hit.heading}\n{hit.excerpt}" if hit.excerpt != hit.heading else hit.heading, hit.page, hit.block)
            self.told.setText(f"{len(hits)} places" if len(hits) > 1 else "1 place" if hits else f"The guide does not speak of “{wanted}”.")
        self.list.setAccessibleName("What was found" if wanted else "Pages")
        row = 0 if wanted else next((number for number, page in enumerate(self._pages) if page is at), 0)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        if self.list.currentItem() is not None:
            self._show(self.list.currentItem())

    def _add(self, text: str, page: Page, block: int) -> None:
        item = QListWidgetItem(text)
        item.setData(_PLACE, (page.name, block))
        self.list.addItem(item)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        name, block = item.data(_PLACE)
        page = next(page for page in self._pages if page.name == name)
        self._set(page)
        place = QTextCursor(self.text.document().findBlockByNumber(block))
        self.text.setTextCursor(place)
        if block:
            bar = self.text.verticalScrollBar()
            bar.setValue(int(self.text.document().documentLayout().blockBoundingRect(place.block()).top()) - 20)

    def _set(self, page: Page) -> None:
        self._at = page
        made = document(page, self._theme)
        made.setParent(self.text)
        self.text.setDocument(made)
        self.text.setAccessibleName(f"Guide: {page.title}")

    def _follow(self, link: QUrl) -> None:
        name = link.toString()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._at = next((page for page in self._pages if page.name == name), self._at)
        self._fill()

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enter(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
