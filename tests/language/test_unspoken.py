"""Quotations that nobody says, and verbs that report nothing. All texts are invented."""

import pytest

from tests.language.test_speakers import said, who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Roth, a diver who in 1996 caught “Gaffer” Otto Brandt -- who sank two boats -- told the Packet that the rope was old.", [None]),
        ("The mayor scolded Ines Roth for avoiding the term “pier tax” all week.", [None]),
        ("Ines Roth refuses to describe the two quays and the ferry as works of “harbour glory” in her letters.", [None]),
        ("The council passed the text without a vote, Ines Roth having objected to the word “pier tax”.", [None]),
        ("Ines Roth declined to call the new levy a “pier tax”.", [None]),
        ("Ines Roth has failed to use the phrase “pier tax”.", [None]),
        ("Nick Oakes gave as his view that Ines Roth even now refuses to say the words “pier tax”.", [None]),
        ("Ines Roth refused to leave, describing the pier as “a wreck of boards”.", ["Ines Roth"]),
        ("Ines Roth declined to say more than that the pier was “a wreck of boards”.", ["Ines Roth"]),
        ("Ines Roth refused to call off the fair that she called “the best of all”.", ["Ines Roth"]),
        ("Though Ines Roth never uses the word “levy,” the plan would raise fees according to the harbour office.", [None]),
        ("Ines Roth announced a “safe harbour” bill on Monday.", [None]),
        ("Neither Ines Roth nor Otto Brandt would say who told them that the pier was “finished.”", [None]),
        ("Neither Ines Roth nor Otto Brandt called the pier “finished.”", [None]),
        ("Neither Ines Roth nor Otto Brandt came when Nick Oakes said the pier was “finished.”", ["Nick Oakes"]),
        ("Neither the flood nor the fire closed the quay and Nick Oakes said the pier was “finished.”", ["Nick Oakes"]),
        ("Neither Ines Roth nor the man who rowed home would say who told them that the pier was “finished.”", [None]),
        ("Neither Ines Roth nor Otto Brandt came, and Nick Oakes said the pier was “finished.”", ["Nick Oakes"]),
        ("The envoy of Velm left after being told that the bid was “an insult.”", [None]),
        ("On the last page, under the heading “Notices,” Ines Roth wrote more: “Tell nobody.”", [None, "Ines Roth"]),
        ("Otto Brandt said so on Monday and cut his rating on the ferry’s shares to “hold.”", [None]),
        ("“You cannot put ‘we sank your mother’ on a wall,” Otto Brandt said.", ["Otto Brandt", None]),
        ("“They are calling it rest because you can’t put ‘we sank your mother’ on a wall,” Otto Brandt said.", ["Otto Brandt", None]),
        ("Ines Roth announced her plan to stop a law that lets clerks turn divers away on “harbour safety” grounds.", [None]),
        ("Mr. Roth teased Velm Whigs for a vote on Tuesday upholding the old town motto, “By Rope and Oar,” when they should mend the pier.", [None]),
        ("The pier needed a new hand, so Ines Roth considered “several unpaid posts.”", [None]),
        ("Ines Roth shared a link to a harbour video called “Behind the sails with Bo” but it is gone.", [None]),
        ("The Pier Club printed its “call to oars,” and left it there.", [None]),
        ("The board was “deeply worried” by notes Otto Brandt sent that “created the look of a swindle on the quay.”", ["The board", "The board"]),
        ("The diver was heard shouting “Harbour Forever” while he swam, two clerks told the Packet.", ["The diver"]),
        ("As the spring fair opens, Clerks lob charges that Ines Roth stands for “ending the pier as we know it.”", [None]),
    ],
)
def test_no_speech(text: str, found: list[str | None]) -> None:
    assert who(text) == found


@pytest.mark.parametrize(
    ("text", "mention", "cue"),
    [
        ("The clerk, Ines Roth, told The Velm Packet that the divers’ claims were “a lot of hot air.”", "Ines Roth", "told"),
        ("Ines Roth, the clerk, said the talks described by the Velm Club “were a swindle,” even if nobody was paid.", "Ines Roth", "said"),
        ("Otto Brandt said that the town’s clerks, who had scolded him over a missed fair, could “swim home.”", "Otto Brandt", "said"),
        ("Mr. Brandt noted in a letter to members that Ines Roth’s speech in Velm didn’t “touch on the rotten piles.”", "Mr. Brandt", "noted"),
        ("Ines Roth asked Mr. Brandt last summer to look for “ways to help” on the pier board, the Velm Club said in a note.", "the Velm Club", "said"),
        ("Mr. Roth said in his letter that he felt “truly alarmed” by the rust.", "Mr. Roth", "said"),
        ("Ines Roth issued a news release calling jokes about the pier “politics at its lowest.”", "Ines Roth", "calling"),
        ("Ines Roth invoked Ms. Ode’s name twice and seemed to agree with Ms. Ode that “some planks should be changed.”", "Ines Roth", "agree"),
        ("Ines Roth called Ms. Ode “as strong a friend” as Mr. Brandt has, and said she hoped for rain.", "Ines Roth", "called"),
    ],
)
def test_whose_verb_it_is(text: str, mention: str, cue: str) -> None:
    assert said(text)[0] == (mention, cue)


def test_an_answer_reaches_no_further_than_its_own_quotation() -> None:
    found = who("In one note, Ms. Roth asks: the pier is “not ever going to open, right? Right?!” Mr. Oakes answers: “No. No it won’t. We’ll stop it.”")
    assert found == ["Roth", "Oakes"]


def test_what_somebody_reports_reports_nothing_of_what_follows() -> None:
    found = who(
        "Ana Roth, a diver who in 1996 caught “Gaffer” Otto Brandt -- who sank two boats -- told the Packet that the note sent to Nick Oakes, "
        "the former master of the quay, reminded her of something Brandt would send.",
        "“The diver in me saw that the name was spelled wrong.”",
    )
    assert found[-1] == "Ana Roth"


def test_what_an_aside_calls_a_thing_in_passing_is_nobodys() -> None:
    assert who("Prosecutors said he took $4,000 from a builder, much of it under no-bid “emergency” orders that he signed.") == [None]
    assert who("Prosecutors said he took $4,000 under “emergency” orders.") == ["Prosecutors"]
