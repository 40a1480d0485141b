"""Saving the picture of the alignment: asks for a file, writes SVG or PNG, says where it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from reader.window.main import MainWindow

FILTERS = "Drawing that stays sharp (*.svg);;Picture (*.png)"


def choose(window: MainWindow) -> None:
    """Ask where to, and save."""
    folder = window.settings.last_export
    file, kind = QFileDialog.getSaveFileName(window, "Save the picture of the alignment", str(Path(folder or Path.home(), "alignment.svg")), FILTERS)
    if file:
        save(window, Path(file) if Path(file).suffix.lower() in (".svg", ".png") else Path(f"{file}{'.png' if 'png' in kind else '.svg'}"))


def save(window: MainWindow, file: Path) -> None:
    """Write the picture that is shown; a failure is told where errors are."""
    from reader.report.writing import WriteError

    try:
        window.panel.overview.picture.write(file)
    except WriteError as error:
        window.messages.error(str(error), "")
        return
    window.messages.note(f"The picture of the alignment is saved as {file}.")
