"""What stands behind the rows in HTML: index, tables, notes and tags, quotations for citing, how the report was made. Pure."""

from collections.abc import Sequence

from reader.report.html_words import go, places, text
from reader.report.model import Report, Run, Woven
from reader.report.places import Side


def has_tables(report: Report) -> bool:
    """Whether anything found is told in full."""
    found = report.tables
    return bool(found.quotes or found.differences or found.only_a or found.only_b or found.wording)


def tables(report: Report, known: frozenset[str]) -> str:
    """Everything found, in full; a finding of the first page leads back there."""
    found, parts = report.tables, []
    if found.quotes:
        rows = "".join(
            f'<tr id="{q.anchor}"><td>{_back(q.anchor, known)}<strong>{text(q.speaker)}</strong><br><span class="small">{text(q.how)}</span></td>'
            f"<td>{places([q.a], known)} “{_worded(q.a_words, 'a')}”</td>"
            f'<td>{places([q.b], known)} “{_worded(q.b_words, "b")}”<br><span class="small">{text(q.remark)}</span></td></tr>'
            for q in found.quotes
        )
        parts.append(f"<h3>Shared quotes, as each article has them</h3>{_table(('Speaker', 'In A', 'In B'), rows)}")
    if found.wording:
        altered = "".join(
            f'<div class="finding k-quote" id="{entry.anchor}"><p class="title">{go(entry.quote, text(entry.speaker), known)} '
            f'<span class="where">{places([entry.a], known)} ↔ {places([entry.b], known)}</span></p><p>{" ".join(map(_woven, entry.words))}</p></div>'
            for entry in found.wording
        )
        parts.append(
            f'<h3>Altered quotes, word by word</h3><p class="small">Both wordings in one line; what one alone has stands after its letter.</p>{altered}'
        )
    if found.differences:
        rows = "".join(
            f'<tr id="{d.anchor}"><td>{_back(d.anchor, known)}{text(d.what)}</td>'
            f"<td>{places([d.a], known)} {text(d.a_words)}</td><td>{places([d.b], known)} {text(d.b_words)}</td>"
            f"<td><strong>{text(d.verdict)}</strong> {text(d.note)}</td></tr>"
            for d in found.differences
        )
        parts.append(f"<h3>Given differently</h3>{_table(('What', 'In A', 'In B', 'Verdict'), rows)}")
    for side, entries in (("a", found.only_a), ("b", found.only_b)):
        if entries:
            parts.append(f"<h3>Only in {side.upper()}</h3>")
        for entry in entries:
            facts = "".join(f'<p dir="auto"><span class="where">{places([place], known)}</span> {text(words)}</p>' for place, words in entry.facts)
            near = "".join(f'<p class="small">Nearest: {places([place], known)} “{text(words)}”</p>' for place, words in entry.nearest)
            lacks = f'<p class="small">{text(entry.lacks)}</p>' if entry.lacks else ""
            parts.append(
                f'<details open class="finding k-only-{side}" id="{entry.anchor}"><summary>{text(entry.title)}</summary>'
                f"{_back(entry.anchor, known)}{facts}{near}{lacks}</details>"
            )
    return f'<h2 id="tables">Everything found</h2>{"".join(parts)}' if parts else ""


def _table(heads: Sequence[str], rows: str) -> str:
    named = "".join(f'<th scope="col">{head}</th>' for head in heads)
    return f"<table><thead><tr>{named}</tr></thead><tbody>{rows}</tbody></table>"


def _worded(runs: Sequence[Run], side: Side) -> str:
    return "".join(f'<mark class="only {side}">{text(run.text)}</mark>' if run.only else text(run.text) for run in runs)


def _woven(part: Woven) -> str:
    if not part.side:
        return text(part.text)
    return f'<mark class="only {part.side}"><sup>{part.side.upper()}</sup>{text(part.text)}</mark>'


def _back(anchor: str, known: frozenset[str]) -> str:
    """From a finding to its place on the first page."""
    return f'<a class="back" href="#front-{text(anchor)}" aria-label="To the first page">↑</a> ' if f"front-{anchor}" in known else ""


def index(report: Report, known: frozenset[str]) -> str:
    """The article whose order the rows do not keep, in its own."""
    if not report.index:
        return ""
    side, across = ("B", "A") if report.order == "a" else ("A", "B")
    rows = "".join(
        f'<tr id="{entry.anchor}"><td>{places([entry.place], known)}</td><td dir="auto">{text(entry.words)}</td>'
        f'<td>{places(entry.counterparts, known)} <span class="small">{text(entry.remark)}</span></td></tr>'
        for entry in report.index
    )
    return f'<h2 id="index">Index: {side} in its own order</h2>{_table((side, "Begins", f"In {across}"), rows)}'


def noted(report: Report, known: frozenset[str]) -> str:
    """The person's notes, line by line as they were typed, and tags."""
    if not report.remarks and not report.tags:
        return ""
    parts = []
    for note in report.remarks:
        on = f'<p class="small">on “{text(note.on)}”</p>' if note.on else ""
        where = places(note.where, known, " ↔ ") or text(note.about)
        lines = "".join(f'<p dir="auto">{text(line)}</p>' for line in note.lines)
        parts.append(f'<div class="finding" id="{note.anchor}"><p class="title">Note {note.anchor[1:]} <span class="where">{where}</span></p>{on}{lines}</div>')
    if report.tags:
        parts.append('<h3 id="tags">Tags</h3>')
    for tag in report.tags:
        under = "".join(f'<p dir="auto"><span class="where">{places([place], known)}</span> {text(words)}</p>' for place, words in tag.passages)
        swatch = f'<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill="{text(tag.colour)}"/></svg>'
        parts.append(f'<details open class="finding"><summary>{swatch} {text(tag.sign)} {text(tag.name)} ({len(tag.passages)})</summary>{under}</details>')
    return f'<h2 id="notes">Notes and tags</h2>{"".join(parts)}'


def cited(report: Report, known: frozenset[str]) -> str:
    """Quotations for citing."""
    if not report.cited:
        return ""
    parts = []
    for article in report.cited:
        said = "".join(
            f'<p dir="auto"><span class="where">{places([place], known)}</span> “{text(words)}” '
            f'<span class="small">{text(f"– {who}" if who else "")}</span></p>'
            for place, words, who in article.quotations
        )
        parts.append(f'<h3>{article.side.upper()}</h3><p class="small">{text(article.source)}</p>{said or "<p>No direct quotation.</p>"}')
    return f'<h2 id="cited">Quotations for citing</h2>{"".join(parts)}'


def about(report: Report) -> str:
    """How the report was made, and with what caution to read it."""
    if not report.made_how and not report.notes:
        return ""
    facts = "".join(f"<dt>{text(fact.label)}</dt><dd>{text(fact.text)}</dd>" for fact in report.made_how)
    notes = "".join(f'<p class="small">{text(note)}</p>' for note in report.notes)
    return f'<h2 id="about">About this comparison</h2><dl class="small">{facts}</dl>{notes}'
