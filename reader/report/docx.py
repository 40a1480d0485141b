"""Report -> DOCX, for a word processor: real headings, tables whose heads repeat, links inside the document. The only file that knows python-docx.

Every word of an article goes in as text of a run; the marks are formats of the runs, each with a shape beside its colour. The rows of articles and of
tables stand in the order of the report.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.article.sides import OTHER, Side
from reader.report.choices import Look
from reader.report.docx_notes import noted, text
from reader.report.docx_page import (
    at_edge,
    bar,
    bookmark,
    columns,
    drawn,
    formatted,
    language,
    link,
    properties,
    row_of,
    set_up,
    table_of,
)
from reader.report.docx_rows import rows
from reader.report.docx_words import Words
from reader.report.index import titled
from reader.report.model.front import Head, Item, Section
from reader.report.model.marked import Run, side_of
from reader.report.model.report import Report
from reader.report.model.tables import FactEntry, FramedEntry, WordingEntry
from reader.report.pdf import picture_png
from reader.work import Progress, portion, silent

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

USUAL_LOOK = Look()


def docx(report: Report, look: Look = USUAL_LOOK, progress: Progress = silent) -> bytes:
    """The whole report as a file. The same report gives the same bytes. Raises Cancelled through `progress`."""
    import docx as library

    document = library.Document()
    set_up(document, look, report.language)
    made = datetime(report.made.year, report.made.month, report.made.day, tzinfo=UTC)
    properties(document, text(report.title)[:250], text(report.author or report.generator)[:250], report.language, made)
    _Writer(document, report, look, portion(progress, 0.0, 0.9)).write()
    progress(0.9, "Laying out the report")
    out = io.BytesIO()
    document.save(out)
    return _settled(out.getvalue())


def _settled(data: bytes) -> bytes:
    """The same archive without the hour at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


