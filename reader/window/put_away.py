"""What asks about two articles goes when other articles come: what it would decide is about words that are not there any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from reader.window.asking import ABOUT_ARTICLES, Asking
from reader.window.note_dialog import NoteDialog

if TYPE_CHECKING:
    from reader.window.controller import Controller
    from reader.window.messages import MessageBar

NOTE_GONE = "Another report came in while you wrote a note. The note was not saved, for its place is gone; Copy takes its words along."
ASKING_GONE = "Another report came in. What you were asked about the last one was put away."


class PutAway(QObject):
    """For one window. A report that takes long to open may come in while a dialog or a menu is up."""

    def __init__(self, window: QWidget, controller: Controller, messages: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._messages = messages
        controller.articles_changed.connect(self._articles_changed)

    def _articles_changed(self) -> None:
        for menu in self._window.findChildren(QMenu):
            # those of a card, a link or a place; the menus of the menu bar ask for what there is when they are used
            if menu.isVisible() and menu.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):
                menu.close()
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible() and self._is_about_articles(dialog):
                unsaved = dialog.unsaved if isinstance(dialog, NoteDialog) else ""
                dialog.leave() if isinstance(dialog, NoteDialog) else dialog.reject()
                if unsaved:
                    self._messages.error(NOTE_GONE, unsaved)
                else:
                    self._messages.note(ASKING_GONE)

    def _is_about_articles(self, dialog: QDialog) -> bool:
        return bool(dialog.property(ABOUT_ARTICLES)) or (isinstance(dialog, Asking) and dialog.about_articles)
