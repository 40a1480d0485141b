"""The strip that offers, at the next start, the work that was left when Diptych ended without a word: a crash, a kill, a power cut."""

import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton

from reader.project.store.errors import ProjectError
from reader.window.focus import let_go
from reader.window.saving import asking
from reader.window.saving.naming import title_of
from reader.work import Progress

if TYPE_CHECKING:
    from reader.project.store.working import Left
    from reader.window.main import MainWindow


class Offer(QFrame):
    """One piece of work after the other, the newest first. Takes no room while there is none."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self.setObjectName("message_note")
        self._window = window
        self._left: list[Left] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(8)
        mark = QLabel("↺")
        mark.setObjectName("message_mark")
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(mark)
        row.addWidget(self.label, 1)
        self.back, self.delete = QPushButton("Bring it back"), QPushButton("Delete…")
        for button, name, act in ((self.back, "offer_back", self._bring_back), (self.delete, "offer_delete", self._delete)):
            button.setObjectName(name)
            button.setProperty("look", "plain")
            button.clicked.connect(act)
            row.addWidget(button)
        later = QToolButton()
        later.setObjectName("message_close")
        later.setText("×")
        later.setToolTip("Not now: it is offered again at the next start")
        later.setAccessibleName("Not now")
        later.clicked.connect(self._later)
        row.addWidget(later)
        self.hide()

    def look(self) -> None:
        """Look for work that was left, off the UI thread, and offer it."""
        folder = self._window.settings.work_folder
        if folder is not None:
            self._window.controller.jobs.start("left", partial(_found, folder), self.show_left)

    def show_left(self, left: "tuple[Left, ...]") -> None:
        """Offer these."""
        self._left = list(left)
        self._show()

    @property
    def text(self) -> str:
        """What is being said; empty where nothing is offered."""
        return self.label.text() if self._left else ""

    def _show(self) -> None:
        if not self._left:
            let_go(self, *self._window.messages.behind)
        self.setVisible(bool(self._left))
        if not self._left:
            return
        left = self._left[0]
        more = f" ({len(self._left) - 1} more after this.)" if len(self._left) > 1 else ""
        self.label.setText(said(left) + more)
        self.back.setVisible(left.project is not None)
        self.back.setAccessibleDescription(self.label.text())

    def _bring_back(self) -> None:
        left = self._left[0]
        try:
            self._window.saving.projects.resume(left.path)
        except ProjectError as error:
            self._window.messages.error(str(error))
        self._next()

    def _delete(self) -> None:
        left = self._left[0]
        if (left.decided or left.project is None) and not asking.ask_discard(self._window, name_of(left), left.decided):
            return
        from reader.project.store.working import forget

        try:
            forget(left.path)
        except ProjectError as error:
            self._window.messages.error(str(error))
        self._next()

    def _later(self) -> None:
        self._left.clear()
        self._show()

    def _next(self) -> None:
        del self._left[:1]
        self._show()


def _found(folder: Path, progress: Progress) -> "tuple[Left, ...]":
    from reader.project.store.working import forget, left_behind

    progress(0.0, "looking for unsaved work")
    found = []
    for left in left_behind(folder):
        if left.project is not None and not left.standing.changed and _in_its_file(left):
            # the file is among the recent ones
            try:
                forget(left.path)
            except ProjectError:
                continue
        else:
            found.append(left)
    return tuple(found)


def _in_its_file(left: "Left") -> bool:
    """Whether all of it is in its file, as far as the file is what it was."""
    from reader.project.store.files import changed_on_disk

    file, known = left.standing.file, left.standing.known
    return file is not None and known is not None and not changed_on_disk(Path(file), known, to_the_letter=True)


def name_of(left: "Left") -> str:
    """What a piece of work is called."""
    if left.project is None:
        return "a piece of work"
    file = Path(left.standing.file) if left.standing.file is not None else None
    return f"“{title_of(file, *(kept.article if kept is not None else None for kept in (left.project.a, left.project.b)))}”"


def said(left: "Left", now: datetime.datetime | None = None) -> str:
    """What the strip says of a piece of work."""
    if left.project is None:
        return f"{left.reason} A newer or repaired Diptych may be able to."
    what = {0: "no decisions yet", 1: "one decision, note or bookmark"}.get(left.decided, f"{left.decided} decisions, notes and bookmarks")
    when = ""
    if left.standing.written is not None:
        here = left.standing.written.astimezone()
        today = (now or datetime.datetime.now(datetime.UTC)).astimezone().date()
        when = f", last kept at {here:%H:%M}" if here.date() == today else f", last kept on {here:%Y-%m-%d at %H:%M}"
    if left.standing.file is not None and not left.standing.changed:
        return f"The file of {name_of(left)} is gone or was changed since Diptych ended. The work as it was is still here: {what}{when}."
    return f"Diptych ended before {name_of(left)} was saved. It is all still here: {what}{when}."
