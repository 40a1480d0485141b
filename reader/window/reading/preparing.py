"""What a view needs to know of a comparison before it can show it. Pure, and so fit to run off the UI thread where articles are long."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.article.sides import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.article.model import Article
    from reader.comparison.model import Comparison
    from reader.project.decisions import Decisions
    from reader.window.reading.counterparts import Counterparts

LONG = 500
"""From this many paragraphs on, in both articles together, preparing would be felt and is done off the UI thread."""


class Prepared(NamedTuple):
    """A comparison looked up by place, and how much of each article the other has too (0 to 1), where that is known already."""

    known: Counterparts
    shares: dict[Side, float]


def prepare(comparison: Comparison, decisions: Decisions, *, whole: bool = True) -> Prepared:
    """All of it, for a comparison as the decisions leave it; one that is not `whole` has only links, and nobody knows yet how much is shared."""
    from reader.window.reading.counterparts import Counterparts

    if not whole:
        return Prepared(Counterparts(comparison, decisions), {})
    from reader.report.overview import overview

    figures = overview(comparison, decisions)
    return Prepared(Counterparts(comparison, decisions), {"a": figures.a.share, "b": figures.b.share})


def is_long(comparison: Comparison) -> bool:
    return len(comparison.a.article.paragraphs) + len(comparison.b.article.paragraphs) >= LONG


def words_of(article: Article) -> int:
    """How many words an article has."""
    from reader.article.lengths import length

    return length(article)[1]


def counted(kinds: Iterable[str]) -> str:
    """What the numbers beside the text count: "29 paragraphs, 2 headings, 1 credit". Paragraphs are what is compared."""
    held = list(kinds)
    said = [_number(held.count("body"), "paragraph")]
    said += [_number(held.count(kind), kind) for kind in ("heading", "credit") if kind in held]
    return ", ".join(said)


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
