"""Printing: the pages of the PDF, drawn one after the other off the UI thread and handed to the printer as they come."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRect, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.report.choices import Look
from reader.report.pages import Pages, Picture
from reader.window.jobs import PRINTING, Jobs
from reader.window.reports.preview import image_of
from reader.work import Progress

_FINEST = 300
"""Dots to an inch: finer than this paper does not show, and a page would not fit in memory."""
_PAPERS = {"a4": QPageSize.PageSizeId.A4, "us-letter": QPageSize.PageSizeId.Letter}


def set_up(printer: QPrinter, look: Look, title: str) -> None:
    """The printer on the paper that was chosen; its own margins are those of the pages."""
    orientation = QPageLayout.Orientation.Landscape if look.landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(_PAPERS[look.paper]), orientation, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName(title)
    if look.colour == "greyscale":
        printer.setColorMode(QPrinter.ColorMode.GrayScale)


def chosen(printer: QPrinter, count: int) -> list[int]:
    """The pages that the person asked for, from 0, in the order in which they come out."""
    first, last = (printer.fromPage(), printer.toPage()) if printer.printRange() == QPrinter.PrintRange.PageRange else (1, count)
    wanted = list(range(max(1, first) - 1, min(count, last or count)))
    return wanted[::-1] if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst else wanted


class Printing(QObject):
    """Puts pages on paper. `ended` tells how many; 0 where the printer would not begin or go on. Where the work is cancelled it says `stopped`."""

    ended = Signal(int)
    stopped = Signal()

    def __init__(self, printer: QPrinter, pages: Pages, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer, self._pages, self._jobs = printer, pages, jobs
        self._wanted = chosen(printer, len(pages.sizes))
        self._done = 0
        self._painter = QPainter()
        jobs.cancelled.connect(self._cancelled)

    def start(self) -> None:
        """Begin; the rest follows page by page."""
        if not self._wanted or not self._painter.begin(self._printer):
            self.ended.emit(0)
            return
        self._next()

    def _next(self) -> None:
        if self._done == len(self._wanted):
            self._painter.end()
            self.ended.emit(self._done)
            return
        number = self._wanted[self._done]
        scale = min(_FINEST, self._printer.resolution()) / 72
        self._jobs.start(PRINTING, partial(_drawn, self._pages.data, number, scale), self._put, failed=lambda _error: self._fail())

    def _put(self, picture: Picture) -> None:
        if self._done and not self._printer.newPage():
            self._fail()
            return
        try:
            self._draw(picture)
        except Exception:
            # else it would be taken for going on, and nothing could be printed any more
            self._fail()
            raise
        self._done += 1
        self._next()

    def _draw(self, picture: Picture) -> None:
        paper = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        fit = min(paper.width() / picture.width, paper.height() / picture.height)
        width, height = round(picture.width * fit), round(picture.height * fit)
        self._painter.drawImage(QRect((paper.width() - width) // 2, 0, width, height), image_of(picture))

    def _fail(self) -> None:
        self._give_up()
        self.ended.emit(0)

    def _cancelled(self, lane: str) -> None:
        if lane == PRINTING and self._painter.isActive():
            self._give_up()
            self.stopped.emit()

    def _give_up(self) -> None:
        """Leave no page half drawn, and of a file that was printed to not a part."""
        self._printer.abort()
        self._painter.end()
        file = self._printer.outputFileName()
        if file:
            with suppress(OSError):
                Path(file).unlink(missing_ok=True)


def _drawn(data: bytes, number: int, scale: float, progress: Progress) -> Picture:
    from reader.report.pages import picture

    progress(0.0, f"printing page {number + 1}")
    return picture(data, number, scale)
