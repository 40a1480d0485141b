"""Paints the small picture of the alignment, in the window, as SVG and as PNG, and says what is clicked in it."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.window.alignment import Alignment, Drawing, Placed, Thread, draw
from reader.window.jobs import Jobs
from reader.window.reading.guard import guarded, saved
from reader.window.theme import LIGHT, Theme
from reader.work import Progress

HEIGHT = 150
LOW = 52
SAVED = QSize(900, 1200)
"""What a saved picture measures, in points as SVG and in pixels as PNG at scale 1."""
PNG_SCALE = 2
_MANY = 400
"""From so many paragraphs or links on the picture is painted off the UI thread."""
_CLOSE, _FAINTEST = 0.5, 0.016
"""So many links to a pixel of height can be told apart; however many there are, each keeps so much of its colour."""


class AlignmentPicture(QWidget):
    """Two columns of paragraphs and their links. A click goes there; the arrow keys walk through the paragraphs, Enter goes to the one that is framed."""

    paragraph_wanted = Signal(str, int)
    pair_wanted = Signal(int, int)
    saving = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = Alignment()
        self._drawing: Drawing | None = None
        self._painted: QPixmap | None = None
        self._framed: tuple[str, int] | None = None
        self._jobs = Jobs(self)
        self._asked: tuple[object, ...] = ()
        self.setObjectName("alignment_picture")
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _at: self.saving.emit())

    @property
    def drawing(self) -> Drawing:
        """The picture as it is laid out now."""
        if self._drawing is None or (self._drawing.width, self._drawing.height) != (self.width() - 4, self.height() - 4):
            self._drawing = draw(self._picture, self.width() - 4, self.height() - 4)
        return self._drawing

    @property
    def framed(self) -> tuple[str, int] | None:
        """The paragraph that the keyboard is at."""
        return self._framed

    def show_alignment(self, picture: Alignment) -> None:
        self._jobs.cancel("picture")
        self._picture, self._drawing, self._painted, self._asked = picture, None, None, ()
        self._framed = None
        self.setAccessibleName(picture.spoken)
        self.setAccessibleDescription("Arrow keys walk through the paragraphs, Enter goes there.")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._jobs.cancel("picture")
        self._theme, self._painted, self._asked = theme, None, ()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def set_low(self, low: bool) -> None:
        """Whether it makes do with less height, where there is little."""
        self.setMinimumHeight(LOW if low else HEIGHT)
        self.setMaximumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding if low else QSizePolicy.Policy.Fixed)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painted is None or self._painted.size() != self.size() * self.devicePixelRatioF():
            self._prepare()
        if self._painted is None:
            return
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._painted)
            framed = self._placed(self._framed)
            if self.hasFocus() and framed is not None and self._framed is not None:
                left = 0.0 if self._framed[0] == "a" else self.drawing.width - self.drawing.column
                painter.setPen(QPen(QColor(self._theme.focus), 2.0))
                painter.drawRect(QRectF(left + 1, framed.top + 1, self.drawing.column + 2, max(4.0, framed.bottom - framed.top + 2)))
            elif self.hasFocus():
                painter.setPen(QPen(QColor(self._theme.focus), 2.0))
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _prepare(self) -> None:
        """Paint the picture for this size; a long one beside the UI thread, and what there was before is shown meanwhile."""
        picture, theme, size, scale = self._picture, self._theme, self.size(), self.devicePixelRatioF()
        if len(picture.a) + len(picture.b) + len(picture.threads) < _MANY:
            self._painted = QPixmap.fromImage(_image(self.drawing, theme, size, scale))
        elif self._asked != (asked := (picture, theme, size, scale)):
            self._asked = asked

            def work(_progress: Progress) -> tuple[Drawing, QImage]:
                drawing = draw(picture, size.width() - 4, size.height() - 4)
                return drawing, _image(drawing, theme, size, scale)

            self._jobs.start("picture", work, self._take)

    def _take(self, made: tuple[Drawing, QImage]) -> None:
        self._drawing, self._painted = made[0], QPixmap.fromImage(made[1])
        self.update()

    def _placed(self, place: tuple[str, int] | None) -> Placed | None:
        if place is None:
            return None
        tiles = self.drawing.a if place[0] == "a" else self.drawing.b
        return next((placed for placed in tiles if placed.tile.paragraph == place[1]), None)

    # the hand

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position() - QPointF(2, 2)
        place, pair = self.drawing.paragraph_at(at.x(), at.y()), self.drawing.thread_at(at.x(), at.y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if place or pair else Qt.CursorShape.ArrowCursor)
        said = f"{place[0].upper()}¶{place[1] + 1}" if place else f"A¶{pair[0] + 1} ↔ B¶{pair[1] + 1}" if pair else ""
        QToolTip.showText(event.globalPosition().toPoint(), said, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position() - QPointF(2, 2)
        place, pair = self.drawing.paragraph_at(at.x(), at.y()), self.drawing.thread_at(at.x(), at.y())
        if place is not None:
            self._framed = place
            self.paragraph_wanted.emit(*place)
        elif pair is not None:
            self.pair_wanted.emit(*pair)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._framed is not None:
            self.paragraph_wanted.emit(*self._framed)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(key)
        else:
            super().keyPressEvent(event)

    def _walk(self, key: Qt.Key) -> None:
        drawing = self.drawing
        side, here = self._framed or ("a", -1)
        if self._framed is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            now = self._placed(self._framed)
            side = "a" if key == Qt.Key.Key_Left else "b"
            across = drawing.a if side == "a" else drawing.b
            height = now.middle if now is not None else 0.0
            here = min(across, key=lambda placed: abs(placed.middle - height)).tile.paragraph if across else -1
        else:
            numbers = [placed.tile.paragraph for placed in (drawing.a if side == "a" else drawing.b)]
            at = numbers.index(here) if here in numbers else -1
            step = {Qt.Key.Key_Up: at - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(numbers) - 1}.get(key, at + 1)
            here = numbers[max(0, min(len(numbers) - 1, step))] if numbers else -1
        if here >= 0:
            self._framed = (side, here)
            self.setAccessibleDescription(f"Paragraph {here + 1} of {side.upper()}. Enter goes there.")
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    # saved

    def write(self, file: Path) -> None:
        """Save the picture as SVG or PNG, as the file's ending says, on white paper whatever the window's colours are. Raises WriteError."""
        from reader.report.writing import write_bytes

        write_bytes(file, as_svg(self._picture) if file.suffix.lower() == ".svg" else as_png(self._picture))


def _image(drawing: Drawing, theme: Theme, size: QSize, scale: float) -> QImage:
    """The picture on a clear ground. A QImage, as only that may be painted in any thread."""
    image = QImage(size * scale, QImage.Format.Format_RGBA64_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.translate(2, 2)
        paint(painter, drawing, theme)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # in eight bits, thousands of faint lines would take on another hue


def paint(painter: QPainter, drawing: Drawing, theme: Theme) -> None:
    """Threads first, tiles over their ends."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # of thousands of links many fall on the same pixels
    lines = {(round(2 * a.middle), round(2 * b.middle), thread.status, thread.possible): (thread, a, b) for thread, a, b in drawing.threads}
    # where they still lie closer than they can be told apart, they are lighter, so that it shows where most of them run
    strength = min(1.0, max(_FAINTEST, _CLOSE * drawing.height / max(1, len(lines))))
    for thread, a, b in lines.values():
        _thread(painter, drawing, thread, a, b, theme, strength)
    for left, tiles, alone in ((0.0, drawing.a, theme.a), (drawing.width - drawing.column, drawing.b, theme.b)):
        for placed in tiles:
            _tile(painter, QRectF(left, placed.top, drawing.column, placed.bottom - placed.top), placed, alone, theme)


