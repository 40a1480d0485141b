"""Things that lie at places of an article, found by the place. Pure; looking one up does not take longer where there are many."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, TypeVar

from reader.article.model import Span

Thing = TypeVar("Thing")


class Stretches(Generic[Thing]):
    """Stretches of one article, each with what it stands for; they may lie inside one another."""

    def __init__(self, found: Iterable[tuple[Span, Thing]]) -> None:
        self._found = sorted(found, key=lambda one: one[0])
        self._starts = [(span.paragraph, span.start) for span, _ in self._found]
        self._reach: list[int] = []
        before = -1
        for span, _ in self._found:
            furthest = max(span.end, self._reach[-1]) if span.paragraph == before else span.end
            self._reach.append(furthest)
            before = span.paragraph

    def at(self, span: Span) -> list[tuple[Span, Thing]]:
        """Those that share a character with a stretch, in order."""
        out: list[tuple[Span, Thing]] = []
        at = bisect_left(self._starts, (span.paragraph, span.end)) - 1
        while at >= 0 and self._starts[at][0] == span.paragraph and self._reach[at] > span.start:
            if self._found[at][0].common(span):
                out.append(self._found[at])
            at -= 1
        return out[::-1]

    def spans(self, span: Span) -> list[Span]:
        """Where those lie that share a character with a stretch."""
        return [found for found, _ in self.at(span)]
