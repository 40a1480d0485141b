"""Whether an article gives the other's figure of the same thing as well, and not the same number of something else. Pure.

"Fell by 15 percent a day", "fell by 10 percent a day": that a price is elsewhere "some 15 percent lower" settles nothing. Of what has a noun of its own
("3,000 soldiers") the same number is taken to be of the same thing.
"""

from itertools import islice

from reader.article.model import Span
from reader.comparison.agreement import unit
from reader.comparison.context import shared_near
from reader.comparison.located import TIMES, Located
from reader.language.reading import Figure

_OF_ANYTHING = frozenset([*TIMES, "%", "percent", "time", "mile", "kilomet", "point"])  # what a number of these is of is said by the words beside it
_MOST = 20  # places of one number: what stands more often is taken to be of the same thing
_BESIDE = 4  # words

Found = tuple[Span, Figure]
"""A figure with its sentence."""


def told_too(own: Located, other: Located, one: Found, rival: Found) -> bool:
    """Whether `other` gives the figure `one` too, be it rounded, of what its figure `rival` is of."""
    if not other.given.told(one[1]):
        return False
    around = own.around(*_at(one)), other.around(*_at(rival))
    of = {unit(one[1]), unit(rival[1])}
    beside = [w for w in shared_near(*around) if w not in of and max(side.near[w] for side in around) <= _BESIDE]
    if not beside:
        return True
    said = {w for side in around for w in side.near} - of
    places = list(islice(other.given.places(one[1]), _MOST))
    return not places or len(places) == _MOST or any(_of_that(other, f, one[1], said, rival[0]) for f in places)


def _at(found: Found) -> tuple[Span, Span]:
    return found[0], found[1].span


def _of_that(index: Located, figure: Figure, wanted: Figure, said: set[str], rival: Span) -> bool:
    """Whether a figure of the number wanted may be of what these words say; beside its rival it always may."""
    sentence = index.sentence_at(figure.span)
    if sentence is None or sentence == rival or (unit(figure) is not None and unit(figure) not in _OF_ANYTHING):
        return True
    around = index.around(sentence, figure.span)
    return bool(said & (around.near.keys() if unit(wanted) in _OF_ANYTHING else around.sentence))
