"""A report as a newsroom's programs give it, with all that stands around one there: what is taken is the report, whatever the file says about itself."""

import io
import zipfile
from email.message import EmailMessage

import kilbray
import pytest

from reader.article import furniture
from reader.article.archive import Archive
from reader.article.assembly import Block, assemble
from reader.article.docx import read as read_docx
from reader.article.frontmatter import Header
from reader.article.intake import Intake, intake_of
from reader.article.mail import read as read_mail
from reader.article.odt import read as read_odt
from reader.article.pdf_columns import Line
from reader.article.pdf_paragraphs import pieces_of
from reader.article.rtf import read as read_rtf
from reader.article.taken import Asked

LEAD = "Water from the River Aske poured into the lower town for a second night on Thursday after a gate of the Mill Sluice failed to close."
MORE = "No one was reported dead. Two firefighters were treated for the cold, and an old man was in stable condition in the hospital on Friday."
TITLE = "Sluice gate fails for a second night"
BY = "By Petra Lindqvist and Tom Okafor"


def taken(intake: Intake) -> tuple[str | None, str | None, list[str]]:
    article = intake.article
    return article.title, article.byline, [p.text for p in article.paragraphs]


def word(*, table: list[list[str]], styled: bool) -> bytes:
    import docx

    document = docx.Document()
    document.core_properties.author = "Desk Editor"
    document.core_properties.title = TITLE
    document.add_heading(TITLE, 0) if styled else document.add_paragraph(TITLE)
    for text in (BY, LEAD, MORE):
        document.add_paragraph(text)
    made = document.add_table(len(table), len(table[0]))
    for row, cells in zip(made.rows, table, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("styled", [True, False])
def test_the_line_by_knows_better_than_who_saved_the_word_file_and_a_table_of_figures_is_kept_apart(styled: bool) -> None:
    data = word(table=[["Year", "Homes"], ["1998", "900"]], styled=styled)
    intake = intake_of(read_docx(Archive(data), data, Asked()), "x")
    assert taken(intake) == (TITLE, "Petra Lindqvist and Tom Okafor", [LEAD, MORE])
    assert [(left.text, left.why) for left in intake.left_out] == [(text, "a table") for text in ("Year", "Homes", "1998", "900")]


def test_a_report_that_is_set_in_a_table_is_no_table() -> None:
    data = word(table=[[LEAD + " " + MORE, "1"], ["2", "3"]], styled=True)
    assert not intake_of(read_docx(Archive(data), data, Asked()), "x").left_out


def test_rich_text_whose_headline_only_looks_like_one() -> None:
    lines = "".join(rf"\pard {text}\par " for text in (TITLE, BY, "November 19, 2026", LEAD, MORE))
    data = (r"{\rtf1\ansi{\info{\title " + TITLE + r"}{\author Desk Editor}}" + lines + "}").encode("cp1252")
    intake = intake_of(read_rtf(data, Asked()), "x")
    assert taken(intake) == (TITLE, "Petra Lindqvist and Tom Okafor", [LEAD, MORE]) and str(intake.article.date) == "2026-11-19"


def test_opendocument_with_a_table() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(f"<table:table-row>{cell.format(a)}{cell.format(b)}</table:table-row>" for a, b in (("Year", "Homes"), ("1998", "900")))
    space = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    with zipfile.ZipFile(io.BytesIO(kilbray.odt())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = parts["content.xml"].decode().replace("</office:text>", f"<table:table {space}>{rows}</table:table></office:text>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in {**parts, "content.xml": content.encode()}.items():
            archive.writestr(name, data)
    intake = intake_of(read_odt(Archive(out.getvalue()), Asked()), "x")
    assert [(left.text, left.why) for left in intake.left_out][-4:] == [(text, "a table") for text in ("Year", "Homes", "1998", "900")]


def newsletter(subject: str, greeting: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "The Herald <news@herald.example>", subject, "Fri, 20 Nov 2026 06:55:00 +0000"
    message.set_content("View in browser")
    page = (
        f"<table><tr><td><p>{greeting}</p></td></tr><tr><td><h1>{TITLE}</h1><p>{BY}</p><p>{LEAD}</p><p>{MORE}</p></td></tr>"
        "<tr><td><h3>Also today</h3><ul><li><a href='#'>Bakery wins pie of the year</a></li></ul></td></tr>"
        "<tr><td><p>You are receiving this email because you signed up. <a href='#'>Unsubscribe</a></p><p>Herald Ltd, 4 Bridge Street</p></td></tr></table>"
    )
    message.add_alternative(page, subtype="html")
    return message.as_bytes()


def test_a_newsletter_whose_subject_names_its_story() -> None:
    intake = intake_of(read_mail(newsletter(f"Morning news: {TITLE}", "Good morning. It is still raining."), Asked()), "x")
    assert taken(intake) == (TITLE, "Petra Lindqvist and Tom Okafor", [LEAD, MORE])
    assert {"head of the mail", "foot of the mail"} <= {left.why for left in intake.left_out}
    assert "Also today" in [left.text for left in intake.left_out], "a heading over nothing"


def test_a_newsletter_that_says_much_before_its_story_is_left_whole() -> None:
    intake = intake_of(read_mail(newsletter(f"Morning news: {TITLE}", "What a week it was. " * 30), Asked()), "x")
    assert intake.article.title == f"Morning news: {TITLE}" and intake.article.paragraphs[0].text.startswith("What a week")


def test_what_leads_into_a_list_is_no_subhead() -> None:
    blocks = [
        Block(LEAD),
        Block(MORE),
        Block("The county said on Thursday that it would"),
        Block("open the sports hall as a shelter for as long as is needed and"),
    ]
    assert [p.kind for p in assemble(Header(), [*blocks, Block(LEAD)], "x").paragraphs] == ["body"] * 5
    listed = [*blocks[:3], Block("A shelter in the sports hall of the school in Castle Road", role="item"), Block(LEAD)]
    assert "heading" not in [p.kind for p in assemble(Header(), listed, "x").paragraphs]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Residents wade along Mill Lane on Thursday. Photo: Ruth Adeyemi", True),
        ("The quay in June. Photograph by Lars Holm/Scanpix", True),
        ("The quay in June (Photo: Lars Holm)", True),
        ("Water rose in Mill Lane | Image credit: Reuters", True),
        ("He took a photo: the gate was open. Nobody saw it.", False),
        ("She looked at the photo by the door.", False),
    ],
)
def test_captions_are_known_by_their_end(text: str, is_one: bool) -> None:
    assert furniture.is_caption(text) is is_one


def column(texts: list[tuple[str, float, float]]) -> list[Line]:
    """Lines of one column from 0 to 150 points, each (text, left, right), ten points apart."""
    return [
        Line(text, left, 700.0 - 10 * number, right, 708.0 - 10 * number, bold=False, page=0, column=0, column_left=0.0, column_right=150.0, hang=left)
        for number, (text, left, right) in enumerate(texts)
    ]


def test_a_centred_caption_in_a_justified_column() -> None:
    body = [("Water from the river poured into the", 0.0, 150.0), ("lower town for a second night on", 0.0, 150.0)] * 6
    lines = column(
        [
            ("Residents wade along Mill Lane on Thurs-", 2.0, 148.0),
            ("day. Photo: Ruth Adeyemi", 30.0, 120.0),
            *body,
            ("the man of 71-year-", 0, 150),
            ("old town.", 0, 40),
        ]
    )
    pieces = pieces_of(lines, [800.0])
    assert (pieces[0].text, pieces[0].left) == ("Residents wade along Mill Lane on Thursday. Photo: Ruth Adeyemi", "caption")
    assert pieces[1].text.startswith("Water from") and "71-year-old town" in pieces[1].text
