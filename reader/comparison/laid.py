"""Things by where they stand in an article: those that a place has something of, found by bisection. Pure."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from reader.article.model import Span

Thing = TypeVar("Thing")


class Laid(Generic[Thing]):
    """Spans of one article, each with what stands there; made once, so that a long paragraph takes no longer for each of its sentences."""

    def __init__(self, things: Iterable[tuple[Span, Thing]]) -> None:
        by_paragraph: dict[int, list[tuple[Span, int, Thing]]] = defaultdict(list)
        for order, (span, thing) in enumerate(things):
            by_paragraph[span.paragraph].append((span, order, thing))
        self._there = {paragraph: sorted(found, key=lambda f: f[:2]) for paragraph, found in by_paragraph.items()}
        self._starts = {paragraph: [f[0].start for f in found] for paragraph, found in self._there.items()}
        # how far what begins up to here reaches: the first that can meet a place is found by it
        self._reach = {paragraph: list(accumulate((f[0].end for f in found), max)) for paragraph, found in self._there.items()}

    def meeting(self, place: Span) -> list[tuple[Span, Thing]]:
        """Those that have a character of `place`, in the order they were given."""
        there = self._there.get(place.paragraph)
        if there is None:
            return []
        first = bisect_right(self._reach[place.paragraph], place.start)
        end = bisect_left(self._starts[place.paragraph], place.end)
        found = sorted((order, k) for k, (span, order, _) in enumerate(there[first:end], first) if span.common(place))
        return [(there[k][0], there[k][2]) for _, k in found]

    def spans(self, place: Span) -> list[Span]:
        """Where those lie that have a character of `place`."""
        return [span for span, _ in self.meeting(place)]

    def inside(self, place: Span) -> list[Thing]:
        """Those that lie in `place`, in the order they were given."""
        return [thing for span, thing in self.meeting(place) if span in place]

    def covers(self, paragraph: int, at: int) -> bool:
        """Whether a character stands in any of them."""
        last = bisect_right(self._starts.get(paragraph, ()), at) - 1
        return last >= 0 and self._reach[paragraph][last] > at
