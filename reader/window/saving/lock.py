"""A file beside a project that says who has it open, on this machine or another that shares the folder. Qt's own lock file knows which owner is gone."""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a project open; the machine's name is empty where it is this one, or not known."""

    machine: str = ""

    def __str__(self) -> str:
        return f"on the machine {self.machine}" if self.machine else "in another window"


class Lock:
    """Held while a project is open. Where no file can be made beside it, nothing is locked, and nobody is told off."""

    def __init__(self, file: Path) -> None:
        self._lock = QLockFile(str(lock_file(file)))
        # An owner that is gone is known by its process, not by its age: a project may stay open for days.
        self._lock.setStaleLockTime(0)
        self.owner: Owner | None = None

    def take(self) -> bool:
        """Take it. False, and `owner`, where another has it."""
        if self._lock.tryLock(0):
            return True
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            return True
        from PySide6.QtCore import QSysInfo

        # PySide gives [pid, host, application], or nothing where the file cannot be read
        said = self._lock.getLockInfo()
        machine = str(said[1]) if isinstance(said, tuple | list) and len(said) > 1 else ""
        self.owner = Owner("" if machine == QSysInfo.machineHostName() else machine)
        return False

    def release(self) -> None:
        """Let others have it."""
        self._lock.unlock()


def lock_file(project: Path) -> Path:
    """Where the lock of a project lies: beside it, hidden, under a name that other programs use for the same. A link is followed: the file is what counts."""
    real = Path(os.path.realpath(project))
    return real.with_name(f".~lock.{real.name}#")


def same_file(one: Path | None, other: Path | None) -> bool:
    """Whether both ways lead to one file, whether it is there or not."""
    return one is not None and other is not None and os.path.realpath(one) == os.path.realpath(other)


def lock_of(project: Path) -> Lock | None:
    """The lock of a project, taken; None where another has it."""
    lock = Lock(project)
    return lock if lock.take() else None
