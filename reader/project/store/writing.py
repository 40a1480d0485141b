"""Puts a project file in its place whole or not at all: beside it first, down to the disk, then under its name."""

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from reader.project.store.errors import ProjectError

_CHUNK = 64 * 1024


def put(file: Path, data: bytes) -> None:
    """Put `data` at `file`, in place of what is there. A link is followed. Raises ProjectError, and then what was there is unchanged."""
    target = Path(os.path.realpath(file))
    beside = ""
    try:
        check_writable(file)
        handle, beside = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        try:
            os.fchmod(handle, mode_of(target)) if hasattr(os, "fchmod") else None
            for start in range(0, len(data), _CHUNK):
                _write_all(handle, memoryview(data)[start : start + _CHUNK])
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(beside, target)  # noqa: PTH105 - the one call that must stand here by name, as the fault tests stop it
        beside = ""
    except OSError as error:
        raise ProjectError(said(file, error, existed=_exists(target))) from error
    finally:
        if beside:
            with suppress(OSError):
                Path(beside).unlink()
    settle(target.parent)


def check_writable(file: Path) -> None:
    """Raise where a file is not one that may be replaced: OSError for what the system says, ProjectError for the rest."""
    target = Path(os.path.realpath(file))
    if target.is_dir():
        raise ProjectError(f"{file} is a folder. Choose a name for a file inside it.")
    if target.exists() and not target.is_file():
        raise ProjectError(f"{file} is a device or a pipe and cannot be replaced by a file. Choose another name.")
    if target.exists() and not os.access(target, os.W_OK):
        raise ProjectError(f"{file} is write-protected, and was left as it was. Save under another name, or take its protection away.")


def said(file: Path, error: OSError, *, existed: bool) -> str:
    """What a person is told where writing failed."""
    kept = " The file that was there is unchanged." if existed else ""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return f"{file} could not be saved: the disk is full. Make room and save again, or save on another disk.{kept}"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{file} could not be saved: nothing may be written in the folder {file.parent}. Save in another folder.{kept}"
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"{file} could not be saved: there is no folder {file.parent}. Make it, or save in another."
    if error.errno == errno.ENAMETOOLONG:
        return f"{file} could not be saved: the name is too long. Choose a shorter one."
    reason = os.strerror(error.errno) if error.errno else str(error)
    return f"{file} could not be saved: {reason}. Save again, or in another folder.{kept}"


def _write_all(handle: int, data: memoryview) -> None:
    while data:
        written = os.write(handle, data)
        if not written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        data = data[written:]


def _exists(target: Path) -> bool:
    try:
        return target.exists()
    except OSError:
        return False


def mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file gets."""
    with suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def settle(folder: Path) -> None:
    """Make the new name itself outlast a power cut, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
