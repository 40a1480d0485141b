"""Comparison + decisions -> Report: the one place that decides what a report says and in which order. Pure."""

from collections.abc import Sequence

from reader.article.calling import called
from reader.article.model import Article
from reader.article.sides import OTHER, Side
from reader.comparison.model import Comparison
from reader.framing.written import Shown, written
from reader.project.decisions import Decisions
from reader.project.links import tally
from reader.report.about import PROGRAM, caution, cautions, made_how, tallied
from reader.report.both import both_say
from reader.report.choices import Choices
from reader.report.choices import Part as Named
from reader.report.citing import cited
from reader.report.decided import decided
from reader.report.extracts import flat
from reader.report.fields import HEADER, Line, line, usual_footer
from reader.report.findings import KINDS, Finding, findings
from reader.report.front import fitting, room, sections
from reader.report.index import index
from reader.report.model.front import Head, Shares
from reader.report.model.report import Report
from reader.report.model.rows import Row
from reader.report.model.tables import Tables
from reader.report.overview import Overview, Part, length, overview
from reader.report.own_words import ENGLISH, OwnWords, language_for, own_words
from reader.report.picture import picture
from reader.report.remarks import on_passages, on_words, remarks, tags
from reader.report.rows import rows
from reader.report.shares import percent
from reader.report.tables import tables

_ANCHORS = {"only a": "fa", "only b": "fb", "quote": "q", "difference": "d"}


def words_for(comparison: Comparison, choices: Choices) -> OwnWords:
    """The words of the language that a report of this comparison is in."""
    return own_words(language_for(choices.language, (comparison.a.article.language, comparison.b.article.language)))


def build_report(comparison: Comparison, decisions: Decisions, choices: Choices) -> Report:
    """The report of a comparison as the person left it, with what was chosen. The same for the same input and choices, always."""
    words = words_for(comparison, choices)
    state = decided(comparison, decisions)
    shown = written(state.comparison)
    every = _anchored(_kept(comparison, decisions, choices, shown, words))
    found = tuple((finding, anchor) for finding, anchor, kept in every if kept)
    figures = overview(comparison, decisions)
    parts = choices.parts
    noted = remarks(decisions, state.comparison, words) if "notes" in parts else ()
    beside, on = (on_passages(noted, decisions), on_words(noted, decisions)) if "notes" in parts else ({}, {})
    aligned = rows(comparison, decisions, state, found, choices.order, beside, on, words)
    counted = tally(comparison, decisions)
    a, b = comparison.a.article, comparison.b.article
    title = flat(choices.title or "") or _title(a, b, words)
    heads = _head("a", a, figures.a, words), _head("b", b, figures.b, words)
    free = room(choices, title, heads)
    both = both_say(state) if "summary" in parts and choices.only.everything else ()
    said = fitting(both, found, free)
    about = "about" in parts
    header, footer = _edges(choices, title, heads, tallied(counted, words), words)
    # what a filter leaves is about single findings, and not about the coverage
    full = _included(tables(state, found, shown, words), parts if choices.only.everything else parts - {"names", "sources"})
    return Report(
        title=title,
        language=words.code,
        made=choices.made,
        generator=PROGRAM,
        a=heads[0],
        b=heads[1],
        shares=_shares(figures, words),
        picture=picture(state, aligned, figures, words) if "picture" in parts else None,
        both_say=both,
        fitted=len(said),
        sections=sections(found if "summary" in parts else (), said, free, words),
        rows=_shown(aligned, choices) if "articles" in parts else (),
        tables=full,
        notes=cautions(comparison, choices.made, words) if about else (),
        caution=caution(counted, words),
        header=header,
        footer=footer,
        author=flat(choices.author or ""),
        order=choices.order,
        index=index(state, found, OTHER[choices.order], words) if "index" in parts else (),
        remarks=noted,
        tags=tags(decisions, state.comparison) if "notes" in parts else (),
        cited=cited(comparison, decisions, words) if "quotations" in parts else (),
        made_how=made_how(comparison, decisions, choices, counted, (len(found), len(every)), words) if about else (),
    )


def _included(full: Tables, parts: frozenset[Named]) -> Tables:
    """The tables that were asked for."""
    return Tables(
        quotes=full.quotes if "quotes" in parts else (),
        only_a=full.only_a if "only a" in parts else (),
        only_b=full.only_b if "only b" in parts else (),
        differences=full.differences if "differences" in parts else (),
        wording=full.wording if "wording" in parts else (),
        names=full.names if "names" in parts else (),
        sources=full.sources if "sources" in parts else (),
    )


