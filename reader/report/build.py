"""Comparison + decisions -> Report: the one place that decides what a report says and in which order. Pure."""

from collections.abc import Sequence

from reader import __version__
from reader.article.model import Article
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions, tally
from reader.report.about import cautions, day, made_how, tallied
from reader.report.both import both_say
from reader.report.choices import Choices
from reader.report.choices import Part as Named
from reader.report.citing import cited
from reader.report.decided import decided
from reader.report.extracts import flat
from reader.report.fields import FOOTER, HEADER, line
from reader.report.findings import KINDS, Finding, findings
from reader.report.front import fitting, room, sections
from reader.report.index import index
from reader.report.model import Head, Report, Row, Shares, Tables
from reader.report.overview import Overview, Part, length, overview
from reader.report.picture import picture
from reader.report.places import Side, other
from reader.report.remarks import on_passages, on_words, remarks, tags
from reader.report.rows import rows
from reader.report.tables import tables

_ANCHORS = {"only a": "fa", "only b": "fb", "quote": "q", "difference": "d"}


def build_report(comparison: Comparison, decisions: Decisions, choices: Choices) -> Report:
    """The report of a comparison as the person left it, with what was chosen. The same for the same input and choices, always."""
    state = decided(comparison, decisions)
    every = _anchored(findings(comparison, decisions))
    found = tuple(entry for entry in every if choices.only.keeps(entry[0]))
    figures = overview(comparison, decisions)
    parts = choices.parts
    noted = remarks(decisions, state.comparison) if "notes" in parts else ()
    beside, on = (on_passages(noted, decisions), on_words(noted, decisions)) if "notes" in parts else ({}, {})
    aligned = rows(comparison, decisions, state, found, choices.order, beside, on)
    author, counted = flat(choices.author or ""), tally(comparison, decisions)
    a, b = comparison.a.article, comparison.b.article
    title = flat(choices.title or "") or _title(a, b)
    heads = _head("a", a, figures.a), _head("b", b, figures.b)
    free = room(choices, title, heads)
    said = fitting(both_say(state), found, free) if "summary" in parts and choices.only.everything else ()
    known = {
        "title": title,
        "a": heads[0].label,
        "b": heads[1].label,
        "author": author,
        "date": day(choices.made),
        "tally": tallied(counted),
        "version": f"Diptych {__version__}",
    }
    footer = choices.footer.strip() or (FOOTER.replace("{date}", "{date} by {author}", 1) if author else FOOTER)
    about = "about" in parts
    full = _included(tables(state, found), parts)
    return Report(
        title=title,
        language=choices.language,
        made=choices.made,
        generator=known["version"],
        a=heads[0],
        b=heads[1],
        shares=_shares(figures),
        picture=picture(state, aligned, figures) if "picture" in parts else None,
        both_say=said,
        sections=sections(found if "summary" in parts else (), said, free),
        rows=_shown(aligned, choices) if "articles" in parts else (),
        tables=full,
        notes=cautions(comparison, counted, choices.made) if about else (),
        caution=f"What Diptych suggests is a machine’s reading, to be checked against the text. Links between paragraphs: {tallied(counted)}.",
        header=line(choices.header.strip() or HEADER, known),
        footer=line(footer, known),
        author=author,
        order=choices.order,
        index=index(state, found, other(choices.order)) if "index" in parts else (),
        remarks=noted,
        tags=tags(decisions, state.comparison) if "notes" in parts else (),
        cited=cited(comparison, decisions) if "quotations" in parts else (),
        made_how=made_how(comparison, decisions, choices, counted, (len(found), len(every))) if about else (),
    )


def _included(full: Tables, parts: frozenset[Named]) -> Tables:
    """The tables that were asked for."""
    return Tables(
        quotes=full.quotes if "quotes" in parts else (),
        only_a=full.only_a if "only a" in parts else (),
        only_b=full.only_b if "only b" in parts else (),
        differences=full.differences if "differences" in parts else (),
        wording=full.wording if "wording" in parts else (),
    )


def _shown(aligned: tuple[Row, ...], choices: Choices) -> tuple[Row, ...]:
    """Every row, or with a filter those that hold something it keeps."""
    if choices.only.everything:
        return aligned
    return tuple(row for row in aligned if any(run.target for passage in (*row.a, *row.b) for run in passage.runs))


def _anchored(found: Sequence[Finding]) -> tuple[tuple[Finding, str], ...]:
    """Each finding with the anchor of its table entry; those that say the same of the same places are one."""
    unique = {finding.key: finding for finding in found}
    counts = dict.fromkeys(KINDS, 0)
    out = []
    for finding in unique.values():
        counts[finding.kind] += 1
        out.append((finding, f"{_ANCHORS[finding.kind]}{counts[finding.kind]}"))
    return tuple(out)


def _title(a: Article, b: Article) -> str:
    """What the report is called where nobody says: whose reports it compares, as their headlines stand just below."""
    sources = [flat(article.source or "") for article in (a, b)]
    if all(sources):
        return f"{sources[0]} and {sources[1]}" if sources[0] != sources[1] else f"Two reports by {sources[0]}"
    return "Two reports on one event"


def _head(side: Side, article: Article, part: Part) -> Head:
    paragraphs, words = length(article)
    across = "B" if side == "a" else "A"
    facts = [
        day(article.date) if article.date else "",
        flat(article.byline or ""),
        f"{paragraphs} {'paragraph' if paragraphs == 1 else 'paragraphs'}",
        f"{words} {'word' if words == 1 else 'words'}",
        f"{round(100 * part.share)}% also in {across}" if words else "",
    ]
    source = flat(article.source or "") or ("Report one" if side == "a" else "Report two")
    headline = flat(article.title or "") or _opening(article)
    label = source if source == f"Report {side.upper()}" else f"{side.upper()} · {source}"  # anonymous: no need to say it twice
    return Head(side, label, headline, tuple(fact for fact in facts if fact), flat(article.url or ""), article.language or "en")


def _opening(article: Article) -> str:
    """The first words of an article that has no headline."""
    words = next((flat(article.paragraphs[i].text) for i in article.body()), "").split(" ")
    return " ".join(words[:9]) + ("…" if len(words) > 9 else "") if words != [""] else "Untitled"


def _shares(figures: Overview) -> Shares:
    both, only_a, only_b = figures.percent()
    spoken = f"Of all words, {both}% tell what both articles have, {only_a}% what only A has, {only_b}% what only B has."
    return Shares(both, only_a, only_b, spoken)
