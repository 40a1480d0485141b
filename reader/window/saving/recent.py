"""The project files opened or saved last, above the recent pairs in the File menu."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from reader.article.errors import shown
from reader.window.tips import plain

if TYPE_CHECKING:
    from reader.window.main import MainWindow


def add_recent(window: "MainWindow", menu: QMenu) -> None:
    """Put the projects that are still there at the head of a menu that has been filled with pairs."""
    files = [file for file in window.settings.recent_projects if file.is_file()]
    if not files:
        return
    first = menu.actions()[0] if menu.actions() else None
    for file in files:
        action = menu.addAction(shown(file.name).replace("&", "&&"))
        action.setToolTip(plain(str(file)))
        action.triggered.connect(lambda _checked=False, which=file: window.saving.projects.open(which))
        if first is not None:
            menu.insertAction(first, action)
    menu.insertSeparator(first) if first is not None else menu.addSeparator()
    menu.addAction("Forget the projects").triggered.connect(partial(_forget, window))


def _forget(window: "MainWindow", _checked: bool = False) -> None:
    window.settings.recent_projects = []