def _shown(aligned: tuple[Row, ...], choices: Choices) -> tuple[Row, ...]:
    """Every row, or with a filter those that hold something it keeps."""
    if choices.only.everything:
        return aligned
    return tuple(row for row in aligned if any(run.target for passage in (*row.a, *row.b) for run in passage.runs))


def _kept(comparison: Comparison, decisions: Decisions, choices: Choices, shown: Shown, words: OwnWords) -> list[tuple[Finding, bool]]:
    """Each finding in the report's language, and whether it was asked for: by its English words, in which the person saw it when choosing."""
    found = findings(comparison, decisions, words, shown)
    as_seen = found if words is ENGLISH or not choices.only.words.strip() else findings(comparison, decisions, shown=shown)
    return list(zip(found, choices.only.of(comparison, decisions, as_seen), strict=True))


def _anchored(found: Sequence[tuple[Finding, bool]]) -> tuple[tuple[Finding, str, bool], ...]:
    """Each finding with the anchor of its table entry; those that say the same of the same places are one."""
    unique = {finding.key: (finding, kept) for finding, kept in found}
    counts = dict.fromkeys(KINDS, 0)
    out = []
    for finding, kept in unique.values():
        counts[finding.kind] += 1
        out.append((finding, f"{_ANCHORS[finding.kind]}{counts[finding.kind]}", kept))
    return tuple(out)


def _title(a: Article, b: Article, words: OwnWords) -> str:
    """What the report is called where nobody says: whose reports it compares, as their headlines stand just below."""
    sources = [flat(article.source or "") for article in (a, b)]
    if not all(sources):
        return words.say("Two reports on one event")
    if sources[0] == sources[1]:
        return words.say("Two reports by {source}", source=sources[0])
    return words.say("{source} and {other}", source=sources[0], other=sources[1])


def _head(side: Side, article: Article, part: Part, words: OwnWords) -> Head:
    paragraphs, count = length(article)
    share = words.percent(percent(part.share))
    # first words in a headline's place are said to be no headline
    titled, headline = bool(article.title), called(article)
    facts = [
        "" if titled or not headline else words.say("no headline"),
        words.day(article.date) if article.date else "",
        flat(article.byline or ""),
        words.count("{number} paragraph", "{number} paragraphs", paragraphs),
        words.count("{number} word", "{number} words", count),
        (words.say("{share} also in B", share=share) if side == "a" else words.say("{share} also in A", share=share)) if count else "",
    ]
    source = flat(article.source or "") or (words.say("Report one") if side == "a" else words.say("Report two"))
    label = source if source == unnamed(side, words) else f"{side.upper()} · {source}"  # anonymous: no need to say it twice
    known = tuple(fact for fact in facts if fact)
    return Head(side, label, headline or words.say("No headline"), known, flat(article.url or ""), article.language or "en", titled)


def unnamed(side: Side, words: OwnWords) -> str:
    """What an article is called whose source is hidden."""
    return words.say("Report A") if side == "a" else words.say("Report B")


def _edges(choices: Choices, title: str, heads: tuple[Head, Head], counted: str, words: OwnWords) -> tuple[Line, Line]:
    """What stands above and below each page."""
    author = flat(choices.author or "")
    known = {
        "title": title,
        "a": heads[0].label,
        "b": heads[1].label,
        "author": author,
        "date": words.day(choices.made),
        "tally": counted,
        "version": PROGRAM,
    }
    return line(choices.header.strip() or HEADER, known), line(choices.footer.strip() or usual_footer(words, by=bool(author)), known)


def _shares(figures: Overview, words: OwnWords) -> Shares:
    both, only_a, only_b = figures.percent()
    said = {"both": words.percent(both), "only_a": words.percent(only_a), "only_b": words.percent(only_b)}
    spoken = words.say("Of all words, {both} tell what both articles have, {only_a} what only A has, {only_b} what only B has.", **said)
    legend = (
        words.say("in both {share}", share=said["both"]),
        words.say("only in A {share}", share=said["only_a"]),
        words.say("only in B {share}", share=said["only_b"]),
    )
    return Shares(both, only_a, only_b, spoken, legend)
