"""One article on the screen: a read-only text that scrolls, and keeps the reader's place whenever its layout changes.

Colours are the painter's, positions the layout's. Lengths are logical pixels of content or viewport.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.article.model import Article
from reader.article.sides import Side
from reader.article.tongue import is_right_to_left, right_to_left
from reader.window.reading import typesetting
from reader.window.reading.document import Units, build, shown
from reader.window.reading.layout import PageLayout, Shape
from reader.window.reading.marks import ParagraphMarks
from reader.window.reading.paint import Lifted, PagePainter
from reader.window.reading.typesetting import TypeSetting
from reader.window.theme import Theme
from reader.window.typefaces import load

_AHEAD = 300.0
_HELPING = 0.006


class Sheet(QTextEdit):
    """One article, read-only, that scrolls and keeps its reader's place. It reacts to nothing but its own size."""

    scrolled = Signal()
    """The content moved under the viewport, by whatever cause but a new layout."""
    placed = Signal()
    """Paragraphs have other places now."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_viewport()
        self.side: Side = side
        self.setting = TypeSetting()
        self.article = Article(())
        self.units = Units(())
        self._settling = False
        self._anchor: tuple[int, float, float] | None = None
        self._own: QTextDocument | None = None
        self._direction: bool | None = None
        self._letters_right = False
        self._outdated, self._arranged, self._arranging = False, 0.0, 0.0
        self._hidden: set[int] = set()
        self.painter_of_page = PagePainter(side, theme, load().sans)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.setObjectName(f"pane_{side}")
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._lay_more)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(90)
        self._later.timeout.connect(self._idle.start)
        self.page = self._load(self.article)
        self.set_theme(theme)

    def _make_viewport(self) -> None:
        """A viewport like Qt's own; but for one that it did not make itself the binding looks through every class of widget there is, most of its start."""
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        viewport.setCursor(Qt.CursorShape.IBeamCursor)
        self.setViewport(viewport)

    # what is shown

    def set_article(self, article: Article) -> None:
        """Show an article from its beginning, without marks."""
        self.article = article
        self._direction = None
        self.painter_of_page.marks = ()
        self.painter_of_page.found, self.painter_of_page.found_now = None, None
        self.painter_of_page.lifted = Lifted()
        self._anchor = None
        self._hidden = set()
        self.page = self._load(article)
        self.verticalScrollBar().setValue(0)
        self.placed.emit()

    def _load(self, article: Article) -> PageLayout:
        """Lay the document out detached, then show it."""
        texts = [shown(p.text) for p in article.paragraphs]
        self._letters_right = right_to_left(texts)
        document = build(article, texts, self.text_font())
        document.setParent(self)
        self.units = Units(texts)
        page = PageLayout(document, [len(text) for text in texts])
        page.set_direction(self.right_to_left, for_all=self._direction is not None)
        document.setDocumentLayout(page)
        painter = self.painter_of_page
        painter.article, painter.units = article, self.units
        painter.forget()
        page.draw_page = lambda p, context: painter.paint(p, page, context)
        page.set_shape(self._shape())
        page.set_bottom(self._room_below())
        page.stack()
        page.lay_between(0, self.viewport().height() + _AHEAD)
        with self.still():
            self.setDocument(document)
        # the widget deletes only the empty document that it made itself
        if self._own is not None:
            self._own.deleteLater()
        self._own = document
        self._idle.stop()
        self._later.start()  # what is seen is laid out; the rest can wait until it has been painted
        return page

    @property
    def right_to_left(self) -> bool:
        """Whether the text runs from right to left: as the person chose, else as its language does, else as most of its letters do."""
        if self._direction is not None:
            return self._direction
        return is_right_to_left(self.article.language) or self._letters_right

    @property
    def direction(self) -> bool | None:
        """What the person chose: from right to left, from left to right, or nothing."""
        return self._direction

    def set_direction(self, right: bool | None) -> None:
        """From right to left, from left to right, or (None) as the article has it; the reader's place and selection are kept."""
        before = self.right_to_left, self._direction is None
        self._direction = right
        if (self.right_to_left, right is None) != before:
            self._turn()

    def set_language(self, article: Article) -> None:
        """Show the same text as one of another language, where it is."""
        before = self.right_to_left
        self.article = self.painter_of_page.article = article
        if self.right_to_left != before:
            self._turn()

    def _turn(self) -> None:
        self.remember()
        self.page.set_direction(self.right_to_left, for_all=self._direction is not None)
        self.page.set_shape(self._shape())
        self.page.break_anew()
        self.rearrange()
        self._later.start()

    def set_marks(self, marks: tuple[ParagraphMarks, ...]) -> None:
        """Mark the article; the reader's place is kept."""
        self.painter_of_page.marks = marks
        self.painter_of_page.forget()
        self.page.set_labels(m.whole for m in marks)
        self.rearrange()

    def set_theme(self, theme: Theme) -> None:
        self.painter_of_page.theme = theme
        palette = self.palette()
        for role, colour in ((QPalette.ColorRole.Base, theme.paper), (QPalette.ColorRole.Text, theme.ink)):
            palette.setColor(role, colour)
        self.setPalette(palette)
        self.viewport().update()

    def set_type(self, setting: TypeSetting) -> None:
        """Set the text anew; the reader's place is kept."""
        if setting == self.setting:
            return
        self.remember()
        self.setting = setting
        self.painter_of_page.scale = setting.pixels / 17
        self.document().setDefaultFont(self.text_font())
        self.page.set_shape(self._shape())
        self.page.break_anew()
        self.rearrange()
        self._later.start()

    def lift(self, lifted: Lifted) -> None:
        if lifted != self.painter_of_page.lifted:
            self.painter_of_page.lifted = lifted
            self.viewport().update()

    # shape

    def text_font(self) -> QFont:
        """The typeface of the article at its present size."""
        return self.setting.font()

    def _shape(self) -> Shape:
        return typesetting.shape(self.setting, self.side, float(max(120, self.viewport().width())), mirrored=self.right_to_left)

    def wanted_width(self) -> int:
        """The width at which the text column is as wide as it gets."""
        return typesetting.wanted_width(self.setting, self.side)

    def _room_below(self) -> float:
        """So much that the last paragraph can be brought level with the first of the other article."""
        return max(64.0, self.viewport().height() - 140.0)

    def changeEvent(self, event: QEvent) -> None:
        # a style sheet gives the widget the interface's typeface with every change of theme, and Qt would set the article in it
        if event.type() != QEvent.Type.FontChange:
            super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if hasattr(self, "page"):
            self.remember()
        super().resizeEvent(event)
        if hasattr(self, "page"):
            anew = self.page.set_shape(self._shape())
            if self.page.set_bottom(self._room_below()) or anew or event.size().height() != event.oldSize().height():
                self.rearrange()
            if anew:
                self._idle.stop()
                self._later.start()

    # keeping the place

    @property
    def top(self) -> float:
        """The content's place at the top of the viewport."""
        return float(self.verticalScrollBar().value())

    def furthest(self) -> float:
        return float(self.verticalScrollBar().maximum())

    def middle(self) -> float:
        """The content's place at the middle of the viewport."""
        return self.top + self.viewport().height() / 2

    def scroll_to(self, top: float) -> None:
        """Bring a place of the content to the top of the viewport, as far as there is any."""
        self.verticalScrollBar().setValue(round(top))

    def rearrange(self) -> None:
        """Place the paragraphs anew and scroll so that what was being read stays where it was."""
        if self._settling:
            return
        self.remember()
        with self.still():
            self.page.arrange()
            self._return()
            if self.page.lay_between(self.top - _AHEAD, self.top + self.viewport().height() + _AHEAD):
                self._return()
        self._anchor = None
        self._hide_folded()
        self.viewport().update()
        self.placed.emit()

    @contextmanager
    def still(self) -> Iterator[None]:
        """While this lasts, scrolling is the program's own and nobody is told."""
        before, self._settling = self._settling, True
        try:
            yield
        finally:
            self._settling = before

    def remember(self) -> None:
        """Note the paragraph being read and how high it is on the screen."""
        if self._anchor is not None or self.top <= 0:
            return
        y = self.top + self.viewport().height() / 3
        found = self.page.placement.near(y)
        if found is not None:
            top, bottom = self.page.placement.place_of(found)
            share = min(1.0, max(0.0, (y - top) / max(1.0, bottom - top)))
            self._anchor = (found, share, top + share * (bottom - top) - self.top)

    def _return(self) -> None:
        if self._anchor is None:
            return
        paragraph, share, above = self._anchor
        if paragraph < self.page.count:
            top, bottom = self.page.placement.place_of(paragraph)
            self.scroll_to(top + share * (bottom - top) - above)

    def _hide_folded(self) -> None:
        """Let the caret pass over what is folded away."""
        hidden = {i for fold in self.page.placement.folds for i in fold.paragraphs}
        if hidden or self._hidden:
            for number in hidden ^ self._hidden:
                self.document().findBlockByNumber(number).setVisible(number not in hidden)
            self._hidden = hidden

    def _lay_more(self) -> None:
        """Make a helping of heights exact, then let events through."""
        near = self.page.placement.near(self.middle())
        done, changed = self.page.lay_some(near or 0, _HELPING)
        self._outdated |= changed
        now = time.perf_counter()
        # arranging thousands of paragraphs takes longer than a helping: most of the time goes into helpings
        if self._outdated and (done or now - self._arranged > max(0.05, 8 * self._arranging)):
            self._outdated = False
            self.rearrange()
            self._arranged = time.perf_counter()
            self._arranging = self._arranged - now
        if done:
            self._idle.stop()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._settling or not hasattr(self, "page"):
            return
        unknown = [p for p in self.page.placement.shown(self.top, self.top + self.viewport().height()) if not self.page.known[p]]
        if unknown:
            self._settle()
        self.scrolled.emit()

    def _settle(self) -> None:
        """Lay out what has just come into view, without moving what was in it."""
        self.remember()
        with self.still():
            moved = self.page.lay_between(self.top - _AHEAD, self.top + self.viewport().height() + _AHEAD)
            if moved:
                self._return()
        self._anchor = None
        if moved:
            self.viewport().update()
            self.placed.emit()
