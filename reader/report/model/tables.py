"""The tables: everything found, in full."""

from dataclasses import dataclass

from reader.article.sides import Side
from reader.report.model.marked import Reference, Run, Woven


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """A shared quote with the wording on each side; a run marked `only` is wording that the other side lacks."""

    anchor: str
    speaker: str
    how: str
    a: Reference
    a_words: tuple[Run, ...]
    b: Reference
    b_words: tuple[Run, ...]
    remark: str
    told: tuple[Side, ...] = ()
    """The sides that have it in the article's own words: no marks of quotation stand around those."""


@dataclass(frozen=True, slots=True)
class FactEntry:
    """A topic that only one article has: each stretch with its place, and the nearest passage of the other article."""

    anchor: str
    title: str
    facts: tuple[tuple[Reference, str], ...]
    nearest: tuple[tuple[Reference, str], ...]
    lacks: str


@dataclass(frozen=True, slots=True)
class DifferenceEntry:
    """The same fact, given differently."""

    anchor: str
    what: str
    a: Reference
    a_words: str
    b: Reference
    b_words: str
    verdict: str
    note: str


@dataclass(frozen=True, slots=True)
class WordingEntry:
    """A quote that the articles word differently, both wordings woven into one line. `quote` is the anchor of its entry among the quotes."""

    anchor: str
    quote: str
    speaker: str
    a: Reference
    b: Reference
    words: tuple[Woven, ...]


@dataclass(frozen=True, slots=True)
class FramedEntry:
    """Somebody whom the articles name or quote: where, and what each calls them or how much of their words it gives; empty where it does not.

    `note` says that a source is not named. A source's `places` are those of its quotations, a name's those where each way to call them stands first.
    """

    name: str
    note: str
    a: tuple[Reference, ...]
    a_words: str
    b: tuple[Reference, ...]
    b_words: str


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything found, in full."""

    quotes: tuple[QuoteEntry, ...]
    only_a: tuple[FactEntry, ...]
    only_b: tuple[FactEntry, ...]
    differences: tuple[DifferenceEntry, ...]
    wording: tuple[WordingEntry, ...] = ()
    names: tuple[FramedEntry, ...] = ()
    sources: tuple[FramedEntry, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing found is told in full."""
        return not (self.quotes or self.only_a or self.only_b or self.differences or self.wording or self.names or self.sources)
