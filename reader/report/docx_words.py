"""Words of a report in a document for word processors: text as runs, marks as their formats, places as links, notes as comments."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.article.sides import Side
from reader.report.choices import Look
from reader.report.docx_notes import noted, text
from reader.report.docx_page import COLOURS, GREYS, comment, formatted, language, leftward, link, shade, underlined
from reader.report.model.appended import NoteEntry
from reader.report.model.marked import Reference, Run
from reader.report.model.report import Report
from reader.report.own_words import brings_marks, own_words
from reader.report.plain import anchors, runs_on, tongue
from reader.work import Progress, silent

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_EVERY = 20


class Words:
    """What every part of one document needs to set words: the report, its colours and languages, and which anchors are taken."""

    def __init__(self, document: "Document", report: Report, look: Look, progress: Progress = silent) -> None:
        self.document = document
        self.report = report
        self.own = own_words(report.language)
        self.colours = GREYS if look.colour == "greyscale" else COLOURS
        self.notes = {note.anchor: note for note in report.remarks}
        self.known = anchors(report)
        self.marked: set[str] = set()
        self._commented: set[str] = set()
        found = report.tables
        self._progress, self._done = progress, 0
        self._total = sum(
            map(len, (report.rows, report.index, found.quotes, found.differences, found.only_a, found.only_b, found.wording, found.names, found.sources))
        )
        tongues = {head.side: tongue(report, head) for head in (report.a, report.b)}
        self.tongue = {side: (str(values["lang"]), bool(values["rtl"])) for side, values in tongues.items()}

    def step(self) -> None:
        """One row or entry more is written. Raises Cancelled where nobody waits for the rest."""
        self._done += 1
        if self._done % _EVERY == 0:
            self._progress(min(1.0, self._done / self._total), "Laying out the report")

    def comment(self, paragraph: "Paragraph", note: NoteEntry, first: int = 0, last: int = -1) -> None:
        """A note as a comment, once in the document, on these runs of a paragraph: the first words that it is on."""
        if note.anchor not in self._commented and paragraph.runs:
            self._commented.add(note.anchor)
            on = paragraph.runs[first], paragraph.runs[last]
            added = comment(self.document, on, text(self.report.author or self.own.say("Reader")), self.report.made)
            noted(added, note.blocks, self.colours["hair"])

    def spoken(self, paragraph: "Paragraph", side: Side, runs: Sequence[Run], *, bold: bool = False, italic: bool = False) -> None:
        """Words of one article, in its language and direction, under their marks."""
        right = runs_on("".join(run.text for run in runs), usual=self.tongue[side][1])
        for run in runs:
            self.set(paragraph, text(run.text), run, side, bold=bold, italic=italic, right=right)
        if right:
            leftward(paragraph)

    def set(
        self,
        paragraph: "Paragraph",
        words: str,
        run: Run,
        side: Side,
        *,
        bold: bool = False,
        italic: bool = False,
        own: bool = False,
        right: bool | None = None,
    ) -> None:
        """Words under the marks of a run: those of an article, or the report's `own`. `right`: they stand in a paragraph that runs leftward."""
        made = formatted(paragraph.add_run(words), bold=bold, italic=italic)
        if not own and right in (None, self.tongue[side][1]):
            language(made, *self.tongue[side])
        elif right:
            made.font.rtl = True  # in what language is not known
        if run.quote:
            shade(made, self.colours["quote ground"])
        elif run.only:
            shade(made, self.colours[f"{side} ground"])
        if run.differs:
            underlined(made, "dotted", self.colours["difference"])
        elif run.quote:
            underlined(made, "single", self.colours["quote"])

    def places(self, paragraph: "Paragraph", references: Sequence[Reference], between: str) -> None:
        """Places, each a link where there is something to lead to."""
        for number, reference in enumerate(references):
            if number:
                formatted(paragraph.add_run(between), small=True)
            if reference.anchor in self.known:
                link(paragraph, text(reference.text), reference.anchor)
            else:
                formatted(paragraph.add_run(text(reference.text)), small=True)

    def worded(self, paragraph: "Paragraph", side: Side, place: Reference, runs: Sequence[Run], *, told: bool = False) -> None:
        """A quotation after its place; without marks where it is `told`, in indirect speech."""
        self.places(paragraph, [place], "")
        bare = told or brings_marks("".join(run.text for run in runs))
        paragraph.add_run(" " if bare else f" {text(self.own.opening)}")
        self.spoken(paragraph, side, runs)
        if not bare:
            paragraph.add_run(text(self.own.closing))

    def said(self, paragraph: "Paragraph", side: Side, place: Reference, words: str) -> None:
        """Words of an article after their place."""
        self.places(paragraph, [place], "")
        paragraph.add_run(" ")
        self.spoken(paragraph, side, [Run(words)])
