"""Export PDF: ask where, let the controller write, say where it is."""

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

    def choose_pdf(self) -> None:
        """Ask for a file and write the comparison there."""
        file = self._ask()
        if file is not None:
            self._settings.last_export = str(file.parent)
            self._controller.export_pdf(file)

    def _ask(self) -> Path | None:
        dialog = QFileDialog(self._window, "Export PDF", str(self._folder()), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.suggested_name())
        try:
            return Path(dialog.selectedFiles()[0]) if dialog.exec() and dialog.selectedFiles() else None
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


def _open(file: Path) -> None:
    """Show a file in whatever the system opens such files with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
