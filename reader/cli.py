"""The door of the program: names open the window, and the first word may be a command. What is not asked for is not loaded."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing's own would have all of typing loaded, before anything can begin
if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = frozenset(("compare", "export", "read", "snapshot", "decisions", "agreement"))
LEAVE = "--exit-after-first-paint"
FAULT, REFUSED, INTERRUPTED, PIPE_CLOSED = 1, 2, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 a fault in Diptych, 2 refused with a message, 130 stopped by the person."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        status = _run(words)
        sys.stdout.flush()
        return status
    except SystemExit as left:  # argparse: --help, --version, or a usage error that it has already explained
        return left.code if isinstance(left.code, int) else REFUSED
    except KeyboardInterrupt:
        return _stopped()
    except BrokenPipeError:  # the reader of our output has enough; keep Python from saying so at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as fault:
        return _explained(fault)


def _run(words: list[str]) -> int:
    if words and words[0] in COMMANDS:
        from reader import commands

        return commands.run(words)
    names, leaving = [word for word in words if word != LEAVE], LEAVE in words
    if any(name.startswith("-") for name in names):  # something to be explained
        from reader import commands

        names, leaving = commands.window_words(words)
    from reader.starting import open_window

    return open_window(names, exit_after_first_paint=leaving)


def _stopped() -> int:
    from reader.terminal import say

    say("Stopped.")
    return INTERRUPTED


def _explained(fault: Exception) -> int:
    """Say what went wrong in words, and only for a fault of our own ask to report it."""
    from reader.article.errors import ArticleError
    from reader.project.store.errors import ProjectError
    from reader.report.pdf import PdfError
    from reader.report.writing import WriteError
    from reader.terminal import RefusedError, say
    from reader.work import Cancelled

    if isinstance(fault, Cancelled):
        return _stopped()
    if os.environ.get("DIPTYCH_TRACEBACK"):
        raise fault
    if isinstance(fault, RefusedError | ArticleError | WriteError | PdfError | ProjectError):
        say(str(fault))
        return REFUSED
    if isinstance(fault, OSError):
        say(f"{fault.filename}: {fault.strerror}." if fault.filename and fault.strerror else str(fault))
        return REFUSED
    say(f"Something went wrong inside Diptych ({type(fault).__name__}: {fault}).\nPlease report it. DIPTYCH_TRACEBACK=1 in the environment shows where.")
    return FAULT
