"""The slim map at a pane's outer edge: the whole article at a glance, the viewport as a frame. Click or drag to go there.

One-sided blocks are wide, shared ones narrow, and quotes are ticks at the inner edge, so that the map reads without colour too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.window.reading.density import density
from reader.window.reading.filling import fill
from reader.window.reading.guard import guarded
from reader.window.reading.marks import NOTHING
from reader.window.theme import Theme

if TYPE_CHECKING:
    from reader.window.reading.pane import Pane

WIDTH = 16
_LINE = 3


class Scale(NamedTuple):
    """Content to map: the text from its first line to its last fills the map, less a margin at either end."""

    total: float
    height: float
    margin: float = 6.0

    def to_map(self, y: float) -> float:
        return self.margin + y / max(1.0, self.total) * (self.height - 2 * self.margin)

    def to_content(self, y: float) -> float:
        return (y - self.margin) / max(1.0, self.height - 2 * self.margin) * self.total


class EdgeMap(QWidget):
    """One side's map."""

    wanted = Signal(float)
    """The place of the content that is to be at the middle of the pane."""

    def __init__(self, pane: Pane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self.theme = theme
        self._ground: QPixmap | None = None
        self._picture: QPixmap | None = None
        self._dragging = False
        self.setObjectName(f"map_{pane.side}")
        self.setAccessibleName(f"Map of article {pane.side.upper()}")
        self.setToolTip(f"The whole of {pane.side.upper()}: click or drag to go there")
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def forget(self) -> None:
        """Marks, places or colours have changed: draw the map anew when it is next seen."""
        self._ground = None
        self.forget_ticks()

    def forget_ticks(self) -> None:
        """What was found or bookmarked has changed."""
        self._picture = None
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.forget()

    def scale(self) -> Scale:
        bottom = self._pane.page.placement.text_bottom + self._pane.page.spacing.top
        return Scale(max(bottom, float(self._pane.viewport().height())), float(self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.forget()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        # a window may be moved to a screen of another density
        sharp = self._ground is not None and self._ground.devicePixelRatio() == self.devicePixelRatioF()
        if self._picture is None or not sharp:
            if self._ground is None or not sharp:
                self._ground = self._draw()
            self._picture = QPixmap(self._ground)
            with QPainter(self._picture) as painter:
                self._finds(painter)
                self._bookmarks(painter)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)
            if not self._pane.page.count:
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = self.scale()
            top = scale.to_map(self._pane.top)
            bottom = scale.to_map(min(scale.total, self._pane.top + self._pane.viewport().height()))
            top = min(top, self.height() - 18.0)
            frame = QRectF(1.0, max(1.0, top - 3), self.width() - 2.0, max(16.0, min(bottom + 3, self.height() - 1.0) - max(1.0, top - 3)))
            glass = QColor(self.theme.map_frame)
            glass.setAlphaF(0.12 if frame.height() > 24 else 0.4)
            painter.setBrush(glass)
            painter.setPen(QPen(QColor(self.theme.map_frame), 1.0))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(round(self.width() * ratio), round(max(1, self.height()) * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self.theme.map_track))
        with QPainter(picture) as painter:
            if len(self._pane.article.paragraphs) * 3 > self.height():
                self._density(painter)
            else:
                self._blocks(painter)
        return picture

    def _density(self, painter: QPainter) -> None:
        """Each line's one-sided part from the outer edge on, then what is shared, then the rest."""
        theme, scale, side = self.theme, self.scale(), self._pane.side
        start, pitch = scale.to_map(0.0) / _LINE, (scale.to_map(1.0) - scale.to_map(0.0)) / _LINE
        lines = density(*self._pane.page.placement.extents, self._pane.painter_of_page.marks, start, pitch, max(1, self.height() // _LINE))
        room = self.width() - 6.0
        rows: tuple[list[QRectF], ...] = ([], [], [])
        for line in lines:
            at = 0.0
            for row, share in zip(rows, (line.alone, line.shared, 1.0), strict=True):
                wide = min(room * share, room - at)
                if wide > 0:
                    row.append(QRectF(3.0 + (at if side == "a" else room - at - wide), line.number * _LINE, wide, _LINE - 0.5))
                at += wide
        painter.setPen(Qt.PenStyle.NoPen)
        for row, colour in zip(rows, (theme.side(side)[0], theme.map_shared, theme.map_other), strict=True):
            painter.setBrush(QColor(colour))
            painter.drawRects(row)

    def _blocks(self, painter: QPainter) -> None:
        theme, scale, painted = self.theme, self.scale(), self._pane.painter_of_page
        side_colour, shared, other = QColor(theme.side(self._pane.side)[0]), QColor(theme.map_shared), QColor(theme.map_other)
        quote = QColor(theme.quote)
        tops, bottoms = self._pane.page.placement.extents
        width = float(self.width())
        inner = width - 4.0 if self._pane.side == "a" else 1.0
        for paragraph in range(len(tops)):
            marks = painted.marks[paragraph] if paragraph < len(painted.marks) else NOTHING
            top, bottom = scale.to_map(tops[paragraph]), scale.to_map(bottoms[paragraph])
            tall = max(1.0, bottom - top)
            if marks.whole:
                fill(painter, QRectF(3.0, top, width - 6.0, tall), side_colour)
                continue
            fill(painter, QRectF(5.0, top, width - 10.0, tall), shared if marks.linked else other)
            length = max(1, len(self._pane.article.paragraphs[paragraph].text))
            for start, end in marks.alone:
                fill(painter, QRectF(3.0, top + tall * start / length, width - 6.0, max(1.0, tall * (end - start) / length)), side_colour)
            for mark in marks.marks:
                if mark.kind == "quote":
                    fill(painter, QRectF(inner, top + tall * mark.start / length, 3.0, max(2.0, tall * (mark.end - mark.start) / length)), quote)

    def _finds(self, painter: QPainter) -> None:
        """A tick across the map for each place found; in a long article one for each line of the map that has any."""
        hits = self._pane.painter_of_page.found
        if hits is None:
            return
        scale, found = self.scale(), QColor(self.theme.find)
        tops, bottoms = self._pane.page.placement.extents
        dense = len(tops) * 3 > self.height()
        ticks: set[int] = set()
        for paragraph in hits.paragraphs():
            if dense:
                ticks.add(round(scale.to_map(tops[paragraph])))
                continue
            length = max(1, len(self._pane.article.paragraphs[paragraph].text))
            tall = bottoms[paragraph] - tops[paragraph]
            ticks.update(round(scale.to_map(tops[paragraph] + tall * span.start / length)) for span in hits.at(paragraph))
        # where they may stand on every line they leave the map to be seen
        wide = 5.0 if dense else self.width() - 2.0
        left = self.width() - wide if dense and self._pane.side == "a" else 0.0 if dense else 1.0
        for y in ticks:
            fill(painter, QRectF(left, y, wide, 2.0), found)

    def _bookmarks(self, painter: QPainter) -> None:
        """A small flag at the outer edge for each bookmark."""
        scale, left = self.scale(), self._pane.side == "a"
        tops, _ = self._pane.page.placement.extents
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.map_track), 1.0))
        painter.setBrush(QColor(self.theme.focus))
        edge, tip = (0.0, 8.0) if left else (float(self.width()), self.width() - 8.0)
        for paragraph in self._pane.painter_of_page.bookmarks:
            if paragraph < len(tops):
                y = scale.to_map(tops[paragraph])
                painter.drawPolygon(QPolygonF([QPointF(edge, y - 4), QPointF(tip, y), QPointF(edge, y + 4)]))

    def _go(self, y: float) -> None:
        self.wanted.emit(self.scale().to_content(y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._go(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._pane.wheelEvent(event)
