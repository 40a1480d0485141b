"""Where a drop would land, and taking it: files and text dropped anywhere on a window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.article.sides import SIDES, Side

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from reader.window.theme import Theme


class _Landing(QWidget):
    """Shows, while something is dragged over the window, on which side it would land."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self.over: tuple[Side, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self.width() // 2
        halves: dict[Side, QRect] = {"a": QRect(0, 0, middle, self.height()), "b": QRect(middle, 0, self.width() - middle, self.height())}
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = self.font()
            font.setPixelSize(18)
            font.setBold(True)
            painter.setFont(font)
            for side in self.over:
                bar, text, ground = self.theme.side(side)
                area = halves[side].adjusted(10, 10, -10, -10)
                tint = QColor(ground)
                tint.setAlpha(225)
                painter.setBrush(tint)
                painter.setPen(QPen(QColor(bar), 2, Qt.PenStyle.DashLine))
                painter.drawRoundedRect(area, 8, 8)
                painter.setPen(QColor(text))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"Read as {side.upper()}")


class DropArea(QWidget):
    """Takes files and text dropped anywhere on it: one for the half it lands on, two files for A and B."""

    files_dropped = Signal(object)
    text_dropped = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName("The two reports: files and text can be dropped here")
        self._landing = _Landing(self, theme)
        self._pages: Callable[[], QWidget] = lambda: self

    def set_pages(self, pages: Callable[[], QWidget]) -> None:
        """What shows A in its left half and B in its right at the moment."""
        self._pages = pages

    def set_theme(self, theme: Theme) -> None:
        self._landing.theme = theme

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()
            self._show(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()
        self._show(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._landing.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._landing.hide()
        files, side = dropped_files(event.mimeData()), self._side(event)
        event.acceptProposedAction()
        if files:
            self.files_dropped.emit((side, files))
        elif event.mimeData().hasText():
            self.text_dropped.emit(side, event.mimeData().text())

    def _side(self, event: QDropEvent) -> Side:
        return "a" if event.position().x() < self._area_of_pages().center().x() else "b"

    def _area_of_pages(self) -> QRect:
        pages = self._pages()
        return QRect(pages.mapTo(self, QPoint(0, 0)) if pages is not self else QPoint(0, 0), pages.size())

    def _show(self, event: QDropEvent) -> None:
        self._landing.over = SIDES if len(dropped_files(event.mimeData())) > 1 else (self._side(event),)
        self._landing.setGeometry(self._area_of_pages())
        self._landing.raise_()
        self._landing.show()
        self._landing.update()


def dropped_files(data: QMimeData) -> list[str]:
    """The files in what was dropped or copied, as local paths."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
