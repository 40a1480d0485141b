"""Phrases that say nothing by what stands around them. All texts are invented."""

import pytest

from tests.comparison.headings_of import considered


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("“She came to the quay and painted a window,” said Ines Roth.", "Roth on window"),
        ("Ines Roth said that he was a gambler who had left Skania.", "Roth on gambler"),
        ("“I sat on that bench as a lodger,” said Ines Roth.", "Roth on lodger"),
        ("“I am a gambler, and my cousin is a gambler,” said Ines Roth.", "Roth on gambler"),
    ],
)
def test_nobody_speaks_on_one_of_several_things_nor_on_what_somebody_is(text: str, never: str) -> None:
    assert never not in considered(text)


def test_somebody_speaks_on_one_thing_to_which_the_text_comes_back() -> None:
    assert "Roth on ferry" in considered("“We were given a ferry that leaks, and a ferry that leaks sinks,” said Ines Roth.")
    assert "Roth on kettle" in considered("“Progress is a kettle that boils over,” said Ines Roth.")
    assert "Roth on strike" in considered("“We shall have a strike,” said Ines Roth.")


def test_one_thing_in_apposition_is_not_two() -> None:
    before = "Ines Roth paints. The Lund Rovers play."
    assert "Lund Rovers and brass kettle" in considered("The Lund Rovers won a brass kettle.", before)
    assert "Lund Rovers and Roth’s team" not in considered("The Lund Rovers, Ms. Roth’s team, drew in Velm.", before)
    assert "Lund Rovers and Roth’s team" not in considered("Ms. Roth’s team, Lund Rovers, drew in Velm.", before)


def test_who_somebody_is_behind_the_age_heads_no_topic() -> None:
    assert "Retired lamp painter" not in considered("“He is cold,” said Ines Roth, 67, a retired lamp painter in green. “It is the ferry I fear.”")


def test_who_is_in_charge_charges_nobody() -> None:
    assert not any("charge" in heading.casefold() for heading in considered("Ines Roth put the baker in charge of Skania ferries."))


def test_how_big_something_is_and_what_somebody_leans_on_head_nothing() -> None:
    assert not any("cubic metres" in h.casefold() for h in considered("The tank holds some 38 million cubic metres of tar, and the tar leaks."))
    assert not any("upstream" in h for h in considered("The mill burned 30 km upstream of the harbour."))
    held = considered("Ines Roth, who is 58, showed no fear and sat with both palms flat on the walnut lectern.")
    assert not any("walnut lectern" in h for h in held)
    assert not any("mood" in h for h in considered("Ines Roth was in no mood to spare the bakers."))


def test_what_a_named_thing_is_stands_not_beside_it() -> None:
    found = considered("The Velm lighthouse, a 41-metre brick tower on the coast, fell in a storm.", "Velm is a port. Velm has a lighthouse.")
    assert "Velm and brick tower" not in found
    assert "Brick tower" in found


def test_what_somebody_is_cleared_of_and_takes_no_joy_in_is_denied() -> None:
    assert "Share in fraud" not in considered("The report acquits the bakers of any share in the fraud.")
    assert "Trace of herring" not in considered("The wardens did not find any trace of herring in Velm.")
    assert "No letters" in considered("The baker had never met her, and said that there had never been any letters to her.")
    assert "No share in fraud" in considered("The report acquits the bakers of any share in the fraud.")
    assert not any(h.startswith("No") for h in considered("Nobody knows whether any brass lamp is lit, and the bakers did not rule out any strike."))
    assert "Share in fraud" in considered("The report accuses the bakers. It is their share in the fraud that counts.")
    found = considered("The head of the guild, Ines Roth, said on Monday that it “takes no joy in the ruling.”")
    assert "Roth on ruling" in found
    assert not any(h.startswith("Roth on joy") for h in found)


def test_a_reason_to_do_something_says_nothing_without_it() -> None:
    assert "Roth on good reason" not in considered("“We have good reason to expect that the lamps will go out,” Ines Roth said.")


def test_nobody_speaks_on_what_is_but_a_figure_of_speech() -> None:
    found = considered("“Owners always say that somebody else held the spanner,” said Ines Roth. “This jury saw who paid for the ferry.”", "The ferry sank.")
    assert "Roth on spanner" not in found
    assert {"Roth on jury", "Roth on ferry"} <= found
    assert "Roth on truth" in considered("“We owe them the truth about what happened,” said Ines Roth.")


def test_nobody_speaks_on_lives_or_the_country() -> None:
    assert "Roth on lives" not in considered("“They told him that those lives were worth more than herring,” said Ines Roth.")
    found = considered("Ines Roth told sailors that her country had no reason to be ashamed of the herring.")
    assert not found & {"Roth on country", "Roth’s country"}
