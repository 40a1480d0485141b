"""Which of the two articles of a pair is meant. Pure."""

from typing import Literal

Side = Literal["a", "b"]
SIDES: tuple[Side, Side] = ("a", "b")
OTHER: dict[Side, Side] = {"a": "b", "b": "a"}
"""The side across."""

Pair = tuple[int, int]
"""A paragraph of A and a paragraph of B."""
