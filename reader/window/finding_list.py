"""The findings as rows: which are shown, under which headings, and what each says. Knows no colours."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.language.folding import fold
from reader.report.findings import Finding, FindingKind

AnyIndex = QModelIndex | QPersistentModelIndex

# In the order of the design: what only one has comes first, the longer report usually being B.
ORDER: tuple[FindingKind, ...] = ("only b", "only a", "quote", "difference")
HEADINGS: dict[FindingKind, str] = {"only a": "Only in A", "only b": "Only in B", "quote": "Shared quotes", "difference": "Differences"}


class Role(IntEnum):
    """What the delegate and the list ask the model for."""

    FINDING = Qt.ItemDataRole.UserRole + 1
    DISMISSED = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that names what follows."""

    text: str


Row = Heading | Finding


def matches(finding: Finding, wanted: str) -> bool:
    """Whether a finding's text has all of `wanted`'s words; case, accents and quote marks do not count."""
    said = fold(f"{finding.text} {finding.detail} {finding.nearest}").text
    return all(word in said for word in fold(wanted).text.split())


class FindingModel(QAbstractListModel):
    """The rows of the findings panel."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._dismissed = False

    def show(self, findings: Sequence[Finding], *, headings: bool, dismissed: bool = False) -> None:
        """Show these, by kind; `dismissed` says that they were put aside."""
        rows: list[Row] = []
        for kind in ORDER:
            of_kind = [finding for finding in findings if finding.kind == kind]
            if of_kind and headings:
                rows.append(Heading(HEADINGS[kind]))
            rows.extend(of_kind)
        self.beginResetModel()
        self._rows = tuple(rows)
        self._dismissed = dismissed
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

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
            return row.text if isinstance(row, Heading) else ". ".join(part for part in (row.text, row.detail, row.nearest) if part)
        if role == Role.FINDING:
            return row
        if role == Role.DISMISSED:
            return self._dismissed
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if isinstance(self.row(index.row()), Finding):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def rows_with_findings(self) -> list[int]:
        """The rows that can be chosen, from the top."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, Finding)]

    def row_of(self, key: str) -> int | None:
        """Where the finding with this key stands."""
        return next((n for n, row in enumerate(self._rows) if isinstance(row, Finding) and row.key == key), None)
