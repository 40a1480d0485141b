"""Who speaks in what is shown, handed on or sent out. All texts are invented."""

import pytest

from tests.language.test_speakers import who


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The video shows the guard climbing out of his truck, shouting “Hands up, hands up!”", "the guard"),
        ("The video shows the guard climbing out of his truck and shouting “Hands up, hands up!”", "the guard"),
        ("The video shows Nick Oakes stepping out of his truck, shouting “Hands up, hands up!”", "Nick Oakes"),
        ("The clip caught the guard climbing out of his truck, shouting “Hands up, hands up!”", "the guard"),
        ("They were met by men in oilskins chanting “no pier, no peace!”", "men in oilskins"),
        ("The letter went to her chief clerk, Otto Brandt, who passed it to a friend with the words “let’s not run before the horse.”", "Otto Brandt"),
        ("Otto Brandt, who lost, closed his speech with the words “the pier will stand for ever.”", "Otto Brandt"),
        ("The statement from Lodge 71, the guards’ union, was brief: the verdict “will make every officer in the state pause.”", "the guards’ union"),
        ("The letter from Ines Roth was brief: the pier “will stand for as long as the town.”", "Ines Roth"),
        ("The note from Ines Roth to Ana Ode, said the clerk, was brief: the ruling “will stay and rule.”", "The note from Ines Roth to Ana Ode"),
        ("A video shows a woman walking up to Nick Oakes and saying “you are all here to stay.”", "a woman"),
    ],
)
def test_who_is_shown_or_sends_it_speaks(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


def test_no_truck_shouts() -> None:
    assert who("A man fled his truck, shouting “Hands up, hands up!”") != ["his truck"]
