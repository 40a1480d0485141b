"""The quotations of both articles for citing: as CSL-JSON, which reference managers import, and as plain text. Pure.

CSL-JSON as in https://github.com/citation-style-language/schema; one item for each quotation, so that each can be cited by itself.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reader.article.model import Article
from reader.article.sides import SIDES, Side
from reader.comparison.model import Comparison
from reader.language.reading import Quotation, Reading
from reader.project.decisions import Decisions
from reader.report.decided import decided
from reader.report.extracts import flat, in_a_row
from reader.report.own_words import ENGLISH, OwnWords
from reader.report.plain import shown


@dataclass(frozen=True, slots=True)
class Citation:
    """One quotation, and where it stands; `paragraph` from 1, `speaker` "" where the article does not say."""

    side: Side
    number: int
    paragraph: int
    words: str
    speaker: str


def citations(comparison: Comparison, decisions: Decisions) -> tuple[Citation, ...]:
    """Every utterance that either article quotes directly, A's before B's, in the order of the text."""
    view = decided(comparison, decisions).comparison
    return tuple(citation for side in SIDES for citation in _of(side, view.a if side == "a" else view.b))


def _of(side: Side, reading: Reading) -> Iterator[Citation]:
    direct: list[Quotation] = sorted((quotation for quotation in reading.quotations if quotation.kind == "direct"), key=lambda quotation: quotation.spans[0])
    for number, quotation in enumerate(direct, 1):
        words = " […] ".join(_plain(reading.article.text(span)) for span in quotation.spans)
        yield Citation(side, number, quotation.spans[0].paragraph + 1, words, _plain(quotation.speaker.text) if quotation.speaker else "")


def csl_json(comparison: Comparison, decisions: Decisions, own: OwnWords = ENGLISH) -> list[dict[str, Any]]:
    """The quotations as CSL-JSON items, ready for `json.dumps`. The words stand in `note`, the paragraph in `locator`."""
    items = []
    for citation in citations(comparison, decisions):
        article = (comparison.a if citation.side == "a" else comparison.b).article
        item: dict[str, Any] = {
            "id": f"{citation.side}-quotation-{citation.number}",
            "type": "article-newspaper",
            "title": _plain(article.title or ""),
            "container-title": _plain(article.source or ""),
            "author": [{"literal": _plain(article.byline)}] if article.byline else [],
            "URL": _plain(article.url or ""),
            "language": _plain(article.language),
            "label": "paragraph",
            "locator": str(citation.paragraph),
            "note": own.opening + citation.words + own.closing + (f" ({citation.speaker})" if citation.speaker else ""),
        }
        if article.date:
            item["issued"] = {"date-parts": [[article.date.year, article.date.month, article.date.day]]}
        items.append({key: value for key, value in item.items() if value})
    return items


def plain_list(comparison: Comparison, decisions: Decisions, own: OwnWords = ENGLISH) -> str:
    """The quotations as text, one to a line under the article they stand in; ends with a line end."""
    found = citations(comparison, decisions)
    blocks = []
    for side in SIDES:
        article = (comparison.a if side == "a" else comparison.b).article
        lines = [f"{side.upper()}  {source_of(article, own)}"]
        for citation in found:
            if citation.side == side:
                said = f" – {citation.speaker}" if citation.speaker else ""
                lines.append(f"{side.upper()}¶{citation.paragraph}  {own.opening}{citation.words}{own.closing}{said}")
        blocks.append("\n".join(lines if len(lines) > 1 else [*lines, own.say("No direct quotation.")]))
    return "\n\n".join(blocks) + "\n"


def source_of(article: Article, own: OwnWords = ENGLISH) -> str:
    """An article as a list of sources has it: "Ida Holt. Main bursts. The Gazette. 2031-05-06. https://…"."""
    known = (
        article.byline or "",
        article.title or own.say("Untitled"),
        article.source or "",
        article.date.isoformat() if article.date else "",
        article.url or "",
    )
    return in_a_row(_plain(part) for part in known)


def csl_bytes(comparison: Comparison, decisions: Decisions, own: OwnWords = ENGLISH) -> bytes:
    """The CSL-JSON items as a file."""
    return (json.dumps(csl_json(comparison, decisions, own), ensure_ascii=False, indent=1) + "\n").encode()


def _plain(words: str) -> str:
    return flat(shown(words).replace("\u200b", ""))
