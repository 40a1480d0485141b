"""A list of paragraphs: each with what it is beside it, and as much of its text as three lines hold. Plain text only."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.article.disguise import shown

Index = QModelIndex | QPersistentModelIndex
_LONGEST = 260
_LINES = 3
_MARGIN = 10
_TAG = 92


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
    """Paints one row: the tag in the margin, the words beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = (view.viewport().width() if isinstance(view, QAbstractItemView) else 400) - _TAG - 2 * _MARGIN
        metrics = QFontMetrics(option.font)
        words = metrics.boundingRect(QRect(0, 0, max(80, width), 10_000), Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(100, min(words.height(), _LINES * metrics.lineSpacing()) + 11)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        try:
            self._paint(painter, option, index)
        finally:
            painter.restore()

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette: QPalette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area: QRect = option.rect
        if chosen:
            painter.fillRect(area, palette.highlight())
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(area.left() + _MARGIN, area.bottom(), area.right() - _MARGIN, area.bottom())
        ink = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        quiet = ink if chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        font = option.font
        metrics = QFontMetrics(font)
        painter.setPen(quiet)
        small = option.font
        small.setPixelSize(max(9, metrics.height() - 6))
        painter.setFont(small)
        tag = QRect(area.left() + _MARGIN, area.top() + 6, _TAG - 8, area.height() - 8)
        painter.drawText(tag, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, str(index.data(Qt.ItemDataRole.UserRole)))
        painter.setPen(ink)
        model = index.model()
        font = option.widget.font() if option.widget is not None else font
        font.setBold(isinstance(model, _Rows) and model.rows[index.row()].strong)
        painter.setFont(font)
        words = QRect(area.left() + _MARGIN + _TAG, area.top() + 4, area.width() - _TAG - 2 * _MARGIN, area.height() - 9)
        painter.setClipRect(words)
        painter.drawText(words, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, str(index.data()))


class TakenList(QListView):
    """Paragraphs one under the other; several can be chosen."""

    def __init__(self, name: str, called: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(called)
        self._rows = _Rows()
        self.setModel(self._rows)
        self.setItemDelegate(_Paragraph(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # thousands of paragraphs are laid out a few at a time
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row], chosen: set[int]) -> None:
        """These paragraphs, with those at the positions `chosen` marked; the place that was looked at stays."""
        at = self.verticalScrollBar().value()
        self._rows.show(rows)
        for number, row in enumerate(rows):
            if row.position in chosen:
                self.selectionModel().select(self._rows.index(number), self.selectionModel().SelectionFlag.Select)
                self.setCurrentIndex(self._rows.index(number)) if len(chosen) == 1 else None
        self.verticalScrollBar().setValue(at)

    @property
    def chosen(self) -> set[int]:
        """The positions of the paragraphs that are marked."""
        return {self.rows[index.row()].position for index in self.selectedIndexes()}
