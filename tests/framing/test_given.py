"""Who goes by a given name in one article. All names are invented."""

from reader.framing.given import by_given
from reader.framing.sources import matched


def test_a_given_name_is_whose_surname_somebody_beside_it_has() -> None:
    assert matched(["Ida", "Otto Falk"], ["Ida Falk", "Ana Ode"]) == {"Ida": "Ida Falk"}
    assert matched(["Ida Falk", "Ana Ode"], ["Ida", "Otto Falk"]) == {"Ida Falk": "Ida"}


def test_a_given_name_alone_may_be_anybodys() -> None:
    assert matched(["Ida", "Otto Roth"], ["Ida Falk"]) == {}
    assert by_given(["Ida"], ["Ida Falk", "Ida May Falk"], (["Ida", "Otto Falk"], ["Ida Falk", "Ida May Falk"])) == {}


def test_two_given_names_of_one_are_nobodys_either_way_round() -> None:
    ours, theirs = ["Bill", "William", "Otto Falk"], ["William Falk", "Nick Orr"]
    assert by_given(ours, theirs, (ours, theirs)) == by_given(theirs, ours, (theirs, ours)) == {}
    assert by_given(["Bill", "Otto Falk"], theirs, (ours, theirs)) == {"Bill": "William Falk"}
    assert by_given(theirs, ["Bill", "Otto Falk"], (theirs, ours)) == {"William Falk": "Bill"}
