"""What no edge of a stretch may part. All texts are invented; a stretch stands between braces before and brackets after."""

import pytest

from reader.comparison.joints import Joints
from tests.comparison import braces


def mended(marked: str, shared: str = "", own: float = 0.0) -> str:
    return braces.mended(Joints, marked, shared, own)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She has {slept since Roth was sworn} in.", "She has [slept since Roth was sworn in]."),
        ("The {lamps were handed} over to pilots.", "The [lamps were handed over] to pilots."),
        ("The {pilots lived} in Velm.", "The [pilots lived] in Velm."),
        ("The {lamps are} in.", "The [lamps are] in."),
        ("A pilot {of Gull Bay}, Ariz., slept.", "A pilot [of Gull Bay, Ariz]., slept."),
        ("A pilot {of Gull Bay}, New Mexico, slept.", "A pilot [of Gull Bay, New Mexico], slept."),
        ("Pilots {of France}, Germany and Italy slept.", "Pilots [of France], Germany and Italy slept."),
        ("Pilots {of Gull Bay}, who slept, sang.", "Pilots [of Gull Bay], who slept, sang."),
        ("A pilot {earns £9,000} a week there.", "A pilot [earns £9,000 a week] there."),
        ("A pilot {earns $2 million} per year there.", "A pilot [earns $2 million per year] there."),
        ("A pilot earns £9,000 {a week at the pier}.", "A pilot earns £[9,000 a week at the pier]."),
        ("A pilot {earns £9,000} a lamp.", "A pilot [earns £9,000] a lamp."),
        ("He {holds about $9,000} in stock in Velm.", "He [holds about $9,000 in stock] in Velm."),
        ("He {holds about $9 million} in unpaid harbour dues there.", "He [holds about $9 million in unpaid harbour dues] there."),
        ("He {paid $9,000} in exchange for it.", "He [paid $9,000] in exchange for it."),
        ("He {paid $9,000} in June.", "He [paid $9,000] in June."),
        ("It {broke the limit of the pier} by more than 20 miles an hour there.", "It [broke the limit of the pier by more than 20 miles an hour] there."),
        ("The {toll rose} by about 3% there.", "The [toll rose by about 3]% there."),
        ("The {boat was seen} by 3 pilots.", "The [boat was seen] by 3 pilots."),
        ("The {boat was seen} by the pier.", "The [boat was seen] by the pier."),
        ("It {ran 20 miles} an hour there.", "It [ran 20 miles an hour] there."),
        ("A pilot {left Velm in 2019} a month after the fire.", "A pilot [left Velm in 2019] a month after the fire."),
        ("A pilot left Velm in 2019 {a week too late}.", "A pilot left Velm in 2019 [a week too late]."),
        ("A pilot {left Velm on May 4} a week too late.", "A pilot [left Velm on May 4] a week too late."),
        ("The pier {burned for 3 hours} a week ago.", "The pier [burned for 3 hours] a week ago."),
        ("A pilot {earns $2000} a week there.", "A pilot [earns $2000 a week] there."),
        ("He {paid ¥9,000} in stock.", "He [paid ¥9,000 in stock]."),
        ("The boat {ran 20 knots} an hour there.", "The boat [ran 20 knots an hour] there."),
        ("He {sold 9,000} in stock.", "He [sold 9,000] in stock."),
        ("They knew by the Harbour Guild’s {own log of the fire}.", "They knew by [the Harbour Guild’s own log of the fire]."),
        ("They sold their {old boats}.", "They sold [their old boats]."),
        ("They saw that’s {old news}.", "They saw that’s [old news]."),
        ("In June, Lund says, a pilot had, {at noon, sold a lamp}.", "In June, Lund says, [a pilot had, at noon, sold a lamp]."),
    ],
)
def test_two_parts_of_one_thing_stay_together(before: str, after: str) -> None:
    assert mended(before) == after


def test_what_both_tell_is_not_taken_in() -> None:
    assert mended("A pilot {earns £9,000} a week there.", "a week") == "A pilot [earns £9,000] a week there."
    assert mended("A pilot earns £9,000 {a week there}.", "9,000") == "A pilot earns £9,000 [a week there]."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She spoke of lamps, {ropes and the sails of boats}.", "She spoke of [lamps, ropes and the sails of boats]."),
        ("She left after banning a lamp, {the rope and the sails}.", "She left after [banning a lamp, the rope and the sails]."),
        ("She spoke of Lund, {a pilot and a father}.", "She spoke of Lund, [a pilot and a father]."),
        ("She spoke of lamps, {ropes burned and she left}.", "She spoke of lamps, [ropes burned and she left]."),
        ("When she spoke of lamps, {pilots left}.", "When she spoke of lamps, [pilots left]."),
    ],
)
def test_a_list_is_whole_where_its_first_item_is_told_here_alone(before: str, after: str) -> None:
    assert mended(before, own=0.5) == after
    assert mended(before, own=0.1) == before.replace("{", "[").replace("}", "]")
