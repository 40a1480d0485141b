"""The ribbons between the panes. Which are seen and where is worked out for all links at once; painting knows the colours and nothing else.

Weight shows strength; a lesser detail ("related") is a narrow band. A merely possible link is one broken line, and where it leads out of view no more than
its beginning, for many of them would make the gutter restless; lifted it is a ribbon as well, with a broken outline. Lifting one lets the rest fade.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.article.sides import Pair
from reader.window.reading.curves import Points, arrowhead, band, edge, near, tail
from reader.window.reading.filling import fill
from reader.window.reading.guard import guarded
from reader.window.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from reader.project.links import DecidedLink
    from reader.window.reading.counterparts import Counterparts
    from reader.window.reading.pane import Pane

_REACH = 6.0
"""How near to a broken line the mouse has to be."""


class Ribbon(NamedTuple):
    """One link on the screen: the stretch of the left edge and that of the right edge that it joins, in pixels from the gutter's top."""

    link: DecidedLink
    left: tuple[float, float]
    right: tuple[float, float]

    @property
    def pair(self) -> Pair:
        return self.link.link.a, self.link.link.b

    def line(self, width: float, height: float) -> Points:
        """The one line that stands for a merely possible link: from middle to middle, or the beginning of it where one end is out of view."""
        left, right = (sum(self.left) / 2, sum(self.right) / 2)
        if not _seen(self.right, height):
            return tail(left, right > left, width)
        if not _seen(self.left, height):
            return [(width - x, y) for x, y in tail(right, left > right, width)]
        return edge(left, right, width, height)

    def leads_away(self, height: float) -> bool:
        """Whether only the beginning of the line is drawn, as one end is out of view."""
        return not (_seen(self.left, height) and _seen(self.right, height))

    def nearness(self, height: float) -> float:
        """1 where both ends are in view, down to 0 where one lies a view's height or more beyond it."""
        beyond = max(max(-end[1], end[0] - height) for end in (self.left, self.right))
        return 1.0 - min(1.0, max(0.0, beyond / max(1.0, height)))


class Ribbons:
    """All links, and which of them are in view."""

    def __init__(self, known: Counterparts | None = None) -> None:
        self.links: tuple[DecidedLink, ...] = known.links if known is not None else ()
        self._of_a = known.numbers["a"] if known is not None else {}
        self._of_b = known.numbers["b"] if known is not None else {}

    def seen(self, a: Pane, b: Pane, height: float) -> list[Ribbon]:
        """The links with an end in view. A far end is brought near enough to draw a curve to."""
        numbers = {n for p in _in_view(a, height) for n in self._of_a.get(p, ())} | {n for p in _in_view(b, height) for n in self._of_b.get(p, ())}
        found = []
        for number in sorted(numbers):
            known = self.links[number]
            left, right = _end(a, known.link.a, height), _end(b, known.link.b, height)
            if known.link.kind == "related":
                left, right = _narrow(left), _narrow(right)
            found.append(Ribbon(known, left, right))
        return found


def _seen(end: tuple[float, float], height: float) -> bool:
    return end[1] > 0 and end[0] < height


def _in_view(pane: Pane, height: float) -> list[int]:
    """The paragraphs in view, and those that a fold in view hides."""
    placement = pane.page.placement
    folded = [p for f in placement.folds if f.top < pane.top + height and f.top + f.height > pane.top for p in f.paragraphs]
    return [*placement.shown(pane.top, pane.top + height), *folded]


def _end(pane: Pane, paragraph: int, height: float) -> tuple[float, float]:
    tops, bottoms = pane.page.placement.extents
    return _near(tops[paragraph] - pane.top, bottoms[paragraph] - pane.top, height)


def _near(top: float, bottom: float, height: float) -> tuple[float, float]:
    """An end far outside the view, moved to at most one and a half views from it; its height is kept, up to a view."""
    tall = min(bottom - top, height)
    if bottom < -1.5 * height:
        return -1.5 * height - tall, -1.5 * height
    if top > 2.5 * height:
        return 2.5 * height, 2.5 * height + tall
    return top, bottom


