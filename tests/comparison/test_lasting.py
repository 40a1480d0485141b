"""One span of time, given otherwise in two units. All texts are invented."""

from tests.comparison.test_differences import found, reading


def test_a_span_of_time_in_two_units() -> None:
    one = reading("The school in Velm would be closed for ten days.")
    assert found(one, reading("The school in Velm would remain closed for three weeks.")) == [("number", "differs", "ten days", "three weeks")]
    assert found(one, reading("The school in Velm would remain closed for two weeks.")) == []  # ten days of school
    assert found(one, reading("The school in Velm would remain closed for four months.")) == []
    assert found(one, reading("The school in Velm would remain closed for more than three weeks.")) == []
    assert found(one, reading("The school in Velm would remain closed for three weeks."), score=0.7) == []
    assert found(one, reading("The pilot from Lund had been ill for three weeks.")) == []


def test_minutes_against_hours() -> None:
    one = reading("The two ministers spoke by telephone for 40 minutes on Monday.")
    other = reading("The two ministers were on the telephone for nearly an hour on Monday.")
    assert found(one, other) == [("number", "differs", "40 minutes", "nearly an hour")]
    assert found(one, other, score=0.8) == [("number", "differs", "40 minutes", "nearly an hour")]
    assert found(reading("The two ministers spoke by telephone for 50 minutes on Monday."), other) == []
    assert found(one, reading("The two ministers drove to the telephone at 60 miles an hour on Monday.")) == []
    assert found(one, reading("The two ministers were on the telephone for an hour and a half before Monday.")) == [
        ("number", "differs", "40 minutes", "an hour and a half")
    ]
