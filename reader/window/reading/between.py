"""Paints what stands between the paragraphs of a page: rules, lines that stand for what is folded away, and notes of where else something is told."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from reader.article.sides import Side
from reader.window.reading.filling import fill
from reader.window.reading.layout import PageLayout
from reader.window.reading.placing import Note, Placement
from reader.window.theme import Theme


def paint_between(painter: QPainter, layout: PageLayout, clip: QRectF, side: Side, theme: Theme) -> None:
    """What of it lies within the clip, in the painter's font."""
    shape, placement = layout.shape, layout.placement
    for y in placement.rules_between(clip.top() - 1, clip.bottom() + 1):
        fill(painter, QRectF(0, y, shape.page, 1), QColor(theme.line))
    for fold in placement.folds:
        if fold.top + fold.height < clip.top() or fold.top > clip.bottom():
            continue
        count = len(fold.paragraphs)
        words = f"{count} paragraphs that both tell" if count > 1 else "1 paragraph that both tell"
        metrics = QFontMetricsF(painter.font())
        middle = fold.top + fold.height / 2
        _chevron(painter, QPointF(shape.left + 4, middle), theme)
        painter.setPen(QColor(theme.ink_quiet))
        painter.drawText(QPointF(shape.left + 16, middle + metrics.ascent() / 2 - 1), words)
        after = shape.left + 26 + metrics.horizontalAdvance(words)
        fill(painter, QRectF(after, middle, max(0.0, shape.left + shape.width - after), 1), QColor(theme.line))
    painter.setPen(QColor(theme.ink_quiet))
    for note in placement.notes:
        if clip.top() - 30 <= note.top <= clip.bottom() + 30:
            painter.drawText(QPointF(shape.left, note.top + 16), note_words(side, note, placement))


def note_words(side: Side, note: Note, placement: Placement) -> str:
    """ "B¶2 tells this too, further down"."""
    tops = [placement.place_of(p)[0] for p in note.paragraphs]
    where = "further down" if min(tops) > note.top else "further up" if max(tops) < note.top else "elsewhere"
    numbers = ", ".join(f"¶{p + 1}" for p in note.paragraphs)
    return f"{side.upper()}{numbers} {'tells' if len(tops) == 1 else 'tell'} this too, {where}"


def _chevron(painter: QPainter, at: QPointF, theme: Theme) -> None:
    path = QPainterPath(at + QPointF(-2.5, -4.5))
    path.lineTo(at + QPointF(2.5, 0))
    path.lineTo(at + QPointF(-2.5, 4.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.ink_quiet), 1.5))
    painter.drawPath(path)
