"""The project file as SQLite sees it: its tables, its marks in the header, and what an SQLite file from a stranger is held to before a row is read."""

import sqlite3
import struct
import time
from collections.abc import Callable, Mapping
from functools import cache

from reader.project.store.errors import NewerError, ProjectError

APPLICATION_ID = 0x44504354
""" "DPCT", in the header of every project file, so that other programs can tell it from other SQLite files."""
VERSION = 1
"""The version of the tables below. A change to them adds one, with a step in MIGRATIONS and the old tables in TABLES."""
PAGE = 4096
HEADER = 100
MAGIC = b"SQLite format 3\x00"

TABLES: Mapping[int, tuple[str, ...]] = {
    1: (
        "CREATE TABLE about (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE article (side TEXT NOT NULL PRIMARY KEY CHECK (side IN ('a', 'b')), head TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE paragraph (side TEXT NOT NULL REFERENCES article (side) ON DELETE CASCADE, number INTEGER NOT NULL CHECK (number >= 0),"
        " value TEXT NOT NULL, PRIMARY KEY (side, number)) STRICT, WITHOUT ROWID",
        "CREATE TABLE original (side TEXT NOT NULL PRIMARY KEY REFERENCES article (side) ON DELETE CASCADE, about TEXT NOT NULL, data BLOB) STRICT",
        "CREATE TABLE decided (field TEXT NOT NULL PRIMARY KEY, items TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE step (number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 0), done INTEGER NOT NULL CHECK (done IN (0, 1)),"
        " name TEXT NOT NULL, change TEXT NOT NULL) STRICT",
        "CREATE TABLE bookmark (side TEXT NOT NULL REFERENCES article (side) ON DELETE CASCADE, paragraph INTEGER NOT NULL CHECK (paragraph >= 0),"
        " PRIMARY KEY (side, paragraph)) STRICT, WITHOUT ROWID",
        "CREATE TABLE view (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ),
}
MIGRATIONS: Mapping[int, Callable[[sqlite3.Connection], None]] = {}
"""From each older version, the step to the next; it is only ever run on a copy."""

LONGEST_VALUE = 64 * 1024 * 1024
"""Bytes in one cell: no article and no original is longer."""
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 10_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 20,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 2,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 10_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 4,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 50,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 20,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_STEPS_BETWEEN_LOOKS = 20_000
LONGEST_WORK_S = 10.0
"""Seconds after which a statement on a file from elsewhere is given up. A project of 100 MB takes less than one."""


class DamagedError(ProjectError):
    """The file says that it is a project, and is not whole."""


def check_header(data: bytes, size: int, name: str) -> int:
    """What the first bytes of a file say, before SQLite sees any of it: the version. Raises ProjectError.

    `data` are its first bytes (108 at least where it has as many), `size` its whole length.
    """
    if size == 0:
        raise ProjectError(f"{name} is empty. It is not a Diptych project; look for a copy of it.")
    if data[: len(MAGIC)] != MAGIC[: len(data)] or size < len(MAGIC):
        raise ProjectError(f"{name} is not a Diptych project. To read it as an article, open it under a name that does not end in .diptych.")
    if len(data) < HEADER + 8 or size < PAGE:
        raise DamagedError(_damaged(name, "it is cut off"))
    written, read = data[18], data[19]
    page, pages = struct.unpack(">H", data[16:18])[0], struct.unpack(">I", data[28:32])[0]
    encoding, application = struct.unpack(">I", data[56:60])[0], struct.unpack(">I", data[68:72])[0]
    version: int = struct.unpack(">I", data[60:64])[0]
    if application != APPLICATION_ID:
        raise ProjectError(f"{name} is a database of another program, not a Diptych project. Choose a file that Diptych saved.")
    if version > VERSION:
        raise NewerError(f"{name} was saved by a newer Diptych (in format {version}; this one reads up to {VERSION}). Install the newer Diptych to open it.")
    if version < 1 or (written, read) != (1, 1) or page != PAGE or encoding != 1:
        raise DamagedError(_damaged(name, "its header makes no sense"))
    if pages * PAGE != size:
        raise DamagedError(_damaged(name, "it is cut off" if pages * PAGE > size else "its length is not what it says"))
    # The list of tables fits into the first page. A longer one is not ours, and would be read into memory before it could be refused.
    if data[HEADER] != 0x0D or struct.unpack(">H", data[HEADER + 3 : HEADER + 5])[0] != len(_expected(version)):
        raise DamagedError(_damaged(name, "it holds other tables than a project does"))
    return version


def guard(connection: sqlite3.Connection) -> None:
    """Let a connection do no more than a project needs, whatever the file asks for."""
    connection.isolation_level = None
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "foreign_keys = ON", "temp_store = MEMORY", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.set_authorizer(_allow)
    until = time.monotonic() + LONGEST_WORK_S
    connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS_BETWEEN_LOOKS)


