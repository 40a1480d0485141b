"""Drawing a link by hand: from a paragraph, across the gutter, to a paragraph. Says which two; what that means is decided elsewhere.

A drag may begin at a paragraph's number, at the gutter's edge beside it, or in its text. In its text it is a selection until it has come to the other
article, and one again when it comes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from reader.article.sides import OTHER, Side
from reader.window.reading.paint import Lifted

if TYPE_CHECKING:
    from reader.window.reading.gutter import Gutter
    from reader.window.reading.pane import Pane

INSIDE = 20
"""So many pixels into the other pane, a selection that is dragged becomes a link: less may be a careless hand."""


class Drag:
    """A button held: where it began, and what was selected there before."""

    def __init__(self, side: Side, paragraph: int, start: QPointF, in_text: bool, cursor: QTextCursor | None) -> None:
        self.side: Side = side
        self.paragraph = paragraph
        self.start = start
        self.in_text = in_text
        self.cursor = cursor
        self.target: int | None = None
        self.drawn = False


class Linking(QObject):
    """Watches both panes and the gutter for a link that is being drawn."""

    drawn = Signal(int, int)
    """The paragraphs of A and B that were joined."""
    told = Signal(str)
    """What letting go now would do; "" when it is over."""

    def __init__(self, parent: QWidget, panes: dict[Side, Pane], gutter: Gutter) -> None:
        super().__init__(parent)
        self._view = parent
        self._panes = panes
        self._gutter = gutter
        self._drag: Drag | None = None
        self.allowed = False
        for pane in panes.values():
            pane.viewport().installEventFilter(self)
            pane.released.connect(self.cancel)
        gutter.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed(watched, event)
        elif event.type() == QEvent.Type.MouseMove and self._drag is not None:
            return self._moved(watched, event)
        elif event.type() == QEvent.Type.MouseButtonRelease and self._drag is not None:
            return self._released(event)
        return False

    def cancel(self) -> None:
        """Let the link go; nothing was decided."""
        self._end()

    @property
    def drawing(self) -> bool:
        """Whether a link is being drawn right now."""
        return self._drag is not None and self._drag.drawn

    # the hand

    def _pressed(self, watched: QWidget, event: QMouseEvent) -> None:
        self._end()
        if event.button() != Qt.MouseButton.LeftButton or not self.allowed:
            return
        at = QPointF(watched.mapTo(self._view, event.position().toPoint()))
        if watched is self._gutter:
            side: Side = "a" if event.position().x() < self._gutter.width() / 2 else "b"
            paragraph, in_text, cursor = self._paragraph(side, at), False, None
        else:
            side = "a" if watched is self._panes["a"].viewport() else "b"
            pane = self._panes[side]
            paragraph, in_text, cursor = self._paragraph(side, at), not pane.on_number(event.position()), QTextCursor(pane.textCursor())
        if paragraph is not None:
            self._drag = Drag(side, paragraph, at, in_text, cursor)

    def _moved(self, watched: QWidget, event: QMouseEvent) -> bool:
        drag = self._drag
        if drag is None:
            return False
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._end()
            return False
        at = QPointF(watched.mapTo(self._view, event.position().toPoint()))
        if not drag.drawn and (at - drag.start).manhattanLength() < QApplication.startDragDistance():
            return False
        across = OTHER[drag.side]
        pane = self._panes[across]
        over = at.x() >= pane.x() + (INSIDE if drag.in_text else 0) if across == "b" else at.x() <= pane.x() + pane.width() - (INSIDE if drag.in_text else 0)
        if not over and not drag.in_text:
            # drawn from a number or from the gutter, it is near enough in the other half of the gutter
            middle = self._gutter.x() + self._gutter.width() / 2
            over = at.x() > middle if across == "b" else at.x() < middle
        if drag.in_text and not over:
            if drag.drawn:
                self._undraw(drag)
            return False
        drag.drawn = True
        self._panes[drag.side].linking = True
        inside = pane.y() <= at.y() <= pane.y() + pane.height()
        drag.target = self._paragraph(across, at) if over and inside else None
        self._show(drag, at)
        return True

    def _released(self, event: QMouseEvent) -> bool:
        drag = self._drag
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        pair = None
        if drag.drawn and drag.target is not None:
            pair = (drag.paragraph, drag.target) if drag.side == "a" else (drag.target, drag.paragraph)
        drawn = drag.drawn
        self._end()
        if pair is not None:
            self.drawn.emit(*pair)
        # the gutter would take this for a click; a pane has to know that the button is up
        return drawn and drag.cursor is None

    # what is seen

    def _paragraph(self, side: Side, at: QPointF) -> int | None:
        pane = self._panes[side]
        if not pane.page.count:
            return None
        found = pane.page.placement.near(at.y() - pane.y() + pane.top)
        return found if found is not None and not pane.page.placement.hidden(found) else None

    def _show(self, drag: Drag, at: QPointF) -> None:
        here = self._panes[drag.side]
        top, bottom = here.page.placement.place_of(drag.paragraph)
        start = (top - here.top, bottom - here.top)
        end = None
        if drag.target is not None:
            pane = self._panes[OTHER[drag.side]]
            top, bottom = pane.page.placement.place_of(drag.target)
            end = (top - pane.top, bottom - pane.top)
        point = at - QPointF(self._gutter.pos())
        self._gutter.draw_thread(drag.side, start, end, point)
        for side, paragraph in ((drag.side, drag.paragraph), (OTHER[drag.side], drag.target)):
            pane = self._panes["a" if side == "a" else "b"]
            if paragraph is None:
                pane.lift(Lifted())
            else:
                text = pane.article.paragraphs[paragraph].text
                pane.lift(Lifted(frozenset((paragraph,)), (paragraph, 0, pane.units.to_units(paragraph, len(text)))))
        QApplication.restoreOverrideCursor()
        QApplication.setOverrideCursor(Qt.CursorShape.CrossCursor if drag.target is not None else Qt.CursorShape.ForbiddenCursor)
        if drag.target is not None:
            a, b = (drag.paragraph, drag.target) if drag.side == "a" else (drag.target, drag.paragraph)
            self.told.emit(f"Let go to link A¶{a + 1} ↔ B¶{b + 1} (Esc: leave it)")
        else:
            self.told.emit(f"Linking {drag.side.upper()}¶{drag.paragraph + 1}: drag to a paragraph of {OTHER[drag.side].upper()}")

    def _undraw(self, drag: Drag) -> None:
        if not drag.drawn:
            return
        drag.drawn, drag.target = False, None
        self._panes[drag.side].linking = False
        self._gutter.draw_thread(None)
        for pane in self._panes.values():
            pane.lift(Lifted())
        QApplication.restoreOverrideCursor()
        self.told.emit("")

    def _end(self) -> None:
        drag, self._drag = self._drag, None
        if drag is None or not drag.drawn:
            return
        if drag.cursor is not None:
            pane = self._panes[drag.side]
            before = pane.top
            with pane.still():
                pane.setTextCursor(drag.cursor)
                pane.scroll_to(before)
        self._undraw(drag)
