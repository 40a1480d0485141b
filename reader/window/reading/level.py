"""How far one pane scrolls when the other does, so that what is being read stays level with its counterpart. Pure; lengths are pixels.

`here` is a place in the content of the pane that leads (the middle of what it shows), `there` the place in the other pane's content that is to be
at the same height on the screen. Around the middle of a linked paragraph the two move as one; between two linked paragraphs the distance between them
eases from the one to the other, so nothing jumps. Where two counterparts lie so far apart that the other pane cannot follow the wheel, it glides after it.
"""

from bisect import bisect_right
from collections.abc import Iterable
from math import exp
from typing import NamedTuple

HELD = 0.25
"""The share of a paragraph's height, above and below its middle, along which its counterpart is held exactly level."""

SHORTEST, SLOWEST = 120.0, 0.75
"""Easing takes at least so many pixels, and so many for each pixel by which the distance changes: the follower goes at most three times as fast."""


SHORTEST_GLIDE, LONGEST_GLIDE = 0.07, 0.2
"""Seconds by which a gliding pane is behind the place it goes to, for a short and for a long way; it has arrived after three to four times as long."""


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
    start: float = 0.0
    """Up to here both are at their beginning, and so level."""
    opening: float = 0.0
    """Along so many pixels from there the distance between the two comes about, so that the first turn of the wheel moves neither away."""

    @classmethod
    def through(cls, anchors: Iterable[Anchor], start: float = 0.0, most: float = 0.0) -> "Course":
        """The course through these anchors; where two share a place the first given wins. `most`: how long the opening may be."""
        kept: list[Anchor] = []
        for one in sorted(anchors, key=lambda a: a.here):
            if not kept or one.here - kept[-1].here >= 1.0:
                kept.append(one)
        farthest = max((abs(_distance(a)) for a in kept if a.here < start + most), default=abs(_distance(kept[0])) if kept else 0.0)
        return cls(tuple(kept), tuple(a.here for a in kept), start, min(most, max(SHORTEST, SLOWEST * farthest)))

    def at(self, here: float) -> float:
        """The place in the other pane that belongs level with `here`. Without anchors, the same place."""
        if not self.anchors:
            return here
        if here < self.start + self.opening:
            return here + (self._at(here) - here) * smooth((here - self.start) / self.opening)
        return self._at(here)

    def _at(self, here: float) -> float:
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


class Glide:
    """A pane on its way to a place that may itself move: it sets out gently and arrives gently (a critically damped spring), in fractions of a pixel."""

    def __init__(self, now: float, target: float) -> None:
        self.now = now
        self.speed = 0.0
        self.target = target
        self.aim(target)

    def aim(self, target: float) -> None:
        """Go there instead; a long way takes a little longer."""
        self.target = target
        self._time = min(LONGEST_GLIDE, SHORTEST_GLIDE + abs(target - self.now) / 12_000)

    def step(self, seconds: float) -> bool:
        """Go on for so long; whether it has arrived."""
        pull = 2.0 / self._time
        left, fades = self.now - self.target, exp(-pull * seconds)
        carried = (self.speed + pull * left) * seconds
        self.speed = (self.speed - pull * carried) * fades
        self.now = self.target + (left + carried) * fades
        if abs(self.now - self.target) < 0.6 and abs(self.speed) < 40.0:
            self.now = self.target
            return True
        return False
