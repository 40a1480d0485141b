"""Words, places and links of a report in HTML: every one of them escaped. Pure."""

from collections.abc import Iterable
from html import escape

from reader.report.model import Reference
from reader.report.plain import shown


def text(words: str) -> str:
    """Words as HTML text or attribute value: escaped, with control characters and overrides of direction as their codes."""
    return escape(shown(words).replace("\u200b", ""), quote=True)


def go(anchor: str, body: str, known: frozenset[str]) -> str:
    return f'<a href="#{text(anchor)}">{body}</a>' if anchor in known else body


def places(references: Iterable[Reference], known: frozenset[str], between: str = ", ") -> str:
    return between.join(go(reference.anchor, text(reference.text), known) for reference in references)
