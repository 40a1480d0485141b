"""Where going through a finding stops: stretches that run on into one another are read as one. Pure."""

import re
from collections.abc import Mapping

from reader.article.model import Article, Span
from reader.article.sides import Side
from reader.project.places import Places

_WORD = re.compile(r"\w")


def stops(places: Places, articles: Mapping[Side, Article]) -> Places:
    """The first place of each run of places that touch, in their order."""
    found: list[tuple[Side, Span]] = []
    for number, (side, span) in enumerate(places):
        before = places[number - 1] if number else None
        if before is None or before[0] != side or side not in articles or not _touch(articles[side], before[1], span):
            found.append((side, span))
    return tuple(found)


def _touch(article: Article, one: Span, other: Span) -> bool:
    """Whether no word lies between two stretches, of which the other comes later."""
    text = article.paragraphs[one.paragraph].text
    if one.paragraph == other.paragraph:
        return one.start <= other.start and not _WORD.search(text, min(one.end, other.start), other.start)
    if one.paragraph + 1 != other.paragraph:
        return False
    line = article.dateline
    start = line.end if line is not None and line.paragraph == other.paragraph else 0
    return not _WORD.search(text, one.end) and not _WORD.search(article.paragraphs[other.paragraph].text, start, max(start, other.start))
