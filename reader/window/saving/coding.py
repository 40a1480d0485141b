"""Coders in the window: decisions out to JSON and in from it, and two coders laid side by side. Reading and comparing run off the UI thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader import __version__
from reader.article.model import Article
from reader.article.sides import SIDES
from reader.project.decisions import Decisions
from reader.project.history import Command
from reader.project.store.errors import ProjectError
from reader.window.saving.asking import ask_file
from reader.window.saving.naming import file_name
from reader.work import Progress, portion

if TYPE_CHECKING:
    from reader.project.agreement import Compared
    from reader.project.coding import Coding
    from reader.window.main import MainWindow

Say = Callable[[str], object]
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
        comparison, decisions = controller.comparison, controller.decisions
        if comparison is None:
            return
        name = Path(file_name(controller.article("a"), controller.article("b"))).with_suffix(".json").name
        file = ask_file(self._window, "Export decisions", self._window.settings.last_folder, name, JSON, ".json")
        if file is None:
            return
        self._window.settings.last_folder = str(file.parent)
        from reader.project.coding import coding_bytes, coding_of
        from reader.report.writing import WriteError, write_bytes

        try:
            write_bytes(file, coding_bytes(coding_of(comparison, decisions, file.stem, __version__)))
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

        def work(progress: Progress, say: Say) -> tuple[str, Decisions, tuple[Article, Article]]:
            from reader.project.coding import taken_over

            (coding,) = _codings([file], progress, say)
            return coding.coder, taken_over(coding, (a, b)), (a, b)

        self._start(work, self._take)

    def _take(self, found: tuple[str, Decisions, tuple[Article, Article]]) -> None:
        coder, taken, about = found
        controller = self._window.controller
        if any(controller.article(side) is not article for side, article in zip(SIDES, about, strict=True)):
            self._window.messages.error("The articles were replaced while the decisions were read. Import them again.")
            return

        def replaced(_before: Decisions) -> Decisions:
            return taken

        controller.do(Command(f"import {coder or 'decisions'}", replaced))
        lost = f" {len(taken.unplaced)} found no place in these articles and are set aside." if taken.unplaced else ""
        count = taken.count - len(taken.unplaced)
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

        def work(progress: Progress, say: Say) -> "Compared":
            from reader.project.agreement import agreement
            from reader.project.coding import coding_of

            codings = _codings(files, progress, say)
            if len(codings) == 1 and comparison is not None:
                codings = [coding_of(comparison, decisions, "This window", __version__), *codings]
            return agreement(*codings)

        self._start(work, self._show)

    def _show(self, found: "Compared") -> None:
        from reader.window.saving.agreement_dialog import AgreementDialog

        AgreementDialog(self._window, found).show()

    def _remember(self, name: str) -> Path:
        self._window.settings.last_folder = str(Path(name).parent)
        return Path(name)

    def _start(self, work: Callable[[Progress, Say], Any], done: Callable[[Any], None]) -> None:
        said: list[str] = []

        def shown(found: Any) -> None:
            done(found)
            for note in said:
                self._window.messages.error(note)

        self._window.controller.jobs.start("coding", lambda progress: work(progress, said.append), shown, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        from reader.window.tasks import explain

        self._window.messages.error(*((str(error), "") if isinstance(error, ProjectError) else explain("The decisions could not be read.", error)))


def _codings(files: list[Path], progress: Progress, say: Say) -> "list[Coding]":
    from reader.project.coding_files import coding_from

    progress(0.0, "reading decisions")
    return [coding_from(file, "", portion(progress, n / len(files), (n + 1) / len(files)), say=say) for n, file in enumerate(files)]
