"""Report -> DOCX, for a word processor: real headings, tables whose heads repeat, links inside the document. The only file that knows python-docx.

Every word of an article goes in as text of a run; the marks are formats of the runs, each with a shape beside its colour. The rows of articles and of
tables stand in the order of the report.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.report.docx_page import (
    COLOURS,
    bar,
    bookmark,
    formatted,
    language,
    leftward,
    link,
    page_number,
    properties,
    repeated,
    row_of,
    set_up,
    shade,
    table_of,
    underlined,
)
from reader.report.model import FactEntry, Head, Item, Passage, Reference, Report, Row, Run, Section
from reader.report.places import Side
from reader.report.plain import anchors, code, plain, shown

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

PAPERS = {"a4": (210.0, 297.0), "us-letter": (215.9, 279.4)}
_UNFIT = re.compile("[\ufffe\uffff]")
_LONGEST_WHOLE = 1000


def docx(report: Report, *, paper: str = "a4") -> bytes:
    """The whole report as a file. The same report gives the same bytes. ValueError for a paper that is not in PAPERS."""
    if paper not in PAPERS:
        raise ValueError(f"no such paper: {paper}")
    import docx as library

    document = library.Document()
    set_up(document, PAPERS[paper], report.language)
    made = datetime(report.made.year, report.made.month, report.made.day, tzinfo=UTC)
    properties(document, text(report.title)[:250], text(report.author or report.generator)[:250], report.language, made)
    _Writer(document, report).write()
    out = io.BytesIO()
    document.save(out)
    return _settled(out.getvalue())


def text(words: str) -> str:
    """Words as XML can hold them: control characters and overrides of direction as their codes."""
    return _UNFIT.sub(lambda found: code(found.group()), shown(words).replace("\u200b", ""))


def _settled(data: bytes) -> bytes:
    """The same archive without the hour at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


