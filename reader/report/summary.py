"""The comparison as text for a terminal. Pure; what comes out holds no character that a terminal would obey, whatever the articles hold."""

import textwrap
import unicodedata
from collections.abc import Iterator

from reader.article.calling import called
from reader.article.model import Article
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.extracts import flat
from reader.report.findings import Finding, FindingKind, findings
from reader.report.overview import length, overview

NARROWEST, WIDEST = 40, 110
LEXICAL = "Compared by shared words alone, without the trained model: the weaker of the two ways."
_HEADINGS: tuple[tuple[FindingKind, str], ...] = (
    ("only a", "Only in A"),
    ("only b", "Only in B"),
    ("quote", "Shared quotes"),
    ("difference", "Given differently"),
)
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """The text; control and direction characters and half surrogate pairs are shown as their codes."""
    return "".join(f"<U+{ord(c):04X}>" if c in _DIRECTIONS or unicodedata.category(c) in ("Cc", "Cs") else c for c in text)


def summary(comparison: Comparison, decisions: Decisions, width: int = 80) -> str:
    """Both headlines, how much is shared, and every finding, in lines of `width` columns at most (between 40 and 110)."""
    columns = max(NARROWEST, min(WIDEST, width))
    figures = overview(comparison, decisions)
    both, only_a, only_b = figures.percent()
    found = findings(comparison, decisions)
    lines = [*_head("A", comparison.a.article, columns), *_head("B", comparison.b.article, columns), ""]
    lines += _wrapped(
        f"{figures.headline('a')}, {figures.headline('b')}. In both: {both} % of the words; only in A: {only_a} %; only in B: {only_b} %.", columns
    )
    for kind, heading in _HEADINGS:
        group = [finding for finding in found if finding.kind == kind]
        lines += ["", f"{heading}: {len(group) or 'nothing'}"]
        lines += [line for finding in group for line in _finding(finding, columns)]
    if comparison.method == "lexical":
        lines += ["", *_wrapped(LEXICAL, columns)]
    return "\n".join(lines) + "\n"


def _head(side: str, article: Article, columns: int) -> Iterator[str]:
    paragraphs, words = length(article)
    opening = called(article)
    known = (
        "no headline" if opening and not article.title else None,
        flat(article.source or ""),
        article.date.isoformat() if article.date else None,
        f"{_counted(paragraphs, 'paragraph')}, {_counted(words, 'word')}",
    )
    yield from _wrapped(f"{side}  {opening or 'No headline'}", columns, "   ")
    yield from _wrapped("   " + " · ".join(part for part in known if part), columns, "   ")


def _finding(finding: Finding, columns: int) -> Iterator[str]:
    yield from _wrapped(f"  {finding.title}  {finding.where}", columns, "    ")
    for more in (finding.detail, finding.nearest):
        if more:
            yield from _wrapped(f"    {more}", columns, "    ")


def _wrapped(text: str, columns: int, indent: str = "") -> list[str]:
    return textwrap.wrap(printable(text), columns, subsequent_indent=indent, break_on_hyphens=False) or [""]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
