"""The first page: whose reports these are, how much they share, what both say, and the findings that matter most."""

from dataclasses import dataclass

from reader.article.sides import Side
from reader.report.findings import FindingKind
from reader.report.model.marked import Reference


@dataclass(frozen=True, slots=True)
class Head:
    """One article as the front page names it; `facts` such as its date, length and how much of it the other has.

    `headline` are its first words where it is not `titled`.
    """

    side: Side
    label: str
    headline: str
    facts: tuple[str, ...]
    url: str
    language: str
    titled: bool


@dataclass(frozen=True, slots=True)
class Shares:
    """Whole percent of all words, adding up to 100 (all 0 for empty articles), and the same as a sentence for those who do not see the bar."""

    both: int
    only_a: int
    only_b: int
    spoken: str
    legend: tuple[str, str, str] = ("", "", "")
    """What stands beside the three parts of the bar."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of "what both say", where in A and in B it is said, and in whose words."""

    text: str
    a: tuple[Reference, ...]
    b: tuple[Reference, ...]
    side: Side = "a"


@dataclass(frozen=True, slots=True)
class Item:
    """A finding on the front page. `anchor` leads to its table entry."""

    kind: FindingKind
    title: str
    detail: str
    where: tuple[Reference, ...]
    nearest: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Section:
    """Findings of one kind on the front page; `more` of them are in the tables only, which `more_said` says in words."""

    kind: FindingKind
    title: str
    items: tuple[Item, ...]
    more: int
    more_said: str = ""
