"""A report: what is said, in which order, without layout. Frozen and plain, so that every format lays out the same thing.

Anchors name places inside one report: "a5" and "b7" are paragraphs (counted from 1), "q1", "fa1", "fb1", "d1" entries of the tables, "w1" the wording
of a quote, "n1" a note, "ia5" and "ib7" entries of the index, "front-q1" a finding on the first page.
"""

from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Literal

from reader.article.model import Kind
from reader.report.fields import Line
from reader.report.findings import FindingKind
from reader.report.note_text import NoteBlock
from reader.report.places import Side

RowKind = Literal["linked", "only a", "only b", "unlinked"]
RowStatus = Literal["", "added", "confirmed"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A place named in words, and the anchor it leads to: "B¶7", "b7"."""

    text: str
    anchor: str


def side_of(place: Reference) -> Side:
    """The article that a paragraph is of."""
    return "a" if place.anchor.startswith("a") else "b"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same marks. `target` is the anchor of the table entry that says more, "" where there is none.

    `notes` are the anchors of the notes that are on these very words.
    """

    text: str
    quote: bool = False
    only: bool = False
    differs: bool = False
    target: str = ""
    notes: tuple[str, ...] = ()


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
class Tile:
    """One paragraph in the picture of the alignment: its length in words, and the share of them that only this article has."""

    anchor: str
    words: int
    alone: float
    quote: bool
    linked: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """One link in the picture: indices of tiles. `possible` is drawn weaker."""

    a: int
    b: int
    possible: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """The alignment at a glance; `figures` says in words what it shows, `spoken` that and what it is."""

    a: tuple[Tile, ...]
    b: tuple[Tile, ...]
    threads: tuple[Thread, ...]
    spoken: str
    figures: str


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


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph as a row shows it. `alone`: one-sided from end to end. `marks` are the signs for the margin, such as "≠" or "≈"."""

    side: Side
    number: int
    kind: Kind
    runs: tuple[Run, ...]
    alone: bool
    anchor: str
    marks: tuple[Reference, ...] = ()
    notes: tuple[Reference, ...] = ()

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
class Woven:
    """Words of two wordings laid over each other: `side` is the one that has them, "" where both do."""

    text: str
    side: Side | Literal[""] = ""


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
class NoteEntry:
    """What the person noted: its `lines` as they were typed, and the `blocks` that their Markdown makes; `on` the words it is about, "" for the whole."""

    anchor: str
    where: tuple[Reference, ...]
    about: str
    on: str
    lines: tuple[str, ...]
    blocks: tuple[NoteBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class TagEntry:
    """A tag of the person's own, the sign by which it stands beside passages ("#2"), its colour as "#rrggbb", and the passages under it."""

    sign: str
    name: str
    colour: str
    passages: tuple[tuple[Reference, str], ...]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A paragraph of the article whose order the rows do not keep: its first words, and where its counterparts are."""

    anchor: str
    place: Reference
    words: str
    counterparts: tuple[Reference, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """An article as it is cited, and its direct quotations: place, words, who says them ("" where it does not say)."""

    side: Side
    source: str
    quotations: tuple[tuple[Reference, str, str], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of how the report came to be: "Compared", "9 May 2031"."""

    label: str
    text: str


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


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report, in the order in which it is printed; a part that was not wanted is empty, the picture None.

    `author` is who made the report, "" where nobody says; the rows keep the order of the article `order`, and the index that of the other. `caution`
    stands on the first page whatever was chosen: that suggestions are a machine's, and the tally.
    """

    title: str
    language: str
    made: date
    generator: str
    a: Head
    b: Head
    shares: Shares
    picture: Picture | None
    both_say: tuple[Statement, ...]
    sections: tuple[Section, ...]
    rows: tuple[Row, ...]
    tables: Tables
    notes: tuple[str, ...]
    caution: str
    header: Line
    footer: Line
    author: str = ""
    order: Side = "a"
    index: tuple[IndexEntry, ...] = ()
    remarks: tuple[NoteEntry, ...] = ()
    tags: tuple[TagEntry, ...] = ()
    cited: tuple[CitedArticle, ...] = ()
    made_how: tuple[Fact, ...] = ()

    @property
    def footing(self) -> str:
        """What the foot of each page says beside the number of the page."""
        return self.footer.words
