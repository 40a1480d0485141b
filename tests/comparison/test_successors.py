"""Who came after somebody, told otherwise. All texts are invented."""

import pytest

from reader.comparison.differences import differences
from reader.language.reading import Reading
from tests.comparison.test_differences import faint, reading

OURS = "The premier dismissed Ada Quill. Her deputy, Colonel Ned Varga, was named acting minister."
THEIRS = "Ada Quill was sacked by the premier. She has been replaced for the time being by General Olaf Brisk, a veteran."


def found(a: Reading, b: Reading) -> list[tuple[str, str]]:
    mine = [(a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, faint(a, b), (), 0.5)]
    assert mine == [(a.article.text(d.b), b.article.text(d.a)) for d in differences(b, a, faint(b, a), (), 0.5)]
    return mine


@pytest.mark.parametrize("other", [THEIRS, "Ada Quill has gone. General Olaf Brisk will replace her.", "Ada Quill has been succeeded by General Olaf Brisk."])
def test_two_successors_of_one(other: str) -> None:
    assert found(reading(OURS), reading(other)) == [("Colonel Ned Varga", "General Olaf Brisk")]


@pytest.mark.parametrize(
    "other",
    [
        THEIRS.replace("Olaf Brisk", "Ned Varga"),
        THEIRS.replace("Ada Quill", "Ida Roth"),
        THEIRS + " The mayor was succeeded by Tom Farrow.",
        THEIRS + " Varga was passed over.",
        "Ada Quill was sacked. She may be replaced by General Olaf Brisk.",
        "“Ada Quill has been replaced by General Olaf Brisk,” he said.",
    ],
)
def test_one_successor_or_of_another(other: str) -> None:
    assert found(reading(OURS), reading(other)) == []
