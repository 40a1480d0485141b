"""Which of the two articles of a pair is meant. Pure."""

from typing import Literal

Side = Literal["a", "b"]
SIDES: tuple[Side, Side] = ("a", "b")
OTHER: dict[Side, Side] = {"a": "b", "b": "a"}
"""The side across."""

Pair = tuple[int, int]
"""A paragraph of A and a paragraph of B."""


def alone_in_english(side: Side, *, doubtful: bool) -> str:
    """ "only in A", "perhaps only in A", where it is always said in English."""
    return f"{'perhaps ' if doubtful else ''}only in {side.upper()}"
