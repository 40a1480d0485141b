"""Writes a file whole or not at all: beside it first, then in its place. A failure leaves the old file as it was."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from reader.project.store.writing import mode_of, settle


class WriteError(Exception):
    """A file could not be written. `str()` is the whole message for a person: what happened, to which file, and what to do."""


def write_bytes(file: Path, data: bytes) -> None:
    """Put `data` at `file`, in place of what is there. A link is followed. Raises WriteError."""
    target = Path(os.path.realpath(file))
    try:
        _check(file, target)
    except OSError as error:
        raise WriteError(_said(file, False, error)) from error
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        Path(beside).chmod(mode_of(target))
        Path(beside).replace(target)
    except OSError as error:
        raise WriteError(_said(file, target.exists(), error)) from error
    finally:
        if beside:
            with suppress(OSError):
                Path(beside).unlink(missing_ok=True)
    settle(target.parent)


def write_text(file: Path, text: str) -> None:
    """The same for text, in UTF-8; a lone surrogate becomes "?"."""
    write_bytes(file, text.encode("utf-8", "replace"))


def _check(file: Path, target: Path) -> None:
    if target.is_dir():
        raise WriteError(f"“{file}” is a folder. Choose a name for a file inside it.")
    if target.exists() and not target.is_file():
        raise WriteError(f"“{file}” is a device or a pipe and cannot be replaced by a file. Choose another name.")
    if target.exists() and not os.access(target, os.W_OK):
        raise WriteError(f"“{file}” is write-protected. Choose another name, or take its protection away. It was left as it was.")


def _said(file: Path, existed: bool, error: OSError) -> str:
    kept = " The file that was there is unchanged." if existed else ""
    folder = file.parent if str(file.parent) else Path()
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"“{file}” could not be written: the disk is full. Make room, or choose another disk.{kept}"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"“{file}” could not be written: nothing may be written in the folder “{folder}”. Choose another folder.{kept}"
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"“{file}” could not be written: there is no folder “{folder}”. Make it, or choose another."
    if error.errno == errno.ENAMETOOLONG:
        return f"“{file}” could not be written: the name is too long. Choose a shorter one."
    reason = os.strerror(error.errno) if error.errno else str(error)
    return f"“{file}” could not be written: {reason}. Try another folder.{kept}"
