"""What is said on a terminal: messages, results, progress, and what cannot be done."""

from __future__ import annotations

import sys

from reader.work import Progress, silent

TYPE_CHECKING = False  # see `cli`
if TYPE_CHECKING:
    from typing import TextIO

CLEAR_LINE = "\r\x1b[K"


class RefusedError(Exception):
    """What was asked for cannot be done; the text says why, and what to do."""


def say(message: str) -> None:
    """A message to the person. Control characters in it are shown as codes: a file's name may hold some."""
    from reader.report.summary import printable

    if sys.stderr is None:
        return
    if sys.stderr.isatty():
        sys.stderr.write(CLEAR_LINE)  # of progress
    sys.stderr.write("".join(f"{_encodable(printable(line), sys.stderr)}\n" for line in message.splitlines()))


def show(text: str) -> None:
    sys.stdout.write(_encodable(text, sys.stdout))


def _encodable(text: str, stream: TextIO) -> str:
    """The text with a question mark for what the stream's encoding lacks, such as ≠ in a Windows console."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def progress_line(quiet: bool) -> Progress:
    """One line on standard error that is written over, where that is a terminal."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        return silent
    last = ""

    def tell(share: float, doing: str) -> None:
        nonlocal last
        line = f"{share:4.0%}  {doing}"[: columns() - 1] if share < 1 else ""
        if line != last:
            sys.stderr.write(CLEAR_LINE + line)
            sys.stderr.flush()
            last = line

    return tell


def columns() -> int:
    import shutil

    return shutil.get_terminal_size((80, 24)).columns
