"""The article whose order the rows do not keep, as an index: each paragraph in its own order, and where its counterparts are. Pure."""

from collections.abc import Sequence

from reader.article.model import Span
from reader.report.decided import Decided
from reader.report.extracts import shorten
from reader.report.findings import Finding
from reader.report.marks import wholly
from reader.report.model import IndexEntry
from reader.report.places import Side, other
from reader.report.rows import reference

_WORDS = 64


def index(state: Decided, found: Sequence[tuple[Finding, str]], side: Side) -> tuple[IndexEntry, ...]:
    """Its body paragraphs in order, each with its first words and the paragraphs of the other article that are linked to it."""
    article = (state.comparison.a if side == "a" else state.comparison.b).article
    linked: dict[int, list[int]] = {}
    for a, b in state.pairs:
        own, across = (a, b) if side == "a" else (b, a)
        linked.setdefault(own, []).append(across)
    alone: dict[int, list[Span]] = {}
    for finding, _ in found:
        if finding.kind == f"only {side}":
            for _, span in finding.places:
                alone.setdefault(span.paragraph, []).append(span)
    entries = []
    for paragraph in article.body():
        others = tuple(reference(other(side), across) for across in sorted(linked.get(paragraph, ())))
        only = wholly(article, paragraph, alone.get(paragraph, []))
        remark = ("shares a detail" if others else f"only in {side.upper()}") if only else "" if others else "no single counterpart"
        place = reference(side, paragraph)
        entries.append(IndexEntry(f"i{place.anchor}", place, shorten(article.paragraphs[paragraph].text, _WORDS), others, remark))
    return tuple(entries)
