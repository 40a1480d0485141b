"""A list of paragraphs: each with what it is beside it, and as much of its text as three lines hold. Plain text only."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.article.disguise import shown
from reader.article.tongue import right_to_left
from reader.window.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LONGEST = 260
_LINES = 3
_MARGIN = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph: its position in the draft, what it is called, its text, and whether it is a heading."""

    position: int
    tag: str
    text: str
    strong: bool = False


class _Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- as Qt declares it
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(row.text[:_LONGEST])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.tag}: {shown(row.text[:_LONGEST])}"
        return row.tag if role == Qt.ItemDataRole.UserRole else None

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class _Paragraph(QStyledItemDelegate):
    """Paints one row: the tag in the margin, `tag` pixels wide, the words beside it."""

    def __init__(self, theme: Theme, tag: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag = tag

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = (view.viewport().width() if isinstance(view, QAbstractItemView) else 400) - self._tag - 2 * _MARGIN
        metrics = QFontMetrics(option.font)
        font = QFont(option.font)
        font.setBold(_is_strong(index))
        words = QFontMetrics(font).boundingRect(QRect(0, 0, max(80, width), 10_000), Qt.TextFlag.TextWordWrap, str(index.data()))
        small = QFont(option.font)
        small.setPixelSize(max(9, metrics.height() - 6))
        said = str(index.data(Qt.ItemDataRole.UserRole))
        tag = QFontMetrics(small).boundingRect(QRect(0, 0, self._tag - 8, 1000), Qt.TextFlag.TextWordWrap, said)
        return QSize(100, max(min(words.height(), _LINES * metrics.lineSpacing()), tag.height() + 2) + 11)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        try:
            self._paint(painter, option, index)
        finally:
            painter.restore()

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area: QRect = option.rect
        if chosen:
            painter.fillRect(area, QColor(theme.selection))
        else:
            painter.setPen(QColor(theme.line))
            painter.drawLine(area.left() + _MARGIN, area.bottom(), area.right() - _MARGIN, area.bottom())
        ink = QColor(theme.selection_text if chosen else theme.ink)
        quiet = ink if chosen else QColor(theme.ink_quiet)
        font = option.font
        metrics = QFontMetrics(font)
        painter.setPen(quiet)
        small = QFont(font)
        small.setPixelSize(max(9, metrics.height() - 6))
        painter.setFont(small)
        tag = QRect(area.left() + _MARGIN, area.top() + 6, self._tag - 8, area.height() - 8)
        painter.drawText(tag, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, str(index.data(Qt.ItemDataRole.UserRole)))
        painter.setPen(ink)
        font = option.widget.font() if option.widget is not None else font
        font.setBold(_is_strong(index))
        words = QRect(area.left() + _MARGIN + self._tag, area.top() + 4, area.width() - self._tag - 2 * _MARGIN, area.height() - 9)
        _draw_lines(painter, words, str(index.data()), font)


def _is_strong(index: Index) -> bool:
    model = index.model()
    return isinstance(model, _Rows) and model.rows[index.row()].strong


def _draw_lines(painter: QPainter, area: QRect, text: str, font: QFont) -> None:
    """As many lines of a text as are shown, the last one with an ellipsis where more would follow."""
    metrics = QFontMetrics(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    from_right = right_to_left([text])
    side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(side)
    layout.setTextOption(option)
    layout.beginLayout()
    ends = []
    for number in range(_LINES + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        line.setPosition(QPointF(0, number * metrics.lineSpacing()))
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    for number in range(min(len(ends), _LINES)):
        if number == _LINES - 1 and len(ends) > _LINES:
            rest = QRect(area.left(), area.top() + number * metrics.lineSpacing(), area.width(), metrics.lineSpacing())
            cut = text.encode("utf-16-le")[2 * ends[number - 1] :].decode("utf-16-le", "replace")  # Qt counts in UTF-16
            painter.setFont(font)
            painter.drawText(rest, side | Qt.AlignmentFlag.AlignTop, metrics.elidedText(cut, Qt.TextElideMode.ElideRight, area.width()))
        else:
            layout.lineAt(number).draw(painter, QPointF(area.topLeft()))


class TakenList(QListView):
    """Paragraphs one under the other; several can be chosen. Del, undo and redo are passed on."""

    deleting = Signal()
    undoing = Signal()
    redoing = Signal()

    def __init__(self, name: str, called: str, nothing: str, theme: Theme, tag: int, parent: QWidget | None = None) -> None:
        """`nothing` is what it means that the list is empty."""
        super().__init__(parent)
        self.setObjectName(name)
        self._nothing, self._quiet = nothing, QColor(theme.ink_quiet)
        self.setStyleSheet(
            f"QListView {{ background: {theme.card}; border: 1px solid {theme.line}; border-radius: 6px; padding: 1px; outline: none; }}"
            f"QListView:focus {{ border: 2px solid {theme.focus}; padding: 0; }}"
        )
        self.setAccessibleName(called)
        self._rows = _Rows()
        self.setModel(self._rows)
        self.setItemDelegate(_Paragraph(theme, tag, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # thousands of paragraphs are laid out a few at a time
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rows:
            return
        painter = QPainter(self.viewport())
        try:
            painter.setPen(self._quiet)
            area = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self._nothing)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # rows are as high as their words need at this width
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleting.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undoing.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redoing.emit()
        else:
            super().keyPressEvent(event)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row], chosen: set[int]) -> None:
        """These paragraphs, with those at the positions `chosen` marked; the place that was looked at stays."""
        at = self.verticalScrollBar().value()
        self._rows.show(rows)
        self.setAccessibleDescription("" if rows else self._nothing)
        for number, row in enumerate(rows):
            if row.position in chosen:
                self.selectionModel().select(self._rows.index(number), self.selectionModel().SelectionFlag.Select)
                self.setCurrentIndex(self._rows.index(number)) if len(chosen) == 1 else None
        self.verticalScrollBar().setValue(at)

    def look_at(self, position: int) -> None:
        """Bring into view where the paragraph at `position` of the draft stands, or would stand."""
        near = max((number for number, row in enumerate(self.rows) if row.position <= position), default=0)
        if self.rows:
            self.scrollTo(self._rows.index(near), QAbstractItemView.ScrollHint.PositionAtCenter)

    @property
    def chosen(self) -> set[int]:
        """The positions of the paragraphs that are marked."""
        return {self.rows[index.row()].position for index in self.selectedIndexes()}
