"""One event, timed otherwise by the clock. All texts are invented."""

from dataclasses import replace

import pytest

from reader.comparison.clocked import timed_otherwise
from reader.comparison.differences import differences
from reader.language.read import read
from tests.comparison.test_differences import faint, found, reading

ONE = "The ferry struck the quay at 9.40pm on Monday."


@pytest.mark.parametrize(("text", "time"), [("11pm", "11pm"), ("9:15 p.m.", "9:15 p.m."), ("about 11 p.m.", "about 11 p.m."), ("midnight", "midnight")])
def test_a_time_of_day_that_is_not_the_others(text: str, time: str) -> None:
    assert found(reading(ONE), reading(f"A ferry struck the quay at {text} on Monday.")) == [("date", "differs", "9.40pm", time)]


@pytest.mark.parametrize(
    "other",
    [
        "A ferry struck the quay at about 9.30pm on Monday.",
        "A ferry struck the quay shortly before 10pm on Monday.",
        "A ferry struck the quay after 8pm on Monday.",
        "A ferry struck the quay at 7.40pm ET on Monday.",
        "A ferry struck the quay at 9.40am on Monday.",
        "A ferry struck the quay from 8pm to 9pm on Monday.",
        "At 11pm the pilot was in Lund.",
        "“The ferry struck the quay at 11pm on Monday,” Ida Roth said.",
    ],
)
def test_what_may_be_one_time(other: str) -> None:
    assert found(reading(ONE), reading(other)) == []
    assert found(reading(ONE), reading("A ferry struck the quay at 11pm on Monday."), score=0.8) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("shortly after 4 a.m.", "just before 3am", True),
        ("just before 3 a.m.", "shortly after 4am", True),
        ("shortly after 11.30pm", "just before 12.30am", False),
        ("shortly after 11.50pm", "just before 11pm", True),
        ("shortly after 3am", "just before 4am", False),
        ("just before 3am", "around 3.30am", False),
        ("just before 3am", "around 4.30am", True),
        ("shortly after 3am", "3.30am", False),
        ("shortly after 3am", "2.50am", False),
        ("around 4:20 a.m.", "about 3.40am", True),
        ("around 4:20 a.m.", "about 3.55am", False),
        ("around 4:30 a.m.", "about 3.50am", False),
        ("about 4am", "4.40am", False),
        ("about 4.10am", "4.35am", True),
    ],
)
def test_rough_times_have_a_direction(one: str, other: str, *, apart: bool) -> None:
    text = "The ferry struck the quay {} on Monday."
    expected = [("date", "differs", one, other)] if apart else []
    assert found(reading(text.format(one)), reading(text.format(other))) == expected


def test_the_stop_of_a_sentence_is_no_part_of_a_time() -> None:
    assert found(reading("The ferry struck the quay at 4 a.m."), reading("The ferry struck the quay at 3am.")) == [("date", "differs", "4 a.m.", "3am")]


def test_times_are_read_in_english_alone() -> None:
    ours, theirs = (read(replace(reading(f"Le ferry a coulé à {time} lundi.").article, language="fr")) for time in ("9 p.m.", "11 p.m."))
    assert found(ours, theirs) == []


def test_two_deeds_have_each_their_time() -> None:
    left = reading("The ferry left Dunmere at 6.15am on Monday.")
    assert found(left, reading("The ferry docked at Sallow at 7.30am on Monday.")) == []
    assert found(left, reading("A second ferry left Dunmere at 7.30am on Monday.")) == []
    assert found(left, reading("The ferry sailed from Dunmere at 7.30am on Monday.")) == [("date", "differs", "6.15am", "7.30am")]


def test_what_nobody_linked_is_timed_otherwise_where_one_did_the_same() -> None:
    def apart(*texts: str) -> list[tuple[str, str]]:
        a, b = (reading(*text.split("|")) for text in texts)
        pair = [(a.sentences[0].span, b.sentences[0].span)]
        mine = [(a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, faint(a, b), (), 0.5, pair)]
        assert mine == [(a.article.text(d.b), b.article.text(d.a)) for d in differences(b, a, faint(b, a), (), 0.5, [(y, x) for x, y in pair])]
        return mine

    one, other = "The order to leave went out at 3.15pm, but few heard it.", "The order went out at 4.40pm, hours after the mast fell."
    assert apart(one, other) == [("3.15pm", "4.40pm")]
    assert apart(one, other.replace("order", "boat")) == []
    assert apart(one, other.replace("went out", "was read")) == []
    assert apart(one, f"{other}|An earlier one was sent at 3.15pm.") == []


@pytest.mark.parametrize(("time", "apart"), [("7.30am", True), ("about 6.55am", True), ("6.20am", False), ("about 7am", False), ("noon or at 1pm", False)])
def test_two_sentences_give_two_times(time: str, *, apart: bool) -> None:
    assert timed_otherwise("The ferry left at 6.15am.", f"The ferry left at {time}.") is apart


def test_a_few_minutes_after_is_about_a_time() -> None:
    assert found(reading(ONE), reading("A ferry struck the quay a few minutes after 11pm on Monday.")) == [
        ("date", "differs", "9.40pm", "a few minutes after 11pm"),
    ]


def test_an_aside_may_part_a_subject_from_its_verb() -> None:
    one = "The Velm ferry, a steamer of 40 years, sank at around 4:20 a.m. on Monday after a storm."
    other = "The Velm ferry, built in Lund for a bank, went down at about 3.40am on Monday, pilots said."
    assert found(reading(one), reading(other)) == [("date", "differs", "around 4:20 a.m.", "about 3.40am")]
    assert found(reading(one), reading(other.replace("The Velm ferry", "The harbour pilot").replace("went down", "was woken"))) == []


def test_an_aside_on_one_side_and_to_sail_for_to_leave() -> None:
    one, other = reading("The mast fell on Velm, a town of 9,000, at about 4 a.m."), reading("The mast fell on Velm at 6:20 a.m.")
    assert found(one, other) == [("date", "differs", "about 4 a.m.", "6:20 a.m.")]
    one, other = reading("The ferry had left for the island of Velm at 6:40 p.m., on schedule."), reading("The ferry sailed at 7:10 p.m., half an hour late.")
    assert found(one, other) == [("date", "differs", "6:40 p.m.", "7:10 p.m.")]
    assert found(one, reading("The pilot sailed at 7:10 p.m., half an hour late.")) == []


def test_who_did_two_things_did_them_at_two_times() -> None:
    one, other = "The ferry, the pride of Velm, left at 3pm.", "The ferry, the pride of Velm, came back at 6pm."
    assert found(reading(one), reading(other)) == []
