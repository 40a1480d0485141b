"""A process for data from strangers, from the side that asks: started, fed, watched, and killed when it takes too long or is no longer wanted.

The other end is a module with a `main`, which reads one line of JSON and then the data on its standard input, and answers on its standard output. Nothing of
the data touches the disk, and the process never learns where they lie. What it answers is for the one who asked to check.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reader.apart.confined import MEMORY

STEP, SOON = 0.03, 0.15
"""Seconds between two looks at it, and before the first at its memory: most are done by then."""
FROZEN_WORD = "--apart"
"""What a bundle's own program is called with in place of a script, as it has no interpreter beside it; the module follows."""
BOOT = "import sys; from importlib import import_module; sys.path[:] = sys.argv[1].split(sys.argv[2]); import_module(sys.argv[3]).main()"


class BrokenError(Exception):
    """The process ended without an answer."""


class LateError(Exception):
    """It took longer than it may."""


class TooMuchError(Exception):
    """It answered more than it may."""


class HeavyError(Exception):
    """It took more memory than it may."""


class Apart:
    """One process, started at once and used once: a `with` around what has to be found out meanwhile, and around `ask`. It is ended with it."""

    def __init__(self, module: str, start: Sequence[str] = ()) -> None:
        """`start`: a command in place of `command(module)`, to have it watched."""
        self._answer = bytearray()
        self._too_much = False
        self._process = subprocess.Popen(
            start or command(module),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(sys.executable).anchor,
            env=environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.end()

    def ask(self, ask: dict[str, Any], data: bytes, progress: Callable[[float], object], *, seconds: float, most: int, memory: int = MEMORY) -> bytes:
        """Its answer, of `most` bytes. `progress` hears the share of its time that is over.

        Raises LateError, HeavyError, TooMuchError, BrokenError, and what `progress` raises.
        """
        line = json.dumps(ask).encode("ascii") + b"\n"
        feeding = threading.Thread(target=self._feed, args=(line, data), daemon=True)
        hearing = threading.Thread(target=self._hear, args=(most,), daemon=True)
        began = time.monotonic()
        try:
            feeding.start()
            hearing.start()
            while hearing.is_alive():
                hearing.join(STEP)
                taken = time.monotonic() - began
                progress(min(0.95, taken / seconds))
                if taken > seconds:
                    raise LateError
                if taken > SOON and self._weighs() > memory:
                    raise HeavyError
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired as error:
            raise BrokenError from error
        finally:
            self._process.kill()
            self._process.wait()
            feeding.join()
            hearing.join()
        if self._too_much:
            raise TooMuchError
        if self._process.returncode != 0 or not self._answer:
            raise BrokenError
        return bytes(self._answer)

    def _weighs(self) -> int:
        """Bytes of memory that it holds: not every system lets a process limit itself."""
        from psutil import Error, Process

        with suppress(Error):
            return int(Process(self._process.pid).memory_info().rss)
        return 0

    def end(self) -> None:
        """Kill it, where it is not gone yet."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _feed(self, line: bytes, data: bytes) -> None:
        """Give it the data. It may have left before it has read all of them."""
        pipe = self._process.stdin
        if pipe is None:
            return
        with suppress(OSError, ValueError):
            pipe.write(line)
            pipe.write(data)
            pipe.close()

    def _hear(self, most: int) -> None:
        """Take down its answer, and no more than an answer may have."""
        pipe = self._process.stdout
        while pipe is not None:
            try:
                some = os.read(pipe.fileno(), 1 << 16)
            except (OSError, ValueError):
                return
            if not some:
                return
            self._answer += some
            if len(self._answer) > most:
                self._too_much = True
                self._process.kill()
                return


def command(module: str) -> Sequence[str]:
    """The command that starts a process whose `main` is in `module`: this interpreter without the person's settings, with nothing of the working folder."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_WORD, module]
    between = "\n"
    path = between.join(str(Path(entry).absolute()) for entry in sys.path if entry)
    return [sys.executable, "-I", "-B", "-X", "utf8", "-c", BOOT, path, between, module]


def environment() -> dict[str, str]:
    """What a process needs to start at all: no proxies, no tokens, nothing of the person's."""
    made = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TZ") if name in os.environ}
    # without one the C library asks the system's name service for it, by a socket
    return {**made, "HOME": os.sep}
