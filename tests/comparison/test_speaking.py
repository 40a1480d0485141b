"""Whether a reporting verb has somebody state something. All texts are invented."""

import pytest

from reader.comparison.speaking import speaks, states


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Roth said so.", 5, True),
        ("Roth, a cook, said so.", 14, True),
        ("Roth also said so.", 10, True),
        ("The Roth office said so.", 16, False),
        ("Roth’s cook said so.", 12, False),
        ("She said so.", 4, True),
        ("As hearings on Judge Roth concluded, it rained.", 26, False),
        ("A cook for Roth said so.", 16, False),
        ("Secretary of State Ines Roth said so.", 29, True),
        ("An aide to the governor said so.", 24, False),
        ("The governor said so.", 13, True),
    ],
)
def test_somebodys_office_is_not_the_person(text: str, cue: int, expected: bool) -> None:
    assert speaks(text, cue, "Ines Roth") is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Roth denied that the ferry leaks.", "denied", True),
        ("Roth has continued to deny it.", "deny", True),
        ("A baker whom Mayor Roth wants to head the fund slept.", "wants", False),
        ("Roth wants the ferry to be sold.", "wants", True),
        ("Roth spoke of the ferry.", "spoke", True),
        ("Roth spoke to a crowd.", "spoke", False),
        ("Roth thought of the ferry.", "thought", False),
        ("Roth refused to leave the ferry.", "refused", False),
        ("Roth sought to defend his cook.", "defend", False),
        ("Roth did not respond to the letter.", "respond", False),
        ("The newly announced rules please Roth.", "announced", False),
        ("Roth announced rules.", "announced", True),
    ],
)
def test_not_every_reporting_verb_has_somebody_state_something(text: str, verb: str, expected: bool) -> None:
    assert states(text, text.index(verb), "Ines Roth") is expected


def test_who_was_told_something_did_not_say_it() -> None:
    text = "Ines Roth was told as she left that the ferry had sunk."
    assert not states(text, text.index("told"), None)
    assert states("Ines Roth told bakers that the ferry had sunk.", 10, "Ines Roth")
