"""The commands for coders, as they are typed."""

import json
from pathlib import Path

import pytest

from reader.article.model import Article, Paragraph
from reader.cli import main
from reader.project import history as commands
from reader.project.history import History
from reader.project.store.files import save_project
from reader.project.store.project import Kept, Past, Project

A = Article((Paragraph("The library of Tarn reopened on Friday."), Paragraph("Rain is forecast.")), title="Library reopens")
B = Article((Paragraph("Tarn’s library is open again since Friday."),), title="Open again")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    history = History()
    history.do(commands.confirm((0, 0)))
    file = tmp_path / "anna.diptych"
    save_project(file, Project(Kept(A), Kept(B), history.now, Past(history.steps)))
    return file


def test_decisions_of_a_project_and_agreement(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(project), "--lexical", "--json", "-"]) == 0
    assert [link["status"] for link in json.loads(capsys.readouterr().out)["paragraph_links"]] == ["confirmed"]
    out = tmp_path / "anna.json"
    assert main(["decisions", str(project), "--output", str(out), "--lexical"]) == 0
    value = json.loads(out.read_bytes())
    assert value["coder"] == "anna" and {"a": 0, "b": 0, "status": "confirmed"} in value["links"]
    assert main(["agreement", str(out), str(project), "--lexical"]) == 0
    said = capsys.readouterr().out
    assert "anna and anna" in said and "100.0%" in said
    assert main(["agreement", str(out), str(out), "--json", str(tmp_path / "x.json")]) == 0
    assert json.loads((tmp_path / "x.json").read_bytes())["format"] == "diptych-agreement/1"


def test_no_work_is_written_over(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = project.read_bytes()
    (tmp_path / "there.json").write_bytes(b"mine")
    other = tmp_path / "other.diptych"
    other.write_bytes(b"also mine")
    for target in (project, other):
        assert main(["decisions", str(project), "--output", str(target), "--force", "--lexical"]) == 2
        assert "would be overwritten" in capsys.readouterr().err
    assert main(["decisions", str(project), "--output", str(tmp_path / "there.json"), "--lexical"]) == 2
    assert "was left as it is" in capsys.readouterr().err
    assert main(["decisions", str(project), "--output", str(tmp_path), "--force"]) == 2
    assert "is a folder" in capsys.readouterr().err
    assert (project.read_bytes(), other.read_bytes(), (tmp_path / "there.json").read_bytes()) == (before, b"also mine", b"mine")
    out = str(tmp_path / "there.json")
    assert main(["decisions", str(project), "--output", out, "--force", "--lexical"]) == 0
    assert main(["agreement", out, str(project), "--json", out, "--force"]) == 2
    assert "would be overwritten" in capsys.readouterr().err


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decisions", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "diptych-decisions/1"


def test_what_cannot_be_done_is_said(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.diptych").write_bytes(b"")
    (tmp_path / "odd.json").write_text("{}", encoding="utf-8")
    save_project(tmp_path / "one.diptych", Project(Kept(A)))
    (tmp_path / "other.diptych").write_bytes(project.read_bytes().replace(b"reopened on Friday", b"reopened on Monday"))
    for words, said in (
        (["agreement", str(tmp_path / "none.json"), str(project)], "could not be read"),
        (["agreement", str(tmp_path / "odd.json"), str(project)], "holds no decisions"),
        (["decisions", str(tmp_path / "empty.diptych"), "--output", "-"], "is empty"),
        (["decisions", str(tmp_path / "one.diptych"), "--output", "-"], "only one article"),
        (["export", str(project), str(tmp_path / "b.txt"), "--output", str(tmp_path / "x.md")], "Please name it alone"),
        (["decisions"], "a project and where to write are needed"),
    ):
        assert main(words) == 2
        assert said in capsys.readouterr().err
    for words in (
        ["decisions", str(tmp_path / "other.diptych"), "--output", "-"],
        ["export", str(tmp_path / "other.diptych"), "--output", "-", "--format", "md"],
    ):
        assert main([*words, "--lexical"]) == 0
        assert "is not as Diptych saved it" in capsys.readouterr().err
