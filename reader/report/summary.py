"""The comparison in a few lines for a terminal. Pure; what comes out holds no control characters, whatever the articles hold."""

import textwrap
import unicodedata

from reader.article.model import Article
from reader.comparison.model import Comparison

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would obey: control and direction characters are shown as their codes."""
    shown = (f"<U+{ord(c):04X}>" if c in _BIDI or unicodedata.category(c) in ("Cc", "Cs") else c for c in " ".join(text.split()))
    return "".join(shown)


def summary(comparison: Comparison, width: int = 80) -> str:
    """Both headlines, what both say, what only one says, shared quotes and differences; lines of at most `width` columns where words allow."""
    a, b = comparison.a.article, comparison.b.article
    lines = [*_head("A", a, width), *_head("B", b, width), ""]
    lines += _shared(comparison)
    for side, topics in (("A", comparison.topics_a), ("B", comparison.topics_b)):
        for topic in topics:
            places = ", ".join(f"¶{p + 1}" for p in topic.paragraphs)
            lines += _wrapped(f"Only in {side}: {printable(topic.label)} ({places})", width)
    for quote in comparison.quotes:
        lines += _wrapped(f"Quote, {quote.kind}: A¶{quote.a.paragraph + 1} ↔ B¶{quote.b.paragraph + 1} “{printable(a.text(quote.a))}”", width)
    for difference in comparison.differences:
        place = f"A¶{difference.a.paragraph + 1} ↔ B¶{difference.b.paragraph + 1}"
        lines += _wrapped(f"≠ {place} {printable(difference.note)} ({difference.verdict})", width)
    return "\n".join(lines) + "\n"


def _head(side: str, article: Article, width: int) -> list[str]:
    known = [article.source, article.date.isoformat() if article.date else None, f"{len(list(article.body()))} paragraphs"]
    title = textwrap.shorten(printable(article.title or "Untitled"), max(20, width - 3), placeholder=" …")
    return [f"{side}  {title}", "   " + " · ".join(printable(k) for k in known if k)]


def _shared(comparison: Comparison) -> list[str]:
    lines = []
    for side, other, reading, linked in (
        ("A", "B", comparison.a, {link.a for link in comparison.paragraph_links if link.kind == "same"}),
        ("B", "A", comparison.b, {link.b for link in comparison.paragraph_links if link.kind == "same"}),
    ):
        lines.append(f"{len(linked)} of {len(list(reading.article.body()))} paragraphs of {side} have a counterpart in {other}")
    return [*lines, ""]


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(20, width), subsequent_indent="   ") or [""]
