"""How somebody died. All texts are invented."""

import pytest

from reader.comparison.manner_of_death import dies_otherwise
from tests.comparison.test_contrary import shown

STABBED = "Ada Quill was stabbed to death in Lund."


def test_nobody_dies_in_two_manners() -> None:
    strangled = "Ada Quill was strangled, the coroner said."
    assert shown(STABBED, strangled) == [("differs", "was stabbed to death", "was strangled")]
    assert shown(STABBED, strangled, language="de") == []
    assert dies_otherwise(STABBED, strangled) and dies_otherwise(strangled, STABBED)


@pytest.mark.parametrize("said", ["Ada Quill, 54, had been strangled.", "Ada Quill, a rower of Lund, was strangled.", "Ada Quill slept. She was strangled."])
def test_whose_death_it_is(said: str) -> None:
    assert len(shown(STABBED, said)) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Tom Reed was strangled, the coroner said.",
        "Ada Quill was stabbed to death. Quill was strangled as well.",
        "Ada Quill’s husband was strangled, the coroner said.",
        "Tom Quill was strangled, the coroner said.",
        "Police said Ada Quill found a woman who had been strangled.",
        "Ada Quill told the court that her husband was strangled.",
        "Nobody believed that Ada Quill was strangled.",
        "Ada Quill and Tom Reed quarrelled before one was strangled.",
    ],
)
def test_who_else_died_or_may_have(other: str) -> None:
    assert shown(STABBED, other) == []
