"""Which cards a choice shows, and what is said where it shows none."""

from dataclasses import replace

import pytest

from reader.window.cards import Card
from reader.window.finding_choices import CHIPS, EMPTY, cards_of, counts, why_none

SIREN = Card("only b", "Siren", "¶6", "The siren of Velm was heard.", "", (), "siren", "Only in B: Siren", "suggested")
MARKET = Card("only a", "Market", "¶4", "", "", (), "market", "Only in A: Market", "rejected")
LINK = Card("link", "A¶1 ↔ B¶1", "", "", "", (), "link 0 0", "Link: A¶1 ↔ B¶1", "confirmed")
UNLINKED = replace(LINK, key="link 1 1", status="rejected")
NOTE = Card("note", "Ask Ines Roth", "A¶2", "", "", (), "note 1", "Note on A¶2: Ask Ines Roth")
ALL = (SIREN, MARKET, LINK, UNLINKED, NOTE)


@pytest.mark.parametrize(
    ("kind", "status", "wanted", "shown"),
    [
        ("overview", "", "", (SIREN, NOTE)),
        ("overview", "suggested", "", (SIREN,)),
        ("overview", "", "velm heard", (SIREN,)),
        ("overview", "", "zebra", ()),
        ("only a", "", "", ()),
        ("only a", "rejected", "", (MARKET,)),
        ("dismissed", "", "", (MARKET,)),
        ("dismissed", "suggested", "", (MARKET,)),
        ("link", "", "", (LINK, UNLINKED)),
        ("link", "confirmed", "", (LINK,)),
    ],
)
def test_what_a_choice_shows(kind: str, status: str, wanted: str, shown: tuple[Card, ...]) -> None:
    assert cards_of(ALL, kind, status, wanted) == shown


def test_what_was_put_aside_is_counted_by_itself_and_a_rejected_link_nowhere() -> None:
    assert counts(ALL) == {"only b": 1, "dismissed": 1, "link": 1, "note": 1}


def test_why_nothing_is_shown() -> None:
    assert "zebra" in why_none(ALL, "overview", "added", "zebra")
    assert why_none(ALL, "only a", "added", "") == "Nothing here was added by hand."
    assert why_none(ALL, "quote", "added", "") == EMPTY["quote"]
    assert all(why_none((), kind, "", "") for kind, _ in CHIPS)
