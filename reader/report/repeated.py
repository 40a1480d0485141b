"""A headline that stands once more as the first paragraph. Pure."""

import re

from reader.article.model import Article

_MARKS = re.compile(r"[\W_]+")


def repeated_headline(article: Article) -> int | None:
    """The first paragraph of the report where it is the headline again, up to case, spaces and marks: it tells nothing that the headline does not."""
    first = next(article.body(), None)
    if first is None or not article.title:
        return None
    title = _bare(article.title)
    return first if title and _bare(article.paragraphs[first].text[: 2 * len(article.title) + 40]) == title else None


def repeated_above(article: Article) -> frozenset[int]:
    """The headings above the report that are the headline again: set under it, they would only repeat it."""
    first = next(article.body(), 0)
    title = _bare(article.title or "")
    return frozenset(i for i in range(first) if article.paragraphs[i].kind == "heading" and title and _bare(article.paragraphs[i].text) == title)


def _bare(text: str) -> str:
    return _MARKS.sub("", text).casefold()
