"""Report -> HTML: one file that needs nothing from outside, reads well on a phone and on paper, and lets nothing in. Pure but for its style sheet.

Every word of an article is escaped; the content policy allows this file's own style and nothing else: no script, no picture, no request.
"""

import base64
import hashlib
from collections.abc import Sequence

from reader import resources
from reader.report.addresses import followable
from reader.report.choices import SCALES, Look
from reader.report.html_parts import about, cited, has_tables, index, noted, tables
from reader.report.html_picture import WIDE, drawing
from reader.report.html_words import go, places, text
from reader.report.model import Head, Item, Passage, Report, Row, Run, Section, Shares
from reader.report.places import Side
from reader.report.plain import anchors, plain, runs_leftward

USUAL_LOOK = Look()
GREYS = (
    ":root { --soft: #555; --hair: #cdcdcd; --slate: #b2b2b2; --a: #282828; --a-ground: #eaeaea; --b: #282828; --b-ground: #eaeaea;"
    " --quote: #282828; --quote-ground: #fcfcfc; --difference: #282828; --other: #e2e2e2; }\n"
    ".f-b { fill: #fff; stroke: #282828; stroke-width: 2; } .of-b { border-top-style: double; } .part-b, .alone-b { border-inline-start-style: double; }\n"
)
"""Without colours A is dark and B outlined or double, so that nothing rests on a shade."""


def html(report: Report, look: Look = USUAL_LOOK) -> str:
    """The whole page. The same report gives the same text. `look` says the colours, the size of the type, and the paper where it is printed."""
    style = resources.path("report", "report.css").read_text(encoding="utf-8") + _own_style(look)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    known, languages = anchors(report), _languages(report)
    parts = [
        f'<p class="label">Comparison of two reports</p><h1>{text(report.title)}</h1>',
        f'<div class="pair">{_head(report.a, languages["a"])}{_head(report.b, languages["b"])}</div>',
        _bar(report.shares),
        drawing(report.picture) if report.picture is not None else "",
        f'<p class="small">{text(report.caution)}</p>',
        _contents(report),
        _front(report, known),
        _rows(report, known),
        index(report, known),
        tables(report, known),
        noted(report, known),
        cited(report, known),
        about(report),
        f"<footer>{text(report.footing)}</footer>",
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="{text(report.language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="referrer" content="no-referrer"><meta name="generator" content="{text(report.generator)}"><title>{text(report.title)}</title>'
        f"<style>{style}</style></head>\n<body><main>\n" + "\n".join(part for part in parts if part) + "\n</main></body></html>\n"
    )


def _own_style(look: Look) -> str:
    """What of the style was chosen."""
    paper, size = ("A4" if look.paper == "a4" else "letter"), SCALES[look.text_size]
    own = f"@page {{ size: {paper} {'landscape' if look.landscape else 'portrait'}; margin: 16mm; }}\n"
    own += f"html {{ font-size: {100 * size:g}%; }} @media print {{ html {{ font-size: {66 * size:g}%; }} }}\n"
    return own + GREYS if look.colour == "greyscale" else own


def _contents(report: Report) -> str:
    """The parts that there are, to go to."""
    titles = (
        ("rows", "The articles, side by side", report.rows),
        ("index", "Index", report.index),
        ("tables", "Everything found", has_tables(report)),
        ("notes", "Notes and tags", report.remarks or report.tags),
        ("cited", "Quotations for citing", report.cited),
        ("about", "About this comparison", report.made_how or report.notes),
    )
    there = [f'<a href="#{name}">{title}</a>' for name, title, held in titles if held]
    return f'<nav aria-label="Contents">{" · ".join(there)}</nav>' if len(there) > 1 else ""


def _head(head: Head, language: str) -> str:
    address = text(head.url)
    if followable(head.url):
        address = f'<a href="{address}" rel="noopener noreferrer">{address}</a>'
    link = f'<p class="facts">{address}</p>' if head.url else ""
    facts = text(" · ".join(head.facts))
    return (
        f'<div class="head of-{head.side}"><p class="label">{text(head.label)}</p><p class="headline" lang="{language}" dir="auto">{text(head.headline)}</p>'
        f'<p class="facts">{facts}</p>{link}</div>'
    )


def _bar(shares: Shares) -> str:
    at, pieces = 0.0, []
    for percent, kind in ((shares.both, "both"), (shares.only_a, "a"), (shares.only_b, "b")):
        pieces.append(f'<rect class="f-{kind}" x="{at:g}" y="0" width="{percent * WIDE / 100:g}" height="12"/>')
        at += percent * WIDE / 100
    told = (("both", f"in both {shares.both}%"), ("a", f"only in A {shares.only_a}%"), ("b", f"only in B {shares.only_b}%"))
    legend = " ".join(
        f'<span class="told"><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class="f-{kind}" width="10" height="10"/></svg> {said}</span>'
        for kind, said in told
    )
    return (
        f'<svg class="bar" viewBox="0 0 {WIDE:g} 12" role="img" aria-label="{text(shares.spoken)}" preserveAspectRatio="none">{"".join(pieces)}</svg>'
        f'<p class="small">{legend} of all words</p>'
    )


