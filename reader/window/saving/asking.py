"""What saving asks a person: where to, and what to do with work that would be lost. Everything here waits for an answer."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from reader.project.store.project import ENDING
from reader.window.asking import ABOUT_ARTICLES

Answer = Literal["save", "save as", "discard", "cancel"]
FILTER = f"Diptych project (*{ENDING})"


def ask_file(window: QWidget, title: str, folder: str, name: str, filters: str = FILTER, ending: str = ENDING) -> Path | None:
    """Where to write; the dialog itself asks before a file is replaced."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    start = next((Path(place) for place in (folder, documents) if place and Path(place).is_dir()), Path.home())
    dialog = QFileDialog(window, title, str(start))
    dialog.setProperty(ABOUT_ARTICLES, True)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([filters])
    dialog.setDefaultSuffix(ending.removeprefix("."))
    dialog.selectFile(name)
    try:
        if not dialog.exec() or not dialog.selectedFiles():
            return None
        file = Path(dialog.selectedFiles()[0])
        if file.suffix.casefold() == ending:
            return file
        file = file.with_name(file.name + ending)
        # under this name the dialog has not asked
        return file if not file.exists() or _ask_over(window, file.name) else None
    finally:
        dialog.deleteLater()


def ask_close(window: QWidget, name: str, decided: int, saved: bool = True) -> Answer:
    """Before work goes: save it, let it go, or stay. `saved`: there is a file of it, from before."""
    what = f"{decided} decisions, notes and bookmarks" if decided != 1 else "one decision, note or bookmark"
    how = f"It has changed since it was saved. In all it holds {what}." if saved else f"It was never saved. It holds {what}."
    box = _box(window, f"Save your work on {name}?", how)
    save = box.addButton("&Save", QMessageBox.ButtonRole.AcceptRole)
    lose = box.addButton("&Don’t save", QMessageBox.ButtonRole.DestructiveRole)
    return _answered(box, {save: "save", lose: "discard"}, save)


def ask_replace(window: QWidget, name: str) -> Answer:
    """Before a file is replaced that another program changed."""
    text = "Another program, or another person, changed it since you opened it. Saving now replaces what they did; saving under another name keeps both."
    box = _box(window, f"{name} is not as you left it.", text)
    other = box.addButton("Save &As…", QMessageBox.ButtonRole.AcceptRole)
    replace = box.addButton("&Replace it", QMessageBox.ButtonRole.DestructiveRole)
    return _answered(box, {other: "save as", replace: "save"}, other)


def _ask_over(window: QWidget, name: str) -> bool:
    """Before a file is replaced that the dialog did not ask about."""
    box = _box(window, f"Replace {name}?", "There is a file of that name already. What is in it would be lost.")
    replace = box.addButton("&Replace it", QMessageBox.ButtonRole.DestructiveRole)
    return _answered(box, {replace: "save"}, None) == "save"


def ask_discard(window: QWidget, name: str, decided: int) -> bool:
    """Before work that was left by a crash is deleted."""
    what = f"{decided} decisions, notes and bookmarks" if decided != 1 else "one decision, note or bookmark"
    box = _box(window, f"Delete the work on {name} for good?", f"It holds {what}, and is kept nowhere else.")
    lose = box.addButton("&Delete", QMessageBox.ButtonRole.DestructiveRole)
    return _answered(box, {lose: "discard"}, None) == "discard"


def _box(window: QWidget, text: str, more: str) -> QMessageBox:
    from PySide6.QtCore import Qt

    box = QMessageBox(window)
    box.setProperty(ABOUT_ARTICLES, True)
    box.setWindowTitle("Diptych")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    return box


def _answered(box: QMessageBox, answers: dict[QPushButton, Answer], first: QPushButton | None) -> Answer:
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(first or cancel)
    box.setEscapeButton(cancel)
    try:
        box.exec()
        clicked = box.clickedButton()
        return next((answer for button, answer in answers.items() if button is clicked), "cancel")
    finally:
        box.deleteLater()
