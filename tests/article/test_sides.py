from typing import get_args

from reader.article.sides import OTHER, SIDES, Side


def test_there_are_two_sides_a_first() -> None:
    assert SIDES == get_args(Side) == ("a", "b")


def test_each_lies_across_from_the_other() -> None:
    assert OTHER == {"a": "b", "b": "a"}
