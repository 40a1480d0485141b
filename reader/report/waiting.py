"""Waiting for work that tells no progress and cannot be stopped, so that whoever asked for it can leave at once. Pure.

The work runs on a thread of its own. Who cancels leaves it behind: its answer is dropped, and the next such work waits until it has ended, so that no two
ever use up the machine. It is counted among what is under way until all of it has ended, whoever left.
"""

import threading
import time
from collections.abc import Callable
from math import exp
from typing import TypeVar

from reader.work import Progress, works

_EVERY = 0.1
_One = TypeVar("_One")
_at_work = threading.Lock()


def nothing() -> None:
    """What is to be done afterwards, where nothing is."""


def waited(work: Callable[[], _One], progress: Progress, expected: float, afterwards: Callable[[], None] = nothing) -> _One:
    """What `work()` gives or raises. `progress` hears of it ten times a second, by how long it took against the seconds `expected`; it may raise Cancelled.

    `afterwards` is done while nobody waits any more, whatever came of the work, and before the next such work begins. It should look whether the program
    is ending.
    """
    begun = time.monotonic()

    def tell() -> None:
        share = 1 - exp(-1.5 * (time.monotonic() - begun) / max(0.1, expected))
        progress(min(0.99, share), "Typesetting")

    while not _at_work.acquire(timeout=_EVERY):
        tell()
    answers: list[_One] = []
    faults: list[BaseException] = []
    ended = threading.Event()
    counted = works.join()

    def leave() -> None:
        _at_work.release()
        if counted:
            works.end()

    def tidy() -> None:
        try:
            afterwards()
        finally:
            leave()

    def run() -> None:
        try:
            answers.append(work())
        except BaseException as fault:  # handed to who waits
            faults.append(fault)
        # the program does not end in the midst of what follows, and need not wait long for it
        tidying = threading.Thread(target=tidy, name="tidying", daemon=False)
        try:
            tidying.start()
        except RuntimeError:  # it is ending already
            leave()
        ended.set()

    threading.Thread(target=run, name="typesetting", daemon=True).start()
    while not ended.wait(_EVERY):
        tell()
    if faults:
        raise faults[0]
    return answers[0]
