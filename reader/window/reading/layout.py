"""Lays an article out for reading: lines at a set pitch, paragraphs wherever a Placement puts them, each laid out only when it is needed.

A QAbstractTextDocumentLayout, so that caret, selection, copying and accessibility stay Qt's own. Heights that are not known yet are estimated
from the length of the text; `lay_some` makes them exact in small helpings while the program is idle. Lengths are logical pixels.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPainterPath, QTextBlock, QTextDocument, QTextFrame, QTextLayout, QTextLine, QTextOption

from reader.article.tongue import right_to_left
from reader.window.reading.guard import tell_once
from reader.window.reading.placing import Placement, Spacing, stack

LABEL = 14.0
"""Room above a paragraph for the words "ONLY IN A"."""


class Shape(NamedTuple):
    """The columns of a page: where its text runs, and where in the margin numbers, bars and signs stand."""

    page: float = 600.0
    left: float = 56.0
    width: float = 500.0
    pitch: float = 25.0
    character: float = 7.7

    mirrored: bool = False
    """Numbers and bars stand at the right: the text runs from right to left."""

    @property
    def bar(self) -> float:
        """Left edge of the bar beside one-sided text, from the text's left edge."""
        return self.width + 6.0 if self.mirrored else -9.0

    @property
    def number(self) -> float:
        """The edge of the paragraph numbers that is nearer to the text, from the text's left edge."""
        return self.width + 15.0 if self.mirrored else -15.0


Draw = Callable[[QPainter, QAbstractTextDocumentLayout.PaintContext], None]