def _narrow(end: tuple[float, float]) -> tuple[float, float]:
    middle, half = (end[0] + end[1]) / 2, min(5.0, (end[1] - end[0]) / 2)
    return middle - half, middle + half


def _polygon(points: Points) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


class Thread(NamedTuple):
    """A link that is being drawn: the edge it starts at, the one it would end at if it were let go now, and where the hand is. Pixels of the gutter."""

    side: str
    start: tuple[float, float]
    end: tuple[float, float] | None
    hand: QPointF


class Gutter(QWidget):
    """Between the panes: ribbons that lift under the mouse and bring their two ends level on a click."""

    hovered = Signal(object)
    """The (a, b) pair under the mouse, or None."""
    clicked = Signal(int, int)
    opened = Signal(int, int)
    """A ribbon was clicked twice: its wording is wanted."""
    menu_wanted = Signal(int, int, QPoint)
    """The right button on a ribbon, and where on the screen."""

    def __init__(self, a: Pane, b: Pane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes = (a, b)
        self.theme = theme
        self._ribbons = Ribbons()
        self._lifted: frozenset[Pair] = frozenset()
        self._under: Pair | None = None
        self._thread: Thread | None = None
        self.setMouseTracking(True)
        self.setObjectName("gutter")
        self.setAccessibleName("Links between the two articles")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_counterparts(self, known: Counterparts | None) -> None:
        self._ribbons = Ribbons(known)
        self._lifted, self._under = frozenset(), None
        self.update()

    def lift(self, pairs: frozenset[Pair]) -> None:
        if pairs != self._lifted:
            self._lifted = pairs
            self.update()

    def draw_thread(
        self, side: str | None, start: tuple[float, float] = (0.0, 0.0), end: tuple[float, float] | None = None, hand: QPointF | None = None
    ) -> None:
        """Show a link that is being drawn from a side; None: no more."""
        self._thread = Thread(side, start, end, hand if hand is not None else QPointF()) if side is not None else None
        self.update()

    def at(self, point: QPointF) -> Pair | None:
        """The link under a point: a lifted one first, then the one whose ribbon is slimmest."""
        found = [r for r in self._seen() if self._touches(r, point)]
        found.sort(key=lambda r: (r.pair not in self._lifted, r.left[1] - r.left[0] + r.right[1] - r.right[0]))
        return found[0].pair if found else None

    def _touches(self, ribbon: Ribbon, point: QPointF) -> bool:
        if ribbon.link.unsure and ribbon.pair not in self._lifted:
            return near(ribbon.line(float(self.width()), float(self.height())), point.x(), point.y(), _REACH)
        return self._band(ribbon).containsPoint(point, Qt.FillRule.OddEvenFill)

    def _seen(self) -> list[Ribbon]:
        """Each ribbon in view. Of those that join the same two folded lines one is enough: a lifted one, or else the surest."""
        joined: dict[tuple[tuple[float, float], tuple[float, float]], Ribbon] = {}
        for ribbon in self._ribbons.seen(*self._panes, float(self.height())):
            known = joined.get((ribbon.left, ribbon.right))
            if known is None or self._rank(ribbon) > self._rank(known):
                joined[ribbon.left, ribbon.right] = ribbon
        return list(joined.values())

    def _rank(self, ribbon: Ribbon) -> tuple[bool, bool, float]:
        return ribbon.pair in self._lifted, not ribbon.link.unsure, ribbon.link.link.score

    def _band(self, ribbon: Ribbon) -> QPolygonF:
        return _polygon(band(ribbon.left, ribbon.right, float(self.width()), float(self.height())))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, self.rect(), self.theme.paper)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = self._panes[0].top
            for y in self._panes[0].page.placement.rules_between(top, top + self.height()):
                fill(painter, QRect(0, round(y - top), self.width(), 1), self.theme.line)
            ribbons = self._seen()
            for ribbon in ribbons:
                if ribbon.pair not in self._lifted and not ribbon.link.unsure:
                    self._paint(painter, ribbon, lifted=False)
            self._paint_unsure(painter, [r for r in ribbons if r.link.unsure and r.pair not in self._lifted])
            for ribbon in ribbons:
                if ribbon.pair in self._lifted:
                    self._paint(painter, ribbon, lifted=True)
            if self._thread is not None:
                self._paint_thread(painter, self._thread)

    def _paint(self, painter: QPainter, ribbon: Ribbon, lifted: bool) -> None:
        faded, unsure = bool(self._lifted) and not lifted, ribbon.link.unsure
        ground, line = QColor(self.theme.link_lifted if lifted and not unsure else self.theme.link), QColor(self.theme.link)
        strength = (0.15 + 0.09 * min(1.0, max(0.0, ribbon.link.link.score))) * (1.5 if self.theme.dark else 1.0)
        strength *= 0.5 + 0.5 * ribbon.nearness(float(self.height()))
        ground.setAlphaF((0.3 if unsure else 0.58) if lifted else strength * (0.45 if faded else 1.0))
        line.setAlphaF(0.4 if faded else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(self._band(ribbon))
        if lifted or ribbon.link.status in ("confirmed", "added"):
            # one pixel wide: anything wider is ten times as slow
            pen = QPen(line, 1.0)
            if unsure:
                pen.setDashPattern([5.0, 4.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for left, right in zip(ribbon.left, ribbon.right, strict=True):
                painter.drawPolyline(_polygon(edge(left, right, float(self.width()), float(self.height()))))

    def _paint_unsure(self, painter: QPainter, ribbons: list[Ribbon]) -> None:
        """Broken lines; those of one paragraph that lead out of view the same way begin alike and are drawn once."""
        colour = QColor(self.theme.link)
        at_rest = 0.8 if self.theme.name == "high contrast" else 0.5  # there to be found, not to be read across the ribbons
        colour.setAlphaF(0.3 if self._lifted else at_rest)
        pen = QPen(colour, 1.0)
        pen.setDashPattern([3.0, 5.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width, height = float(self.width()), float(self.height())
        lines = {tuple(ribbon.line(width, height)): ribbon.leads_away(height) for ribbon in ribbons}
        for line in lines:
            painter.drawPolyline(_polygon(list(line)))
        painter.setPen(QPen(colour, 1.0))
        for line, away in lines.items():
            if away and line:
                painter.drawPolyline(_polygon(arrowhead(line)))

    def _paint_thread(self, painter: QPainter, thread: Thread) -> None:
        """The ribbon as it would be, or a line to the hand where there is nothing to join yet."""
        width, height = float(self.width()), float(self.height())
        colour = QColor(self.theme.focus)
        pen = QPen(colour, 2.0)
        if thread.end is None:
            middle = min(height, max(0.0, (thread.start[0] + thread.start[1]) / 2))
            pen.setDashPattern([3.0, 3.0])
            painter.setPen(pen)
            painter.drawLine(QPointF(0.0 if thread.side == "a" else width, middle), thread.hand)
            return
        left, right = (thread.start, thread.end) if thread.side == "a" else (thread.end, thread.start)
        colour.setAlphaF(0.3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(_polygon(band(left, right, width, height)))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in zip(left, right, strict=True):
            painter.drawPolyline(_polygon(edge(start, end, width, height)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def _point_at(self, pair: Pair | None) -> None:
        if pair != self._under:
            self._under = pair
            self.setCursor(Qt.CursorShape.PointingHandCursor if pair else Qt.CursorShape.ArrowCursor)
            self.hovered.emit(pair)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pair = self.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and pair is not None:
            self.opened.emit(*pair)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        pair = self.at(QPointF(event.pos()))
        if pair is not None:
            self.menu_wanted.emit(*pair, event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pair = self.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and pair is not None:
            self.clicked.emit(*pair)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Over the ribbons the wheel turns the left pane, and the other follows."""
        self._panes[0].wheelEvent(event)
