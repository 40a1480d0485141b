"""Work off the UI thread: progress, cancelling, errors, and answers that came too late. Work gets plain frozen values and returns one."""

import itertools
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from reader.window import garbage
from reader.work import Cancelled, Progress, works

PATIENCE_MS = 10_000
"""How long closing waits for work that has been told to stop."""
PRINTING = "print"
"""The lane of printing, page by page; those that look whether anything is printed know it too."""
_SAY_EVERY = 0.04

Outcome = Callable[[Any], None]


def _ignore(_: object) -> None:
    """For the outcomes that a caller does not want to hear of."""


def _quiet(share: float, doing: str) -> None:
    """For progress that a caller does not want to hear of."""


class Job:
    """One piece of running work. `token` grows with every start; only the newest of a lane may answer."""

    def __init__(self, lane: str, token: int, work: Callable[[Progress], Any], done: Outcome, failed: Callable[[Exception], None], progress: Progress) -> None:
        self.lane = lane
        self.token = token
        self.work = work
        self.done = done
        self.failed = failed
        self.progress = progress
        self.stop = Event()


class _Run(QRunnable):
    """Runs one job on a pool thread and sends what happens to the UI thread."""

    def __init__(self, job: Job, say: Callable[[int, str, Any], None]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._job = job
        self._say = say
        self._last = 0.0

    def _progress(self, share: float, doing: str) -> None:
        if self._job.stop.is_set():
            raise Cancelled
        now = time.monotonic()
        # Some work reports thousands of steps a second; each would wake the UI thread.
        if share >= 1.0 or now - self._last >= _SAY_EVERY:
            self._last = now
            self._say(self._job.token, "progress", (max(0.0, min(1.0, share)), doing))

    def run(self) -> None:
        try:
            if self._job.stop.is_set():
                raise Cancelled
            answer = self._job.work(self._progress)
        except Cancelled:
            self._end("cancelled", None)
        except Exception as error:  # a crash in a job must leave the window alive, whatever it was
            self._end("failed", error)
        except BaseException as error:  # a panic in a library of Rust is no Exception, and would leave the lane busy for good
            fault = RuntimeError(f"{type(error).__name__}: {error}")
            fault.__cause__ = error
            self._end("failed", fault)
        else:
            self._end("done", answer)

    def _end(self, event: str, value: Any) -> None:
        works.end()
        # A window that was closed without waiting has nobody left to tell.
        with suppress(RuntimeError):
            self._say(self._job.token, event, value)


class Jobs(QObject):
    """Owns all running work of one window. Callbacks run on the thread that owns this object.

    One lane holds one job at a time: starting another cancels the first, whose answer is dropped however late it comes.
    """

    changed = Signal()
    cancelled = Signal(str)
    """The lane in which something was stopped before its end; that another job took its place is not told."""
    _said = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # Two, so that an export is not kept waiting by a long comparison.
        self._pool.setMaxThreadCount(2)
        self._tokens = itertools.count(1)
        self._newest: dict[str, Job] = {}
        self._running: dict[int, tuple[Job, _Run]] = {}
        self._ended: list[_Run] = []
        self._closed = False
        self._said.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        lane: str,
        work: Callable[[Progress], Any],
        done: Outcome = _ignore,
        *,
        failed: Callable[[Exception], None] = _ignore,
        progress: Progress = _quiet,
        delay_ms: int = 0,
    ) -> None:
        """Run `work(progress)` off the UI thread. It raises Cancelled out of `progress` once it is no longer wanted.

        With `delay_ms` it begins that much later, so that what was just shown is painted first; it counts as running from now on.
        """
        if self._closed:
            return
        self._drop(lane)
        job = Job(lane, next(self._tokens), work, done, failed, progress)
        run = _Run(job, self._said.emit)
        self._newest[lane] = job
        self._running[job.token] = (job, run)
        if delay_ms:
            QTimer.singleShot(delay_ms, self, lambda: self._begin(job, run))
        else:
            self._begin(job, run)
        self.changed.emit()

    def cancel(self, lane: str) -> None:
        """Stop what runs in `lane`, if anything does; its callbacks are not called any more."""
        if self._drop(lane):
            self.cancelled.emit(lane)
            self.changed.emit()

    def exchange(self, one: str, other: str) -> None:
        """What runs in one lane runs in the other from now on, and the other way round."""
        jobs = {new: job for old, new in ((one, other), (other, one)) if (job := self._newest.pop(old, None)) is not None}
        for lane, job in jobs.items():
            job.lane = lane
        self._newest.update(jobs)

    def busy(self, lane: str | None = None) -> bool:
        """Whether wanted work is running, in `lane` or anywhere."""
        return bool(self._newest) if lane is None else lane in self._newest

    def close(self) -> bool:
        """Cancel everything and wait for the threads. True when all of them ended in time."""
        self._closed = True
        for lane in list(self._newest):
            self._drop(lane)
            self.cancelled.emit(lane)
        ended = self._pool.waitForDone(PATIENCE_MS)
        garbage.look_again()
        return ended

    def _begin(self, job: Job, run: _Run) -> None:
        if job.stop.is_set():
            self._running.pop(job.token, None)
        elif not self._closed:
            works.begin()
            self._pool.start(run)

    def _drop(self, lane: str) -> bool:
        job = self._newest.pop(lane, None)
        if job is None:
            return False
        job.stop.set()
        return True

    @Slot(int, str, object)
    def _hear(self, token: int, event: str, value: Any) -> None:
        entry = self._running.get(token) if event == "progress" else self._running.pop(token, None)
        if entry is None:
            return
        job, run = entry
        if event != "progress":
            # Its thread may still be on its way out of `run`; it is let go once no thread is.
            self._ended.append(run)
            garbage.look_again()
            if not self._pool.activeThreadCount():
                self._ended.clear()
        if self._newest.get(job.lane) is not job:
            return
        if event == "progress":
            job.progress(*value)
            return
        del self._newest[job.lane]
        self.changed.emit()
        if event == "done":
            job.done(value)
        elif event == "failed":
            job.failed(value)