class _Writer:
    """Lays one report out in one document, from top to bottom."""

    def __init__(self, document: "Document", report: Report, look: Look, progress: Progress) -> None:
        self.document = document
        self.report = report
        self.look = look
        self.words = Words(document, report, look, progress)
        self.own = self.words.own
        self.colours, self.known, self.marked, self.tongue = self.words.colours, self.words.known, self.words.marked, self.words.tongue

    def write(self) -> None:
        report, document = self.report, self.document
        title = document.add_paragraph(text(report.title), style="Title")
        for note in report.remarks:
            if not note.where:
                self.words.comment(title, note)
        self._heads()
        shares = report.shares
        figures = f" {report.picture.figures}" if report.picture is not None else ""
        document.add_paragraph(text(f"{shares.spoken}{figures}"))
        if report.picture is not None and report.picture.a and report.picture.b:
            drawn(document, picture_png(report, self.look), text(report.picture.spoken))
        formatted(document.add_paragraph().add_run(text(report.caution)), small=True)
        self._front()
        rows(self.words)
        self._index()
        self._tables()
        self._noted()
        self._cited()
        self._about()
        for line, edge in ((report.header, document.sections[0].header), (report.footer, document.sections[0].footer)):
            at_edge(document, edge.paragraphs[0], line, text)

    def _front(self) -> None:
        """What both say and the main findings, in two columns; the word processor fills them, as nobody knows here how wide its letters are."""
        report, document = self.report, self.document
        if not report.both_say and not any(section.items for section in report.sections):
            return
        columns(document, 2)
        if report.both_say:
            document.add_heading(text(self.own.say("What both say")), 1)
            for statement in report.both_say:
                paragraph = document.add_paragraph()
                language(paragraph.add_run(f"{text(statement.text)} "), *self.tongue[statement.side])
                self.words.places(paragraph, statement.a, ", ")
                formatted(paragraph.add_run(" ↔ "), small=True)
                self.words.places(paragraph, statement.b, ", ")
        for section in report.sections:
            if section.items:
                self._section(section)
        columns(document, 1)

    def _heads(self) -> None:
        cells = row_of(table_of(self.document, [], (1, 1))).cells
        for cell, head in zip(cells, (self.report.a, self.report.b), strict=True):
            self._head(cell, head)

    def _head(self, cell: "_Cell", head: Head) -> None:
        formatted(cell.paragraphs[0].add_run(text(head.label)), bold=True, colour=self.colours[head.side], small=True)
        self.words.spoken(cell.add_paragraph(), head.side, [Run(head.headline)], bold=head.titled, italic=not head.titled)
        for line in (" · ".join(text(fact) for fact in head.facts), text(head.url)):
            if line:
                formatted(cell.add_paragraph().add_run(line), small=True)

    def _section(self, section: Section) -> None:
        self.document.add_heading(text(section.title), 1)
        for item in section.items:
            self._item(item)
        if section.more:
            self.document.paragraphs[-1].paragraph_format.keep_with_next = True
            formatted(self.document.add_paragraph().add_run(text(section.more_said)), small=True)

    def _item(self, item: Item) -> None:
        paragraph = self.document.add_paragraph()
        bar(paragraph, self.colours[item.kind])
        paragraph.paragraph_format.keep_together = True
        link(paragraph, text(item.title), item.anchor, bold=True)
        paragraph.add_run(" ")
        self.words.places(paragraph, item.where, " ↔ ")
        for more in (item.detail, item.nearest):
            if more:
                paragraph.add_run().add_break()
                formatted(paragraph.add_run(text(more)), small=True)

    def _tables(self) -> None:
        found, say = self.report.tables, self.own.say
        if not found.empty:
            self.document.add_heading(text(say("Everything found")), 1)
        if found.quotes:
            self.document.add_heading(text(say("Shared quotes, as each article has them")), 2)
            table = table_of(self.document, [text(head) for head in (say("Speaker"), say("In A"), say("In B"))], (4, 8, 8))
            for quote in found.quotes:
                self.words.step()
                first, a, b = (cell.paragraphs[0] for cell in row_of(table, whole=True).cells)
                bookmark(first, quote.anchor, self.marked)
                formatted(first.add_run(text(quote.speaker)), bold=True)
                first.add_run().add_break()
                formatted(first.add_run(text(quote.how)), small=True)
                self.words.worded(a, "a", quote.a, quote.a_words, told="a" in quote.told)
                self.words.worded(b, "b", quote.b, quote.b_words, told="b" in quote.told)
                formatted(b.add_run(f" {text(quote.remark)}" if quote.remark else ""), small=True)
        if found.wording:
            self.document.add_heading(text(say("Quotes cut or altered, word by word")), 2)
            how = say("Both wordings in one line; what one alone has stands in brackets after its letter.")
            formatted(self.document.add_paragraph().add_run(text(how)), small=True)
        for entry in found.wording:
            self.words.step()
            self._woven(entry)
        if found.differences:
            self.document.add_heading(text(say("Given differently")), 2)
            table = table_of(self.document, [text(head) for head in (say("What"), say("In A"), say("In B"), say("Verdict"))], (3, 5, 5, 7))
            for difference in found.differences:
                self.words.step()
                first, a, b, last = (cell.paragraphs[0] for cell in row_of(table, whole=True).cells)
                bookmark(first, difference.anchor, self.marked)
                first.add_run(text(difference.what))
                self.words.said(a, "a", difference.a, difference.a_words)
                self.words.said(b, "b", difference.b, difference.b_words)
                formatted(last.add_run(text(difference.verdict)), bold=True)
                last.add_run(f" {text(difference.note)}")
        self._facts("a", say("Only in A"), say("Nearest in B: none"), found.only_a)
        self._facts("b", say("Only in B"), say("Nearest in A: none"), found.only_b)
        self._framed(say("What people are called"), say("Name"), found.names)
        self._framed(say("Whose words are quoted"), say("Source"), found.sources)

    def _framed(self, heading: str, head: str, entries: Sequence[FramedEntry]) -> None:
        if not entries:
            return
        self.document.add_heading(text(heading), 2)
        table = table_of(self.document, [text(name) for name in (head, self.own.say("In A"), self.own.say("In B"))], (4, 8, 8))
        for entry in entries:
            self.words.step()
            first, a, b = (cell.paragraphs[0] for cell in row_of(table, whole=True).cells)
            formatted(first.add_run(text(entry.name)), bold=True)
            if entry.note:
                first.add_run().add_break()
                formatted(first.add_run(text(entry.note)), small=True)
            for paragraph, places, words in ((a, entry.a, entry.a_words), (b, entry.b, entry.b_words)):
                self.words.places(paragraph, places, ", ")
                paragraph.add_run(f" {text(words)}" if words else "")

    def _facts(self, side: Side, heading: str, none: str, entries: Sequence[FactEntry]) -> None:
        across, own = OTHER[side], self.own
        if entries:
            self.document.add_heading(text(heading), 2)
        for entry in entries:
            self.words.step()
            title = self.document.add_heading(level=3)
            language(title.add_run(text(entry.title)), *self.tongue[side])
            bookmark(title, entry.anchor, self.marked)
            for place, words in entry.facts:
                paragraph = self.document.add_paragraph()
                bar(paragraph, self.colours[side])
                self.words.said(paragraph, side, place, words)
            for place, words in entry.nearest:
                paragraph = self.document.add_paragraph()
                formatted(paragraph.add_run(f"{text(own.say('Nearest:'))} "), small=True)
                self.words.places(paragraph, [place], "")
                formatted(language(paragraph.add_run(f" {text(own.quoted(words))}"), *self.tongue[across]), small=True)
            for line in ("" if entry.nearest else none, entry.lacks):
                if line:
                    formatted(self.document.add_paragraph().add_run(text(line)), small=True)

    def _woven(self, entry: WordingEntry) -> None:
        paragraph = self.document.add_paragraph()
        bookmark(paragraph, entry.anchor, self.marked)
        bar(paragraph, self.colours["quote"])
        link(paragraph, text(entry.speaker), entry.quote, bold=True) if entry.quote in self.known else paragraph.add_run(text(entry.speaker))
        paragraph.add_run(" ")
        self.words.places(paragraph, (entry.a, entry.b), " ↔ ")
        paragraph.add_run().add_break()
        for part in entry.words:
            if not part.side:
                paragraph.add_run(f"{text(part.text)} ")
                continue
            formatted(paragraph.add_run(f"[{part.side.upper()}: "), bold=True, colour=self.colours[part.side], small=True)
            self.words.set(paragraph, text(part.text), Run("", only=True), part.side)
            paragraph.add_run("] ")

    def _index(self) -> None:
        if not self.report.index:
            return
        title, heads = titled(self.report, self.own)
        self.document.add_heading(text(title), 1)
        table = table_of(self.document, [text(head) for head in heads], (2, 12, 6))
        for entry in self.report.index:
            self.words.step()
            first, words, others = (cell.paragraphs[0] for cell in row_of(table, whole=True).cells)
            bookmark(first, entry.anchor, self.marked)
            self.words.places(first, [entry.place], "")
            language(words.add_run(text(entry.words)), *self.tongue[OTHER[self.report.order]])
            formatted(others.add_run(f"{text(entry.remark)} " if entry.remark else ""), small=True)
            self.words.places(others, entry.counterparts, ", ")

    def _noted(self) -> None:
        if self.report.remarks or self.report.tags:
            self.document.add_heading(text(self.own.say("Notes and tags")), 1)
        for note in self.report.remarks:
            title = self.document.add_paragraph()
            bookmark(title, note.anchor, self.marked)
            formatted(title.add_run(f"{text(self.own.say('Note {number}', number=note.anchor[1:]))} "), bold=True)
            self.words.places(title, note.where, " ↔ ")
            formatted(title.add_run(text(note.about)), small=True)
            if note.on:
                formatted(self.document.add_paragraph().add_run(text(self.own.say("on {words}", words=note.on))), small=True)
            noted(self.document.add_paragraph, note.blocks, self.colours["hair"])
        for number, tag in enumerate(self.report.tags):
            head = self.document.add_heading(f"{tag.sign} {text(tag.name)} ({len(tag.passages)})", 2)
            if number == 0:
                bookmark(head, "tags", self.marked)
            for place, words in tag.passages:
                self.words.said(self.document.add_paragraph(), side_of(place), place, words)

    def _cited(self) -> None:
        if self.report.cited:
            self.document.add_heading(text(self.own.say("Quotations for citing")), 1)
        for article in self.report.cited:
            self.document.add_heading(article.side.upper(), 2)
            formatted(self.document.add_paragraph().add_run(text(article.source)), small=True)
            if not article.quotations:
                self.document.add_paragraph(text(self.own.say("No direct quotation.")))
            for place, words, speaker in article.quotations:
                paragraph = self.document.add_paragraph()
                self.words.worded(paragraph, article.side, place, [Run(words)])
                formatted(paragraph.add_run(f" – {text(speaker)}" if speaker else ""), small=True)

    def _about(self) -> None:
        if self.report.made_how or self.report.notes:
            self.document.add_heading(text(self.own.say("About this comparison")), 1)
        for fact in self.report.made_how:
            paragraph = self.document.add_paragraph()
            formatted(paragraph.add_run(f"{text(fact.label)}: "), bold=True)
            paragraph.add_run(text(fact.text))
        for note in self.report.notes:
            formatted(self.document.add_paragraph().add_run(text(note)), small=True)
