"""Headings that say what the article says, and no more. All texts are invented."""

import pytest

from tests.comparison.headings_of import considered


def test_what_is_not_there_is_said_not_to_be() -> None:
    found = considered("The bakers saw no signs of mildew in the mill.")
    assert "No signs of mildew" in found
    assert "Signs of mildew" not in found
    assert "Flour permit" not in considered("The mill ran for weeks without a flour permit.")
    assert "Response to pressure" not in considered("The mill reopened, not in response to pressure.")


@pytest.mark.parametrize("adverb", ["initially", "formerly", "falsely"])
def test_what_was_once_or_falsely_done_is_no_headline(adverb: str) -> None:
    assert "Roth rejects herring bill" in considered("Ines Roth rejected the herring bill.")
    assert "Roth rejects herring bill" not in considered(f"Ines Roth {adverb} rejected the herring bill.")


def test_other_words_for_a_body_are_never_printed() -> None:
    before = "The GOP, as the Republican Party is called, met in Lund."
    assert not any("GOP" in heading for heading in considered("The mayor sent a letter to Republicans about herring.", before))


def test_a_name_is_not_cut_so_that_it_means_another() -> None:
    found = considered("Ines Roth has led House Democrats through the herring debate.")
    assert "Roth leads House Democrats" in found
    assert not {"House", "Roth leads House"} & found


def test_a_figure_of_speech_is_no_thing() -> None:
    found = considered("“I take the herring forecast with a grain of salt,” Ines Roth said.")
    assert not any("salt" in heading or "grain" in heading for heading in found)
    assert not any("notion" in heading for heading in considered("Olaf spoke of the notion that herring sing in harbour water."))


def test_a_range_goes_to_nobody() -> None:
    assert "Statements to sailors" in considered("The mayor praised his statements to sailors mocking them.")
    assert "Statements to sailors" not in considered("There were cheers, from bakers praising his statements to sailors mocking them.")


def test_a_party_and_its_verb_are_no_compound() -> None:
    assert not any(heading.startswith("Democrats tax") for heading in considered("The Democrats tax and spend on herring."))


def test_a_junior_keeps_the_stop() -> None:
    assert "Letter to Roth Jr." in considered("The council wrote a letter to Olaf Roth Jr. about the herring bill.")


def test_somebody_speaks_on_what_he_is_asked_about() -> None:
    found = considered("But asked if the mayor should repair the brass lighthouse, Ines Roth said, “That’s for taller people to say.”")
    assert "Roth on brass lighthouse" in found
    assert not any("pay grade" in heading for heading in found)


def test_what_everybody_has_is_no_thing() -> None:
    found = considered("“All that my arms had learnt to do was to row,” said Ines Roth of the herring fleet.")
    assert not any("arms" in heading for heading in found)
    found = considered("Ines Roth told Lund that he, his wife and his daughters could leave the lighthouse.")
    assert not any("wife" in heading for heading in found)


def test_who_knows_of_talks_is_not_the_talks() -> None:
    found = considered("Somebody who knows about the talks said the brass lighthouse would reopen in Lund.")
    assert not any(heading.startswith("Discussions on") for heading in found)


def test_nobody_speaks_on_what_is_only_told_of_him() -> None:
    found = considered("Ines Roth, whose Gothenburg orchard burned in May, left the chamber. “Nobody read the herring bill,” she added.")
    assert "Roth on herring bill" in found
    assert "Roth on Gothenburg orchard" not in found


