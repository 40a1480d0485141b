"""Saving the picture of the alignment: asks for a file, writes SVG or PNG, says where it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from reader.window.alignment_picture import AlignmentPicture
    from reader.window.messages import MessageBar
    from reader.window.settings import Settings

FILTERS = "Drawing that stays sharp (*.svg);;Picture (*.png)"


def choose(picture: AlignmentPicture, settings: Settings, messages: MessageBar) -> None:
    """Ask where to, and save."""
    folder = settings.last_export
    file, kind = QFileDialog.getSaveFileName(picture.window(), "Save the picture of the alignment", str(Path(folder or Path.home(), "alignment.svg")), FILTERS)
    if file:
        save(picture, messages, Path(file) if Path(file).suffix.lower() in (".svg", ".png") else Path(f"{file}{'.png' if 'png' in kind else '.svg'}"))


def save(picture: AlignmentPicture, messages: MessageBar, file: Path) -> None:
    """Write the picture that is shown; a failure is told where errors are."""
    from reader.report.writing import WriteError

    try:
        picture.write(file)
    except WriteError as error:
        messages.error(str(error), "")
        return
    messages.note(f"The picture of the alignment is saved as {file}.")
