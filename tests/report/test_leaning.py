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
    ],
)
def test_what_needs_the_sentence_before_leans(text: str) -> None:
    assert leans(text, named=True)


def test_what_names_its_people_does_not_lean() -> None:
    assert not leans("Ada Quill closed the bridge before her holidays.", named=True)
    assert not leans("The harbour guards did not respond to the fire until noon.", named=True)
    assert not leans("In Velm there were 1,500 ferrymen, and all had plenty.", named=True)
    assert not leans("In Velm there were two hundred ferrymen, and the bridge had cost them $1.2 million.", named=True)
    assert not leans("The towns of Velm are one.", named=True)
    assert leans("Among them was Ada Quill, a pilot.", named=True)
    assert not leans("Among those who rowed was Ada Quill.", named=True)
    assert not leans("The chances of Ada Quill are zero.", named=True)
    assert not leans("Some of the ferrymen told Ada Quill that they were guilty.", named=True)
    assert not leans("“I closed the bridge,” Ada Quill said.", named=True)
    assert leans("“I closed the bridge,” somebody said before his holidays.", named=False)
