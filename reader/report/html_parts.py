"""What stands behind the rows in HTML: index, tables, notes and tags, quotations for citing, how the report was made. Pure."""

from collections.abc import Sequence

from reader.report.html_words import go, places, text
from reader.report.index import titled
from reader.report.model import FactEntry, Report, Run, Woven
from reader.report.own_words import OwnWords
from reader.report.places import Side


def has_tables(report: Report) -> bool:
    """Whether anything found is told in full."""
    found = report.tables
    return bool(found.quotes or found.differences or found.only_a or found.only_b or found.wording)


def tables(report: Report, known: frozenset[str], words: OwnWords) -> str:
    """Everything found, in full; a finding of the first page leads back there."""
    found = report.tables
    parts = (
        _quotes(report, known, words) if found.quotes else "",
        _wording(report, known, words) if found.wording else "",
        _differences(report, known, words) if found.differences else "",
        *_facts("a", words.say("Only in A"), found.only_a, known, words),
        *_facts("b", words.say("Only in B"), found.only_b, known, words),
    )
    return f'<h2 id="tables">{text(words.say("Everything found"))}</h2>{"".join(parts)}' if has_tables(report) else ""


def _quotes(report: Report, known: frozenset[str], words: OwnWords) -> str:
    rows = "".join(
        f'<tr id="{q.anchor}"><td>{_back(q.anchor, known, words)}<strong>{text(q.speaker)}</strong><br><span class="small">{text(q.how)}</span></td>'
        f"<td>{places([q.a], known)} {_worded(q.a_words, 'a', words)}</td>"
        f'<td>{places([q.b], known)} {_worded(q.b_words, "b", words)}<br><span class="small">{text(q.remark)}</span></td></tr>'
        for q in report.tables.quotes
    )
    heads = words.say("Speaker"), words.say("In A"), words.say("In B")
    return f"<h3>{text(words.say('Shared quotes, as each article has them'))}</h3>{_table(heads, rows)}"


def _wording(report: Report, known: frozenset[str], words: OwnWords) -> str:
    altered = "".join(
        f'<div class="finding k-quote" id="{entry.anchor}"><p class="title">{go(entry.quote, text(entry.speaker), known)} '
        f'<span class="where">{places([entry.a], known)} ↔ {places([entry.b], known)}</span></p><p>{" ".join(map(_woven, entry.words))}</p></div>'
        for entry in report.tables.wording
    )
    how = words.say("Both wordings in one line; what one alone has stands after its letter.")
    return f'<h3>{text(words.say("Altered quotes, word by word"))}</h3><p class="small">{text(how)}</p>{altered}'


def _differences(report: Report, known: frozenset[str], words: OwnWords) -> str:
    rows = "".join(
        f'<tr id="{d.anchor}"><td>{_back(d.anchor, known, words)}{text(d.what)}</td>'
        f"<td>{places([d.a], known)} {text(d.a_words)}</td><td>{places([d.b], known)} {text(d.b_words)}</td>"
        f"<td><strong>{text(d.verdict)}</strong> {text(d.note)}</td></tr>"
        for d in report.tables.differences
    )
    heads = words.say("What"), words.say("In A"), words.say("In B"), words.say("Verdict")
    return f"<h3>{text(words.say('Given differently'))}</h3>{_table(heads, rows)}"


def _facts(side: Side, title: str, entries: Sequence[FactEntry], known: frozenset[str], words: OwnWords) -> Sequence[str]:
    parts = [f"<h3>{text(title)}</h3>"] if entries else []
    for entry in entries:
        facts = "".join(f'<p dir="auto"><span class="where">{places([place], known)}</span> {text(told)}</p>' for place, told in entry.facts)
        near = "".join(
            f'<p class="small">{text(words.say("Nearest:"))} {places([place], known)} {text(words.quoted(told))}</p>' for place, told in entry.nearest
        )
        lacks = f'<p class="small">{text(entry.lacks)}</p>' if entry.lacks else ""
        parts.append(
            f'<details open class="finding k-only-{side}" id="{entry.anchor}"><summary>{text(entry.title)}</summary>'
            f"{_back(entry.anchor, known, words)}{facts}{near}{lacks}</details>"
        )
    return parts