@pytest.mark.parametrize(
    ("text", "expected", "never"),
    [
        ("Ines Roth spoke because of complaints not only about brass lamps but harbour safety.", "Harbour safety", "rass lamps"),
        ("Ines Roth spoke because of complaints not only about Swedish herring but harbour safety.", "Harbour safety", "Swedish"),
        ("Bakers who count ferry lamps with tireless zeal met in Velm.", "Ferry lamps", "zeal"),
        ("Olaf Lund praised bakers for pushing the herring debate in the right direction.", "Herring debate", "Herring debate in right direction"),
        ("Harbour Watch, the herring action committee founded in May, met on Monday.", "Harbour Watch", "Herring action committee"),
        ("Ada Vey repeated her warning that wooden scaffolding results in lawsuits.", "Wooden scaffolding", "scaffolding results"),
        ("The extension of the school year angered the harbour guild.", "Harbour guild", "Extension of school"),
        ("The decision to fire Ines Roth surprised bakers.", "Decision to fire Ines Roth", "Ines Roth decision"),
        ("Sailors will move to St Olaf's, which is to get brass lamps.", "St Olaf’s", "St Olaf,"),
        ("“The ferry bill is close to me as a Lunder,” Ines Roth said.", "Roth on ferry bill", "Lunder"),
        ("“The council sank like kettles tied to an anchor,” Ines Roth said.", "Roth on kettles", "tied"),
    ],
)
def test_what_is_set_aside_or_only_says_how_heads_nothing(text: str, expected: str, never: str) -> None:
    found = considered(text)
    assert expected in found
    assert not [heading for heading in found if never in heading.removesuffix("’s")]


def test_the_name_of_a_place_belongs_to_the_word_behind_it() -> None:
    found = considered("Ines Roth said that the tax hurts Velm interests.", "Velm lies by the sea. The mayor of Velm owns the mill in Velm.")
    assert "Roth on interests" not in found


def test_beside_anothers_matter_no_name_stands() -> None:
    found = considered("Ines Roth resigned on Monday. The brass lamps of the mill burned at night.")
    assert "Brass lamps" in {h.removesuffix(" of mill") for h in found}
    assert not any(h.startswith(("Roth: ", "Ines Roth: ")) for h in found)


@pytest.mark.parametrize(
    ("text", "expected", "never"),
    [
        ("Ines Roth paid for the Sailors’ Harbour Relief Fund in May.", "Sailors’ Harbour Relief Fund", "Harbour Relief Fund"),
        ("Ines Roth attended Wednesday’s Harbour Relief Fund dinner.", "Harbour Relief Fund", "Wednesday’s Harbour Relief Fund"),
        ("Olaf Lund told bakers of the ferry plans in a phone call.", "Ferry plans", "Ferry plans in phone call"),
        ("Ines Roth asked whether Olaf Lund can ever function in his post at the mill.", "Olaf Lund", "Function in his post"),
        ("Ines Roth apologized for the BBS’ brass lamps.", "Brass lamps", "Roth’s apology for BBS"),
    ],
)
def test_no_name_is_cut_and_no_verb_a_noun(text: str, expected: str, never: str) -> None:
    found = considered(text)
    assert any(expected in heading for heading in found)
    assert never not in found


def test_nobody_speaks_on_a_figure_of_speech_even_where_nothing_else_is_said() -> None:
    assert not any(" on " in heading for heading in considered("“I watch it with a grain of salt,” Ines Roth said."))
    assert not any("stage" in heading for heading in considered("“It is too early at this stage,” Ines Roth said."))


def test_two_plain_words_stand_not_beside_each_other() -> None:
    assert "Plan, tax" not in considered("Nobody wanted the plan. They feared the tax.")


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("Ines Roth said the harbour had reached “a turning point.”", "Roth on turning", "Roth on harbour"),
        ("Ines Roth told bakers that a tax cut bill could be on the floor on Thursday.", "Roth on tax", "Roth on tax cut bill"),
        ("Ines Roth refused to call the self-proclaimed Herring Island a state.", "Roth on self-proclaimed", "Herring Island"),
        ("The council would cancel the herring regatta due in June.", "Herring regatta due", "Herring regatta"),
        ("Her family holds two of the mills.", "Family holds", "Mills"),
        ("“This will make a difference to the harbour,” Ines Roth said.", "Roth on difference", "Roth on harbour"),
    ],
)
def test_no_half_of_a_compound_and_no_figure_is_a_thing(text: str, cut: str, whole: str) -> None:
    found = considered(text)
    assert cut not in found
    assert whole in found


def test_what_is_cut_may_be_a_tax_too() -> None:
    assert "Mill tax cut" not in considered("The mill tax cut the profit of bakers.")


def test_the_place_of_a_report_is_no_thing() -> None:
    assert "ROTHERHAM" not in considered("ROTHERHAM — The herring bill failed.")
    assert "ROTHERHAM" not in considered("ROTHERHAM, Skania (HW) — The herring bill failed.")
    assert "ROTHERHAM" not in considered("ROTHERHAM - The herring bill failed.")


