"""The day on which one thing was said. All texts are invented; May 5, 2021, was a Wednesday."""

from reader.comparison.differences import differences
from reader.comparison.model import SharedQuote
from reader.language.reading import Reading
from tests.comparison.test_differences import reading

SAID = "“The tide owes nobody an apology,”"


def _shared(one: Reading, other: Reading) -> list[SharedQuote]:
    spans, who = ((one.quotations[0].spans[0], other.quotations[0].spans[0]), "Ines Roth")
    return [SharedQuote(*spans, "identical", who, who, "said", "said")]


def days(one: Reading, other: Reading) -> list[tuple[str, str]]:
    quotes, turned = (_shared(*sides) for sides in ((one, other), (other, one)))
    mine = [(one.article.text(d.a), other.article.text(d.b)) for d in differences(one, other, (), quotes, 0.5)]
    assert mine == [(one.article.text(d.b), other.article.text(d.a)) for d in differences(other, one, (), turned, 0.5)]
    return mine


def test_one_thing_said_on_two_days() -> None:
    one = reading(f"{SAID} Ines Roth said on Tuesday.")
    assert days(one, reading(f"{SAID} Ines Roth told fishermen in the northern town of Velm on Monday.")) == [("Tuesday", "Monday")]
    assert days(one, reading(f"{SAID} Ines Roth said Monday of the wreck.")) == [("Tuesday", "Monday")]


def test_of_another_deed_or_given_as_well() -> None:
    one = reading(f"{SAID} Ines Roth said on Tuesday.")
    assert days(one, reading(f"{SAID} Ines Roth said of the boat that sank on Monday.")) == []
    assert days(one, reading(f"{SAID} Ines Roth said after the trial ended on Monday.")) == []
    assert days(one, reading(f"{SAID} Ines Roth said on Monday. She spoke again on Tuesday.")) == []
    assert days(one, reading(f"{SAID} Ines Roth said on Tuesday morning.")) == []
    assert days(one, reading(f"{SAID} Ines Roth said.")) == []
    assert days(one, reading(f"{SAID} Ines Roth said on Monday in an interview with Harbour Radio.")) == []


def test_a_trade_may_stand_between() -> None:
    one, other = reading(f"{SAID} said Ines Roth, the board’s chairwoman, on Monday."), reading(f"{SAID} Ines Roth told a crowd on Sunday.")
    assert days(one, other) == [("Monday", "Sunday")]
    assert days(reading(f"{SAID} said Ines Roth, whose boat sank on Monday."), other) == []
