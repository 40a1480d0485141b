"""The working copy: what was put comes back, only what changed is written, one program has it at a time, and nothing but rubbish is thrown away."""

import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from bridge import A, B, whole
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.project import history as commands
from reader.project.decisions import Decisions, mirrored
from reader.project.history import History
from reader.project.store import rows, schema, working
from reader.project.store.errors import InUseError, ProjectError
from reader.project.store.files import Fingerprint, save_project
from reader.project.store.project import Kept, Past, Project
from reader.project.store.working import Standing, WorkingCopy, forget, left_behind

STANDING = Standing("/home/ann/bridge.diptych", Fingerprint(5, 1_795_279_372_528_900_123, "ab"), True, False)


def left(folder: Path) -> Project:
    (found,) = left_behind(folder)
    assert found.project is not None
    return found.project


def test_what_was_put_comes_back(project: Project, tmp_path: Path) -> None:
    copy = WorkingCopy.create(tmp_path / "work")
    copy.put(project, STANDING)
    copy.close()
    (found,) = left_behind(tmp_path / "work")
    assert found.project == project and found.decided == 15
    assert replace(found.standing, written=None) == STANDING and found.standing.written is not None
    assert [path.name for path in (tmp_path / "work").iterdir()] == [copy.path.name], "one file is all there is"
    if os.name == "posix":
        assert copy.path.stat().st_mode & 0o077 == 0, "nobody else may read it"


def test_what_could_not_be_read_back_is_told_at_once_and_what_was_kept_stays(project: Project, tmp_path: Path) -> None:
    copy = WorkingCopy.create(tmp_path)
    copy.put(project, STANDING)
    long = replace(project, a=Kept(Article((Paragraph("word " * 100_000),))), decisions=Decisions(), past=Past(), bookmarks=())
    with pytest.raises(ProjectError, match=r"longer than any\. Part its longest paragraph"):
        copy.put(long, STANDING)
    copy.close()
    assert left(tmp_path) == project
    with pytest.raises(ProjectError, match="was not saved, as it could not be opened again"):
        save_project(tmp_path / "long.diptych", long)


@pytest.mark.skipif(sys.platform != "linux", reason="only there a file's name may be no Unicode")
def test_the_file_it_belongs_to_may_have_any_name(project: Project, tmp_path: Path) -> None:
    file = os.fsdecode(b"/home/ann/br\xfccke.diptych")
    copy = WorkingCopy.create(tmp_path)
    copy.put(project, replace(STANDING, file=file))
    copy.close()
    (found,) = left_behind(tmp_path)
    assert found.standing.file == file


def test_it_belongs_to_one_program_at_a_time(project: Project, tmp_path: Path) -> None:
    copy = WorkingCopy.create(tmp_path)
    copy.put(project, STANDING)
    assert left_behind(tmp_path) == ()
    with pytest.raises(InUseError, match="worked on in another window"):
        WorkingCopy.resume(copy.path)
    with pytest.raises(InUseError):
        forget(copy.path)
    program = f"from pathlib import Path; from reader.project.store.working import *; print(len(left_behind(Path({str(tmp_path)!r}))))"
    root = Path(__file__).resolve().parents[3]
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root, timeout=60).stdout
    assert said == "0\n", "nor is it another program's"
    copy.close()
    assert left(tmp_path) == project


def test_one_that_is_just_being_made_is_let_be(tmp_path: Path) -> None:
    # the window looks for what was left while it begins to keep its own work
    (tmp_path / "begun.diptych").write_bytes(b"")
    assert left_behind(tmp_path) == ()
    assert (tmp_path / "begun.diptych").exists()


def test_rubbish_is_thrown_away_and_nothing_else(project: Project, tmp_path: Path) -> None:
    WorkingCopy.create(tmp_path).close()
    (tmp_path / "empty.diptych").write_bytes(b"")
    os.utime(tmp_path / "empty.diptych", (0, 0))
    (tmp_path / "notes.txt").write_bytes(b"not ours")
    assert left_behind(tmp_path) == ()
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    (tmp_path / "torn.diptych").write_bytes(b"SQLite format 3\0" + b"\x77" * 9000)
    (tmp_path / "short.diptych").write_bytes(b"something")
    other = sqlite3.connect(tmp_path / "other.diptych")
    other.execute("CREATE TABLE x (y)")
    other.commit()
    other.close()
    found = left_behind(tmp_path)
    assert {each.path.name: each.project for each in found} == {"torn.diptych": None, "short.diptych": None, "other.diptych": None}
    assert all("left where it is" in each.reason and each.decided == 0 for each in found)
    forget(tmp_path / "torn.diptych")
    assert not (tmp_path / "torn.diptych").exists()
    assert left_behind(tmp_path / "nowhere") == ()


def test_the_newest_work_comes_first(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import datetime

    class Clock(datetime.datetime):
        hour_now = 9

        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> "Clock":
            return cls(2026, 5, 1, cls.hour_now, tzinfo=tz)

    monkeypatch.setattr(working.datetime, "datetime", Clock)
    paths = []
    for hour in (9, 11, 10):
        Clock.hour_now = hour
        copy = WorkingCopy.create(tmp_path)
        copy.put(project, STANDING)
        paths.append(copy.path)
        copy.close()
    monkeypatch.undo()
    assert [each.path for each in left_behind(tmp_path)] == [paths[1], paths[2], paths[0]]


def test_a_newer_or_foreign_working_copy_is_kept(project: Project, tmp_path: Path) -> None:
    for pragma in (f"user_version = {schema.VERSION + 1}", "application_id = 7", "user_version = 0"):
        copy = WorkingCopy.create(tmp_path)
        copy.put(project, STANDING)
        copy.close()
        connection = sqlite3.connect(copy.path)
        connection.execute(f"PRAGMA {pragma}")
        connection.close()
        with pytest.raises(ProjectError, match="left where it is"):
            WorkingCopy.resume(copy.path)
        assert copy.path.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ProjectError, match="could not be kept as you do it"):
        WorkingCopy.create(tmp_path / "file" / "work")


