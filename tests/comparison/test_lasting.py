"""One span of time, given otherwise in two units. All texts are invented."""

from tests.comparison.test_differences import found, reading


def test_a_span_of_time_in_two_units() -> None:
    one = reading("The school in Velm would be closed for ten days.")
    assert found(one, reading("The school in Velm would remain closed for three weeks.")) == [("number", "differs", "ten days", "three weeks")]
    assert found(one, reading("The school in Velm would remain closed for two weeks.")) == []  # ten days of school
    assert found(one, reading("The school in Velm would remain closed for four months.")) == []
    assert found(one, reading("The school in Velm would remain closed for more than three weeks.")) == []
    assert found(one, reading("The school in Velm would remain closed for three weeks."), score=0.8) == []
    assert found(one, reading("The pilot from Lund had been ill for three weeks.")) == []
