"""Whom the words before a quotation bring in. All texts are invented."""

import pytest

from tests.language.test_speakers import who

_BEFORE = "Otto Brandt opened the hall. He is 66."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("On the bench beside the gate sat a retired pilot with a dog. “Nobody told us,” he said.", "a retired pilot"),
        ("At the gate I met a pilot with a dog. “Nobody told us,” he said.", "a pilot"),
        ("By the gate there was an old pilot mending a net. He looked up. “Nobody told us,” he said.", "an old pilot"),
        ("An elderly neighbour showed me the cellar. The water had reached the third stair. “Nobody told us,” he said.", "An elderly neighbour"),
    ],
)
def test_somebody_without_a_name_is_nearer_than_a_name_further_off(text: str, speaker: str) -> None:
    assert who(_BEFORE, text) == [speaker]


def test_where_two_without_a_name_may_be_meant_it_is_no_name_further_off() -> None:
    assert who(_BEFORE, "An elderly neighbour showed me the cellar. The pilot had left. “Nobody told us,” he said.") == ["he"]


@pytest.mark.parametrize(
    "text",
    [
        "Outside stood a woman. The lamp was out. “Nobody told us,” he said.",
        "At the quay he saw a pilot. “Nobody told us,” he said.",
        "The council needs a pilot. “Nobody told us,” he said.",
        "A rower drowned in the flood. The boat was lost. “Nobody told us,” he said.",
    ],
)
def test_who_cannot_be_meant_takes_nothing_from_who_is_named(text: str) -> None:
    assert who(_BEFORE, text) == ["Otto Brandt"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A taxi driver waiting outside the hall was less polite. “Nobody told us,” he said.", "A taxi driver"),
        ("One taxi driver, waiting outside, was less polite. “Nobody told us,” he said.", "One taxi driver"),
        ("My neighbour, a retired clerk, was less polite. “Nobody told us,” he said.", "My neighbour"),
        ("The engineer who built the wall, now 80, was not invited. “Nobody told us,” he told me.", "he"),
        ("The judge was brief. “Nobody told us,” he said.", "he"),
        ("Her son is 40. “Nobody told us,” he said.", "Her son"),
        ("A man who gave his name only as Nick shrugged. “Nobody told us,” he said.", "A man"),
        ("His driver saw it. “Nobody told us,” he said.", "Otto Brandt"),
        ("The mayor saw it. “Nobody told us,” he said.", "Otto Brandt"),
        ("The driver, Nick Oakes, saw it. “Nobody told us,” he said.", "Nick Oakes"),
    ],
)
def test_who_opens_the_sentence_before_speaks(text: str, speaker: str) -> None:
    assert who(_BEFORE, text) == [speaker]


def test_the_engineer_speaks_where_the_paragraph_above_names_nobody() -> None:
    above = "The quay was quiet, and the boats lay in two rows."
    assert who(_BEFORE, above, "The engineer was not invited. “Nobody told us,” he said.") == ["The engineer"]


def test_one_of_several_goes_on_speaking() -> None:
    assert who(_BEFORE, "“Nobody asked us,” said one of the rowers. “Nobody ever does,” he said.") == ["one of the rowers"] * 2


def test_the_holder_of_an_office_that_is_named_is_meant_by_it() -> None:
    assert who("Judge Otto Brandt came in.", "The judge was brief. “You may go,” he said.") == ["Otto Brandt"]


_CALM = "The mayor, Ondrej Ode, came to the quay. “We will wait,” he said."


@pytest.mark.parametrize("title", ["Dr.", "Capt.", "Gen.", "Senator", "Lt. Col."])
def test_who_has_a_title_and_closes_the_sentence_before_speaks(title: str) -> None:
    assert who(_CALM, f"The tug was out, said {title} Marja Lund. “It was far,” she said.")[-1] == "Marja Lund"


def test_he_is_not_who_was_called_he_behind_his_role() -> None:
    first = "The tug was out, said Capt. Marja Lund, who commands the port. Her crew, she said, came at noon. “It was far,” she said."
    assert who(_CALM, first)[-1] == "Marja Lund"


@pytest.mark.parametrize("whose", ["the Velmian president", "the club president", "President Otto Brandt"])
@pytest.mark.parametrize("what", ["adviser", "aide"])
def test_an_aide_to_somebody_is_neither_him_nor_who_spoke_before(what: str, whose: str) -> None:
    before = "Their chief, Gen. Karl Brehm, said little."
    assert who(before, f"An {what} to {whose} said that orders had gone out. “We have been told to wait,” he said.") == [f"An {what} to {whose}"]
    assert who(before, f"An {what} to {whose} said that it was “far too late.”") == [f"An {what} to {whose}"]


@pytest.mark.parametrize("what", ["The company, Norbo Lines, issued", "The ferry operator, Blue Anchor, issued", "The company issued"])
def test_what_a_firm_says_in_a_statement_is_its_own(what: str) -> None:
    for statement in ("a statement", "a brief statement"):
        name = what.removesuffix(" issued").strip(",").rpartition(", ")[2]
        assert who(f"{what} {statement}. “All our ships are sound,” it said.") == [name]


@pytest.mark.parametrize("given", ["Per", "Will"])
def test_a_small_word_may_be_what_somebody_is_called_by(given: str) -> None:
    before = "The Alliance is led by Oskar Thule, who spoke in the chamber."
    assert who(before, f"The Union left. Its leader, {given} Orr, spoke in the square. “We are no spare wheel,” he said.") == [f"{given} Orr"]
    assert who(f"“It is cold,” said {given} Orr, the mayor.") == [f"{given} Orr"]


def test_a_people_behind_chief_is_nobody() -> None:
    first = "The chief Velmian negotiator, Deputy Prime Minister Ada Brandt, was no warmer. “We gave nothing,” she said."
    assert who(first, "The wards were full, said Dr. Hanna Welk, who runs them. “We sleep on the floor,” she said.") == ["Ada Brandt", "Hanna Welk"]
