"""One event, dated otherwise in two linked sentences. All texts are invented."""

from tests.comparison.test_differences import found, reading


def test_days_from_first_to_last_differ_where_one_end_does() -> None:
    one = reading("More strikes are planned for 9 and 10 June.")
    other = reading("The pilots will stop work again on 9 and 11 June.")
    assert found(one, other, score=0.55) == [("date", "differs", "9 and 10 June", "9 and 11 June")]
    assert found(one, reading("The pilots will stop work again on June 9 and 10."), score=0.55) == []
    assert found(one, reading("The pilots will stop work again on 9 June."), score=0.55) == []
    assert found(one, reading("The pilots will stop work on 9 and 11 June.", "They had said 9 and 10 June."), score=0.55) == []
