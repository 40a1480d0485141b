"""Project files that are not ours, or not whole: refused in words, or opened with what does not fit left out and told."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from bridge import A, B, whole
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.project.store import rows, schema
from reader.project.store.errors import ProjectError
from reader.project.store.files import open_project, packed, unpacked
from reader.project.store.project import Project
from tests.project.store.test_files import edited


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: b"", "is empty"),
        (lambda data: b"PK\x03\x04" + data, "is not a Diptych project"),
        (lambda data: data[:50], "cut off"),
        (lambda data: data[:-4096], "cut off"),
        (lambda data: data + b"x", "its length is not what it says"),
        (lambda data: data[:68] + b"abcd" + data[72:], "of another program"),
        (lambda data: data[:18] + b"\x02\x02" + data[20:], "its header makes no sense"),
        (lambda data: data[:60] + b"\0\0\0\0" + data[64:], "its header makes no sense"),
        (lambda data: data[:100] + b"\x05" + data[101:], "other tables"),
        (lambda data: data[:104] + b"\x01" + data[105:], "other tables"),
        (lambda data: data.replace(b"CREATE TABLE bookmark", b"CREATE TABLE \x80ookmark"), "damaged"),  # found by flipping bytes
        (lambda data: data[:8192] + b"\xff" * 4096 + data[12288:], "damaged"),
    ],
)
def test_a_file_that_is_not_whole_is_refused_in_words(project: Project, tmp_path: Path, change: Callable[[bytes], bytes], words: str) -> None:
    file = tmp_path / "bridge.diptych"
    file.write_bytes(change(packed(project)))
    before = file.read_bytes()
    with pytest.raises(ProjectError, match=words) as caught:
        open_project(file)
    assert "bridge.diptych" in str(caught.value)
    assert file.read_bytes() == before


HOSTILE = [
    "CREATE TRIGGER t AFTER INSERT ON view BEGIN DELETE FROM paragraph; END",
    "CREATE VIEW v AS SELECT * FROM article",
    "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
    "CREATE TABLE extra (x)",
    "CREATE INDEX i ON paragraph (value)",
    "CREATE INDEX i ON paragraph (abs(number))",
    "CREATE VIRTUAL TABLE f USING fts5(x)",
    "DROP TABLE view",
    "ALTER TABLE view ADD COLUMN x TEXT",
    "ALTER TABLE view RENAME TO sight",
    "ALTER TABLE view RENAME COLUMN name TO word",
]


@pytest.mark.parametrize("statement", HOSTILE)
def test_tables_that_are_not_ours_are_refused(project: Project, statement: str) -> None:
    with pytest.raises(ProjectError, match="other tables than a project"):
        unpacked(edited(packed(project), statement, sealed=False), "x")


def test_a_view_in_the_place_of_a_table_is_refused(project: Project) -> None:
    """As many entries as ours has, so that only their text tells."""
    endless = "CREATE VIEW view AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS name, x AS value FROM n"
    with pytest.raises(ProjectError, match="other tables than a project"):
        unpacked(edited(packed(project), "DROP TABLE view", endless), "x")


def test_a_schema_that_lies_about_its_types_is_refused(project: Project) -> None:
    def retyped(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'value TEXT NOT NULL) STRICT', 'value BLOB NOT NULL) STRICT') WHERE name = 'view'")

    connection = sqlite3.connect(":memory:")
    connection.deserialize(packed(project))
    retyped(connection)
    connection.commit()
    with pytest.raises(ProjectError, match="other tables than a project"):
        unpacked(bytes(connection.serialize()), "x")
    connection.close()


def test_wrong_types_behind_a_true_schema_are_refused(project: Project) -> None:
    """The schema is changed, rows are put in, and it is changed back: the tables look like ours, and what is in them does not."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(packed(project))
    connection.execute("PRAGMA writable_schema = ON")
    (true,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'step'").fetchone()
    connection.execute("UPDATE sqlite_master SET sql = 'CREATE TABLE step (number INTEGER NOT NULL PRIMARY KEY, done, name, change)' WHERE name = 'step'")
    lax = bytes(connection.serialize())
    connection.close()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(lax)
    connection.execute("UPDATE step SET name = x'ff00', done = 'yes'")
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'step'", (true,))
    with pytest.raises(ProjectError, match="damaged"):
        unpacked(bytes(connection.serialize()), "x")
    connection.close()


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE paragraph SET value = '[]' WHERE number = 0", "a Paragraph is missing"),
        ("UPDATE paragraph SET value = '{\"text\": 3}' WHERE number = 0", "a text is missing"),
        ('UPDATE paragraph SET value = \'{"text": "x", "kind": "script"}\' WHERE number = 0', "is none of body"),
        ('UPDATE paragraph SET value = \'{"text": "x", "more": 1}\' WHERE number = 0', "unknown 'more'"),
        ('UPDATE paragraph SET value = \'{"text": "\\ud800"}\' WHERE number = 0', "half a character"),
        ('UPDATE paragraph SET value = \'{"kind": "body"}\' WHERE number = 0', "no 'text'"),
        ('UPDATE paragraph SET value = \'{"text":"a","text":"b"}\' WHERE number = 0', "twice"),
        ("UPDATE paragraph SET number = 9 WHERE number = 2", "paragraphs are missing"),
        ("UPDATE article SET head = '[' || head || ']'", "an object is missing"),
        ("UPDATE article SET head = '" + "[" * 5000 + "'", "not JSON"),
        ('UPDATE article SET head = \'{"paragraphs": [], "date": "soon"}\'', "isoformat"),
        ('UPDATE article SET head = \'{"paragraphs": [], "dateline": {"paragraph": 7, "start": 0, "end": 1}}\' WHERE side = \'a\'', "dateline"),
        ('UPDATE article SET head = \'{"paragraphs": [], "dateline": {"paragraph": 0, "start": 5, "end": 1}}\' WHERE side = \'a\'', "not a span"),
        ('UPDATE original SET about = \'{"data": "x"}\'', "bytes stand where"),
        ("INSERT INTO decided VALUES ('power', '[]')", "no decision called 'power'"),
        ("UPDATE decided SET items = '[[0, 1], [0, 1]]' WHERE field = 'confirmed'", "twice in a set"),
        ("UPDATE decided SET items = '[[0, 1, 2]]' WHERE field = 'confirmed'", "2 values are missing"),
        ("UPDATE decided SET items = '[[0, 1e999]]' WHERE field = 'confirmed'", "whole number"),
        ("UPDATE decided SET items = '[[0, NaN]]' WHERE field = 'confirmed'", "NaN"),
        ("UPDATE decided SET items = '[[true, 0]]' WHERE field = 'confirmed'", "whole number"),
        ("UPDATE decided SET items = '{}' WHERE field = 'confirmed'", "a list is missing"),
        ("INSERT OR REPLACE INTO decided SELECT 'rejected', items FROM decided WHERE field = 'confirmed'", "two ways at once"),
        ("UPDATE about SET value = '{\"use_model\": 1}' WHERE name = 'comparing'", "yes or no"),
        ("UPDATE view SET value = '[1]' WHERE name = 'zoom'", "yes or no"),
    ],
)
def test_values_that_are_not_ours_are_refused(project: Project, statement: str, words: str) -> None:
    with pytest.raises(ProjectError, match=words):
        unpacked(edited(packed(project), statement, sealed=True), "x")


