"""A look at the pages before they are written: typeset off the UI thread, and each page drawn once it comes into sight."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.choices import Choices
from reader.report.pages import Pages, Picture
from reader.window.jobs import Jobs
from reader.work import Progress

_WAIT_MS = 250
_MARGIN = 14
_MOST_TEXT = 20_000
_TEXTS = ("md", "csv", "json", "csl", "txt")


class Preview(QWidget):
    """Shows the report that the choices make. `said` tells in a line what is seen."""

    said = Signal(str)
    drawn = Signal()

    def __init__(self, comparison: Comparison, decisions: Decisions, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison, self._decisions, self._jobs = comparison, decisions, jobs
        self._wanted: tuple[Choices, str] | None = None
        self._pages: Pages | None = None
        self._labels: list[QLabel] = []
        self._asked: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._start)
        self._area = QScrollArea()
        self._area.setObjectName("preview_pages")
        self._area.setAccessibleName("Preview of the pages")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self._area.verticalScrollBar().valueChanged.connect(lambda _value: self._draw())
        self._text = QPlainTextEdit()
        self._text.setObjectName("preview_text")
        self._text.setReadOnly(True)
        self._text.setAccessibleName("Preview of the file")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def pages(self) -> Pages | None:
        """What is shown; None for text, and until the first pages are there."""
        return self._pages

    @property
    def text(self) -> str:
        """The beginning of the file, where it is text."""
        return self._text.toPlainText() if self._stack.currentWidget() is self._text else ""

    @property
    def pictures(self) -> list[QPixmap]:
        """The pages that were drawn."""
        return [label.pixmap() for label in self._labels if not label.pixmap().isNull()]

    def show_choices(self, choices: Choices, to: str) -> None:
        """Show the report with these choices in the format `to`, shortly: the newest wish wins."""
        self._wanted = (choices, to)
        self._timer.start()

    def _start(self) -> None:
        if self._wanted is None:
            return
        choices, to = self._wanted
        self.said.emit("Setting the pages…")
        if to in _TEXTS or to == "csv.zip":
            self._jobs.start("preview", partial(_file, self._comparison, self._decisions, choices, to), self._show_text, failed=self._fail)
        else:
            self._jobs.start("preview", partial(_typeset, self._comparison, self._decisions, choices), partial(self._show, to), failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self.said.emit(f"There is no preview: {error}")

    def _show_text(self, text: str) -> None:
        self._pages = None
        self._stack.setCurrentWidget(self._text)
        self._text.setPlainText(text)
        self.said.emit("The beginning of the file" if len(text) >= _MOST_TEXT else "The file")
        self.drawn.emit()

    def _show(self, to: str, found: Pages) -> None:
        place = self._area.verticalScrollBar().value()
        self._pages = found
        self._stack.setCurrentWidget(self._area)
        sheet = QWidget()
        sheet.setObjectName("preview_sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN)
        self._labels = []
        for number in range(len(found.sizes)):
            label = QLabel()
            label.setObjectName("preview_page")
            label.setAccessibleName(f"Page {number + 1} of {len(found.sizes)}")
            label.setStyleSheet("background: white;")
            self._labels.append(label)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        sheet.setPalette(self.palette())  # a desk as dark as the window's, which the style does not hand down to what comes later
        self._area.setWidget(sheet)
        self._size()
        QTimer.singleShot(0, self, lambda: self._back_to(place))
        count = f"{len(found.sizes)} {'page' if len(found.sizes) == 1 else 'pages'}"
        shown = "The beginning, to show how it looks" if found.shortened else count
        way = {"html": ". On screen the web page is as wide as its window", "docx": ". A word processor may break the pages elsewhere"}.get(to, "")
        lacking = f". No typeface here has {' '.join(found.missing_glyphs[:6])}" if found.missing_glyphs else ""
        self.said.emit(f"{shown}{way}{lacking}.")

    def _back_to(self, place: int) -> None:
        self._area.verticalScrollBar().setValue(place)
        self._draw()

    def _size(self) -> None:
        """Pages as wide as there is room; what was drawn for another width is drawn again."""
        if self._pages is None:
            return
        room = max(120, self._area.viewport().width() - 2 * _MARGIN)
        widest = max(width for width, _ in self._pages.sizes)
        for label, (width, height) in zip(self._labels, self._pages.sizes, strict=True):
            label.setFixedSize(QSize(round(room * width / widest), round(room * height / widest)))
        self._asked.clear()

    def _draw(self) -> None:
        """Ask for the pages in sight that are not drawn yet."""
        if self._pages is None:
            return
        top = self._area.verticalScrollBar().value()
        bottom = top + self._area.viewport().height()
        for number, label in enumerate(self._labels):
            if number not in self._asked and label.y() < bottom and label.y() + label.height() > top:
                self._asked.add(number)
                scale = label.width() * self.devicePixelRatioF() / self._pages.sizes[number][0]
                self._jobs.start(f"page {number}", partial(_picture, self._pages.data, number, scale), partial(self._put, self._pages, number))

    def _put(self, of: Pages, number: int, picture: Picture) -> None:
        if of is not self._pages:
            return
        pixmap = QPixmap.fromImage(image_of(picture))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._labels[number].setPixmap(pixmap)
        self.drawn.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()
        QTimer.singleShot(0, self, self._draw)


def image_of(picture: Picture) -> QImage:
    """The page as a picture of Qt's, with pixels of its own."""
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32).copy()


def _typeset(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Pages:
    from reader.report.pages import pages

    return pages(comparison, decisions, choices, progress, whole=False)


def _picture(data: bytes, number: int, scale: float, progress: Progress) -> Picture:
    from reader.report.pages import picture

    progress(0.0, "drawing the page")
    return picture(data, number, scale)


def _file(comparison: Comparison, decisions: Decisions, choices: Choices, to: str, progress: Progress) -> str:
    from reader.report.export import export

    # of an archive the one table that has it all is shown
    data = export(comparison, decisions, "csv" if to == "csv.zip" else to, choices, progress).data
    return data.decode("utf-8", "replace").lstrip("\ufeff")[:_MOST_TEXT]
