"""Every heading that a sentence could give, in whatever shape. Pure."""

from collections.abc import Iterator, Set

from reader.comparison.deeds import deeds
from reader.comparison.heading_clauses import clauses
from reader.comparison.heading_joined import Shape
from reader.comparison.heading_shapes import shapes
from reader.comparison.heading_singles import singles
from reader.comparison.headlines import headlines
from reader.comparison.places import Place


def found(place: Place, recurring: Set[str]) -> Iterator[Shape]:
    """The phrases and names of a sentence, and what it says was, will be or ought to be done; `recurring`: stems that other sentences have, too."""
    yield from shapes(place, recurring)
    yield from singles(place)
    yield from deeds(place, place.actor)
    yield from headlines(place, place.actor)
    yield from clauses(place, place.actor)