def test_after_a_failure_everything_is_written_with_the_next(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = WorkingCopy.create(tmp_path)
    copy.put(replace(project, bookmarks=()), STANDING)

    def fails(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(rows, "put_about", fails)
    with pytest.raises(ProjectError, match="disk I/O error"):
        copy.put(project, STANDING)
    monkeypatch.undo()
    copy.put(project, STANDING)
    copy.put(project, STANDING)
    copy.close()
    assert left(tmp_path) == project


def test_work_comes_back_even_where_its_file_is_not_known_any_more(project: Project, tmp_path: Path) -> None:
    copy = WorkingCopy.create(tmp_path)
    copy.put(project, STANDING)
    copy.close()
    connection = sqlite3.connect(copy.path)
    connection.execute("UPDATE about SET value = '{\"file\": 7}' WHERE name = 'standing'")
    connection.commit()
    connection.close()
    (found,) = left_behind(tmp_path)
    assert found.project == project and found.standing == Standing(changed=True)


def test_work_is_kept_however_long_the_window_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what comes from elsewhere is given up after a while."""
    monkeypatch.setattr(schema, "LONGEST_WORK_S", 0.0)
    long = Project(Kept(Article(tuple(Paragraph(f"Paragraph {n}.") for n in range(6000)))))
    copy = WorkingCopy.create(tmp_path)
    copy.put(long, STANDING)
    copy.put(Project(b=long.a), STANDING)
    copy.close()
    monkeypatch.undo()
    assert left(tmp_path) == Project(b=long.a)


def test_an_older_working_copy_is_brought_up_on_a_copy(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = WorkingCopy.create(tmp_path)
    copy.put(project, STANDING)
    copy.close()
    before = copy.path.read_bytes()
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(schema, "TABLES", {1: schema.TABLES[1], 2: schema.TABLES[1]})
    monkeypatch.setattr(schema, "MIGRATIONS", {1: lambda connection: connection.execute("SELECT nothing FROM nowhere")})
    assert left_behind(tmp_path)[0].project is None, "a step that fails"
    assert [(path, path.read_bytes()) for path in tmp_path.iterdir()] == [(copy.path, before)], "leaves it as it was"
    monkeypatch.setattr(schema, "MIGRATIONS", {1: lambda connection: connection.execute("UPDATE view SET value = '7' WHERE name = 'at_a'")})
    with monkeypatch.context() as full:

        def fails(*_: object) -> None:
            raise ProjectError("the disk is full")

        full.setattr(WorkingCopy, "put", fails)
        assert left_behind(tmp_path)[0].project is None
    assert [(path, path.read_bytes()) for path in tmp_path.iterdir()] == [(copy.path, before)]
    (found,) = left_behind(tmp_path)
    assert found.project == replace(project, view=tuple(("at_a", 7) if name == "at_a" else (name, value) for name, value in project.view))
    assert list(tmp_path.iterdir()) == [found.path] and found.path != copy.path
    assert replace(found.standing, written=None) == STANDING
    WorkingCopy.resume(found.path)[0].discard()


def test_only_what_changed_is_written(project: Project, tmp_path: Path) -> None:
    copy = WorkingCopy.create(tmp_path)
    copy.put(project, STANDING)
    before = copy._connection.total_changes
    more = History.restored(project.decisions, project.past.done, project.past.undone)
    more.undo()
    copy.put(replace(project, decisions=more.now, past=Past(more.steps, more.undone)), STANDING)
    assert copy._connection.total_changes - before < 12, "an undo is a few rows, however long the articles and the past are"
    copy.close()
    assert left(tmp_path).past == Past(more.steps, more.undone)


ACTS = st.lists(st.sampled_from(["confirm", "reject", "undo", "redo", "swap", "drop b", "note", "look", "past"]), min_size=1, max_size=12)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_whatever_is_done_is_there_afterwards(tmp_path_factory: pytest.TempPathFactory, acts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("work")
    copy = WorkingCopy.create(folder)
    project = whole()
    history = History.restored(project.decisions, project.past.done, project.past.undone)
    for number, act in enumerate(acts):
        if act in ("confirm", "reject") and project.b is not None and project.a is not None:
            history.do(getattr(commands, act)((number % 3, number % 3)))
        elif act in ("undo", "redo"):
            getattr(history, act)()
        elif act == "swap":
            history.rewrite(mirrored)
            project = replace(project, a=project.b, b=project.a, bookmarks=())
        elif act == "drop b":
            history = History()
            project = replace(project, a=Kept(A if number % 2 else B), b=None, bookmarks=(("a", 1),))
        elif act == "look":
            project = replace(project, view=(("at_a", number),))
        elif act == "past":
            history = History(history.now)
        project = replace(project, decisions=history.now, past=Past(history.steps, history.undone))
        copy.put(project, replace(STANDING, changed=bool(number % 2)))
    copy.close()
    (found,) = left_behind(folder)
    assert found.project == working.storable(project)