class PageLayout(QAbstractTextDocumentLayout):
    """One article's page. `draw_page` paints it (the painter lives elsewhere); `arrange` places paragraphs whenever heights have changed."""

    def __init__(self, document: QTextDocument, lengths: Sequence[int]) -> None:
        super().__init__(document)
        self.count = len(lengths)
        self.shape = Shape()
        self.spacing = Spacing()
        self.placement: Placement = stack((), self.spacing)
        self.known = [False] * self.count
        self.generation = 0
        self.draw_page: Draw | None = None
        self.arrange: Callable[[], None] = self.stack
        self._lengths = lengths
        self._text_heights = [0.0] * self.count
        self._labels = [False] * self.count
        self._options = {right: _option(right) for right in (False, True)}
        self._both_ways: dict[int, bool] = {}
        self.right_to_left, self._each_its_own = False, True

    def set_direction(self, leftward: bool, *, for_all: bool = False) -> None:
        """Which way the page runs; words of the other direction keep their own order in a paragraph. The caller breaks lines anew.

        A paragraph most of whose letters run the other way does so itself, unless the direction is `for_all`.
        """
        self.right_to_left, self._each_its_own = leftward, not for_all

    def runs_from_right(self, paragraph: int) -> bool:
        """Which way a paragraph runs."""
        text = self.document().findBlockByNumber(paragraph).text() if self._each_its_own else ""
        if not any(map(str.isalpha, text)) or (not self.right_to_left and text.isascii()):
            return self.right_to_left
        return right_to_left([text])

    # heights and places

    def heights(self) -> list[float]:
        """Each paragraph's height with its label, estimated where it is not laid out yet."""
        return [height + LABEL if labelled else height for height, labelled in zip(self._text_heights, self._labels, strict=True)]

    def set_shape(self, shape: Shape) -> bool:
        """Take another shape; whether lines have to be broken anew. The caller arranges."""
        anew = (shape.width, shape.pitch, shape.character) != (self.shape.width, self.shape.pitch, self.shape.character) or not self.generation
        self.shape = shape
        if anew:
            self.break_anew()
        return anew

    def break_anew(self) -> None:
        """Forget all lines: the width or the font has changed."""
        self.generation += 1
        self.known = [False] * self.count
        per_line = max(8.0, self.shape.width / max(1.0, self.shape.character))
        self._text_heights = [max(1, ceil(length / per_line * 1.03)) * self.shape.pitch for length in self._lengths]

    def set_labels(self, labelled: Iterable[bool]) -> None:
        """Which paragraphs have words above them; none where nothing is said. The caller arranges."""
        self._labels = list(labelled) or [False] * self.count

    def label_height(self, paragraph: int) -> float:
        return LABEL if self._labels[paragraph] else 0.0

    def stack(self) -> None:
        """The plain arrangement: one under another."""
        self.place(stack(self.heights(), self.spacing))

    def place(self, placement: Placement) -> None:
        self.placement = placement
        self.documentSizeChanged.emit(self.documentSize())

    def set_bottom(self, bottom: float) -> bool:
        """Room below the last paragraph; whether that changed. The caller arranges."""
        if bottom == self.spacing.bottom:
            return False
        self.spacing = self.spacing._replace(bottom=bottom)
        return True

    def text_top(self, paragraph: int) -> float:
        """Where a paragraph's first line begins; NaN where it is hidden."""
        return self.placement.tops[paragraph] + self.label_height(paragraph)

    # lines

    def lines(self, paragraph: int) -> QTextLayout:
        """The paragraph's lines, broken now if they were not yet. A height found here is used from the next arrangement on."""
        layout = self.document().findBlockByNumber(paragraph).layout()
        if not self.known[paragraph]:
            self._text_heights[paragraph] = self._break(layout, self._options[self.runs_from_right(paragraph)])
            self.known[paragraph] = True
        return layout

    def _break(self, layout: QTextLayout, option: QTextOption) -> float:
        layout.setTextOption(option)
        y, pitch, width = 0.0, self.shape.pitch, self.shape.width
        layout.beginLayout()
        try:
            while True:
                line = layout.createLine()
                if not line.isValid():
                    break
                line.setLineWidth(width)
                height = line.height()
                step = max(pitch, height)
                line.setPosition(QPointF(0.0, y + (step - height) / 2))
                y += step
        finally:
            layout.endLayout()
        return max(y, pitch)

    def lay(self, paragraphs: Iterable[int]) -> bool:
        """Make these paragraphs' heights exact; whether any was not what had been assumed."""
        changed = False
        for paragraph in paragraphs:
            if not self.known[paragraph]:
                before = self._text_heights[paragraph]
                self.lines(paragraph)
                changed |= before != self._text_heights[paragraph]
        return changed

    def lay_between(self, above: float, below: float) -> bool:
        """Make everything that stands between two heights exact, arranging as often as that takes; whether anything moved."""
        moved = False
        for _ in range(8):
            waiting = [p for p in self.placement.shown(above, below) if not self.known[p]]
            if not waiting:
                break
            if self.lay(waiting):
                self.arrange()
                moved = True
        return moved

    def lay_some(self, near: int, seconds: float) -> tuple[bool, bool]:
        """Lay out more, nearest to a paragraph first, for so long: (all is laid out, some height changed). The caller arranges."""
        waiting = sorted((p for p, known in enumerate(self.known) if not known), key=lambda p: abs(p - near))
        until = time.perf_counter() + seconds
        changed = False
        for start in range(0, len(waiting), 8):
            changed |= self.lay(waiting[start : start + 8])
            if time.perf_counter() > until:
                return start + 8 >= len(waiting), changed
        return True, changed

    # places on the page

    def stretch(self, paragraph: int, start: int, end: int) -> list[QRectF]:
        """The rectangles of a stretch (UTF-16 units), one a line; x from the text's left edge, y from its first line's top."""
        layout = self.lines(paragraph)
        found: list[QRectF] = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first < end and start < last and self._runs_both_ways(paragraph):
                top, height = self._box(line)
                found += [QRectF(left, top, right - left, height) for left, right in _pieces(line, max(first, start), min(last, end))]
            elif first < end and start < last:
                one, other = _x(line, max(first, start)), _x(line, min(last, end))
                text = line.naturalTextRect()
                left, right = max(min(one, other), text.left()), min(max(one, other), text.right())
                if right > left:
                    top, height = self._box(line)
                    found.append(QRectF(left, top, right - left, height))
        return found

    def _runs_both_ways(self, paragraph: int) -> bool:
        """Whether a paragraph has words of both directions: a stretch of it may then stand in several places of one line."""
        known = self._both_ways.get(paragraph)
        if known is None:
            text = self.document().findBlockByNumber(paragraph).text()
            kinds = set() if text.isascii() else set(map(bidirectional, text))
            known = self._both_ways[paragraph] = bool(kinds & {"R", "AL"}) and bool(kinds & {"L", "EN", "AN"})
        return known

    def line_top(self, paragraph: int, unit: int) -> float:
        """Top of the line that a unit of a paragraph stands in, in content; of the fold, where it is hidden."""
        if self.placement.hidden(paragraph):
            return self.placement.place_of(paragraph)[0]
        layout = self.lines(paragraph)
        line = layout.lineForTextPosition(min(max(0, unit), max(0, self.document().findBlockByNumber(paragraph).length() - 1)))
        return self.text_top(paragraph) + (self._box(line)[0] if line.isValid() else 0.0)

    def _box(self, line: QTextLine) -> tuple[float, float]:
        """(top, height) of the room a line takes, from its paragraph's first: the pitch, or more where a fallback font is taller."""
        height = line.height()
        step = max(self.shape.pitch, height)
        return line.y() - (step - height) / 2, step

    def paragraph_at(self, point: QPointF) -> tuple[int, int] | None:
        """(paragraph, UTF-16 offset) under a point of the content, None beside the text."""
        found = self.placement.near(point.y())
        if found is None or not self.placement.tops[found] <= point.y() <= self.placement.bottom(found):
            return None
        position = self.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return found, position - self.document().findBlockByNumber(found).position()

    # what Qt asks of a layout

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """The text never changes after it was set; a change of the default font comes through `break_anew`."""

    def pageCount(self) -> int:
        return 1

    def documentSize(self) -> QSizeF:
        return QSizeF(self.shape.page, self.placement.total)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not block.isValid() or number >= len(self.placement.tops):
            return QRectF()
        self.lines(number)
        if self.placement.hidden(number):
            top, bottom = self.placement.place_of(number)
            return QRectF(self.shape.left, top, self.shape.width, bottom - top)
        return QRectF(self.shape.left, self.text_top(number), self.shape.width, self._text_heights[number])

    def hitTest(self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        at = point if isinstance(point, QPointF) else QPointF(point.x, point.y) if isinstance(point, QPainterPath.Element) else QPointF(point)
        found = self.placement.near(at.y())
        if found is None:
            return 0 if accuracy == Qt.HitTestAccuracy.FuzzyHit else -1
        block = self.document().findBlockByNumber(found)
        layout = self.lines(found)
        x, y = at.x() - self.shape.left, at.y() - self.text_top(found)
        exact = accuracy == Qt.HitTestAccuracy.ExactHit
        if exact and not 0 <= y < self._text_heights[found]:
            return -1
        if not layout.lineCount():
            return block.position()
        lines = (layout.lineAt(number) for number in range(layout.lineCount()))
        line = next((line for line in lines if y < sum(self._box(line))), layout.lineAt(layout.lineCount() - 1))
        if exact and not line.naturalTextRect().left() <= x <= line.naturalTextRect().right():
            return -1
        return block.position() + line.xToCursor(x)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        if self.draw_page is not None:
            try:
                self.draw_page(painter, context)
            except Exception:
                tell_once("a page")


def _option(right: bool) -> QTextOption:
    """How lines are broken and set in a paragraph that runs from right to left, or from left to right."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    return option


def _pieces(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Where the letters of a stretch stand on a line whose words run both ways: (left, right) of each run of neighbours.

    Taken from the glyphs: the caret's places are ambiguous where the direction changes.
    """
    boxes = (run.boundingRect() for run in line.glyphRuns(start, end - start))
    found: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes if box.width() > 0):
        if found and left <= found[-1][1] + 1.0:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _x(line: QTextLine, unit: int) -> float:
    found = line.cursorToX(unit)
    # the binding gives (x, position), though its stubs say otherwise
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
