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

from reader.report.choices import Look
from reader.report.docx_page import (
    COLOURS,
    GREYS,
    at_edge,
    bar,
    bookmark,
    comment,
    drawn,
    formatted,
    language,
    leftward,
    link,
    properties,
    repeated,
    row_of,
    set_up,
    shade,
    table_of,
    underlined,
)
from reader.report.model import FactEntry, Head, Item, Passage, Reference, Report, Row, Run, Section, WordingEntry
from reader.report.pdf import picture_png
from reader.report.places import Side
from reader.report.plain import anchors, code, plain, shown

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

USUAL_LOOK = Look()
_UNFIT = re.compile("[\ufffe\uffff]")
_LONGEST_WHOLE = 1000


def docx(report: Report, look: Look = USUAL_LOOK) -> bytes:
    """The whole report as a file. The same report gives the same bytes."""
    import docx as library

    document = library.Document()
    set_up(document, look, report.language)
    made = datetime(report.made.year, report.made.month, report.made.day, tzinfo=UTC)
    properties(document, text(report.title)[:250], text(report.author or report.generator)[:250], report.language, made)
    _Writer(document, report, look).write()
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

    def __init__(self, document: "Document", report: Report, look: Look) -> None:
        self.document = document
        self.report = report
        self.look = look
        self.colours = GREYS if look.colour == "greyscale" else COLOURS
        self.notes = {note.anchor: note for note in report.remarks}
        self.commented: set[str] = set()
        self.known = anchors(report)
        self.marked: set[str] = set()
        values = plain(report)
        self.tongue = {side: (str(values[side]["lang"]), bool(values[side]["rtl"])) for side in ("a", "b")}

    def write(self) -> None:
        report, document = self.report, self.document
        document.add_paragraph(text(report.title), style="Title")
        self._heads()
        shares = report.shares
        said = f"In both {shares.both}%, only in A {shares.only_a}%, only in B {shares.only_b}% of all words."
        if report.picture is not None:
            said += f" {text(report.picture.spoken).removeprefix('Picture of the alignment. ')}"
        document.add_paragraph(said)
        if report.picture is not None and report.picture.a and report.picture.b:
            drawn(document, picture_png(report, self.look), text(report.picture.spoken))
        formatted(document.add_paragraph().add_run(text(report.caution)), small=True)
        if report.both_say:
            document.add_heading("What both say", 1)
            for statement in report.both_say:
                paragraph = document.add_paragraph(f"{text(statement.text)} ", style="List Bullet")
                self._places(paragraph, (*statement.a, *statement.b), " · ")
        for section in report.sections:
            self._section(section)
        self._rows()
        self._index()
        self._tables()
        self._noted()
        self._cited()
        self._about()
        for line, edge in ((report.header, document.sections[0].header), (report.footer, document.sections[0].footer)):
            at_edge(document, edge.paragraphs[0], line, text)

    def _heads(self) -> None:
        cells = row_of(table_of(self.document, [], (1, 1))).cells
        for cell, head in zip(cells, (self.report.a, self.report.b), strict=True):
            self._head(cell, head)

    def _head(self, cell: "_Cell", head: Head) -> None:
        formatted(cell.paragraphs[0].add_run(text(head.label)), bold=True, colour=self.colours[head.side], small=True)
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
        bar(paragraph, self.colours[item.kind])
        link(paragraph, text(item.title), item.anchor, bold=True)
        paragraph.add_run(" ")
        self._places(paragraph, item.where, " ↔ ")
        for more in (item.detail, item.nearest):
            if more:
                paragraph.add_run().add_break()
                formatted(paragraph.add_run(text(more)), small=True)

    def _rows(self) -> None:
        if not self.report.rows:
            return
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
        side, colour = passage.side, self.colours[passage.side]
        paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
        bookmark(paragraph, passage.anchor, self.marked)
        formatted(paragraph.add_run(f"{side.upper()}{passage.number} "), small=True)
        for note in passage.notes:
            link(paragraph, text(note.text), note.anchor)
            paragraph.add_run(" ")
        for mark in passage.marks:
            link(paragraph, mark.text, mark.anchor, bold=True, colour=self.colours["difference"])
            paragraph.add_run(" ")
        if passage.alone:
            formatted(paragraph.add_run(f"ONLY IN {side.upper()}"), bold=True, colour=colour, small=True)
            bar(paragraph, colour)
            paragraph = cell.add_paragraph()
        if passage.alone or any(run.only for run in passage.runs):
            bar(paragraph, colour)
        self._spoken(paragraph, side, passage.runs, bold=passage.kind == "heading")
        self._comment(paragraph, passage)

    def _comment(self, paragraph: "Paragraph", passage: Passage) -> None:
        """Each note as a comment on the words of the first paragraph that it is on."""
        for sign in passage.notes:
            note = self.notes.get(sign.anchor)
            if note is not None and note.anchor not in self.commented and paragraph.runs:
                self.commented.add(note.anchor)
                comment(self.document, paragraph, [text(line) for line in note.lines], text(self.report.author or "Reader"), self.report.made)

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
            shade(made, self.colours["quote ground"])
        elif run.only:
            shade(made, self.colours[f"{side} ground"])
        if run.differs:
            underlined(made, "dotted", self.colours["difference"])
        elif run.quote:
            underlined(made, "single", self.colours["quote"])

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
        if found.quotes or found.differences or found.only_a or found.only_b or found.wording:
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
        if found.wording:
            self.document.add_heading("Altered quotes, word by word", 2)
            formatted(self.document.add_paragraph().add_run("Both wordings in one line; what one alone has stands in brackets after its letter."), small=True)
        for entry in found.wording:
            self._woven(entry)
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
                bar(paragraph, self.colours[side])
                self._said(paragraph, side, place, words)
            for place, words in entry.nearest:
                paragraph = self.document.add_paragraph(f"Nearest in {across.upper()}: ")
                self._said(paragraph, across, place, words)
            if not entry.nearest:
                self.document.add_paragraph(f"Nearest in {across.upper()}: none")
            if entry.lacks:
                self.document.add_paragraph(text(entry.lacks))

    def _woven(self, entry: WordingEntry) -> None:
        paragraph = self.document.add_paragraph()
        bookmark(paragraph, entry.anchor, self.marked)
        bar(paragraph, self.colours["quote"])
        link(paragraph, text(entry.speaker), entry.quote, bold=True) if entry.quote in self.known else paragraph.add_run(text(entry.speaker))
        paragraph.add_run(" ")
        self._places(paragraph, (entry.a, entry.b), " ↔ ")
        paragraph.add_run().add_break()
        for part in entry.words:
            if not part.side:
                paragraph.add_run(f"{text(part.text)} ")
                continue
            formatted(paragraph.add_run(f"[{part.side.upper()}: "), bold=True, colour=self.colours[part.side], small=True)
            self._marked(paragraph, text(part.text), Run("", only=True), part.side)
            paragraph.add_run("] ")

    def _index(self) -> None:
        if not self.report.index:
            return
        side, across = ("B", "A") if self.report.order == "a" else ("A", "B")
        self.document.add_heading(f"Index: {side} in its own order", 1)
        table = table_of(self.document, [side, "Begins", f"In {across}"], (2, 12, 6))
        for entry in self.report.index:
            first, words, others = (cell.paragraphs[0] for cell in row_of(table).cells)
            bookmark(first, entry.anchor, self.marked)
            self._places(first, [entry.place], "")
            words.add_run(text(entry.words))
            self._places(others, entry.counterparts, ", ")
            formatted(others.add_run(text(entry.remark)), small=True)

    def _noted(self) -> None:
        if self.report.remarks or self.report.tags:
            self.document.add_heading("Notes and tags", 1)
        for note in self.report.remarks:
            title = self.document.add_paragraph()
            bookmark(title, note.anchor, self.marked)
            formatted(title.add_run(f"Note {note.anchor[1:]} "), bold=True)
            self._places(title, note.where, " ↔ ")
            formatted(title.add_run(text(note.about)), small=True)
            if note.on:
                formatted(self.document.add_paragraph().add_run(f"on “{text(note.on)}”"), small=True)
            for line in note.lines:
                self.document.add_paragraph(text(line))
        for number, tag in enumerate(self.report.tags):
            head = self.document.add_heading(f"{tag.sign} {text(tag.name)} ({len(tag.passages)})", 2)
            if number == 0:
                bookmark(head, "tags", self.marked)
            for place, words in tag.passages:
                self._said(self.document.add_paragraph(), "a" if place.anchor.startswith("a") else "b", place, words)

    def _cited(self) -> None:
        if self.report.cited:
            self.document.add_heading("Quotations for citing", 1)
        for article in self.report.cited:
            self.document.add_heading(article.side.upper(), 2)
            formatted(self.document.add_paragraph().add_run(text(article.source)), small=True)
            if not article.quotations:
                self.document.add_paragraph("No direct quotation.")
            for place, words, speaker in article.quotations:
                paragraph = self.document.add_paragraph()
                self._worded(paragraph, article.side, place, [Run(words)])
                formatted(paragraph.add_run(f" – {text(speaker)}" if speaker else ""), small=True)

    def _about(self) -> None:
        if self.report.made_how or self.report.notes:
            self.document.add_heading("About this comparison", 1)
        for fact in self.report.made_how:
            paragraph = self.document.add_paragraph()
            formatted(paragraph.add_run(f"{text(fact.label)}: "), bold=True)
            paragraph.add_run(text(fact.text))
        for note in self.report.notes:
            self.document.add_paragraph(text(note))
