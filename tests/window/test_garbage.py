import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.window import garbage
from reader.work import Works, works


class Node:
    """Something that can be part of a ring."""

    def __init__(self) -> None:
        self.other: object = None


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    threshold, enabled = gc.get_threshold(), gc.isenabled()
    monkeypatch.setattr(garbage, "_begun", False)
    for name, value in vars(Works()).items():
        monkeypatch.setattr(works, name, value)
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    (gc.enable if enabled else gc.disable)()


def ring() -> "weakref.ref[Node]":
    a, b = Node(), Node()
    a.other, b.other = b, a
    return weakref.ref(a)


def test_what_is_new_and_out_of_reach_goes() -> None:
    gc.disable()
    garbage.begin()
    assert gc.isenabled()
    gone = ring()
    kept = [[] for _ in range(20_000)]  # so many new things that the newest are looked through
    assert gone() is None
    assert len(kept) == 20_000


def test_all_of_it_is_never_looked_through() -> None:
    garbage.begin()
    before = gc.get_stats()[2]["collections"]
    kept = [[[]] for _ in range(400_000)]
    assert gc.get_stats()[2]["collections"] == before
    assert gc.get_stats()[1]["collections"] > 0
    assert kept


def test_what_was_set_aside_is_out_of_the_way_but_not_held() -> None:
    garbage.begin()
    big = [[] for _ in range(1000)]
    first = Node()
    seen = weakref.ref(first)
    frozen = gc.get_freeze_count()
    garbage.set_aside()
    assert gc.get_freeze_count() > frozen
    del first
    assert seen() is None
    assert big


def test_what_was_set_aside_and_holds_itself_goes_with_its_window() -> None:
    garbage.begin()
    gone = ring()
    garbage.set_aside()
    kept = [[] for _ in range(60_000)]
    assert gone() is not None
    garbage.look_through()
    assert gone() is None
    assert gc.get_freeze_count() > 0
    assert kept


def test_a_program_that_minds_its_own_garbage_is_left_alone() -> None:
    gc.unfreeze()
    garbage.set_aside()
    garbage.look_through()
    assert gc.get_freeze_count() == 0


def test_nothing_is_looked_through_while_anything_is_worked_out() -> None:
    garbage.begin()
    for _ in range(2):
        works.begin()
    gone = ring()
    kept = [[] for _ in range(20_000)]
    works.end()
    garbage.look_again()
    assert gone() is not None and not gc.isenabled()
    works.end()
    assert gone() is not None and not gc.isenabled(), "the thread that worked is not the one to look"
    garbage.look_again()
    assert gone() is None and gc.isenabled()
    assert kept


def test_what_begins_while_anything_is_worked_out_waits_for_it() -> None:
    gc.disable()
    works.begin()
    garbage.begin()
    assert not gc.isenabled()
    works.end()
    garbage.look_again()
    assert gc.isenabled()


def test_something_big_that_was_worked_out_is_not_looked_through() -> None:
    garbage.begin()
    works.begin()
    big = [[] for _ in range(100_000)]
    works.end()
    frozen = gc.get_freeze_count()
    garbage.look_again()
    assert gc.get_freeze_count() > frozen + 90_000
    assert big


def test_a_program_without_a_collector_is_given_none() -> None:
    gc.disable()
    works.begin()
    works.end()
    garbage.look_again()
    assert not gc.isenabled()


def test_what_goes_may_begin_a_work_of_its_own() -> None:
    garbage.begin()
    works.begin()
    gone = Node()
    gone.other = gone
    weakref.finalize(gone, works.begin)
    del gone
    works.end()
    looking = threading.Thread(target=garbage.look_again, daemon=True)
    looking.start()
    looking.join(10)
    assert not looking.is_alive(), "it waits for itself"
    assert works.under_way == 1 and not gc.isenabled()
    works.end()
    garbage.look_again()
    assert gc.isenabled()


def test_a_work_that_outlasts_whoever_asked_for_it_has_python_look_again_in_the_end(qtbot: QtBot) -> None:
    garbage.begin()
    parent = QObject()
    garbage.Listening(parent)
    works.begin()
    assert works.join()
    works.end()
    garbage.look_again()
    assert not gc.isenabled()
    last = threading.Thread(target=works.end)
    last.start()
    last.join()
    assert not gc.isenabled(), "the thread that worked is not the one to look"
    qtbot.waitUntil(gc.isenabled)
