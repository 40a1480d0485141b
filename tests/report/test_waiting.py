import gc
import threading
import time

import pytest

from reader.report.waiting import waited
from reader.work import Cancelled, Works, silent, works


def test_the_answer_and_the_fault_come_through() -> None:
    assert waited(lambda: 7, silent, 1.0) == 7
    with pytest.raises(KeyError):
        waited(lambda: {}["x"], silent, 1.0)


def test_progress_rises_while_waiting() -> None:
    told: list[float] = []
    waited(lambda: time.sleep(0.35), lambda share, doing: told.append(share), 0.5)
    assert told == sorted(told)
    assert told and told[-1] <= 0.99


def test_who_cancels_leaves_at_once_and_the_next_waits_for_the_end() -> None:
    go_on, began = threading.Event(), threading.Event()

    def work() -> None:
        began.set()
        go_on.wait(10)

    def stop(share: float, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        waited(work, stop, 1.0)
    assert began.is_set()
    told: list[float] = []

    def hear(share: float, doing: str) -> None:
        told.append(share)
        go_on.set()

    assert waited(lambda: len(told), hear, 1.0) >= 1  # it was told of waiting before the work began


def test_what_is_done_afterwards_is_waited_for_by_the_next_and_by_nobody_else() -> None:
    go_on, told = threading.Event(), []

    def afterwards() -> None:
        go_on.wait(10)
        told.append("afterwards")

    assert waited(lambda: 1, silent, 1.0, afterwards) == 1
    assert told == []

    def hear(share: float, doing: str) -> None:
        go_on.set()

    assert waited(lambda: list(told), hear, 1.0) == ["afterwards"]
    with pytest.raises(KeyError):
        waited(lambda: {}["x"], silent, 1.0, lambda: told.append("again"))
    assert waited(lambda: list(told), silent, 1.0) == ["afterwards", "again"]


def test_what_is_left_behind_is_counted_until_all_of_it_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in vars(Works()).items():
        monkeypatch.setattr(works, name, value)
    go_on, rested = threading.Event(), threading.Event()
    counts: list[int] = []
    looked = gc.isenabled()
    works.rested = rested.set

    def stop(share: float, doing: str) -> None:
        raise Cancelled

    def work() -> None:
        go_on.wait(10)
        counts.append(works.under_way)

    works.begin()
    try:
        with pytest.raises(Cancelled):
            waited(work, stop, 1.0, lambda: counts.append(works.under_way))
        works.end()  # whoever asked has left
        assert not rested.is_set() and not gc.isenabled()
        go_on.set()
        assert rested.wait(10)
        assert counts == [1, 1] and works.under_way == 0
    finally:
        go_on.set()
        if looked:
            gc.enable()


def test_a_program_that_counts_no_works_is_left_alone() -> None:
    looked = gc.isenabled()
    seen = waited(lambda: (works.under_way, gc.isenabled()), silent, 1.0)
    assert seen == (0, looked)
