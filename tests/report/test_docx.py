import datetime
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import docx as library
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.comparison.model import Comparison, OneSided
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import USUAL, Choices, Look
from reader.report.docx import docx, text
from reader.report.model.report import Report
from reader.work import Cancelled

DAY = datetime.date(2031, 5, 9)
TITLE, A_HOMES = "The Merrow Gazette and Coast Wire", "About 4,000 homes were dry by nightfall, and two schools will stay shut until Friday."
UNDRAWN = USUAL - {"picture"}  # drawing takes most of the time, and has no word of the articles in it
HOSTILE = [
    "<w:t>x</w:t> &amp; <script>alert(1)</script> ]]> <!-- -->",
    '{ HYPERLINK "https://evil.example" } { DDEAUTO c:\\\\cmd.exe } MERGEFIELD',
    "nul \x00 bell \x07 escape \x1b[31m vertical \x0b form \x0c delete \x7f",
    "lone \ud800 half, \ufffe and \uffff, \U0010fffd private",
    "\u202eesrever\u202c \u2066isolated\u2069",
    "tab\there\nnext line\r\nlast",
    "x" * 900,
]


@pytest.fixture(scope="module")
def made(report: Report) -> Document:
    return library.Document(io.BytesIO(docx(report)))


def words_of(document: Document) -> str:
    return "\n".join("".join(node.text or "" for node in paragraph.iter(qn("w:t"))) for paragraph in document.element.body.iter(qn("w:p")))


def tables(document: Document) -> dict[str, list[list[str]]]:
    """Rows of text by the heading of the first column."""
    found = {}
    for table in document.tables:
        rows = [["\n".join("".join(n.text or "" for n in p._p.iter(qn("w:t"))) for p in cell.paragraphs) for cell in row.cells] for row in table.rows]
        found[rows[0][0]] = rows[1:]
    return found


def test_the_findings_are_those_of_the_report(report: Report, made: Document) -> None:
    found = tables(made)
    assert [
        (a.split(" ", 1)[0], "".join(run.text for run in quote.a_words) in a, quote.speaker in who)
        for quote, (who, a, _) in zip(report.tables.quotes, found["Speaker"], strict=True)
    ] == [(quote.a.text, True, True) for quote in report.tables.quotes]
    assert [(what, a, b) for what, a, b, _ in found["What"]] == [
        (d.what, f"{d.a.text} {d.a_words}", f"{d.b.text} {d.b_words}") for d in report.tables.differences
    ]
    heads = [(paragraph.style.name, paragraph.text) for paragraph in made.paragraphs if paragraph.style and paragraph.style.name.startswith("Heading")]
    facts = [entry.title for entry in (*report.tables.only_a, *report.tables.only_b)]
    assert [title for style, title in heads if style == "Heading 3"] == facts
    lines = words_of(made).split("\n")
    for entry in (*report.tables.only_a, *report.tables.only_b):
        assert [f"{place.text} {words}" in lines for place, words in entry.facts] == [True] * len(entry.facts)
    rows = [row for row in found[report.a.label] if "Schools closed" not in row[2]]  # a subhead has a line of its own, above what is level
    assert len(rows) == len(report.rows) == len(found[report.a.label]) - 1
    for row, (a, sign, b) in zip(report.rows, rows, strict=True):
        assert all(passage.text in a for passage in row.a)
        assert all(passage.text in b for passage in row.level[1])
        assert sign.startswith(row.sign)
        assert ("ONLY IN A" in a, "ONLY IN B" in b) == (any(p.alone for p in row.a), any(p.alone for p in row.b))


