"""What strangers' projects and decisions hold, after a process of its own has looked at it (`reader.project.process`). Its answer is checked again."""

import json
from typing import Any

from reader.apart.asking import Apart, BrokenError, HeavyError, LateError, TooMuchError
from reader.apart.confined import SECONDS
from reader.article.taken import clean
from reader.project.store.errors import ProjectError
from reader.work import Progress

MODULE = "reader.project.process"
PATIENCE = 3 * SECONDS
"""Seconds, where the machine has other things to do; of its own work it may do no more than SECONDS."""
MOST = 160 * 1024 * 1024
"""Bytes of an answer: the largest project there is, and some for its framing."""
BROKE = "{} is damaged and could not be opened: reading it broke off, in a process of its own, so nothing else was harmed. Look for an older copy of it."
TOO_LARGE = "{} needs more memory than a project may. It was left as it is; look for an older copy of it."
TOO_LONG = "{} is damaged and could not be opened: looking at it took longer than {} seconds. It was left as it is; look for an older copy of it."


class Looking(Apart):
    """A process that looks at one file; it comes up while the file is still on its way. Everything that can be wrong ends in a ProjectError."""

    _ahead: "Looking | None" = None

    def __init__(self) -> None:
        super().__init__(MODULE)

    @classmethod
    def begin(cls) -> None:
        """Start one for the next file, where it is known early that one will come: it is up when the window is."""
        if cls._ahead is None:
            cls._ahead = cls()

    @classmethod
    def begun(cls) -> "Looking":
        """The one that was started for this, or else one that starts now."""
        ahead, cls._ahead = cls._ahead, None
        return ahead if ahead is not None else cls()

    def at_project(self, data: bytes, name: str, progress: Progress) -> tuple[bytes, tuple[str, ...]]:
        """The rows of a project file (`telling`), and what is to be said of it."""
        said, rest = self._answer_to("project", data, name, progress)
        notes = said.get("notes")
        return rest, tuple(clean(str(note)[:2000]) for note in notes[:20]) if isinstance(notes, list) else ()

    def at_decisions(self, data: bytes, name: str, progress: Progress) -> bytes:
        """Exported decisions, told anew."""
        return self._answer_to("decisions", data, name, progress)[1]

    def _answer_to(self, kind: str, data: bytes, name: str, progress: Progress) -> tuple[dict[str, Any], bytes]:
        ask = {"kind": kind, "name": name}
        try:
            answer = self.ask(ask, data, lambda share: progress(share, f"opening {name}"), seconds=PATIENCE, most=MOST)
            line, _, rest = answer.partition(b"\n")
            said = json.loads(line[:100_000])
        except LateError as error:
            raise ProjectError(TOO_LONG.format(name, PATIENCE)) from error
        except HeavyError as error:
            raise ProjectError(TOO_LARGE.format(name)) from error
        except (BrokenError, TooMuchError, ValueError, RecursionError) as error:
            raise ProjectError(BROKE.format(name)) from error
        if not isinstance(said, dict):
            raise ProjectError(BROKE.format(name))
        if "refused" in said:
            raise ProjectError(clean(str(said["refused"])[:2000]))
        return said, rest
