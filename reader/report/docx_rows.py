"""The articles, side by side, in a document for word processors: counterparts level with each other, subheads in a line above them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.article.sides import Side
from reader.report.docx_notes import text
from reader.report.docx_page import bar, bookmark, formatted, held_together, indented, leftward, link, row_of, table_of
from reader.report.docx_words import Words
from reader.report.model.marked import Run
from reader.report.model.rows import Passage, Row
from reader.report.plain import runs_on
from reader.report.sure import alone_said

if TYPE_CHECKING:
    from docx.table import _Cell

_LONGEST_WHOLE = 1000
"""Characters on one side of a row that is kept on one page."""


def rows(words: Words) -> None:
    """The legend, and the table of all rows."""
    if not words.report.rows:
        return
    words.document.add_heading(text(words.own.say("The articles, side by side")), 1)
    _legend(words)
    table = table_of(words.document, [text(head) for head in (words.report.a.label, words.own.say("Linked"), words.report.b.label)], (9, 2, 9))
    for column, side in ((0, "a"), (2, "b")):
        for run in table.rows[0].cells[column].paragraphs[0].runs:
            formatted(run, bold=True, small=True, colour=words.colours[side])
    for row in words.report.rows:
        words.step()
        whole = max(sum(len(p.text) for p in side) for side in (row.a, row.b)) < _LONGEST_WHOLE
        (heads_a, heads_b), (a, b) = row.heads, row.level
        if heads_a or heads_b:
            above = row_of(table, whole=True)
            for cell, heads in ((above.cells[0], heads_a), (above.cells[2], heads_b)):
                _passages(words, cell, heads)
        if a or b:
            below = row_of(table, whole=whole)
            _row(words, row, a, b, below.cells)
            if heads_a or heads_b:
                held_together(above, below)


def _legend(words: Words) -> None:
    legend, say = words.document.add_paragraph(), words.own.say
    marks: tuple[tuple[str, Run, Side], ...] = (
        (say("shared quote"), Run("", quote=True), "a"),
        (say("only in A"), Run("", only=True), "a"),
        (say("only in B"), Run("", only=True), "b"),
        (say("given differently"), Run("", differs=True), "a"),
    )
    for said, run, side in marks:
        words.set(legend, text(said), run, side, own=True)
        legend.add_run(" · ")
    order = say("rows in A’s order") if words.report.order == "a" else say("rows in B’s order")
    legend.add_run(text(f"≠ {say('differs')} · ≈ {say('compatible')} · ↔ {say('linked')} · ↔ ? {say('perhaps linked')} · {order}"))


def _row(words: Words, row: Row, a: Sequence[Passage], b: Sequence[Passage], cells: "Sequence[_Cell]") -> None:
    for cell, passages in ((cells[0], a), (cells[2], b)):
        _passages(words, cell, passages)
        if not passages and row.remark:
            across = cell.paragraphs[0]
            indented(across)
            formatted(across.add_run(f"{text(row.remark)} "), small=True)
            words.places(across, row.elsewhere or row.nearest, ", ")
    middle = cells[1].paragraphs[0]
    formatted(middle.add_run(" ".join(part for part in (row.sign, text(row.status_said)) if part)), small=True)
    if row.sign and row.elsewhere:
        middle.add_run().add_break()
        words.places(middle, row.elsewhere, ", ")


def _passages(words: Words, cell: "_Cell", passages: Sequence[Passage]) -> None:
    for number, passage in enumerate(passages):
        _passage(words, cell, passage, first=number == 0)


def _passage(words: Words, cell: "_Cell", passage: Passage, *, first: bool) -> None:
    side, colour = passage.side, words.colours[passage.side]
    paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    bookmark(paragraph, passage.anchor, words.marked)
    formatted(paragraph.add_run(f"{side.upper()}{passage.number} "), small=True)
    for note in passage.notes:
        link(paragraph, text(note.text), note.anchor)
        paragraph.add_run(" ")
    for mark in passage.marks:
        link(paragraph, mark.text, mark.anchor, bold=True, colour=words.colours["difference"])
        paragraph.add_run(" ")
    if passage.alone:
        formatted(paragraph.add_run(text(alone_said(side, words.own, doubtful=passage.doubtful)).upper()), bold=True, colour=colour, small=True)
        bar(paragraph, colour)
        if runs_on(passage.text, usual=words.tongue[side][1]):
            leftward(paragraph)
        paragraph = cell.add_paragraph()
    if passage.alone or any(run.only for run in passage.runs):
        bar(paragraph, colour)
    else:
        indented(paragraph)
    before = len(paragraph.runs)
    words.spoken(paragraph, side, passage.runs, bold=passage.kind == "heading")
    for anchor in dict.fromkeys(note for run in passage.runs for note in run.notes):
        on = [before + number for number, run in enumerate(passage.runs) if anchor in run.notes]
        words.comment(paragraph, words.notes[anchor], on[0], on[-1])