def _front(report: Report, known: frozenset[str]) -> str:
    said = ""
    for statement in report.both_say:
        where = f"({places(statement.a, known)} ↔ {places(statement.b, known)})"
        said += f'<p>{text(statement.text)} <span class="where">{where}</span></p>'
    both = f"<h2>What both say</h2>{said}" if said else ""
    of = {section.kind: _section(section, known) for section in report.sections}
    halves = f"{both}{of['quote']}{of['difference']}", f"{of['only a']}{of['only b']}"
    if not halves[0]:
        halves = of["only a"], of["only b"]
    return f'<div class="pair"><div>{halves[0]}</div><div>{halves[1]}</div></div>' if any(halves) else ""


def _section(section: Section, known: frozenset[str]) -> str:
    if not section.items:
        return ""
    more = f'<p class="small">and {section.more} more in the tables</p>' if section.more else ""
    return f"<h2>{text(section.title)}</h2>" + "".join(_item(item, known) for item in section.items) + more


def _item(item: Item, known: frozenset[str]) -> str:
    detail = f" · {text(item.detail)}" if item.detail else ""
    nearest = f'<p class="small">{text(item.nearest)}</p>' if item.nearest else ""
    title = f'<p class="title" dir="auto">{go(item.anchor, text(item.title), known)}</p>'
    where = f'<span class="where">{places(item.where, known, " ↔ ")}</span>'
    kind = item.kind.replace(" ", "-")
    return f'<div class="finding k-{kind}" id="front-{item.anchor}">{title}<p>{where}{detail}</p>{nearest}</div>'


def _rows(report: Report, known: frozenset[str]) -> str:
    if not report.rows:
        return ""
    legend = (
        '<p class="small"><mark class="quote">shared quote</mark> · <mark class="only a">only in A</mark> · <mark class="only b">only in B</mark> · '
        '<mark class="differs">given differently</mark> ≠ · ↔ linked · ↔ ? perhaps linked · '
        f"rows in {report.order.upper()}’s order</p>"
    )
    titles = (("a", text(report.a.label)), ("middle", "Linked"), ("b", text(report.b.label)))
    head = f"<thead><tr>{''.join(f'<th scope=col class={kind}>{title}</th>' for kind, title in titles)}</tr></thead>"
    languages = _languages(report)
    body = "".join(_row(row, known, languages) for row in report.rows)
    columns = '<colgroup><col><col class="middle"><col></colgroup>'
    return f'<h2 id="rows">The articles, side by side</h2>{legend}<table class="rows">{columns}{head}{body}</table>'


def _languages(report: Report) -> dict[str, str]:
    values = plain(report)
    return {side: str(values[side]["lang"]) for side in ("a", "b")}


def _row(row: Row, known: frozenset[str], languages: dict[str, str]) -> str:
    """A row as a body of its own: subheads, if any, in a line above what is level."""

    def cell(side: Side, passages: Sequence[Passage], remark: str = "") -> str:
        if passages:
            return f'<td class="{side}">{"".join(_passage(passage, known, languages[side]) for passage in passages)}</td>'
        said = f'<span class="small">{text(remark)} {places(row.elsewhere or row.nearest, known)}</span>' if remark else ""
        return f'<td class="{side} across">{said}</td>'

    (heads_a, heads_b), (a, b) = row.heads, row.level
    lines = f'<tr class="heads">{cell("a", heads_a)}<td class="middle"></td>{cell("b", heads_b)}</tr>' if heads_a or heads_b else ""
    if a or b:
        status = f'<br><span class="small">{text(row.status)}</span>' if row.status else ""
        away = f'<br><span class="small">{places(row.elsewhere, known)}</span>' if row.sign and row.elsewhere else ""
        lines += f'<tr>{cell("a", a, row.remark)}<td class="middle">{text(row.sign)}{status}{away}</td>{cell("b", b, row.remark)}</tr>'
    return f"<tbody>{lines}</tbody>"


def _passage(passage: Passage, known: frozenset[str], language: str) -> str:
    side = passage.side
    words = "".join(_run(run, side, known) for run in passage.runs)
    kind = f"alone-{side}" if passage.alone else f"part-{side}" if any(run.only for run in passage.runs) else ""
    label = f'<span class="label">only in {side.upper()}</span>' if passage.alone else ""
    leftward = ' dir="rtl"' if runs_leftward(passage.text) else ""
    signs = "".join(f"<br>{go(note.anchor, text(note.text), known)}" for note in passage.notes)
    signs += "".join(f'<br><span class="sign">{go(mark.anchor, "≠", known)}</span>' for mark in passage.marks)
    return (
        f'<div class="passage {passage.kind}" id="{passage.anchor}"><span class="number">{side.upper()}{passage.number}{signs}</span>'
        f'<div class="{kind}"{leftward}>{label}<p lang="{language}" dir="auto">{words}</p></div></div>'
    )


def _run(run: Run, side: Side, known: frozenset[str]) -> str:
    kinds = [kind for kind, held in (("quote", run.quote), ("only", run.only), ("differs", run.differs)) if held]
    words = text(run.text)
    return f'<mark class="{" ".join(kinds)} {side}">{go(run.target, words, known)}</mark>' if kinds else words
