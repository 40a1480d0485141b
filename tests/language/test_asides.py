"""What stands between commas or in brackets beside a name. All texts are invented."""

import pytest

from tests.language.test_speakers import who


@pytest.mark.parametrize(
    "aside",
    [" (Vt.), who lost the race,", ", R-Ohio,", ", Republican of Ohio,", ", FLS, of the museum,", ", ARPS, an old hand,", " (FSA), an old hand,", ", of Velm,"],
)
def test_what_stands_beside_a_name_says_nothing(aside: str) -> None:
    assert who(f"Petra Vane{aside} said: “The vault is dry.”") == ["Petra Vane"]


def test_a_network_between_commas_speaks() -> None:
    assert who("In New Velm, CNN, citing Petra Vane, said: “The vault is dry.”") == ["CNN"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Petra Vane called it a horror and closed the vault, and in the same breath said that nobody had “broken the rules.”", "Petra Vane"),
        ("A copy of the rules obtained by the Packet instructs guards to “lock every door at noon.”", "A copy of the rules"),
        ("A memo seen by the Packet says the vault was “never dry.”", "A memo"),
        ("A song sung by Petra Vane says the vault was “never dry.”", "Petra Vane"),
        ("Emails obtained by Petra Vane said the vault was “never dry.”", "Emails"),
        ("Petra Vane left and in the last weeks said the vault was “never dry.”", "Petra Vane"),
    ],
)
def test_when_it_was_said_and_who_got_to_read_it_say_nothing(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Petra Vane and other Whigs said the vault was “a leak with a door.”", "Petra Vane and other Whigs"),
        ("Petra Vane spoke. She and three other clerks said the vault was “a leak with a door.”", "Petra Vane and three other clerks"),
        ("Vane and other sailors called the vault “a leak with a door.”", "Vane and other sailors"),
    ],
)
def test_with_others_of_a_kind(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize("others", ["in the capital rebels", "on the ferry deckhands"])
def test_several_of_a_kind_somewhere_else_are_not_who_stands_before(others: str) -> None:
    assert who(f"Petra Vane left and {others} said “the vault is ours.”") != ["Petra Vane"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The town has sacked Otto Brandt, who on the morning of the flood told viewers that the quay was “safe for all of them.”", "Otto Brandt"),
        ("The town has dismissed Otto Brandt, a rower who in the days after the flood had promised that the quay was “safe for all.”", "Otto Brandt"),
        ("The town praised Otto Brandt, who at a fair in Velm on Monday said the quay was “safe for all of them.”", "Otto Brandt"),
    ],
)
def test_when_and_where_may_stand_between_who_and_its_verb(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The Packet has seen a letter of 3 May in which a clerk at the port thanks them for an “early word” and says that Otto Brandt is “happy.”",
            ["a clerk at the port", "a clerk at the port"],
        ),
        ("The Packet has seen a letter in which a clerk says that Otto Brandt is “happy with the plan.”", ["a clerk"]),
        ("The Packet has seen a letter in which a clerk thanked the rowers and said that Otto Brandt is “happy with the plan.”", ["a clerk"]),
        ("Ines Roth published a report in which Otto Brandt was cleared and called him “a saint of a man.”", ["Ines Roth"]),
        ("Ines Roth sent a letter in which the board is named and told rowers “we row as we like.”", ["Ines Roth"]),
        ("Ines Roth sent a letter in which a clerk thanks the guild and told rowers “we row as we like.”", ["Ines Roth"]),
        ("Ines Roth regrets the state in which the boats were left and said that it was “a shame for all of us.”", ["Ines Roth"]),
    ],
)
def test_in_which_opens_a_clause_with_a_speaker_of_its_own(text: str, speakers: list[str]) -> None:
    assert who(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ines Roth said an inspector had telephoned and asked her to “reflect on it for a day.”", "an inspector"),
        ("Ines Roth said that the clerk had wept and begged her for “one more day at the quay.”", "the clerk"),
        ("The mayor said Ines Roth had resigned and called her “a friend for life.”", "The mayor"),
        ("The mayor said Ines Roth had resigned and urged her “to think again.”", "The mayor"),
        ("Otto Brandt said the team deserved the cup and begged them “to stay as they are.”", "Otto Brandt"),
        ("Otto Brandt said his wife had left and called her “a saint.”", "Otto Brandt"),
        ("John Brandt said his wife had left and begged her “to come home again.”", "John Brandt"),
        ("Mary Roth said that the mayor had lied and urged him “to go for good.”", "Mary Roth"),
        ("Ines Roth said that the mayor had lied and told them “it was a farce.”", "Ines Roth"),
        ("Ines Roth said the report was false and asked her “to burn it.”", "Ines Roth"),
        ("Ines Roth said a clerk had called and told her brother it was “a shame for all of us.”", "Ines Roth"),
        ("Ines Roth said the boats were lost and called it “a shame for all of us.”", "Ines Roth"),
        ("Ines Roth said goodbye to the crew and told them it was “a shame for all of us.”", "Ines Roth"),
    ],
)
def test_who_is_told_of_asks_her_for_it(text: str, speaker: str) -> None:
    assert who(text) == [speaker]