def test_a_text_that_is_no_unicode_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="damaged"):
        unpacked(edited(packed(project), "UPDATE paragraph SET value = CAST(x'7b22ff' AS TEXT) WHERE number = 0"), "x")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE decided SET items = '[[0, 0], [99, 1], [-1, 0]]' WHERE field = 'confirmed'", "2 decisions are about places"),
        ("UPDATE step SET change = '{}' WHERE number = 0", None),
        ("UPDATE step SET change = '{\"confirmed\": [[[0, 0]], []]}' WHERE number = 0", "undo history"),
        ("UPDATE step SET change = '{\"power\": 1}' WHERE number = 0", "undo history"),
        ("UPDATE step SET change = '{\"notes\": [-1, [], []]}' WHERE number = 1", "undo history"),
        ("UPDATE step SET change = '{\"confirmed\": 7}' WHERE number = 7", "undo history"),
        ("UPDATE step SET done = 1 WHERE number = 8", "undo history"),
        ("UPDATE step SET number = number + 1 WHERE number = 8", "undo history"),
        ("INSERT OR REPLACE INTO bookmark VALUES ('a', 77)", "bookmarks are about places"),
    ],
)
def test_what_does_not_fit_is_left_out_and_told(project: Project, statement: str, words: str | None) -> None:
    back, notes = unpacked(edited(packed(project), statement, sealed=True), "x.diptych")
    assert back.pair() == (A, B)
    assert (not notes) if words is None else any(words in note and "x.diptych" in note for note in notes)


