"""Who did it. All texts are invented."""

import pytest

from reader.comparison.doers import other_doer


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("Tom Reed proposed the tax in May.", True),
        ("Ms. Ada Quill proposed the tax in May.", False),
        ("Quill proposed the tax in May.", False),
        ("Tom Reed opposed the tax in May.", False),
        ("Tom Reed proposed the ban in May.", False),
        ("In May Tom Reed proposed the tax.", False),
    ],
)
def test_two_people_did_not_do_one_thing(other: str, *, apart: bool) -> None:
    one = "Ada Quill proposed the tax in May."
    assert other_doer(one, other) is other_doer(other, one) is apart
