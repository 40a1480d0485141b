"""The picture of the alignment."""

from dataclasses import dataclass


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
