"""Bookmarks: paragraphs that a person wants to come back to. Pure; paragraph indices from 0.

They decide nothing about a comparison, so they are no part of the decisions; like those they are carried over to a changed text by the text they stand at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.article.model import Article

if TYPE_CHECKING:
    from reader.article.sides import Side

Place = tuple["Side", int]
MOST = 1_000
"""Bookmarks that one article may have; what is read from a file beyond that is left out."""


@dataclass(frozen=True, slots=True)
class Bookmarks:
    """The marked paragraphs of A and of B."""

    a: frozenset[int] = frozenset()
    b: frozenset[int] = frozenset()

    def of(self, side: Side) -> frozenset[int]:
        return self.a if side == "a" else self.b

    def with_side(self, side: Side, paragraphs: Iterable[int]) -> Bookmarks:
        """The same with other paragraphs on one side. Raises ValueError for one that is negative."""
        marked = frozenset(paragraphs)
        if any(paragraph < 0 for paragraph in marked):
            raise ValueError("a bookmark stands at no paragraph")
        return replace(self, a=marked) if side == "a" else replace(self, b=marked)

    def toggled(self, side: Side, paragraph: int) -> Bookmarks:
        """Mark a paragraph, or take its mark away."""
        return self.with_side(side, self.of(side) ^ {paragraph})

    def mirrored(self) -> Bookmarks:
        """The same with A and B exchanged."""
        return Bookmarks(self.b, self.a)

    def places(self) -> tuple[Place, ...]:
        """All of them in the order of the text, A's before B's."""
        sides: tuple[tuple[Side, frozenset[int]], ...] = (("a", self.a), ("b", self.b))
        return tuple((side, paragraph) for side, marked in sides for paragraph in sorted(marked))

    def after(self, here: Place, step: int) -> Place | None:
        """The next one after a place (or, with a negative step, the one before), round and round; None where there are none."""
        every = self.places()
        if not every:
            return None
        if step >= 0:
            return next((place for place in every if place > here), every[0])
        return next((place for place in reversed(every) if place < here), every[-1])


def carried(marked: frozenset[int], old: Article, new: Article) -> frozenset[int]:
    """One article's bookmarks in another version of it, by the text of their paragraphs; those whose text is gone are left out."""
    if not marked:
        return marked
    before, after = [p.text for p in old.paragraphs], [p.text for p in new.paragraphs]
    if before == after:
        return marked
    from difflib import SequenceMatcher

    # autojunk would overlook paragraphs that recur in long articles
    same = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return frozenset(block.b + paragraph - block.a for block in same for paragraph in marked if block.a <= paragraph < block.a + block.size)


def known_by(article: Article) -> str:
    """What an article's text is known by from day to day: 24 hexadecimal digits, the same for the same paragraphs."""
    import hashlib

    digest = hashlib.sha256()
    for paragraph in article.paragraphs:
        digest.update(paragraph.text.encode("utf-8", "surrogatepass"))
        digest.update(b"\x00")
    return digest.hexdigest()[:24]


def read(values: object, article: Article) -> frozenset[int]:
    """Bookmarks from what a file gave, as far as they make sense for this article."""
    if not isinstance(values, list):
        return frozenset()
    count = len(article.paragraphs)
    return frozenset(value for value in values[:MOST] if type(value) is int and 0 <= value < count)
