"""What stands behind the rows in HTML: index, tables, notes and tags, quotations for citing, how the report was made. Pure."""

from collections.abc import Sequence

from reader.article.sides import OTHER, Side
from reader.report.html_words import Page, text
from reader.report.index import titled
from reader.report.model.marked import Reference, Run, Woven, side_of
from reader.report.model.report import Report
from reader.report.model.tables import FactEntry, FramedEntry
from reader.report.note_text import NoteBlock, Piece


def has_tables(report: Report) -> bool:
    """Whether anything found is told in full."""
    return not report.tables.empty


def tables(page: Page) -> str:
    """Everything found, in full; a finding of the first page leads back there."""
    found = page.report.tables
    parts = (
        _quotes(page) if found.quotes else "",
        _wording(page) if found.wording else "",
        _differences(page) if found.differences else "",
        *_facts("a", page.say("Only in A"), found.only_a, page),
        *_facts("b", page.say("Only in B"), found.only_b, page),
        _framed(page, page.say("What people are called"), page.say("Name"), found.names, spoken=True),
        _framed(page, page.say("Whose words are quoted"), page.say("Source"), found.sources),
    )
    return f'<h2 id="tables">{page.say("Everything found")}</h2>{"".join(parts)}' if has_tables(page.report) else ""


def _quotes(page: Page) -> str:
    rows = "".join(
        f'<tr id="{q.anchor}"><td>{_back(q.anchor, page)}<strong>{text(q.speaker)}</strong><br><span class="small">{text(q.how)}</span></td>'
        f"<td>{page.places([q.a])} {page.worded('a', q.a_words, told='a' in q.told)}</td>"
        f'<td>{page.places([q.b])} {page.worded("b", q.b_words, told="b" in q.told)}<br><span class="small">{text(q.remark)}</span></td></tr>'
        for q in page.report.tables.quotes
    )
    heads = page.say("Speaker"), page.say("In A"), page.say("In B")
    return f"<h3>{page.say('Shared quotes, as each article has them')}</h3>{_table(heads, rows)}"


def _wording(page: Page) -> str:
    altered = "".join(
        f'<div class="finding k-quote" id="{entry.anchor}"><p class="title">{page.go(entry.quote, text(entry.speaker))} '
        f'<span class="where">{page.places([entry.a])} ↔ {page.places([entry.b])}</span></p><p>{" ".join(_woven(part, page) for part in entry.words)}</p></div>'
        for entry in page.report.tables.wording
    )
    how = page.say("Both wordings in one line; what one alone has stands after its letter.")
    return f'<h3>{page.say("Quotes cut or altered, word by word")}</h3><p class="small">{how}</p>{altered}'


def _differences(page: Page) -> str:
    rows = "".join(
        f'<tr id="{d.anchor}"><td>{_back(d.anchor, page)}{text(d.what)}</td>'
        f"<td>{page.places([d.a])} {page.spoken('a', text(d.a_words))}</td>"
        f"<td>{page.places([d.b])} {page.spoken('b', text(d.b_words))}</td>"
        f"<td><strong>{text(d.verdict)}</strong> {text(d.note)}</td></tr>"
        for d in page.report.tables.differences
    )
    heads = page.say("What"), page.say("In A"), page.say("In B"), page.say("Verdict")
    return f"<h3>{page.say('Given differently')}</h3>{_table(heads, rows)}"


def _framed(page: Page, title: str, head: str, entries: Sequence[FramedEntry], *, spoken: bool = False) -> str:
    rows = []
    for entry in entries:
        note = f'<br><span class="small">{text(entry.note)}</span>' if entry.note else ""
        cells = ""
        for side, places, words in (("a", entry.a, entry.a_words), ("b", entry.b, entry.b_words)):
            said = page.spoken("a" if side == "a" else "b", text(words)) if spoken and words else text(words)
            cells += f'<td dir="auto">{_where(places, page)} {said}</td>'
        rows.append(f"<tr><td><strong>{text(entry.name)}</strong>{note}</td>{cells}</tr>")
    return f"<h3>{title}</h3>{_table((head, page.say('In A'), page.say('In B')), ''.join(rows))}" if entries else ""


def _facts(side: Side, title: str, entries: Sequence[FactEntry], page: Page) -> Sequence[str]:
    parts = [f"<h3>{title}</h3>"] if entries else []
    for entry in entries:
        facts = "".join(f'<p dir="auto">{_where([place], page)} {page.spoken(side, text(told))}</p>' for place, told in entry.facts)
        near = "".join(
            f'<p class="small">{page.say("Nearest:")} {page.places([place])} {page.worded(OTHER[side], [Run(told)])}</p>' for place, told in entry.nearest
        )
        lacks = f'<p class="small">{text(entry.lacks)}</p>' if entry.lacks else ""
        parts.append(
            f'<details open class="finding k-only-{side}" id="{entry.anchor}"><summary>{page.spoken(side, text(entry.title))}</summary>'
            f"{_back(entry.anchor, page)}{facts}{near}{lacks}</details>"
        )
    return parts


def _where(places: Sequence[Reference], page: Page) -> str:
    """Places before words of an article; those alone say which way a paragraph runs."""
    return f'<span class="where" dir="ltr">{page.places(places)}</span>'


def _table(heads: Sequence[str], rows: str) -> str:
    named = "".join(f'<th scope="col">{head}</th>' for head in heads)
    return f"<table><thead><tr>{named}</tr></thead><tbody>{rows}</tbody></table>"


def _woven(part: Woven, page: Page) -> str:
    if not part.side:
        return page.spoken("", text(part.text))
    return f'<mark class="only {part.side}"><sup>{part.side.upper()}</sup>{page.spoken(part.side, text(part.text))}</mark>'


def _back(anchor: str, page: Page) -> str:
    """From a finding to its place on the first page."""
    if f"front-{anchor}" not in page.known:
        return ""
    return f'<a class="back" href="#front-{text(anchor)}" aria-label="{page.say("To the first page")}">↑</a> '


def index(page: Page) -> str:
    """The article whose order the rows do not keep, in its own."""
    report = page.report
    if not report.index:
        return ""
    rows = "".join(
        f'<tr id="{entry.anchor}"><td>{page.places([entry.place])}</td><td dir="auto">{page.spoken(OTHER[report.order], text(entry.words))}</td>'
        f'<td><span class="small">{text(entry.remark)}</span> {page.places(entry.counterparts)}</td></tr>'
        for entry in report.index
    )
    title, heads = titled(report, page.words)
    return f'<h2 id="index">{text(title)}</h2>{_table([text(head) for head in heads], rows)}'


def noted(page: Page) -> str:
    """The person's notes and tags."""
    report = page.report
    if not report.remarks and not report.tags:
        return ""
    parts = []
    for note in report.remarks:
        on = f'<p class="small">{page.say("on {words}", words=note.on)}</p>' if note.on else ""
        where = page.places(note.where, " ↔ ") or text(note.about)
        lines = "".join(map(_block, note.blocks))
        title = page.say("Note {number}", number=note.anchor[1:])
        parts.append(f'<div class="finding" id="{note.anchor}"><p class="title">{title} <span class="where">{where}</span></p>{on}{lines}</div>')
    if report.tags:
        parts.append(f'<h3 id="tags">{page.say("Tags")}</h3>')
    for tag in report.tags:
        under = "".join(f'<p dir="auto">{_where([place], page)} {page.spoken(side_of(place), text(told))}</p>' for place, told in tag.passages)
        swatch = f'<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill="{text(tag.colour)}"/></svg>'
        parts.append(f'<details open class="finding"><summary>{swatch} {text(tag.sign)} {text(tag.name)} ({len(tag.passages)})</summary>{under}</details>')
    return f'<h2 id="notes">{page.say("Notes and tags")}</h2>{"".join(parts)}'


_HOLDING = {"quote": "blockquote", "bullets": "ul", "item": "li"}


def _block(block: NoteBlock) -> str:
    """A block of a note. Its headings are strong lines: the outline of the page is the report's."""
    inside = "".join(map(_piece, block.pieces)) + "".join(map(_block, block.blocks))
    if block.kind in _HOLDING:
        return f"<{_HOLDING[block.kind]}>{inside}</{_HOLDING[block.kind]}>"
    if block.kind == "numbers":
        return f'<ol start="{block.first}">{inside}</ol>'
    if block.kind == "code":
        lines = "\n".join(text(piece.text) for piece in block.pieces)
        return f"<pre><code>{lines}</code></pre>"
    if block.kind == "rule":
        return "<hr>"
    return f'<p dir="auto"><strong>{inside}</strong></p>' if block.kind == "heading" else f'<p dir="auto">{inside}</p>'


def _piece(piece: Piece) -> str:
    if piece.ends_line:
        return "<br>"
    said = text(piece.text)
    for held, tag in ((piece.code, "code"), (piece.emphasis, "em"), (piece.strong, "strong")):
        said = f"<{tag}>{said}</{tag}>" if held else said
    return f'<a href="{text(piece.address)}" rel="noopener noreferrer">{said}</a>' if piece.address else said


def cited(page: Page) -> str:
    """Quotations for citing."""
    report = page.report
    if not report.cited:
        return ""
    parts = []
    for article in report.cited:
        said = "".join(
            f'<p dir="auto">{_where([place], page)} {page.worded(article.side, [Run(told)])} <span class="small">{text(f"– {who}" if who else "")}</span></p>'
            for place, told, who in article.quotations
        )
        none = f"<p>{page.say('No direct quotation.')}</p>"
        parts.append(f'<h3>{article.side.upper()}</h3><p class="small">{text(article.source)}</p>{said or none}')
    return f'<h2 id="cited">{page.say("Quotations for citing")}</h2>{"".join(parts)}'


def about(page: Page) -> str:
    """How the report was made, and with what caution to read it."""
    report = page.report
    if not report.made_how and not report.notes:
        return ""
    facts = "".join(f"<dt>{text(fact.label)}</dt><dd>{text(fact.text)}</dd>" for fact in report.made_how)
    notes = "".join(f'<p class="small">{text(note)}</p>' for note in report.notes)
    return f'<h2 id="about">{page.say("About this comparison")}</h2><dl class="small">{facts}</dl>{notes}'
