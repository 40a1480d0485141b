"""The line around each place of the finding that is chosen, on both pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from reader.article.model import Span
from reader.article.sides import Side
from reader.window.reading.marks import joined

if TYPE_CHECKING:
    from reader.window.reading.pane import Pane


def outline(panes: Mapping[Side, Pane], places: Iterable[tuple[Side, Span]]) -> None:
    """Draw a line around each of these places, and around no other; places that touch are one."""
    held: dict[Side, dict[int, list[tuple[int, int]]]] = {"a": {}, "b": {}}
    for side, span in places:
        if span.paragraph < panes[side].page.count:
            held[side].setdefault(span.paragraph, []).append((span.start, span.end))
    for side, pane in panes.items():
        wanted = {number: _in_units(pane, number, stretches) for number, stretches in held[side].items()}
        if pane.painter_of_page.outlined != wanted:
            pane.painter_of_page.outlined = wanted
            pane.viewport().update()


def _in_units(pane: Pane, paragraph: int, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    units, text = pane.units, pane.article.paragraphs[paragraph].text
    return [(units.to_units(paragraph, start), units.to_units(paragraph, end)) for start, end in joined(stretches, text)]
