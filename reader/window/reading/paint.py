"""Paints a page: grounds, words, underlines, and what stands in the margin. It decides nothing; it and `between` alone know the page’s colours.

Nothing is said by colour alone: one-sided text has a bar and words, quotes a solid underline, differences a dotted one and a sign in the margin.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from reader.article.model import Article, Span
from reader.article.sides import Side, alone_in_english
from reader.window.reading.between import paint_between
from reader.window.reading.document import Units
from reader.window.reading.filling import fill
from reader.window.reading.guard import saved, tell_once
from reader.window.reading.layout import LABEL, PageLayout
from reader.window.reading.margin import bar_beside
from reader.window.reading.marks import NOTHING, ParagraphMarks
from reader.window.reading.numbering import number_box, ribbon, sign_box
from reader.window.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAbstractTextDocumentLayout, QTextCharFormat, QTextLayout

    from reader.window.reading.find import Hits

CALM = "≈"
"""The sign of two that can both be right: nothing to be alarmed at, and so drawn in a quiet colour."""


class Shapes:
    """A paragraph's marks as rectangles, from the origin of its text; kept until its lines are broken anew."""

    def __init__(self) -> None:
        self.alone: list[QRectF] = []
        self.whole = False
        self.quotes: list[tuple[QRectF, bool]] = []
        self.differences: list[tuple[QRectF, str]] = []
        self.signs: list[tuple[float, str]] = []
        self.bars: list[tuple[float, float, bool]] = []
        """Top, bottom, and whether it is broken, since the stretch is but possibly this article's alone."""
        self.doubtful = False


class Lifted(NamedTuple):
    """What stands out now: whole paragraphs, and within them the stretch (paragraph, start, end in UTF-16 units) that is meant."""

    paragraphs: frozenset[int] = frozenset()
    stretch: tuple[int, int, int] | None = None
    faint: bool = False
    """The stretch only comes near what is meant across: it is not to outshine that."""


