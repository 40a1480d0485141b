"""The comparison as the person left it: rejected links gone, added ones in, topics as renamed. Pure; the one reader of Decisions for findings."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from reader.article.model import Span
from reader.article.sides import Pair, Side
from reader.comparison.model import Comparison, Difference, Link, ParagraphLink, SharedQuote
from reader.project.decisions import Decisions
from reader.project.view import as_decided
from reader.report.extracts import flat


@dataclass(frozen=True, slots=True)
class Decided:
    """What of a Comparison still stands. `added` are pairs of paragraph indices (A, B) that a person linked."""

    paragraph_links: tuple[ParagraphLink, ...]
    added: tuple[Pair, ...]
    rejected: frozenset[Pair]
    confirmed: frozenset[Pair]
    links: tuple[Link, ...]
    quotes: tuple[SharedQuote, ...]
    differences: tuple[Difference, ...]
    dismissed: frozenset[str]
    comparison: Comparison
    """The comparison with the person's marks, labels and speakers in it."""

    pairs: tuple[Pair, ...] = ()
    """Every pair of paragraphs that is linked, suggested or added, in A's order."""


def decided(comparison: Comparison, decisions: Decisions) -> Decided:
    """Apply the decisions.

    Where a person says that two paragraphs do not correspond, a difference or a paraphrase between them falls with the link; the same words in
    quotation marks in both remain the same words, and stay.
    """
    rejected = frozenset(decisions.rejected)
    view = as_decided(comparison, decisions)
    standing = tuple(link for link in comparison.paragraph_links if (link.a, link.b) not in rejected)
    return Decided(
        paragraph_links=standing,
        added=tuple(sorted(decisions.added)),
        rejected=rejected,
        confirmed=frozenset(decisions.confirmed),
        links=view.links,
        quotes=view.quotes,
        differences=view.differences,
        dismissed=frozenset(key_of(aside.kind, comparison, aside.places) for aside in decisions.dismissed),
        comparison=view,
        pairs=tuple(sorted({(link.a, link.b) for link in standing} | set(decisions.added))),
    )


def key_of(kind: str, comparison: Comparison, places: Iterable[tuple[Side, Span]]) -> str:
    """The stable id of a finding: its kind, and a digest of its paragraphs' numbers and of its words."""
    digest = hashlib.sha256()
    for side, span in places:
        article = (comparison.a if side == "a" else comparison.b).article
        digest.update(f"{side} {span.paragraph} {flat(article.text(span))}\n".encode("utf-8", "surrogatepass"))
    return f"{kind} {digest.hexdigest()[:16]}"