def _tile(painter: QPainter, box: QRectF, placed: Placed, alone: str, theme: Theme) -> None:
    painter.fillRect(box, QColor(theme.map_shared if placed.tile.linked else theme.map_other))
    if placed.tile.alone:
        # what only one has fills the tile from its outer edge, by its share
        width = box.width() * placed.tile.alone
        left = box.left() if box.left() == 0 else box.right() - width
        painter.fillRect(QRectF(left, box.top(), width, box.height()), QColor(alone))


def _thread(painter: QPainter, drawing: Drawing, thread: Thread, a: Placed, b: Placed, theme: Theme, strength: float) -> None:
    """One link; `strength`, 0 to 1, is how much of its colour it has where nobody decided about it."""
    if thread.status == "rejected":
        return
    start, end = QPointF(drawing.column, a.middle), QPointF(drawing.width - drawing.column, b.middle)
    path = QPainterPath(start)
    half = (end.x() - start.x()) / 2
    path.cubicTo(start + QPointF(half, 0), end - QPointF(half, 0), end)
    decided = thread.status in ("confirmed", "added")
    colour = QColor(theme.link_lifted if decided else theme.link)
    # dashes of many lines at once would make stripes of their own: there what is merely possible is fainter
    colour.setAlphaF(1.0 if decided else strength / 2 if thread.possible and strength < 1.0 else strength)
    pen = QPen(colour, 2.0 if decided else 1.0)
    if thread.possible and not decided and strength == 1.0:
        pen.setDashPattern([3.0, 3.0])
    with saved(painter):
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _page(painter: QPainter, picture: Alignment) -> None:
    """The picture on white paper with its two letters, for a file."""
    margin, head = 30, 34
    drawing = draw(picture, SAVED.width() - 2 * margin, SAVED.height() - 2 * margin - head)
    painter.fillRect(QRectF(0, 0, SAVED.width(), SAVED.height()), QColor("#ffffff"))
    font = painter.font()
    font.setPixelSize(20)
    font.setBold(True)
    painter.setFont(font)
    for letter, left, colour, align in (
        ("A", margin, LIGHT.a_text, Qt.AlignmentFlag.AlignLeft),
        ("B", SAVED.width() - margin - 100, LIGHT.b_text, Qt.AlignmentFlag.AlignRight),
    ):
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(left, margin - 6, 100, head), align, letter)
    painter.translate(margin, margin + head)
    paint(painter, drawing, LIGHT)


def as_svg(picture: Alignment) -> bytes:
    """The picture as SVG, with what it shows as its description."""
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    maker = QSvgGenerator()
    maker.setOutputDevice(buffer)
    maker.setSize(SAVED)
    maker.setViewBox(QRectF(0, 0, SAVED.width(), SAVED.height()))
    maker.setTitle("The two articles, paragraph by paragraph")
    maker.setDescription(picture.spoken)
    with QPainter(maker) as painter:
        _page(painter, picture)
    return bytes(buffer.data().data())


def as_png(picture: Alignment) -> bytes:
    """The picture as PNG, at twice its size."""
    image = QImage(SAVED * PNG_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PNG_SCALE)
    image.setText("Description", picture.spoken)
    with QPainter(image) as painter:
        _page(painter, picture)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
