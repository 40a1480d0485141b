"""Who came after somebody, told otherwise. All texts are invented."""

import datetime

import pytest

from reader.comparison.differences import differences
from tests.comparison.test_differences import MAY, faint, reading
from tests.comparison.test_differences import beside_a_faint_link as found

OURS = "The premier dismissed Ada Quill. Her deputy, Colonel Ned Varga, was named acting minister."
THEIRS = "Ada Quill was sacked by the premier. She has been replaced for the time being by General Olaf Brisk, a veteran."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OURS, THEIRS),
        (OURS, "Ada Quill has gone. General Olaf Brisk was made interim minister."),
        ("Ada Quill has resigned. Colonel Ned Varga will succeed her.", "Ada Quill has gone. General Olaf Brisk will replace her."),
        ("Colonel Ned Varga will succeed Ada Quill.", "Ada Quill has been succeeded by General Olaf Brisk."),
        (
            "Ada Quill was dismissed and was replaced by Colonel Ned Varga.",
            "The premier fired the harbour minister, Ada Quill. She was replaced by General Olaf Brisk.",
        ),
    ],
)
def test_two_successors_of_one(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == [("Colonel Ned Varga", "General Olaf Brisk")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Prime Minister Ada Quill sacked her finance minister, and Tom Reed was named acting minister.",
            "Prime Minister Ada Quill sacked her army chief. Ida Kern was appointed acting commander.",
        ),
        ("The judge told Ada Quill that her lawyer was replaced by Tom Reed.", "Ada Quill was dismissed as mayor and was replaced by Ida Kern."),
        ("Ada Quill was dismissed on Friday. Tom Reed was named acting minister.", "Ada Quill was dismissed. Ida Kern was named interim chair of her party."),
        ("Ada Quill was fired. Tom Reed was appointed acting minister.", "Ada Quill was fired. Ida Kern will succeed her when the Senate has voted."),
        ("Ada Quill has gone. Tom Reed will replace her.", "Ada Quill has gone. Ida Kern will replace the bridge."),
        ("Ada Quill has gone. Tom Reed will replace her.", "Ada Quill has gone. Ida Kern will replace her driver."),
    ],
)
def test_two_posts_or_for_now_and_for_good(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == []


def test_days_later_another_may_have_come() -> None:
    a, b = reading(OURS), reading(THEIRS, day=MAY + datetime.timedelta(days=3))
    assert [d.verdict for d in differences(a, b, faint(a, b), (), 0.5)] == ["may be an update"]


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
