"""Articles on their way into a window: from files, from an address, from pasted text, and the two of the sample. Shows no dialog."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.article.errors import ChapterNeededError, PasswordNeededError
from reader.article.intake import Intake
from reader.article.model import Article
from reader.article.sides import OTHER, SIDES, Side
from reader.project.store.project import Original, is_project
from reader.window import tasks
from reader.window.failures import Failures
from reader.window.jobs import Jobs
from reader.window.opened import Opened
from reader.work import Progress

Taken = Intake | tuple[Intake, Original]
"""An article taken in, and where it was fetched the page as it came."""


@dataclass
class _Way:
    """Where an article that is on its way goes: another side, once A and B change places."""

    side: Side


class Arrivals(QObject):
    """Reads articles as jobs. What cannot be read is told, and the other side opens all the same."""

    arrived = Signal(object)
    """Nothing more is on its way: what has come, by its side."""
    took_in = Signal(str, object)
    """An article came into a side; its Intake."""
    asked = Signal(str, object, object)
    """A file wants a password or the choice of a chapter: the side, its path, the error that says which."""
    project_wanted = Signal(object, bool)
    """A project file was to be opened, not an article: its path, and whether it was named alone."""
    advanced = Signal(float, str)

    def __init__(self, jobs: Jobs, failures: Failures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._failures = failures
        self._come: dict[Side, Opened] = {}
        self._ways: dict[Side, _Way] = {}

    def open_files(self, files: Mapping[Side, Path]) -> None:
        """Read files into sides."""
        projects = [path for path in files.values() if is_project(path)]
        if projects:
            self.open_project(projects[0], alone=len(files) == 1)
            return
        for side, path in files.items():
            self.open_by(side, partial(tasks.open_file, path), f"{path} could not be opened.", path)

    def open_project(self, file: Path, *, alone: bool) -> None:
        """Open a project; where it was not named `alone`, whoever opens it says that nothing else was opened."""
        self.project_wanted.emit(file, alone)

    def open_text(self, side: Side, text: str, rich: str = "") -> None:
        """Read pasted text into a side; `rich` is the same as HTML, where there is any."""
        self.open_by(side, partial(tasks.open_paste, text, rich=rich), "The pasted text could not be read as a report.")

    def open_by(self, side: Side, work: Callable[[Progress], Taken], fallback: str, path: Path | None = None) -> None:
        """Read into a side what `work` brings. `fallback` begins the message where it fails in an unforeseen way."""
        way = self._ways[side] = _Way(side)
        failed = partial(self._not_opened, way, path, fallback)
        self._jobs.start(f"open {side}", work, partial(self._take, way, path), failed=failed, progress=self.advanced.emit)

    def open_sample(self) -> None:
        """The two reports that ship with the program."""

        def take(pair: tuple[Article, Article]) -> None:
            self._come = {way.side: Opened(pair[0]), OTHER[way.side]: Opened(pair[1])}
            self._failures.opened(*SIDES)
            self.settle()

        for side in SIDES:
            self._jobs.cancel(f"open {side}")
        way = self._ways["a"] = _Way("a")
        self._jobs.start("open a", tasks.open_sample, take, failed=partial(self._not_opened, way, None, "The sample could not be opened."))

    def take_in(self, taken: Mapping[Side, tuple[Path, Intake]]) -> None:
        """Hand on articles that were read from files already."""
        for side, (path, intake) in taken.items():
            self._come[side] = Opened(intake.article, path, None, intake)
        self._failures.opened(*taken)
        self.settle()
        for side, (_, intake) in taken.items():
            self.took_in.emit(side, intake)

    def busy(self, side: Side) -> bool:
        """Whether an article is on its way into a side."""
        return self._jobs.busy(f"open {side}")

    def drop(self) -> None:
        """Give up what is on its way, and what has come beside it."""
        for side in SIDES:
            self._jobs.cancel(f"open {side}")
        self._come.clear()

    def turn(self) -> None:
        """A and B changed places: what was to go to the one goes to the other."""
        self._jobs.exchange("open a", "open b")
        self._failures.turn()
        for way in self._ways.values():
            way.side = OTHER[way.side]
        self._ways = {way.side: way for way in self._ways.values()}
        self._come = {OTHER[side]: opened for side, opened in self._come.items()}

    def settle(self) -> None:
        """Hand on what has come, once nothing more is on its way."""
        # Two files opened together are shown together: never one new article beside one that is about to go.
        if any(self.busy(side) for side in SIDES) or not self._come:
            return
        come, self._come = self._come, {}
        self.arrived.emit(come)

    def _take(self, way: _Way, path: Path | None, taken: Taken) -> None:
        side = way.side
        self._failures.opened(side)
        intake, original = taken if isinstance(taken, tuple) else (taken, None)
        self._come[side] = Opened(intake.article, path, original, intake)
        self.settle()
        self.took_in.emit(side, intake)

    def _not_opened(self, way: _Way, path: Path | None, fallback: str, error: Exception) -> None:
        side = way.side
        if path is not None and isinstance(error, PasswordNeededError | ChapterNeededError):
            self.asked.emit(side, path, error)
        else:
            self._failures.tell(fallback, error, f"open {side}")
        self.settle()
