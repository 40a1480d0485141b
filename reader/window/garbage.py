"""When Python looks for what nobody can reach any more: never among all that there is, for that would hold the window up by as long as it is big.

A comparison of two long articles is millions of objects. Python looks through all of them again and again while more are made, in whatever thread makes them,
and all others wait: a quarter of a second for a thousand paragraphs. Nearly nothing of it is ever found to be garbage, since what is dropped goes at once.
So only what was made lately is looked through, and what has been placed in the window is set aside.

Nor does Python look while anything is worked out in another thread. It looks in whatever thread makes the most, and what is garbage goes in that thread; but
what Qt drew with, a laid out text, a picture, a place in a list, may go in the thread of the window alone: elsewhere the program ends there and then.
"""

import gc
from threading import Lock

from reader.work import ALL, MIDDLE, YOUNG

_MUCH = 50_000
"""Of so many new objects the work has left something big: to look through that takes longer than anybody should wait."""

_begun = False


class _Collector:
    """The interpreter has one: how many works keep it from looking, and whether it is to look when none does."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.works = 0
        self.waits = False


_collector = _Collector()


def begin() -> None:
    """Look for garbage from now on, in small helpings, and not among what there is already: that stays."""
    global _begun  # noqa: PLW0603 -- the interpreter has one collector
    _begun = True
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, ALL)
    with _collector.lock:
        _collector.waits = _collector.works > 0
        if not _collector.waits:
            gc.enable()


def work_begins() -> None:
    """Something is about to be worked out in another thread: look for nothing until that has ended, and `look_again`."""
    with _collector.lock:
        _collector.works += 1
        if gc.isenabled():
            gc.disable()
            _collector.waits = True


def work_ends() -> None:
    """It is done, or was stopped. The collector still waits: this is said in the thread in which it is not to run."""
    with _collector.lock:
        _collector.works -= 1


def look_again() -> None:
    """Go on looking, if no work is under way. To be said in the thread of the window."""
    with _collector.lock:
        if not _collector.works and _collector.waits:
            _collector.waits = False
            if _begun and gc.get_count()[0] > _MUCH:
                gc.freeze()
            # now and here, so that the other thread, on its way out, does not come to it first
            gc.collect(0)
            gc.enable()


def set_aside() -> None:
    """Something big was made that will stay: look through it no more. It goes like anything else once nobody holds it.

    Does nothing in a program that did not begin with `begin`.
    """
    if _begun:
        gc.freeze()


def look_through() -> None:
    """Look through all there is, once: something big went, a window, whose parts may hold one another. Does nothing without `begin`."""
    if _begun:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
