"""Saving for one window: keeps the work as it is done, and puts it into a file where the person says. What goes where is decided here; asking is `asking`'s."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout

from reader import __version__
from reader.article.sides import SIDES
from reader.project.history import History
from reader.project.store.errors import ProjectError
from reader.project.store.project import Comparing, Fingerprint, Past, Project, Standing
from reader.window.controller import Controller
from reader.window.saving import asking
from reader.window.saving.coding import Coders
from reader.window.saving.document import Document
from reader.window.saving.keeper import Keeper
from reader.window.saving.lock import Lock, lock_of, same_file
from reader.window.saving.looking import bookmarks, look, seen, set_bookmarks
from reader.window.saving.naming import file_name, title_of
from reader.window.saving.offer import Offer
from reader.window.saving.originals import Originals
from reader.window.saving.projects import Projects

if TYPE_CHECKING:
    from reader.project.store.working import WorkingCopy
    from reader.window.main import MainWindow

LOOK_EVERY_MS = 10_000
"""How often it is noted where the person reads, and tried again where work could not be kept."""


class Saving(QObject):
    """The documents of one window: the one that is open, and the one before it, which can be brought back."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._controller: Controller = window.controller
        self._originals = Originals()
        self._document = self.begin(self._controller.history)
        self._before: Document | None = None
        self.coming: Document | None = None
        """What is about to be shown in place of what is there."""
        self.quiet = False
        """Whether what is shown is on its way, so that there is nothing whole to keep."""
        self._told_failure = False
        self._closed = False
        controller = self._controller
        controller.articles_changed.connect(self._articles_changed)
        controller.compared_changed.connect(self._compared_changed)
        controller.decisions_changed.connect(self.keep)
        window.view.landmarks.changed.connect(self.keep)
        self.projects = Projects(window, self)
        self.coders = Coders(window)
        self.offer = Offer(window)
        self._place_offer()
        window.actions_["keep_originals"].setChecked(window.settings.keep_originals)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def _place_offer(self) -> None:
        central = self._window.centralWidget()
        column = central.layout() if central is not None else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.offer)

    # what there is

    @property
    def file(self) -> Path | None:
        """The project file that is open."""
        return self._document.file

    @property
    def document(self) -> Document:
        return self._document

    def put_away_whole(self, file: Path) -> bool:
        """Whether what was put away last is all in this file."""
        before = self._before
        return before is not None and before.history is self._controller.set_aside and not before.unsaved and same_file(before.file, file)

    def project(self) -> Project:
        """The work as it is now."""
        controller = self._controller
        self._originals.wanted = self._window.settings.keep_originals
        a, b = (self._originals.kept(opened) if (opened := controller.opened.get(side)) is not None else None for side in SIDES)
        history = controller.history
        past = Past(history.steps, history.undone)
        return Project(a, b, history.now, past, Comparing(True, __version__), bookmarks(self._window.view), seen(self._window))

    @property
    def modified(self) -> bool:
        """Whether closing now would lose work."""
        return any(self._controller.article(side) is not None for side in SIDES) and self._document.modified(self.project())

    @property
    def name(self) -> str:
        """What the work is called: its file's name, or both headlines."""
        return title_of(self._document.file, *(self._controller.article(side) for side in SIDES))

    # keeping

    def keep(self) -> None:
        """Keep the work as it is now, and let the title say whether it is saved."""
        if self._closed or self.quiet or self._document.history is not self._controller.history:
            return
        if any(self._controller.article(side) is not None for side in SIDES):
            project, document = self.project(), self._document
            document.unsaved, document.bookmarks = document.modified(project), project.bookmarks
            file = str(document.file) if document.file is not None else None
            document.keeper.put(project, Standing(file, document.known, document.unsaved, document.read_only))
            self._timer.start()
        else:
            self._timer.stop()
        self.say_title()

    def say_title(self) -> None:
        """The window's title: the file, a mark where it is not saved, and whether it may be replaced."""
        window, document = self._window, self._document
        changed = self.modified
        if document.file is not None or changed:
            mark = " (read-only)" if document.read_only else ""
            window.setWindowTitle(f"{self.name.replace('[*]', '[ * ]')}[*]{mark} – Diptych")
        window.setWindowModified(changed)
        window.status.say_saved(*self._said(changed))
        stack = self._controller.undo_stack
        if changed == stack.isClean():
            stack.resetClean() if changed else stack.setClean()
        window.actions_["revert"].setEnabled(document.file is not None)

    def _said(self, changed: bool) -> tuple[str, str]:
        """What the status line says of that, and what it means."""
        file = self._document.file
        if changed:
            return "Not saved", "Kept on this computer as you do it. Save puts it into a project file."
        return ("Saved", str(file)) if file is not None else ("", "")

    def begin(self, history: History, copy: "WorkingCopy | None" = None) -> Document:
        """A document that belongs to no file yet; `copy` is the working copy it goes on in."""
        keeper = Keeper(self._window.settings.work_folder, self, copy)
        keeper.failed.connect(self._not_kept)
        keeper.kept.connect(self._kept)
        return Document(history, keeper)

    def _not_kept(self, text: str) -> None:
        # once: the timer tries again every few seconds
        if not self._told_failure:
            self._told_failure = True
            self._window.messages.error(text)

    def _kept(self) -> None:
        if self._told_failure:
            self._told_failure = False
            self._window.messages.note("Your work is kept again as you do it.")

    # documents come and go

    def _articles_changed(self) -> None:
        history = self._controller.history
        if history is not self._document.history:
            known = next((each for each in (self.coming, self._before) if each is not None and each.history is history), None)
            self._put_away(self._document)
            self.projects.forget_file()
            self._document = known or self.begin(history)
            if known is not None and known is not self.coming:
                self._revive(known)
            self.coming = None
        self.keep()

    def _revive(self, document: Document) -> None:
        """Go on with the document that was put away."""
        document.keeper = self.begin(document.history, document.left_copy()).keeper
        if document.file is not None and not document.read_only:
            document.lock = lock_of(document.file)
            document.read_only = document.lock is None
        set_bookmarks(self._window.view, document.bookmarks)

    def _put_away(self, document: Document) -> None:
        """Another pair is shown. Work that is nowhere else stays on the disk; the next start offers it."""
        document.unlock()
        if document.history is self._controller.set_aside:
            self._before = document
        if document.unsaved:
            document.left = document.keeper.let_go()
        else:
            document.keeper.discard()

    def _compared_changed(self) -> None:
        view = self._document.view
        if view is not None and self._controller.comparison is not None:
            self._document.view = None
            QTimer.singleShot(0, self, lambda: look(self._window, view))

    # saving

    def save(self) -> None:
        """Save into the file that is open, or ask for one. A file that was changed by others is not replaced unasked."""
        document = self._document
        if document.file is None or document.read_only:
            self.save_as()
            return
        if self._document.changed_on_disk(to_the_letter=True) and document.file.exists():
            answer = asking.ask_replace(self._window, document.file.name)
            if answer == "cancel":
                return
            if answer == "save as":
                self.save_as()
                return
        self._write(document.file)

    def save_as(self) -> None:
        """Ask for a file; the work belongs to that one from then on."""
        file = self._ask("Save As")
        if file is not None:
            self._write(file)

    def set_originals(self, wanted: bool) -> None:
        """Whether projects also hold the articles' files as they came."""
        self._window.settings.keep_originals = wanted
        self.keep()

    def save_copy(self) -> None:
        """Ask for a file and write the work there as well; it goes on belonging to the file it belonged to."""
        file = self._ask("Save a Copy")
        if file is not None:
            self._document.keeper.save(file, self.project(), lambda answer: self._copied(file, answer))

    def _ask(self, title: str) -> Path | None:
        document = self._document
        name = document.file.name if document.file is not None else file_name(*(self._controller.article(side) for side in SIDES))
        folder = str(document.file.parent) if document.file is not None else self._window.settings.last_folder
        file = asking.ask_file(self._window, title, folder, name)
        if file is None:
            return None
        file = file.absolute()
        self._window.settings.last_folder = str(file.parent)
        if same_file(file, document.file) and not document.read_only:
            return file
        lock = Lock(file)
        if not lock.take():
            self._window.messages.error(f"{file.name} is open {lock.owner}, and was left as it is. Save under another name.")
            return None
        lock.release()
        return file

    def _write(self, file: Path) -> None:
        document, project = self._document, self.project()
        document.keeper.save(file, project, lambda answer: self.written(document, file, project, answer))

    def written(self, document: Document, file: Path, project: Project, answer: Fingerprint | ProjectError) -> bool:
        if isinstance(answer, ProjectError):
            self._window.messages.error(str(answer))
            return False
        if document.lock is None or not same_file(document.file, file):
            document.unlock()
            document.lock = lock_of(file)
        document.take_file(file, answer, project)
        document.read_only = False
        self.remember(file)
        if document is self._document:
            self.projects.forget_file()
            self.keep()
            self._window.status.why.say(f"Saved as {file.name}")
        return True

    def _copied(self, file: Path, answer: Fingerprint | ProjectError) -> None:
        if isinstance(answer, ProjectError):
            self._window.messages.error(str(answer))
        else:
            self._window.messages.note(f"A copy was saved as {file}.")

    def remember(self, file: Path) -> None:
        """Put a project first among the recent ones."""
        settings = self._window.settings
        settings.recent_projects = [file, *(known for known in settings.recent_projects if known != file)]

    # closing

    def may_close(self) -> bool:
        """Ask where work would be lost; False where the window is to stay."""
        if self._closed:
            return True
        self._document.keeper.finish()
        self.projects.check_gone()
        self.keep()
        if self._window.settings.work_folder is not None and self.modified and not self._saved_or_given_up():
            return False
        self._closed = True
        self._timer.stop()
        self._document.keeper.discard()
        self._document.unlock()
        return True

    def _saved_or_given_up(self) -> bool:
        document, project = self._document, self.project()
        answer = asking.ask_close(self._window, self.name, project.decisions.count + len(project.bookmarks), document.file is not None)
        if answer != "save":
            return answer == "discard"
        file = document.file if document.file is not None and not document.read_only else self._ask("Save")
        if file is None:
            return False
        if file == document.file and file.exists() and self._document.changed_on_disk(to_the_letter=True):
            other = asking.ask_replace(self._window, file.name)
            chosen = file if other == "save" else self._ask("Save As") if other == "save as" else None
            if chosen is None:
                return False
            file = chosen
        return self.written(document, file, project, document.keeper.save_now(file, project))
