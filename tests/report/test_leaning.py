"""Sentences that lean on the one before. All texts are invented."""

import pytest

from reader.report.leaning import leans


@pytest.mark.parametrize(
    "text",
    [
        "He closed the harbour bridge of Velm.",
        "On that same day, Ada Quill had tea with Tom Roth.",
        "Later in the day, Ada Quill closed the bridge.",
        "Ada Quill also closed the harbour bridge.",
        "The group wrote to Ada Quill.",
        "Mr. Quill did not respond.",
        "Ada Quill didn’t immediately respond to a request for comment on Friday.",
        "The harbour office of Velm declined to comment.",
        "Ada Quill could not immediately be reached.",
        "The council of Velm said that there were 1,500.",
        "The ferrymen of Velm say they now have about twenty.",
        "The council of Velm said that there were two hundred.",
        "The council of Velm said that there were more than 1.2 million.",
        "The ferrymen of Velm now have two dozen.",
        "The guild numbered 1.2 million.",
        "The pilots of Velm had dozens.",
        "One of them told Ada Quill to go.",
        "Ada Quill served in that post until 1931.",
        "Ada Quill closed the bridge, too.",
        "Tom Roth will sell half of the boats that are left there.",
        "On Monday, in a sharp letter to the harbour board, she closed the bridge.",
    ],
)
def test_what_needs_the_sentence_before_leans(text: str) -> None:
    assert leans(text, named=True)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill said that too many bridges were closed.",
        "Ada Quill closed the Kara-Too bridge.",
        "On Monday, in a letter to Tom Roth, she closed the bridge.",
        "Ada Quill said that there was no bridge.",
    ],
)
def test_too_many_is_no_too_and_a_name_ahead_says_who_she_is(text: str) -> None:
    assert not leans(text, named=True)


def test_somebody_who_is_brought_in_at_the_head_is_whom_a_he_means() -> None:
    assert not leans("Velm’s mayor dismissed his harbour aide on Monday.", named=False)
    assert not leans("A retired sailor from Velm shut her school on Monday.", named=False)
    assert leans("A letter from Velm shut her school on Monday.", named=False)
    assert leans("The mayor dismissed his harbour aide on Monday.", named=False)
    assert leans("Velm’s harbour kept his boats on Monday.", named=False)


def test_what_names_its_people_does_not_lean() -> None:
    assert not leans("Ada Quill closed the bridge before her holidays.", named=True)
    assert not leans("The harbour guards did not respond to the fire until noon.", named=True)
    assert not leans("In Velm there were 1,500 ferrymen, and all had plenty.", named=True)
    assert not leans("In Velm there were two hundred ferrymen, and the bridge had cost them $1.2 million.", named=True)
    assert not leans("The towns of Velm are one.", named=True)
    assert leans("Among them was Ada Quill, a pilot.", named=True)
    assert not leans("The letter, dated May 4 and signed by Ada Quill, was shown on Monday.", named=True)
    assert leans("The letter, it was said, named Ada Quill.", named=True)
    assert not leans("Among those who rowed was Ada Quill.", named=True)
    assert not leans("The chances of Ada Quill are zero.", named=True)
    assert not leans("Some of the ferrymen told Ada Quill that they were guilty.", named=True)
    assert not leans("“I closed the bridge,” Ada Quill said.", named=True)
    assert leans("“I closed the bridge,” somebody said before his holidays.", named=False)