def test_a_part_of_something_is_no_thing() -> None:
    found = considered("By evening the cooks had sold a fifth of the herring barrels.")
    assert not any(heading.startswith("Fifth") for heading in found)
    assert "Herring barrels" in found


def test_to_whom_a_failure_is_reported_is_not_what_failed() -> None:
    assert "Failure to lamp sellers" not in considered("The cook reported the failure to lamp sellers at once.")
    assert "Failure to sell lamps" in considered("The cook reported the failure to sell the lamps.")
    assert "Plan to mend lamps" in considered("The cook announced the plan to mend the lamps.")


def test_what_somebody_feels_is_joined_by_at() -> None:
    assert "Frustration at ferry delay" in considered("The bakers expressed frustration at the ferry delay.")
    assert not any(" at " in heading for heading in considered("The bakers paid the toll at the harbour gates."))


def test_a_name_in_s_owns_by_an_apostrophe() -> None:
    before = "Olaf Ames met the harbour council in Lund."
    assert "Ames’ departure" in considered("News of Ames’ departure reached the bakers.", before)
    assert "Ames’ resignation letter" in considered("The clerk read Ames' resignation letter aloud.", before)


def test_a_force_and_a_shoot_can_end_a_phrase() -> None:
    assert "Task force recommendations" in considered("The task force recommendations were late.")
    assert "Disdain for photo shoot" in considered("The bakers expressed their disdain for the photo shoot.")


def test_a_subject_behind_a_noun_is_no_part_of_it() -> None:
    assert "Lesson mayors" not in considered("It is a lesson mayors never seem to learn from bakers.")


def test_an_office_speaks_as_whose_it_is() -> None:
    found = considered("The harbour master's office said that herring had sunk the pier.")
    assert "Harbour master’s office on pier" in found
    assert not any(heading.startswith("Office on") for heading in found)
    assert not any(heading.startswith("Office on") for heading in considered("He was on a walking holiday, his office said."))


@pytest.mark.parametrize("text", ["“We will not give an inch of ground,” Ines Roth said.", "“Flour is a dirty word in Lund,” Ines Roth said."])
def test_an_idiom_is_no_thing(text: str) -> None:
    assert not any("word" in heading or "nch" in heading or "ground" in heading for heading in considered(text))


def test_what_there_is_is_a_thing() -> None:
    assert "Anger at toll" in considered("The clerk said there was anger at the toll.")
    assert "Shares in Harbour Lines" in considered("Shares in Harbour Lines fell by two crowns.")
    assert "Portions of herring pie" not in considered("Portions of herring pie are never sold.")


def test_in_what_condition_somebody_was_is_no_topic() -> None:
    assert not any("condition" in heading for heading in considered("Ines Roth was in stable condition at the harbour infirmary."))


def test_a_quarrel_is_between_two() -> None:
    assert not any(heading.startswith("Quarrel between") for heading in considered("There was a quarrel between Ines Roth, then the mayor, and Olaf Ames."))
    assert "Quarrel between bakers" in considered("There was a quarrel between bakers in Lund.")


def test_to_whom_something_is_left_is_not_what_it_is_to() -> None:
    assert "Negotiations to panel" not in considered("The mayor left the negotiations to a panel of bakers.")


def test_a_name_before_a_participle_that_is_a_noun_is_cut_short() -> None:
    assert "Misuse of Lutheran" not in considered("The bakers lamented the misuse of Lutheran teaching in Lund.")


