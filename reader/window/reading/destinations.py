"""Where "go to paragraph" can go: a numbered paragraph, a heading, a bookmark, or a paragraph with these words. Pure; paragraph indices from 0.

A person may write "12", "A12", "b ¶ 3", or any words.
"""

import re
from dataclasses import dataclass
from typing import Literal

from reader.article.model import Article, Span
from reader.article.sides import OTHER, Side
from reader.language.folding import fold
from reader.project.bookmarks import Bookmarks
from reader.window.reading.find import Finder

Reason = Literal["number", "heading", "bookmark", "words"]
_NUMBER = re.compile(r"\s*([ab]?)\s*(?:¶|p\.?|#|no\.?)?\s*(\d{1,6})\s*", re.IGNORECASE)
MOST = 60
"""So many destinations are offered at once."""
_EXCERPT = 90


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to go to, why it is offered, and its first words."""

    side: Side
    span: Span
    reason: Reason
    words: str


def destinations(wanted: str, articles: dict[Side, Article], bookmarks: Bookmarks, finders: dict[Side, Finder], here: Side = "a") -> tuple[Destination, ...]:
    """What fits. Nothing written: every heading and bookmark. A number: that paragraph, `here` first. Words: headings first, then wherever they stand."""
    order = (here, OTHER[here])
    number = _NUMBER.fullmatch(wanted)
    if number:
        letter, paragraph = number[1].lower(), int(number[2]) - 1
        sides = [side for side in order if not letter or side == letter]
        return tuple(_place(articles[side], side, paragraph, "number") for side in sides if 0 <= paragraph < len(articles[side].paragraphs))
    if not wanted.strip():
        return tuple(found for side in order for found in _landmarks(articles[side], side, bookmarks))[:MOST]
    sought = fold(wanted).text.strip()
    heads, rest = [], []
    for side in order:
        landmarks = {found.span.paragraph: found for found in _landmarks(articles[side], side, bookmarks)}
        seen: set[int] = set()
        for span in finders[side].find(sought, most=MOST * 4):
            if span.paragraph in seen:
                continue
            seen.add(span.paragraph)
            known = landmarks.get(span.paragraph)
            if known is not None:
                heads.append(known)
            else:
                rest.append(Destination(side, span, "words", _around(articles[side].paragraphs[span.paragraph].text, span.start)))
    return tuple((heads + rest)[:MOST])


def _landmarks(article: Article, side: Side, bookmarks: Bookmarks) -> list[Destination]:
    """Headings and bookmarks, in the order of the text."""
    marked = bookmarks.of(side)
    return [_place(article, side, i, "bookmark" if i in marked else "heading") for i, p in enumerate(article.paragraphs) if p.kind == "heading" or i in marked]


def _place(article: Article, side: Side, paragraph: int, reason: Reason) -> Destination:
    return Destination(side, Span(paragraph, 0, 0), reason, _around(article.paragraphs[paragraph].text, 0))


def _around(text: str, at: int) -> str:
    """Some words of a paragraph, from shortly before a place on."""
    start = 0 if at < _EXCERPT // 2 else text.rfind(" ", 0, at - 24) + 1
    words = " ".join(text[start : start + 2 * _EXCERPT].split())
    cut = words if len(words) <= _EXCERPT else words[:_EXCERPT].rsplit(" ", 1)[0] + "…"
    return ("…" if start else "") + cut
