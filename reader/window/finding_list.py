"""The cards as rows: which are shown, under which headings, and what each says. Knows no colours."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.window.cards import FINDINGS, FRAMING, Card, CardKind

AnyIndex = QModelIndex | QPersistentModelIndex

ORDER: tuple[CardKind, ...] = (*FINDINGS, *FRAMING, "link", "note", "tag", "lost")
HEADINGS: dict[CardKind, str] = {
    "only a": "Only in A",
    "only b": "Only in B",
    "quote": "Shared quotes",
    "difference": "Differences",
    "name": "Names",
    "source": "Sources",
    "link": "Links",
    "note": "Notes",
    "tag": "Tagged passages",
    "lost": "Without a place",
}


class Role(IntEnum):
    """What the delegate and the list ask the model for."""

    FINDING = Qt.ItemDataRole.UserRole + 1
    DISMISSED = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that names what follows."""

    text: str


Row = Heading | Card

PAGE = 40
"""So many rows are handed out at a time: a card has to be set before its height is known, and a list is shown only once all heights are."""


class FindingModel(QAbstractListModel):
    """The rows of the findings panel. The list is given more of them as it is scrolled; what counts, steps and searches sees all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._given = 0

    def show(self, cards: Sequence[Card], *, headings: bool) -> None:
        """Show these, by kind; names, sources and tagged passages stand in groups of their own."""
        rows: list[Row] = []
        for kind in ORDER:
            of_kind = [card for card in cards if card.kind == kind]
            groups = list(dict.fromkeys(card.group for card in of_kind if card.group))
            for group in groups:
                rows.append(Heading(group))
                rows.extend(card for card in of_kind if card.group == group)
            if groups:
                continue
            if of_kind and headings:
                rows.append(Heading(HEADINGS[kind]))
            rows.extend(of_kind)
        self.beginResetModel()
        self._rows = tuple(rows)
        self._given = min(len(rows), PAGE)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._given < len(self._rows)

    def fetchMore(self, parent: AnyIndex) -> None:
        if self.canFetchMore(parent):
            self._give(self._given + PAGE)

    def reach(self, number: int) -> QModelIndex:
        """The index of a row, given to the list first where it was not yet."""
        if self._given <= number < len(self._rows):
            self._give(number + PAGE)
        return self.index(number, 0)

    def _give(self, count: int) -> None:
        count = min(count, len(self._rows))
        self.beginInsertRows(QModelIndex(), self._given, count - 1)
        self._given = count
        self.endInsertRows()

    def row(self, number: int) -> Row | None:
        """What stands in a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text if isinstance(row, Heading) else row.spoken
        if role == Role.FINDING:
            return row
        if role == Role.DISMISSED:
            return isinstance(row, Card) and row.status == "rejected"
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if isinstance(self.row(index.row()), Card):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def rows_with_findings(self) -> list[int]:
        """The rows that can be chosen, from the top."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, Card)]

    def cards(self) -> tuple[Card, ...]:
        """What is shown, from the top."""
        return tuple(row for row in self._rows if isinstance(row, Card))

    def row_of(self, key: str) -> int | None:
        """Where the card with this key stands."""
        return next((n for n, row in enumerate(self._rows) if isinstance(row, Card) and row.key == key), None)

    def row_with(self, card: Card) -> int | None:
        """Where the card of the same kind stands that has the most of this one's words; None where none has any."""
        shared = {
            n: sum(own.common(other) for side, own in card.places for other_side, other in row.places if side == other_side)
            for n, row in enumerate(self._rows)
            if isinstance(row, Card) and row.kind == card.kind and row.kind.startswith("only")
        }
        most = max(shared.values(), default=0)
        return next((n for n, words in shared.items() if words == most), None) if most else None
