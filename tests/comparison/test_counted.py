"""One thing, counted otherwise in two linked sentences: what may be rounded, votes, terms in prison. All texts are invented."""

import pytest

from tests.comparison.test_differences import found, reading


def test_only_what_has_fewer_digits_is_another_figure_rounded() -> None:
    one = reading("The average pilot of Velm earns £34,000.")
    assert found(one, reading("The average pilot of Velm is paid £36,000.")) == [("number", "differs", "£34,000", "£36,000")]
    assert [d[1] for d in found(one, reading("The average pilot of Velm is paid £34,400."))] == ["compatible"]


@pytest.mark.parametrize(("other", "verdict"), [("2,010", "differs"), ("2,060", "compatible"), ("2,140", "compatible"), ("2,000", "compatible")])
def test_a_number_is_rounded_up_only_to_the_nearest(other: str, verdict: str) -> None:
    deal = "The deal of the union covers 2,100 carpenters in Velm."
    assert [d[1] for d in found(reading(deal), reading(deal.replace("2,100", other)))] == [verdict]


def test_a_vote_in_words_is_a_vote() -> None:
    one = reading("The plan to sell the harbour was defeated by 340 votes to 248.")
    assert found(one, reading("The board rejected a plan to sell the harbour, 340-284.")) == [("number", "differs", "340 votes to 248", "340-284")]
    assert found(one, reading("The board rejected a plan to sell the harbour, 340-248.")) == []


def test_seats_that_stand_against_each_other_are_not_seats_gained() -> None:
    one = reading("The Blues won control of the Velm board, 18 seats to 17.")
    assert found(one, reading("The Blues took the Velm board and gained four seats in Lund.")) == []


def test_a_term_in_prison_is_one_thing_in_all_its_words() -> None:
    one = reading("A pilot who sank a ferry was jailed for life on Monday and told that she must serve at least 27 years.")
    other = reading("On Monday a judge gave her life with a minimum term of 25 years.")
    assert found(one, other, score=0.8) == [("number", "differs", "at least 27 years", "25 years")]
    assert found(one, reading("On Monday a judge said that she had steered boats for 25 years."), score=0.8) == []


def test_a_term_needs_no_sure_link_where_another_word_beside_it_is_shared() -> None:
    one = reading("A pilot of the Velm ferry was given a suspended sentence of ten months on Monday.")
    other = reading("The second man, a deckhand, got a suspended term of 12 months.")
    assert found(one, other, score=0.69) == [("number", "differs", "ten months", "12 months")]
    assert found(one, reading("The second man, a deckhand, got a prison term of 12 months."), score=0.69) == []


@pytest.mark.parametrize(("one", "other"), [("34 games", "36 appearances"), ("34 games", "36 matches")])
def test_games_are_matches_and_appearances(one: str, other: str) -> None:
    assert [d[1] for d in found(reading(f"Aldous played {one} for Velm."), reading(f"Aldous made {other} for Velm."))] == ["differs"]
    assert found(reading(f"Aldous played {one} for Velm."), reading(f"Aldous made {other.replace('36', '34')} for Velm.")) == []


def test_how_many_of_a_number_are_no_rivals_of_it() -> None:
    one = reading("The harbour board raised the toll, with six of nine members in favour.")
    other = reading("Five of the nine members of the harbour board voted for it.")
    assert found(one, other) == [("number", "differs", "six of nine members", "Five of the nine members")]
    assert found(one, reading("Six of the nine members of the harbour board voted for it.")) == []


def test_the_only_figures_of_what_two_sentences_tell_may_be_far_from_the_words_they_share() -> None:
    one = reading("Thieves asked the Velm library for Bitcoin, and they threatened to print stolen atlases within ten days.")
    other = reading("The thieves want Bitcoin, and stolen atlases of the Velm library will go to the web if nobody pays in 14 days.")
    assert found(one, other, score=0.8) == [("number", "differs", "ten days", "14 days")]
    assert found(one, other, score=0.7) == []


def test_a_figure_far_off_is_no_rival_of_two_that_are_near() -> None:
    one = reading("The order lets the mayor take about $3.6 billion from harbour building in Velm, along with another $2.1 billion for drug patrols.")
    other = reading("By the order the mayor of Velm would unlock money for harbour building, as much as would make $3.5 billion.")
    assert found(one, other, score=0.8) == [("number", "compatible", "about $3.6 billion", "$3.5 billion")]
    rival = reading("The order lets the mayor take about $3.6 billion from harbour building in Velm, along with another $3.3 billion for drug patrols.")
    assert found(rival, other, score=0.8) == []


def test_the_rest_of_a_whole_is_not_the_whole() -> None:
    assert found(reading("Eleven towns have joined the ferry pact."), reading("Ten other towns have joined Velm in the ferry pact.")) == []


