"""A report as one column of plain words, for screen readers, braille and the ear: every mark is said where it stands, and nothing rests on place or colour.

One paragraph is one line. What is said about a text stands in square brackets, with an end to each: "[only in B] words [end]". Pure.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from reader.article.sides import alone_in_english
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.model.marked import Run
from reader.report.model.report import Report
from reader.report.model.rows import Passage, Row

# Marks stand close to the punctuation beside them, as the words do.
_AFTER = re.compile(r"\[end\] (?=[,.;:!?)”’»])")
_BEFORE = re.compile(r"([(“‘«]) \[")
_STATUS = {"added": ", linked by hand", "confirmed": ", confirmed"}


def linear(report: Report) -> str:
    """The whole comparison: what the two are, the figures, what was found, then both articles paragraph by paragraph with every mark in words."""
    parts = [list(_front(report)), list(_found(report)), list(_framed(report)), list(_noted(report)), list(_text(report)), list(_close(report))]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def in_words(comparison: Comparison, decisions: Decisions, made: date) -> str:
    """The whole comparison as the person left it, as one column of words."""
    return linear(build_report(comparison, decisions, Choices(made, language="en")))


def _front(report: Report) -> Iterator[str]:
    yield report.title
    yield ""
    for head in (report.a, report.b):
        yield f"Article {head.side.upper()}: {head.headline}"
        yield ". ".join(part for part in (_source(head.label), *head.facts) if part) + "."
    yield ""
    yield report.shares.spoken
    if report.picture is not None:
        yield report.picture.spoken


def _source(label: str) -> str:
    return label.partition(" · ")[2] or label


def _found(report: Report) -> Iterator[str]:
    if report.both_say:
        yield "WHAT BOTH SAY"
        for said in report.both_say:
            places = ", ".join(_place(reference.text) for reference in (*said.a, *said.b))
            yield f"{said.text} ({places})"
        yield ""
    yield from _one_sided(report)
    tables = report.tables
    yield f"SHARED QUOTES: {_count(len(tables.quotes))}"
    for number, quote in enumerate(tables.quotes, 1):
        speaker = f"{quote.speaker}. " if quote.speaker else ""
        yield f"Quote {number}. {speaker}{quote.how}. {_place(quote.a.text)}: {_words(quote.a_words)} {_place(quote.b.text)}: {_words(quote.b_words)}".rstrip()
        if quote.remark:
            yield quote.remark
    yield ""
    yield f"DIFFERENCES: {_count(len(tables.differences))}"
    for number, one in enumerate(tables.differences, 1):
        note = f" {one.note.rstrip('.')}." if one.note else ""
        yield f"Difference {number}, {one.what}, {one.verdict}. {_place(one.a.text)} has: {one.a_words}. {_place(one.b.text)} has: {one.b_words}.{note}"


def _framed(report: Report) -> Iterator[str]:
    for heading, entries in (("NAMES", report.tables.names), ("SOURCES", report.tables.sources)):
        yield f"{heading}: {_count(len(entries))}"
        for one in entries:
            halves = ((_and([_place(place.text) for place in places]), words) for places, words in ((one.a, one.a_words), (one.b, one.b_words)))
            yield f"{one.name}{f', {one.note}' if one.note else ''}. {' '.join(f'{where}: {words}.' for where, words in halves if words)}"
        yield ""


def _noted(report: Report) -> Iterator[str]:
    if report.remarks:
        yield "NOTES"
    for note in report.remarks:
        where = f" on {_and([_place(reference.text) for reference in note.where])}" if note.where else ""
        on = f" {' '.join(note.on.split())}" if note.on else ""
        yield f"Note{where}{on}: {' '.join(line for line in note.lines if line)}"
    for tag in report.tags:
        places = ", ".join(f"{_place(reference.text)}: {text}" for reference, text in tag.passages)
        yield f"Tag {tag.name}. {places}"


def _one_sided(report: Report) -> Iterator[str]:
    for side, entries in (("A", report.tables.only_a), ("B", report.tables.only_b)):
        yield f"ONLY IN {side}: {_count(len(entries))}"
        for number, entry in enumerate(entries, 1):
            yield f"Only in {side}, {number}. {entry.title}."
            for reference, text in entry.facts:
                yield f"{_place(reference.text)}: {text}"
            for reference, text in entry.nearest:
                yield f"Nearest in {'B' if side == 'A' else 'A'}, {_place(reference.text)}: {text}"
        yield ""


def _text(report: Report) -> Iterator[str]:
    order = report.order.upper()
    yield f"BOTH ARTICLES, PARAGRAPH BY PARAGRAPH, IN THE ORDER OF {order}"
    for row in report.rows:
        yield ""
        yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    across = {"a": _numbers(row.b), "b": _numbers(row.a)}
    elsewhere = [_place(reference.text) for reference in row.elsewhere]
    for passage in (*row.a, *row.b):
        said = _opening(passage)
        if passage.kind != "body":
            # a heading stands with what it heads; it has no counterpart of its own
            yield f"{said}: {' '.join(passage.text.split())}"
            continue
        if row.kind == "linked":
            possible = "perhaps " if row.sign.endswith("?") else ""
            said += f", {possible}linked to {_and(across[passage.side])}{_STATUS.get(row.status, '')}"
        if passage.alone:
            said += f", {alone_in_english(passage.side, doubtful=passage.doubtful)}"
        if elsewhere:
            # of a row that is linked, what has another counterpart may be any of its paragraphs
            said += f"; see also {_and(elsewhere)}"
        text = (
            passage.text
            if passage.alone and not any(run.quote or run.differs for run in passage.runs)
            else _words(passage.runs, alone=passage.alone, side=passage.side)
        )
        yield f"{said}: {' '.join(text.split())}"
    if row.nearest:
        yield f"Nearest in the other article: {_and([_place(reference.text) for reference in row.nearest])}."


def _numbers(passages: Iterable[Passage]) -> tuple[str, ...]:
    return tuple(f"paragraph {p.number} of {p.side.upper()}" for p in passages if p.kind == "body")


def _opening(passage: Passage) -> str:
    kind = {"heading": "Heading", "credit": "Credit line"}.get(passage.kind, "Paragraph")
    return f"{kind} {passage.number} of {passage.side.upper()}"


def _words(runs: Iterable[Run], *, alone: bool = False, side: str = "") -> str:
    """The words of runs, each mark said before and after the stretch it covers. Without a side, one-sided wording is marked "only here"."""
    only = f"only in {side.upper()}" if side else "only here"
    out: list[str] = []
    open_marks: tuple[str, ...] = ()
    for run in runs:
        marks = tuple(mark for mark, on in ((only, run.only and not alone), ("shared quote", run.quote), ("given differently", run.differs)) if on)
        if marks != open_marks:
            if open_marks:
                out.append(" [end] ")
            if marks:
                out.append(f" [{', '.join(marks)}] ")
            open_marks = marks
        out.append(run.text)
    if open_marks:
        out.append(" [end]")
    joined = " ".join("".join(out).split())
    return _AFTER.sub("[end]", _BEFORE.sub(r"\1[", joined))


def _place(text: str) -> str:
    """ "A¶5" as it is said: "paragraph 5 of A"; what is no such place stays as it is."""
    side, mark, number = text.partition("¶")
    return f"paragraph {number} of {side}" if mark and side in ("A", "B") else "more" if text.startswith("+") else text


def _and(names: Iterable[str]) -> str:
    known = list(names)
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} and {known[-1]}" if known else ""


def _count(number: int) -> str:
    return str(number) if number else "none"


def _close(report: Report) -> Iterator[str]:
    yield "ABOUT THIS COMPARISON"
    yield from report.notes
