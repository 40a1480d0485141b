"""What stands behind the tables: notes and tags, the index, quotations to cite, and how the report came to be."""

from dataclasses import dataclass

from reader.article.sides import Side
from reader.report.model.marked import Reference
from reader.report.note_text import NoteBlock


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
    """A paragraph of the article whose order the rows do not keep: its first words, and where its counterparts are.

    Where it has none, the `remark` says so, and what comes near stands behind that in their place.
    """

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
