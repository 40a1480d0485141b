"""`diptych export` from outside: formats, choices, refusals."""

import datetime
import json
from pathlib import Path

import pypdfium2
import pytest

from reader import cli
from reader.article.model import Article, Paragraph
from reader.project.decisions import Decisions
from reader.project.links import confirm
from reader.project.notes import write
from reader.project.store.files import save_project
from reader.project.store.project import Comparing, Kept, Original, Project

ONE = """---
title: Fire at the Ostrey mill
source: Ostrey Post
---

A fire closed the mill at Ostrey on Monday.

Nobody was hurt, the owner Bea Strand said.
"""
TWO = """---
title: Mill burns
source: Vale Radio
---

Fire closed the Ostrey mill on Monday.

The smoke could be seen from the coast.
"""


@pytest.fixture
def pair(tmp_path: Path) -> list[str]:
    for name, words in (("a.md", ONE), ("b.md", TWO)):
        tmp_path.joinpath(name).write_text(words, encoding="utf-8")
    return [str(tmp_path / "a.md"), str(tmp_path / "b.md"), "--lexical"]


def test_the_ending_or_the_option_gives_the_format(pair: list[str], tmp_path: Path) -> None:
    starts = {"x.pdf": b"%PDF", "x.html": b"<!DOCTYPE html>", "x.md": b"# ", "x.csv": b"\xef\xbb\xbfkind,", "x.json": b"{", "x.docx": b"PK"}
    for name, start in starts.items():
        assert cli.main(["export", *pair, "--output", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    assert cli.main(["export", *pair, "--output", str(tmp_path / "page"), "--format", "html"]) == 0
    assert (tmp_path / "page").read_bytes() == (tmp_path / "x.html").read_bytes()


def test_the_choices_arrive(pair: list[str], tmp_path: Path) -> None:
    page, sheet = tmp_path / "x.html", tmp_path / "x.pdf"
    chosen = ["--title", "The mill", "--author", "Uli Brandt", "--anonymise", "--order", "b", "--made", "2031-05-09", "--quiet"]
    assert cli.main(["export", *pair, *chosen, "--output", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert all(words in text for words in ("<h1>The mill</h1>", "9 May 2031 by Uli Brandt", "Report A", "rows in B’s order"))
    assert "Vale Radio" not in text
    assert cli.main(["export", *pair, "--paper", "letter", "--output", str(sheet)]) == 0
    assert [round(side) for side in pypdfium2.PdfDocument(sheet)[0].get_size()] == [612, 792]


def test_a_file_that_is_there_is_left_alone(pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "x.json"
    out.write_text("mine")
    assert cli.main(["export", *pair, "--output", str(out)]) == 2
    assert "--force" in capsys.readouterr().err
    assert out.read_text() == "mine"
    assert cli.main(["export", *pair, "--output", str(out), "--force"]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["format"] == "diptych-comparison/1"


def test_an_article_is_never_overwritten(pair: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", *pair, "--output", pair[0], "--force"]) == 2
    assert "one of the articles" in capsys.readouterr().err
    assert Path(pair[0]).read_text(encoding="utf-8") == ONE


@pytest.mark.parametrize("more", [["--output", "x.odt"], ["--output", "plain"], ["--output", "-"], ["--output", "x.pdf", "--format", "odt"]])
def test_a_format_that_is_not_there_is_refused(
    pair: list[str], more: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["export", *pair, *more]) == 2
    said = capsys.readouterr().err
    assert "--format" in said
    assert ".html" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]


def test_a_project_is_exported_with_what_was_decided_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = [
        Article((Paragraph("A fire closed the mill at Ostrey on Monday."), Paragraph("Nobody was hurt.")), title=title, source=source)
        for title, source in (("Fire at the mill", "Ostrey Post"), ("Mill burns", "Vale Radio"))
    ]
    came = datetime.datetime(2031, 5, 7, 9, 30, tzinfo=datetime.UTC)
    kept = [Kept(article, Original(f"{side}.txt", came=came)) for article, side in zip(articles, "ab", strict=True)]
    notes = write((), "comparison", (), "Ask the owner.")
    file, out = tmp_path / "mill.diptych", tmp_path / "mill.html"
    save_project(file, Project(kept[0], kept[1], confirm(Decisions(notes=notes), (0, 0)), comparing=Comparing(use_model=False)))
    assert cli.main(["export", str(file), "--output", str(out), "--quiet"]) == 0
    page = out.read_text(encoding="utf-8")
    assert "Ask the owner." in page
    assert "1 confirmed" in page
    assert page.count("Retrieved 7 May 2031") == 2
    assert cli.main(["export", str(tmp_path / "a.md"), "--output", str(tmp_path / "x.html")]) == 2
    assert "or a project" in capsys.readouterr().err


def test_every_choice_reaches_the_file(pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "x.html"
    chosen = ["--include", "articles,about", "--greyscale", "--landscape", "--text-size", "large", "--language", "en-GB", "--matching", "owner", "--quiet"]
    assert cli.main(["export", *pair, *chosen, "--output", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert all(words in text for words in ('lang="en-GB"', "size: A4 landscape", "font-size: 118%", "every kind, with “owner”", 'id="rows"'))
    assert 'id="tables"' not in text
    assert cli.main(["export", *pair, "--include", "about", "--leave-out", "about", "--output", str(tmp_path / "y.pdf")]) == 2
    assert "at least one part" in capsys.readouterr().err
    assert not (tmp_path / "y.pdf").exists()


def test_a_report_is_in_the_language_of_its_articles_or_in_the_one_asked_for(tmp_path: Path) -> None:
    german = (
        "Der Stadtrat von Ostrau hat am Montag beschlossen, die alte Mühle am Fluss bis zum Herbst abzureißen.\n\nNiemand wohnt mehr dort.\n",
        "Die alte Mühle am Fluss wird bis zum Herbst abgerissen, beschloss der Stadtrat von Ostrau am Montag.\n\nDie Kosten trägt das Land.\n",
    )
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file, words in zip(files, german, strict=True):
        file.write_text(words, encoding="utf-8")
    page = tmp_path / "x.html"
    asked = ["export", *map(str, files), "--lexical", "--quiet", "--force", "--made", "2031-05-09", "--output", str(page)]
    assert cli.main(asked) == 0
    of_itself = page.read_text(encoding="utf-8")
    assert '<html lang="de">' in of_itself and "Verglichen am 9. Mai 2031" in of_itself and '<span lang="de">' not in of_itself
    assert cli.main([*asked, "--language", "fr"]) == 0
    french = page.read_text(encoding="utf-8")
    assert '<html lang="fr">' in french and "Comparé le 9 mai 2031" in french and '<span lang="de">' in french
    assert "Der Stadtrat von Ostrau hat am Montag beschlossen" in french
    assert cli.main([*asked, "--language", "tlh"]) != 0
