"""Which article and which places a decision is about. Pure; paragraphs from 0 here and from 1 in words, spans in code points."""

from typing import Literal

from reader.article.model import Span

Side = Literal["a", "b"]
Pair = tuple[int, int]
"""A paragraph of A and a paragraph of B."""
Places = tuple[tuple[Side, Span], ...]

SIDES: tuple[Side, Side] = ("a", "b")
OTHER: dict[Side, Side] = {"a": "b", "b": "a"}


def mirrored_places(places: Places) -> Places:
    """The same places with A and B exchanged; places of A stay before places of B."""
    return tuple(sorted((OTHER[side], span) for side, span in places))


def in_words(places: Places) -> str:
    """ "A¶5", "A¶5, A¶7", "A¶5 ↔ B¶6": the paragraphs, each once; "" for no places."""
    sides = {side: dict.fromkeys(span.paragraph for where, span in places if where == side) for side in SIDES}
    said = [", ".join(f"{side.upper()}¶{paragraph + 1}" for paragraph in sides[side]) for side in SIDES]
    return " ↔ ".join(part for part in said if part)
