"""What is said of the coverage, as cards. Pure: no Qt."""

from reader.comparison.model import Comparison
from reader.report.framed import framed
from reader.window.cards import Card

_CALLED = {"name": "Name", "source": "Source"}


def framing_cards(comparison: Comparison) -> tuple[Card, ...]:
    """A card for everybody that is named, then one for everybody that is quoted, each in its group."""
    return tuple(
        Card(
            one.kind,
            one.title,
            one.where,
            "\n".join(one.details),
            "" if one.named else "not by name",
            one.places,
            f"{one.kind} {one.title}",
            f"{_CALLED[one.kind]}: {one.title} {one.where}",
            weight=one.weight,
            group=one.group,
        )
        for one in framed(comparison)
    )
