"""Offices that two sentences give one person. All texts are invented."""

import pytest

from reader.comparison.offices import other_office

ONE = "Its harbour minister, Captain Ada Quill, said that the pier would stand."


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("Captain Ada Quill, the navy chief, said the pier would stand.", True),
        ("Police Chief Ada Quill said the pier would stand.", True),
        ("The minister of harbours, Ada Quill, said the pier would stand.", False),
        ("Ada Quill, a former navy chief, said the pier would stand.", False),
        ("Ada Quill, a mother of two, said the pier would stand.", False),
        ("Tom Reed, the navy chief, said the pier would stand.", False),
    ],
)
def test_nobody_holds_two_offices_that_share_no_word(other: str, *, apart: bool) -> None:
    assert other_office(ONE, other) is other_office(other, ONE) is apart


def test_a_long_sentence_is_not_read_to_its_end() -> None:
    assert not other_office(ONE, "and so on " * 300 + "Ada Quill, the navy chief, said so.")


def test_one_office_has_several_words() -> None:
    assert not other_office("The prime minister, Ada Quill, resigned on Monday.", "Premier Ada Quill resigned on Monday.")
    assert not other_office("Ada Quill, the chairwoman, resigned.", "The chair, Ada Quill, resigned.")
