"""Long work, said without threads: it reports progress and can be cancelled, and is not held up by Python's looking for garbage."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

Progress = Callable[[float, str], None]
"""Called with the share done (0 to 1) and what is being done. May raise Cancelled."""


class Cancelled(Exception):  # noqa: N818 -- not an error: what was asked for
    """The person no longer wants the result. Raised by a Progress, passed through by all work."""


def silent(share: float, doing: str) -> None:
    """A Progress that tells nobody."""


def portion(progress: Progress, start: float, end: float) -> Progress:
    """A Progress for one part of longer work: its 0 to 1 is told as `start` to `end`."""

    def part(share: float, doing: str) -> None:
        progress(start + (end - start) * share, doing)

    return part


YOUNG, MIDDLE, ALL = 5_000, 10, 1_000_000_000
"""After so many new objects the newest are looked through, every so many times those of some age with them, and all of them never."""


@contextmanager
def sweeping_little() -> Iterator[None]:
    """While it lasts, Python looks for garbage only among what was made lately.

    A comparison of two long articles makes millions of objects and hardly a ring of them; looking through all of them again and again took a sixth
    of all its time but the encoder's. Does nothing where garbage is looked for as little already, or not at all, as in the window (`window.garbage`).
    """
    before = gc.get_threshold()
    if not gc.isenabled() or before[2] >= ALL:
        yield
        return
    gc.set_threshold(YOUNG, MIDDLE, ALL)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _nobody() -> None:
    """Who is told that no work is under way, where nobody asked."""


class Works:
    """Counts what is worked out in other threads than the window's. Meanwhile Python looks for no garbage; `window.garbage` says why, and has it go on."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.under_way = 0
        self.paused = False
        """Whether Python is to look for garbage again when no work is under way."""
        self.rested: Callable[[], None] = _nobody
        """Called when the last of them has ended, in the thread in which it did."""

    def begin(self) -> None:
        """Something is about to be worked out: look for nothing until that has ended."""
        with self.lock:
            self.under_way += 1
            if gc.isenabled():
                gc.disable()
                self.paused = True

    def join(self) -> bool:
        """A thread begins for a work that is counted, and may outlast it. False where none is, as in a program without a window: then it need not `end`."""
        with self.lock:
            counted = self.under_way > 0
            self.under_way += counted
        return counted

    def end(self) -> None:
        """It is done, or was stopped. Python looks for nothing yet: this is said in the thread in which it is not to."""
        with self.lock:
            self.under_way -= 1
            last = not self.under_way
        if last:
            self.rested()


works = Works()
"""The interpreter has one collector, and so one count."""
