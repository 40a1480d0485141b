"""Keeps one piece of work in its working copy, off the UI thread: always the newest state, each in one transaction."""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from reader.project.store.errors import ProjectError
from reader.project.store.project import Fingerprint, Project, Standing
from reader.window import garbage
from reader.work import works

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from reader.project.store.working import WorkingCopy

PATIENCE_S = 30.0
"""How long closing waits for the disk."""


class Keeper(QObject):
    """One working copy and its thread. It is made when there is something to keep; `folder` None keeps nothing, but saves."""

    failed = Signal(str)
    """Work could not be kept; a whole message."""
    kept = Signal()
    _answered = Signal(object, object)
    _rested = Signal()

    def __init__(self, folder: Path | None, parent: QObject | None = None, copy: "WorkingCopy | None" = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._copy = copy
        self._lock = threading.Lock()
        self._wanted: tuple[Project, Standing] | None = None
        self._ended = False
        self._made: ThreadPoolExecutor | None = None
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._rested.connect(self._rest, Qt.ConnectionType.QueuedConnection)

    @property
    def _thread(self) -> "ThreadPoolExecutor":
        """Made with the first work: a window that has just come up has nothing to keep, and the disk's modules take their time."""
        if self._made is None:
            from concurrent.futures import ThreadPoolExecutor

            self._made = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keeper")
        return self._made

    @property
    def path(self) -> Path | None:
        """The working copy, where there is one by now."""
        return self._copy.path if self._copy else None

    def _submit(self, work: Callable[[], Any]) -> "Future[Any]":
        """Have the thread do this; what is garbage meanwhile goes in the window's thread, as in `Jobs`."""

        def run() -> Any:
            try:
                return work()
            finally:
                works.end()
                self._say(self._rested)

        works.begin()
        try:
            return self._thread.submit(run)
        except RuntimeError:  # it takes no work any more
            works.end()
            raise

    def put(self, project: Project, standing: Standing) -> None:
        """Keep this state. One that has not been written yet gives way to it."""
        if self._folder is None or self._ended:
            return
        with self._lock:
            waiting, self._wanted = self._wanted is not None, (project, standing)
        if not waiting:
            self._submit(self._write)

    def save(self, file: Path, project: Project, answer: Callable[[Fingerprint | ProjectError], object]) -> None:
        """Put the project at `file`; `answer` hears of it on this object's thread."""
        self._submit(lambda: self._say(self._answered, answer, self._save(file, project)))

    def save_now(self, file: Path, project: Project) -> Fingerprint | ProjectError:
        """The same, waiting for it: where the window is about to close."""
        late = ProjectError(f"{file} could not be saved: its disk does not answer.")
        answer: Fingerprint | ProjectError = self._wait(self._submit(lambda: self._save(file, project)), late)
        return answer

    def flush(self) -> None:
        """Wait until everything is written."""
        if self._made is None or self._ended:
            return
        self._wait(self._submit(lambda: None), None)

    def finish(self) -> None:
        """The same, and let those hear of it who asked for a save."""
        self.flush()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def let_go(self) -> Path | None:
        """Write what waits, and leave the working copy on the disk, for another day. Where it lies."""
        self.flush()
        path = self.path
        self._end(lambda copy: copy.close())
        return path

    def discard(self) -> None:
        """Delete the working copy: the work is saved, or not wanted."""
        with self._lock:
            self._wanted = None
        self._end(lambda copy: copy.discard())

    def _end(self, how: "Callable[[WorkingCopy], None]") -> None:
        if self._ended:
            return
        self._ended = True
        if self._made is None and self._copy is None:
            return

        def end() -> None:
            copy, self._copy = self._copy, None
            if copy is not None:
                how(copy)

        self._wait(self._submit(end), None)
        self._thread.shutdown(wait=False)

    def _write(self) -> None:
        with self._lock:
            wanted, self._wanted = self._wanted, None
        if wanted is None or self._folder is None:
            return
        try:
            if self._copy is None:
                from reader.project.store.working import WorkingCopy

                self._copy = WorkingCopy.create(self._folder)
            self._copy.put(*wanted)
        except ProjectError as error:
            self._say(self.failed, str(error))
        except Exception as error:  # a fault here must be told: the person relies on this thread
            self._say(self.failed, f"Your work could not be kept as you do it ({error}). Save it now. This is a fault in Diptych; please report it.")
        else:
            self._say(self.kept)

    def _save(self, file: Path, project: Project) -> Fingerprint | ProjectError:
        from reader.project.store.files import save_project

        try:
            return save_project(file, project, self._copy.told if self._copy is not None else None)
        except ProjectError as error:
            return error
        except Exception as error:
            return ProjectError(f"{file} could not be saved ({error}). This is a fault in Diptych; please report it.")

    @Slot(object, object)
    def _answer(self, answer: Callable[[Any], None], value: Any) -> None:
        answer(value)

    @Slot()
    def _rest(self) -> None:
        garbage.look_again()

    def _say(self, signal: Any, *values: Any) -> None:
        # A window that is gone has nobody left to tell.
        with suppress(RuntimeError):
            signal.emit(*values)

    @staticmethod
    def _wait(future: "Future[Any]", otherwise: Any) -> Any:
        try:
            return future.result(timeout=PATIENCE_S)
        except TimeoutError:
            return otherwise
        finally:
            garbage.look_again()
