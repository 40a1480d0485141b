"""Long work is not held up by looking for garbage among all that it made."""

import gc
from collections.abc import Iterator

import pytest

from reader.work import Works, sweeping_little


@pytest.fixture(autouse=True)
def as_python_has_it() -> Iterator[None]:
    threshold, enabled = gc.get_threshold(), gc.isenabled()
    gc.enable()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*threshold)
    (gc.enable if enabled else gc.disable)()


def test_all_there_is_is_not_looked_through_again_and_again() -> None:
    with sweeping_little():
        before = gc.get_stats()[2]["collections"]
        kept = [[[]] for _ in range(400_000)]
        assert gc.get_stats()[2]["collections"] == before
        assert gc.get_stats()[1]["collections"] > 0
    assert kept


def test_afterwards_garbage_is_looked_for_as_before() -> None:
    with pytest.raises(ZeroDivisionError), sweeping_little():
        raise ZeroDivisionError
    assert gc.get_threshold() == (700, 10, 10)


def test_a_program_that_looks_for_none_goes_on_so() -> None:
    gc.disable()
    with sweeping_little():
        assert gc.get_threshold() == (700, 10, 10)
        gc.set_threshold(5000, 10, 1_000_000_000)  # as the window does, once it stands
    assert gc.get_threshold() == (5000, 10, 1_000_000_000)
    assert not gc.isenabled()


def test_a_thread_joins_only_what_is_counted() -> None:
    works, told = Works(), []
    works.rested = lambda: told.append(works.under_way)
    assert not works.join() and gc.isenabled()
    works.begin()
    assert works.join() and not gc.isenabled()
    works.end()
    assert told == [] and works.under_way == 1
    works.end()
    assert told == [0] and works.paused and not gc.isenabled()
