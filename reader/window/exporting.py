"""Export: ask where and in which format, let the controller write, say where it is."""

import re
import textwrap
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.window.controller import SIDES, Controller
from reader.window.messages import MessageBar
from reader.window.opening import headline
from reader.window.settings import Settings

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class Exporting(QObject):
    """Writes reports for one window."""

    def __init__(self, window: QWidget, controller: Controller, settings: Settings, messages: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._settings = settings
        self._messages = messages
        controller.exported.connect(self._done)

    def choose(self) -> None:
        """Ask for a file and write the comparison there."""
        chosen = self._ask()
        if chosen is not None:
            file, to = chosen
            self._settings.last_export = str(file.parent)
            self._controller.export(file, to)

    def _ask(self) -> tuple[Path, str] | None:
        """A file and a format: what its ending says, or else the filter."""
        from reader.report.export import FORMATS, format_of

        filters = {f"{spec.label} (*.{spec.ending})": key for key, spec in FORMATS.items()}
        dialog = QFileDialog(self._window, "Export", str(self._folder()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))
        dialog.filterSelected.connect(lambda chosen: _rename(dialog, filters.get(chosen, "pdf")))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.suggested_name())
        try:
            if not dialog.exec() or not dialog.selectedFiles():
                return None
            file = dialog.selectedFiles()[0]
            return Path(file), format_of(file) or filters.get(dialog.selectedNameFilter(), "pdf")
        finally:
            dialog.deleteLater()

    def _folder(self) -> Path:
        """Where the last report went, or else where the system keeps documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return next((Path(folder) for folder in (self._settings.last_export, documents) if folder and Path(folder).is_dir()), Path.home())

    def suggested_name(self) -> str:
        """A file name made of both headlines, fit for every system."""
        titles = (_UNFIT.sub(" ", headline(self._controller.article(side))) for side in SIDES)
        name = " - ".join(textwrap.shorten(title, 48, placeholder="").strip(" .…,") for title in titles)
        return f"{name.strip(' -') or 'Comparison'}.pdf"

    def _done(self, file: Path, missing: tuple[str, ...]) -> None:
        said = f"The comparison was written to {file}."
        if missing:
            shown = " ".join(missing[:12])
            said += f" The typefaces have no form for {shown}; the report says where they stand."
        self._messages.note(said, ("Open", partial(_open, file)))


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
