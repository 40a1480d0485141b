import gc
import weakref
from collections.abc import Iterator

import pytest

from reader.window import garbage


class Node:
    """Something that can be part of a ring."""

    def __init__(self) -> None:
        self.other: object = None


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    threshold, enabled = gc.get_threshold(), gc.isenabled()
    monkeypatch.setattr(garbage, "_begun", False)
    monkeypatch.setattr(garbage, "_collector", garbage._Collector())
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
        garbage.work_begins()
    gone = ring()
    kept = [[] for _ in range(20_000)]
    garbage.work_ends()
    garbage.look_again()
    assert gone() is not None and not gc.isenabled()
    garbage.work_ends()
    assert gone() is not None and not gc.isenabled(), "the thread that worked is not the one to look"
    garbage.look_again()
    assert gone() is None and gc.isenabled()
    assert kept


def test_what_begins_while_anything_is_worked_out_waits_for_it() -> None:
    gc.disable()
    garbage.work_begins()
    garbage.begin()
    assert not gc.isenabled()
    garbage.work_ends()
    garbage.look_again()
    assert gc.isenabled()


def test_something_big_that_was_worked_out_is_not_looked_through() -> None:
    garbage.begin()
    garbage.work_begins()
    big = [[] for _ in range(100_000)]
    garbage.work_ends()
    frozen = gc.get_freeze_count()
    garbage.look_again()
    assert gc.get_freeze_count() > frozen + 90_000
    assert big


def test_a_program_without_a_collector_is_given_none() -> None:
    gc.disable()
    garbage.work_begins()
    garbage.work_ends()
    garbage.look_again()
    assert not gc.isenabled()