class _Writer:
    """Lays one report out in one document, from top to bottom."""

    def __init__(self, document: "Document", report: Report) -> None:
        self.document = document
        self.report = report
        self.known = anchors(report)
        self.marked: set[str] = set()
        values = plain(report)
        self.tongue = {side: (str(values[side]["lang"]), bool(values[side]["rtl"])) for side in ("a", "b")}

    def write(self) -> None:
        report, document = self.report, self.document
        document.add_paragraph(text(report.title), style="Title")
        self._heads()
        in_words = text(report.picture.spoken).removeprefix("Picture of the alignment. ")
        shares = report.shares
        document.add_paragraph(f"In both {shares.both}%, only in A {shares.only_a}%, only in B {shares.only_b}% of all words. {in_words}")
        if report.both_say:
            document.add_heading("What both say", 1)
            for said in report.both_say:
                paragraph = document.add_paragraph(f"{text(said.text)} ", style="List Bullet")
                self._places(paragraph, (*said.a, *said.b), " · ")
        for section in report.sections:
            self._section(section)
        self._rows()
        self._tables()
        document.add_heading("About this comparison", 1)
        for note in report.notes:
            document.add_paragraph(text(note))
        foot = document.sections[0].footer.paragraphs[0]
        formatted(foot.add_run(f"{text(report.footing)} · "), small=True)
        page_number(foot)

    def _heads(self) -> None:
        cells = row_of(table_of(self.document, [], (1, 1))).cells
        for cell, head in zip(cells, (self.report.a, self.report.b), strict=True):
            self._head(cell, head)

    def _head(self, cell: "_Cell", head: Head) -> None:
        formatted(cell.paragraphs[0].add_run(text(head.label)), bold=True, colour=COLOURS[head.side], small=True)
        self._spoken(cell.add_paragraph(), head.side, [Run(head.headline)], bold=True)
        for line in (" · ".join(text(fact) for fact in head.facts), text(head.url)):
            if line:
                formatted(cell.add_paragraph().add_run(line), small=True)

    def _section(self, section: Section) -> None:
        if not section.items:
            return
        self.document.add_heading(text(section.title), 1)
        for item in section.items:
            self._item(item)
        if section.more:
            formatted(self.document.add_paragraph().add_run(f"and {section.more} more in the tables"), small=True)

    def _item(self, item: Item) -> None:
        paragraph = self.document.add_paragraph()
        bar(paragraph, COLOURS[item.kind])
        link(paragraph, text(item.title), item.anchor, bold=True)
        paragraph.add_run(" ")
        self._places(paragraph, item.where, " ↔ ")
        for more in (item.detail, item.nearest):
            if more:
                paragraph.add_run().add_break()
                formatted(paragraph.add_run(text(more)), small=True)

    def _rows(self) -> None:
        self.document.add_heading("The articles, side by side", 1)
        legend = self.document.add_paragraph()
        for words, run in (
            ("shared quote", Run("", quote=True)),
            ("only in A", Run("", only=True)),
            ("given differently", Run("", differs=True)),
        ):
            self._marked(legend, words, run, "a")
            legend.add_run(" · ")
        legend.add_run(f"≠ differs · ↔ linked · ↔ ? perhaps linked · rows in {self.report.order.upper()}’s order")
        table = table_of(self.document, [text(self.report.a.label), "Linked", text(self.report.b.label)], (9, 2, 9))
        for row in self.report.rows:
            added = row_of(table)
            if max(sum(len(p.text) for p in side) for side in (row.a, row.b)) < _LONGEST_WHOLE:
                repeated(added, head=False)
            self._row(row, added.cells)

    def _row(self, row: Row, cells: "Sequence[_Cell]") -> None:
        for cell, passages in ((cells[0], row.a), (cells[2], row.b)):
            for number, passage in enumerate(passages):
                self._passage(cell, passage, first=number == 0)
            if not passages and row.remark:
                across = cell.paragraphs[0]
                formatted(across.add_run(f"{text(row.remark)} "), small=True)
                self._places(across, row.elsewhere or row.nearest, ", ")
        middle = cells[1].paragraphs[0]
        formatted(middle.add_run(" ".join(part for part in (row.sign, text(row.status)) if part)), small=True)
        if row.sign and row.elsewhere:
            middle.add_run().add_break()
            self._places(middle, row.elsewhere, ", ")

    def _passage(self, cell: "_Cell", passage: Passage, *, first: bool) -> None:
        side, colour = passage.side, COLOURS[passage.side]
        paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
        bookmark(paragraph, passage.anchor, self.marked)
        formatted(paragraph.add_run(f"{side.upper()}{passage.number} "), small=True)
        for mark in passage.marks:
            link(paragraph, mark.text, mark.anchor, bold=True, colour=COLOURS["difference"])
            paragraph.add_run(" ")
        if passage.alone:
            formatted(paragraph.add_run(f"ONLY IN {side.upper()}"), bold=True, colour=colour, small=True)
            bar(paragraph, colour)
            paragraph = cell.add_paragraph()
        if passage.alone or any(run.only for run in passage.runs):
            bar(paragraph, colour)
        self._spoken(paragraph, side, passage.runs, bold=passage.kind == "heading")

    def _spoken(self, paragraph: "Paragraph", side: Side, runs: Sequence[Run], *, bold: bool = False) -> None:
        """Words of one article, in its language and direction, under their marks."""
        for run in runs:
            self._marked(paragraph, text(run.text), run, side, bold=bold)
        if self.tongue[side][1]:
            leftward(paragraph)

    def _marked(self, paragraph: "Paragraph", words: str, run: Run, side: Side, *, bold: bool = False) -> None:
        made = formatted(paragraph.add_run(words), bold=bold)
        language(made, *self.tongue[side])
        if run.quote:
            shade(made, COLOURS["quote ground"])
        elif run.only:
            shade(made, COLOURS[f"{side} ground"])
        if run.differs:
            underlined(made, "dotted", COLOURS["difference"])
        elif run.quote:
            underlined(made, "single", COLOURS["quote"])

    def _places(self, paragraph: "Paragraph", references: Sequence[Reference], between: str) -> None:
        for number, reference in enumerate(references):
            if number:
                formatted(paragraph.add_run(between), small=True)
            if reference.anchor in self.known:
                link(paragraph, text(reference.text), reference.anchor)
            else:
                formatted(paragraph.add_run(text(reference.text)), small=True)

    def _tables(self) -> None:
        found = self.report.tables
        if found.quotes or found.differences or found.only_a or found.only_b:
            self.document.add_heading("Everything found", 1)
        if found.quotes:
            self.document.add_heading("Shared quotes, as each article has them", 2)
            table = table_of(self.document, ["Speaker", "In A", "In B"], (4, 8, 8))
            for quote in found.quotes:
                first, a, b = (cell.paragraphs[0] for cell in row_of(table).cells)
                bookmark(first, quote.anchor, self.marked)
                formatted(first.add_run(text(quote.speaker)), bold=True)
                formatted(first.add_run(f" {text(quote.how)}"), small=True)
                self._worded(a, "a", quote.a, quote.a_words)
                self._worded(b, "b", quote.b, quote.b_words)
                formatted(b.add_run(f" {text(quote.remark)}" if quote.remark else ""), small=True)
        if found.differences:
            self.document.add_heading("Given differently", 2)
            table = table_of(self.document, ["What", "In A", "In B", "Verdict"], (3, 5, 5, 7))
            for difference in found.differences:
                first, a, b, last = (cell.paragraphs[0] for cell in row_of(table).cells)
                bookmark(first, difference.anchor, self.marked)
                first.add_run(text(difference.what))
                self._said(a, "a", difference.a, difference.a_words)
                self._said(b, "b", difference.b, difference.b_words)
                formatted(last.add_run(text(difference.verdict)), bold=True)
                last.add_run(f" {text(difference.note)}")
        self._facts("a", found.only_a)
        self._facts("b", found.only_b)

    def _worded(self, paragraph: "Paragraph", side: Side, place: Reference, runs: Sequence[Run]) -> None:
        self._places(paragraph, [place], "")
        paragraph.add_run(" “")
        self._spoken(paragraph, side, runs)
        paragraph.add_run("”")

    def _said(self, paragraph: "Paragraph", side: Side, place: Reference, words: str) -> None:
        self._places(paragraph, [place], "")
        paragraph.add_run(" ")
        self._spoken(paragraph, side, [Run(words)])

    def _facts(self, side: Side, entries: Sequence[FactEntry]) -> None:
        across: Side = "b" if side == "a" else "a"
        if entries:
            self.document.add_heading(f"Only in {side.upper()}", 2)
        for entry in entries:
            title = self.document.add_heading(text(entry.title), 3)
            bookmark(title, entry.anchor, self.marked)
            for place, words in entry.facts:
                paragraph = self.document.add_paragraph()
                bar(paragraph, COLOURS[side])
                self._said(paragraph, side, place, words)
            for place, words in entry.nearest:
                paragraph = self.document.add_paragraph(f"Nearest in {across.upper()}: ")
                self._said(paragraph, across, place, words)
            if not entry.nearest:
                self.document.add_paragraph(f"Nearest in {across.upper()}: none")
            if entry.lacks:
                self.document.add_paragraph(text(entry.lacks))
