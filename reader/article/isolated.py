"""Reading a file in a process of its own: started, fed, watched, and killed when it takes too long or is no longer wanted. What it answers is checked.

The other end is `process`. Nothing of the file touches the disk, and the process that reads it never learns where it lies.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from reader.article.process import SECONDS
from reader.article.taken import MOST_CHARACTERS, Asked, Taken, UnreadableError, from_json
from reader.work import Progress

MOST_OUTPUT = 6 * MOST_CHARACTERS + 16 * 1024 * 1024
"""Bytes: each character may come as an escape of six."""
STEP = 0.03
FROZEN_WORD = "--reader-process"
"""What a bundle's own program is called with in place of a script, as it has no interpreter beside it."""
BOOT = "import sys; sys.path[:] = sys.argv[1].split(sys.argv[2]); from reader.article.process import main; main()"
TOO_LONG = "took longer to read than the {} seconds that an article may. Save the part you want as a file of its own, or copy its text and paste it."
TOO_MUCH = "has too much text for an article. Save the part you want as a file of its own."
BROKE = "is damaged: reading it broke off, in a process of its own, so nothing else was harmed. Copy the article's text and paste it."


@dataclass(slots=True)
class _Answer:
    data: bytearray = field(default_factory=bytearray)
    too_much: bool = False


def read_apart(kind: str, data: bytes, asked: Asked, progress: Progress, *, seconds: float = SECONDS, start: Sequence[str] = ()) -> Taken:
    """What the reader for `kind` makes of `data`, in a process started by `command`, or by `start` to have it watched.

    Raises UnreadableError, PasswordError, ChapterError; and what `progress` raises, with the process ended.
    """
    ask = json.dumps({"kind": kind, "asked": asdict(asked)}).encode("ascii") + b"\n"
    process = subprocess.Popen(
        start or command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(sys.executable).anchor,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    answer = _Answer()
    feeding = threading.Thread(target=_feed, args=(process, ask, data), daemon=True)
    hearing = threading.Thread(target=_hear, args=(process, answer), daemon=True)
    began = time.monotonic()
    try:
        feeding.start()
        hearing.start()
        while hearing.is_alive():
            hearing.join(STEP)
            taken = time.monotonic() - began
            progress(min(0.95, taken / seconds), f"reading {asked.name}" if asked.name else "reading")
            if taken > seconds:
                raise UnreadableError(TOO_LONG.format(f"{seconds:g}"))
        process.wait(timeout=2)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(BROKE) from error
    finally:
        process.kill()
        process.wait()
        feeding.join()
        hearing.join()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
    if answer.too_much:
        raise UnreadableError(TOO_MUCH)
    if process.returncode != 0 or not answer.data:
        raise UnreadableError(BROKE)
    try:
        return from_json(bytes(answer.data))
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableError(BROKE) from error


def command() -> Sequence[str]:
    """The command that starts the process: this interpreter without the person's settings, with nothing of the working folder."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_WORD]
    between = "\n"
    path = between.join(str(Path(entry).absolute()) for entry in sys.path if entry)
    return [sys.executable, "-I", "-B", "-X", "utf8", "-c", BOOT, path, between]


def _environment() -> dict[str, str]:
    """What a process needs to start at all: no proxies, no tokens, nothing of the person's."""
    made = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TZ") if name in os.environ}
    # without one the C library asks the system's name service for it, by a socket
    return {**made, "HOME": os.sep}


def _feed(process: "subprocess.Popen[bytes]", ask: bytes, data: bytes) -> None:
    """Give it the file. It may have left before it has read all of it."""
    pipe = process.stdin
    if pipe is None:
        return
    with suppress(OSError, ValueError):
        pipe.write(ask)
        pipe.write(data)
        pipe.close()


def _hear(process: "subprocess.Popen[bytes]", answer: _Answer) -> None:
    """Take down its answer, and no more than an answer may have."""
    pipe = process.stdout
    while pipe is not None:
        try:
            some = os.read(pipe.fileno(), 1 << 16)
        except (OSError, ValueError):
            return
        if not some:
            return
        answer.data += some
        if len(answer.data) > MOST_OUTPUT:
            answer.too_much = True
            process.kill()
            return
