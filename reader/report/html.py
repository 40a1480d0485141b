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
from reader.report.own_words import OwnWords, own_words
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
    known, languages, words = anchors(report), _languages(report), own_words(report.language)
    parts = [
        f'<p class="label">{text(words.say("Comparison of two reports"))}</p><h1>{text(report.title)}</h1>',
        f'<div class="pair">{_head(report.a, languages["a"])}{_head(report.b, languages["b"])}</div>',
        _bar(report.shares, words),
        drawing(report.picture) if report.picture is not None else "",
        f'<p class="small">{text(report.caution)}</p>',
        _contents(report, words),
        _front(report, known, words),
        _rows(report, known, words),
        index(report, known, words),
        tables(report, known, words),
        noted(report, known, words),
        cited(report, known, words),
        about(report, words),
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


def _contents(report: Report, words: OwnWords) -> str:
    """The parts that there are, to go to."""
    titles = (
        ("rows", words.say("The articles, side by side"), report.rows),
        ("index", words.say("Index"), report.index),
        ("tables", words.say("Everything found"), has_tables(report)),
        ("notes", words.say("Notes and tags"), report.remarks or report.tags),
        ("cited", words.say("Quotations for citing"), report.cited),
        ("about", words.say("About this comparison"), report.made_how or report.notes),
    )
    there = [f'<a href="#{name}">{text(title)}</a>' for name, title, held in titles if held]
    return f'<nav aria-label="{text(words.say("Contents"))}">{" · ".join(there)}</nav>' if len(there) > 1 else ""


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


def _bar(shares: Shares, words: OwnWords) -> str:
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
        f'<p class="small">{legend} {text(words.say("of all words"))}</p>'
    )


def _front(report: Report, known: frozenset[str], words: OwnWords) -> str:
    said = ""
    for statement in report.both_say:
        where = f"({places(statement.a, known)} ↔ {places(statement.b, known)})"
        said += f'<p>{text(statement.text)} <span class="where">{where}</span></p>'
    both = f"<h2>{text(words.say('What both say'))}</h2>{said}" if said else ""
    of = {section.kind: _section(section, known) for section in report.sections}
    halves = f"{both}{of['quote']}{of['difference']}", f"{of['only a']}{of['only b']}"
    if not halves[0]:
        halves = of["only a"], of["only b"]
    return f'<div class="pair"><div>{halves[0]}</div><div>{halves[1]}</div></div>' if any(halves) else ""


def _section(section: Section, known: frozenset[str]) -> str:
    if not section.items:
        return ""
    more = f'<p class="small">{text(section.more_said)}</p>' if section.more else ""
    return f"<h2>{text(section.title)}</h2>" + "".join(_item(item, known) for item in section.items) + more


def _item(item: Item, known: frozenset[str]) -> str:
    detail = f" · {text(item.detail)}" if item.detail else ""
    nearest = f'<p class="small">{text(item.nearest)}</p>' if item.nearest else ""
    title = f'<p class="title" dir="auto">{go(item.anchor, text(item.title), known)}</p>'
    where = f'<span class="where">{places(item.where, known, " ↔ ")}</span>'
    kind = item.kind.replace(" ", "-")
    return f'<div class="finding k-{kind}" id="front-{item.anchor}">{title}<p>{where}{detail}</p>{nearest}</div>'


def _rows(report: Report, known: frozenset[str], words: OwnWords) -> str:
    if not report.rows:
        return ""
    marks = (
        ("quote", words.say("shared quote")),
        ("only a", words.say("only in A")),
        ("only b", words.say("only in B")),
        ("differs", words.say("given differently")),
    )
    legend = " · ".join(f'<mark class="{kind}">{text(said)}</mark>' for kind, said in marks)
    order = words.say("rows in A’s order") if report.order == "a" else words.say("rows in B’s order")
    legend += f" ≠ · ↔ {text(words.say('linked'))} · ↔ ? {text(words.say('perhaps linked'))} · {text(order)}"
    titles = (("a", report.a.label), ("middle", words.say("Linked")), ("b", report.b.label))
    head = f"<thead><tr>{''.join(f'<th scope=col class={kind}>{text(title)}</th>' for kind, title in titles)}</tr></thead>"
    languages = _languages(report)
    alone = {"a": text(words.say("only in A")), "b": text(words.say("only in B"))}
    body = "".join(_row(row, known, languages, alone) for row in report.rows)
    columns = '<colgroup><col><col class="middle"><col></colgroup>'
    title = text(words.say("The articles, side by side"))
    return f'<h2 id="rows">{title}</h2><p class="small">{legend}</p><table class="rows">{columns}{head}{body}</table>'


def _languages(report: Report) -> dict[str, str]:
    values = plain(report)
    return {side: str(values[side]["lang"]) for side in ("a", "b")}


def _row(row: Row, known: frozenset[str], languages: dict[str, str], alone: dict[str, str]) -> str:
    """A row as a body of its own: subheads, if any, in a line above what is level."""

    def cell(side: Side, passages: Sequence[Passage], remark: str = "") -> str:
        if passages:
            return f'<td class="{side}">{"".join(_passage(passage, known, languages[side], alone[side]) for passage in passages)}</td>'
        said = f'<span class="small">{text(remark)} {places(row.elsewhere or row.nearest, known)}</span>' if remark else ""
        return f'<td class="{side} across">{said}</td>'

    (heads_a, heads_b), (a, b) = row.heads, row.level
    lines = f'<tr class="heads">{cell("a", heads_a)}<td class="middle"></td>{cell("b", heads_b)}</tr>' if heads_a or heads_b else ""
    if a or b:
        status = f'<br><span class="small">{text(row.status_said)}</span>' if row.status else ""
        away = f'<br><span class="small">{places(row.elsewhere, known)}</span>' if row.sign and row.elsewhere else ""
        lines += f'<tr>{cell("a", a, row.remark)}<td class="middle">{text(row.sign)}{status}{away}</td>{cell("b", b, row.remark)}</tr>'
    return f"<tbody>{lines}</tbody>"


def _passage(passage: Passage, known: frozenset[str], language: str, alone: str) -> str:
    side = passage.side
    words = "".join(_run(run, side, known) for run in passage.runs)
    kind = f"alone-{side}" if passage.alone else f"part-{side}" if any(run.only for run in passage.runs) else ""
    label = f'<span class="label">{alone}</span>' if passage.alone else ""
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
