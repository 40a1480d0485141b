"""One piece of work in a window: its history, the file it belongs to, what was saved of it last, and who keeps it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.project.history import History
from reader.project.store.errors import ProjectError
from reader.project.store.project import Bookmark, Fingerprint, Project
from reader.window.saving.keeper import Keeper
from reader.window.saving.lock import Lock
from reader.window.saving.looking import View

if TYPE_CHECKING:
    from reader.project.store.working import WorkingCopy

Work = tuple[object, ...]


def work_of(project: Project) -> Work:
    """What a person would lose: not how the work was looked at, nor the files that the articles came from."""
    a, b = (kept.article if kept is not None else None for kept in (project.a, project.b))
    return (a, b, project.decisions, project.bookmarks)


@dataclass(slots=True, eq=False)
class Document:
    """The history is what a document is known by: an article that is replaced begins another."""

    history: History
    keeper: Keeper
    file: Path | None = None
    known: Fingerprint | None = None
    saved: Work | None = None
    """What is in the file; None where there is none, or where it is not known."""
    adrift: bool = False
    """Whether it was left by a crash with work that was not in its file."""
    unsaved: bool = False
    """Whether work would be lost, as of the last time it was kept."""
    bookmarks: tuple[Bookmark, ...] = ()
    read_only: bool = False
    lock: Lock | None = None
    view: View | None = None
    """How to look at it once it is compared."""
    warned: bool = False
    """Whether the person was told that the file changed under it."""
    left: Path | None = None
    """Its working copy, where it was put away with work that is nowhere else."""

    def modified(self, project: Project) -> bool:
        """Whether closing now would lose work."""
        if self.saved is not None:
            return work_of(project) != self.saved
        return self.adrift or project.decisions.count + len(project.bookmarks) > 0

    def changed_on_disk(self, *, to_the_letter: bool = False) -> bool:
        """Whether the file is another than when it was opened or saved. `to_the_letter` reads it, whatever the clock says."""
        if self.file is None or self.known is None:
            return False
        from reader.project.store.files import changed_on_disk

        return changed_on_disk(self.file, self.known, to_the_letter=to_the_letter)

    def lose_file(self) -> None:
        """The file is not what it was any more: what is here is kept nowhere else."""
        self.saved, self.adrift = None, True

    def take_file(self, file: Path, known: Fingerprint, project: Project) -> None:
        """The work is in this file now, as it is."""
        self.file, self.known, self.saved, self.adrift, self.warned = file, known, work_of(project), False, False

    def left_copy(self) -> "WorkingCopy | None":
        """The working copy it was put away with, to go on in."""
        path, self.left = self.left, None
        if path is None:
            return None
        from reader.project.store.working import WorkingCopy

        try:
            return WorkingCopy.resume(path)[0]
        except ProjectError:
            return None

    def unlock(self) -> None:
        """Let others have the file."""
        if self.lock is not None:
            self.lock.release()
            self.lock = None
