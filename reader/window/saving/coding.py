"""Coders in the window: decisions out to JSON and in from it, and two coders laid side by side."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout

from reader import __version__
from reader.article.model import Article
from reader.project.decisions import Decisions
from reader.project.history import Command
from reader.project.store.errors import ProjectError
from reader.window.controller import SIDES
from reader.window.saving.asking import ask_file
from reader.window.saving.naming import file_name
from reader.work import Progress, portion

if TYPE_CHECKING:
    from reader.project.agreement import Compared
    from reader.project.coding import Coding
    from reader.window.main import MainWindow

JSON = "Decisions of Diptych (*.json)"
EITHER = "Decisions and projects of Diptych (*.json *.diptych)"


class Coders(QObject):
    """Import, export and agreement for one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    # out and in

    def export(self) -> None:
        """Ask for a file and write what was decided and noted."""
        controller = self._window.controller
        if controller.comparison is None:
            return
        name = Path(file_name(controller.article("a"), controller.article("b"))).with_suffix(".json").name
        file = ask_file(self._window, "Export decisions", self._window.settings.last_folder, name, JSON, ".json")
        if file is None:
            return
        self._window.settings.last_folder = str(file.parent)
        from reader.project.coding import coding_bytes, coding_of
        from reader.report.writing import WriteError, write_bytes

        try:
            write_bytes(file, coding_bytes(coding_of(controller.comparison, controller.decisions, file.stem, __version__)))
        except WriteError as error:
            self._window.messages.error(str(error))
            return
        self._window.messages.note(f"Your decisions were written to {file}. The file holds both articles, so that another can lay theirs beside it.")

    def take(self) -> None:
        """Ask for a file and take its decisions over, in place of what is decided; undo brings that back."""
        a, b = (self._window.controller.article(side) for side in SIDES)
        if a is None or b is None:
            self._window.messages.error("Open both articles first: decisions are about a pair.")
            return
        name, _ = QFileDialog.getOpenFileName(self._window, "Import decisions", self._window.settings.last_folder, EITHER)
        if not name:
            return
        file = self._remember(name)

        def work(progress: Progress) -> tuple[str, Decisions, tuple[Article, Article]]:
            from reader.project.coding import taken_over

            (coding,) = _codings([file], progress)
            return coding.coder, taken_over(coding, (a, b)), (a, b)

        self._start(work, self._take)

    def _take(self, found: tuple[str, Decisions, tuple[Article, Article]]) -> None:
        from reader.project.store.fitting import size_of

        coder, taken, about = found
        controller = self._window.controller
        if any(controller.article(side) is not article for side, article in zip(SIDES, about, strict=True)):
            self._window.messages.error("The articles were replaced while the decisions were read. Import them again.")
            return

        def replaced(_before: Decisions) -> Decisions:
            return taken

        controller.do(Command(f"import {coder or 'decisions'}", replaced))
        lost = f" {len(taken.unplaced)} found no place in these articles and are set aside." if taken.unplaced else ""
        count = size_of(taken) - len(taken.unplaced)
        self._window.messages.note(f"{count} decisions and notes were imported in place of yours.{lost}", ("Undo", controller.undo))

    # side by side

    def agree(self) -> None:
        """Ask for one file, which is laid beside the work in this window, or for two."""
        names, _ = QFileDialog.getOpenFileNames(self._window, "Another coder’s decisions, or those of two", self._window.settings.last_folder, EITHER)
        if not names:
            return
        files = [self._remember(name) for name in names]
        controller = self._window.controller
        comparison, decisions = controller.comparison, controller.decisions
        if len(files) > 2:
            self._window.messages.error(f"Two coders can be laid side by side; these are {len(files)} files. Choose two of them, or one.")
            return
        if len(files) == 1 and comparison is None:
            self._window.messages.error("There is nothing here yet to lay beside it: open a pair first, or choose the decisions of two coders.")
            return

        def work(progress: Progress) -> "Compared":
            from reader.project.agreement import agreement
            from reader.project.coding import coding_of

            codings = _codings(files, progress)
            if len(codings) == 1 and comparison is not None:
                codings = [coding_of(comparison, decisions, "This window", __version__), *codings]
            return agreement(*codings)

        self._start(work, lambda found: AgreementDialog(self._window, found).open())

    def _remember(self, name: str) -> Path:
        self._window.settings.last_folder = str(Path(name).parent)
        return Path(name)

    def _start(self, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        self._window.controller.jobs.start("coding", work, done, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        from reader.window.tasks import explain

        self._window.messages.error(*((str(error), "") if isinstance(error, ProjectError) else explain("The decisions could not be read.", error)))


def _codings(files: list[Path], progress: Progress) -> "list[Coding]":
    from reader.project.coding_files import coding_from

    progress(0.0, "reading decisions")
    return [coding_from(file, progress=portion(progress, number / len(files), (number + 1) / len(files))) for number, file in enumerate(files)]


class AgreementDialog(QDialog):
    """How far two coders agree: the figures, and every place where they do not."""

    def __init__(self, parent: "MainWindow", found: "Compared") -> None:
        super().__init__(parent)
        from reader.project.agreement import in_words, shown

        self.setWindowTitle("Agreement of two coders")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 560)
        one, two = found.coders
        column = QVBoxLayout(self)
        titles = " ↔ ".join(article.title or "untitled" for article in found.articles)
        for text, name in ((titles, "sheet_title"), (f"{one} and {two}, each by themselves", "sheet_text")):
            column.addWidget(_label(text, name))
        heads = ("", "Units", "Both", f"Only {one}", f"Only {two}", "Neither", "Agree", "Kappa")
        rows = [
            (each.about, *map(str, (each.units, each.both, each.first, each.second, each.neither)), f"{shown(each.percent, 1)} %", shown(each.kappa, 2))
            for each in found.agreements
        ]
        self.figures = _table(heads, rows, "Agreement in figures")
        column.addWidget(self.figures)
        said = "Units are pairs of paragraphs for links, and words for the rest. Kappa is Cohen’s; a dash means that chance alone would agree wholly."
        column.addWidget(_label(said, "quiet"))
        self.disputed = _table(("", "Place", one, two), [(each.about, each.place, each.first, each.second) for each in found.disputed], "Judged differently")
        column.addWidget(_label(f"Judged differently: {len(found.disputed)}" if found.disputed else "They agree everywhere.", "sheet_text"))
        column.addWidget(self.disputed, 1)
        theme = parent.appearance.theme
        look = f"background: {theme.paper}; color: {theme.ink};"
        lines = f"border: 1px solid {theme.line}; gridline-color: {theme.line};"
        for table in (self.figures, self.disputed):
            table.setStyleSheet(
                f"QTableWidget {{ {look} {lines} }} QTableWidget::item {{ padding: 3px 8px; }} QTableWidget QTableCornerButton::section {{ {look} }}"
                f" QTableWidget::item:selected {{ background: {theme.line}; color: {theme.ink}; }}"
                f" QHeaderView {{ {look} }} QHeaderView::section {{ {look} border: none; border-bottom: 1px solid {theme.line}; padding: 4px 8px; }}"
            )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copy_agreement")
        copy.clicked.connect(partial(QGuiApplication.clipboard().setText, in_words(found)))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], name: str) -> QTableWidget:
    table = QTableWidget(len(rows), len(heads))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(0 if len(heads) > 4 else len(heads) - 1, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setHighlightSections(False)
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            item = QTableWidgetItem(text)
            number = text[:1].isdigit() or text.startswith(("-", "–"))
            item.setTextAlignment((Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(i, j, item)
    return table