def test_two_bodies_count_and_vote_each_for_itself() -> None:
    one, other = "The {} counted 3,000 marchers in the square of Velm.", "The {} counted 5,000 marchers in the square of Velm."
    assert found(reading(one.format("police")), reading(other.format("union"))) == []
    assert len(found(reading(one.format("police")), reading(other.format("police")))) == 1
    assert found(reading("The house passed the bill by 230 votes to 190."), reading("The senate passed the bill 61-37.")) == []
    assert len(found(reading("The house passed the bill by 230 votes to 190."), reading("The house passed the bill 61-37."))) == 1


def test_sums_far_apart_need_more_than_a_common_sentence() -> None:
    one = "Couples in Velm would lose the ferry rebate, now ${}, and get a harbour credit of $24,000 under the mayor’s plan."
    other = "Under the mayor’s plan the harbour credit would be $24,000 for couples in Velm, and for all who row ${}."
    assert found(reading(one.format("4,050")), reading(other.format("12,000"))) == []


def test_short_sentences_of_one_subject_time_one_thing() -> None:
    one, other = reading("The jury had deliberated for 26 hours over five days."), reading("The jury of seven women and two men had been out for four days.")
    assert ("number", "differs", "five days", "four days") in found(one, other)
    assert found(one, reading("The judge of seven women and two men had been out for four days.")) == []
    women = " Eleven women sued, four of whom were heard."
    assert ("number", "differs", "five days", "four days") in found(reading("The jury had sat for five days." + women), other)


def test_one_vote_is_not_both_carried_and_lost() -> None:
    one = reading("Seventeen members voted for the budget and nine against.")
    assert found(one, reading("An amendment to the budget failed by 12 votes to 14.")) == []
    assert len(found(one, reading("The budget passed by 17 votes to 8."))) == 1


def test_the_same_number_of_something_else_settles_nothing() -> None:
    one = reading("Closing the sluice drains the canal by 15 percent a day.")
    other = reading("The level of the canal would sink, once the sluice is shut, by 10 percent a day.")
    assert found(one, other) == [("number", "differs", "15 percent", "10 percent")]
    elsewhere = " The rent of the mill would be some 15 percent lower than now."
    assert found(one, reading(other.article.paragraphs[0].text + elsewhere)) == [("number", "differs", "15 percent", "10 percent")]
    assert found(one, reading(other.article.paragraphs[0].text + " Roth had said that the canal would fall 15 percent.")) == []
    many = " ".join(f"The fare rose 15 percent in {year}." for year in range(1981, 2006))
    assert found(one, reading(other.article.paragraphs[0].text, many)) == []


def test_a_bare_number_elsewhere_is_no_count_of_this() -> None:
    one, other = "Roth rang the harbour office four times from the pier.", "Roth rang the harbour office five times from the pier."
    assert ("number", "differs", "four times", "five times") in found(reading(one), reading(f"{other} Ivor Brandt is a father of four."))


def test_a_sum_of_something_else_is_no_rival_of_one_by_its_own_word() -> None:
    one = reading("The dairy says it was overcharged by $2.1 million.")
    other = reading("The dairy holds that the bill comes to $5.2 million with interest, and that it was overcharged by $3.4 million.")
    assert found(one, other) == [("number", "differs", "$2.1 million", "$3.4 million")]


def test_a_term_by_two_words_right_beside_needs_no_sure_link() -> None:
    one, other = reading("Ivor Roth was given a suspended sentence of ten months."), reading("A suspended term of 12 months was what Roth received.")
    assert found(one, other, score=0.6) == [("number", "differs", "ten months", "12 months")]
    assert found(one, reading("A contract term of 12 months was what Roth received."), score=0.6) == []


def test_a_call_is_one_thing_in_all_its_words() -> None:
    one = reading("A record showed that his phone had called Roth’s number four times before dawn.")
    other = reading("Her phone, the clerk said, had dialed Mr. Roth’s five times in an hour.")
    assert ("number", "differs", "four times", "five times") in found(one, other, score=0.6)
    assert found(one, reading("Her son, the clerk said, had beaten Mr. Roth’s five times in an hour."), score=0.6) == []


def test_one_of_four_is_no_other_number_than_one() -> None:
    one = reading("The crew could lower no more than one of the four lifeboats.")
    assert found(one, reading("Only one lifeboat was lowered by the crew.")) == []
    assert found(one, reading("The crew could lower three lifeboats.")) != []


def test_the_elided_second_half_of_a_list_is_compared_too() -> None:
    one = reading("Velm is to hand over 184 captured soldiers and Lund 131, in an exchange on the bridge.")
    assert found(one, reading("Velm is to hand over 184 soldiers and Lund 113 in the exchange on the bridge.")) == [
        ("number", "differs", "Lund 131", "Lund 113"),
    ]


def test_a_change_has_a_new_value_and_is_no_range() -> None:
    one = reading("The pact raises the least fee for pilots of Velm from $12.10 to $13.25 by June, the guild said.")
    other = reading("The pact raises the least fee for pilots of Velm from $12.10 to $13.85 by June, the guild said.")
    assert found(one, other) == [("number", "differs", "$13.25", "$13.85")]
