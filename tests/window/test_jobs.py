"""Jobs: only the newest answer of a lane counts, errors arrive, cancelling stops, closing waits."""

import gc
import threading
import time
import weakref

import pytest
from pytestqt.qtbot import QtBot

from reader.window.jobs import Jobs
from reader.work import Progress


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


def test_an_answer_comes_on_the_thread_that_asked(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[int] = []
    answers: list[object] = []

    def work(progress: Progress) -> str:
        threads.append(threading.get_ident())
        return "answer"

    def done(answer: object) -> None:
        threads.append(threading.get_ident())
        answers.append(answer)

    jobs.start("lane", work, done)
    assert jobs.busy("lane") and jobs.busy()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["answer"]
    assert threads[0] != threads[1] == threading.get_ident()
    assert not jobs.busy()
    assert jobs.close()


def test_a_new_request_discards_the_old_answer(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[object] = []
    release = threading.Event()

    def stubborn(progress: Progress) -> str:
        # Does not look at progress, as foreign code may not: it cannot be stopped, its answer must be dropped all the same.
        release.wait(5)
        return "old"

    jobs.start("lane", stubborn, answers.append)
    jobs.start("lane", lambda progress: "new", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    release.set()
    assert jobs.close()
    qtbot.wait(50)
    assert answers == ["new"]


def test_lanes_do_not_disturb_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[object] = []
    jobs.start("one", lambda progress: 1, answers.append)
    jobs.start("two", lambda progress: 2, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert sorted(map(str, answers)) == ["1", "2"]


def test_an_error_is_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    errors: list[Exception] = []

    def work(progress: Progress) -> None:
        raise ValueError("no good")

    jobs.start("lane", work, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "no good"
    assert not jobs.busy()


def test_progress_is_told_in_order_and_not_too_often(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[float] = []
    ended: list[object] = []

    def work(progress: Progress) -> None:
        for step in range(10_000):
            progress(step / 10_000, "counting")
        progress(1.5, "done")

    jobs.start("lane", work, ended.append, progress=lambda share, doing: told.append(share))
    qtbot.waitUntil(lambda: bool(ended))
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) < 1000


def test_cancelling_stops_the_work_and_silences_it(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[object] = []
    running, stopped = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        running.set()
        try:
            while True:
                progress(0.5, "turning")
                time.sleep(0.002)
        finally:
            stopped.set()

    jobs.start("lane", work, seen.append, failed=seen.append)
    assert running.wait(5)
    jobs.cancel("lane")
    assert not jobs.busy()
    assert stopped.wait(5)
    qtbot.wait(30)
    assert seen == []
    jobs.cancel("lane")


def test_work_that_waits_its_turn_can_be_cancelled_before_it_begins(jobs: Jobs, qtbot: QtBot) -> None:
    begun: list[int] = []
    jobs.start("lane", lambda progress: begun.append(1), delay_ms=30)
    assert jobs.busy("lane")
    jobs.cancel("lane")
    qtbot.wait(80)
    assert begun == []
    jobs.start("lane", lambda progress: begun.append(2), delay_ms=5)
    qtbot.waitUntil(lambda: begun == [2])


def test_closing_stops_everything_and_takes_nothing_more(jobs: Jobs, qtbot: QtBot) -> None:
    running = threading.Event()

    def work(progress: Progress) -> None:
        running.set()
        while True:
            progress(0.1, "turning")
            time.sleep(0.002)

    answers: list[object] = []
    jobs.start("lane", work)
    assert running.wait(5)
    jobs.start("late", lambda progress: 1, answers.append, delay_ms=20)
    assert jobs.close()
    jobs.start("lane", lambda progress: 1, answers.append)
    qtbot.wait(60)
    assert answers == []
    assert not jobs.busy()


class Panic(BaseException):
    """What a library of Rust raises where it has a fault."""


def test_a_panic_is_a_failure_like_any_other(jobs: Jobs, qtbot: QtBot) -> None:
    faults: list[Exception] = []

    def work(progress: Progress) -> None:
        raise Panic("index out of bounds")

    jobs.start("lane", work, failed=faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert "Panic: index out of bounds" in str(faults[0]) and not jobs.busy()


def test_jobs_change_their_lanes(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[object] = []
    release = threading.Event()
    jobs.start("one", lambda progress: release.wait(5) and "first", answers.append)
    jobs.exchange("one", "two")
    assert jobs.busy("two") and not jobs.busy("one")
    jobs.start("one", lambda progress: "second", answers.append)
    qtbot.waitUntil(lambda: answers == ["second"])
    release.set()
    qtbot.waitUntil(lambda: answers == ["second", "first"])
    assert not jobs.busy()


def test_what_is_cancelled_is_told_and_what_is_replaced_is_not(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[str] = []
    jobs.cancelled.connect(told.append)

    def endless(progress: Progress) -> None:
        while True:
            progress(0.5, "turning")
            time.sleep(0.002)

    for _ in range(2):
        jobs.start("print", endless)
    assert not told
    jobs.cancel("print")
    jobs.cancel("print")
    assert told == ["print"]
    jobs.start("export", endless)
    assert jobs.close() and told == ["print", "export"]


def test_what_is_garbage_goes_in_the_thread_of_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    """Elsewhere a laid out text takes the program with it."""

    class Ring:
        def __init__(self) -> None:
            self.own = self

    went: list[int] = []
    enabled = gc.isenabled()
    gc.enable()
    try:
        weakref.finalize(Ring(), lambda: went.append(threading.get_ident()))

        def work(progress: Progress) -> int:
            return len([[[]] for _ in range(400_000)])

        answers: list[object] = []
        jobs.start("lane", work, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        assert jobs.close() and gc.isenabled()
        gc.collect()
    finally:
        (gc.enable if enabled else gc.disable)()
    assert went == [threading.get_ident()]
