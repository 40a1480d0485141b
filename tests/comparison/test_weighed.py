"""What is weighed and what will be done. All texts are invented."""

import pytest

from reader.comparison.weighed import only_weighed


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The guild was studying an appeal to the high court.", "The guild would appeal to the high court.", True),
        ("The guild is considering whether to strike.", "The guild will strike in May.", True),
        ("Quill may resign.", "Quill would soon resign.", True),
        ("Quill has not decided whether to resign.", "Quill will resign.", True),
        ("Quill may resign.", "Quill might resign, and would then move to Velm.", False),
        ("Quill may resign, and his deputy will resign.", "Quill will resign.", False),
        ("Quill will resign.", "Quill would resign.", False),
        ("The guild was studying maps of the reef.", "The guild would appeal to the high court.", False),
    ],
)
def test_what_one_only_weighs_is_not_what_the_other_says_will_be_done(one: str, other: str, *, apart: bool) -> None:
    assert only_weighed(one, other) is only_weighed(other, one) is apart
