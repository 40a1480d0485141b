"""The rows of a project file as bytes that cross the border between two processes, and back into tables of our own: no database of a stranger's crosses it.

Each row is the number of its table and its cells; each cell a letter (n, i, t, b) and, but for n, eight bytes: the number itself, or how many bytes follow.
"""

import sqlite3
import struct
from collections.abc import Iterator

from reader.project.store import schema
from reader.project.store.rows import TABLES
from reader.project.store.values import Unfit

_CELL = struct.Struct(">cq")
_COLUMNS = {table: query[len("SELECT ") : query.index(" FROM")] for table, query in TABLES.items()}


def told(connection: sqlite3.Connection) -> bytes:
    """All rows but the seal."""
    out = bytearray()
    for number, query in enumerate(TABLES.values()):
        for row in connection.execute(query):
            out.append(number)
            for cell in row:
                _tell(out, cell)
    return bytes(out)


def _tell(out: bytearray, cell: object) -> None:
    if cell is None:
        out += _CELL.pack(b"n", 0)
    elif isinstance(cell, int):
        out += _CELL.pack(b"i", cell)
    else:
        data = cell.encode() if isinstance(cell, str) else cell
        assert isinstance(data, bytes)
        out += _CELL.pack(b"t" if isinstance(cell, str) else b"b", len(data))
        out += data


def put(connection: sqlite3.Connection, data: bytes) -> None:
    """Put rows that were told into the empty tables of a project. Raises Unfit where they are none, and what SQLite raises."""
    connection.execute("BEGIN")
    for table, row in _rows(memoryview(data)):
        connection.execute(f"INSERT INTO {table} ({_COLUMNS[table]}) VALUES ({', '.join('?' * len(row))})", row)
    connection.execute("COMMIT")


def _rows(data: memoryview) -> Iterator[tuple[str, list[object]]]:
    """Table and cells of each row."""
    names, at = list(TABLES), 0
    while at < len(data):
        if data[at] >= len(names):
            raise Unfit("it holds other tables than a project does")
        table, at = names[data[at]], at + 1
        row: list[object] = []
        for _ in _COLUMNS[table].split(","):
            cell, at = _heard(data, at)
            row.append(cell)
        yield table, row


def _heard(data: memoryview, at: int) -> tuple[object, int]:
    """One cell, and where the next begins."""
    if at + _CELL.size > len(data):
        raise Unfit("it is cut off")
    kind, said = _CELL.unpack_from(data, at)
    at += _CELL.size
    if kind == b"n":
        return None, at
    if kind == b"i":
        return said, at
    if kind not in (b"t", b"b") or not 0 <= said <= min(len(data) - at, schema.LONGEST_VALUE):
        raise Unfit("it is cut off")
    raw = bytes(data[at : at + said])
    try:
        return (raw.decode() if kind == b"t" else raw), at + said
    except UnicodeDecodeError as error:
        raise Unfit("a text is no Unicode") from error
