"""Opening and saving a project file. Everything that can be wrong with one ends in a ProjectError.

A file from a stranger is looked at in a process of its own (`checked`), in memory, never in place; what is worked on here are tables of our own.
"""

import hashlib
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from reader.article.errors import shown
from reader.article.sides import SIDES
from reader.project.store import rows, schema, telling, writing
from reader.project.store.errors import ProjectError
from reader.project.store.fitting import fitting, fitting_bookmarks
from reader.project.store.project import LARGEST_ORIGINAL, Fingerprint, Kept, Project
from reader.project.store.values import Unfit, plain
from reader.work import Progress, silent

LARGEST = 128 * 1024 * 1024
_SEEN = 200


@dataclass(frozen=True, slots=True)
class Read:
    """A project from a file. `notes` are whole sentences that the person should read: what was left out, what may be damaged."""

    project: Project
    fingerprint: Fingerprint
    notes: tuple[str, ...] = ()


def open_project(file: Path) -> Project:
    """The project in a file. Raises ProjectError, whose text is a whole message for a person."""
    return read_project(file).project


def read_project(file: Path, progress: Progress = silent) -> Read:
    """The project in a file, what is to be said about it, and by what to know the file again. Raises ProjectError, and Cancelled through `progress`."""
    from reader.project.store.checked import Looking  # the other side of the border has no need of it

    with Looking.begun() as looking:  # it starts while the file is read
        data, modified = _bytes(file)
        known = Fingerprint(len(data), modified, hashlib.sha256(data).hexdigest())
        told, notes = looking.at_project(data, shown(file), progress)
    return Read(_of_rows(told, shown(file)), known, notes)


def save_project(file: Path, project: Project, told: rows.Told | None = None) -> Fingerprint:
    """Put a project at `file`, whole or not at all. Raises ProjectError, and then what was there is unchanged."""
    data = packed(project, told)
    # What can't be read back is not saved: better told now than found out when the work is needed.
    if not _same(unpacked(data, shown(file))[0], storable(project)):
        raise ProjectError(f"{shown(file)} was not saved, as it could not have been opened again. This is a fault in Diptych; please report it.")
    writing.put(file, data)
    modified = 0
    with suppress(OSError):
        modified = file.stat().st_mtime_ns
    return Fingerprint(len(data), modified, hashlib.sha256(data).hexdigest())


def changed_on_disk(file: Path, known: Fingerprint, *, to_the_letter: bool = False) -> bool:
    """Whether a file is another than it was, or gone. One that was only touched is the same.

    `to_the_letter` believes no clock: what is written in the same tick, or after a clock went back, may bear the same moment.
    """
    try:
        status = file.stat()
        if not to_the_letter and (status.st_size, status.st_mtime_ns) == (known.size, known.modified_ns):
            return False
        if status.st_size != known.size:
            return True
        return hashlib.sha256(_bytes(file)[0]).hexdigest() != known.digest
    except (OSError, ProjectError):
        return True


def packed(project: Project, told: rows.Told | None = None) -> bytes:
    """A project as the bytes of a project file: the same for the same project. Raises ProjectError where it is too large."""
    told = told if told is not None else {}
    project = storable(replace(project, past=rows.within_limits(project.past, told)))
    connection = sqlite3.connect(":memory:")
    try:
        schema.guard(connection)
        schema.release(connection)
        schema.create(connection)
        connection.execute("BEGIN")
        rows.write(connection, project, None, told)
        rows.put_seal(connection)
        connection.execute("COMMIT")
        data = bytes(connection.serialize())
    except Unfit as error:
        raise ProjectError(f"The project was not saved, as it could not be opened again: {error}. {rows.PART_IT}, and save it again.") from error
    except (sqlite3.Error, OverflowError, MemoryError) as error:
        raise ProjectError(f"The project could not be saved ({error}). Its articles may be too large: save a copy without their original files.") from error
    finally:
        connection.close()
    if len(data) > LARGEST:
        raise ProjectError("The project is too large to be saved. Save it without the articles' original files.")
    return data


def unpacked(data: bytes, name: str) -> tuple[Project, tuple[str, ...]]:
    """The project in the bytes of a file that messages call `name`, and what is to be said about it. Raises ProjectError. For what we wrote ourselves."""
    with _opened(data, name) as connection:
        return _read(connection, name)


