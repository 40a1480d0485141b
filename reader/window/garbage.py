"""When Python looks for what nobody can reach any more: never among all that there is, for that would hold the window up by as long as it is big.

A comparison of two long articles is millions of objects. Python looks through all of them again and again while more are made, in whatever thread makes them,
and all others wait: a quarter of a second for a thousand paragraphs. Nearly nothing of it is ever found to be garbage, since what is dropped goes at once.
So only what was made lately is looked through, and what has been placed in the window is set aside.

Nor does Python look while anything is worked out in another thread; `reader.work.Works` counts. It looks in whatever thread makes the most, and what is
garbage goes in that thread; but what Qt drew with, a laid out text, a picture, a place in a list, may go in the thread of the window alone: elsewhere the
program ends there and then.
"""

import gc
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.work import ALL, MIDDLE, YOUNG, works

_MUCH = 50_000
"""Of so many new objects the work has left something big: to look through that takes longer than anybody should wait."""

_begun = False


def begin() -> None:
    """Look for garbage from now on, in small helpings, and not among what there is already: that stays."""
    global _begun  # noqa: PLW0603 -- the interpreter has one collector
    _begun = True
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, ALL)
    with works.lock:
        works.paused = works.under_way > 0
        if not works.paused:
            gc.enable()


def look_again() -> None:
    """Go on looking, if no work is under way. To be said in the thread of the window."""
    if works.under_way or not works.paused:
        return
    if _begun and gc.get_count()[0] > _MUCH:
        gc.freeze()
    # now and here, so that the other thread, on its way out, does not come to it first; and not under the lock, for what goes may begin a work
    gc.collect(0)
    with works.lock:
        if not works.under_way and works.paused:
            works.paused = False
            gc.enable()


class Listening(QObject):
    """Has Python look again when the last work has ended, even where whoever asked for it left long before. Lives in the thread of the window."""

    _rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rested.connect(self._look, Qt.ConnectionType.QueuedConnection)
        works.rested = self._tell

    def _tell(self) -> None:
        # a program that is ending has nothing left to look through
        with suppress(RuntimeError):
            self._rested.emit()

    @Slot()
    def _look(self) -> None:
        look_again()


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
