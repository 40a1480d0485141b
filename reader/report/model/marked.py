"""Words with marks on them, and places by name."""

from dataclasses import dataclass
from typing import Literal

from reader.article.sides import Side


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
class Woven:
    """Words of two wordings laid over each other: `side` is the one that has them, "" where both do."""

    text: str
    side: Side | Literal[""] = ""
