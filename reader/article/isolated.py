"""Reading a file in a process of its own. What it answers is checked. The other end is `process`."""

from collections.abc import Sequence
from dataclasses import asdict

from reader.apart.asking import Apart, BrokenError, HeavyError, LateError, TooMuchError
from reader.apart.confined import SECONDS
from reader.article.taken import MOST_CHARACTERS, Asked, Taken, UnreadableError, from_json
from reader.work import Progress

MODULE = "reader.article.process"
MOST_OUTPUT = 6 * MOST_CHARACTERS + 16 * 1024 * 1024
"""Bytes: each character may come as an escape of six."""
TOO_LONG = "took longer to read than the {} seconds that an article may. Save the part you want as a file of its own, or copy its text and paste it."
TOO_MUCH = "has too much text for an article. Save the part you want as a file of its own."
TOO_HEAVY = "needs more memory than an article may. Save the part you want as a file of its own."
BROKE = "is damaged: reading it broke off, in a process of its own, so nothing else was harmed. Copy the article's text and paste it."


def read_apart(kind: str, data: bytes, asked: Asked, progress: Progress, *, seconds: float = SECONDS, start: Sequence[str] = ()) -> Taken:
    """What the reader for `kind` makes of `data`, in a process of its own, started by `start` where it is to be watched.

    Raises UnreadableError, PasswordError, ChapterError; and what `progress` raises, with the process ended.
    """
    doing = f"reading {asked.name}" if asked.name else "reading"
    ask = {"kind": kind, "asked": asdict(asked)}
    try:
        with Apart(MODULE, start) as process:
            return from_json(process.ask(ask, data, lambda share: progress(share, doing), seconds=seconds, most=MOST_OUTPUT))
    except LateError as error:
        raise UnreadableError(TOO_LONG.format(f"{seconds:g}")) from error
    except HeavyError as error:
        raise UnreadableError(TOO_HEAVY) from error
    except TooMuchError as error:
        raise UnreadableError(TOO_MUCH) from error
    except (BrokenError, ValueError, KeyError, TypeError) as error:
        raise UnreadableError(BROKE) from error
