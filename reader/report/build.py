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
from reader.report.findings import KINDS, Finding, FindingKind, findings
from reader.report.model import Head, Item, Reference, Report, Section, Shares
from reader.report.overview import Overview, Part, length, overview
from reader.report.picture import picture
from reader.report.places import SIDES, Side
from reader.report.rows import reference, rows
from reader.report.tables import tables

MOST_ITEMS = {"only a": 5, "only b": 5, "quote": 5, "difference": 4}
SECTION_TITLES = {"only a": "Only in A", "only b": "Only in B", "quote": "Shared quotes", "difference": "Given differently"}
_ANCHORS = {"only a": "fa", "only b": "fb", "quote": "q", "difference": "d"}
_MONTHS = "January February March April May June July August September October November December".split()


def build_report(comparison: Comparison, decisions: Decisions, *, made: date, title: str | None = None) -> Report:
    """The report of a comparison as the person left it. The same for the same input and date, always."""
    state = decided(comparison, decisions)
    found = _anchored(findings(comparison, decisions))
    figures = overview(comparison, decisions)
    aligned = rows(comparison, decisions, state, found)
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
        both_say=both_say(state),
        sections=tuple(_section(kind, found) for kind in ("quote", "difference", "only a", "only b")),
        rows=aligned,
        tables=tables(state, found),
        notes=_notes(comparison, counted, made),
        footing=f"Compared {day(made)} with Diptych {__version__} · suggestions are a machine’s: {_tally(counted)}",
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
    """What the report is called where nobody says: both headlines where both are known."""
    titles = [flat(article.title) for article in (a, b) if article.title and flat(article.title)]
    if len(titles) == 2 and titles[0] != titles[1]:
        return f"{titles[0]} / {titles[1]}"
    return titles[0] if titles else "Comparison of two reports"


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
    return Head(side, f"{side.upper()} · {source}", headline, tuple(fact for fact in facts if fact), flat(article.url or ""), article.language or "en")


def _opening(article: Article) -> str:
    """The first words of an article that has no headline."""
    words = next((flat(article.paragraphs[i].text) for i in article.body()), "").split(" ")
    return " ".join(words[:9]) + ("…" if len(words) > 9 else "") if words != [""] else "Untitled"


def _shares(figures: Overview) -> Shares:
    both, only_a, only_b = figures.percent()
    spoken = f"Of all words, {both}% tell what both articles have, {only_a}% what only A has, {only_b}% what only B has."
    return Shares(both, only_a, only_b, spoken)


def _section(kind: FindingKind, found: Sequence[tuple[Finding, str]]) -> Section:
    """The findings of a kind that weigh most, in the order of the text; topics come before loose facts."""
    mine = [(finding, anchor) for finding, anchor in found if finding.kind == kind]
    most = MOST_ITEMS[kind]
    if len(mine) > most + 1:
        chosen = {anchor for _, anchor in sorted(mine, key=lambda entry: -_weight(entry[0]))[:most]}
        shown = [entry for entry in mine if entry[1] in chosen]
    else:
        shown = mine
    items = tuple(_item(finding, anchor) for finding, anchor in shown)
    return Section(kind, SECTION_TITLES[kind], items, len(mine) - len(items))


def _weight(finding: Finding) -> float:
    """What earns a place on the first page: many words, a topic with a name, a difference that is no mere wording."""
    words = sum(len(span) for _, span in finding.places)
    return words + (10_000 if finding.is_topic else 0) + (10_000 if finding.detail.startswith("differs") else 0)


def _item(finding: Finding, anchor: str) -> Item:
    first_of = [min((span for side, span in finding.places if side == wanted), default=None) for wanted in SIDES]
    where: tuple[Reference, ...]
    if finding.kind in ("only a", "only b"):
        side: Side = "a" if finding.kind == "only a" else "b"
        first = first_of[0] if side == "a" else first_of[1]
        where = () if first is None else (Reference(f"{side.upper()}{finding.where}", reference(side, first.paragraph).anchor),)
    else:
        where = tuple(reference(side, span.paragraph) for side, span in zip(SIDES, first_of, strict=True) if span is not None)
    return Item(finding.kind, finding.title, finding.detail, where, finding.nearest, anchor)


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
