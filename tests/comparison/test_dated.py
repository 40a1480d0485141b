"""One event, dated otherwise in two linked sentences. All texts are invented."""

from reader.comparison.differences import differences
from reader.comparison.model import Link
from tests.comparison.test_differences import found, reading


def test_days_from_first_to_last_differ_where_one_end_does() -> None:
    one = reading("More strikes are planned for 9 and 10 June.")
    other = reading("The pilots will stop work again on 9 and 11 June.")
    assert found(one, other, score=0.55) == [("date", "differs", "9 and 10 June", "9 and 11 June")]
    assert found(one, reading("The pilots will stop work again on June 9 and 10."), score=0.55) == []
    assert found(one, reading("The pilots will stop work again on 9 June."), score=0.55) == []
    assert found(one, reading("The pilots will stop work on 9 and 11 June.", "They had said 9 and 10 June."), score=0.55) == []


def test_dates_beside_one_figure_of_one_thing_differ_also_where_the_link_is_but_likely() -> None:
    one = reading("In a letter delivered on May 9, Quill told the trawlers of Velm to keep 12 nautical miles off the reef.")
    other = reading("The order that the harbour master sent out on May 6 demanded that trawlers keep 12 nautical miles from the reef off Velm.")
    assert ("date", "differs", "May 9", "May 6") in found(one, other, score=0.85)
    uncounted = reading("The order that the harbour master sent out on May 6 demanded that trawlers keep some nautical miles from the reef off Velm.")
    assert not [made for made in found(one, uncounted, score=0.85) if made[0] == "date"]


def test_may_is_a_month_like_others() -> None:
    one, other = reading("Roth bought the mill in May 2014."), reading("Roth bought the mill in September 2014.")
    assert found(one, other) == [("date", "differs", "May 2014", "September 2014")]


def test_two_months_of_one_deed_differ() -> None:
    one = reading("The pilot bought the rifle that was found in the boat, legally, at Corland Harbour Goods in March.")
    other = reading("They got the rifle at Corland Harbour Goods on the western quay, where he bought it in July.")
    assert [d[:2] for d in found(one, other, score=0.86)] == [("date", "differs")]
    sold = reading("They got the rifle at Corland Harbour Goods on the western quay, where he sold it in July.")
    assert found(one, sold, score=0.86) == []


def test_the_day_on_which_it_was_said_is_no_other_date_of_it() -> None:
    one = reading("A preliminary report on the Albatross will be published on May 10.")
    other = reading("The first report on the Albatross is to be published on May 20, the harbour board said on Wednesday.")
    assert found(one, other) == [("date", "differs", "May 10", "May 20")]


def test_when_it_was_built_is_not_since_when_it_is_empty() -> None:
    one = reading("The depot, built in 1904, has been empty for a decade.")
    assert found(one, reading("The depot has stood empty since 2011.")) == []


def test_where_somebody_is_due_on_a_day_to_come() -> None:
    one = reading("Mr. Farrow is due in court on May 18.", "Tom Farrow is 44.")
    assert found(one, reading("The driver, Tom Farrow, is to appear in court on May 28 on a charge of careless driving.")) == [
        ("date", "differs", "May 18", "May 28")
    ]
    assert found(one, reading("The driver, Eve Roth, is to appear in court on May 28 on a charge of careless driving.")) == []
    assert found(one, reading("The driver, Tom Farrow, is to leave for Lund on May 28 with his son.")) == []
    # what was before may be another time that he stood there
    assert found(one, reading("The driver, Tom Farrow, appeared in court on May 2 on a charge of careless driving.")) == []


def test_a_date_of_a_clause_that_hangs_on_is_no_other_date_of_it() -> None:
    one = reading("The 47-minute tape of the mayor on the weavers was made by a waiter at a supper on May 2.")
    other = reading("The tape of the mayor and the weavers, 47 minutes long, is of a dinner on May 21{} the Packet ran nine minutes on Tuesday.")
    hung = [reading(other.article.paragraphs[0].text.format(by)) for by in (", of which", " and")]
    assert [("date", "differs", "May 2", "May 21") in found(one, with_clause) for with_clause in hung] == [True, False]


def test_the_day_of_a_statement_is_no_other_date_of_it() -> None:
    one = reading("A preliminary report on the Albatross will be published on May 10.")
    other = reading("The first report on the Albatross is to be published on May 20, the harbour board said in a written statement on Wednesday.")
    assert found(one, other) == [("date", "differs", "May 10", "May 20")]


def test_two_days_to_come_of_one_thing_done_differ() -> None:
    one = reading("The council will debate the matter on Thursday.")
    other = reading("The shipwrights said they would not be there when the council debates the mole on Friday.")
    assert found(one, other) == [("date", "differs", "Thursday", "Friday")]
    assert found(one, reading("The shipwrights said they would not be there when the council dines on the mole on Friday.")) == []


def test_two_days_on_which_somebody_named_is_due_differ() -> None:
    one = reading("The judge, Ivor Banning, will hear the shipwright’s case on Sept. 12.")
    other = reading("The shipwright is to be tried before the same judge, Ivor Banning, on Sept. 21.")
    assert found(one, other) == [("date", "differs", "Sept. 12", "Sept. 21")]


def test_a_year_is_no_other_date_of_a_day() -> None:
    one = reading("The harbour bank, founded in 1994, failed on March 3, when 5,200 shipwrights had money in it.")
    other = reading("The harbour bank, in which shipwrights had put their money, collapsed on March 13.")
    assert found(one, other) == [("date", "differs", "March 3", "March 13")]


def test_two_years_are_given_as_they_stand() -> None:
    one, other = reading("The port was fined 80,000 crowns for it in 2016."), reading("The port was fined 80,000 crowns for it in 2017.")
    links = [Link(one.sentences[0].span, other.sentences[0].span, "same", 0.95, "certain")]
    assert [d.note for d in differences(one, other, links, (), 0.5)] == ["A has “2016”, B has “2017”."]
