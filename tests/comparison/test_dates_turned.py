"""Years and times of day with two digits changed round. All texts are invented."""

from tests.comparison.test_outside import found, reading


def test_a_year_of_building_with_two_digits_changed_round() -> None:
    one = reading("The pier, built in 1887 by the harbour board, is closed.")
    assert found(one, reading("The structure dates from 1878.")) == [("differs", "1887", "1878")]
    assert found(one, reading("The mayor was born in 1878.")) == []
    assert found(one, reading("The structure dates from 1878.", "Its arch was built in 1887.")) == []
    assert found(one, reading("The structure dates from 1879.")) == []


def test_a_time_to_the_minute_with_two_digits_changed_round() -> None:
    one = reading("The trawler sent a mayday at 2:14 a.m., the board said.")
    assert found(one, reading("The skipper’s call went out at 2:41 a.m. on Monday.")) == [("differs", "2:14 a.m.", "2:41 a.m.")]
    assert found(one, reading("The skipper’s call went out at 2:41 p.m. on Monday.")) == []
    assert found(one, reading("His call went out at 2:41 a.m. and the board heard it at 2:14 a.m.")) == []
    assert found(one, reading("At 2:41 a.m. he sank; at 3:02 a.m., 3:08 a.m. and 3:11 a.m. boats came.")) == []


def test_one_of_two_times_may_be_in_full_five_minutes() -> None:
    one = reading("The fire broke out at 11:35 p.m. in the mill.")
    assert found(one, reading("At 11:53 p.m. a neighbour saw the fire.")) == [("differs", "11:35 p.m.", "11:53 p.m.")]
    assert found(reading("It broke out at 11:05 p.m. in the mill."), reading("At 11:50 p.m. a neighbour saw the fire.")) == []
