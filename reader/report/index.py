"""The article whose order the rows do not keep, as an index: each paragraph in its own order, and where its counterparts are. Pure."""

from collections.abc import Sequence

from reader.article.model import Span
from reader.article.sides import OTHER, Side
from reader.comparison.model import OneSided
from reader.report.decided import Decided
from reader.report.details import details
from reader.report.extracts import shorten
from reader.report.findings import Finding
from reader.report.marks import wholly
from reader.report.model.appended import IndexEntry
from reader.report.model.marked import Reference
from reader.report.model.report import Report
from reader.report.near import Near, lacking_said
from reader.report.own_words import OwnWords
from reader.report.rows import MOST_ELSEWHERE, counted, reference

_WORDS = 64


def index(state: Decided, found: Sequence[tuple[Finding, str]], side: Side, words: OwnWords) -> tuple[IndexEntry, ...]:
    """Its body paragraphs in order, each with its first words and the paragraphs of the other article that are linked to it."""
    article = (state.comparison.a if side == "a" else state.comparison.b).article
    strong = {(link.a, link.b): link for link in state.paragraph_links}
    alone, lesser, near = _alone(found, side), details(state), Near(state, side)
    facts: dict[int, list[OneSided]] = {}
    for fact in state.comparison.only_a if side == "a" else state.comparison.only_b:
        facts.setdefault(fact.span.paragraph, []).append(fact)
    linked: dict[int, list[tuple[float, int]]] = {}
    for a, b in (pair for pair in state.pairs if pair not in lesser):
        own, across = (a, b) if side == "a" else (b, a)
        link = strong.get((a, b))
        linked.setdefault(own, []).append((-link.score if link is not None else -1.0, across))
    entries = []
    for paragraph in article.body():
        others, remark = _counterparts(OTHER[side], linked.get(paragraph, ())), ""
        if not others:
            others = counted(OTHER[side], near.beside(paragraph, facts.get(paragraph, ())))
            remark = lacking_said(OTHER[side], words, alone=wholly(article, paragraph, alone.get(paragraph, [])), near=bool(others))
        place = reference(side, paragraph)
        entries.append(IndexEntry(f"i{place.anchor}", place, shorten(article.paragraphs[paragraph].text, _WORDS), others, remark))
    return tuple(entries)


def _alone(found: Sequence[tuple[Finding, str]], side: Side) -> dict[int, list[Span]]:
    """The one-sided stretches of an article by paragraph."""
    alone: dict[int, list[Span]] = {}
    for finding, _ in found:
        if finding.kind == f"only {side}":
            for _, span in finding.places:
                alone.setdefault(span.paragraph, []).append(span)
    return alone


def _counterparts(side: Side, found: Sequence[tuple[float, int]]) -> tuple[Reference, ...]:
    """The paragraphs across, strongest first where there are very many: then the rest are only counted, "+7"."""
    if len(found) <= MOST_ELSEWHERE:
        return tuple(reference(side, across) for _, across in sorted(found, key=lambda entry: entry[1]))
    kept = sorted(across for _, across in sorted(found)[: MOST_ELSEWHERE - 1])
    return (*(reference(side, across) for across in kept), Reference(f"+{len(found) - len(kept)}", ""))


def titled(report: Report, words: OwnWords) -> tuple[str, tuple[str, str, str]]:
    """The title of the index, and what stands above its columns."""
    if report.order == "a":
        return words.say("Index: B in its own order"), ("B", words.say("Begins"), words.say("In A"))
    return words.say("Index: A in its own order"), ("A", words.say("Begins"), words.say("In B"))
