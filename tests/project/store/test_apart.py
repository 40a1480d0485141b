"""A stranger's project file and decisions are looked at in a process that may do nothing else; what it answers is rows, and those are checked again."""

import json
import sqlite3
import sys
from pathlib import Path

import pytest
from bridge import A, B, whole
from hypothesis import given
from hypothesis import strategies as st

from reader.apart import asking
from reader.project import process
from reader.project.coding import FORMAT, Coding, coding_bytes
from reader.project.coding_files import coding_from
from reader.project.store import checked, files, schema, telling
from reader.project.store.errors import ProjectError
from reader.project.store.files import looked_over, packed, read_project, save_project
from reader.project.store.project import Project
from reader.project.store.values import Unfit
from reader.work import Cancelled


def answering(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """In the process's place one that answers what no process of ours would."""
    monkeypatch.setattr(asking, "command", lambda module: [sys.executable, "-I", "-c", f"import sys; sys.stdin.buffer.read(); {script}"])


def test_the_process_that_opens_a_project_is_another(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_project(tmp_path / "x.diptych", project)

    def never(*_: object) -> None:
        raise AssertionError("a stranger's database was opened here")

    monkeypatch.setattr(files, "unpacked", never)
    monkeypatch.setattr(files, "looked_over", never)
    read = read_project(tmp_path / "x.diptych")
    assert (read.project, read.notes) == (project, ())


def test_what_is_to_be_said_comes_along(project: Project, tmp_path: Path) -> None:
    (tmp_path / "x.diptych").write_bytes(packed(project).replace(b"nine weeks, the council", b"five weeks, the council"))
    assert "not as Diptych saved it" in read_project(tmp_path / "x.diptych").notes[0]


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("", "broke off"),
        ("import os; os.abort()", "broke off"),
        ("print('no json')", "broke off"),
        ("print('[1]')", "broke off"),
        ("print('[' * 99999)", "broke off"),
        (r"""print('{"notes": 3}\n\x00t')""", "cut off"),
        (r"""print('{"refused": "x.diptych is\\u0007 bad."}')""", "x.diptych is bad."),
    ],
)
def test_an_answer_is_not_believed(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str) -> None:
    save_project(tmp_path / "x.diptych", project)
    answering(monkeypatch, script)
    with pytest.raises(ProjectError, match=words):
        read_project(tmp_path / "x.diptych")


def test_an_answer_that_is_late_is_not_waited_for(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_project(tmp_path / "x.diptych", project)
    answering(monkeypatch, "import time; time.sleep(60)")
    monkeypatch.setattr(checked, "PATIENCE", 0.1)
    with pytest.raises(ProjectError, match="took longer"):
        read_project(tmp_path / "x.diptych")

    def stop(share: float, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_project(tmp_path / "x.diptych", stop)


def test_a_process_that_was_started_early_is_used_once(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_project(tmp_path / "x.diptych", project)
    checked.Looking.begin()
    checked.Looking.begin()
    real = asking.command
    answering(monkeypatch, "")
    assert read_project(tmp_path / "x.diptych").project == project
    with pytest.raises(ProjectError, match="broke off"):
        read_project(tmp_path / "x.diptych")
    monkeypatch.setattr(asking, "command", real)
    assert read_project(tmp_path / "x.diptych").project == project


def test_decisions_come_by_way_of_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    coding = Coding(FORMAT, "0", "Ida", A, B, whole().decisions, (), (), ())
    file = tmp_path / "x.json"
    file.write_bytes(coding_bytes(coding))
    assert coding_from(file) == coding
    file.write_bytes(b"[" * 100_000)
    with pytest.raises(ProjectError, match=r"x\.json holds no decisions"):
        coding_from(file)
    monkeypatch.setattr("reader.project.coding_files.LARGEST", 10)
    with pytest.raises(ProjectError, match="too large"):
        coding_from(file)
    with pytest.raises(ProjectError, match="could not be read"):
        coding_from(tmp_path / "nothing.json")


def test_what_the_process_answers(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    line, told = process.answered({"kind": "project", "name": "x"}, packed(project))
    assert json.loads(line) == {"notes": []} and told == looked_over(packed(project), "x")[0]
    line, told = process.answered({"kind": "project", "name": "x"}, b"nothing of ours")
    assert "x is not a Diptych project" in json.loads(line)["refused"] and told == b""
    line, told = process.answered({"kind": "decisions", "name": "x"}, b"{}")
    assert "x holds no decisions" in json.loads(line)["refused"]

    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(process, "looked_over", full)
    line, _ = process.answered({"kind": "project", "name": "x"}, b"")
    assert "more memory than a project may" in json.loads(line)["refused"]


def tables() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    return connection


def test_rows_cross_the_border_as_they_are(project: Project) -> None:
    told, _ = looked_over(packed(project), "x")
    ours = tables()
    telling.put(ours, told)
    assert telling.told(ours) == told
    ours.close()


@given(st.data())
def test_bytes_that_are_no_rows_are_refused_or_ours(data: st.DataObject) -> None:
    told, _ = looked_over(packed(whole()), "x")
    start = data.draw(st.integers(0, len(told)))
    bad = told[:start] + data.draw(st.binary(max_size=20)) + told[start + data.draw(st.integers(0, 30)) :]
    ours = tables()
    try:
        telling.put(ours, bad)
    except (Unfit, sqlite3.Error):
        pass
    else:
        assert len(telling.told(ours)) == len(bad)
    finally:
        ours.close()
