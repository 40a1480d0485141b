"""Report -> HTML: one file that needs nothing from outside, reads well on a phone and on paper, and lets nothing in. Pure but for its style sheet.

Every word of an article is escaped; the content policy allows this file's own style and nothing else: no script, no picture, no request.
"""

import base64
import hashlib
from collections.abc import Sequence
from typing import Literal

from reader import resources
from reader.article.sides import Side
from reader.report.addresses import followable
from reader.report.choices import SCALES, Look
from reader.report.html_parts import about, cited, has_tables, index, noted, tables
from reader.report.html_picture import WIDE, drawing
from reader.report.html_words import Page, text
from reader.report.model.front import Head, Item, Section, Shares
from reader.report.model.marked import Run
from reader.report.model.report import Report
from reader.report.model.rows import Passage, Row
from reader.report.plain import own_language, runs_leftward
from reader.report.sure import alone_said

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
    page = Page(report)
    parts = [
        f'<p class="label">{page.say("Comparison of two reports")}</p><h1>{text(report.title)}</h1>',
        f'<div class="pair">{_head(report.a, page)}{_head(report.b, page)}</div>',
        _bar(report.shares, page),
        drawing(report.picture) if report.picture is not None else "",
        f'<p class="small">{text(report.caution)}</p>',
        _contents(page),
        _front(page),
        _rows(page),
        index(page),
        tables(page),
        noted(page),
        cited(page),
        about(page),
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


def _contents(page: Page) -> str:
    """The parts that there are, to go to."""
    report = page.report
    titles = (
        ("rows", page.say("The articles, side by side"), report.rows),
        ("index", page.say("Index"), report.index),
        ("tables", page.say("Everything found"), has_tables(report)),
        ("notes", page.say("Notes and tags"), report.remarks or report.tags),
        ("cited", page.say("Quotations for citing"), report.cited),
        ("about", page.say("About this comparison"), report.made_how or report.notes),
    )
    there = [f'<a href="#{name}">{title}</a>' for name, title, held in titles if held]
    return f'<nav aria-label="{page.say("Contents")}">{" · ".join(there)}</nav>' if len(there) > 1 else ""


def _head(head: Head, page: Page) -> str:
    address = text(head.url)
    if followable(head.url):
        address = f'<a href="{address}" rel="noopener noreferrer">{address}</a>'
    link = f'<p class="facts">{address}</p>' if head.url else ""
    facts = text(" · ".join(head.facts))
    look = "headline" if head.titled else "headline opening"
    return (
        f'<div class="head of-{head.side}"><p class="label">{text(head.label)}</p>'
        f'<p class="{look}" lang="{page.languages[head.side]}" dir="auto">{text(head.headline)}</p>'
        f'<p class="facts">{facts}</p>{link}</div>'
    )


def _bar(shares: Shares, page: Page) -> str:
    at, pieces = 0.0, []
    for percent, kind in ((shares.both, "both"), (shares.only_a, "a"), (shares.only_b, "b")):
        pieces.append(f'<rect class="f-{kind}" x="{at:g}" y="0" width="{percent * WIDE / 100:g}" height="12"/>')
        at += percent * WIDE / 100
    legend = " ".join(
        f'<span class="told"><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class="f-{kind}" width="10" height="10"/></svg> '
        f"{text(said)}</span>"
        for kind, said in zip(("both", "a", "b"), shares.legend, strict=True)
    )
    return (
        f'<svg class="bar" viewBox="0 0 {WIDE:g} 12" role="img" aria-label="{text(shares.spoken)}" preserveAspectRatio="none">{"".join(pieces)}</svg>'
        f'<p class="small">{legend} {page.say("of all words")}</p>'
    )


def _front(page: Page) -> str:
    said, report = "", page.report
    for statement in report.both_say:
        where = f"({page.places(statement.a)} ↔ {page.places(statement.b)})"
        said += f'<p>{page.spoken(statement.side, text(statement.text))} <span class="where">{where}</span></p>'
    both = f"<h2>{page.say('What both say')}</h2>{said}" if said else ""
    of = {section.kind: _section(section, page) for section in report.sections}
    halves = f"{both}{of['quote']}{of['difference']}", f"{of['only a']}{of['only b']}"
    if not halves[0]:
        halves = of["only a"], of["only b"]
    return f'<div class="pair"><div>{halves[0]}</div><div>{halves[1]}</div></div>' if any(halves) else ""


def _section(section: Section, page: Page) -> str:
    if not section.items:
        return ""
    more = f'<p class="small">{text(section.more_said)}</p>' if section.more else ""
    return f"<h2>{text(section.title)}</h2>" + "".join(_item(item, page) for item in section.items) + more


def _item(item: Item, page: Page) -> str:
    side: Side | Literal[""] = "a" if item.kind == "only a" else "b" if item.kind == "only b" else ""
    detail = f" · {page.spoken(side, text(item.detail)) if side else text(item.detail)}" if item.detail else ""
    nearest = f'<p class="small">{text(item.nearest)}</p>' if item.nearest else ""
    title = f'<p class="title" dir="auto">{page.go(item.anchor, page.spoken(side, text(item.title)))}</p>'
    # words of one article say which way the line runs, its place does not
    own, way = (' dir="auto"', ' dir="ltr"') if side else ("", "")
    where = f'<span class="where"{way}>{page.places(item.where, " ↔ ")}</span>'
    kind = item.kind.replace(" ", "-")
    return f'<div class="finding k-{kind}" id="front-{item.anchor}">{title}<p{own}>{where}{detail}</p>{nearest}</div>'


def _rows(page: Page) -> str:
    report = page.report
    if not report.rows:
        return ""
    alone: dict[Side, str] = {"a": page.say("only in A"), "b": page.say("only in B")}
    marks = (("quote", page.say("shared quote")), ("only a", alone["a"]), ("only b", alone["b"]), ("differs", page.say("given differently")))
    legend = " · ".join(f'<mark class="{kind}">{said}</mark>' for kind, said in marks)
    order = page.say("rows in A’s order") if report.order == "a" else page.say("rows in B’s order")
    legend += f" ≠ ≈ · ↔ {page.say('linked')} · ↔ ? {page.say('perhaps linked')} · {order}"
    titles = (("a", text(report.a.label)), ("middle", page.say("Linked")), ("b", text(report.b.label)))
    head = f"<thead><tr>{''.join(f'<th scope=col class={kind}>{title}</th>' for kind, title in titles)}</tr></thead>"
    body = "".join(_row(row, page) for row in report.rows)
    columns = '<colgroup><col><col class="middle"><col></colgroup>'
    title = page.say("The articles, side by side")
    return f'<h2 id="rows">{title}</h2><p class="small">{legend}</p><table class="rows">{columns}{head}{body}</table>'


def _row(row: Row, page: Page) -> str:
    """A row as a body of its own: subheads, if any, in a line above what is level."""

    def cell(side: Side, passages: Sequence[Passage], remark: str = "") -> str:
        if passages:
            return f'<td class="{side}">{"".join(_passage(passage, page) for passage in passages)}</td>'
        said = f'<span class="small">{text(remark)} {page.places(row.elsewhere or row.nearest)}</span>' if remark else ""
        return f'<td class="{side} across">{said}</td>'

    (heads_a, heads_b), (a, b) = row.heads, row.level
    lines = f'<tr class="heads">{cell("a", heads_a)}<td class="middle"></td>{cell("b", heads_b)}</tr>' if heads_a or heads_b else ""
    if a or b:
        status = f'<br><span class="small">{text(row.status_said)}</span>' if row.status else ""
        away = f'<br><span class="small">{page.places(row.elsewhere)}</span>' if row.sign and row.elsewhere else ""
        lines += f'<tr>{cell("a", a, row.remark)}<td class="middle">{text(row.sign)}{status}{away}</td>{cell("b", b, row.remark)}</tr>'
    return f"<tbody>{lines}</tbody>"


def _passage(passage: Passage, page: Page) -> str:
    side = passage.side
    words = "".join(_run(run, side, page) for run in passage.runs)
    kind = f"alone-{side}{' doubtful' if passage.doubtful else ''}" if passage.alone else f"part-{side}" if any(run.only for run in passage.runs) else ""
    label = f'<span class="label">{text(alone_said(side, page.words, doubtful=passage.doubtful))}</span>' if passage.alone else ""
    leftward = ' dir="rtl"' if runs_leftward(passage.text) else ""
    language = own_language(passage.text, page.languages[side])
    signs = "".join(f"<br>{page.go(note.anchor, text(note.text))}" for note in passage.notes)
    signs += "".join(f'<br><span class="sign">{page.go(mark.anchor, mark.text)}</span>' for mark in passage.marks)
    return (
        f'<div class="passage {passage.kind}" id="{passage.anchor}"><span class="number">{side.upper()}{passage.number}{signs}</span>'
        f'<div class="{kind}"{leftward}>{label}<p lang="{language}" dir="auto">{words}</p></div></div>'
    )


def _run(run: Run, side: Side, page: Page) -> str:
    kinds = [kind for kind, held in (("quote", run.quote), ("only", run.only), ("differs", run.differs)) if held]
    words = text(run.text)
    return f'<mark class="{" ".join(kinds)} {side}">{page.go(run.target, words)}</mark>' if kinds else words
