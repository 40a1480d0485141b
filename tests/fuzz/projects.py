"""What is fuzzed of project files and of decisions as JSON: no bytes are a fault, and what is read can be saved and read again."""

import contextlib
import random
import sqlite3
import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "project" / "store"))

import bridge
import hostile

from reader.article.model import Span
from reader.project.agreement import agreement, agreement_json, in_words
from reader.project.coding import FORMAT, Coding, StandingLink, coding_bytes, read_coding, taken_over
from reader.project.store import rows
from reader.project.store.errors import ProjectError
from reader.project.store.files import packed, unpacked

CELLS = (
    ("about", "value"),
    ("article", "head"),
    ("paragraph", "value"),
    ("original", "about"),
    ("decided", "items"),
    ("step", "change"),
    ("step", "name"),
    ("view", "value"),
)


@cache
def project() -> bytes:
    return packed(bridge.whole())


@cache
def coding() -> Coding:
    links = (StandingLink(0, 0, "confirmed"), StandingLink(3, 2, "rejected"))
    return Coding(FORMAT, "1", "anna", bridge.A, bridge.B, bridge.whole().decisions, links, (Span(3, 0, 7),), (Span(2, 0, 11),))


def decisions() -> bytes:
    return coding_bytes(coding())


def read_project(data: bytes) -> None:
    """A project file; or, where it does not begin as one, what stands in one cell of a sound file: its first byte says which."""
    sealed = False
    if not data.startswith(b"SQLite"):
        sealed = data[1:2] > b"\x7f"  # as somebody would who knows how it is done
        data = with_cell(data, sealed)
    try:
        found, notes = unpacked(data, "x")
    except ProjectError as error:
        assert str(error).startswith("x "), error
        return
    assert found == bridge.whole() or notes or sealed, "a change that nobody is told of"
    assert unpacked(packed(found), "x")[0] == found, "it is another when it is saved"


def cells() -> list[bytes]:
    """What stands in the cells of a sound file, as `read_project` takes it: where a fuzzer begins."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(project())
    found = []
    for which, (table, column) in enumerate(CELLS):
        rows_ = connection.execute(f"SELECT {column} FROM {table} LIMIT 12").fetchall()
        found += [bytes((which, 128 + number)) + cell.encode() for number, (cell,) in enumerate(rows_)]
    connection.close()
    return found


def with_cell(data: bytes, sealed: bool) -> bytes:
    table, column = CELLS[data[0] % len(CELLS)] if data else CELLS[0]
    connection = sqlite3.connect(":memory:")
    connection.deserialize(project())
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    names = [name for _, name, *_, key in connection.execute(f"PRAGMA table_info({table})") if key]
    row = connection.execute(f"SELECT {', '.join(names)} FROM {table} LIMIT 1 OFFSET {(data[1] if data[1:] else 0) % count}").fetchone()
    connection.execute(f"UPDATE {table} SET {column} = ? WHERE {' AND '.join(f'{name} = ?' for name in names)}", (data[2:].decode("utf-8", "replace"), *row))
    if sealed:
        rows.put_seal(connection)
    connection.commit()
    changed = bytes(connection.serialize())
    connection.close()
    return changed


def read_decisions(data: bytes) -> None:
    """What another coder sent; taken over, laid beside ours, and written again."""
    try:
        found = read_coding(data, "x")
    except ProjectError as error:
        assert str(error).startswith("x "), error
        return
    assert read_coding(coding_bytes(found), "x") == found, "it is another when it is written"
    with contextlib.suppress(ProjectError):
        taken_over(found, (bridge.A, bridge.B))
    with contextlib.suppress(ProjectError):
        laid = agreement(coding(), found)
        in_words(laid), agreement_json(laid)


def changed_project(data: bytes, chance: random.Random) -> bytes:
    """A byte of the file changed, or something in one of its cells."""
    if chance.random() < 0.3:
        return hostile.changed(data, chance)
    which = chance.randrange(256)
    table, column = CELLS[which % len(CELLS)]
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    cells = [cell for (cell,) in connection.execute(f"SELECT {column} FROM {table}")]
    connection.close()
    number = chance.randrange(len(cells))
    return bytes((which, number + (128 if chance.random() < 0.5 and number < 128 else 0))) + hostile.changed(cells[number].encode(), chance)
