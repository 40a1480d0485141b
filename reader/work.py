"""Long work, said without threads: it reports progress and can be cancelled. Pure."""

from collections.abc import Callable

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
