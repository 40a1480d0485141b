"""The thread that keeps the work: what is garbage never goes in it."""

import gc
import threading
import weakref
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.window.saving.keeper import Keeper


class Ring:
    """Something that only the collector finds."""

    def __init__(self) -> None:
        self.own = self


def test_what_is_garbage_goes_in_the_thread_of_the_window(tmp_path: Path, qtbot: QtBot) -> None:
    keeper = Keeper(tmp_path)
    enabled = gc.isenabled()
    gc.enable()
    went: list[int] = []
    try:
        keeper._submit(int).result()  # what a thread needs is loaded, and the collector has just looked
        gc.collect()
        weakref.finalize(Ring(), lambda: went.append(threading.get_ident()))
        keeper._submit(lambda: len([[[]] for _ in range(400_000)]))
        qtbot.waitUntil(gc.isenabled)
        keeper.flush()
        assert gc.isenabled()
        gc.collect()
    finally:
        (gc.enable if enabled else gc.disable)()
    assert went == [threading.get_ident()]
    keeper.discard()
