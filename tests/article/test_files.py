"""Opening articles from files, pasted text and the sample."""

import os
from pathlib import Path

import pytest

from reader.article import files
from reader.article.errors import ArticleError, shown
from reader.article.files import LARGEST, open_article
from reader.article.paste import from_paste

TEXT = "The ferry sails again, the mayor of Harrowgate said on Tuesday – at last.\n\n“It does,” said Ida Brandt.\n"
PARAGRAPHS = ["The ferry sails again, the mayor of Harrowgate said on Tuesday – at last.", "“It does,” said Ida Brandt."]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "A.TXT", "a.markdown", "a"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_opens(tmp_path: Path, name: str, codec: str) -> None:
    path = tmp_path / name
    path.write_bytes(TEXT.encode(codec))
    assert [p.text for p in open_article(path).paragraphs] == PARAGRAPHS


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n\t", "is empty"),
        ("bom.txt", b"\xef\xbb\xbf", "has no text"),
        ("zero.txt", b"The\x00 ferry", "zero bytes"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n", "is a picture, although its name says text"),
        ("program.pdf", b"MZ\x90\x00", "is a program. Diptych opens"),
        ("pdf.txt", b"%PDF-1.4\n%\xe2\xe3", "is damaged"),
        ("report.docx", b"PK\x03\x04", "is damaged"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is an old Word file"),
        ("noise.txt", bytes(range(256)) * 8, "not text"),
        ("greek.txt", "Το πλοίο φεύγει ξανά από το λιμάνι".encode("cp1253"), "save it as UTF-8"),
    ],
)
def test_refused(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=says) as refusal:
        open_article(path)
    assert str(refusal.value).startswith(shown(path))


def test_folder_and_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="is a folder"):
        open_article(tmp_path)
    with pytest.raises(ArticleError, match="was not found"):
        open_article(tmp_path / "none.txt")
    with pytest.raises(ArticleError, match="could not be read"):
        open_article(tmp_path / "a.txt" / "\x00.txt")
    with pytest.raises(ArticleError, match=r"could not be read|was not found"):
        open_article(tmp_path / ("x" * 5000 + ".txt"))


def test_too_large_is_refused_without_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("a file over the limit was opened"))
    with pytest.raises(ArticleError, match=r"large\.txt is too large for an article \(50 MB; the limit is 10 MB\)"):
        open_article(path)


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "grows.txt"
    path.write_bytes(b"a" * 100)
    monkeypatch.setattr(files, "LARGEST", 100)
    real = Path.stat

    def smaller(self: Path, **kind: bool) -> os.stat_result:
        status = real(self, **kind)  # type: ignore[arg-type]
        path.write_bytes(b"a" * 101)
        return status

    monkeypatch.setattr(Path, "stat", smaller)
    with pytest.raises(ArticleError, match="too large"):
        open_article(path)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleError, match="do not have permission"):
        open_article(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ArticleError, match="not a file that can be read"):
        open_article(tmp_path / "pipe.txt")


def test_names_are_safe_to_show() -> None:
    assert shown("a\nb\u202ec.txt") == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c.txt"
    assert shown("\udce9.txt") == "?.txt"
    long = shown("x" * 400 + ".txt")
    assert len(long) <= 121
    assert long.endswith(".txt")


def test_limit_is_ten_megabytes() -> None:
    assert LARGEST == 10 * 1024 * 1024


def test_paste() -> None:
    assert [p.text for p in from_paste(TEXT.replace("\n", "\u2029")).paragraphs] == PARAGRAPHS
    assert from_paste("The\x00 ferry\ufffc sails \ud800.").paragraphs[0].text == "The\N{REPLACEMENT CHARACTER} ferry sails ?."
    with pytest.raises(ArticleError, match="The pasted text has no text"):
        from_paste(" \n")
