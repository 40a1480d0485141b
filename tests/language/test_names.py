"""Names and their mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.language.read import read


def names(*paragraphs: str) -> dict[str, tuple[str, list[str]]]:
    """Each name with its kind and the words of its mentions."""
    article = Article(tuple(Paragraph(p) for p in paragraphs))
    return {n.text: (n.kind, [article.text(m) for m in n.mentions]) for n in read(article).names}


@pytest.mark.parametrize(
    "text",
    [
        "Despite Ana Ode, it went on.",
        "Attacking Ana Ode, he left.",
        "Hi Ana Ode, he wrote.",
        "“Tell Ana Ode to wait,” he wrote.",
        "“Call Ana Ode,” he wrote.",
        "On Christmas Eve Ana Ode left.",
        "On New Year’s Eve Ana Ode left.",
        "They met Deputy Secretary for Diplomatic Security Ana Ode there.",
        "The former secretary of State Ana Ode left.",
        "They heard Libertarian Ana Ode there.",
        "They heard FBI Special Agent Ana Ode there.",
    ],
)
def test_words_before_a_name_are_no_part_of_it(text: str) -> None:
    assert names(text, "Ode was glad.")["Ana Ode"] == ("person", ["Ana Ode", "Ode"])


def test_the_eve_of_a_feast_is_nobody() -> None:
    assert names("They left on Christmas Eve.") == {"Christmas": ("other", ["Christmas"])}
    assert "Eve Ode" in names("Eve Ode came.")


def test_so_many_of_a_party_are_no_name() -> None:
    assert names("Nine Conservatives stayed away.").keys() == {"Conservatives"}
    assert names("Opposition MPs cheered.", "Opposition MPs said so.")["Opposition MPs"][0] == "other"


def test_jan_is_a_month_and_a_woman() -> None:
    assert names("Gov. Jan Ode spoke on Jan. 6 and in Jan 2012.", "Ode left.")["Jan Ode"] == ("person", ["Jan Ode", "Ode"])


def test_the_zone_of_an_hour_is_nobody() -> None:
    found = names("The gate opened at 1540 GMT, at noon UTC and at 5 p.m. EST, as CET members said.")
    assert found.keys() == {"CET"}


def test_somebody_in_a_headline_ends_after_two_words() -> None:
    found = names("Anna Ode Announces She’s Running For Mayor In 2016", "Ode said so.")
    assert found["Anna Ode"] == ("person", ["Anna Ode", "Ode"])


def test_a_word_in_ing_may_begin_a_name() -> None:
    assert "Sterling Brill" in names("Sterling Brill left. They saw Sterling Brill go.")


def test_a_title_without_a_name_is_nobody() -> None:
    assert names("A King and a Judge met Judge Ana Ode, and King Harald left. CEO of nothing, he said.").keys() == {"Ana Ode", "Harald"}


def test_who_is_called_junior_is_somebody() -> None:
    found = names("WASHINGTON — Zell L. Brill Jr., a clerk, left. Mr. Brill sang.")
    assert found["Zell L. Brill Jr."] == ("person", ["Zell L. Brill Jr", "Brill"])


def test_an_executive_order_is_nobody() -> None:
    assert not any("Orders" in name for name in names("Mayor Brill Ready to Sign Executive Orders on Locks", "He signs Executive Orders daily."))


def test_a_given_name_in_brackets_before_the_surname_is_his() -> None:
    found = names("“It was part of [special counsel Robert] Brill’s report,” she said. Brill left.")
    assert found["Robert Brill"] == ("person", ["Robert] Brill", "Brill"])
    assert "Robert Brill" not in names("They met her (with Robert) Monday, and Brill.")


def test_a_king_before_a_junior_is_his_name() -> None:
    assert "Martin Oliver King Jr." in names("They read Martin Oliver King Jr. that day.")


def test_titles_name_nations_and_bodies() -> None:
    found = names("Venezuelan President Ana Ode met U.S. Secretary of State Bo Li and Federal Reserve Chairman Peter Brill.")
    assert found["Venezuela"] == ("place", ["Venezuelan"])
    assert found["United States"] == ("place", ["U.S."])
    assert found["Federal Reserve"][0] == "organisation"
    assert {"Ana Ode", "Bo Li", "Peter Brill"} <= set(found)


def test_an_act_against_somebody_is_nobody() -> None:
    assert names("They passed the Justice Against Slavers of Velm Act, as the town had asked.")["Against Slavers"][0] == "other"


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


@pytest.mark.parametrize("line", ["Ines Roth Explains Why She Stands Against Senator In May", "Mayor Orr On Pier Works: What He Wants"])
def test_a_preposition_in_a_line_of_capitals_is_nobody(line: str) -> None:
    assert not {name for name in names(line, "Otto Brandt left.") if {"In", "On"} & set(name.split())}


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


def test_a_title_that_is_also_a_given_name_is_one_before_a_surname_alone() -> None:
    alone = read(Article((Paragraph("Sens. Ana Falk and Dean Orr slept. Orr left."),)))
    assert [(name.text, name.kind) for name in alone.names] == [("Ana Falk", "person"), ("Dean Orr", "person")]
    titled = read(Article((Paragraph("Then Dean Ida Orr slept."),)))
    assert [name.text for name in titled.names] == ["Ida Orr"]


def test_a_surname_like_a_small_word_is_somebody_behind_mr() -> None:
    assert names("Karl Will wrote a song. Later Mr. Will left. Will he come back?") == {"Karl Will": ("person", ["Karl Will", "Will"])}


def test_who_is_yet_to_hold_an_office_is_a_person() -> None:
    assert names("They met House Speaker-to-be Ana Brull. Brull left.")["Ana Brull"] == ("person", ["Ana Brull", "Brull"])


def test_how_many_of_a_people_there_are_is_no_name() -> None:
    found = names("Twelve Velmi traders left.", "The Velmi went home.")
    assert "Twelve Velmi" not in found and "Velmi" in found


def test_a_role_with_a_name_behind_it_is_his() -> None:
    found = names("Capt. Ida Falk called.", "The crew, including the captain, Otto Roth, was safe.")
    assert found["Ida Falk"][1] == ["Ida Falk"]
    assert found["Otto Roth"][1] == ["Otto Roth"]
    several = names("Capt. Ida Falk called.", "They saw the captain, Otto Roth and Ana Ode.")
    assert several["Ida Falk"][1] == ["Ida Falk", "the captain"]
    whose = names("Capt. Ida Falk called.", "A spokesman for the captain, Otto Roth, was glad.")
    assert whose["Ida Falk"][1] == ["Ida Falk", "the captain"]


def test_how_many_there_are_of_a_people_is_no_given_name() -> None:
    assert list(names("Four Velmian fishermen drowned on Friday.")) == ["Velmian"]
    assert list(names("Six Flags runs parks.")) == ["Six Flags"]


@pytest.mark.parametrize("name", ["Velm Women’s Law Project", "Velm Children's Hospital", "Oldfield Teachers’ Union", "People’s Party"])
def test_whose_a_body_is_stands_within_its_name(name: str) -> None:
    assert names(f"On Monday the {name} met Ana Roth.")[name] == ("organisation", [name])


def test_a_word_in_capitals_for_its_weight_is_no_name() -> None:
    found = names("Ida Roth, who wrote that “Ida Roth HATES boats,” left.", "“I want my pier BACK,” Roth said. NATO met Ida Roth KC.")
    assert {name: kind for name, (kind, _) in found.items()} == {"Ida Roth": "person", "North Atlantic Treaty Organization": "organisation"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mr. Zorvath Ode spoke. Zorvath Ode’s headquarters was raided.", "person"),
        ("Zorvath Ode, 54, spoke. Zorvath Ode’s shareholders wept.", "person"),
        ("Zorvath Ode said no. Zorvath Ode’s shareholders wept.", "organisation"),
        ("The partner at Zorvath Ode left.", "organisation"),
    ],
)
def test_who_has_a_title_or_an_age_is_no_firm(text: str, kind: str) -> None:
    assert names(text)["Zorvath Ode"][0] == kind


@pytest.mark.parametrize("called", ["Ida", "Ida Falk"])
def test_a_word_in_capitals_for_its_weight_opens_no_name_either(called: str) -> None:
    assert {"Bryn Ode"} <= names(f"{called} HATES Bryn Ode, he wrote.").keys() <= {"Bryn Ode", called}


def test_a_small_place_is_called_after_somebody_whom_nobody_else_is() -> None:
    assert names("Ida rowed. Ida’s Creek rose.")["Ida’s Creek"] == ("place", ["Ida’s Creek"])
    assert names("They live in Widow’s Bend, Ariz.")["Widow’s Bend"][0] == "place"
    assert names("Rain fell. In Miller's Cove boats sank.")["Miller's Cove"][0] == "place"
    assert names("Police searched Ines Roth’s Ridge home. Roth slept.")["Ines Roth"] == ("person", ["Ines Roth", "Roth"])