class PagePainter:
    """Paints one side's page. Set the fields, then repaint; call `forget` when marks or lines have changed."""

    def __init__(self, side: Side, theme: Theme, sans: str) -> None:
        self.side: Side = side
        self.theme = theme
        self.sans = sans
        self.article: Article | None = None
        self.units = Units(())
        self.marks: tuple[ParagraphMarks, ...] = ()
        self.lifted = Lifted()
        self.outlined: dict[int, list[tuple[int, int]]] = {}
        """By paragraph, the places (in UTF-16 units) of the finding that is chosen."""
        self.found: Hits | None = None
        self.found_now: Span | None = None
        self.dim_shared = False
        self.bookmarks: frozenset[int] = frozenset()
        self.caret_shown = False
        self.scale = 1.0
        self._shapes: dict[int, Shapes] = {}
        self._generation = -1
        self._tell: Callable[[], None] | None = None

    def tell_painted(self, tell: Callable[[], None]) -> None:
        """Call this once, when the page has been painted next."""
        self._tell = tell

    def forget(self) -> None:
        self._shapes.clear()

    def paint(self, painter: QPainter, layout: PageLayout, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint what lies in the context's clip."""
        clip = QRectF(context.clip) if context.clip.isValid() else QRectF(0, 0, layout.shape.page, layout.placement.total)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selections = [(s.cursor.selectionStart(), s.cursor.selectionEnd()) for s in context.selections]
        for paragraph in layout.placement.shown(clip.top() - LABEL, clip.bottom() + LABEL):
            try:
                self._paragraph(painter, layout, int(paragraph), selections, context.cursorPosition)
            except Exception:  # the other paragraphs are still to be read
                tell_once(f"paragraph {paragraph + 1} of {self.side.upper()}")
        painter.setFont(self._font(12.0))
        paint_between(painter, layout, clip, self.side, self.theme)
        if self._tell is not None:
            tell, self._tell = self._tell, None
            tell()

    # one paragraph

    def _paragraph(self, painter: QPainter, layout: PageLayout, paragraph: int, selections: list[tuple[int, int]], caret: int) -> None:
        lines = layout.lines(paragraph)
        block = layout.document().findBlockByNumber(paragraph)
        origin = QPointF(layout.shape.left, layout.text_top(paragraph))
        marks, shapes = self._marks(paragraph), self._shapes_of(layout, paragraph)
        with saved(painter):
            painter.translate(origin)
            self._grounds(painter, layout, paragraph, shapes)
        painter.setPen(self._ink(paragraph))
        here = [(max(0, start - block.position()), min(end - block.position(), block.length())) for start, end in selections]
        lines.draw(painter, origin, [*self._dimmed(paragraph, marks), *self._selected([h for h in here if h[1] > h[0]])])
        if self.caret_shown and caret >= 0 and block.contains(caret):
            painter.setPen(QColor(self.theme.ink))
            lines.drawCursor(painter, origin, caret - block.position(), 2)
        with saved(painter):
            painter.translate(origin)
            self._underlines(painter, shapes)
            self._margin(painter, layout, paragraph, marks, shapes)

    def _marks(self, paragraph: int) -> ParagraphMarks:
        return self.marks[paragraph] if paragraph < len(self.marks) else NOTHING

    def _shapes_of(self, layout: PageLayout, paragraph: int) -> Shapes:
        if self._generation != layout.generation:
            self._generation = layout.generation
            self.forget()
        shapes = self._shapes.get(paragraph)
        if shapes is None:
            shapes = self._shapes[paragraph] = self._shape(layout, paragraph, self._marks(paragraph))
        return shapes

    def _shape(self, layout: PageLayout, paragraph: int, marks: ParagraphMarks) -> Shapes:
        def units(start: int, end: int) -> list[QRectF]:
            return layout.stretch(paragraph, self.units.to_units(paragraph, start), self.units.to_units(paragraph, end))

        shapes = Shapes()
        shapes.whole = marks.whole
        shapes.doubtful = marks.whole and marks.doubtful()
        for start, end in marks.alone:
            rects = units(start, end)
            shapes.alone += rects
            if rects and not marks.whole:
                shapes.bars.append((rects[0].top(), rects[-1].bottom(), marks.doubtful(start, end)))
        for mark in marks.marks:
            if mark.kind == "quote":
                shapes.quotes += [(rect, mark.detail == "paraphrased") for rect in units(mark.start, mark.end)]
            elif mark.kind == "difference":
                rects = units(mark.start, mark.end)
                from reader.comparison.model import SIGNS  # the first picture has no need of it

                sign = SIGNS.get(mark.detail, "≠")
                shapes.differences += [(rect, sign) for rect in rects]
                if rects:
                    self._sign(shapes, rects[0].top(), sign)
        return shapes

    @staticmethod
    def _sign(shapes: Shapes, top: float, sign: str) -> None:
        """One sign for each line: of two, the one that says they disagree."""
        beside = next((n for n, (known, _) in enumerate(shapes.signs) if abs(known - top) <= 1), None)
        if beside is None:
            shapes.signs.append((top, sign))
        elif sign != CALM:
            shapes.signs[beside] = (top, sign)

    def _grounds(self, painter: QPainter, layout: PageLayout, paragraph: int, shapes: Shapes) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        theme = self.theme
        if self.lifted.stretch is not None and self.lifted.stretch[0] == paragraph:
            if self.lifted.faint:
                self._outline(painter, layout.stretch(paragraph, *self.lifted.stretch[1:]), QPen(QColor(theme.link_lifted), 1.0, Qt.PenStyle.DotLine))
            else:
                painter.setBrush(QColor(theme.link_ground))
                for rect in layout.stretch(paragraph, *self.lifted.stretch[1:]):
                    painter.drawRoundedRect(rect.adjusted(-3, 0.5, 3, -0.5), 3, 3)
        if not shapes.whole:  # in a quote, only what a person marked is one-sided: that lies on top
            self._quote_grounds(painter, shapes)
        painter.setBrush(QColor(theme.side(self.side)[2]))
        for rect in shapes.alone:
            painter.drawRect(rect.adjusted(0, 1.5, 0, -1))
        if shapes.whole:
            self._quote_grounds(painter, shapes)
        for span in self.found.at(paragraph) if self.found is not None else ():
            now = self.found_now == span
            painter.setBrush(QColor(theme.find_ground))
            painter.setPen(QPen(QColor(theme.find_current), 1.6) if now else Qt.PenStyle.NoPen)
            for rect in layout.stretch(paragraph, self.units.to_units(paragraph, span.start), self.units.to_units(paragraph, span.end)):
                painter.drawRoundedRect(rect.adjusted(-1.5, 2, 1.5, -2), 3, 3)
        for start, end in self.outlined.get(paragraph, ()):
            self._outline(painter, layout.stretch(paragraph, start, end), QPen(QColor(theme.side(self.side)[0]), 1.8))
        painter.setPen(Qt.PenStyle.NoPen)

    def _quote_grounds(self, painter: QPainter, shapes: Shapes) -> None:
        painter.setBrush(QColor(self.theme.quote_ground))
        for rect, _ in shapes.quotes:
            painter.drawRoundedRect(rect.adjusted(-0.5, 1.5, 0.5, -1), 2, 2)

    @staticmethod
    def _outline(painter: QPainter, rects: list[QRectF], pen: QPen) -> None:
        """One line around a stretch, over however many lines it runs."""
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        for rect, below in zip(rects, [*rects[1:], QRectF()], strict=True):
            # lines that follow each other share an edge, so that the line runs around both
            deep = max(0.0, below.top() - rect.bottom()) + 1.0 if below.isValid() else 0.5
            shape.addRect(rect.adjusted(-3, 0, 3, deep))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(shape.simplified())
        painter.setPen(Qt.PenStyle.NoPen)

    def _underlines(self, painter: QPainter, shapes: Shapes) -> None:
        quote = QColor(self.theme.quote)
        painter.setPen(Qt.PenStyle.NoPen)
        for rect, paraphrased in shapes.quotes:
            line = QRectF(rect.left() - 0.5, rect.bottom() - 3, rect.width() + 1, 2)
            if not paraphrased:
                fill(painter, line, quote)
                continue
            x = line.left()
            while x < line.right():  # a paraphrase is the same utterance in other words: broken line
                fill(painter, QRectF(x, line.top(), min(6.0, line.right() - x), 2), quote)
                x += 9.0
        for rect, sign in shapes.differences:
            painter.setBrush(QColor(self.theme.ink_quiet if sign == CALM else self.theme.difference))
            x, y = rect.left() + 1.0, rect.bottom() - 2.5
            while x < rect.right():
                painter.drawEllipse(QPointF(x, y), 1.1, 1.1)
                x += 4.0

    def _margin(self, painter: QPainter, layout: PageLayout, paragraph: int, marks: ParagraphMarks, shapes: Shapes) -> None:
        theme, shape = self.theme, layout.shape
        bar, text, _ = theme.side(self.side)
        label = layout.label_height(paragraph)
        height = layout.placement.heights[paragraph] - label
        bar_x = shape.bar
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(bar))
        if marks.whole:
            bar_beside(painter, QRectF(bar_x, 1 - label, 3, height + label - 3), broken=shapes.doubtful)
        for top, bottom, doubtful in shapes.bars:
            bar_beside(painter, QRectF(bar_x + 1, top + 2, 2, bottom - top - 4), broken=doubtful)
        if label:
            font = self._font(10.5, QFont.Weight.DemiBold, spacing=0.8)
            painter.setFont(font)
            painter.setPen(QColor(text))
            words = alone_in_english(self.side, doubtful=shapes.doubtful).upper()
            x = shape.width - QFontMetricsF(font).horizontalAdvance(words) if shape.mirrored else 0.0
            painter.drawText(QPointF(x, -3.0), words)
        self._numbers(painter, layout, paragraph, shapes)
        if paragraph in self.bookmarks:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.focus))
            painter.drawPath(ribbon(shape, label))

    def _numbers(self, painter: QPainter, layout: PageLayout, paragraph: int, shapes: Shapes) -> None:
        """The paragraph's number, and a sign beside each line with a difference."""
        theme, lifted = self.theme, paragraph in self.lifted.paragraphs
        painter.setFont(self._number_font(paragraph))
        painter.setPen(QColor(theme.link_text if lifted else theme.ink_quiet))
        painter.drawText(self.number_box(layout, paragraph).bottomLeft(), str(paragraph + 1))
        painter.setFont(self._font(14.0, QFont.Weight.DemiBold))
        for (_, sign), box in zip(shapes.signs, self.sign_boxes(layout, paragraph), strict=True):
            painter.setPen(QColor(theme.ink_quiet if sign == CALM else theme.difference_text))
            painter.drawText(box.bottomLeft(), sign)

    def number_box(self, layout: PageLayout, paragraph: int) -> QRectF:
        """Where the number of a paragraph stands, from the origin of its text."""
        return number_box(layout.shape, layout.label_height(paragraph), paragraph, self._number_font(paragraph))

    def sign_boxes(self, layout: PageLayout, paragraph: int) -> list[QRectF]:
        """Where the signs of its differences stand."""
        number, font = self.number_box(layout, paragraph), self._font(14.0, QFont.Weight.DemiBold)
        return [sign_box(layout.shape, number, top, sign, font) for top, sign in self._shapes_of(layout, paragraph).signs]

    def _number_font(self, paragraph: int) -> QFont:
        return self._font(11.0, QFont.Weight.DemiBold if paragraph in self.lifted.paragraphs else QFont.Weight.Normal)

    # pens and fonts

    def _font(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal, spacing: float = 0.0) -> QFont:
        font = QFont(self.sans)
        font.setPixelSize(max(8, round(pixels * max(1.0, self.scale))))
        font.setWeight(weight)
        if spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
        return font

    def _ink(self, paragraph: int) -> QColor:
        kind = self.article.paragraphs[paragraph].kind if self.article is not None else "body"
        return QColor({"body": self.theme.ink, "heading": self.theme.ink_soft}.get(kind, self.theme.ink_quiet))

    def _dimmed(self, paragraph: int, marks: ParagraphMarks) -> list[QTextLayout.FormatRange]:
        """Formats that set back what both tell, where that is asked for."""
        if not self.dim_shared or not marks.linked:
            return []
        from PySide6.QtGui import QTextCharFormat

        form = QTextCharFormat()
        form.setForeground(QColor(self.theme.ink_quiet))
        found, at = [], 0
        length = len(self.article.paragraphs[paragraph].text) if self.article is not None else 0
        for start, end in (*marks.alone, (length, length)):
            if start > at:
                first, last = self.units.to_units(paragraph, at), self.units.to_units(paragraph, start)
                found.append(_range(first, last - first, form))
            at = max(at, end)
        return found

    def _selected(self, stretches: list[tuple[int, int]]) -> list[QTextLayout.FormatRange]:
        if not stretches:
            return []
        from PySide6.QtGui import QTextCharFormat

        form = QTextCharFormat()
        form.setBackground(QColor(self.theme.selection))
        form.setForeground(QColor(self.theme.selection_text))
        return [_range(start, end - start, form) for start, end in stretches]


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextLayout

    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, form
    return found