def test_a_class_and_a_party_may_be_the_middle_and_the_third() -> None:
    assert "Middle class vote" in considered("The bakers courted the middle class vote.")
    assert "Ones" not in {heading.split()[-1].title() for heading in considered("The mill bought cheaper ones.")}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The council delayed a celebration to a later season.", "elebration to"),
        ("Ines Roth won by suing three flour makers over price-fixing.", "makers over"),
        ("It was a quarrel over a heap of herring.", "over heap"),
        ("The same rule may one day shield bakers of herring bread.", "hield bakers"),
        ("Ines Roth is hardly a creature of the harbour.", "reature of"),
        ("The harbour isn’t a museum of herring.", "useum of"),
        ("Ines Roth was once a high school choir leader in Lund.", "School choir"),
        ("The mill has lowered away leverage over herring bakers.", "Away"),
        ("The otter grew friendlier in the brass lighthouse.", "riendlier"),
        ("A pilot never answered our message seeking comment on the otter.", "essage"),
    ],
)
def test_what_only_stands_together_is_no_thing(text: str, never: str) -> None:
    assert not [heading for heading in considered(text) if never in heading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke of parts of the mayor’s plan.", "Parts of mayor’s plan"),
        ("It leaned on the records of the state’s 1889 flour convention.", "Records of flour convention"),
        ("Lund settled a lawsuit with the Roth family over herring.", "Lawsuit with Roth family"),
        ("Ines Roth was once a high school choir leader in Lund.", "High school choir leader"),
        ("The speech was a public relations feast.", "Public relations feast"),
        ("They are proud of the brass lighthouse.", "Brass lighthouse"),
    ],
)
def test_what_belongs_together_stays_together(text: str, expected: str) -> None:
    assert expected in considered(text, "The harbour council met in Lund. Ines Roth was there.")


def test_how_much_of_it_there_is_heads_nothing_where_something_else_does() -> None:
    found = considered("The trawler was nine nautical miles from the brass lighthouse.")
    assert "Brass lighthouse" in found
    assert not any("miles" in heading for heading in found)


def test_nobody_speaks_by_crying_or_on_what_says_nothing() -> None:
    found = considered("Ines Roth dropped a lamp and cried when Olaf Lindgren shut the brass lighthouse.")
    assert not any(heading.startswith("Roth on") for heading in found)
    found = considered("Ines Roth said the matter would be settled by the brass lighthouse.")
    assert "Roth on brass lighthouse" in found
    assert "Roth on matter" not in found


def test_what_is_done_before_somebody_speaks_is_none_of_it() -> None:
    found = considered("Bakers rejected the herring plan in the spring, and their leader in Lund, Ines Roth, said that she slept.")
    assert "Rejection of herring plan" in found or "Bakers reject herring plan" in found


def test_an_occasion_goes_by_what_it_is_said_to_be() -> None:
    found = considered("Her next public appearance will be a coffee morning for 40 guests at the Corn Hall.")
    assert "Coffee morning" in found
    assert not any("appearance" in heading for heading in found)
    assert "Public appearance" in considered("Her next public appearance drew 40 guests to the Corn Hall.")
    assert "Vigil for drowned baker" in considered("A vigil for the drowned baker was held on Sunday in Osk Square.")


def test_what_a_body_does_when_is_nothing_it_owns() -> None:
    before = "The Senate met in Lund."
    assert "Senate returns" not in considered("The bakers want a vote in May, when the Senate returns.", before)


def test_no_sign_that_something_happens_is_no_topic() -> None:
    assert "No sign" not in considered("There was no sign on Monday night that the brass lamps would be lit.")


def test_what_goes_on_with_to_is_not_joined_without_it() -> None:
    never = "Roth said that bakers should show their honesty about generosity to sailors by selling the brass lamps."
    assert not any("honesty about generosity" in h.casefold() for h in considered(never))
    assert "Honesty about generosity" in considered("Bakers should show their honesty about generosity.")
    assert "Letter from university" in considered("A letter from the university to the bakers burned.")


def test_of_every_such_thing_all_are_meant() -> None:
    found = considered("Ines Roth suspended every open dredging contract.")
    assert {"Open dredging contracts", "Roth suspends open dredging contracts"} <= found
    assert "Sailors in harbour" in considered("Ines Roth praised every sailor in the harbour.")
    assert "Sailor’s family" in considered("The manager rang every sailor’s family in Lund.")
    assert not any("womans" in h for h in considered("Ines Roth praised every harbour woman in Lund."))


def test_who_gives_somebody_his_budget_does_not_own_it() -> None:
    assert "Lund Council budget" not in considered("The Herring Guild gets a tenth of its budget from the Lund Council.")
    assert "Lund Council letter" in considered("The Herring Guild got a letter from the Lund Council.")


def test_when_something_began_is_no_part_of_it() -> None:
    assert not any("beginning" in h for h in considered("The guild has made emergency lamp purchases by the beginning of December."))
