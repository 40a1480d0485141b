"""What a process that reads strangers' data gives away before it looks at a byte of them: memory and time beyond a limit, writing to any file, starting other
programs, and (by an audit hook, which can't be taken out again) the network and every file that is not part of the program itself.
"""

import os
import sys
from collections.abc import Callable
from typing import Any

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space, where the system has such a limit; whoever asked looks besides at how many are held."""
SECONDS = 10
"""Of work; the process that asked waits no longer either."""
FORBIDDEN = tuple(
    "socket. subprocess. os.exec os.fork os.posix_spawn os.spawn os.system os.startfile os.kill pty. shutil. tempfile. urllib. ftplib. http. "
    "imaplib. poplib. smtplib. telnetlib. nntplib. webbrowser. winreg. msvcrt. syslog. sqlite3.enable_load_extension sqlite3.load_extension".split()
)
CHANGING = frozenset(
    "os.remove os.rename os.mkdir os.rmdir os.chmod os.chown os.lchown os.chflags os.truncate os.link os.symlink os.setxattr os.removexattr os.utime".split()
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


class ForbiddenError(PermissionError):
    """A reader was led to do what no reader has to do."""


def confine() -> None:
    """Give all of it away."""
    limit()
    sys.addaudithook(guard(own_folders()))


def limit() -> None:
    """Memory, time, files and processes, where the system knows such limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for which, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        _, hard = resource.getrlimit(which)
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(which, (wanted, wanted))
        except (ValueError, OSError):  # macOS refuses some of them
            continue


def own_folders() -> tuple[str, ...]:
    """Where the program and its libraries lie."""
    places = [*sys.path, sys.prefix, sys.base_prefix, sys.exec_prefix, getattr(sys, "_MEIPASS", "")]
    return tuple({os.path.realpath(place) + os.sep for place in places if place and place != os.sep})


def guard(folders: tuple[str, ...]) -> Callable[[str, tuple[Any, ...]], None]:
    """An audit hook: it raises ForbiddenError for the network, other programs, and every file but reading one in `folders`."""
    inside = False

    def watch(event: str, args: tuple[Any, ...]) -> None:
        nonlocal inside
        if inside:
            return
        if event.startswith(FORBIDDEN) or event in CHANGING:
            raise ForbiddenError(event)
        if event == "sqlite3.connect" and args[0] != ":memory:":
            raise ForbiddenError("another database")
        if event in ("open", "os.listdir", "os.scandir", "ctypes.dlopen"):
            inside = True
            try:
                _check_place(event, args, folders)
            finally:
                inside = False

    return watch


def _check_place(event: str, args: tuple[Any, ...], folders: tuple[str, ...]) -> None:
    path = args[0] if args else None
    if path is None or isinstance(path, int):
        return
    if event == "open" and isinstance(args[2], int) and args[2] & WRITING:
        raise ForbiddenError("writing a file")
    real = os.path.realpath(os.fsdecode(path))
    if event == "ctypes.dlopen" and os.sep not in os.fsdecode(path):
        return  # a system library by its name
    if not (real + os.sep).startswith(folders):
        raise ForbiddenError("reading another file")
