"""Report -> Markdown (CommonMark with tables). Pure. Every word of an article is escaped, so that none of it becomes markup or HTML."""

from collections.abc import Iterable, Sequence

from reader.article.sides import SIDES
from reader.report.index import titled
from reader.report.model.marked import Reference
from reader.report.model.report import Report
from reader.report.model.rows import Passage, Row
from reader.report.model.tables import FactEntry, FramedEntry
from reader.report.note_markdown import noted, text
from reader.report.own_words import OwnWords, own_words
from reader.report.sure import alone_said


def markdown(report: Report) -> str:
    """The whole report; ends with a line end. The same report gives the same text."""
    words = own_words(report.language)
    blocks = [
        f"# {text(report.title)}",
        _head(report),
        text(report.shares.spoken),
        text(report.picture.figures) if report.picture is not None else "",
        text(report.caution),
        *_front(report, words),
        *_rows(report, words),
        *_index(report, words),
        *_tables(report, words),
        *_noted(report, words),
        *_cited(report, words),
        *((f"## {text(words.say('About this comparison'))}",) if report.made_how or report.notes else ()),
        "\n".join(f"- **{text(fact.label)}** {text(fact.text)}" for fact in report.made_how),
        *(text(note) for note in report.notes),
        text(report.footing),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(report: Report) -> str:
    lines = []
    for head in (report.a, report.b):
        facts = " · ".join(text(fact) for fact in (*head.facts, head.url) if fact)
        headline = text(head.headline) if head.titled else f"*{text(head.headline)}*"
        lines.append(f"- **{text(head.label)}** {headline}  \n  {facts}")
    return "\n".join(lines)


def _front(report: Report, words: OwnWords) -> Iterable[str]:
    if report.both_say:
        yield f"## {text(words.say('What both say'))}"
        for statement in report.both_say:
            yield f"- {text(statement.text)} ({_places(statement.a)} ↔ {_places(statement.b)})"


def _places(references: Sequence[Reference]) -> str:
    return ", ".join(text(reference.text) for reference in references)


def _rows(report: Report, words: OwnWords) -> Iterable[str]:
    if report.rows:
        yield f"## {text(words.say('The articles, side by side'))}"
        yield _table(("A", words.say("Linked"), "B"), [_row(row, words) for row in report.rows])


def _row(row: Row, words: OwnWords) -> tuple[str, str, str]:
    remark = f"{text(row.remark)} {_places(row.elsewhere or row.nearest)}" if row.remark else ""
    away = row.elsewhere if row.sign else ()
    middle = " ".join(part for part in (text(row.sign), text(row.status_said), _places(away)) if part)
    return _cell(row.a, words) or remark, middle, _cell(row.b, words) or remark


def _cell(passages: Sequence[Passage], words: OwnWords) -> str:
    def one(passage: Passage) -> str:
        signs = "".join(f"{text(note.text)} " for note in passage.notes)
        return f"**{passage.side.upper()}{passage.number}** {signs}{_only(passage, words)}{text(passage.text)}"

    return "<br>".join(map(one, passages))


def _only(passage: Passage, words: OwnWords) -> str:
    said = ""
    if passage.alone:
        said = alone_said(passage.side, words, doubtful=passage.doubtful)
    elif any(run.only for run in passage.runs):
        said = words.say("in part only in A") if passage.side == "a" else words.say("in part only in B")
    return f"*{text(said)}:* " if said else ""


def _tables(report: Report, words: OwnWords) -> Iterable[str]:
    found = report.tables
    if found.quotes:
        yield f"## {text(words.say('Shared quotes'))}"
        rows = []
        for quote in found.quotes:
            a, b = ("".join(run.text for run in runs) for runs in (quote.a_words, quote.b_words))
            both = zip(SIDES, (quote.a, quote.b), (a, b), strict=True)
            sides = [f"{text(place.text)} {text(said if side in quote.told else words.quoted(said))}" for side, place, said in both]
            rows.append((text(quote.speaker), text(quote.how), *sides, text(quote.remark)))
        yield _table((words.say("Speaker"), words.say("How"), words.say("In A"), words.say("In B"), words.say("Remark")), rows)
    if found.wording:
        yield f"## {text(words.say('Quotes cut or altered, word by word'))}"
        yield text(words.say("Both wordings in one line; what one alone has stands in brackets after its letter."))
        for altered in found.wording:
            woven = " ".join(f"\\[**{part.side.upper()}** {text(part.text)}\\]" if part.side else text(part.text) for part in altered.words)
            yield f"- {text(altered.speaker)} ({_places([altered.a, altered.b])}): {woven}"
    if found.differences:
        yield f"## {text(words.say('Given differently'))}"
        yield _table(
            (words.say("What"), words.say("In A"), words.say("In B"), words.say("Verdict"), words.say("Note")),
            [
                (text(d.what), f"{text(d.a.text)} {text(d.a_words)}", f"{text(d.b.text)} {text(d.b_words)}", text(d.verdict), text(d.note))
                for d in found.differences
            ],
        )
    yield from _facts(words.say("Only in A"), words.say("Nearest in B: none"), found.only_a, words)
    yield from _facts(words.say("Only in B"), words.say("Nearest in A: none"), found.only_b, words)
    yield from _framed(words.say("What people are called"), words.say("Name"), found.names, words)
    yield from _framed(words.say("Whose words are quoted"), words.say("Source"), found.sources, words)


def _framed(title: str, head: str, entries: Sequence[FramedEntry], words: OwnWords) -> Iterable[str]:
    if entries:
        yield f"## {text(title)}"
        rows = [
            (f"{text(e.name)}{f' ({text(e.note)})' if e.note else ''}", f"{_places(e.a)} {text(e.a_words)}", f"{_places(e.b)} {text(e.b_words)}")
            for e in entries
        ]
        yield _table((head, words.say("In A"), words.say("In B")), rows)


def _facts(title: str, none: str, entries: Sequence[FactEntry], words: OwnWords) -> Iterable[str]:
    if entries:
        yield f"## {text(title)}"
    for entry in entries:
        yield f"### {text(entry.title)}"
        yield "\n".join(f"- {text(place.text)} {text(told)}" for place, told in entry.facts)
        near = in_a_row([f"{text(place.text)} {text(words.quoted(told))}" for place, told in entry.nearest])
        said = f"{text(words.say('Nearest:'))} {near}" if near else text(none)
        yield said + (f"  \n{text(entry.lacks)}" if entry.lacks else "")


def in_a_row(excerpts: Sequence[str]) -> str:
    """Excerpts on one line, none with a full stop before the semicolon."""
    return "; ".join((*(excerpt.removesuffix(".") for excerpt in excerpts[:-1]), *excerpts[-1:]))


def _index(report: Report, words: OwnWords) -> Iterable[str]:
    if report.index:
        title, heads = titled(report, words)
        yield f"## {text(title)}"
        rows = [(_places([e.place]), text(e.words), " ".join(part for part in (text(e.remark), _places(e.counterparts)) if part)) for e in report.index]
        yield _table(heads, rows)


def _noted(report: Report, words: OwnWords) -> Iterable[str]:
    if report.remarks or report.tags:
        yield f"## {text(words.say('Notes and tags'))}"
    for note in report.remarks:
        on = f" {text(words.say('on {words}', words=note.on))}" if note.on else ""
        title = text(words.say("Note {number}", number=note.anchor[1:]))
        yield f"**{title}** {_places(note.where) or text(note.about)}{on}"
        yield "\n".join(f"> {line}".rstrip() for line in noted(note.blocks))
    for tag in report.tags:
        yield f"### {text(tag.sign)} {text(tag.name)}"
        yield "\n".join(f"- {text(place.text)} {text(told)}" for place, told in tag.passages)


def _cited(report: Report, words: OwnWords) -> Iterable[str]:
    if report.cited:
        yield f"## {text(words.say('Quotations for citing'))}"
    for article in report.cited:
        yield f"{article.side.upper()}: {text(article.source)}"
        said = [f"- {text(place.text)} {text(words.quoted(told))}{f' – {text(who)}' if who else ''}" for place, told, who in article.quotations]
        yield "\n".join(said) or text(words.say("No direct quotation."))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(map(text, heads))} |", f"|{' --- |' * len(heads)}"]
    lines += [f"| {' | '.join(cells)} |" for cells in rows]
    return "\n".join(lines)
