"""The working copy: where work is kept as it is done, each change a transaction on the disk, until the person saves it somewhere. Not for files from elsewhere.

A working copy belongs to one Diptych at a time, which holds SQLite's own lock on it; the system lets go of that lock when the program ends, however it ends.
What is not locked was left by a program that stopped: `left_behind` finds it, and `WorkingCopy.resume` brings back exactly what was there.
"""

import datetime
import os
import sqlite3
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from reader.article.errors import shown
from reader.project.store import rows, schema
from reader.project.store.errors import InUseError, ProjectError
from reader.project.store.files import storable
from reader.project.store.project import ENDING, Project, Standing
from reader.project.store.values import Unfit, made, plain

_JOURNALS = ("-journal", "-wal", "-shm")
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_ESCAPED = "file:"  # an absolute path begins otherwise
BEGINNING_S = 60.0
"""How long an empty working copy may be one that has just been begun."""


@dataclass(frozen=True, slots=True)
class Left:
    """A working copy that nobody works on. `project` is None where it cannot be read, and `reason` says why."""

    path: Path
    project: Project | None
    standing: Standing
    reason: str = ""

    @property
    def decided(self) -> int:
        """How many decisions, notes and bookmarks are in it."""
        return 0 if self.project is None else self.project.decisions.count + len(self.project.bookmarks)


class WorkingCopy:
    """One open working copy. Whoever calls must do so from one thread at a time."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._last: Project | None = None
        self._standing: Standing | None = None
        self.told: rows.Told = {}

    @classmethod
    def create(cls, folder: Path) -> "WorkingCopy":
        """A new, empty one in a folder, which is made where it is missing. Raises ProjectError."""
        path = folder / f"{uuid.uuid4().hex}{ENDING}"
        connection = None
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # what a person works on is nobody else's to read, on a machine with several
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            connection = _connect(path)
            connection.execute("BEGIN IMMEDIATE")
            schema.create(connection)
            connection.execute("COMMIT")
            schema.release(connection)
        except (OSError, sqlite3.Error) as error:
            if connection is not None:
                connection.close()
            _unlink(path)
            raise _not_kept(folder, error) from error
        return cls(path, connection)

    @classmethod
    def resume(cls, path: Path) -> tuple["WorkingCopy", Project, Standing]:
        """One that was left, as it was. Raises InUseError where another Diptych has it, ProjectError where it cannot be read."""
        connection = None
        name = shown(path)
        try:
            _check_there(path, name)
            connection = _connect(path)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("COMMIT")
            version = _version(connection, name)
            schema.check_tables(connection, version, name)
            schema.check_pages(connection, name)
            if version < schema.VERSION:
                return cls._brought_up(path, connection, version)
            schema.release(connection)
            project, standing = _read(connection)
            found = cls(path, connection)
            found._last, found._standing = project, standing
            connection = None
            return found, project, standing
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in _BUSY:
                raise InUseError(f"{name} is being worked on in another window.") from error
            raise schema.DamagedError(f"The work in {name} could not be read ({error}). It was left where it is.") from error
        except (sqlite3.Error, OSError, Unfit, KeyError, UnicodeDecodeError) as error:
            raise schema.DamagedError(f"The work in {name} could not be read ({str(error)[:120]}). It was left where it is.") from error
        finally:
            if connection is not None:
                connection.close()

    @classmethod
    def _brought_up(cls, path: Path, old: sqlite3.Connection, version: int) -> tuple["WorkingCopy", Project, Standing]:
        """A new working copy in place of one that an older Diptych left, which goes when all of it is in the new one."""
        memory = sqlite3.connect(":memory:")
        try:
            memory.deserialize(old.serialize())
            schema.guard(memory)
            schema.migrate(memory, version)
            project, standing = _read(memory)
        finally:
            memory.close()
        found = cls.create(path.parent)
        try:
            found.put(project, standing)
        except BaseException:
            found.discard()
            raise
        old.close()
        _unlink(path)
        return found, project, standing

    def put(self, project: Project, standing: Standing) -> None:
        """Keep the work as it is now, all of it or, with a ProjectError, what was kept before."""
        project = storable(replace(project, past=rows.within_limits(project.past, self.told)))
        if (project, standing) == (self._last, self._standing):
            return
        dated = replace(standing, file=_told(standing.file), written=datetime.datetime.now(datetime.UTC).replace(microsecond=0))
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            rows.write(self._connection, project, self._last, self.told)
            rows.put_about(self._connection, "standing", plain(dated))
            self._connection.execute("COMMIT")
        except (sqlite3.Error, OverflowError, MemoryError, Unfit) as error:
            with suppress(sqlite3.Error):
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
            raise _not_kept(self.path.parent, error) from error
        self._last, self._standing = project, standing
        steps = {id(step) for step in (*project.past.done, *project.past.undone)}
        for key in self.told.keys() - steps:
            del self.told[key]

    def close(self) -> None:
        """Let go of it; it stays on the disk, for the next start."""
        self._connection.close()

    def discard(self) -> None:
        """Let go of it and delete it: the work is saved elsewhere, or not wanted."""
        self._connection.close()
        _unlink(self.path)


def left_behind(folder: Path) -> tuple[Left, ...]:
    """The working copies in a folder that nobody works on, the one worked on last first. Those without any article are deleted: nothing is in them."""
    found = []
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ENDING and path.is_file())
    except OSError:
        return ()
    for path in paths:
        try:
            copy, project, standing = WorkingCopy.resume(path)
        except InUseError:
            continue
        except ProjectError as error:
            if not _empty(path):
                found.append(Left(path, None, Standing(), str(error)))
            elif not _new(path):
                _unlink(path)
            continue
        if project.a is None and project.b is None:
            copy.discard()
        else:
            copy.close()
            found.append(Left(copy.path, project, standing))
    oldest = datetime.datetime.min.replace(tzinfo=datetime.UTC)
    return tuple(sorted(found, key=lambda left: left.standing.written or oldest, reverse=True))


def forget(path: Path) -> None:
    """Delete a working copy that was left. Raises InUseError where somebody works on it now."""
    try:
        WorkingCopy.resume(path)[0].discard()
    except InUseError:
        raise
    except ProjectError:
        _unlink(path)


def _read(connection: sqlite3.Connection) -> tuple[Project, Standing]:
    project, _ = rows.read(connection)
    try:
        standing: Standing = made(Standing, rows.read_about(connection).get("standing", {}))
        return project, replace(standing, file=_file(standing.file))
    except Unfit:
        # the work is what counts, even where nobody knows any more which file it belongs to
        return project, Standing(changed=True)


def _told(file: str | None) -> str | None:
    """A file's name as text that can be kept: some systems have names that are no Unicode."""
    try:
        return file if file is None or file.encode() else None
    except UnicodeEncodeError:
        return f"{_ESCAPED}{quote(os.fsencode(str(file)))}"


