"""What is said of the coverage, as cards. Pure: no Qt."""

from reader.article.sides import SIDES, Side
from reader.comparison.model import Comparison
from reader.framing.written import Shown
from reader.project.places import Places
from reader.report.framed import Framed, Half, framed
from reader.report.places import in_order, pilcrow
from reader.window.cards import Card

_CALLED = {"name": "Name", "source": "Source"}
_GROUP = {"name": "Named in", "source": "Quoted by"}


def framing_cards(comparison: Comparison, shown: Shown) -> tuple[Card, ...]:
    """A card for everybody that is named, then one for everybody that is quoted, each in its group. `shown`: by which names they go."""
    return tuple(_card(comparison, one) for one in framed(comparison, shown))


def _card(comparison: Comparison, one: Framed) -> Card:
    halves: list[tuple[Side, Half]] = [(side, half) for side, half in zip(SIDES, (one.a, one.b), strict=True) if half is not None]
    if one.kind == "name":
        where = ", ".join(f"{_times(half.times)} in {side.upper()}" for side, half in halves)
    else:
        articles = {"a": comparison.a.article, "b": comparison.b.article}
        where = " ↔ ".join(f"{side.upper()}{pilcrow(in_order(half.places), articles[side])}" for side, half in halves)
    places: Places = tuple((side, span) for side, half in halves for span in half.places)
    both = len(halves) > 1
    return Card(
        one.kind,
        one.name,
        where,
        "\n".join(f"{side.upper()}: {half.said}" if both else half.said for side, half in halves),
        "" if one.named else "not by name",
        places,
        f"{one.kind} {one.name}",
        f"{_CALLED[one.kind]}: {one.name} {where}",
        weight=one.weight,
        group=f"{_GROUP[one.kind]} {'both' if both else f'{halves[0][0].upper()} alone'}",
    )


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"
