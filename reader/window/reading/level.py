"""How far one pane scrolls when the other does, so that what is being read stays level with its counterpart. Pure; lengths are pixels.

`here` is a place in the content of the pane that leads (the middle of what it shows), `there` the place in the other pane's content that is to be
at the same height on the screen. Around the middle of a linked paragraph the two move as one; between two linked paragraphs the distance between them
eases from the one to the other, so nothing jumps.
"""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

HELD = 0.25
"""The share of a paragraph's height, above and below its middle, along which its counterpart is held exactly level."""

SHORTEST, SLOWEST = 120.0, 0.75
"""Easing takes at least so many pixels, and so many for each pixel by which the distance changes: the follower goes at most three times as fast."""


class Anchor(NamedTuple):
    """A linked paragraph: its middle in the leading pane, the place level with it in the other, and half the stretch along which this holds."""

    here: float
    there: float
    hold: float = 0.0


def anchor(top_here: float, height_here: float, top_there: float) -> Anchor:
    """The anchor that puts the tops of two linked paragraphs level."""
    middle = height_here / 2
    return Anchor(top_here + middle, top_there + middle, height_here * HELD)


def smooth(t: float) -> float:
    """Eases from 0 to 1 with no slope at either end (smoothstep); clamped."""
    t = min(1.0, max(0.0, t))
    return t * t * (3.0 - 2.0 * t)


class Course(NamedTuple):
    """What is level with what, all the way down. Anchors are in order of `here`, no two at the same place."""

    anchors: tuple[Anchor, ...]
    places: tuple[float, ...]

    @classmethod
    def through(cls, anchors: Iterable[Anchor]) -> "Course":
        """The course through these anchors; where two share a place the first given wins."""
        kept: list[Anchor] = []
        for one in sorted(anchors, key=lambda a: a.here):
            if not kept or one.here - kept[-1].here >= 1.0:
                kept.append(one)
        return cls(tuple(kept), tuple(a.here for a in kept))

    def at(self, here: float) -> float:
        """The place in the other pane that belongs level with `here`. Without anchors, the same place."""
        if not self.anchors:
            return here
        after = bisect_right(self.places, here)
        if after == 0:
            return here + _distance(self.anchors[0])
        if after == len(self.anchors):
            return here + _distance(self.anchors[-1])
        above, below = self.anchors[after - 1], self.anchors[after]
        start, end = above.here + above.hold, below.here - below.hold
        if end <= start:  # the two hold stretches touch: ease from middle to middle
            start, end = above.here, below.here
        change = _distance(below) - _distance(above)
        # half-way between the two, and over no more of the way than it takes: whichever is nearer is level for as long as may be
        middle, half = (start + end) / 2, min(end - start, max(SHORTEST, SLOWEST * abs(change))) / 2
        return here + _distance(above) + change * smooth((here - middle + half) / (2 * half))


NOWHERE = Course((), ())


def _distance(one: Anchor) -> float:
    return one.there - one.here


class Follower:
    """The other pane on its way along a course.

    Where it is not on the course (a person moved it alone, a click brought another counterpart level, the text was laid out anew), it keeps its distance
    and loses it while the leader travels `reach` pixels: it eases back, it never snaps.
    """

    def __init__(self, course: Course = NOWHERE, reach: float = 600.0) -> None:
        self.course = course
        self.reach = reach
        self._off = self._travelled = self._last = 0.0

    def rebase(self, here: float, actual: float) -> None:
        """Say where both really are now; following goes on from there."""
        self._off = actual - self.course.at(here)
        self._travelled = 0.0
        self._last = here

    def move(self, here: float) -> float:
        """The leader is at `here` now: where the follower belongs."""
        self._travelled += abs(here - self._last)
        self._last = here
        left = 1.0 - smooth(self._travelled / self.reach) if self.reach > 0 else 0.0
        return self.course.at(here) + self._off * left
