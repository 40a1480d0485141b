"""The day that something is set for, told otherwise. All texts are invented."""

import datetime

import pytest

from reader.comparison.differences import differences
from tests.comparison.test_differences import MAY, faint, reading
from tests.comparison.test_differences import beside_a_faint_link as found
from tests.comparison.test_differences import found as surely

SET = "Judge Ada Quill set sentencing for May 12. Ned Varga left the court."
SENTENCED = "Ned Varga is to be sentenced on May 21."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The runoff will be held on May 12, Velm said.", "The runoff is set for May 21, Velm said."),
        ("Ned Varga will go on trial on May 12.", "The trial of the pilot, Ned Varga, is set for May 21."),
        ("Ned Varga’s murder trial opens on May 12.", "Varga, 52, is due to go on trial on May 21."),
        ("The funeral of Ned Varga will be held on May 12 in Velm.", "The funeral for the pilot, Ned Varga, will be held on May 21."),
        ("Ned Varga sat in the dock. He faces five years when he is sentenced on May 12.", SENTENCED),
        (SET, SENTENCED),
        (SET, "Ned Varga stays free on bail until he is sentenced on May 21."),
    ],
)
def test_one_thing_to_come_on_two_days(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == [("May 12", "May 21")]


@pytest.mark.parametrize(
    "other",
    [
        "Ned Varga is to be sentenced on May 12.",
        "Ned Varga is to be sentenced in June.",
        "Ned Varga is to be sentenced on May 21, and the pier opens on May 12.",
        "Ned Varga is to be sentenced on May 21. The mate is to be sentenced on May 28.",
        "Ned Varga was to be sentenced before May 21.",
        "“I am to be sentenced on May 21,” Varga said.",
        "Ned Varga will go on trial on May 21.",
    ],
)
def test_what_may_be_one_day_or_two_things(other: str) -> None:
    assert found(reading(SET), reading(other)) == []


def test_two_people_are_sentenced_on_two_days() -> None:
    assert found(reading("Olaf Brisk is to be sentenced on May 12."), reading(SENTENCED)) == []
    assert found(reading("Ned Varga is to be sentenced on May 12."), reading(SENTENCED)) == [("May 12", "May 21")]


def test_what_is_due_on_two_days() -> None:
    one = "Divers stopped at dusk, and a salvage barge with a heavy crane, chartered from abroad, is expected on Friday."
    assert found(reading(one), reading("A salvage barge able to lift the hull is due on Saturday.")) == [("Friday", "Saturday")]
    assert found(reading(one), reading("A pilot boat able to lift the hull is due on Saturday.")) == []
    assert found(reading(one), reading("A salvage barge is expected to sink it on Saturday.")) == []
    assert found(reading(one), reading("A salvage barge is due on Saturday. The pilots will talk on Friday.")) == []


def test_one_motion_comes_to_a_vote_on_two_days() -> None:
    one = "It faces a motion of no confidence that the party said it would bring to a vote on Friday."
    assert found(reading(one), reading("It tabled a motion of no confidence, which will be put to a vote next Monday.")) == [("Friday", "Monday")]
    assert found(reading(one), reading("It tabled a motion of no confidence, which could come to a vote next Monday.")) == []


def test_what_stays_open_until_a_day_does_not_close_before() -> None:
    one = "The doors will stay open until January, so that a last play can be put on."
    assert found(reading(one), reading("The theatre will close on September 30.")) == [("stay open until January", "will close on September 30")]
    assert found(reading(one), reading("The theatre will close on January 31.")) == []
    assert found(reading(one.replace("doors", "pool")), reading("The theatre will close on September 30.")) == []


@pytest.mark.parametrize(
    "other",
    [
        "The museum will close on May 11 for a day.",
        "The museum will close on May 11 for repairs.",
        "The museum will close on May 11 at 3 p.m. and open again the next morning.",
        "The museum will close on May 11 and reopen a week later.",
        "The museum shop is to close on May 11.",
        "The museum of glass is to close on May 11.",
        "The shop at the museum is to close on May 11.",
    ],
)
def test_closed_for_a_while_or_another_thing_beside(other: str) -> None:
    one = "The museum of ships in Velm will stay open until May 20."
    assert found(reading(one), reading(other)) == []
    assert found(reading(one), reading("The museum is to close on May 11.")) == [("stay open until May 20", "is to close on May 11")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Varga’s trial opens on May 12.", "The trial of the aide opens on May 21."),
        ("A funeral for the captain, Ned Varga, will be held on May 12.", "The funeral of the youngest victim will be held on May 21."),
        ("Ned Varga’s trial in Velm opens on May 12.", "Ned Varga was there. Jurors in the trial will be chosen on May 21."),
        ("Ned Varga’s trial is set to begin on May 12.", "Ned Varga’s trial is expected to end on May 21."),
        ("Ada Quill was convicted. Her sentencing is set for May 12.", "Tom Reed is to be sentenced on May 21. Ada Quill left."),
        ("The execution is set for May 12.", "The execution of a second man is set for May 21."),
        ("The clinical trial starts on May 12.", "The trial of the doctor starts on May 21."),
        ("The funeral of Ned Varga will be held on May 12.", "Ned Varga will be buried on May 21."),
        ("The inauguration of the bridge is set for May 12.", "The president will be sworn in on May 21."),
        ("A runoff for the seat of Velm is set for May 12.", "A runoff for the Senate is set for May 21."),
        ("The trial starts on May 12.", "The trial was adjourned pending a hearing on May 21."),
        ("Her sentencing is set for May 12.", "The driver is to be sentenced on May 21."),
    ],
)
def test_two_people_or_two_steps(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == []


def test_another_day_may_have_been_set_between_two_articles() -> None:
    def verdicts(days: int, more: str = "") -> list[str]:
        a, b = reading(SET), reading(SENTENCED + more, day=MAY + datetime.timedelta(days=days))
        return [d.verdict for d in differences(a, b, faint(a, b), (), 0.5)]

    assert verdicts(1) == ["differs"]
    assert verdicts(1, " It had been put off.") == verdicts(3) == ["may be an update"]


def test_of_one_person_by_name_no_link_is_asked() -> None:
    one = reading("Ned Varga is to be sentenced on May 12.")
    assert [d.what for d in differences(one, reading(SENTENCED), (), (), 0.5)] == ["date"]
    assert differences(reading(SET), reading(SENTENCED), (), (), 0.5) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ned Varga’s trial for fraud in Velm opens on May 12.", "The trial of the aide for fraud in Velm opens on May 21."),
        ("Ned Varga’s trial for fraud in Velm opens on May 12.", "Olaf Brisk’s trial for fraud in Velm opens on May 21."),
        ("Ned Varga’s trial for fraud in Velm opens on May 12.", "Jurors in Ned Varga’s trial for fraud in Velm will be chosen on May 21."),
    ],
)
def test_nor_where_the_sentences_are_linked(one: str, other: str) -> None:
    assert surely(reading(one), reading(other)) == surely(reading(other), reading(one)) == []
    assert surely(reading(one), reading(one.replace("May 12", "May 21"))) != []
