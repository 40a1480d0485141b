"""Who says a quotation where the words that tell it stand further off. All texts are invented."""

import pytest

from tests.language.test_speakers import who


@pytest.mark.parametrize(
    "text",
    [
        "Ines Roth was described as “a fool of a man who rows”.",
        "Otto Brandt has long been called “the man who sold the harbour”.",
        "Otto Brandt is “the man who sold the harbour”.",
        "Ines Roth is said to be “in good spirits and ready to row”.",
        "Otto Brandt has always been “a fool of a man”.",
        "Ines Roth sent a note in which Otto Brandt was called “a fool of a man”.",
        "The Orvan side says that it was Otto Brandt who left after being told that his plan was “an insult to us all”.",
    ],
)
def test_who_is_called_something_or_hears_it_does_not_say_it(text: str) -> None:
    assert who(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Otto Brandt was described by Ines Roth as “a fool of a man who rows”.", "Ines Roth"),
        ("Otto Brandt left after being told that Ines Roth called the plan “an insult to us all”.", "Ines Roth"),
        ("Otto Brandt, whom the Packet called “the man who sold the harbour”, left.", "Packet"),
        ("Otto Brandt, whom Ines Roth has called “the man who sold the harbour”, left.", "Ines Roth"),
        ("Otto Brandt, once described by the Packet as “the man who sold the harbour”, left.", "Packet"),
        ("Ines Roth was said by an aide to be “in good spirits and ready to row”.", "an aide"),
        ("Otto Brandt was “deeply saddened by it”.", "Otto Brandt"),
        ("Ines Roth said Otto Brandt was called “a fool of a man”.", "Ines Roth"),
    ],
)
def test_who_is_said_to_call_him_so_does(text: str, speaker: str) -> None:
    assert who(text) == [speaker]
