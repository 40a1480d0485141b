"""Report -> Markdown (CommonMark with tables). Pure. Every word of an article is escaped, so that none of it becomes markup or HTML."""

import re
from collections.abc import Iterable, Sequence

from reader.report.extracts import flat
from reader.report.model import Passage, Reference, Report, Row
from reader.report.plain import shown

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~=&\"'$:/@^%])")


def markdown(report: Report) -> str:
    """The whole report; ends with a line end. The same report gives the same text."""
    blocks = [
        f"# {text(report.title)}",
        _head(report),
        f"In both {report.shares.both} %, only in A {report.shares.only_a} %, only in B {report.shares.only_b} % of all words.",
        *_front(report),
        "## The articles, side by side",
        _table(("A", "Linked", "B"), [_row(row) for row in report.rows]),
        *_tables(report),
        "## About this comparison",
        *(text(note) for note in report.notes),
        text(report.footing),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def text(words: str) -> str:
    """Words as Markdown text on one line: every sign that could mean something is escaped."""
    return _SPECIAL.sub(r"\\\1", flat(shown(words).replace("\u200b", "")))


def _head(report: Report) -> str:
    lines = []
    for head in (report.a, report.b):
        facts = " · ".join(text(fact) for fact in (*head.facts, head.url) if fact)
        lines.append(f"- **{text(head.label)}** {text(head.headline)}  \n  {facts}")
    return "\n".join(lines)


def _front(report: Report) -> Iterable[str]:
    if report.both_say:
        yield "## What both say"
        for statement in report.both_say:
            yield f"- {text(statement.text)} ({_places(statement.a)} ↔ {_places(statement.b)})"


def _places(references: Sequence[Reference]) -> str:
    return ", ".join(text(reference.text) for reference in references)


def _row(row: Row) -> tuple[str, str, str]:
    remark = f"{text(row.remark)} {_places(row.elsewhere or row.nearest)}" if row.remark else ""
    away = row.elsewhere if row.sign else ()
    middle = " ".join(part for part in (text(row.sign), text(row.status), _places(away)) if part)
    return _cell(row.a) or remark, middle, _cell(row.b) or remark


def _cell(passages: Sequence[Passage]) -> str:
    return "<br>".join(f"**{passage.side.upper()}{passage.number}** {_only(passage)}{text(passage.text)}" for passage in passages)


def _only(passage: Passage) -> str:
    if passage.alone:
        return f"*only in {passage.side.upper()}:* "
    return f"*in part only in {passage.side.upper()}:* " if any(run.only for run in passage.runs) else ""


def _tables(report: Report) -> Iterable[str]:
    found = report.tables
    if found.quotes:
        yield "## Shared quotes"
        rows = []
        for quote in found.quotes:
            a, b = ("".join(run.text for run in words) for words in (quote.a_words, quote.b_words))
            sides = (f"{text(quote.a.text)} “{text(a)}”", f"{text(quote.b.text)} “{text(b)}”")
            rows.append((text(quote.speaker), text(quote.how), *sides, text(quote.remark)))
        yield _table(("Speaker", "How", "In A", "In B", "Remark"), rows)
    if found.differences:
        yield "## Given differently"
        yield _table(
            ("What", "In A", "In B", "Verdict", "Note"),
            [
                (text(d.what), f"{text(d.a.text)} {text(d.a_words)}", f"{text(d.b.text)} {text(d.b_words)}", text(d.verdict), text(d.note))
                for d in found.differences
            ],
        )
    for side, entries in (("A", found.only_a), ("B", found.only_b)):
        if entries:
            yield f"## Only in {side}"
        for entry in entries:
            yield f"### {text(entry.title)}"
            yield "\n".join(f"- {text(place.text)} {text(words)}" for place, words in entry.facts)
            near = "; ".join(f"{text(place.text)} “{text(words)}”" for place, words in entry.nearest)
            yield f"Nearest in {'B' if side == 'A' else 'A'}: {near or 'none'}" + (f"  \n{text(entry.lacks)}" if entry.lacks else "")


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    lines += [f"| {' | '.join(cells)} |" for cells in rows]
    return "\n".join(lines)
