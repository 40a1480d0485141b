"""An article as text. Pure; coordinates are paragraph indices from 0 and half-open code-point offsets into that paragraph's text."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["body", "heading", "credit"]
Role = Literal["text", "quote", "item"]
"""How the article sets a paragraph: as running text, in a block quote, or as an item of a list."""
LONGEST_JOINED = 400_000
"""Characters of a paragraph that a person joined of others: twice what a file may bring, and what a project file holds."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one paragraph: half-open, in Unicode code points. Raises ValueError when negative or reversed."""

    paragraph: int
    start: int
    end: int

    def __post_init__(self) -> None:
        if self.paragraph < 0 or not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: paragraph {self.paragraph}, {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span") -> bool:
        return self.paragraph == other.paragraph and self.start <= other.start and other.end <= self.end

    def common(self, other: "Span") -> int:
        """How many code points the two share."""
        if self.paragraph != other.paragraph:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, its text as it came. Headings and credit lines are kept but are not compared as facts."""

    text: str
    kind: Kind = "body"
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class Article:
    """One report. `dateline` covers words such as "WASHINGTON – " (with a date there, if any) at the head of a paragraph."""

    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    source: str | None = None
    byline: str | None = None
    date: datetime.date | None = None
    url: str | None = None
    language: str = "en"
    dateline: Span | None = None

    def text(self, span: Span) -> str:
        """The words at `span`."""
        return self.paragraphs[span.paragraph].text[span.start : span.end]

    def whole(self, paragraph: int) -> Span:
        """The span of a whole paragraph."""
        return Span(paragraph, 0, len(self.paragraphs[paragraph].text))

    def body(self) -> Iterator[int]:
        """Indices of the paragraphs that are compared."""
        return (i for i, p in enumerate(self.paragraphs) if p.kind == "body")
