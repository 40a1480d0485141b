"""Who says or gives what the words about him only mention between commas. All texts are invented."""

import pytest

from tests.language.test_speakers import who


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The toll will bring in a little more, Mr. Oakes said, describing it as a “drop in a bucket of no weight.”", "Oakes"),
        (
            "VELM — At least 40 boats were left off the list, the master of the Harbour Board reported on Monday, calling it “a slip.”",
            "the master of the Harbour Board",
        ),
        ("The mill will close, Ines Roth told the men, adding that the town was “up to its neck in debt.”", "Ines Roth"),
        ("The mill will close, said Ines Roth, the owner, adding that the town was “up to its neck in debt.”", "Ines Roth"),
        ("The mill will close, the owner, Ines Roth, said on Monday, calling the offer “a cheap trick.”", "Ines Roth"),
        ("The firm has cut posts that Ines Roth said were safe, calling it “a fresh start for us all.”", "The firm"),
        ("The Oldfield Club praised Ines Roth, who said that she was proud, calling her “the best of us all.”", "Oldfield Club"),
    ],
)
def test_who_tells_a_clause_in_passing_goes_on(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


def test_nobody_speaks_of_jobs_that_somebody_else_said_were_safe() -> None:
    assert who("The mill has shed posts that, Ines Roth said, were safe, calling it “a fresh start for us all.”") != ["Ines Roth"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“You row well and they cheer,” the film showed Ines Roth telling a crowd.", "Ines Roth"),
        ("“We know the pier,” a clip shows the guard saying.", "the guard"),
        ("“We know the pier,” a clip showed.", "a clip"),
    ],
)
def test_what_a_film_shows_somebody_saying_he_says(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The order, given by the chief clerk, Otto Brandt, was to “shut the gates and let no one through.”", "Otto Brandt"),
        ("The order to “shut the gates and let no one through” was given by Otto Brandt.", "Otto Brandt"),
        ("An order was given by Otto Brandt: “Shut the gates and let no one through.”", "Otto Brandt"),
        ("The order, given at noon, was to “shut the gates and let no one through.”", "The order"),
        ("The order cited a memo, written by Otto Brandt, and said: “Shut the gates and let no one through.”", "The order"),
        ("The order, which had been given by Otto Brandt, said: “Shut the gates and let no one through.”", "Otto Brandt"),
        ("The letter, given by Otto Brandt to the clerk, says that the gates “will be shut by noon.”", "The letter"),
    ],
)
def test_an_order_is_whose_who_gave_it(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Dora Roth, 59, of Ashby, Md., who watched on a screen, said that the day brought back “all the folk who were not here.”",
        "Dora Roth, of Ashby, Va., said that she had rowed “for the town, knowing we had no vote.”",
        "Dora Roth of Ashby, Calif., told the board: “We had no vote at all.”",
    ],
)
def test_no_state_behind_a_town_speaks(text: str) -> None:
    assert who(text) == ["Dora Roth"]


@pytest.mark.parametrize("text", ["“The line is shut for the night,” a recorded voice said.", "The voice said, “Come down with your hands up.”"])
def test_a_voice_is_nobody(text: str) -> None:
    assert who(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "It came after what the owner of the mill, Otto Brandt, called “a cruel joke on us all” -- one point that is made is whether they think so.",
            "Otto Brandt",
        ),
        ("I wrote down my answer anew: “Surely I trust him. I was joking.”", "I"),
    ],
)
def test_no_clause_speaks(text: str, speaker: str | None) -> None:
    assert who(text) == [speaker]


def test_who_took_a_picture_does_not_speak() -> None:
    assert who("“The town needs law and order, and soon.”", "Velmpress/Photogram.", "“He is the worst of the lot, and he does not care.”") == [None, None]
    assert who("We asked two in Velm.", "Ines Roth, baker", "“He is the worst of the lot, and he does not care.”") == ["Ines Roth"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Roth recalled her father telling her: “Do not go out on that boat.”", "her father"),
        ("Ana Roth remembers her father saying that the boat was “a coffin with a sail.”", "her father"),
        ("Ana Roth thanked her father, saying that the boat was “a coffin with a sail.”", "Ana Roth"),
        ("Ana Roth carried a sign reading “Close the pier or close the town.”", "a sign"),
        ("Ana Roth sent a text message reading “Close the pier or close the town.”", "Ana Roth"),
        ("Ana Roth left after reading “Close the pier or close the town.”", "Ana Roth"),
    ],
)
def test_who_or_what_a_participle_stands_behind_speaks(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“She is sorry for every bit of it,” Ana Roth’s lawyer, Nick Oakes, told reporters.", "Nick Oakes"),
        ("“They are dead in the water,” the Packet quoted Ana Roth as saying.", "Ana Roth"),
        ("“They are dead in the water,” Ana Roth was quoted by the Packet as saying.", "Ana Roth"),
        ("Nick Oakes, described by Ana Roth as “a thief and a liar and a fool,” won.", "Ana Roth"),
        ("Nick Oakes, asked by Ana Roth about the toll, said it was “a work of fiction from end to end.”", "Nick Oakes"),
        ("Ana Roth, in a call with Nick Oakes, a reporter, said she was “done with all of it.”", "Ana Roth"),
        ("On Monday in Velm, a reporter, Ana Roth, said she was “done with all of it.”", "Ana Roth"),
        ("Nick Oakes and his wife wrote that the pier was “a wreck from end to end.”", "Nick Oakes"),
        ("In May, Nick Oakes and two others wrote that the pier was “a wreck from end to end.”", "Nick Oakes"),
        ("Ana Roth left Nick Oakes and two others said it was “a wreck from end to end.”", "two others"),
        ("Ana Roth, 40, the mayor since May, when Nick Oakes quit, said it was “a wreck from end to end.”", "Ana Roth"),
        ("It was late, though Nick Oakes, an old critic of the mayor, said it was “a wreck from end to end.”", "Nick Oakes"),
        ("Critics such as Ana Roth say the toll is “a work of fiction from end to end.”", "Critics"),
    ],
)
def test_whom_an_aside_is_about_and_whom_another_quotes(text: str, speaker: str) -> None:
    assert who(text) == [speaker]
