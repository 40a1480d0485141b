"""What somebody did, as a noun with its object. All texts are invented."""

import pytest

from tests.comparison import headings_of


def considered(text: str) -> set[str]:
    return headings_of.considered(text, "Ines Roth runs the harbour. The council meets in Lund.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Roth criticized the herring plan on Monday.", "Roth’s criticism of herring plan"),
        ("Ines Roth apologized for the remarks.", "Roth’s apology for remarks"),
        ("Ines Roth called for a curfew.", "Roth’s call for curfew"),
        ("Ines Roth met with the trombone makers.", "Roth’s meeting with trombone makers"),
        ("Ines Roth objected to the ferry tax.", "Roth’s objection to ferry tax"),
        ("Ines Roth declined to sell the ferry.", "Roth’s refusal to sell ferry"),
        ("Ines Roth accused the bakers of theft in a letter.", "Accusation of theft"),
        ("The bakers who run the mill condemned the use of sawdust.", "Condemnation of use of sawdust"),
    ],
)
def test_a_deed_is_a_noun_with_its_object(text: str, expected: str) -> None:
    assert expected in considered(text)


def test_no_plans_are_no_plans() -> None:
    found = considered("Ines Roth has no plans to resign, and never agreed to sell the ferry.")
    assert "No plan to resign" in found
    assert not any(heading.startswith(("Plan to", "Agreement to", "Roth’s agreement")) for heading in found)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Ines Roth has not criticized the herring plan.", "criticism of"),
        ("Ines Roth may have criticized the herring plan.", "criticism of"),
        ("Ines Roth called for Olaf Lindgren to mend the ferry.", "all for "),
        ("Ines Roth promised the bakers that mills would reopen.", "romise of bakers"),
        ("Ines Roth accused the bakers of theft in a letter.", "Roth’s accusation"),
        ("Ines Roth rejected the notion that ferries leak at harbour walls.", "notion"),
        ("Ines Roth requested anonymity at the harbour gate.", "anonymity"),
    ],
)
def test_no_deed_that_was_not_done_or_has_no_whole_object(text: str, never: str) -> None:
    assert not any(never in heading and " on " not in heading for heading in considered(text) if heading != "Anonymity")


def test_to_force_somebody_says_too_little_without_what_from() -> None:
    assert "Attempt to oust Ines Roth" in considered("It was an attempt to force Ines Roth from office, the bakers said.")
    assert not any(heading.startswith("Plan to force") for heading in considered("The bakers had a plan to force Ines Roth into a corner."))
    assert "Plan to force vote" in considered("The bakers had a plan to force a vote.")


def test_what_should_be_done_is_called_for() -> None:
    text = "“The harbour office {} this decision until it rains,” the chairman said."
    assert "Call to withdraw decision" in considered(text.format("should withdraw"))
    assert "Call to withdraw decision" in considered(text.format("needs to withdraw"))
    assert not any("ithdraw decision" in h for h in considered(text.format("should never withdraw")))
    assert not any(h.startswith("Call to") for h in considered("The harbour office should withdraw the decision."))  # nobody says so


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakers cited the flood in accusing their rivals of hypocrisy.", "Accusation of hypocrisy"),
        ("The guild met on Monday, criticizing the herring plan.", "Criticism of herring plan"),
        ("Ines Roth left the hall, refusing to sell the ferry.", "Refusal to sell ferry"),
    ],
)
def test_what_is_done_besides_is_a_deed_too(text: str, expected: str) -> None:
    assert expected in considered(text)
    assert expected not in considered("The guild wrote much about criticizing the herring plan.")


def test_in_order_to_is_no_order_and_what_nobody_does_is_no_deed() -> None:
    assert not any("rder to" in heading for heading in considered("The clerk spoke in order to describe a private feast."))
    assert not any("onfirmation" in heading for heading in considered("Nobody was going to mend the mill by confirming a nicer mayor."))
    assert "Confirmation of nicer mayor" in considered("They mended the mill by confirming a nicer mayor.")


def test_what_only_says_which_of_them_is_meant_is_no_deed() -> None:
    assert "Loss of brass kettle" not in considered("A list of children who had lost a brass kettle hung on the old chapel door.")
    assert "Condemnation of use of sawdust" in considered("The vote pleased Ines Roth, who condemned the use of sawdust.")


def test_nobody_plans_a_plan() -> None:
    assert not any("plan" in heading.split(" to ")[-1] for heading in considered("The guild intends to submit a plan.") if heading.startswith("Plan to"))
    assert "Plan to submit list" in considered("The guild intends to submit a list.")
