"""Long work, said without threads: it reports progress and can be cancelled, and is not held up by Python's looking for garbage."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

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
