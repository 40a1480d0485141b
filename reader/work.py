"""Long work, said without threads: it reports progress and can be cancelled. Pure."""

from collections.abc import Callable

Progress = Callable[[float, str], None]
"""Called with the share done (0 to 1) and what is being done. May raise Cancelled."""


class Cancelled(Exception):
    """The person no longer wants the result. Raised by a Progress, passed through by all work."""


def silent(share: float, doing: str) -> None:
    """A Progress that tells nobody."""
