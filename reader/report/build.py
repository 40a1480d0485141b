"""Comparison + decisions -> Report: the one place that decides what a report says and in which order. Pure."""

from collections.abc import Sequence
from datetime import date

from reader import __version__
from reader.article.model import Article
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions, Tally, tally
from reader.report.both import both_say
from reader.report.decided import decided
from reader.report.extracts import flat
from reader.report.findings import KINDS, Finding, findings
from reader.report.front import sections
from reader.report.model import Head, Report, Shares
from reader.report.overview import Overview, Part, length, overview
from reader.report.picture import picture
from reader.report.places import Side
from reader.report.rows import rows
from reader.report.tables import tables

_ANCHORS = {"only a": "fa", "only b": "fb", "quote": "q", "difference": "d"}
_MONTHS = "January February March April May June July August September October November December".split()


def build_report(comparison: Comparison, decisions: Decisions, *, made: date, title: str | None = None, author: str | None = None, order: Side = "a") -> Report:
    """The report of a comparison as the person left it. The same for the same input and date, always.

    `author` made the report; `order` is the article whose order the rows keep.
    """
    state = decided(comparison, decisions)
    found = _anchored(findings(comparison, decisions))
    figures = overview(comparison, decisions)
    said = both_say(state)
    aligned = rows(comparison, decisions, state, found, order)
    author = flat(author or "")
    counted = tally(comparison, decisions)
    a, b = comparison.a.article, comparison.b.article
    return Report(
        title=flat(title) if title and flat(title) else _title(a, b),
        language="en",
        made=made,
        generator=f"Diptych {__version__}",
        a=_head("a", a, figures.a),
        b=_head("b", b, figures.b),
        shares=_shares(figures),
        picture=picture(state, aligned, figures),
        both_say=said,
        sections=sections(found, said, spare=_taken(a, b)),
        rows=aligned,
        tables=tables(state, found),
        notes=_notes(comparison, counted, made),
        author=author,
        order=order,
        footing=f"Compared {day(made)}{f' by {author}' if author else ''} with Diptych {__version__} · suggestions are a machine’s: {_tally(counted)}",
    )


def day(when: date) -> str:
    """ "21 Nov 2026": the same in every locale."""
    return f"{when.day} {_MONTHS[when.month - 1][:3]} {when.year}"


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


def _taken(a: Article, b: Article) -> int:
    """Lines by which long headlines push the rest of the first page down."""
    return 2 * max(0, max(len(article.title or "") for article in (a, b)) // 34 - 1)


def _shares(figures: Overview) -> Shares:
    both, only_a, only_b = figures.percent()
    spoken = f"Of all words, {both}% tell what both articles have, {only_a}% what only A has, {only_b}% what only B has."
    return Shares(both, only_a, only_b, spoken)


def _tally(counted: Tally) -> str:
    parts = [f"{counted.suggested + counted.confirmed + counted.rejected} suggested", f"{counted.confirmed} confirmed", f"{counted.rejected} rejected"]
    return ", ".join([*parts, f"{counted.added} added by hand"] if counted.added else parts)


def _notes(comparison: Comparison, counted: Tally, made: date) -> tuple[str, ...]:
    how = "a trained model and the rules of language" if comparison.method == "model" else "the words, names, figures and dates that both articles use"
    notes = [
        f"Diptych {__version__} compared the two articles on {day(made)}, on this computer, by {how}. What it suggests is a machine’s reading: "
        "an editor should check it against the text, which stands here in full.",
        f"Links between paragraphs: {_tally(counted)}.",
        "“Only in A” means that the other article, B, does not tell it. It says nothing about what either newsroom knew.",
        "Neither article is taken for the original of the other.",
    ]
    for side, article in (("A", comparison.a.article), ("B", comparison.b.article)):
        if article.url:
            notes.append(f"Article {side}: {flat(article.url)}")
    return tuple(notes)
