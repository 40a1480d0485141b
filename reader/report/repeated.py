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


def _bare(text: str) -> str:
    return _MARKS.sub("", text).casefold()
