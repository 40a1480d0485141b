"""Files as LibreOffice, Chromium and typst write them (tests/article/real, made by make.py there): the same report out of each."""

import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader.article import pdf
from reader.article.dated import without_day
from reader.article.errors import ChapterNeededError
from reader.article.files import open_file
from reader.article.intake import Intake
from reader.article.pdf_columns import Stretch, lines_of
from reader.article.pdf_printed import told_apart
from reader.article.pdf_turned import in_reading_order
from reader.article.taken import Piece
from reader.work import silent

sys.path.insert(0, str(Path(__file__).parent / "real"))

import harrowmere

REAL = Path(__file__).parent / "real"
KINDS = {"p": ("body", "text"), "h": ("heading", "text"), "q": ("body", "quote"), "i": ("body", "item")}
SET = [(text, *KINDS[kind]) for kind, text in harrowmere.LINES]
NEVER_SAID = {"harrowmere.txt", "harrowmere.pdf", "broadsheet.pdf", "issue.epub"}
"""Where nothing says what is a block quote, or in a book by LibreOffice what is an item, but the way it looks."""
APPEARED, BYLINES = date(2026, 11, 19), ("Petra Lindqvist and Tom Okafor", "Petra Lindqvist, Tom Okafor")
DAYS = {"broadsheet.pdf": date(2026, 11, 20), "harrowmere.eml": date(2026, 11, 20), "issue.epub": None}
"""A newspaper's own day, and a letter's, where nothing else is said."""


def taken(name: str, open_: Callable[..., Intake] = open_file) -> Intake:
    return open_(REAL / name, silent, chapter=0 if name.endswith(".epub") else None)


@pytest.mark.parametrize("name", sorted(file.name for file in REAL.iterdir() if file.suffix not in ("", ".py") and "arabic" not in file.name))
def test_what_programs_write_comes_out_as_the_report(name: str) -> None:
    intake = taken(name)
    article = intake.article
    around = [harrowmere.STANDFIRST, "Additional reporting by Sinead Doyle in Castle Road.", "19 November 2026, 7:42 pm"]
    found = [(p.text, p.kind, p.role) for p in article.paragraphs if p.text not in around]
    assert [text for text, *_ in found] == [text for text, *_ in SET]
    if name not in NEVER_SAID and name != "page.pdf":
        assert found == SET
    assert article.title == harrowmere.TITLE
    assert article.byline in BYLINES
    assert article.date == DAYS.get(name, APPEARED)
    assert article.dateline is not None and article.paragraphs[article.dateline.paragraph].text[: article.dateline.end].startswith("HARROWMERE")
    assert all(p.text != harrowmere.CAPTION for p in article.paragraphs)


@pytest.mark.parametrize("name", ["harrowmere.html", "harrowmere.mhtml", "page.pdf"])
def test_what_stands_around_a_page_is_left_out_and_its_address_kept(name: str) -> None:
    intake = taken(name)
    left = {one.text for one in intake.left_out}
    for words in (
        "Advertisement",
        "Read more",
        "How the Mill Sluice works",
        "Most read",
        "askewatcher: Disgraceful. Greaves should resign.",
        harrowmere.CAPTION,
    ):
        assert words in left
    assert intake.article.source == harrowmere.SOURCE
    assert intake.article.url == (harrowmere.ADDRESS.replace("https", "http") if name == "page.pdf" else harrowmere.ADDRESS)


@pytest.mark.parametrize("name", ["harrowmere.pdf", "broadsheet.pdf"])
def test_a_newspapers_name_is_taken_from_its_running_head(name: str) -> None:
    assert taken(name).article.source == harrowmere.SOURCE


def test_a_running_head_without_a_day_or_of_a_part_names_no_newspaper() -> None:
    assert without_day("The Aske Valley Herald") is None
    for head in ("World News – 20 November 2026", "how the gate failed – 20 November 2026", "20 November 2026 – 3", "Herald – 20 November 2026"):
        assert pdf._paper((Piece(head, left="running head"),)) is None
    assert pdf._paper((Piece("Friday, Nov. 20, 2026 | Aske Valley Herald | 7", left="running head"),)) == "Aske Valley Herald"


def test_a_book_says_its_chapters() -> None:
    with pytest.raises(ChapterNeededError) as asked:
        open_file(REAL / "issue.epub", silent)
    assert asked.value.titles == (harrowmere.TITLE, *(title for title, _ in harrowmere.OTHERS))
    leader = open_file(REAL / "issue.epub", silent, chapter=2).article
    assert (leader.title, leader.source) == ("Leader: Mend the gate", f"{harrowmere.SOURCE}, 20 November 2026")
    assert tuple(p.text for p in leader.paragraphs) == harrowmere.OTHERS[1][1]


