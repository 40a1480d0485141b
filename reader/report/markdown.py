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
        text(report.picture.spoken.removeprefix("Picture of the alignment. ")) if report.picture is not None else "",
        text(report.caution),
        *_front(report),
        *(("## The articles, side by side", _table(("A", "Linked", "B"), [_row(row) for row in report.rows])) if report.rows else ()),
        *_index(report),
        *_tables(report),
        *_noted(report),
        *_cited(report),
        *(("## About this comparison",) if report.made_how or report.notes else ()),
        "\n".join(f"- **{text(fact.label)}** {text(fact.text)}" for fact in report.made_how),
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
    def one(passage: Passage) -> str:
        signs = "".join(f"{text(note.text)} " for note in passage.notes)
        return f"**{passage.side.upper()}{passage.number}** {signs}{_only(passage)}{text(passage.text)}"

    return "<br>".join(map(one, passages))


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
    if found.wording:
        yield "## Altered quotes, word by word"
        yield "Both wordings in one line; what one alone has stands in brackets after its letter."
        for quote_words in found.wording:
            woven = " ".join(f"\\[**{part.side.upper()}** {text(part.text)}\\]" if part.side else text(part.text) for part in quote_words.words)
            yield f"- {text(quote_words.speaker)} ({_places([quote_words.a, quote_words.b])}): {woven}"
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


def _index(report: Report) -> Iterable[str]:
    if report.index:
        side, across = ("B", "A") if report.order == "a" else ("A", "B")
        yield f"## Index: {side} in its own order"
        rows = [(_places([e.place]), text(e.words), " ".join(part for part in (_places(e.counterparts), text(e.remark)) if part)) for e in report.index]
        yield _table((side, "Begins", f"In {across}"), rows)


def _noted(report: Report) -> Iterable[str]:
    if report.remarks or report.tags:
        yield "## Notes and tags"
    for note in report.remarks:
        on = f" on “{text(note.on)}”" if note.on else ""
        yield f"**Note {note.anchor[1:]}** {_places(note.where) or text(note.about)}{on}"
        yield "\n".join(f"> {text(line)}  " for line in note.lines)
    for tag in report.tags:
        yield f"### {text(tag.sign)} {text(tag.name)}"
        yield "\n".join(f"- {text(place.text)} {text(words)}" for place, words in tag.passages)


def _cited(report: Report) -> Iterable[str]:
    if report.cited:
        yield "## Quotations for citing"
    for article in report.cited:
        yield f"{article.side.upper()}: {text(article.source)}"
        said = [f"- {text(place.text)} “{text(words)}”{f' – {text(who)}' if who else ''}" for place, words, who in article.quotations]
        yield "\n".join(said) or "No direct quotation."


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    lines += [f"| {' | '.join(cells)} |" for cells in rows]
    return "\n".join(lines)
