"""What can be chosen among the findings, which cards a choice shows, and what is said where it shows none. Pure: no Qt."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reader.window.cards import FINDINGS, Card, matches

CHIPS = (
    ("overview", "Overview"),
    ("only a", "Only in A"),
    ("only b", "Only in B"),
    ("quote", "Quotes"),
    ("difference", "Differences"),
    ("name", "Names"),
    ("source", "Sources"),
    ("link", "Links"),
    ("note", "Notes"),
    ("tag", "Tags"),
    ("dismissed", "Dismissed"),
    ("lost", "Without a place"),
)
STATUSES = (
    ("", "Status"),
    ("suggested", "○ Suggested"),
    ("confirmed", "✓ Confirmed"),
    ("added", "+ Added by hand"),
    ("rejected", "× Rejected"),
)
SORTS = (("place", "Place"), ("weight", "Weight"))
_OF_FINDINGS = ("overview", "dismissed")
"""Choices of all kinds of findings."""

EMPTY = {
    "overview": "Nothing to report: all that was found in one report is in the other too, they quote nobody alike, and no figure, date or name disagrees.",
    "only a": "Nothing stands in A alone. As far as could be seen, B tells everything that A tells.",
    "only b": "Nothing stands in B alone. As far as could be seen, A tells everything that B tells.",
    "quote": "No quotation of one report was found in the other, word for word or retold.",
    "difference": "No figure, date or name was found that the two give differently. Only places that are linked are looked at.",
    "name": "Neither report names anybody, as far as could be seen.",
    "source": "Neither report gives anybody’s words between quotation marks and says whose they are.",
    "link": "No paragraph of one report was found to tell what a paragraph of the other tells. Select words on both sides and press Ctrl+L to link them.",
    "note": "You have written no notes. Ctrl+M writes one on what is selected, on the paragraph you are in, or on the link you went to.",
    "tag": "No passage is tagged. Select words and press Ctrl+T to give them a tag of your own.",
    "dismissed": "Nothing was put aside.",
    "lost": "Every decision has its place.",
}
NO_STATUS = {
    "suggested": "Nothing here is left as it was suggested: all of it has been decided.",
    "confirmed": "Nothing here has been confirmed yet. Space confirms the card that is chosen.",
    "added": "Nothing here was added by hand.",
    "rejected": "Nothing here has been rejected. Delete rejects the card that is chosen.",
}
WAITING = "When two reports are open, what only one of them says, what both quote and where they disagree is listed here."
COMPARING = "Comparing…"
FAILED = "The two reports were not compared. The message above says why; F5 tries again."
STOPPED = "Comparing was stopped. Press F5 to compare again."


def counts(cards: Iterable[Card]) -> Mapping[str, int]:
    """How many cards stand behind each choice but the overview; links that were rejected are counted nowhere."""
    standing = (card for card in cards if card.kind != "link" or card.status != "rejected")
    return Counter("dismissed" if card.dismissed else card.kind for card in standing)


def cards_of(cards: Iterable[Card], kind: str, status: str, wanted: str) -> tuple[Card, ...]:
    """The cards of a kind in a status ("" is any) that have the `wanted` words.

    What was put aside is shown where it is asked for, and rejected links among the links.
    """
    kinds = (*FINDINGS, "note") if kind in _OF_FINDINGS else (kind,)
    found = [card for card in cards if card.kind in kinds]
    if kind == "dismissed":
        found = [card for card in found if card.dismissed]
    elif status:
        found = [card for card in found if card.status == status]
    else:
        found = [card for card in found if not card.dismissed]
    return tuple(card for card in found if not wanted or matches(card, wanted))


def why_none(cards: Iterable[Card], kind: str, status: str, wanted: str) -> str:
    """What is said where a choice shows no card."""
    if wanted:
        return f"No finding here has “{wanted}”. Esc shows all again."
    kinds = FINDINGS if kind in _OF_FINDINGS else (kind,)
    return NO_STATUS[status] if status and any(card.kind in kinds for card in cards) else EMPTY[kind]
