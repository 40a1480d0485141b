"""What a map shows of an article whose paragraphs are thinner than its lines: for each line how much is one-sided, and how much shared. Pure; pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING, NamedTuple

from reader.window.reading.marks import NOTHING

if TYPE_CHECKING:
    from reader.window.reading.marks import ParagraphMarks


class Line(NamedTuple):
    """One line of a map that has anything on it: its number, and the shares (0 to 1) of what stands there that are one-sided, and that are shared."""

    number: int
    alone: float
    shared: float


def density(tops: Iterable[float], bottoms: Iterable[float], marks: Sequence[ParagraphMarks], start: float, pitch: float, count: int) -> list[Line]:
    """The lines of a map. A place y of the content is on its line number `start + y * pitch`, of `count`; a paragraph is where its middle is."""
    alone, linked, whole = [0.0] * count, [0.0] * count, [0.0] * count
    last, half = count - 1, pitch / 2
    for top, bottom, found in zip(tops, bottoms, chain(marks, repeat(NOTHING)), strict=False):
        number = int(start + (top + bottom) * half)
        number = 0 if number < 0 else last if number > last else number
        tall = bottom - top
        whole[number] += tall
        part = tall * found.part
        alone[number] += part
        if found.linked:
            linked[number] += tall - part
    return [Line(number, alone[number] / all_of_it, linked[number] / all_of_it) for number, all_of_it in enumerate(whole) if all_of_it]
