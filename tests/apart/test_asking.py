"""A process for strangers' data is watched from outside: its time, its answer, its memory."""

import sys
from collections.abc import Callable

import pytest

from reader.apart.asking import Apart, BrokenError, HeavyError, LateError, TooMuchError
from reader.article import isolated
from reader.article.taken import Asked, UnreadableError
from reader.project.store.checked import Looking
from reader.project.store.errors import ProjectError
from reader.work import Cancelled, silent

HOLDS_MUCH = "import sys, time; held = b'x' * 200_000_000; time.sleep(30)"
MODEST = 100_000_000


def asked(script: str, progress: Callable[[float], object] = lambda share: None, *, seconds: float = 20, most: int = 1000, memory: int = MODEST) -> bytes:
    with Apart("", [sys.executable, "-c", script]) as process:
        return process.ask({"name": "x"}, b"data", progress, seconds=seconds, most=most, memory=memory)


def test_what_it_is_asked_and_told_comes_back() -> None:
    assert asked("import sys; sys.stdout.write(sys.stdin.read())") == b'{"name": "x"}\ndata'


def test_one_that_holds_too_much_memory_is_ended() -> None:
    with pytest.raises(HeavyError):
        asked(HOLDS_MUCH)


def test_one_that_holds_less_is_not() -> None:
    assert asked("import time; held = b'x' * 10_000_000; time.sleep(0.5); print('done')").strip() == b"done"


@pytest.mark.parametrize(
    ("script", "error"),
    [("import time; time.sleep(30)", LateError), ("print('x' * 5000)", TooMuchError), ("raise SystemExit(3)", BrokenError), ("pass", BrokenError)],
)
def test_other_ways_of_going_wrong(script: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        asked(script, seconds=0.5 if error is LateError else 20)


def test_it_is_ended_where_its_answer_is_no_longer_wanted() -> None:
    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        asked("import time; time.sleep(30)", stop)


def test_an_article_and_a_project_say_that_it_is_their_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Apart, "_weighs", lambda self: 1 << 40)
    with pytest.raises(UnreadableError, match="needs more memory than an article may"):
        isolated.read_apart("text", b"", Asked(), lambda share, doing: None, start=[sys.executable, "-c", HOLDS_MUCH])
    monkeypatch.setattr(Looking, "__init__", lambda self: Apart.__init__(self, "", [sys.executable, "-c", HOLDS_MUCH]))
    with pytest.raises(ProjectError, match=r"x\.diptych needs more memory than a project may"), Looking() as process:
        process.at_project(b"", "x.diptych", silent)
