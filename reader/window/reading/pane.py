"""One article on the screen: a read-only text that scrolls, says what is pointed at, and keeps the reader's place whenever its layout changes.

Paragraphs and offsets in signals are code points. Colours are the painter's, positions the layout's, and what a click means is the view's.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPalette, QResizeEvent, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.article.model import Article, Span
from reader.window.reading.document import Units, build, is_right_to_left, shown
from reader.window.reading.layout import PageLayout, Shape
from reader.window.reading.marks import ParagraphMarks, Side
from reader.window.reading.paint import Lifted, PagePainter
from reader.window.theme import Theme
from reader.window.typefaces import load

_SAMPLE = "The minister said on Tuesday that the harbour would stay closed until the inquiry had published what it knows of the night of the storm. "
# Room beside the text, before and after: what both add up to is the same, so that both columns are as wide.
_MARGINS: dict[Side, tuple[float, float]] = {"a": (52.0, 12.0), "b": (46.0, 18.0)}
_NARROW: dict[Side, tuple[float, float]] = {"a": (44.0, 8.0), "b": (42.0, 10.0)}
_AHEAD = 300.0
_HELPING = 0.006


@dataclass(frozen=True, slots=True)
class TypeSetting:
    """How the text is set: letters in logical pixels, line height as a multiple of them, and the most characters to a line."""

    pixels: int = 17
    line_height: float = 1.5
    characters: int = 72


class Pane(QTextEdit):
    """One article, read-only."""

    scrolled = Signal()
    """The content moved under the viewport, by whatever cause but a new layout."""
    placed = Signal()
    """Paragraphs have other places now."""
    hovered = Signal(int, int)
    """(paragraph, offset) under the mouse; (-1, -1) where there is none."""
    activated = Signal(int, int)
    """(paragraph, offset) clicked or entered."""
    caret_moved = Signal(int, int)
    fold_opened = Signal(int, int)
    """(first, last) paragraph of a fold that was clicked."""
    zoom_wanted = Signal(int)
    other_wanted = Signal()
    released = Signal()
    """Escape: nothing is to be lifted any more."""
    focused = Signal()

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side: Side = side
        self.setting = TypeSetting()
        self.article = Article(())
        self.units = Units(())
        self.alone = False
        self._settling = False
        self._anchor: tuple[int, float, float] | None = None
        self._pressed: QPoint | None = None
        self._own: QTextDocument | None = None
        self._hidden: set[int] = set()
        self.painter_of_page = PagePainter(side, theme, load().sans)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
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
        self.cursorPositionChanged.connect(self._say_caret)
        self.page = self._load(self.article)
        self.set_theme(theme)

    # what is shown

    def set_article(self, article: Article) -> None:
        """Show an article from its beginning, without marks."""
        self.article = article
        self.painter_of_page.marks = ()
        self.painter_of_page.found, self.painter_of_page.found_now = {}, None
        self.painter_of_page.lifted = Lifted()
        self._anchor = None
        self._hidden = set()
        self.page = self._load(article)
        self.verticalScrollBar().setValue(0)
        self.placed.emit()

    def _load(self, article: Article) -> PageLayout:
        """Lay the document out detached, then show it."""
        document = build(article, self._text_font())
        document.setParent(self)
        texts = [shown(p.text) for p in article.paragraphs]
        self.units = Units(texts)
        page = PageLayout(document, [len(text) for text in texts], is_right_to_left(article.language))
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
        self._idle.start()
        return page

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
        self.document().setDefaultFont(self._text_font())
        self.page.set_shape(self._shape())
        self.page.break_anew()
        self.rearrange()
        self._later.start()

    def lift(self, lifted: Lifted) -> None:
        if lifted != self.painter_of_page.lifted:
            self.painter_of_page.lifted = lifted
            self.viewport().update()

    # shape

    def _text_font(self) -> QFont:
        font = QFont(load().serif)
        font.setPixelSize(self.setting.pixels)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _shape(self) -> Shape:
        character = QFontMetricsF(self._text_font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        page = float(max(120, self.viewport().width()))
        roomy = page >= 460
        margin, after = _MARGINS[self.side] if roomy else _NARROW[self.side]
        width = max(80.0, min(self.setting.characters * character, page - margin - after))
        left = page - after - width if self.side == "a" else margin
        return Shape(page, float(round(left)), float(int(width)), float(round(self.setting.pixels * self.setting.line_height)), character)

    def wanted_width(self) -> int:
        """The width at which the text column is as wide as it gets."""
        character = QFontMetricsF(self._text_font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        return int(self.setting.characters * character + sum(_MARGINS[self.side])) + 1

    def _room_below(self) -> float:
        """So much that the last paragraph can be brought level with the first of the other article."""
        return max(64.0, self.viewport().height() - 140.0)

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
            share = (y - top) / max(1.0, bottom - top)
            self._anchor = (found, share, y - self.top)

    def _return(self) -> None:
        if self._anchor is None:
            return
        paragraph, share, above = self._anchor
        if paragraph < self.page.count:
            top, bottom = self.page.placement.place_of(paragraph)
            self.scroll_to(top + share * (bottom - top) - above)

    def _hide_folded(self) -> None:
        """Let the caret pass over what is folded away."""
        hidden = {i for fold in self.page.placement.folds for i in range(fold.first, fold.last + 1) if self.page.placement.hidden(i)}
        if hidden or self._hidden:
            for number in hidden ^ self._hidden:
                self.document().findBlockByNumber(number).setVisible(number not in hidden)
            self._hidden = hidden

    def _lay_more(self) -> None:
        """Make a helping of heights exact, then let events through."""
        near = self.page.placement.near(self.middle())
        done, changed = self.page.lay_some(near or 0, _HELPING)
        if changed:
            self.rearrange()
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

    # places

    def place_at(self, point: QPoint | QPointF) -> tuple[int, int] | None:
        """(paragraph, code point) under a point of the viewport."""
        found = self.page.paragraph_at(QPointF(point) + QPointF(0, self.top))
        return (found[0], self.units.to_points(*found)) if found else None

    def caret(self) -> tuple[int, int]:
        """(paragraph, code point) of the caret."""
        block = self.textCursor().block()
        return block.blockNumber(), self.units.to_points(block.blockNumber(), self.textCursor().positionInBlock())

    def set_caret(self, paragraph: int, offset: int = 0) -> None:
        """Put the caret somewhere without scrolling there."""
        block = self.document().findBlockByNumber(paragraph)
        if not block.isValid():
            return
        cursor = self.textCursor()
        cursor.setPosition(block.position() + self.units.to_units(paragraph, offset))
        before = self.top
        with self.still():
            self.setTextCursor(cursor)
            self.scroll_to(before)

    def height_of(self, span: Span) -> float:
        """The content's place of the line where a span begins."""
        return self.page.line_top(span.paragraph, self.units.to_units(span.paragraph, span.start))

    def selection(self) -> Span | None:
        """The selected stretch, if it lies in one paragraph."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        block = self.document().findBlock(cursor.selectionStart())
        number, last = block.blockNumber(), cursor.selectionEnd() - block.position()
        if last >= block.length():
            return None
        return Span(number, self.units.to_points(number, cursor.selectionStart() - block.position()), self.units.to_points(number, last))

    def _say_caret(self) -> None:
        if not self._settling and hasattr(self, "page"):
            self.caret_moved.emit(*self.caret())

    # events

    def _show_caret(self, shown: bool) -> None:
        """A caret is for those who move it: reading with the mouse needs none."""
        if shown != self.painter_of_page.caret_shown:
            self.painter_of_page.caret_shown = shown
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_caret(False)
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            found = self.place_at(event.position())
            fold = self.page.placement.fold_at(event.position().y() + self.top)
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if fold or self._marked(found) else Qt.CursorShape.IBeamCursor)
            self.hovered.emit(*(found or (-1, -1)))

    def _marked(self, place: tuple[int, int] | None) -> bool:
        marks = self.painter_of_page.marks
        return place is not None and place[0] < len(marks) and bool(marks[place[0]].at(place[1]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or (event.position().toPoint() - pressed).manhattanLength() > 4 or self.textCursor().hasSelection():
            return
        fold = self.page.placement.fold_at(event.position().y() + self.top)
        found = self.place_at(event.position())
        if fold is not None:
            self.fold_opened.emit(fold.first, fold.last)
        elif found is not None:
            self.activated.emit(*found)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(-1, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            self.activated.emit(*self.caret())
        elif key == Qt.Key.Key_F6:
            self.other_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.released.emit()
            event.ignore()
        elif key == Qt.Key.Key_Space:
            step = self.viewport().height() - 2 * int(self.page.shape.pitch)
            self.scroll_to(self.top + (-step if modifiers & Qt.KeyboardModifier.ShiftModifier else step))
        else:
            if key not in (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta):
                self._show_caret(True)
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            delta = event.angleDelta().y()
            if delta:
                self.zoom_wanted.emit(1 if delta > 0 else -1)
            event.accept()
            return
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        # some systems turn the wheel sideways while Alt is held
        pixels = event.pixelDelta().y() or (event.pixelDelta().x() if alt else 0)
        angle = event.angleDelta().y() or (event.angleDelta().x() if alt else 0)
        step = pixels if pixels else angle / 120 * 3 * self.page.shape.pitch * 0.8
        self.alone = alt
        try:
            self.scroll_to(self.top - step)
        finally:
            self.alone = False
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        if event.reason() in reasons:
            self._show_caret(True)
        self.focused.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text, paragraphs a blank line apart."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n\n"))
        return data

    def select(self, span: Span) -> None:
        """Select a stretch, without scrolling."""
        block = self.document().findBlockByNumber(span.paragraph)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + self.units.to_units(span.paragraph, span.start))
        cursor.setPosition(block.position() + self.units.to_units(span.paragraph, span.end), QTextCursor.MoveMode.KeepAnchor)
        before = self.top
        with self.still():
            self.setTextCursor(cursor)
            self.scroll_to(before)
