"""The curve of a ribbon's edge: from one height at the left to another at the right, flat at both ends. Pure; pixels.

It is the Bézier curve with its two handles at half the width. Only what lies in view is sampled: painting a curve far beyond the view is slow.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import asin, sin

Points = list[tuple[float, float]]
SAMPLES = 26
TAIL = 38.0
"""How far into the gutter a hook reaches, at most."""
ARROW = 4.5
"""How far back the strokes of an arrowhead reach."""
BEYOND = 30.0
"""How far above and below the view a curve is still followed."""


def _at_height(start: float, end: float, y: float) -> float:
    """The parameter (0 to 1) at which a curve from `start` to `end` reaches a height; the nearer end where it never does."""
    if start == end:
        return 0.0
    share = min(1.0, max(0.0, (y - start) / (end - start)))
    return 0.5 - sin(asin(1.0 - 2.0 * share) / 3.0)


def in_view(start: float, end: float, height: float) -> tuple[float, float] | None:
    """The stretch of the parameter along which a curve is within the view; None where it never is."""
    if max(start, end) < -BEYOND or min(start, end) > height + BEYOND:
        return None
    if start == end:
        return 0.0, 1.0
    one, other = sorted((_at_height(start, end, -BEYOND), _at_height(start, end, height + BEYOND)))
    return one, other


def points(start: float, end: float, width: float, between: tuple[float, float]) -> Points:
    """Points along a curve, over a stretch of its parameter."""
    step = (between[1] - between[0]) / (SAMPLES - 1)
    found = []
    for number in range(SAMPLES):
        t = between[0] + number * step
        found.append((width * t * (1.5 - 1.5 * t + t * t), start + (end - start) * t * t * (3.0 - 2.0 * t)))
    return found


def band(left: tuple[float, float], right: tuple[float, float], width: float, height: float) -> Points:
    """The outline of a ribbon, as far as it is in view: along its upper edge and back along its lower; empty where nothing is seen."""
    stretches = [s for s in (in_view(left[k], right[k], height) for k in (0, 1)) if s is not None]
    if not stretches and not (min(left[0], right[0]) < height and max(left[1], right[1]) > 0):
        return []
    between = (min(s[0] for s in stretches), max(s[1] for s in stretches)) if stretches else (0.0, 1.0)
    outline = points(left[0], right[0], width, between) + points(left[1], right[1], width, between)[::-1]
    return [(x, min(height + BEYOND, max(-BEYOND, y))) for x, y in outline]


def tail(start: float, down: bool, width: float) -> Points:
    """The beginning of a curve that leads far: a short hook from the left edge at a height, that says which way it goes."""
    long, deep = min(TAIL, 0.4 * width), TAIL * 0.7 * (1 if down else -1)
    steps = [number / (SAMPLES // 2) for number in range(SAMPLES // 2 + 1)]
    return [(long * t * (2.0 - t), start + deep * t * t) for t in steps]


def arrowhead(line: Sequence[tuple[float, float]]) -> Points:
    """Two short strokes at the end of a hook, which runs straight up or down there: it leads on, and does not just stop."""
    (_, before), (x, y) = line[-2:]
    back = -ARROW if y > before else ARROW
    return [(x - 0.8 * ARROW, y + back), (x, y), (x + 0.8 * ARROW, y + back)]


def near(line: Points, x: float, y: float, reach: float) -> bool:
    """Whether a point lies within `reach` of a line."""
    for (left, top), (right, bottom) in pairwise(line):
        along, down = right - left, bottom - top
        length = along * along + down * down
        t = min(1.0, max(0.0, ((x - left) * along + (y - top) * down) / length)) if length else 0.0
        if (x - left - t * along) ** 2 + (y - top - t * down) ** 2 <= reach * reach:
            return True
    return False


def edge(start: float, end: float, width: float, height: float) -> Points:
    """One edge of a ribbon, as far as it is in view."""
    between = in_view(start, end, height)
    return points(start, end, width, between) if between is not None else []
