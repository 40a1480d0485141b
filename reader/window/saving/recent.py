"""The project files opened or saved last, above the recent pairs in the File menu."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from reader.article.errors import shown
from reader.window.tips import plain

if TYPE_CHECKING:
    from reader.window.settings import Settings


def add_recent(settings: "Settings", menu: QMenu, wanted: Callable[[Path], None]) -> None:
    """Put the projects that are still there at the head of a menu that has been filled with pairs."""
    files = [file for file in settings.recent_projects if file.is_file()]
    if not files:
        return
    first = menu.actions()[0] if menu.actions() else None
    for file in files:
        action = menu.addAction(shown(file.name).replace("&", "&&"))
        action.setToolTip(plain(str(file)))
        action.triggered.connect(lambda _checked=False, which=file: wanted(which))
        if first is not None:
            menu.insertAction(first, action)
    menu.insertSeparator(first) if first is not None else menu.addSeparator()
    menu.addAction("Forget the projects").triggered.connect(partial(_forget, settings))


def _forget(settings: "Settings", _checked: bool = False) -> None:
    settings.recent_projects = []
