"""The comparison as the person left it: rejected links gone, added ones in, topics as renamed. Pure; the one reader of Decisions for findings."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.comparison.model import Comparison, Difference, Link, ParagraphLink, SharedQuote
from reader.project.decisions import Decisions

Pair = tuple[int, int]


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
    names: Mapping[str, str]

    def topic_name(self, key: str, label: str) -> str:
        """The topic's label, or what the person called the finding with this key."""
        return self.names.get(key, label)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Every pair of paragraphs that is linked, suggested or added, in A's order."""
        return tuple(sorted({(link.a, link.b) for link in self.paragraph_links} | set(self.added)))


def decided(comparison: Comparison, decisions: Decisions) -> Decided:
    """Apply the decisions.

    Where a person says that two paragraphs do not correspond, a difference or a paraphrase between them falls with the link; the same words in
    quotation marks in both remain the same words, and stay.
    """
    rejected = frozenset(decisions.rejected)
    return Decided(
        paragraph_links=tuple(link for link in comparison.paragraph_links if (link.a, link.b) not in rejected),
        added=tuple(sorted(decisions.added)),
        rejected=rejected,
        confirmed=frozenset(decisions.confirmed),
        links=tuple(link for link in comparison.links if (link.a.paragraph, link.b.paragraph) not in rejected),
        quotes=tuple(quote for quote in comparison.quotes if quote.kind in ("identical", "trimmed") or (quote.a.paragraph, quote.b.paragraph) not in rejected),
        differences=tuple(found for found in comparison.differences if (found.a.paragraph, found.b.paragraph) not in rejected),
        dismissed=frozenset(decisions.dismissed),
        names=dict(decisions.topic_names),
    )
