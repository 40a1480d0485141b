"""Export and print: show the choices, ask where, write, say where it is. What knows of reports is loaded when one is asked for."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from reader.article.sides import SIDES
from reader.project.links import Status
from reader.window import tasks
from reader.window.asking import ABOUT_ARTICLES
from reader.window.jobs import PRINTING
from reader.window.opening import headline
from reader.window.saving.naming import UNFIT
from reader.work import Progress

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.comparison.model import Comparison
    from reader.project.decisions import Decisions
    from reader.report.choices import Choices, Only
    from reader.report.pages import Pages
    from reader.window.controller import Controller
    from reader.window.findings_panel import FindingsPanel
    from reader.window.messages import MessageBar
    from reader.window.reports.dialog import ReportDialog
    from reader.window.reports.presets import Presets
    from reader.window.reports.printing import Printing
    from reader.window.settings import Settings

Write = Callable[[Progress], tuple[str, ...]]
_STATUSES: dict[str, Status] = {status: status for status in get_args(Status)}


def only_of(panel: FindingsPanel) -> Only:
    """Which findings the panel shows now, by kind, words and status."""
    from reader.report.choices import Only
    from reader.report.findings import KINDS

    kinds = frozenset(kind for kind in KINDS if kind == panel.chips.current)
    status = _STATUSES.get("rejected" if panel.shows_dismissed else panel.status.current)
    return Only(kinds or frozenset(KINDS), panel.filter.text().strip(), status)


class Exporting(QObject):
    """Writes and prints reports for one window. `only` says which findings are shown now."""

    def __init__(self, window: QWidget, controller: Controller, settings: Settings, messages: MessageBar, only: Callable[[], Only]) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._settings = settings
        self._messages = messages
        self._only = only
        self.dialog: ReportDialog | None = None
        self._printing: Printing | None = None
        self._waiting: list[tuple[Path, Write]] = []
        self._closing = False
        controller.jobs.cancelled.connect(self._cancelled)

    @cached_property
    def presets(self) -> Presets:
        """What was chosen before."""
        from reader.window.reports.presets import Presets

        return Presets(self._settings)

    def choose(self) -> None:
        """Show the choices about the report; what follows is the person's."""
        comparison = self._controller.comparison
        if comparison is None or self.dialog is not None:
            return
        from reader.window.reports.dialog import ReportDialog

        self.dialog = ReportDialog(comparison, self._controller.decisions, self.presets, self._only(), self._export, self.print_, self._window)
        self.dialog.setProperty(ABOUT_ARTICLES, True)
        self.dialog.finished.connect(self._left)
        self.dialog.open()

    def print_(self, choices: Choices | None = None) -> None:
        """Print the report as it was last chosen, after asking on which printer."""
        comparison = self._controller.comparison
        if comparison is None:
            return
        if self._on_paper:
            self._messages.note("The last report is still being printed. Print this one when that is done, or stop it first.")
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        from reader.window.reports.printing import set_up

        wanted = choices or self.presets.last()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if not QPrinterInfo.availablePrinterNames():
            # then there is nothing but a file to print to, and Qt offers a folder for it, which it cannot write to
            printer.setOutputFileName(str(self._folder() / self.suggested_name()))
        set_up(printer, wanted.look, Path(self.suggested_name()).stem)
        dialog = QPrintDialog(printer, self._window)
        dialog.setProperty(ABOUT_ARTICLES, True)
        try:
            if not dialog.exec():
                return
        finally:
            dialog.deleteLater()
        self._controller.jobs.start(
            PRINTING,
            partial(_whole, comparison, self._controller.decisions, wanted),
            partial(self._print_pages, printer),
            failed=self._not_printed,
            progress=self._controller.advanced.emit,
        )

    def _print_pages(self, printer: QPrinter, pages: Pages) -> None:
        from reader.window.reports.printing import Printing

        self._printing = Printing(printer, pages, self._controller.jobs, self)
        self._printing.ended.connect(self._printed)
        self._printing.stopped.connect(self._stopped)
        self._printing.start()

    def _printed(self, count: int) -> None:
        self._forget_printing()
        if count:
            self._messages.note(f"{count} {'page was' if count == 1 else 'pages were'} sent to the printer.")
            self._go_on()
        else:
            self._closing = False
            self._messages.error("Nothing was printed: the printer did not take the pages. Look whether it is on, or choose another.")

    def _stopped(self) -> None:
        self._forget_printing()
        self._messages.note("Printing was stopped.")

    def _forget_printing(self) -> None:
        printing, self._printing = self._printing, None
        if printing is not None:
            printing.deleteLater()

    def _not_printed(self, error: Exception) -> None:
        self._closing = False
        self._messages.error(*tasks.explain("The report could not be printed.", error))

    def _left(self, _result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _export(self, choices: Choices, wanted: str) -> None:
        chosen = self._ask(wanted)
        if chosen is not None:
            file, to = chosen
            self._settings.last_export = str(file.parent)
            if self.dialog is not None:
                self.dialog.accept()
            self._write(file, to, choices)

    def _ask(self, wanted: str) -> tuple[Path, str] | None:
        """A file and a format: what its ending says, or else the filter."""
        from reader.report.export import FORMATS, format_of

        filters = {f"{spec.label} (*.{spec.ending})": key for key, spec in FORMATS.items()}
        dialog = QFileDialog(self.dialog or self._window, "Export", str(self._folder()))
        dialog.setProperty(ABOUT_ARTICLES, True)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))
        dialog.filterSelected.connect(lambda chosen: _rename(dialog, filters.get(chosen, "pdf")))
        dialog.selectNameFilter(next(name for name, key in filters.items() if key == wanted))
        dialog.setDefaultSuffix(FORMATS[wanted].ending)
        dialog.selectFile(self.suggested_name(FORMATS[wanted].ending))
        try:
            if not dialog.exec() or not dialog.selectedFiles():
                return None
            file = dialog.selectedFiles()[0]
            return Path(file), format_of(file) or filters.get(dialog.selectedNameFilter(), wanted)
        finally:
            dialog.deleteLater()

    def _folder(self) -> Path:
        """Where the last report went, or else where the system keeps documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return next((Path(folder) for folder in (self._settings.last_export, documents) if folder and Path(folder).is_dir()), Path.home())

    def suggested_name(self, ending: str = "pdf") -> str:
        """A file name made of both headlines, fit for every system."""
        titles = (UNFIT.sub(" ", headline(self._controller.article(side))) for side in SIDES)
        name = " - ".join(textwrap.shorten(title, 48, placeholder="").strip(" .…,") for title in titles)
        return f"{name.strip(' -') or 'Comparison'}.{ending}"

    def _write(self, file: Path, to: str, choices: Choices) -> None:
        """Write the comparison as it stands now, in the format `to`, once what is being written is done."""
        controller = self._controller
        if controller.comparison is None:
            return
        self._waiting.append((file, partial(tasks.write_report, controller.comparison, controller.decisions, file, to, choices)))
        if not controller.jobs.busy("export"):
            self._write_next()

    def _write_next(self) -> None:
        file, work = self._waiting.pop(0)
        self._controller.jobs.start(
            "export", work, partial(self._written, file), failed=partial(self._not_written, file), progress=self._controller.advanced.emit
        )

    def _written(self, file: Path, missing: tuple[str, ...]) -> None:
        self._controller.failures.mend("export")
        said = f"The comparison was written to {file}."
        if missing:
            shown = " ".join(missing[:12])
            said += f" The typefaces have no form for {shown}; the report says where they stand."
        self._messages.note(said, ("Open", partial(_open, file)))
        self._go_on()

    def _not_written(self, file: Path, error: Exception) -> None:
        self._closing = False
        self._controller.failures.tell(f"{file} could not be written.", error, about="export")
        self._go_on()

    # what is still under way

    @property
    def _on_paper(self) -> bool:
        return self._printing is not None or self._controller.jobs.busy(PRINTING)

    @property
    def closing(self) -> bool:
        """Whether the window is to be closed once the report is done."""
        return self._closing

    def may_close(self) -> bool:
        """Whether nothing is being written or printed. If something is, the window is closed when that is done, or at once where it is asked again."""
        asked_again, self._closing = self._closing, False
        if asked_again or not (self._on_paper or self._controller.jobs.busy("export")):
            return True
        self._closing = True
        doing = "printed" if self._on_paper else "written"
        self._messages.note(f"The report is still being {doing}; the window closes when that is done. Close it again to leave without the report.")
        return False

    def _go_on(self) -> None:
        """One report is done: write the next, or do what was put off for it."""
        if self._controller.jobs.busy("export"):
            return  # it was a print; what is being written goes on by itself
        if self._waiting:
            self._write_next()
        elif self._closing and not self._on_paper:
            QTimer.singleShot(0, self, self._close)

    def _close(self) -> None:
        """Close the window as it was put off, unless something has come up since: the person goes on here, and it would be taken away from under a menu."""
        self._closing = False
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            self._window.close()

    def _cancelled(self, lane: str) -> None:
        if lane in ("export", PRINTING):
            self._waiting.clear()
            self._closing = False


def _rename(dialog: QFileDialog, to: str) -> None:
    """Give the file in a dialog the ending of another format. Qt does so only where a name has no dot, and headlines have some."""
    from reader.report.export import FORMATS, format_of

    dialog.setDefaultSuffix(FORMATS[to].ending)
    for file in dialog.selectedFiles()[:1]:
        was = format_of(file)
        if was is not None and file.casefold().endswith(f".{FORMATS[was].ending}"):
            dialog.selectFile(f"{Path(file).name[: -len(FORMATS[was].ending)]}{FORMATS[to].ending}")


def _open(file: Path) -> None:
    """Show a file in whatever the system opens such files with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _whole(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Pages:
    from reader.report.pages import pages

    return pages(comparison, decisions, choices, progress)