def release(connection: sqlite3.Connection) -> None:
    """The file has been looked at: no statement is timed any more."""
    connection.set_progress_handler(None, 0)


def create(connection: sqlite3.Connection) -> None:
    """Make an empty project of the newest version."""
    connection.execute(f"PRAGMA page_size = {PAGE}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for table in TABLES[VERSION]:
        connection.execute(table)
    connection.execute(f"PRAGMA user_version = {VERSION}")


def check_tables(connection: sqlite3.Connection, version: int, name: str) -> None:
    """Raise DamagedError unless the file has exactly the tables of its version."""
    try:
        found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master LIMIT 100").fetchall()
        if sorted(found, key=str) != _expected(version):
            raise DamagedError(_damaged(name, "it holds other tables than a project does"))
    except (sqlite3.Error, MemoryError, OverflowError, UnicodeDecodeError) as error:
        raise DamagedError(_damaged(name, str(error)[:100])) from error


def check_pages(connection: sqlite3.Connection, name: str) -> None:
    """Raise DamagedError unless all pages of the file are well, and every value is of its column's type."""
    try:
        said = connection.execute("PRAGMA quick_check(1)").fetchall()
        if said != [("ok",)]:
            raise DamagedError(_damaged(name, str(said[0][0])[:100] if said else "it cannot be checked"))
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise DamagedError(_damaged(name, "paragraphs have lost their article"))
    except (sqlite3.Error, MemoryError, OverflowError, UnicodeDecodeError) as error:
        raise DamagedError(_damaged(name, str(error)[:100])) from error


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a copy of an older project to the newest version, all of it or none. Its tables have been checked to be those of its version."""
    connection.set_authorizer(None)  # altering a table calls functions of SQLite's own
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version, VERSION):
            MIGRATIONS[number](connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    finally:
        connection.set_authorizer(_allow)


def _damaged(name: str, why: str) -> str:
    return f"{name} is damaged and could not be opened: {why}. It was left as it is; look for an older copy of it."


@cache
def _expected(version: int) -> list[tuple[str, str, str, str | None]]:
    """The rows of sqlite_master in a project of this version."""
    connection = sqlite3.connect(":memory:")
    try:
        for table in TABLES[version]:
            connection.execute(table)
        return sorted(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"), key=str)
    finally:
        connection.close()


_READABLE = frozenset(
    {"application_id", "user_version", "quick_check", "foreign_key_check", "page_size", "page_count", "journal_mode", "synchronous", "locking_mode"}
)
_ALLOWED = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_INSERT,
        sqlite3.SQLITE_UPDATE,
        sqlite3.SQLITE_DELETE,
        sqlite3.SQLITE_TRANSACTION,
        sqlite3.SQLITE_CREATE_TABLE,
        sqlite3.SQLITE_DROP_TABLE,
        sqlite3.SQLITE_CREATE_INDEX,  # that of a primary key
        sqlite3.SQLITE_ALTER_TABLE,
        sqlite3.SQLITE_REINDEX,
    }
)


def _allow(action: int, first: str | None, second: str | None, database: str | None, inside: str | None) -> int:
    """SQLite asks of everything that a statement would do. `inside` is the view or trigger that wants it; ours have none."""
    if inside is not None:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA:
        return sqlite3.SQLITE_OK if first in _READABLE else sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_OK if second in ("length", "count", "typeof") else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY
