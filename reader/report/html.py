"""Report -> HTML: one file that needs nothing from outside, reads well on a phone and on paper, and lets nothing in. Pure but for its style sheet.

Every word of an article is escaped; the content policy allows this file's own style and nothing else: no script, no picture, no request.
"""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import urlsplit

from reader import resources
from reader.report.model import Head, Item, Passage, Picture, Reference, Report, Row, Run, Section, Shares, Tile
from reader.report.places import Side
from reader.report.plain import anchors, plain, shown

_WIDE, _TALL, _STRIP = 1000.0, 120.0, 18.0


def html(report: Report) -> str:
    """The whole page. The same report gives the same text."""
    style = resources.path("report", "report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    known = anchors(report)
    parts = [
        f'<p class="label">Comparison of two reports</p><h1>{text(report.title)}</h1>',
        f'<div class="pair">{_head(report.a)}{_head(report.b)}</div>',
        _bar(report.shares),
        _drawing(report.picture),
        _front(report, known),
        _rows(report, known),
        _tables(report, known),
        '<h2 id="about">About this comparison</h2>' + "".join(f'<p class="small">{text(note)}</p>' for note in report.notes),
        f"<footer>{text(report.footing)}</footer>",
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="{text(report.language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="referrer" content="no-referrer"><meta name="generator" content="{text(report.generator)}"><title>{text(report.title)}</title>'
        f"<style>{style}</style></head>\n<body><main>\n" + "\n".join(parts) + "\n</main></body></html>\n"
    )


def text(words: str) -> str:
    """Words as HTML text or attribute value: escaped, with control characters and overrides of direction as their codes."""
    return escape(shown(words).replace("\u200b", ""), quote=True)


def _go(anchor: str, body: str, known: frozenset[str]) -> str:
    return f'<a href="#{text(anchor)}">{body}</a>' if anchor in known else body


def _places(references: Iterable[Reference], known: frozenset[str], between: str = ", ") -> str:
    return between.join(_go(reference.anchor, text(reference.text), known) for reference in references)


def _head(head: Head) -> str:
    address = text(head.url)
    if _followable(head.url):
        address = f'<a href="{address}" rel="noopener noreferrer">{address}</a>'
    link = f'<p class="facts">{address}</p>' if head.url else ""
    facts = text(" · ".join(head.facts))
    return (
        f'<div class="head of-{head.side}"><p class="label">{text(head.label)}</p><p class="headline" dir="auto">{text(head.headline)}</p>'
        f'<p class="facts">{facts}</p>{link}</div>'
    )


def _followable(url: str) -> bool:
    """Whether an address is one that a reader may follow: on the web, and well formed."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _bar(shares: Shares) -> str:
    at, pieces = 0.0, []
    for percent, kind in ((shares.both, "both"), (shares.only_a, "a"), (shares.only_b, "b")):
        pieces.append(f'<rect class="f-{kind}" x="{at:g}" y="0" width="{percent * _WIDE / 100:g}" height="12"/>')
        at += percent * _WIDE / 100
    legend = f"in both {shares.both}% · only in A {shares.only_a}% · only in B {shares.only_b}% of all words"
    return (
        f'<svg viewBox="0 0 {_WIDE:g} 12" role="img" aria-label="{text(shares.spoken)}" preserveAspectRatio="none">{"".join(pieces)}</svg>'
        f'<p class="small">{legend}</p>'
    )


def _drawing(picture: Picture) -> str:
    if not picture.a or not picture.b:
        return ""
    a, b = _spread(picture.a), _spread(picture.b)
    top, bottom = _STRIP + 6, _TALL - _STRIP - 6
    middle = (top + bottom) / 2
    shapes = []
    for thread in picture.threads:
        (x, wide), (to, wide_to) = a[thread.a], b[thread.b]
        if thread.possible:
            x, to = x + wide / 2, to + wide_to / 2
            shapes.append(f'<path class="thread" d="M{x:.1f} {top:g}C{x:.1f} {middle:g} {to:.1f} {middle:g} {to:.1f} {bottom:g}"/>')
        else:
            there = f"M{x:.1f} {top:g}C{x:.1f} {middle:g} {to:.1f} {middle:g} {to:.1f} {bottom:g}H{to + wide_to:.1f}"
            back = f"C{to + wide_to:.1f} {middle:g} {x + wide:.1f} {middle:g} {x + wide:.1f} {top:g}Z"
            shapes.append(f'<path class="ribbon" d="{there}{back}"/>')
    shapes += _strip("a", picture.a, a, 4) + _strip("b", picture.b, b, _TALL - _STRIP - 4)
    return f'<svg viewBox="0 0 {_WIDE:g} {_TALL:g}" role="img" aria-label="{text(picture.spoken)}">{"".join(shapes)}</svg>'


def _spread(tiles: Sequence[Tile]) -> list[tuple[float, float]]:
    """Where each tile begins and how wide it is."""
    gap = min(2.0, _WIDE * 0.4 / len(tiles))
    room = (_WIDE - gap * (len(tiles) - 1)) / max(1, sum(tile.words for tile in tiles))
    out, at = [], 0.0
    for tile in tiles:
        out.append((at, tile.words * room))
        at += tile.words * room + gap
    return out


def _strip(side: Side, tiles: Sequence[Tile], spread: Sequence[tuple[float, float]], y: float) -> list[str]:
    out = []
    for tile, (x, wide) in zip(tiles, spread, strict=True):
        kind, alone = "both" if tile.linked else "other", wide * tile.alone
        out.append(f'<rect class="f-{kind}" x="{x:.1f}" y="{y:g}" width="{wide:.1f}" height="{_STRIP:g}"/>')
        if alone:
            out.append(f'<rect class="f-{side}" x="{x + wide - alone:.1f}" y="{y:g}" width="{alone:.1f}" height="{_STRIP:g}"/>')
        if tile.quote:
            out.append(f'<rect class="f-quote" x="{x:.1f}" y="{y - 4 if side == "a" else y + _STRIP:g}" width="{wide:.1f}" height="4"/>')
    return out


def _front(report: Report, known: frozenset[str]) -> str:
    said = ""
    for statement in report.both_say:
        where = f"({_places(statement.a, known)} ↔ {_places(statement.b, known)})"
        said += f'<p>{text(statement.text)} <span class="where">{where}</span></p>'
    both = f"<h2>What both say</h2>{said}" if said else ""
    of = {section.kind: _section(section, known) for section in report.sections}
    return f'<div class="pair"><div>{both}{of["quote"]}{of["difference"]}</div><div>{of["only a"]}{of["only b"]}</div></div>'


def _section(section: Section, known: frozenset[str]) -> str:
    if not section.items:
        return ""
    more = f'<p class="small">and {section.more} more in the tables</p>' if section.more else ""
    return f"<h2>{text(section.title)}</h2>" + "".join(_item(item, known) for item in section.items) + more


def _item(item: Item, known: frozenset[str]) -> str:
    detail = f" · {text(item.detail)}" if item.detail else ""
    nearest = f'<p class="small">{text(item.nearest)}</p>' if item.nearest else ""
    title = f'<p class="title" dir="auto">{_go(item.anchor, text(item.title), known)}</p>'
    where = f'<span class="where">{_places(item.where, known, " ↔ ")}</span>'
    kind = item.kind.replace(" ", "-")
    return f'<div class="finding k-{kind}" id="front-{item.anchor}">{title}<p>{where}{detail}</p>{nearest}</div>'


def _rows(report: Report, known: frozenset[str]) -> str:
    legend = (
        '<p class="small"><mark class="quote">shared quote</mark> · <mark class="only a">only in A</mark> · <mark class="only b">only in B</mark> · '
        '<mark class="differs">given differently</mark> ≠ · ↔ linked · ↔ ? perhaps linked · '
        f"rows in {report.order.upper()}’s order</p>"
    )
    head = f"<thead><tr><th>{text(report.a.label)}</th><th>Linked</th><th>{text(report.b.label)}</th></tr></thead>"
    languages = _languages(report)
    body = "".join(_row(row, known, languages) for row in report.rows)
    columns = '<colgroup><col><col class="middle"><col></colgroup>'
    return f'<h2 id="rows">The articles, side by side</h2>{legend}<table class="rows">{columns}{head}<tbody>{body}</tbody></table>'


def _languages(report: Report) -> dict[str, str]:
    values = plain(report)
    return {side: str(values[side]["lang"]) for side in ("a", "b")}


def _row(row: Row, known: frozenset[str], languages: dict[str, str]) -> str:
    def cell(passages: Sequence[Passage]) -> str:
        if passages:
            return "".join(_passage(passage, known, languages[passage.side]) for passage in passages)
        return f'<span class="small">{text(row.remark)} {_places(row.elsewhere or row.nearest, known)}</span>' if row.remark else ""

    status = f'<br><span class="small">{text(row.status)}</span>' if row.status else ""
    away = f'<br><span class="small">{_places(row.elsewhere, known)}</span>' if row.sign and row.elsewhere else ""
    return f'<tr><td>{cell(row.a)}</td><td class="middle">{text(row.sign)}{status}{away}</td><td>{cell(row.b)}</td></tr>'


def _passage(passage: Passage, known: frozenset[str], language: str) -> str:
    side = passage.side
    words = "".join(_run(run, side, known) for run in passage.runs)
    kind = f"alone-{side}" if passage.alone else f"part-{side}" if any(run.only for run in passage.runs) else ""
    label = f'<span class="label">only in {side.upper()}</span>' if passage.alone else ""
    signs = "".join(f'<br><a class="sign" href="#{mark.anchor}">≠</a>' for mark in passage.marks)
    return (
        f'<div class="passage {passage.kind}" id="{passage.anchor}"><span class="number">{side.upper()}{passage.number}{signs}</span>'
        f'<div class="{kind}">{label}<p lang="{language}" dir="auto">{words}</p></div></div>'
    )


def _run(run: Run, side: Side, known: frozenset[str]) -> str:
    kinds = [kind for kind, held in (("quote", run.quote), ("only", run.only), ("differs", run.differs)) if held]
    words = text(run.text)
    return f'<mark class="{" ".join(kinds)} {side}">{_go(run.target, words, known)}</mark>' if kinds else words


def _tables(report: Report, known: frozenset[str]) -> str:
    found, parts = report.tables, []
    if found.quotes:
        rows = "".join(
            f'<tr id="{q.anchor}"><td><strong>{text(q.speaker)}</strong><br><span class="small">{text(q.how)}</span></td>'
            f"<td>{_places([q.a], known)} “{_worded(q.a_words, 'a')}”</td>"
            f'<td>{_places([q.b], known)} “{_worded(q.b_words, "b")}”<br><span class="small">{text(q.remark)}</span></td></tr>'
            for q in found.quotes
        )
        parts.append(f"<h3>Shared quotes, as each article has them</h3>{_table(('Speaker', 'In A', 'In B'), rows)}")
    if found.differences:
        rows = "".join(
            f'<tr id="{d.anchor}"><td>{text(d.what)}</td><td>{_places([d.a], known)} {text(d.a_words)}</td><td>{_places([d.b], known)} {text(d.b_words)}</td>'
            f"<td><strong>{text(d.verdict)}</strong> {text(d.note)}</td></tr>"
            for d in found.differences
        )
        parts.append(f"<h3>Given differently</h3>{_table(('What', 'In A', 'In B', 'Verdict'), rows)}")
    for side, entries in (("a", found.only_a), ("b", found.only_b)):
        if entries:
            parts.append(f"<h3>Only in {side.upper()}</h3>")
        for entry in entries:
            facts = "".join(f'<p dir="auto"><span class="where">{_places([place], known)}</span> {text(words)}</p>' for place, words in entry.facts)
            near = "".join(f'<p class="small">Nearest: {_places([place], known)} “{text(words)}”</p>' for place, words in entry.nearest)
            lacks = f'<p class="small">{text(entry.lacks)}</p>' if entry.lacks else ""
            parts.append(
                f'<details open class="finding k-only-{side}" id="{entry.anchor}"><summary>{text(entry.title)}</summary>{facts}{near}{lacks}</details>'
            )
    return f'<h2 id="tables">Everything found</h2>{"".join(parts)}' if parts else ""


def _table(heads: Sequence[str], rows: str) -> str:
    return f"<table><thead><tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr></thead><tbody>{rows}</tbody></table>"


def _worded(runs: Sequence[Run], side: Side) -> str:
    return "".join(f'<mark class="only {side}">{text(run.text)}</mark>' if run.only else text(run.text) for run in runs)