def _file(told: str | None) -> str | None:
    return os.fsdecode(unquote_to_bytes(told.removeprefix(_ESCAPED))) if told is not None and told.startswith(_ESCAPED) else told


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=0.2, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        # What was agreed must be on the disk, and one file all there is; EXTRA makes also the end of the journal outlast a power cut.
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = EXTRA")
        schema.guard(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_there(path: Path, name: str) -> None:
    """Raise for what is no project at all, before SQLite makes an empty one of it."""
    size = path.stat().st_size
    if size < schema.PAGE:
        raise ProjectError(f"The work in {name} could not be read: it is empty. It was left where it is.")


def _version(connection: sqlite3.Connection, name: str) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if connection.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID or version < 1:
        raise schema.DamagedError(f"The work in {name} could not be read: it is none of Diptych's. It was left where it is.")
    if version > schema.VERSION:
        raise schema.DamagedError(f"The work in {name} was kept by a newer Diptych. Install that one to go on with it; it was left where it is.")
    return version


def _new(path: Path) -> bool:
    """Whether somebody, this program too, may be about to put the first thing into it: deleted then, all that is kept in it would be lost."""
    try:
        return abs(time.time() - path.stat().st_mtime) < BEGINNING_S
    except OSError:
        return True


def _empty(path: Path) -> bool:
    """Whether a program stopped before it had put anything into its working copy."""
    try:
        if path.stat().st_size == 0:
            return True
        connection = _connect(path)
    except (OSError, sqlite3.Error):
        return False
    try:
        return not connection.execute("SELECT name FROM sqlite_master").fetchall()
    except (OSError, sqlite3.Error):
        return False
    finally:
        connection.close()


def _unlink(path: Path) -> None:
    # the journal first: beside a file of the same name it would be taken for that one's
    for each in (*(path.with_name(path.name + ending) for ending in _JOURNALS), path):
        with suppress(OSError):
            each.unlink(missing_ok=True)


def _not_kept(folder: Path, error: Exception) -> ProjectError:
    code = getattr(error, "sqlite_errorcode", None)
    full = code is not None and code & 0xFF == sqlite3.SQLITE_FULL
    why = "the disk is full" if full else str(error)[:120]
    what = "Make room on it" if full else f"See that Diptych may write in {folder}"
    do = f"{rows.PART_IT}." if isinstance(error, Unfit) else f"{what}, or save it now in another place."
    return ProjectError(f"Your work could not be kept as you do it: {why}. {do} Nothing is lost while this window is open.")
