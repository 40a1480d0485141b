"""Who shouts or does something together. All texts are invented."""

import pytest

from tests.language.test_speakers import who


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("On Sunday about 300 rowers blocked the quay, shouting “Boats, boats!” and demanding lists.", "about 300 rowers"),
        ("About 300 rowers marched, chanting “Give us the boats now!”", "About 300 rowers"),
        ("On Sunday several hundred people stood in front of the boathouse and chanted: “Boats! Boats!” The guards looked on.", "several hundred people"),
        ("Outside the boathouse dozens of rowers sat down and sang “We shall not be moved” until dusk.", "dozens of rowers"),
        ("On Friday nearly 40 rowers crowded the steps, chanting “Shame!”", "nearly 40 rowers"),
        ("More than 2,000 rowers chanted “Shame!”", "2,000 rowers"),
        ("Some 12,000 rowers signed it and said “we are tired of it.”", "Some 12,000 rowers"),
        ("Some 12,000-odd rowers signed it and said “we are tired of it.”", "Some 12,000-odd rowers"),
        ("On Friday at least 2,000 rowers crowded the steps, chanting “Shame!”", "at least 2,000 rowers"),
        ("On Friday more than 40 rowers crowded the steps, chanting “Shame!”", "more than 40 rowers"),
    ],
)
def test_a_crowd_is_who_shouts(text: str, speakers: str) -> None:
    assert who(text) == [speakers]


@pytest.mark.parametrize(
    "text", ["On Friday about 300 boats blocked the quay, showing “Shame!” on their sails.", "In the spring 40 stones fell, making “rain”."]
)
def test_what_is_counted_and_no_people_shouts_nothing(text: str) -> None:
    assert who(text) == [None]


@pytest.mark.parametrize("led", ["walked past a sign saying", "marched behind a banner saying", "got letters urging", "listened to a song saying"])
def test_what_is_written_beside_a_crowd_is_not_shouted_by_it(led: str) -> None:
    assert who(f"On Monday dozens of people {led} “Shame on the pier.”") == [None]


@pytest.mark.parametrize("led", ["stood outside the hall chanting", "sat down, saying", "sat down saying", "walked past a sign and shouted"])
def test_a_crowd_beside_a_thing_shouts_itself(led: str) -> None:
    assert who(f"On Monday dozens of people {led} “Shame on the pier.”") == ["dozens of people"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Otto Brandt was met with cries of “Shame on you!” from the rowers.", "the rowers"),
        ("Otto Brandt drew shouts of “Shame on you!” from the rowers.", "the rowers"),
        ("Otto Brandt was met with cries of “Shame on you!” as he left.", None),
        ("Otto Brandt spoke to shouts of “Shame on you!” as the hall filled.", None),
        ("The rowers greeted Otto Brandt with shouts of “Shame on you!” as he left.", "The rowers"),
        ("Otto Brandt walked past rowers holding signs that said “Shame on you”.", "signs"),
        ("Otto Brandt read an opening statement that said “shame on you”.", "an opening statement"),
        ("Ines Roth led chants of “Shame!” from the back of the council.", "Ines Roth"),
        ("Ines Roth joined in with cries of “Shame on you!” from the Velm Commission.", "Ines Roth"),
        ("The rowers heard cries of “Help us out!” from the ministry.", None),
        ("Otto Brandt won cheers of “Well rowed!” as he left.", None),
    ],
)
def test_whoever_hears_the_cries_does_not_cry(text: str, speaker: str | None) -> None:
    assert who(text) == [speaker]