def looked_over(data: bytes, name: str) -> tuple[bytes, tuple[str, ...]]:
    """The rows of a file's bytes, when all of them are found to be a project's, as `telling` tells them; and what is to be said. Raises ProjectError."""
    with _opened(data, name) as connection:
        return telling.told(connection), _read(connection, name)[1]


def _of_rows(told: bytes, name: str) -> Project:
    """The project in rows that were looked over, by way of tables that are ours from the first byte."""
    connection = sqlite3.connect(":memory:")
    with _refusing(connection, name):
        schema.guard(connection)
        schema.create(connection)
        telling.put(connection, told)
        rows.check_sizes(connection)
        return rows.read(connection)[0]


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[sqlite3.Connection]:
    """A stranger's bytes as a database that was found to be a project of the newest version."""
    version = schema.check_header(data[:_SEEN], len(data), name)
    connection = sqlite3.connect(":memory:")
    with _refusing(connection, name):
        connection.deserialize(data)
        schema.guard(connection)
        schema.check_tables(connection, version, name)
        rows.check_sizes(connection)
        schema.check_pages(connection, name)
        if version < schema.VERSION:
            schema.migrate(connection, version)
        yield connection


def _read(connection: sqlite3.Connection, name: str) -> tuple[Project, tuple[str, ...]]:
    notes = _seal_notes(connection, name)
    project, said = rows.read(connection)
    return project, (*notes, *(f"{name}: {sentence}" for sentence in said))


@contextmanager
def _refusing(connection: sqlite3.Connection, name: str) -> Iterator[None]:
    """Close a database in the end, and say in words why it is none of a project's."""
    try:
        yield
    except (Unfit, sqlite3.Error, OverflowError, MemoryError, KeyError, UnicodeDecodeError) as error:
        raise schema.DamagedError(
            f"{name} is damaged and could not be opened: {str(error)[:120]}. It was left as it is; look for an older copy of it."
        ) from error
    finally:
        connection.close()


def _seal_notes(connection: sqlite3.Connection, name: str) -> tuple[str, ...]:
    if rows.seal_holds(connection):
        return ()
    return (f"{name} is not as Diptych saved it: it was damaged, or changed by another program. Look closely at what it shows, or look for an older copy.",)


def storable(project: Project) -> Project:
    """The project as a file can hold it: without originals that are too large, and without what is about places that its articles do not have."""

    def bounded(kept: Kept | None) -> Kept | None:
        if kept is None or kept.original.data is None or len(kept.original.data) <= LARGEST_ORIGINAL:
            return kept
        return replace(kept, original=replace(kept.original, data=None))

    articles = {side: kept.article for side in SIDES if (kept := project.side(side)) is not None}
    return replace(
        project,
        a=bounded(project.a),
        b=bounded(project.b),
        decisions=fitting(project.decisions, articles),
        bookmarks=fitting_bookmarks(project.bookmarks, articles),
        view=tuple(sorted(project.view)),
    )


def _same(one: Project, other: Project) -> bool:
    """Whether both hold the same work; half a character, which a file cannot hold, and its "?" are the same."""
    return one.content == other.content or _told(one) == _told(other)


def _told(project: Project) -> list[object]:
    originals = [kept and (kept.article, replace(kept.original, data=None)) for kept in (project.a, project.b)]
    return [[kept and kept.original.data for kept in (project.a, project.b)], plain((*originals, project.decisions, project.bookmarks))]


def _bytes(file: Path) -> tuple[bytes, int]:
    """All of a file and when it was last written, or a clear word why not."""
    name = shown(file)
    try:
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ProjectError(f"{name} is a folder. Choose a project file in it.")
        if not stat.S_ISREG(status.st_mode):
            raise ProjectError(f"{name} is a device or a pipe and cannot be opened as a project.")
        if status.st_size > LARGEST:
            raise ProjectError(f"{name} is too large for a project ({status.st_size >> 20} MB; the limit is {LARGEST >> 20} MB). It may not be one.")
        with file.open("rb") as opened:
            start = opened.read(_SEEN)
            schema.check_header(start, status.st_size, name)
            data = start + opened.read(LARGEST + 1 - len(start))
    except FileNotFoundError as error:
        raise ProjectError(f"{name} was not found. It may have been moved, renamed or deleted; check the name and the folder.") from error
    except PermissionError as error:
        raise ProjectError(f"{name} may not be read: you do not have permission. Change its permissions, or ask for a copy.") from error
    except (OSError, ValueError, MemoryError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise ProjectError(f"{name} could not be read ({reason}). Check the name, and that its disk is there.") from error
    return data, status.st_mtime_ns