def test_a_letter_that_changed_on_its_way_is_told(project: Project) -> None:
    data = packed(project)
    back, notes = unpacked(data.replace(b"nine weeks, the council", b"five weeks, the council"), "x.diptych")
    assert "five weeks" in back.pair()[0].paragraphs[0].text
    assert len(notes) == 1 and "x.diptych is not as Diptych saved it" in notes[0]
    _, notes = unpacked(edited(data, "DELETE FROM about WHERE name = 'seal'"), "x.diptych")
    assert len(notes) == 1, "and so is a file whose seal was taken off"


def test_a_huge_cell_is_refused(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    data = edited(packed(project), "UPDATE original SET data = zeroblob(3000000) WHERE side = 'a'", sealed=True)
    monkeypatch.setitem(schema._LIMITS, sqlite3.SQLITE_LIMIT_LENGTH, 1_000_000)
    with pytest.raises(ProjectError, match="damaged"):
        unpacked(data, "x")


def test_more_rows_than_sensible_are_refused(project: Project) -> None:
    many = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000) INSERT INTO view SELECT 'v' || x, '1' FROM n"
    with pytest.raises(ProjectError, match="more in view"):
        unpacked(edited(packed(project), many, sealed=True), "x")


def test_work_without_end_is_given_up(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "LONGEST_WORK_S", -1.0)
    monkeypatch.setattr(schema, "_STEPS_BETWEEN_LOOKS", 10)
    with pytest.raises(ProjectError, match="interrupted"):
        unpacked(packed(whole(300)), "x")


def test_the_guard_lets_nothing_through() -> None:
    connection = sqlite3.connect(":memory:")
    schema.guard(connection)
    schema.create(connection)
    for statement in (
        "ATTACH 'other.db' AS other",
        "SELECT load_extension('x')",
        "SELECT writefile('x', 'y')",
        "PRAGMA writable_schema = ON",
        "PRAGMA temp_store_directory = '/'",
        "CREATE VIEW v AS SELECT 1",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n",
        "VACUUM INTO 'x'",
    ):
        with pytest.raises(sqlite3.DatabaseError):
            connection.execute(statement)
    connection.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_bytes_changed_are_refused_or_told_or_harmless(data: st.DataObject) -> None:
    """Bytes flipped, cut, doubled and swapped: either a ProjectError, or a project that can be saved again and is said to be changed where it is."""
    good = packed(PROJECT)
    bad = bytearray(good)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(bad) - 1))
        bad[at] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        page, other = (4096 * data.draw(st.integers(0, len(bad) // 4096 - 1)) for _ in range(2))
        bad[page : page + 4096], bad[other : other + 4096] = bad[other : other + 4096], bad[page : page + 4096]
    try:
        back, notes = unpacked(bytes(bad), "x")
    except ProjectError as error:
        assert str(error).startswith("x ")
        return
    assert back == PROJECT or notes
    assert unpacked(packed(back), "x")[0] == back


PROJECT = whole()
LIMITS = {
    "MOST_PARAGRAPHS": 3,
    "LONGEST_JOINED": 20,
    "LONGEST_ARTICLE": 60,
    "MOST_VALUES": 10,
    "MOST_STEPS": 2,
    "MOST_NAMES": 3,
    "MOST_DECISIONS": 5,
}


@pytest.mark.parametrize(("limit", "value"), LIMITS.items())
def test_what_would_fill_the_memory_is_refused(project: Project, monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    data = packed(project)
    monkeypatch.setattr(rows, limit, value)
    with pytest.raises(ProjectError, match="than any"):
        unpacked(data, "x")
