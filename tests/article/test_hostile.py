"""Files made to do harm are refused in clear words, soon, in a process that may do nothing else; cancelling ends it."""

import socket
import subprocess
import sys
import time
from pathlib import Path

import hostile
import kilbray
import pytest

from reader.apart import asking
from reader.article import isolated, process
from reader.article.errors import ArticleError
from reader.article.files import open_file
from reader.article.taken import Asked, UnreadableError, from_json
from reader.work import Cancelled, silent


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_refused_in_words(tmp_path: Path, name: str) -> None:
    ending, make, says = hostile.REFUSED[name]
    path = tmp_path / f"report{ending}"
    path.write_bytes(make())
    with pytest.raises(ArticleError, match=says) as refusal:
        open_file(path)
    text = str(refusal.value)
    assert "report" in text
    assert "Traceback" not in text and "object at" not in text
    assert len(text) < 500


@pytest.mark.parametrize("name", hostile.BORNE)
def test_borne(tmp_path: Path, name: str) -> None:
    ending, make = hostile.BORNE[name]
    path = tmp_path / f"report{ending}"
    path.write_bytes(make())
    try:
        intake = open_file(path)
    except ArticleError as refusal:
        assert "report" in str(refusal)
    else:
        said = " ".join(p.text for p in intake.article.paragraphs)
        assert "root:" not in said and "hahahaha" not in said


def test_cancelling_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def start(*args: object, **rest: object) -> "subprocess.Popen[bytes]":
        started.append(real([sys.executable, "-c", "import time; time.sleep(60)"], stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        return started[0]

    monkeypatch.setattr(subprocess, "Popen", start)
    calls = 0

    def progress(share: float, doing: str) -> None:
        nonlocal calls
        calls += 1
        if calls > 2:
            raise Cancelled

    began = time.monotonic()
    with pytest.raises(Cancelled):
        isolated.read_apart("page", b"x" * 1_000_000, Asked("x.html"), progress)
    assert started[0].poll() is not None
    assert time.monotonic() - began < 30
    started.clear()
    with pytest.raises(UnreadableError, match=r"longer to read than the 0\.2 seconds"):
        isolated.read_apart("page", b"x", Asked(), silent, seconds=0.2)
    assert started[0].poll() is not None


@pytest.mark.parametrize(
    "script",
    [
        "",
        "import os; os.abort()",
        "print('no json')",
        "print('[1, 2]')",
        """print('{"pieces": [["x", 9, "text", ""]], "header": {}}')""",
    ],
)
def test_what_comes_back_is_checked(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(asking, "command", lambda module: [sys.executable, "-I", "-c", f"import sys; sys.stdin.buffer.read(); {script}"])
    with pytest.raises(UnreadableError, match="reading it broke off"):
        isolated.read_apart("page", b"x", Asked(), silent)


def test_an_endless_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "command", lambda module: [sys.executable, "-I", "-c", "while True: print('x' * 100_000)"])
    monkeypatch.setattr(isolated, "MOST_OUTPUT", 1_000_000)
    with pytest.raises(UnreadableError, match="too much text"):
        isolated.read_apart("page", b"x", Asked(), silent)


GUARDED = """
import sys, os, socket, subprocess, tempfile
from reader.apart.confined import guard, own_folders
sys.addaudithook(guard(own_folders()))
tried = 0
for attempt in (
    lambda: open("/etc/passwd"), lambda: open({secret!r}), lambda: open({secret!r}, "w"), lambda: os.listdir("/"), lambda: os.remove({secret!r}),
    lambda: socket.create_connection(("127.0.0.1", {port})), lambda: socket.getaddrinfo("example.org", 80), lambda: os.system("true"),
    lambda: subprocess.run(["true"]), lambda: tempfile.mkdtemp(dir="/"), lambda: os.mkdir("x"), lambda: os.rename({secret!r}, "y"), lambda: os.fork(),
    lambda: __import__("ctypes").CDLL({secret!r}), lambda: __import__("urllib.request").request.urlopen("http://127.0.0.1:{port}/"),
):
    try:
        attempt()
    except PermissionError:
        tried += 1
    except Exception as error:
        tried += isinstance(error.__cause__ or error.__context__ or getattr(error, "reason", None), PermissionError)
import json, html.parser, lxml.html
print(tried)
"""


def test_the_process_can_neither_reach_out_nor_touch_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("not yours", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        script = GUARDED.format(secret=str(secret), port=server.getsockname()[1])
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
        with pytest.raises(TimeoutError):
            server.accept()
    assert (done.stdout.strip(), done.stderr) == ("15", "")
    assert secret.read_text(encoding="utf-8") == "not yours"


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are not kept everywhere")
def test_memory_is_limited() -> None:
    script = "from reader.apart.confined import limit; limit(); x = bytearray(2 * 1024 ** 3)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert "MemoryError" in done.stderr


def test_nothing_of_the_environment_and_the_folder_goes_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    assert "https_proxy" not in asking.environment()
    path = tmp_path / "ferry.odt"
    path.write_bytes(kilbray.odt())
    assert open_file(path).article.title == kilbray.TITLE


def test_broken_files_of_every_kind_are_read_or_refused() -> None:
    for ending, data in hostile.broken(150):
        kind = {".html": "page", ".mhtml": "mail", ".eml": "mail", ".rtf": "rtf", ".pdf": "pdf"}.get(ending, "archive")
        answer = process.answered({"kind": kind, "asked": {}}, data)
        assert set(answer) & {"pieces", "refused", "password", "chapters"}


@pytest.mark.parametrize("data", [b"", b"null", b"{}", b"[" * 100_000, b'{"refused": 3}', b'{"chapters": [1]}', b"\xff"])
def test_no_answer_is_believed_unseen(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_json(data)
