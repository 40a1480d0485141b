"""Project files: what is saved comes back; what is damaged, hostile, newer or none of ours is refused in words; what is there is never half replaced."""

import dataclasses
import errno
import json
import os
import sqlite3
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from bridge import A, B, whole

from reader.article.model import Article, Paragraph, Span
from reader.project.decisions import Decisions, Marked
from reader.project.store import files, rows, schema, writing
from reader.project.store.checked import Looking
from reader.project.store.errors import NewerError, ProjectError
from reader.project.store.files import changed_on_disk, looked_over, open_project, packed, read_project, save_project, unpacked
from reader.project.store.project import Kept, Original, Past, Project, Standing, is_project

Change = Callable[[sqlite3.Connection], object]


def edited(data: bytes, *statements: str, sealed: bool = False) -> bytes:
    """A project file as a stranger with SQLite would change it."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    for statement in statements:
        connection.execute(statement)
    if sealed:
        rows.put_seal(connection)
    connection.commit()
    changed = bytes(connection.serialize())
    connection.close()
    return changed


def test_everything_comes_back(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "bridge.diptych"
    known = save_project(file, project)
    read = read_project(file)
    assert read.project == project == open_project(file)
    assert read.notes == () and read.fingerprint == known
    assert [path.name for path in tmp_path.iterdir()] == ["bridge.diptych"], "one file is all there is"
    assert packed(read.project) == file.read_bytes(), "the same project gives the same bytes"
    assert read.project.pair() == (A, B)


def test_the_file_says_what_it_is(project: Project) -> None:
    data = packed(project)
    assert data.startswith(b"SQLite format 3\0")
    assert struct.unpack(">I", data[68:72])[0] == 0x44504354 == schema.APPLICATION_ID
    assert struct.unpack(">I", data[60:64])[0] == schema.VERSION
    assert data[18:20] == b"\x01\x01", "no write-ahead log"
    assert is_project(Path("X.Diptych")) and not is_project(Path("x.txt"))


def test_a_project_with_one_article_or_none(tmp_path: Path) -> None:
    for one in (Project(), Project(b=Kept(B))):
        assert unpacked(packed(one), "x") == (one, ())
        with pytest.raises(ProjectError, match="only one article"):
            one.pair()


def test_half_characters_do_not_stop_a_save(tmp_path: Path) -> None:
    odd = Project(Kept(Article((Paragraph("half \ud83d a character"),))), Kept(B))
    save_project(tmp_path / "x.diptych", odd)
    assert open_project(tmp_path / "x.diptych").pair()[0].paragraphs[0].text == "half ? a character"


def test_what_fits_nowhere_does_not_stop_a_save(project: Project, tmp_path: Path) -> None:
    odd = replace(project, decisions=replace(project.decisions, marked=(Marked("a", Span(77, 0, 1), "shared"),)), bookmarks=(("b", 99),), past=Past())
    save_project(tmp_path / "x.diptych", odd)
    back = open_project(tmp_path / "x.diptych")
    assert back.decisions.marked == () and back.bookmarks == () and back.decisions.confirmed == project.decisions.confirmed


def test_an_original_that_is_too_large_is_left_out(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_ORIGINAL", 4)
    back, _ = unpacked(packed(project), "x")
    assert back.a is not None and back.a.original == replace(project.a.original, data=None)  # type: ignore[union-attr]


def test_a_long_past_loses_its_oldest_steps(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    for most in (0, 1, 3):
        monkeypatch.setattr(rows, "MOST_STEPS", most)
        back, notes = unpacked(packed(project), "x")
        assert notes == () and back.decisions == project.decisions
        assert len(back.past.done) + len(back.past.undone) == most
        assert back.past.undone == project.past.undone[len(project.past.undone) - min(most, 2) :]
        assert back.past.done == (project.past.done[-1:] if most == 3 else ())
    monkeypatch.setattr(rows, "MOST_STEPS", 100)
    monkeypatch.setattr(rows, "LONGEST_PAST", 10)
    assert unpacked(packed(project), "x")[0].past == Past()


def test_steps_that_would_fill_the_memory_are_forgotten(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(project)
    monkeypatch.setattr(rows, "MOST_PAST_ITEMS", 20)
    back, _ = unpacked(data, "x")
    assert back.decisions == project.decisions and len(back.past.done) < len(project.past.done)


def test_a_newer_version_is_refused_with_a_clear_word(project: Project, tmp_path: Path) -> None:
    data = packed(project)
    (tmp_path / "x.diptych").write_bytes(data[:60] + struct.pack(">I", schema.VERSION + 1) + data[64:])
    with pytest.raises(NewerError, match=r"was saved by a newer Diptych .* Install the newer Diptych"):
        open_project(tmp_path / "x.diptych")


def test_an_older_version_is_migrated_on_a_copy(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "old.diptych"
    save_project(old, project)
    before = old.read_bytes()

    def step(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE view ADD COLUMN since TEXT")

    tables = tuple(t.replace("CREATE TABLE view (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)", VIEW_2) for t in schema.TABLES[1])
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(schema, "TABLES", {1: schema.TABLES[1], 2: tables})
    monkeypatch.setattr(schema, "MIGRATIONS", {1: step})
    assert unpacked(before, "x")[0] == project
    told, _ = looked_over(before, "x")
    monkeypatch.setattr(Looking, "at_project", lambda *_: (told, ()))  # the process itself knows no second version
    assert open_project(old) == project
    monkeypatch.setitem(schema.MIGRATIONS, 1, lambda connection: connection.execute("SELECT nothing FROM nowhere"))
    with pytest.raises(ProjectError, match="damaged"):
        unpacked(before, "x")
    assert old.read_bytes() == before


def test_a_file_of_the_first_version_opens_for_ever() -> None:
    """It was saved by the first version, and is never made again: files are opened years later."""
    read = read_project(Path(__file__).parent / "version-1.diptych")
    now = whole()
    past = [tuple(replace(step, name=step.name.replace("¶", "")) for step in steps) for steps in (now.past.done, now.past.undone)]
    assert read.notes == () and read.project == replace(now, past=Past(*past))  # that version named places without the sign


def test_a_change_to_what_is_kept_asks_for_a_new_version() -> None:
    """An older program must refuse what it does not know as newer, not as damaged. Once a version is out, a new or changed field here asks for
    another `schema.VERSION`, and for a file like `version-1.json` of that one."""
    kept = fields_of(Project, {})
    assert json.loads((Path(__file__).parent / f"version-{schema.VERSION}.json").read_text("utf-8")) == fields_of(Standing, kept)


def fields_of(kind: Any, known: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The fields of a type and of all types in it, and what they hold."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type) and kind.__name__ not in known:
        hints = get_type_hints(kind)
        known[kind.__name__] = {name: str(hint).replace("reader.", "").replace("typing.", "") for name, hint in hints.items()}
        for hint in hints.values():
            fields_of(hint, known)
    for part in get_args(kind):
        fields_of(part, known)
    return known


VIEW_2 = "CREATE TABLE view (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, since TEXT)"


def test_ways_that_lead_to_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ProjectError, match="was not found"):
        open_project(tmp_path / "x.diptych")
    with pytest.raises(ProjectError, match="is a folder"):
        open_project(tmp_path)
    if Path("/dev/null").exists():
        with pytest.raises(ProjectError, match="device"):
            open_project(Path("/dev/null"))
        with pytest.raises(ProjectError, match="device"):
            save_project(Path("/dev/null"), Project())
    with pytest.raises(ProjectError, match="is a folder"):
        save_project(tmp_path, Project())
    with pytest.raises(ProjectError, match="there is no folder"):
        save_project(tmp_path / "no" / "x.diptych", Project())
    with pytest.raises(ProjectError, match="name is too long"):
        save_project(tmp_path / f"{'x' * 300}.diptych", Project())
    with pytest.raises(ProjectError):
        open_project(Path("a\0b.diptych"))
    save_project(tmp_path / "x.diptych", Project())
    monkeypatch.setattr(files, "LARGEST", 1000)
    with pytest.raises(ProjectError, match="too large for a project"):
        open_project(tmp_path / "x.diptych")
    with pytest.raises(ProjectError, match="too large to be saved"):
        save_project(tmp_path / "x.diptych", Project())


def test_a_file_that_may_not_be_read_or_written(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.diptych"
    save_project(file, project)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ProjectError, match="write-protected"):
        save_project(file, Project())

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ProjectError, match="you do not have permission"):
        open_project(file)


def test_saving_keeps_links_and_permissions(project: Project, tmp_path: Path) -> None:
    real = tmp_path / "real.diptych"
    save_project(real, Project())
    real.chmod(0o640)
    link = tmp_path / "link.diptych"
    link.symlink_to(real)
    save_project(link, project)
    assert link.is_symlink() and open_project(real) == project and real.stat().st_mode & 0o777 == 0o640


def test_a_change_on_disk_is_noticed_and_a_touch_is_none(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "x.diptych"
    known = save_project(file, project)
    assert not changed_on_disk(file, known)
    os.utime(file, ns=(1, 1))
    assert not changed_on_disk(file, known), "a clock that goes back changes nothing"
    known = replace(known, modified_ns=1)
    save_project(file, replace(project, bookmarks=()))
    assert changed_on_disk(file, known)
    os.utime(file, ns=(1, 1))
    assert file.stat().st_size == known.size and changed_on_disk(file, known, to_the_letter=True), "another at the same moment, by a clock that went back"
    file.write_bytes(b"other length")
    assert changed_on_disk(file, known)
    file.unlink()
    assert changed_on_disk(file, known)


def test_what_could_not_be_opened_again_is_not_saved(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.diptych"
    save_project(file, project)
    before = file.read_bytes()
    monkeypatch.setattr(rows, "_write_original", lambda *_: None)
    with pytest.raises(ProjectError, match="could not have been opened again"):
        save_project(file, replace(project, b=Kept(B, Original("other"))))
    assert file.read_bytes() == before


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", lambda *_: 0)
    with pytest.raises(ProjectError, match="the disk is full"):
        writing.put(tmp_path / "x", b"data")
    assert list(tmp_path.iterdir()) == []


def test_every_kind_of_value_a_project_holds_can_be_read() -> None:
    """A field of a new type in Decisions, Article or Paragraph must be known to `values`, or no project could be opened any more."""
    from reader.project.store import values

    for kind in (Decisions, Article, Paragraph, Original):
        for hint in get_type_hints(kind).values():
            values._decoder(hint)
