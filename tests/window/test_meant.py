"""Which two paragraphs a decision would be about."""

from reader.window.meant import Meant


def test_what_only_came_along_is_forgotten_with_the_place_it_came_for() -> None:
    meant = Meant()
    meant.choose("a", 2)
    meant.bring("b", 2)
    assert (meant.get("a"), meant.get("b"), meant.both_chosen) == (2, 2, None)
    meant.choose("a", 2)  # the same again
    assert meant.get("b") == 2
    meant.choose("a", 5)
    assert (meant.get("a"), meant.get("b")) == (5, None)


def test_what_was_chosen_on_either_side_stays() -> None:
    meant = Meant()
    meant.choose("a", 5)
    meant.choose("b", 8)
    assert meant.both_chosen == (5, 8)
    meant.choose("a", 6)
    assert meant.both_chosen == (6, 8)
    meant.bring("b", 3)
    assert (meant.get("b"), meant.both_chosen) == (3, None)
    meant.choose("b", 8)
    meant.clear()
    assert meant.get("a") is None and meant.both_chosen is None


def test_of_a_pair_that_came_as_one_neither_end_stays_without_the_other() -> None:
    meant = Meant()
    meant.bring("a", 1)
    meant.bring("b", 4)
    assert not meant.stays_with("b", 5) and meant.stays_with("b", 4)
    meant.choose("b", 5)
    assert (meant.get("a"), meant.get("b")) == (None, 5)
