"""Tells when several pages have been painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from reader.window.reading.pane import Pane


def when_painted(panes: Iterable[Pane], tell: Callable[[], None]) -> None:
    """Call `tell` once, as soon as each of these panes has been painted after this, and what was painted is on the screen."""
    waiting = set(panes)

    def seen(pane: Pane) -> None:
        waiting.discard(pane)
        if not waiting:
            # the event loop comes round when it has put on screen what is being painted
            QTimer.singleShot(0, tell)

    for pane in tuple(waiting):
        pane.painter_of_page.tell_painted(partial(seen, pane))
