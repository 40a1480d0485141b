"""Who ordered or proposed the same, or left last. All texts are invented."""

import pytest

from tests.comparison.test_differences import found, reading

ONE = "The release of the sailors was proposed by Foreign Minister Dora Kessel."


def test_two_who_proposed_the_same_differ() -> None:
    other = reading("The release was suggested by the harbour master, Abel Torren.")
    assert found(reading(ONE), other) == [
        ("claim", "differs", "proposed by Foreign Minister Dora Kessel", "suggested by the harbour master, Abel Torren"),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("The release was proposed by Kessel.", "Dora Kessel went home."),
        ("The toll was proposed by Abel Torren.",),
        ("The release was ordered by Abel Torren.",),
        ("The release was proposed by Abel Torren and Dora Kessel.",),
        ("The release was proposed by Abel Torren.", "The release of the sailors was also proposed by Dora Kessel."),
    ],
)
def test_what_may_be_one_person_or_another_matter_is_none(texts: tuple[str, ...]) -> None:
    assert found(reading(ONE), reading(*texts)) == []


def test_only_one_is_the_last_to_leave() -> None:
    one, other = reading("The skipper, Rolf Hasse, was the last to leave."), reading("Everybody got off. Ebers went last.", "Jon Ebers wept.")
    assert found(one, other) == [("claim", "differs", "Rolf Hasse, was the last to leave", "Ebers went last")]
    assert found(one, reading("The last to leave was Rolf Hasse.")) == []
    assert found(one, reading("The skipper was the last to leave, said Jon Ebers.")) == []
    assert found(one, reading("Rolf Hasse and Jon Ebers were the last to leave.")) == []
    assert found(reading("The last to leave was Rolf Hasse."), reading("The first to leave was Jon Ebers.")) == []


def test_what_is_left_may_be_named() -> None:
    one, other = reading("The last to leave the court was his lawyer, Cass Olden."), reading("The last to leave was the clerk, Ben Sault.")
    assert len(found(one, other)) == 1


def test_the_last_to_leave_one_thing_may_stay_at_another() -> None:
    one = reading("The ferry caught fire. Ana Ode was the last to leave the ship.")
    assert found(one, reading("The dance went on. Ivo Kern was the last to leave the party.")) == []
    assert len(found(one, reading("All rowed away. Ivo Kern was the last to leave the burning ship."))) == 1
