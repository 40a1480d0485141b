"""One article as a file of every kind comes out as the same paragraphs, read in a process of its own as it is for the person."""

from pathlib import Path

import kilbray
import pytest

from reader.article.files import open_file
from reader.article.intake import Intake


def taken(tmp_path: Path, ending: str, data: bytes) -> Intake:
    path = tmp_path / f"ferry{ending}"
    path.write_bytes(data)
    return open_file(path)


@pytest.mark.parametrize("ending", kilbray.MADE)
def test_the_same_paragraphs_from_every_kind(tmp_path: Path, ending: str) -> None:
    intake = taken(tmp_path, ending, kilbray.MADE[ending]())
    article = intake.article
    assert [(p.text, p.kind) for p in article.paragraphs] == kilbray.PARAGRAPHS
    assert (article.title, article.byline, str(article.date), article.language) == (kilbray.TITLE, kilbray.AUTHOR, kilbray.DATE, "en")
    assert intake.notes == ()
    roles = [p.role for p in article.paragraphs]
    if ending not in (".txt", ".rtf", ".pdf"):  # in which a quote is only set differently
        assert roles[4] == "quote"
    if ending != ".rtf":
        assert roles[6:9] == ["item"] * 3
    known = {left.text for left in intake.left_out}
    if ending in (".html", ".mhtml"):
        assert article.url == kilbray.ADDRESS
        assert article.source == kilbray.SOURCE
        why = {left.text: left.why for left in intake.left_out}
        assert why["The Maid of Sorn leaves the dock at Dunmore. Photograph: Ian Rusk"] == "caption"
        assert why["Read more: How the shafts cracked"] == "leads elsewhere"
        assert why["Sport"] == "navigation"
        assert why["Rain expected until Friday"] == "beside the article"
        assert any("newsletter" in reason for reason in why.values())
        assert any("cookie" in reason for reason in why.values())
    if ending == ".pdf":
        assert known == {"The Kilbray Courier Wednesday edition", "1"}
    if ending == ".docx":
        assert known == {"The Maid of Sorn leaves the dock at Dunmore"}


@pytest.mark.parametrize(
    ("named", "made", "says"),
    [
        (".txt", kilbray.page, "is a web page, whatever its name says"),
        (".html", kilbray.pdf, "is a PDF, whatever its name says"),
        (".doc", kilbray.rtf, "is a rich text (RTF) file, whatever its name says"),
        (".pdf", kilbray.markdown, "is a plain text, whatever its name says"),
    ],
)
def test_a_file_of_another_kind_than_its_name_says_is_read_and_told(tmp_path: Path, named: str, made: type, says: str) -> None:
    intake = taken(tmp_path, named, made())
    assert kilbray.BODY[0].text in {p.text for p in intake.article.paragraphs}
    assert says in intake.notes[0]


def test_left_out_paragraphs_know_where_they_stood(tmp_path: Path) -> None:
    intake = taken(tmp_path, ".html", kilbray.page())
    caption = next(left for left in intake.left_out if left.why == "caption")
    assert intake.article.paragraphs[caption.before].text == "Waiting for the mail"
