"""Children that do real work on real files below a folder, and are killed, or have their calls fail, where they are told."""

import ctypes
import os
from collections.abc import Callable
from pathlib import Path

from reader.project.store.errors import ProjectError

REFUSED, FAULT = 3, 9
Work = Callable[[Callable[[int], None]], None]
"""Work that tells, by a number that grows, what it was told is kept."""


class Machine:
    """Forks children under the shim."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._shim = ctypes.CDLL(None)
        self._shim.fault_arm.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_int]

    def run(
        self, folder: Path, work: Callable[[Callable[[int], None]], None], point: int = -1, mode: int = 0, code: int = 0, sticky: bool = False
    ) -> tuple[int, int, int]:
        """Do `work` in a child that is stopped at `point`: its exit status (negative: killed), the last thing it was told is kept, its number of points."""
        ours, theirs = os.pipe()
        child = os.fork()
        if not child:
            os.close(ours)
            status = FAULT
            try:
                self._shim.fault_arm(str(folder).encode(), point, mode, code, sticky)
                work(lambda number: os.write(theirs, b"k%d\n" % number) and None)
                status = 0
            except ProjectError:
                status = REFUSED
            except BaseException as error:
                os.write(2, f"{type(error).__name__}: {error}\n".encode())
            finally:
                os.write(theirs, b"p%d\n" % self._shim.fault_count())
                os._exit(status)
        os.close(theirs)
        with os.fdopen(ours, "rb") as pipe:
            said = pipe.read().split()
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        kept = [int(line[1:]) for line in said if line.startswith(b"k")]
        points = [int(line[1:]) for line in said if line.startswith(b"p")]
        return status, kept[-1] if kept else -1, points[-1] if points else -1

    def record(self, folder: Path, work: Work, log: Path) -> int:
        """Do `work` in a child whose every call is written down."""
        child = os.fork()
        if not child:
            self._shim.fault_arm(str(folder).encode(), -1, 0, 0, 0)
            self._shim.fault_record(str(log).encode())
            work(lambda number: (folder / f"kept.{number}").write_bytes(b"") and None)
            os._exit(0)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