def _table(heads: Sequence[str], rows: str) -> str:
    named = "".join(f'<th scope="col">{text(head)}</th>' for head in heads)
    return f"<table><thead><tr>{named}</tr></thead><tbody>{rows}</tbody></table>"


def _worded(runs: Sequence[Run], side: Side, words: OwnWords) -> str:
    said = "".join(f'<mark class="only {side}">{text(run.text)}</mark>' if run.only else text(run.text) for run in runs)
    return f"{text(words.opening)}{said}{text(words.closing)}"


def _woven(part: Woven) -> str:
    if not part.side:
        return text(part.text)
    return f'<mark class="only {part.side}"><sup>{part.side.upper()}</sup>{text(part.text)}</mark>'


def _back(anchor: str, known: frozenset[str], words: OwnWords) -> str:
    """From a finding to its place on the first page."""
    if f"front-{anchor}" not in known:
        return ""
    return f'<a class="back" href="#front-{text(anchor)}" aria-label="{text(words.say("To the first page"))}">↑</a> '


def index(report: Report, known: frozenset[str], words: OwnWords) -> str:
    """The article whose order the rows do not keep, in its own."""
    if not report.index:
        return ""
    rows = "".join(
        f'<tr id="{entry.anchor}"><td>{places([entry.place], known)}</td><td dir="auto">{text(entry.words)}</td>'
        f'<td>{places(entry.counterparts, known)} <span class="small">{text(entry.remark)}</span></td></tr>'
        for entry in report.index
    )
    title, heads = titled(report, words)
    return f'<h2 id="index">{text(title)}</h2>{_table(heads, rows)}'


def noted(report: Report, known: frozenset[str], words: OwnWords) -> str:
    """The person's notes and tags."""
    if not report.remarks and not report.tags:
        return ""
    parts = []
    for note in report.remarks:
        on = f'<p class="small">{text(words.say("on {words}", words=note.on))}</p>' if note.on else ""
        where = places(note.where, known, " ↔ ") or text(note.about)
        lines = "".join(f'<p dir="auto">{text(line)}</p>' for line in note.lines)
        title = text(words.say("Note {number}", number=note.anchor[1:]))
        parts.append(f'<div class="finding" id="{note.anchor}"><p class="title">{title} <span class="where">{where}</span></p>{on}{lines}</div>')
    if report.tags:
        parts.append(f'<h3 id="tags">{text(words.say("Tags"))}</h3>')
    for tag in report.tags:
        under = "".join(f'<p dir="auto"><span class="where">{places([place], known)}</span> {text(told)}</p>' for place, told in tag.passages)
        swatch = f'<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill="{text(tag.colour)}"/></svg>'
        parts.append(f'<details open class="finding"><summary>{swatch} {text(tag.sign)} {text(tag.name)} ({len(tag.passages)})</summary>{under}</details>')
    return f'<h2 id="notes">{text(words.say("Notes and tags"))}</h2>{"".join(parts)}'


def cited(report: Report, known: frozenset[str], words: OwnWords) -> str:
    """Quotations for citing."""
    if not report.cited:
        return ""
    parts = []
    for article in report.cited:
        said = "".join(
            f'<p dir="auto"><span class="where">{places([place], known)}</span> {text(words.quoted(told))} '
            f'<span class="small">{text(f"– {who}" if who else "")}</span></p>'
            for place, told, who in article.quotations
        )
        none = f"<p>{text(words.say('No direct quotation.'))}</p>"
        parts.append(f'<h3>{article.side.upper()}</h3><p class="small">{text(article.source)}</p>{said or none}')
    return f'<h2 id="cited">{text(words.say("Quotations for citing"))}</h2>{"".join(parts)}'


def about(report: Report, words: OwnWords) -> str:
    """How the report was made, and with what caution to read it."""
    if not report.made_how and not report.notes:
        return ""
    facts = "".join(f"<dt>{text(fact.label)}</dt><dd>{text(fact.text)}</dd>" for fact in report.made_how)
    notes = "".join(f'<p class="small">{text(note)}</p>' for note in report.notes)
    return f'<h2 id="about">{text(words.say("About this comparison"))}</h2><dl class="small">{facts}</dl>{notes}'
