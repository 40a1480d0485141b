"""Moves the panes: keeps what is read level with its counterpart, and brings two places level on demand, always gliding, never jumping.

The pane that a person scrolls leads; the other follows along a Course (level.py). Lengths are logical pixels of content or viewport.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article.sides import OTHER, Side
from reader.window.reading.level import Course, Follower, Glide, anchor

if TYPE_CHECKING:
    from reader.window.reading.counterparts import Counterparts
    from reader.window.reading.pane import Pane

NEAR = 32.0
"""So many pixels are gone at once, as they come with each small turn of a wheel or a finger; more of them are glided."""

OPENING = 1.5
"""Of half a view: how long the opening of a course may be."""


class _Glide(Glide):
    """Where to is known by a paragraph too, and how far below its top: what lies above may be laid out, and change its height, while the pane is on its way."""

    def __init__(self, now: float, target: float) -> None:
        super().__init__(now, target)
        self.paragraph: int | None = None
        self.below = 0.0


class Following(QObject):
    """Two panes and what joins them."""

    moved = Signal()
    """Something has scrolled: ribbons and maps have to be painted again."""

    def __init__(self, a: Pane, b: Pane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.panes: dict[Side, Pane] = {"a": a, "b": b}
        self.leader: Side = "a"
        self.level = True
        self.in_rows = False
        self.motion = True
        self.chosen: dict[tuple[Side, int], int] = {}
        self._counterparts: Counterparts | None = None
        self._followers: dict[Side, Follower] = {"a": Follower(), "b": Follower()}
        self._stale: set[Side] = {"a", "b"}
        self._glides: dict[Side, _Glide] = {}
        self._moving = False
        self._last: dict[Side, float] = {"a": 0.0, "b": 0.0}
        self._then = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(8)
        self._timer.timeout.connect(self._step)
        a.scrolled.connect(lambda: self._scrolled("a"))
        b.scrolled.connect(lambda: self._scrolled("b"))
        a.placed.connect(lambda: self._placed("a"))
        b.placed.connect(lambda: self._placed("b"))

    def set_counterparts(self, counterparts: Counterparts | None, chosen: Mapping[tuple[Side, int], int] | None = None) -> None:
        """`chosen`: of several counterparts of a paragraph, the one to be kept level."""
        self._counterparts = counterparts
        self.chosen = dict(chosen or {})
        self.refresh()

    def set_level(self, level: bool) -> None:
        """Turn following on or off; turned on, the panes stay where they are and ease back as the leader moves."""
        self.level = level
        self.refresh()

    def set_in_rows(self, in_rows: bool) -> None:
        """In rows both panes are as high and scroll as one."""
        self.in_rows = in_rows
        self.refresh()

    def refresh(self) -> None:
        """Paragraphs or links have changed: the courses are worked out anew when next needed, from where the panes are now."""
        self._stale = {"a", "b"}
        self.moved.emit()

    def _placed(self, side: Side) -> None:
        """A page was arranged anew and has gone back to its reader's place; in rows the other page is there too."""
        self._last[side] = self.panes[side].top
        self._aim_again(side)
        if self.in_rows and side == self.leader:
            self._put(OTHER[side], self.panes[side].top)
        self.refresh()

    def _aim_again(self, side: Side) -> None:
        """A gliding pane's way leads to the same paragraph as before."""
        glide, pane = self._glides.get(side), self.panes[side]
        if glide is None or glide.paragraph is None or glide.paragraph >= pane.page.count:
            return
        glide.now = pane.top
        glide.aim(min(pane.furthest(), max(0.0, pane.page.placement.place_of(glide.paragraph)[0] + glide.below)))

    # following

    def _scrolled(self, side: Side) -> None:
        pane = self.panes[side]
        travelled, self._last[side] = pane.top - self._last[side], pane.top
        if self._moving or not travelled:  # Qt scrolls by nothing too, as a page is shown
            return
        self._glides.pop(side, None)
        self.leader = side
        if self.in_rows:
            self._put(OTHER[side], pane.top)
        elif pane.alone or not self.level:
            self._glides.pop(OTHER[side], None)
            self._stale = {"a", "b"}
        else:
            self._follow(side, travelled)
        self.moved.emit()

    def _follow(self, side: Side, travelled: float) -> None:
        """Go as far as the leader went, at once; what changes in the distance between the two comes about gliding."""
        pane, across = self.panes[side], self.panes[OTHER[side]]
        follower = self._followers[side]
        half = pane.viewport().height() / 2
        if side in self._stale:
            follower.course = self.course(side)
            follower.reach = max(240.0, pane.viewport().height() * 0.8)
            glide = self._glides.get(OTHER[side])
            at = glide.target if glide else across.top
            follower.rebase(pane.top - travelled + half, at + half)
            self._stale = {OTHER[side]}
        target = min(across.furthest(), max(0.0, follower.move(pane.middle()) - half))
        along = min(across.furthest(), max(0.0, across.top + travelled))
        glide = self._glides.get(OTHER[side])
        if not self.motion or (glide is None and abs(target - along) <= NEAR):
            self._glides.pop(OTHER[side], None)
            self._put(OTHER[side], target)
        else:
            if glide is not None:
                glide.now = along = min(across.furthest(), max(0.0, glide.now + travelled))
            self._put(OTHER[side], along)
            self._glide(OTHER[side], target)
        # the other side would lead from somewhere else now
        self._stale.add(OTHER[side])

    def course(self, side: Side) -> Course:
        """What is level with what while a side leads: each linked paragraph with its strongest counterpart, or with the one that was chosen for it."""
        pane, across = self.panes[side], self.panes[OTHER[side]]
        middle = pane.viewport().height() / 2
        if self._counterparts is None:
            return Course.through(())
        tops, bottoms = pane.page.placement.extents
        there, _ = across.page.placement.extents
        # thousands of links are gone through whenever a page is arranged anew: no call for each that is not needed
        held = {**self._counterparts.levels(side), **{paragraph: choice for (where, paragraph), choice in self.chosen.items() if where == side}}
        count = min(len(tops), len(self._counterparts.marks(side)))
        found = [
            anchor(tops[paragraph], bottoms[paragraph] - tops[paragraph], there[choice])
            for paragraph, choice in sorted(held.items())
            if paragraph < count and tops[paragraph] + bottoms[paragraph] > 2 * middle
        ]
        return Course.through(found, middle, middle * OPENING)

    # bringing level

    def bring_level(self, side: Side, here: float, there: float) -> None:
        """Two places of the content, brought to the same height. The side pointed at stays where it is, as far as it is seen and the other can come to it."""
        pane, across = self.panes[side], self.panes[OTHER[side]]
        view = float(pane.viewport().height())
        top = self.heading(side)
        if not top + 8 <= here <= top + view - 60:
            top = min(pane.furthest(), max(0.0, here - view * 0.3))
        if self.in_rows:
            if not top + 8 <= there <= top + view - 60:
                top = there - view * 0.3
            self.go(side, top)
            self.go(OTHER[side], top)
            return
        wanted = there - (here - top)
        reached = min(across.furthest(), max(0.0, wanted))
        self.go(OTHER[side], reached)
        # what the other could not come up or down, this side goes to meet it
        self.go(side, min(pane.furthest(), max(0.0, top + (reached - wanted))))
        self.leader = side
        self._stale = {"a", "b"}

    def show(self, side: Side, place: float) -> None:
        """Bring a place of one side into view; the other follows as it does for a reader who scrolls there."""
        pane = self.panes[side]
        view = float(pane.viewport().height())
        top = self.heading(side)
        if top + 8 <= place <= top + view - 60:
            return
        self.lead(side, place - view * 0.3)

    def lead(self, side: Side, top: float) -> None:
        """Glide one side to a place, and the other to where it belongs then."""
        pane = self.panes[side]
        top = min(pane.furthest(), max(0.0, top))
        self.leader = side
        self.go(side, top)
        if self.in_rows:
            self.go(OTHER[side], top)
        elif self.level:
            half = pane.viewport().height() / 2
            self.go(OTHER[side], min(self.panes[OTHER[side]].furthest(), max(0.0, self.course(side).at(top + half) - half)))
        self._stale = {"a", "b"}

    def go(self, side: Side, top: float) -> None:
        """Glide a pane to a place."""
        if not self.motion or abs(top - self.panes[side].top) < 1.0:
            self._glides.pop(side, None)
            self._put(side, top)
        else:
            self._glide(side, top)

    def settle(self) -> None:
        """After both pages were arranged anew: the follower goes to where it belongs, at once."""
        if self.in_rows:
            self._put(OTHER[self.leader], self.panes[self.leader].top)
        self.refresh()

    def arrive(self) -> None:
        """Finish all gliding at once."""
        for side in list(self._glides):
            self._put(side, self._glides.pop(side).target)
        self._timer.stop()

    def heading(self, side: Side) -> float:
        """Where the top of a pane is, or will be once it has stopped gliding."""
        glide = self._glides.get(side)
        return glide.target if glide else self.panes[side].top

    def _put(self, side: Side, top: float) -> None:
        self._moving = True
        try:
            self.panes[side].scroll_to(top)
        finally:
            self._moving = False
        self.moved.emit()

    def _glide(self, side: Side, target: float) -> None:
        known, pane = self._glides.get(side), self.panes[side]
        if known is None:
            known = self._glides[side] = _Glide(pane.top, target)
        known.aim(target)
        known.paragraph = pane.page.placement.near(target + pane.viewport().height() * 0.3)
        known.below = target - pane.page.placement.place_of(known.paragraph)[0] if known.paragraph is not None else 0.0
        if not self._timer.isActive():
            self._then = time.perf_counter()
            self._timer.start()

    def _step(self) -> None:
        now = time.perf_counter()
        passed, self._then = min(0.05, now - self._then), now
        for side, glide in list(self._glides.items()):
            if glide.step(passed):
                del self._glides[side]
            self._put(side, glide.now)
        if not self._glides:
            self._timer.stop()
