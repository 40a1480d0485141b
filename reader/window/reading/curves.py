"""The curve of a ribbon's edge: from one height at the left to another at the right, flat at both ends. Pure; pixels.

It is the Bézier curve with its two handles at half the width. Only what lies in view is sampled: painting a curve far beyond the view is slow.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
SAMPLES = 26
BEYOND = 30.0
"""How far above and below the view a curve is still followed."""


def _at_height(start: float, end: float, y: float) -> float:
    """The parameter (0 to 1) at which a curve from `start` to `end` reaches a height; the nearer end where it never does."""
    if start == end:
        return 0.0
    share = min(1.0, max(0.0, (y - start) / (end - start)))
    return float(0.5 - np.sin(np.arcsin(1.0 - 2.0 * share) / 3.0))


def in_view(start: float, end: float, height: float) -> tuple[float, float] | None:
    """The stretch of the parameter along which a curve is within the view; None where it never is."""
    if max(start, end) < -BEYOND or min(start, end) > height + BEYOND:
        return None
    if start == end:
        return 0.0, 1.0
    one, other = sorted((_at_height(start, end, -BEYOND), _at_height(start, end, height + BEYOND)))
    return one, other


def points(start: float, end: float, width: float, between: tuple[float, float]) -> tuple[Floats, Floats]:
    """x and y of points along a curve, over a stretch of its parameter."""
    t = np.linspace(between[0], between[1], SAMPLES)
    return width * (1.5 * t - 1.5 * t * t + t * t * t), start + (end - start) * t * t * (3.0 - 2.0 * t)


def band(left: tuple[float, float], right: tuple[float, float], width: float, height: float) -> list[tuple[float, float]]:
    """The outline of a ribbon, as far as it is in view: along its upper edge and back along its lower; empty where nothing is seen."""
    stretches = [s for s in (in_view(left[k], right[k], height) for k in (0, 1)) if s is not None]
    if not stretches and not (min(left[0], right[0]) < height and max(left[1], right[1]) > 0):
        return []
    between = (min(s[0] for s in stretches), max(s[1] for s in stretches)) if stretches else (0.0, 1.0)
    upper_x, upper_y = points(left[0], right[0], width, between)
    lower_x, lower_y = points(left[1], right[1], width, between)
    x = np.concatenate((upper_x, lower_x[::-1]))
    y = np.clip(np.concatenate((upper_y, lower_y[::-1])), -BEYOND, height + BEYOND)
    return list(zip(x.tolist(), y.tolist(), strict=True))


def edge(start: float, end: float, width: float, height: float) -> list[tuple[float, float]]:
    """One edge of a ribbon, as far as it is in view."""
    between = in_view(start, end, height)
    if between is None:
        return []
    x, y = points(start, end, width, between)
    return list(zip(x.tolist(), y.tolist(), strict=True))
