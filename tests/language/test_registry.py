"""Which mentions are of one name."""

import pytest

from reader.language.gazetteer import given
from reader.resources import path
from tests.language.test_names import names


def test_a_full_name_gathers_its_short_forms() -> None:
    found = names("Mayor Ana B. Odewick shut the lock.", "Odewick said so. Ms. Odewick’s crew, led by Peter Brill, agreed. “Peter knows,” she said.")
    assert found["Ana B. Odewick"] == ("person", ["Ana B. Odewick", "Odewick", "Odewick"])
    assert found["Peter Brill"] == ("person", ["Peter Brill", "Peter"])


def test_a_knight_is_called_by_his_given_name() -> None:
    found = names("Sir Alan Crowe spoke in Velm.", "Sir Alan left. Dame Ida Roth stayed; Dame Ida was glad.")
    assert found == {
        "Alan Crowe": ("person", ["Alan Crowe", "Alan"]),
        "Velm": ("place", ["Velm"]),
        "Ida Roth": ("person", ["Ida Roth", "Ida"]),
    }


def test_the_short_form_of_a_given_name_is_whose_that_is() -> None:
    assert names("Anthony Brandt paid.", "They asked what Tony knew.")["Anthony Brandt"] == ("person", ["Anthony Brandt", "Tony"])


@pytest.mark.parametrize(
    "text",
    [
        "“I saw it burn,” said Bob, 34, who gave no other name.",
        "“I saw it burn,” said Bob (34).",
        "His son Bob spoke.",
        "Bob, a nurse, wept. They asked what Bob knew.",
        "Her husband, Bob, wept. They asked what Bob knew.",
        "A nurse named Bob wept.",
    ],
)
def test_the_short_form_of_a_given_name_is_no_stranger_s(text: str) -> None:
    assert names("Robert Brandt paid.", text)["Robert Brandt"] == ("person", ["Robert Brandt"])


def test_of_two_knights_of_one_given_name_neither_is_called_by_it() -> None:
    found = names("Sir Alan Crowe and Sir Alan Webb spoke.", "Sir Alan left.")
    assert found["Alan Crowe"][1] == ["Alan Crowe"] and found["Alan Webb"][1] == ["Alan Webb"]


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


def test_a_surname_before_the_full_name_is_the_same_person() -> None:
    found = names("Odewick shut the lock.", "Ana Odewick is mayor.")
    assert found == {"Ana Odewick": ("person", ["Odewick", "Ana Odewick"])}


def test_spellings_of_a_given_name() -> None:
    found = names("Senator Charles Brill spoke.", "Chuck Brill left. Ana Ode and A. Ode met Nicolás Vane and Nicolas Vane.")
    assert found["Charles Brill"][1] == ["Charles Brill", "Chuck Brill"]
    assert found["Ana Ode"][1] == ["Ana Ode", "A. Ode"]
    assert found["Nicolás Vane"][1] == ["Nicolás Vane", "Nicolas Vane"]


def test_each_line_of_short_forms_has_one_that_no_earlier_line_has() -> None:
    lines = [line.split("\t") for line in path("words", "nicknames.tsv").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert [full for full, forms in lines if all(given(form) != full for form in forms.split())] == []


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


def test_other_middle_initials_are_somebody_else() -> None:
    assert {"George H.W. Brill", "George W. Brill"} <= set(names("They met George H.W. Brill and George W. Brill there."))


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


def test_acronyms_mean_what_they_stand_for() -> None:
    found = names("The Canal Safety Agency (CSA) met.", "The CSA said so. The FBI and the Federal Bureau of Investigation agreed.")
    assert found["Canal Safety Agency"] == ("organisation", ["Canal Safety Agency", "CSA", "CSA"])
    assert found["Federal Bureau of Investigation"][1] == ["FBI", "Federal Bureau of Investigation"]


def test_a_man_is_not_the_only_woman_of_his_surname() -> None:
    found = names("Michelle Orr, the clerk, baked.", "President Orr left. Mr. Orr said so, and the president swam.")
    assert found["Michelle Orr"][1] == ["Michelle Orr"] and found["Orr"][1] == ["Orr", "Orr", "the president"]
    both = names("Michelle Orr, the clerk, baked.", "Secretary Orr left. Mr. Orr said so. Mrs. Orr swam.")
    assert both["Michelle Orr"][1][:2] == ["Michelle Orr", "Orr"]


def test_a_shop_of_many_hyphens_by_its_short_name() -> None:
    assert names("They bought it at Mend-A-Sail Workshop.", "A rope from Mend-A-Sail broke.")["Mend-A-Sail Workshop"] == (
        "organisation",
        ["Mend-A-Sail Workshop", "Mend-A-Sail"],
    )


def test_two_of_one_name_are_called_by_it() -> None:
    assert list(names("Ida Roth ran.", "“There are two Ida Roths in Velm,” said Roth.")) == ["Ida Roth", "Velm"]
    assert list(names("Ida Roths ran.", "Roths won.")) == ["Ida Roths"]
    assert list(names("Chris Evan rowed home.", "Chris Evans slept.")) == ["Chris Evan", "Chris Evans"]
    assert names("Two Ida Roths ran.", "Ida Roth won.")["Ida Roth"][1] == ["Ida Roths", "Ida Roth"]


def test_a_family_is_nobody_of_that_name() -> None:
    found = names("Edwin Marlow was a brewer. In 1910 the Marlow family gave up the field, and the Marlow clan left. Marlow wept.")
    assert found["Edwin Marlow"][1] == ["Edwin Marlow", "Marlow"]
    assert names("Edwin Marlow was a brewer. They saw the Marlow family’s house.")["Edwin Marlow"][1] == ["Edwin Marlow", "Marlow"]