def test_a_report_from_right_to_left_comes_out_as_it_is_read() -> None:
    _, about, text = (Path(__file__).parents[2] / "packaging" / "arabic-english" / "a.md").read_text(encoding="utf-8").split("---\n")
    written = [line.removeprefix("## ") for line in text.strip().split("\n\n")]
    office, printed = (open_file(REAL / name, silent).article for name in ("arabic.pdf", "arabic-page.pdf"))
    assert [p.text for p in office.paragraphs] == written
    assert [p.kind for p in office.paragraphs] == ["heading" if len(line) < 20 else "body" for line in written]
    assert (office.title, office.language) == (printed.title, printed.language) == (about.partition("title: ")[2].partition("\n")[0], "ar")
    # a browser writes the letters in their places and not in their order; a few accents go astray
    words = [Counter(word for text in texts for word in text.split()) for texts in (written, [p.text for p in printed.paragraphs])]
    assert len(written) == len(printed.paragraphs)
    assert sum((words[0] & words[1]).values()) >= 0.94 * sum(words[0].values())


def letters(text: str, left: float, bottom: float = 700.0, step: float = 6.0) -> list[Stretch]:
    """A text as it looks on the page, from the left, each letter by itself."""
    return [
        Stretch(letter, left + step * n, bottom, left + step * n + 5.6, bottom + 10, False, False, 2 * n, 2 * n)
        for n, letter in enumerate(text)
        if letter != " "
    ]


def test_letters_from_the_right_are_read_from_the_right() -> None:
    (line,) = in_reading_order([*letters("םולש", 500), Stretch("(2025)", 470, 700, 498, 710), *letters(".", 464)], 600)
    assert (line.text, line.left, line.right) == ("שלום (2025).", 600 - 523.6, 600 - 464)
    assert in_reading_order([Stretch("Plain", 0, 0, 30, 10)], 600) == [Stretch("Plain", 0, 0, 30, 10)]


def test_words_from_the_right_in_a_line_from_the_left_keep_their_place() -> None:
    around = [Stretch("He wrote", 50, 700, 95, 710), Stretch("on the wall of the house.", 157, 700, 300, 710)]
    (line,) = in_reading_order([*around, *letters("ברח םולש", 102)], 600)
    assert line.text == "He wrote שלום חרב on the wall of the house."


def test_columns_from_the_right_are_read_from_the_right() -> None:
    right = [s for n in range(6) for s in letters("םולש םולש םולש", 400, 700 - 14 * n)]
    left = [s for n in range(6) for s in letters("ברח ברח ברח ברח", 100, 700 - 14 * n)]
    lines = lines_of(in_reading_order([*left, *right], 600), 0, 0)
    assert [line.text.split()[0] for line in lines] == ["שלום"] * 6 + ["חרב"] * 6
    accent = Stretch("\u05b8", 501, 700, 504, 710)
    (line,) = in_reading_order([*letters("םולש", 482), accent], 600)
    assert line.text == "ש\u05b8לום"


def piece(text: str, level: int = 0, left: str = "") -> Piece:
    return Piece(text, level, left=left)


RUNNING = "The ferry sailed again on Tuesday after three days, and the harbour master said that nobody had asked him whether it should. " * 2


def test_a_printed_page_is_told_by_its_title_and_its_sheets() -> None:
    heads = (
        piece("21.11.26, 10:42 The ferry sails again – Dunmore Courier", left="running head"),
        piece("https://courier.example/ferry 1/2", left="running head"),
    )
    page = told_apart(
        (piece("Menu of the day"), piece("The ferry sails again", 1), piece(RUNNING), piece("Sign up for our letter"), piece("Every day at 7."),
         piece("“No,” he said."), piece(RUNNING), piece("More from the Courier"), piece("Pie of the year"), *heads), "")  # fmt: skip
    assert (page.title, page.source, page.address) == ("The ferry sails again", "Dunmore Courier", "https://courier.example/ferry")
    assert [one.text for one in page.pieces if not one.left] == ["The ferry sails again", RUNNING, "“No,” he said.", RUNNING]
    reasons = {one.text: one.left for one in page.pieces if one.left}
    assert (reasons["Menu of the day"], reasons["Every day at 7."], reasons["Pie of the year"]) == (
        "around the article",
        "leads elsewhere",
        "after the article",
    )


def test_a_printed_page_of_another_name_keeps_what_it_has() -> None:
    page = told_apart((piece("A walk by the sea", 1), piece(RUNNING), piece("Comments (3)"), piece(RUNNING), piece(RUNNING)), "Holidays | Dunmore Courier")
    assert (page.title, page.source, page.address) == (None, None, None)
    assert not any(one.left for one in page.pieces)
    much = told_apart((*(piece(RUNNING) for _ in range(12)), piece("The ferry sails again", 1)), "The ferry sails again")
    assert much.title is None and not any(one.left for one in much.pieces)
