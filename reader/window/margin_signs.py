"""What a person wrote and tagged, beside the text: a sheet for a note, a coloured bar for a tag. It paints over a pane, where there is something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from reader.article.model import Span
from reader.article.sides import Side
from reader.project import tags as tagging
from reader.project.decisions import Decisions
from reader.project.notes import Note, plain_lines
from reader.report.extracts import shorten
from reader.window.reading.guard import guarded
from reader.window.tips import plain

if TYPE_CHECKING:
    from reader.window.reading.pane import Pane

_BAR, _STEP, _MOST = 3.0, 4.0, 3
_NOTE = 11.0
_BESIDE = 3.0
_OUTSIDE = 40.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One tagged passage: its colour, its name, and the lane beside the text that it stands in."""

    span: Span
    name: str
    colour: str
    lane: int


class MarginSigns(QWidget):
    """The signs of one pane. The mouse goes through, but for the sheets: a click opens the note."""

    note_wanted = Signal(object)

    def __init__(self, pane: Pane, side: Side) -> None:
        super().__init__(pane)
        self._pane, self._side = pane, side
        self._notes: dict[int, list[Note]] = {}
        self._bars: dict[int, list[Bar]] = {}
        self.setObjectName(f"margin_signs_{side}")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane.viewport().installEventFilter(self)
        pane.scrolled.connect(self.update)
        pane.placed.connect(self.update)
        self.hide()

    def show_decisions(self, made: Decisions) -> None:
        """Show the notes and tags of this side; without any, the page is left alone."""
        self._notes, self._bars = {}, {}
        for note in made.notes:
            for side, span in note.places:
                if side == self._side:
                    self._notes.setdefault(span.paragraph, []).append(note)
        for passage in made.tagged:
            tag = tagging.named(made.tags, passage.tag)
            if passage.side == self._side and tag is not None:
                here = self._bars.setdefault(passage.span.paragraph, [])
                taken = {bar.lane for bar in here if bar.span.common(passage.span)}
                lane = next(number for number in range(len(taken) + 1) if number not in taken)
                here.append(Bar(passage.span, tag.name, tag.colour, min(lane, _MOST - 1)))
        self.setVisible(bool(self._notes or self._bars))
        self._fit()
        self.raise_()
        self.update()

    def said(self, paragraph: int) -> str:
        """The tags and notes of a paragraph in words; "" where it has none."""
        tags = dict.fromkeys(bar.name for bar in self._bars.get(paragraph, ()))
        notes = [shorten(" ".join(plain_lines(note.text)), 80) for note in self._notes.get(paragraph, ())]
        return " · ".join(part for part in (f"Tagged: {', '.join(tags)}" if tags else "", *(f"Note: {note}" for note in notes)) if part)

    def signs(self) -> list[tuple[QRectF, Note]]:
        """The sheets in view, and the notes they stand for; several at one line are below one another."""
        found: list[tuple[QRectF, Note]] = []
        for paragraph in self._shown(self._notes):
            differences = [box.adjusted(-2, 0, 2, 0) for box in self._differences(paragraph)]
            for note in self._notes[paragraph]:
                span = next(span for side, span in note.places if side == self._side)
                top = self._pane.height_of(span) - self._pane.top
                sheet = QRectF(self._outside(), top + 5, _NOTE, _NOTE)
                found.append((self._free(sheet, differences, [other for other, _ in found]), note))
        return found

    def _free(self, sheet: QRectF, differences: list[QRectF], others: list[QRectF]) -> QRectF:
        """A sheet moved down to where no sign of a difference and no other sheet is."""
        while True:
            if any(sheet.intersects(sign) for sign in differences):
                sheet = sheet.translated(0, self._pane.page.shape.pitch)
            elif any(abs(sheet.top() - other.top()) < _NOTE for other in others):
                sheet = sheet.translated(0, _NOTE + 2)
            else:
                return sheet

    def bars(self) -> list[tuple[QRectF, Bar]]:
        """The bars in view."""
        pane = self._pane
        found: list[tuple[QRectF, Bar]] = []
        for paragraph in self._shown(self._bars):
            top = pane.page.text_top(paragraph) - pane.top
            for bar in self._bars[paragraph]:
                span = bar.span
                lines = pane.page.stretch(paragraph, pane.units.to_units(paragraph, span.start), pane.units.to_units(paragraph, span.end))
                if lines:
                    shape = pane.page.shape
                    left = shape.left - _BESIDE - _BAR - _STEP * bar.lane if shape.mirrored else shape.left + shape.width + _BESIDE + _STEP * bar.lane
                    found.append((QRectF(left, top + lines[0].top() + 3, _BAR, lines[-1].bottom() - lines[0].top() - 6), bar))
        return found

    def _differences(self, paragraph: int) -> list[QRectF]:
        """Where signs of differences stand beside a paragraph: in a narrow margin, or where letters are large, as far out as the sheets."""
        pane = self._pane
        at = QPointF(pane.page.shape.left, pane.page.text_top(paragraph) - pane.top)
        return [box.translated(at) for box in pane.painter_of_page.sign_boxes(pane.page, paragraph)]

    def _outside(self) -> float:
        """Where sheets stand: beyond the paragraph numbers and the signs beside them."""
        shape = self._pane.page.shape
        return min(shape.page - _NOTE - 2, shape.left + shape.width + _OUTSIDE) if shape.mirrored else max(2.0, shape.left - _OUTSIDE - _NOTE)

    def _shown(self, known: dict[int, list[Note]] | dict[int, list[Bar]]) -> list[int]:
        page, top = self._pane.page, self._pane.top
        if not page.count or not known:
            return []
        seen = page.placement.shown(top, top + self._pane.viewport().height())
        return [paragraph for paragraph in seen if paragraph in known and not page.placement.hidden(paragraph)]

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._pane.painter_of_page.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for box, bar in self.bars():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(bar.colour))
                painter.drawRoundedRect(box, 1.5, 1.5)
            for box, _note in self.signs():
                painter.setPen(QPen(QColor(theme.ink_soft), 1.2))
                painter.setBrush(QColor(theme.card))
                corner = 4.0
                painter.drawPolygon(
                    QPolygonF([box.topLeft(), box.topRight() - QPointF(corner, 0), box.topRight() + QPointF(0, corner), box.bottomRight(), box.bottomLeft()])
                )
                for line in (5.0, 8.0):
                    painter.drawLine(box.topLeft() + QPointF(2.5, line), box.topLeft() + QPointF(_NOTE - 3, line))

    # the hand

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif self.isVisible() and isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            said = self._said(QPointF(event.pos()))
            if said:
                QToolTip.showText(event.globalPos(), said, self._pane)
                return True
        elif self.isVisible() and isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            note = self._note_at(event.position())
            if note is not None and event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
                if event.type() == QEvent.Type.MouseButtonRelease:
                    self.note_wanted.emit(note)
                return True
        return False

    def _note_at(self, at: QPointF) -> Note | None:
        return next((note for box, note in self.signs() if box.adjusted(-3, -3, 3, 3).contains(at)), None)

    def _said(self, at: QPointF) -> str:
        note = self._note_at(at)
        if note is not None:
            return plain(shorten("\n".join(plain_lines(note.text)), 300))
        return plain(", ".join(bar.name for box, bar in self.bars() if box.adjusted(-3, 0, 3, 0).contains(at)))

    def _fit(self) -> None:
        self.setGeometry(self._pane.viewport().geometry())
