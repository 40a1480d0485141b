"""Reads the files named on the command line in a process of its own, while this one still loads Qt and makes its window. No Qt.

Where a second core is free, both are done together. That process does what the window would do itself (files that need a reader of their own get one there
too) and hands back plain data. What it could not read is read again by the window, which then says why.
"""

from __future__ import annotations

import marshal
import os
import sys

TYPE_CHECKING = False  # see `cli`
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Any, NoReturn

    from reader.article.intake import Intake
    from reader.article.model import Article, Kind, Role

_LENGTH = 8


class Early:
    """One file that was read: its article, how many words that has, and all that is known of how it was taken in."""

    def __init__(self, path: Path, plain: tuple[Any, ...], words: int) -> None:
        self.path = path
        self.words = words
        self.article = _article(*plain[:3])
        self._rest = plain[3:]

    def intake(self) -> Intake:
        """As the window would have taken it in."""
        from reader.article.intake import Intake, LeftOut

        left_out, form, notes, data = self._rest
        return Intake(self.article, tuple(LeftOut(*left) for left in left_out), form, tuple(notes), data)


class Ahead:
    """Files that are being read; `taken` has what came of it."""

    def __init__(self, names: Sequence[str], process: int, pipe: int) -> None:
        self._names = tuple(names)
        self._process = process
        self._pipe = pipe

    @property
    def plain(self) -> bool:
        """Whether all are texts, which nobody but a very busy machine reads slowly."""
        return all(name.casefold().endswith((".txt", ".text", ".md", ".markdown")) for name in self._names)

    def taken(self, seconds: float) -> list[Early] | None:
        """What each file gave, in their order; None where one could not be read, or not in so many seconds. Ends the process."""
        from pathlib import Path

        try:
            answer = self._answer(seconds)
            return None if answer is None else [Early(Path(name), *read) for name, read in zip(self._names, marshal.loads(answer), strict=True)]
        finally:
            self.close()

    def _answer(self, seconds: float) -> bytes | None:
        import select
        import time

        until = time.monotonic() + seconds
        got = bytearray()
        while len(got) < _LENGTH or len(got) < _LENGTH + int.from_bytes(got[:_LENGTH], "big"):
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._pipe], [], [], left)[0]:
                return None
            some = os.read(self._pipe, 1 << 20)
            if not some:
                return None
            got += some
        return bytes(got[_LENGTH:])

    def close(self) -> None:
        """Have no more of it. Does nothing the second time."""
        if self._pipe >= 0:
            import signal

            os.close(self._pipe)
            self._pipe = -1
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)


def read_ahead(names: Sequence[str]) -> Ahead | None:
    """Begin to read files; None where this system, or this process, cannot be doubled for it."""
    # a process with threads or with Qt in it must not be doubled; elsewhere than on Linux system libraries may have begun threads of their own
    if sys.platform != "linux" or "PySide6" in sys.modules or len(sys._current_frames()) > 1:
        return None
    out, into = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(out)
        os.close(into)
        return None
    if process == 0:
        os.close(out)
        _read(names, into)
    os.close(into)
    return Ahead(names, process, out)


def _read(names: Sequence[str], into: int) -> NoReturn:
    """The other process: read, answer, and leave without a trace."""
    try:
        from pathlib import Path

        from reader.article.files import open_file

        intakes = [open_file(Path(name)) for name in names]
        from reader.article.lengths import length

        data = marshal.dumps([(_to_plain(intake), length(intake.article)[1]) for intake in intakes])
        data = len(data).to_bytes(_LENGTH, "big") + data
        while data:
            data = data[os.write(into, data) :]
    except BaseException:
        os._exit(1)
    os._exit(0)


def _to_plain(intake: Intake) -> tuple[Any, ...]:
    article, span = intake.article, intake.article.dateline
    return (
        [(p.text, p.kind, p.role) for p in article.paragraphs],
        (article.title, article.source, article.byline, article.date.toordinal() if article.date else None, article.url, article.language),
        (span.paragraph, span.start, span.end) if span else None,
        [(left.text, left.why, left.before, left.level, left.role) for left in intake.left_out],
        intake.form,
        list(intake.notes),
        intake.data,
    )


def _article(paragraphs: list[tuple[str, Kind, Role]], said: tuple[Any, ...], dateline: tuple[int, int, int] | None) -> Article:
    from datetime import date

    from reader.article.model import Article, Paragraph, Span

    title, source, byline, day, url, language = said
    return Article(
        tuple(Paragraph(*paragraph) for paragraph in paragraphs),
        title,
        source,
        byline,
        date.fromordinal(day) if day is not None else None,
        url,
        language,
        Span(*dateline) if dateline is not None else None,
    )
