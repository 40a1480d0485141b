"""Arranges the two pages together: one under another, or in rows, with what both tell folded away where that is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from reader.article.sides import Side
from reader.window.reading.aligned import rows
from reader.window.reading.placing import Flags, Row, in_rows, stack

if TYPE_CHECKING:
    from reader.window.reading.counterparts import Counterparts
    from reader.window.reading.pane import Pane

Mode = Literal["reading", "aligned"]


class Arrangement:
    """How both pages are placed. Change the fields through the methods, then have the panes rearrange."""

    def __init__(self, a: Pane, b: Pane) -> None:
        self.panes: dict[Side, Pane] = {"a": a, "b": b}
        self.mode: Mode = "reading"
        self.order: Side = "a"
        self.only_differences = False
        self._known: Counterparts | None = None
        self._rows: tuple[Row, ...] = ()
        self._open: dict[Side, set[int]] = {"a": set(), "b": set()}
        self._agreed: dict[Side, Flags] = {}
        self._asked: tuple[object, ...] = ()
        self._placed = in_rows((), (), (), a.page.spacing)

    def set_counterparts(self, known: Counterparts | None) -> None:
        self._known = known
        self._agreed = dict(known.agreed) if known is not None else {}
        self._make_rows()
        self.hook()

    def set_mode(self, mode: Mode, order: Side) -> None:
        self.mode, self.order = mode, order
        self._make_rows()
        self.hook()

    def set_only_differences(self, only: bool) -> None:
        self.only_differences = only
        self._open = {"a": set(), "b": set()}

    def open_fold(self, side: Side, paragraphs: Iterable[int]) -> None:
        """Show what a fold hides, and in rows what stands beside it."""
        self._open[side].update(paragraphs)
        if self.in_rows:
            for row in self._rows:
                if set(row.a if side == "a" else row.b) & self._open[side]:
                    self._open["a"].update(row.a)
                    self._open["b"].update(row.b)

    @property
    def in_rows(self) -> bool:
        return self.mode == "aligned" and self._known is not None

    def hook(self) -> None:
        """Have both pages arranged from here; to be called again after an article was set."""
        for side, pane in self.panes.items():
            pane.page.arrange = self.place_rows if self.in_rows else (lambda side=side: self.place_stack(side))  # type: ignore[misc]

    def place_stack(self, side: Side) -> None:
        page = self.panes[side].page
        page.place(stack(page.heights(), page.spacing, self._hidden(side)))

    def place_rows(self) -> None:
        a, b = self.panes["a"], self.panes["b"]
        hidden_a, hidden_b = self._hidden("a"), self._hidden("b")
        folded: list[bool] = []
        if hidden_a is not None and hidden_b is not None:
            folded = [all(hidden_a[i] for i in row.a) and all(hidden_b[i] for i in row.b) for row in self._rows]
        # both panes ask for this one after the other: where nothing has changed in between, once is enough
        asked = (self._rows, a.page.heights(), b.page.heights(), a.page.spacing, folded)
        if asked != self._asked:
            self._asked, self._placed = asked, in_rows(*asked)
        placed_a, placed_b = self._placed
        with a.still(), b.still():
            a.page.place(placed_a)
            b.page.place(placed_b)

    def _hidden(self, side: Side) -> Flags | None:
        if not self.only_differences or side not in self._agreed:
            return None
        return [agrees and paragraph not in self._open[side] for paragraph, agrees in enumerate(self._agreed[side])]

    def _make_rows(self) -> None:
        if self._known is None or self.mode != "aligned":
            self._rows = ()
            return
        links = [known.link for known in self._known.links if not known.unsure]
        self._rows = rows(self.panes["a"].page.count, self.panes["b"].page.count, links, self.order)
