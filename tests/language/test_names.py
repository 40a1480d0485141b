"""Names and their mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.language.names import name_key, same_name
from reader.language.read import read


def names(*paragraphs: str) -> dict[str, tuple[str, list[str]]]:
    """Each name with its kind and the words of its mentions."""
    article = Article(tuple(Paragraph(p) for p in paragraphs))
    return {n.text: (n.kind, [article.text(m) for m in n.mentions]) for n in read(article).names}


def test_a_full_name_gathers_its_short_forms() -> None:
    found = names("Mayor Ana B. Odewick shut the lock.", "Odewick said so. Ms. Odewick’s crew, led by Peter Brill, agreed. “Peter knows,” she said.")
    assert found["Ana B. Odewick"] == ("person", ["Ana B. Odewick", "Odewick", "Odewick"])
    assert found["Peter Brill"] == ("person", ["Peter Brill", "Peter"])


@pytest.mark.parametrize("called", ["Rep. Ana King", "Senator Kate Bishop", "Gov. Ossian Major", "Anna Judge"])
def test_a_surname_that_is_a_title_too(called: str) -> None:
    title = called.split()[-1]
    found = names(f"{called}, D-Velm, shut the lock. {title} said so.", f"The crew of the {title} agreed.")
    whole = " ".join(called.split()[-2:])
    assert found[whole] == ("person", [whole, title])


def test_a_body_called_like_somebody_is_that_person_where_the_article_writes_about_one() -> None:
    found = names("Mayor Michael Bloomberg spoke.", "Bloomberg left. Reuters asked why.")
    assert found["Michael Bloomberg"][1] == ["Michael Bloomberg", "Bloomberg"] and found["Reuters"][0] == "organisation"
    assert names("Kim Jong Un spoke.", "The UN heard it.")["United Nations"][0] == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "Despite Ana Ode, it went on.",
        "Attacking Ana Ode, he left.",
        "Hi Ana Ode, he wrote.",
        "They met Deputy Secretary for Diplomatic Security Ana Ode there.",
        "The former secretary of State Ana Ode left.",
        "They heard Libertarian Ana Ode there.",
        "They heard FBI Special Agent Ana Ode there.",
    ],
)
def test_words_before_a_name_are_no_part_of_it(text: str) -> None:
    assert names(text, "Ode was glad.")["Ana Ode"] == ("person", ["Ana Ode", "Ode"])


def test_jan_is_a_month_and_a_woman() -> None:
    assert names("Gov. Jan Ode spoke on Jan. 6 and in Jan 2012.", "Ode left.")["Jan Ode"] == ("person", ["Jan Ode", "Ode"])


def test_somebody_in_a_headline_ends_after_two_words() -> None:
    found = names("Anna Ode Announces She’s Running For Mayor In 2016", "Ode said so.")
    assert found["Anna Ode"] == ("person", ["Anna Ode", "Ode"])


def test_a_word_in_ing_may_begin_a_name() -> None:
    assert "Sterling Brill" in names("Sterling Brill left. They saw Sterling Brill go.")


def test_a_title_without_a_name_is_nobody() -> None:
    assert names("A King and a Judge met Judge Ana Ode, and King Harald left. CEO of nothing, he said.").keys() == {"Ana Ode", "Harald"}


def test_a_surname_before_the_full_name_is_the_same_person() -> None:
    found = names("Odewick shut the lock.", "Ana Odewick is mayor.")
    assert found == {"Ana Odewick": ("person", ["Odewick", "Ana Odewick"])}


def test_spellings_of_a_given_name() -> None:
    found = names("Senator Charles Brill spoke.", "Chuck Brill left. Ana Ode and A. Ode met Nicolás Vane and Nicolas Vane.")
    assert found["Charles Brill"][1] == ["Charles Brill", "Chuck Brill"]
    assert found["Ana Ode"][1] == ["Ana Ode", "A. Ode"]
    assert found["Nicolás Vane"][1] == ["Nicolás Vane", "Nicolas Vane"]


@pytest.mark.parametrize(
    ("texts", "name", "times"),
    [
        (("President Ramón Ode Varga met Ana Roth in Velm.", "Mr. Ode Varga then left; Ode Varga was tired."), "Ramón Ode Varga", 3),
        (("Mr. Van Oldfield came to Velm.", "Otto Van Oldfield left on Monday."), "Otto Van Oldfield", 2),
        (("Eric Roth lost in Velm.", "“FIRED Eric Roth” stood on the poster."), "Eric Roth", 2),
    ],
)
def test_a_surname_of_two_words_is_whose_it_is(texts: tuple[str, ...], name: str, times: int) -> None:
    found = names(*texts)
    assert found[name][0] == "person"
    assert len(found[name][1]) == times


def test_a_town_is_no_saint() -> None:
    found = names("The St. Louis Post-Dispatch wrote of it on Tuesday.", "St. John Oldfield, a priest, was glad.")
    assert found["St. Louis Post-Dispatch"][0] != "person"
    assert not any(name.startswith("Louis") for name in found)


def test_father_and_son_stay_apart() -> None:
    found = names("John Brill Jr. left. John Brill stayed. President Brill spoke.")
    assert found["John Brill Jr."][1] == ["John Brill Jr"]
    assert found["John Brill"][1] == ["John Brill", "Brill"]


def test_a_third_is_who_he_is_without_that() -> None:
    assert names("Robert S. Brill III left. Robert Brill stayed.")["Robert S. Brill III"][1] == ["Robert S. Brill III", "Robert Brill"]


def test_a_junior_by_his_surname_is_the_junior() -> None:
    found = names("Brill Jr. left. President John Brill stayed.", "They heard John Brill Jr. there.")
    assert found["John Brill Jr."][1] == ["Brill Jr", "John Brill Jr"]


def test_where_somebody_is_called_junior_the_bare_surname_is_the_elder() -> None:
    found = names("John Brill Jr. left with John Brill.", "Brill Jr. wrote. Brill Jr. sang. Brill paid.")
    assert found["John Brill"][1] == ["John Brill", "Brill"]


def test_a_president_is_neither_of_two_who_are_named_together() -> None:
    found = names("They praised Malia and Sasha Brill.", "President Brill sang.")
    assert found["Sasha Brill"][1] == ["Sasha Brill"]
    assert found["Brill"][1] == ["Brill"]


def test_who_is_called_junior_is_somebody() -> None:
    found = names("WASHINGTON — Zell L. Brill Jr., a clerk, left. Mr. Brill sang.")
    assert found["Zell L. Brill Jr."] == ("person", ["Zell L. Brill Jr", "Brill"])


def test_a_vice_president_who_is_a_junior_is_meant_by_his_title() -> None:
    found = names("They praised Vice President Otto R. Brill Jr. there.", "Vice President Brill sang. Mr. Brill left.")
    assert found["Otto R. Brill Jr."][1] == ["Otto R. Brill Jr", "Brill", "Brill"]


def test_an_executive_order_is_nobody() -> None:
    assert not any("Orders" in name for name in names("Mayor Brill Ready to Sign Executive Orders on Locks", "He signs Executive Orders daily."))


def test_other_middle_initials_are_somebody_else() -> None:
    assert {"George H.W. Brill", "George W. Brill"} <= set(names("They met George H.W. Brill and George W. Brill there."))


def test_a_given_name_in_brackets_before_the_surname_is_his() -> None:
    found = names("“It was part of [special counsel Robert] Brill’s report,” she said. Brill left.")
    assert found["Robert Brill"] == ("person", ["Robert] Brill", "Brill"])
    assert "Robert Brill" not in names("They met her (with Robert) Monday, and Brill.")


def test_a_king_before_a_junior_is_his_name() -> None:
    assert "Martin Oliver King Jr." in names("They read Martin Oliver King Jr. that day.")


def test_mr_is_the_man_and_mrs_the_woman_of_one_surname() -> None:
    found = names("Mark Brill, 34, fell.", "His widow, Susan Brill, spoke.", "Mr. Brill was glad. Mrs. Brill was not.")
    assert found["Mark Brill"][1] == ["Mark Brill", "Brill"] and found["Susan Brill"][1] == ["Susan Brill", "Brill"]


def test_beside_a_mrs_the_bare_surname_is_the_man() -> None:
    found = names("Mark Brill, 54, robbed Susan Brill, 49.", "Brill denied it.", "Friends of Mrs Brill wept.")
    assert found["Mark Brill"][1] == ["Mark Brill", "Brill"] and found["Susan Brill"][1] == ["Susan Brill", "Brill"]


def test_of_two_named_in_one_sentence_the_bare_surname_is_its_subject() -> None:
    found = names("Mark Brill, 54, robbed Susan Brill, 49.", "Brill denied it.")
    assert found["Mark Brill"][1] == ["Mark Brill", "Brill"]


def test_a_mrs_without_a_given_name_stays_apart_from_the_man() -> None:
    found = names("Mark Brill robbed his wife.", "Brill denied it.", "Friends of Mrs Brill wept.")
    assert found["Mark Brill"][1] == ["Mark Brill", "Brill"] and found["Mrs Brill"][1] == ["Brill"]


def test_a_place_is_no_part_of_a_longer_name() -> None:
    found = names("Buses stopped across Velmoor.", "The Velmoor chamber met.", "Velmoor Royal Infirmary waited.", "Velmoor Mills burned.")
    assert found["Velmoor"][1] == ["Velmoor", "Velmoor"] and found["Velmoor Royal Infirmary"] == ("organisation", ["Velmoor Royal Infirmary"])
    found = names("A farmer from Upper Velmby left.", "The Velmby spill was large.")
    assert found["Upper Velmby"] == ("place", ["Upper Velmby"]) and found["Velmby"][1] == ["Velmby"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met Velm Power there.", "Velm Power", "organisation"),
        ("They met Otto Power there.", "Otto Power", "person"),
        ("They met Ambassador Anna Power there.", "Anna Power", "person"),
        ("They met Minister Anna Hill there.", "Anna Hill", "person"),
        ("They met in Lincoln Park.", "Lincoln Park", "place"),
        ("They met Corbin Ode, an investment bank, in May.", "Corbin Ode", "organisation"),
        ("Nobody knew the militia Velm al-Ode, they said.", "Velm al-Ode", "organisation"),
        ("Nobody knew the firm Ida Falk had founded.", "Ida Falk", "person"),
        ("She worked at Ida P. Falk’s and in the port.", "Ida P. Falk", "organisation"),
        ("She shouted at Ida Falk’s guards.", "Ida Falk", "person"),
        ("An ad by the super PAC Velm Rising was shown.", "Velm Rising", "organisation"),
        ("They spoke to PAC Chairman Ida Falk there.", "Ida Falk", "person"),
        ("The shop was called Granny Vex, L.L.C., and sold bread.", "Granny Vex", "organisation"),
        ("They met at Ruby Falls Elementary in May.", "Ruby Falls Elementary", "organisation"),
        ("They left South Velmland on Monday.", "South Velmland", "place"),
        ("They came from Eastern Velmland on Monday.", "Eastern Velmland", "place"),
        ("They left Little Italy, a quarter.", "Little Italy", "place"),
        ("They fought the Northern Alliance there.", "Northern Alliance", "organisation"),
        ("Harbor Ledger, a group funded by two heirs, paid.", "Harbor Ledger", "organisation"),
        ("The Clinton Ode Foundation paid.", "Clinton Ode Foundation", "organisation"),
        ("The Center on Budget and Port Priorities, a think tank, said so.", "Center on Budget and Port Priorities", "organisation"),
        ("It was for the Executive Branch to say.", "Executive Branch", "organisation"),
        ("They spoke in the Rose Garden.", "Rose Garden", "place"),
        ("It fell near Port Odewick.", "Port Odewick", "place"),
        ("Then Hurricane Odette came.", "Hurricane Odette", "other"),
        ("She led the Resist Odewick movement.", "Resist Odewick", "other"),
        ("They met Anna Ode, a bank teller, in May.", "Anna Ode", "person"),
        ("They thanked Anna Ode, the committee and others.", "Anna Ode", "person"),
    ],
)
def test_what_is_somebody_and_what_is_not(text: str, name: str, kind: str) -> None:
    assert names(text)[name][0] == kind


@pytest.mark.parametrize("called", ["former President Paul Brill", "Vice President Paul Brill"])
def test_the_president_is_no_former_and_no_vice_president(called: str) -> None:
    found = names(f"They met {called}.", "The president was glad.")
    assert found["Paul Brill"][1] == ["Paul Brill"]
    assert len(names("They met former President Paul Brill.", "The former president was glad.")["Paul Brill"][1]) == 2
    assert names("They met Vice President Ana Ode.", "The vice president was glad.")["Ana Ode"][1] == ["Ana Ode", "The vice president"]


@pytest.mark.parametrize("name", ["Northern Lights", "Southern Comfort", "Eastern Airlines", "Little League", "Little Mermaid"])
def test_a_compass_makes_no_place_by_itself(name: str) -> None:
    assert names(f"They loved {name} most.").get(name, ("", []))[0] != "place"
    assert names(f"They spoke of the {name}.").get(name, ("", []))[0] != "place"


def test_titles_name_nations_and_bodies() -> None:
    found = names("Venezuelan President Ana Ode met U.S. Secretary of State Bo Li and Federal Reserve Chairman Peter Brill.")
    assert found["Venezuela"] == ("place", ["Venezuelan"])
    assert found["United States"] == ("place", ["U.S."])
    assert found["Federal Reserve"][0] == "organisation"
    assert {"Ana Ode", "Bo Li", "Peter Brill"} <= set(found)


def test_a_role_means_its_holder_where_only_one_is_near() -> None:
    found = names(
        "President Ana Ode spoke.",
        "The president left.",
        "Defense Secretary Bo Li stayed; the defense secretary slept.",
        "The secretary general of the UN and the president of Peru came.",
    )
    assert found["Ana Ode"][1] == ["Ana Ode", "The president"]
    assert found["Bo Li"][1] == ["Bo Li", "the defense secretary"]


@pytest.mark.parametrize(
    ("called", "role"),
    [("Pentagon chief", "The secretary"), ("Pentagon boss", "The defense secretary"), ("The top U.S. diplomat,", "The secretary of state")],
)
def test_a_minister_by_what_newsrooms_call_the_office(called: str, role: str) -> None:
    found = names(f"{called} Bo Li spoke.", f"{role.replace(' of state', '')} left.")
    assert found["Bo Li"][1] == ["Bo Li", role.replace(" of state", "")]


def test_the_wrong_minister_is_not_meant() -> None:
    assert names("Pentagon chief Bo Li spoke.", "The treasury secretary left.")["Bo Li"][1] == ["Bo Li"]


def test_a_role_of_two_holders_is_left_open_unless_one_is_nearer() -> None:
    both = names("President Ana Ode met Peruvian President Bo Li.", "The president left. The Peruvian president stayed.")
    assert both["Bo Li"][1] == ["Bo Li", "The Peruvian president"]
    assert both["Ana Ode"][1] == ["Ana Ode"]
    near = names("President Ana Ode met Peruvian President Bo Li.", "Li slept.", "The president left.")
    assert near["Bo Li"][1] == ["Bo Li", "Li", "The president"]
    assert names("The president left.", "President Ana Ode spoke.")["Ana Ode"][1] == ["Ana Ode"]


def test_the_office_is_named_in_full() -> None:
    found = names("Deputy Director Bo Li and Director Ana Ode spoke.", "She said the deputy director was ill.")
    assert found["Bo Li"][1] == ["Bo Li", "the deputy director"]


def test_a_president_of_another_country_is_not_ones_own() -> None:
    assert names("President Ana Ode spoke of the quarrel in Zimbabwe, where the former president sang.")["Ana Ode"][1] == ["Ana Ode"]


def test_whose_spokesman_speaks_of_the_senator() -> None:
    found = names("Sens. Bo Li and Ana Ode stayed away. Sen. Otto Brandt voted.", "A Li spokesman later said that the senator was ill.")
    assert found["Bo Li"][1] == ["Bo Li", "Li", "the senator"]


def test_an_act_against_somebody_is_nobody() -> None:
    assert names("They passed the Justice Against Slavers of Velm Act, as the town had asked.")["Against Slavers"][0] == "other"


def test_acronyms_mean_what_they_stand_for() -> None:
    found = names("The Canal Safety Agency (CSA) met.", "The CSA said so. The FBI and the Federal Bureau of Investigation agreed.")
    assert found["Canal Safety Agency"] == ("organisation", ["Canal Safety Agency", "CSA", "CSA"])
    assert found["Federal Bureau of Investigation"][1] == ["FBI", "Federal Bureau of Investigation"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She went to the Department of Public Works.", "Department of Public Works", "organisation"),
        ("She joined the Food and Water Administration.", "Food and Water Administration", "organisation"),
        ("It belongs to the Centers for Lock Safety.", "Centers for Lock Safety", "organisation"),
        ("They crossed Alder Bridge.", "Alder Bridge", "place"),
        ("They cited the Safe Canals Act.", "Safe Canals Act", "other"),
        ("They flew on Air Force One.", "Air Force One", "other"),
        ("They met in Brockhaven.", "Brockhaven", "place"),
        ("They met Kim Jong-un of North Korea.", "Kim Jong-un", "person"),
        ("They met Juan de la Cruz there.", "Juan de la Cruz", "person"),
        ("The Americans left.", "United States", "place"),
        ("He joined Marks & Brill then.", "Marks & Brill", "organisation"),
        ("A US-backed plan and Peru-related talk failed.", "Peru", "place"),
        ("Theresa May spoke.", "Theresa May", "person"),
        ("The Odewick administration fell.", "Odewick", "person"),
        ("The wrecker Zorbach, 46, left.", "Zorbach", "person"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    assert names(text).get(name, ("", []))[0] == kind


@pytest.mark.parametrize(
    "text",
    [
        "However, it broke.",
        "Nobody came on Monday in March.",
        "Meanwhile, the Committee sat.",
        "I said so. It’s late.",
        "Asked why, he left.",
        "Boats sank.",
        "Rep. (R-Minn.) sat, D-N.Y., too.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert names(text) == {}


def test_a_shouted_line_names_only_what_is_known() -> None:
    assert set(names("Lock Breaks Again As Crews Leave Paris For Good")) <= {"Paris"}


def test_a_word_that_names_a_place_and_a_person() -> None:
    found = names("Jim Jordan spoke.", "Jordan said so. They flew to Jordan.")
    assert found["Jim Jordan"][1] == ["Jim Jordan", "Jordan"]
    assert found["Jordan"] == ("place", ["Jordan"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nicolás Maduro", "Nicolas Maduro’s"),
        ("U.S.", "the United States"),
        ("FBI", "F.B.I."),
        ("Chuck Brill", "Charles T. Brill"),
        ("President Ana Ode", "Ana Ode"),
        ("Peruvian", "Peru"),
    ],
)
def test_one_key_for_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)
    assert same_name(one, other)


def test_a_middle_name_makes_nobody_else_and_a_son_does() -> None:
    assert same_name("Ana Rodham Ode", "Ana Ode") and same_name("Brill Jr.", "John Brill Jr.")
    assert not same_name("John Brill", "John Brill Jr.") and not same_name("Ana Ode", "Peter Ode") and not same_name("John Brill Jr.", "Ana Brill Jr.")


def test_a_surname_may_mean_the_full_name() -> None:
    assert same_name("Maduro", "Nicolás Maduro")
    assert not same_name("Maduro", "Donald Trump")
    assert not same_name("Ana Ode", "Bo Ode")


@given(
    st.lists(
        st.sampled_from(["Ana", "Ode", "the", "of", "President", "U.S.", "said", ".", ",", "A", "I", "and", "Peru", "Jr.", "Senate", "“", "’s", "May", "de"]),
        max_size=30,
    )
)
def test_mentions_stand_in_order_and_never_overlap(tokens: list[str]) -> None:
    article = Article((Paragraph(" ".join(tokens)),))
    for name in read(article).names:
        assert name.mentions
        assert list(name.mentions) == sorted(set(name.mentions))
        assert all(article.text(m).strip() for m in name.mentions)


def test_a_saint_before_a_name_makes_a_town_of_it() -> None:
    found = names("The mayors of Oldfield and St. Paul left. Mr. Ode lives in Port St. Lucie.")
    assert found["St. Paul"][0] == "place" and found["Port St. Lucie"][0] == "place" and "Paul" not in found


@pytest.mark.parametrize("line", ["Ines Roth Explains Why She Stands Against Senator In May", "Mayor Orr On Pier Works: What He Wants"])
def test_a_preposition_in_a_line_of_capitals_is_nobody(line: str) -> None:
    assert not {name for name in names(line, "Otto Brandt left.") if {"In", "On"} & set(name.split())}


def test_a_bridge_named_after_somebody_is_a_place() -> None:
    assert names("They shut the George Oldfield Bridge.")["George Oldfield Bridge"][0] == "place"


def test_the_attorney_general_is_who_has_that_office() -> None:
    assert "the attorney general" in names("Attorney General Nick Oakes came.", "Before that, the attorney general met students.")["Nick Oakes"][1]


def test_the_former_governor_is_no_sitting_one() -> None:
    assert names("Gov. Ana Falk of Ohio spoke.", "They mocked the former governor’s plan.")["Ana Falk"][1] == ["Ana Falk"]
    assert "the former governor" in names("Former Gov. Ana Falk of Ohio spoke.", "They mocked the former governor’s plan.")["Ana Falk"][1]


def test_what_a_group_inspired_names_that_group() -> None:
    found = names("They won in the Tea Party-inspired wave and in Republican-leaning towns. The Tea Party cheered.")
    assert "Tea Party-inspired" not in found and found["Tea Party"][1] == ["Tea Party", "Tea Party"]


@pytest.mark.parametrize(
    "text", ["His wife, Ida, left.", "Nick Oakes and his brother Ida left.", "Mum Ida, 61, left.", "Husband Otto left. So did the daughter, Ida."]
)
def test_whose_wife_or_son_somebody_is_makes_a_name_his(text: str) -> None:
    assert names(text)["Ida"][0] == "person"


def test_a_name_with_a_capital_inside_may_open_a_sentence() -> None:
    assert "AldTram" in names("AldTram, which runs the ferries, left.")
    assert "Dockers" not in names("Dockers, who run the ferries, left.")


def test_a_man_is_not_the_only_woman_of_his_surname() -> None:
    found = names("Michelle Orr, the clerk, baked.", "President Orr left. Mr. Orr said so, and the president swam.")
    assert found["Michelle Orr"][1] == ["Michelle Orr"] and found["Orr"][1] == ["Orr", "Orr", "the president"]
    both = names("Michelle Orr, the clerk, baked.", "Secretary Orr left. Mr. Orr said so. Mrs. Orr swam.")
    assert both["Michelle Orr"][1][:2] == ["Michelle Orr", "Orr"]


def test_of_two_presidents_the_one_at_home_is_the_president() -> None:
    found = names(
        "President Ana Ode met President Otto Brandt of Russia.",
        "Ms. Ode slept. Ms. Ode and Mr. Brandt swam. The president was glad. The Russian president left.",
    )
    assert found["Ana Ode"][1][-1] == "The president" and found["Otto Brandt"][1][-1] == "The Russian president"


def test_a_shop_of_many_hyphens_by_its_short_name() -> None:
    assert names("They bought it at Mend-A-Sail Workshop.", "A rope from Mend-A-Sail broke.")["Mend-A-Sail Workshop"] == (
        "organisation",
        ["Mend-A-Sail Workshop", "Mend-A-Sail"],
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ode, a Southern Lutist minister, swam.", "Southern Lutist"),
        ("A deal needs the old Harbour Training Assistance program.", "Harbour Training Assistance"),
    ],
)
def test_a_creed_and_a_program_are_nobody(text: str, name: str) -> None:
    assert names(text)[name][0] == "other"


def test_a_title_that_is_also_a_given_name_is_one_before_a_surname_alone() -> None:
    alone = read(Article((Paragraph("Sens. Ana Falk and Dean Orr slept. Orr left."),)))
    assert [(name.text, name.kind) for name in alone.names] == [("Ana Falk", "person"), ("Dean Orr", "person")]
    titled = read(Article((Paragraph("Then Dean Ida Orr slept."),)))
    assert [name.text for name in titled.names] == ["Ida Orr"]
    assert name_key("Dean Orr") == "dean orr"
    assert name_key("Dean Ida Orr") == "ida orr"


def test_a_surname_like_a_small_word_is_somebody_behind_mr() -> None:
    assert names("Karl Will wrote a song. Later Mr. Will left. Will he come back?") == {"Karl Will": ("person", ["Karl Will", "Will"])}


def test_who_is_yet_to_hold_an_office_is_a_person() -> None:
    assert names("They met House Speaker-to-be Ana Brull. Brull left.")["Ana Brull"] == ("person", ["Ana Brull", "Brull"])
