"""How far two coders agree: the figures, and every place where they do not, each of which leads to the pages."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from reader.article.calling import called
from reader.article.sides import SIDES
from reader.window.labels import label

if TYPE_CHECKING:
    from reader.project.agreement import Compared
    from reader.window.main import MainWindow

LONGEST_NAME = 22
MOST_FIGURES = 8
"""Rows of figures that are shown without scrolling."""


class AgreementDialog(QDialog):
    """Stands beside the pages, which can be read and worked on meanwhile."""

    def __init__(self, parent: "MainWindow", found: "Compared") -> None:
        super().__init__(parent)
        from reader.project.agreement import in_words, shown

        self._window = parent
        self._found = found
        self.setWindowTitle("Agreement of two coders")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 620)
        one, two = found.coders
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        titles = " ↔ ".join(called(article) or "untitled" for article in found.articles)
        for text, name in ((titles, "sheet_title"), (f"{one} and {two}, each by themselves", "sheet_text")):
            column.addWidget(label(name, text, wrap=True))
        heads = ("", "Units", "Both", f"Only {short(one)}", f"Only {short(two)}", "Neither", "Agree", "Kappa")
        rows = [
            (each.about, *map(str, (each.units, each.both, each.first, each.second, each.neither)), f"{shown(each.percent, 1)} %", shown(each.kappa, 2))
            for each in found.agreements
        ]
        self.figures = _table(heads, rows, "Agreement in figures", figures=True)
        column.addWidget(self.figures)
        said = "Units are pairs of paragraphs for links, and words for the rest. Kappa is Cohen’s; a dash means that chance alone would agree wholly."
        column.addWidget(label("quiet", said, wrap=True))
        column.addSpacing(6)
        places = ("", "Place", short(one), short(two))
        self.disputed = _table(places, [(each.about, each.place, each.first, each.second) for each in found.disputed], "Judged differently")
        column.addWidget(label("sheet_text", self._said_of_disputes(), wrap=True))
        column.addWidget(self.disputed, 1)
        self.disputed.setVisible(bool(found.disputed))
        if not found.disputed:
            column.addStretch(1)
        self.disputed.cellActivated.connect(self._go)
        for table in (self.figures, self.disputed):
            self._colour(table)
        _fit(self.figures)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copy_agreement")
        copy.clicked.connect(partial(QGuiApplication.clipboard().setText, in_words(found)))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    @property
    def _here(self) -> bool:
        """Whether the pages show what was compared."""
        shown = [self._window.controller.article(side) for side in SIDES]
        return all(article is not None and article.paragraphs == mine.paragraphs for article, mine in zip(shown, self._found.articles, strict=True))

    def _said_of_disputes(self) -> str:
        count = len(self._found.disputed)
        if not count:
            return "They agree everywhere."
        return f"Judged differently: {count}." + (" Double-click a row, or press Enter on it, to see it on the pages." if self._here else "")

    def _go(self, row: int, _column: int) -> None:
        side, paragraph = self._found.disputed[row].at
        article = self._window.controller.article(side)
        if article is not None and self._here:
            self._window.view.go_to(side, article.whole(paragraph))

    def _colour(self, table: QTableWidget) -> None:
        theme = self._window.appearance.theme
        look = f"background: {theme.paper}; color: {theme.ink};"
        table.setStyleSheet(
            f"QTableWidget {{ {look} border: 1px solid {theme.line}; gridline-color: {theme.line}; }} QTableWidget::item {{ padding: 3px 8px; }}"
            f" QTableWidget::item:selected {{ background: {theme.line}; color: {theme.ink}; }}"
            f" QTableWidget::item:focus {{ border: none; padding: 3px 8px; }}"
            f" QHeaderView {{ {look} }} QHeaderView::section {{ {look} border: none; border-bottom: 1px solid {theme.line}; padding: 4px 11px; }}"
        )


def short(name: str) -> str:
    """A coder's name, fit for the head of a column."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], name: str, *, figures: bool = False) -> QTableWidget:
    """A table of texts; of `figures`, all but the first column is set flush right."""
    table = QTableWidget(len(rows), len(heads))
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.setTabKeyNavigation(False)
    left, right = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for j, head in enumerate(heads):
        item = QTableWidgetItem(head)
        item.setTextAlignment(right if figures and j else left)
        table.setHorizontalHeaderItem(j, item)
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            item = QTableWidgetItem(text)
            item.setTextAlignment(right if figures and j else left)
            table.setItem(i, j, item)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for j in (0,) if figures else range(2, len(heads)):
        header.setSectionResizeMode(j, QHeaderView.ResizeMode.Stretch)
    if figures:
        header.setMinimumSectionSize(48)
    return table


def _fit(table: QTableWidget) -> None:
    """Make a table as high as its rows, once it looks as it will."""
    table.ensurePolished()
    rows = sum(table.rowHeight(row) for row in range(min(table.rowCount(), MOST_FIGURES)))
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + rows + 2)