def test_headings_title_language_and_heads_that_repeat(report: Report, made: Document) -> None:
    own = made.core_properties
    assert (own.title, own.language, own.created) == (report.title, "en", datetime.datetime(2031, 5, 9, tzinfo=datetime.UTC))
    assert made.paragraphs[0].style is not None
    assert (made.paragraphs[0].style.name, made.paragraphs[0].text) == ("Title", report.title)
    heads = [paragraph.text for paragraph in made.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"]
    assert heads[0] == "What both say"
    assert heads[-4:] == ["The articles, side by side", "Index: B in its own order", "Everything found", "About this comparison"]
    assert [len(table._tbl.findall(f".//{qn('w:tblHeader')}")) for table in made.tables] == [0, 1, 1, 1, 1, 1, 1]
    assert {node.get(qn("w:val")) for node in made.styles.element.iter(qn("w:lang"))} == {"en"}
    assert report.footing in made.sections[0].footer.paragraphs[0].text


def test_marks_are_formats_of_the_words(made: Document) -> None:
    def under(tag: str, attribute: str, value: str) -> str:
        runs = (run for run in made.element.body.iter(qn("w:r")) if run.rPr is not None)
        return " ".join(run.text for run in runs if any(node.get(qn(attribute)) == value for node in run.rPr.iter(qn(tag))))

    assert "We had no warning" in under("w:u", "w:val", "single")
    assert "4,500 homes" in under("w:u", "w:val", "dotted")
    assert "A bakery gave away" in under("w:shd", "w:fill", "FBE8D3")
    assert "Fishermen pumped" in under("w:shd", "w:fill", "D9EFEE")
    barred = ["".join(n.text or "" for n in p.iter(qn("w:t"))) for p in made.element.body.iter(qn("w:p")) if p.find(f".//{qn('w:pBdr')}") is not None]
    assert any(line.startswith("A bakery") for line in barred)


def test_every_link_leads_somewhere(made: Document) -> None:
    goals = [node.get(qn("w:name")) for node in made.element.body.iter(qn("w:bookmarkStart"))]
    leads = {node.get(qn("w:anchor")) for node in made.element.body.iter(qn("w:hyperlink"))}
    assert len(goals) == len(set(goals))
    assert leads
    assert leads <= set(goals)


def test_same_bytes_and_letter_paper(report: Report, made: Document) -> None:
    assert docx(report) == docx(report)
    letter = library.Document(io.BytesIO(docx(report, Look("us-letter")))).sections[0]
    assert letter.page_width is not None
    assert made.sections[0].page_width is not None
    assert (round(letter.page_width.inches, 1), round(made.sections[0].page_width.mm)) == (8.5, 210)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_only_text(plainly: Callable[..., Comparison], words: str) -> None:
    report = build_report(
        plainly([words, "plain"], [words], [(0, 0)], title=words, source=words, byline=words, url=words), Decisions(), Choices(DAY, title=words, parts=UNDRAWN)
    )
    data = docx(report)
    document = library.Document(io.BytesIO(data))
    squeezed = re.sub(r"\s+", "", words_of(document))
    assert re.sub(r"\s+", "", text(words)) in squeezed
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        relations = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".rels"))
        assert b"External" not in relations
    fields = [node.get(qn("w:instr")) for part in (document.element, document.sections[0].footer._element) for node in part.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert not list(document.element.iter(qn("w:instrText")))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_no_text_breaks_the_document(plainly: Callable[..., Comparison], words: str) -> None:
    data = docx(build_report(plainly([words], ["plain"], [(0, 0)], title=words), Decisions(), Choices(DAY, title=words, parts=UNDRAWN)))
    assert library.Document(io.BytesIO(data)).tables


def test_words_of_a_language_written_leftward(plainly: Callable[..., Comparison]) -> None:
    there = plainly(["مرحبا بالعالم من المدينة"], ["أهلا بالعالم"], [(0, 0)], language="ar")
    document = library.Document(io.BytesIO(docx(build_report(there, Decisions(), Choices(DAY)))))
    body = document.element.body
    assert list(body.iter(qn("w:bidi")))
    run = next(run for run in body.iter(qn("w:r")) if run.text.startswith("مرحبا"))
    assert run.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "ar"
    assert run.rPr.find(qn("w:rtl")) is not None


def test_one_paragraph_of_another_direction_is_set_in_its_own(plainly: Callable[..., Comparison]) -> None:
    there = plainly(["Hello from the town to everybody who reads it", "مرحبا بالعالم من المدينة"], ["Hello"], [(0, 0)])
    body = library.Document(io.BytesIO(docx(build_report(there, Decisions(), Choices(DAY))))).element.body
    said = ["".join(n.text or "" for n in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")) if p.find(f".//{qn('w:bidi')}") is not None]
    assert said and all("مرحبا" in words or "ONLY IN A" in words for words in said)


def test_a_bar_stands_where_lines_of_right_to_left_text_begin(plainly: Callable[..., Comparison]) -> None:
    words = "مرحبا بالعالم من المدينة"
    made = plainly([words], ["Hello."], language="ar")
    alone = replace(made, only_a=(OneSided(made.a.article.whole(0), None, None),))
    body = library.Document(io.BytesIO(docx(build_report(alone, Decisions(), Choices(DAY))))).element.body
    paragraphs = [p for p in body.iter(qn("w:p")) if words in "".join(n.text or "" for n in p.iter(qn("w:t"))) and p.find(f".//{qn('w:pBdr')}") is not None]
    barred = [p for p in paragraphs if p.find(f".//{qn('w:bidi')}") is not None]
    assert len(barred) == 2  # in its row, and among what only A has
    assert all(p.find(f".//{qn('w:pBdr')}/{qn('w:right')}") is not None for p in barred)


def test_long_rows_may_break_and_nothing_is_nearest(plainly: Callable[..., Comparison]) -> None:
    document = library.Document(io.BytesIO(docx(build_report(plainly(["Long words. " * 200, "Short."], []), Decisions(), Choices(DAY)))))
    rows = document.tables[1].rows
    assert [row._tr.find(f".//{qn('w:cantSplit')}") is None for row in rows] == [False, True, False]


def test_notes_are_comments_and_the_picture_says_what_it_shows(pair: Comparison, noted: Decisions) -> None:
    made = library.Document(io.BytesIO(docx(build_report(pair, noted, Choices(DAY, author="Sol Ander")))))
    said = {comment.text: (comment.author, comment.timestamp) for comment in made.comments}
    midnight = datetime.datetime(2031, 5, 9, tzinfo=datetime.UTC)
    whole = "Both lean on the utility.\n• ask the county"
    assert said == dict.fromkeys(("=Who warns?", "Count the homes again.", whole), ("Sol Ander", midnight))
    assert commented(made) == {"=Who warns?": "no warning", "Count the homes again.": A_HOMES, whole: TITLE}
    strong = [run.text for comment in made.comments for paragraph in comment.paragraphs for run in paragraph.runs if run.bold]
    assert strong == ["warns"]
    shape = made.inline_shapes[0]
    assert shape._inline.docPr.get("descr", "").startswith("Picture of the alignment. 3 of 5 paragraphs in A")
    heads = [p.text for p in made.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert "Notes and tags" in heads


def commented(document: Document) -> dict[str, str]:
    """The words that each comment is on."""
    texts = {comment.comment_id: comment.text for comment in document.comments}
    found = dict.fromkeys(texts.values(), "")
    running: set[int] = set()
    for node in document.element.body.iter(qn("w:commentRangeStart"), qn("w:commentRangeEnd"), qn("w:t")):
        number = node.get(qn("w:id"))
        if node.tag == qn("w:t"):
            for one in running:
                found[texts[one]] += node.text or ""
        elif node.tag == qn("w:commentRangeStart"):
            running.add(int(number))
        else:
            running.discard(int(number))
    return found


def test_the_document_across_in_greys_with_a_header_of_ones_own(pair: Comparison) -> None:
    choices = Choices(DAY, landscape=True, colour="greyscale", text_size="large", header="{title} || {page}", title="The dry town")
    made = library.Document(io.BytesIO(docx(build_report(pair, Decisions(), choices), choices.look)))
    section = made.sections[0]
    assert section.page_width is not None and section.page_height is not None
    assert section.page_width > section.page_height
    assert section.header.paragraphs[0].text.startswith("The dry town\t")
    fills = {node.get(qn("w:fill")) for node in made.element.body.iter(qn("w:shd"))} | {
        node.get(qn("w:color")) for node in made.element.body.iter(qn("w:left"))
    }
    assert all(fill is None or fill == "auto" or fill[:2] == fill[2:4] == fill[4:] for fill in fills)


def test_a_long_document_tells_how_far_it_is_and_can_be_left(plainly: Callable[..., Comparison]) -> None:
    texts = [f"Paragraph {number} about the harbour." for number in range(120)]
    report = build_report(plainly(texts, texts, [(n, n) for n in range(120)]), Decisions(), Choices(DAY, parts=UNDRAWN))
    told: list[float] = []
    docx(report, progress=lambda share, doing: told.append(share))
    assert told == sorted(told)
    assert len(told) > 8

    def leave(share: float, doing: str) -> None:
        if share > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        docx(report, progress=leave)


def test_small_words_grow_with_the_text(report: Report) -> None:
    sizes = [library.Document(io.BytesIO(docx(report, Look(text_size=size)))).styles["Small"].font.size.pt for size in ("small", "normal", "large")]
    assert sizes == [7.0, 8.0, 9.5]


def test_what_a_person_reads_first_stands_in_two_columns(made: Document) -> None:
    columns = [section._sectPr.find(qn("w:cols")) for section in made.sections]
    assert [1 if found is None else int(found.get(qn("w:num"), "1")) for found in columns] == [1, 2, 1]
    heads = [paragraph.text for paragraph in made.paragraphs if paragraph.style is not None and paragraph.style.name == "Heading 1"]
    assert heads[:5] == ["What both say", "Shared quotes", "Given differently", "Only in A", "Only in B"]
