"""Both articles in rows, counterparts level with each other."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from reader.article.model import Kind
from reader.article.sides import Side
from reader.report.model.marked import Reference, Run

RowKind = Literal["linked", "only a", "only b", "unlinked"]
RowStatus = Literal["", "added", "confirmed"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph as a row shows it. `marks` are the signs for the margin, such as "≠" or "≈".

    `alone`: one-sided from end to end; `doubtful`: that is but possible for most of it.
    """

    side: Side
    number: int
    kind: Kind
    runs: tuple[Run, ...]
    alone: bool
    anchor: str
    marks: tuple[Reference, ...] = ()
    notes: tuple[Reference, ...] = ()
    doubtful: bool = False

    @property
    def text(self) -> str:
        """The paragraph's whole text."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Row:
    """Counterparts level with each other, or what has none. `sign` says how they are linked; `elsewhere` are counterparts in other rows.

    `status` is what the person did about the link, `status_said` the same in the report's language.
    """

    kind: RowKind
    a: tuple[Passage, ...]
    b: tuple[Passage, ...]
    sign: str
    status: RowStatus
    elsewhere: tuple[Reference, ...]
    remark: str
    nearest: tuple[Reference, ...]
    status_said: str = ""

    @property
    def heads(self) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
        """The subheads that A's side and B's begin with: they stand above what is level."""
        a, b = (tuple(takewhile(lambda passage: passage.kind == "heading", side)) for side in (self.a, self.b))
        return a, b

    @property
    def level(self) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
        """What is below these subheads, A's side and B's."""
        a, b = self.heads
        return self.a[len(a) :], self.b[len(b) :]
