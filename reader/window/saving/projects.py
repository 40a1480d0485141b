"""Opening project files in a window: reading them, going back to what was saved, going on with what was left, and noticing when a file changes under it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from reader.article.sides import SIDES
from reader.project.history import History
from reader.project.store.errors import ProjectError
from reader.project.store.project import Project
from reader.window.failures import PROJECT
from reader.window.saving.document import Document, work_of
from reader.window.saving.lock import Lock, lock_file, lock_of, same_file
from reader.window.saving.looking import set_bookmarks
from reader.window.saving.originals import opened_from
from reader.work import Progress

if TYPE_CHECKING:
    from reader.project.store.files import Read
    from reader.project.store.working import WorkingCopy
    from reader.window.main import MainWindow
    from reader.window.saving.saving import Saving


class Projects(QObject):
    """Opens project files for one window's Saving."""

    def __init__(self, window: "MainWindow", saving: "Saving") -> None:
        super().__init__(saving)
        self._window = window
        self._saving = saving
        self._told = ""
        window.controller.arrivals.project_wanted.connect(lambda file, alone: self.open(file, alone=alone))
        window.installEventFilter(self)

    def open(self, file: Path, *, alone: bool = True) -> None:
        """Open a project file, off the UI thread. What was there before can be brought back. Not `alone`: articles were named beside it."""
        file = file.absolute()
        if same_file(self._saving.document.file, file) and not self._saving.document.changed_on_disk():
            self._window.messages.note(f"{file.name} is open already.")
            return
        self._read(file, lambda read: self._opened(file, read, alone=alone))

    def revert(self) -> None:
        """Back to what is in the file. What was done since can be brought back as long as the window is open."""
        document = self._saving.document
        if document.file is not None:
            file = document.file
            self._read(file, lambda read: self._reverted(file, read))

    def _read(self, file: Path, done: "Callable[[Read], None]") -> None:
        def work(progress: Progress) -> "Read":
            from reader.project.store.files import read_project

            progress(0.0, f"opening {file.name}")
            return read_project(file, progress)

        self._window.controller.jobs.start("open a", work, done, failed=self._not_opened)

    def _not_opened(self, error: Exception) -> None:
        from reader.window.tasks import explain

        said = (str(error), "") if isinstance(error, ProjectError) else explain("The project could not be opened.", error)
        self._window.controller.failures.say(*said, PROJECT)

    def _opened(self, file: Path, read: "Read", *, alone: bool) -> None:
        # of two windows on one file the second must find the lock of the first
        lock = Lock(file)
        owner = None if lock.take() else lock.owner
        if self._saving.put_away_whole(file):
            self._window.controller.forget_set_aside()
        document = self._show(read.project, None)
        document.take_file(file, read.fingerprint, read.project)
        document.lock = lock if owner is None else None
        document.read_only = owner is not None or not writable(file)
        self._saving.remember(file)
        self._saving.keep()
        messages = self._window.messages
        beside = "" if alone else f"A project holds both of its articles: {file.name} was opened, and nothing else. "
        if owner is not None:
            text = f"{beside}{file.name} is open {owner}. You can read it here and go on with it; Save As makes a file of your own."
            self._tell_of_file(text, ("Save over it all the same", self._take_over))
        elif document.read_only:
            messages.note(f"{beside}{file.name} may not be changed: it is open as read-only. Save As makes a file of your own.")
        elif beside:
            messages.note(beside.strip())
        for note in read.notes:
            messages.error(note)

    def _reverted(self, file: Path, read: "Read") -> None:
        before = self._saving.document
        lock, before.lock = before.lock, None
        before.unsaved = False  # what it held is given up, but for Bring back
        document = self._show(read.project, None, reverting=True)
        document.take_file(file, read.fingerprint, read.project)
        document.lock, document.read_only = lock, before.read_only
        self._saving.keep()
        self._window.messages.note(f"This is {file.name} as it was saved.", ("Bring back", self._window.controller.bring_back))

    def resume(self, path: Path) -> None:
        """Go on with a working copy that was left behind. Raises ProjectError."""
        from reader.project.store.working import WorkingCopy

        copy, project, standing = WorkingCopy.resume(path)
        document = self._show(project, copy)
        document.adrift, document.read_only = standing.changed, standing.read_only
        if standing.file is not None:
            document.file, document.known = Path(standing.file), standing.known
            if not standing.changed and not document.changed_on_disk():
                document.saved = work_of(project)
            else:
                document.lose_file()
            if not document.read_only:
                document.lock = lock_of(document.file)
                document.read_only = document.lock is None
        self._saving.keep()
        self.check_disk()

    def _show(self, project: Project, copy: "WorkingCopy | None", *, reverting: bool = False) -> Document:
        history = History.restored(project.decisions, project.past.done, project.past.undone)
        opened = {side: opened_from(kept) for side in SIDES if (kept := project.side(side)) is not None}
        document = self._saving.coming = self._saving.begin(history, copy)
        document.view = project.view
        self._saving.quiet = True
        try:
            self._window.controller.take(opened, history, reverting=reverting)
            set_bookmarks(self._window.view, project.bookmarks)
        finally:
            self._saving.quiet = False
        return document

    def _take_over(self) -> None:
        """The person knows that nobody else has it: a machine that crashed cannot say so itself."""
        document = self._saving.document
        if document.file is not None and writable(document.file):
            lock_file(document.file).unlink(missing_ok=True)
            document.lock = lock_of(document.file)
            document.read_only = document.lock is None
            self._saving.keep()

    # the file under it

    def check_disk(self) -> None:
        """Say once that the file is another than it was."""
        document = self._saving.document
        if document.file is None or document.warned or not document.changed_on_disk():
            return
        document.warned = True
        name, messages = document.file.name, self._window.messages
        if self.check_gone():
            messages.note(f"{name} was moved or deleted since you opened it. Save writes it again.")
        elif self._saving.modified:
            text = f"{name} was changed by another program while you worked on it. Save asks before it replaces that; Save As keeps both."
            self._tell_of_file(text, ("Show the new version", self.revert))
        else:
            self._tell_of_file(f"{name} was changed by another program.", ("Show the new version", self.revert))

    def _tell_of_file(self, text: str, action: tuple[str, "Callable[[], None]"]) -> None:
        self._told = text
        self._window.messages.note(text, action)

    def forget_file(self) -> None:
        """Another document is shown, or this one has its file: what was offered about the file before would be done to the one that is open now."""
        self._window.messages.drop(self._told)

    def check_gone(self) -> bool:
        """Whether the file is not there any more; then closing would lose even what was saved."""
        document = self._saving.document
        if document.file is None or document.file.exists():
            return False
        if document.saved is not None:
            document.lose_file()
            self._saving.keep()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            QTimer.singleShot(0, self, self.check_disk)
        return False


def writable(file: Path) -> bool:
    """Whether a file can be replaced by a new version of itself."""
    return os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)
