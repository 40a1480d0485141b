"""What a passage lacks of a one-sided stretch. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.lacking import has, known, lacking
from reader.language.read import read


def lacks(text: str, passage: str, *elsewhere: str) -> tuple[str, ...]:
    reading, other = read(Article((Paragraph(text),))), read(Article(tuple(map(Paragraph, (passage, *elsewhere)))))
    return lacking(reading, known(reading, other), Span(0, 0, len(text)), "en")


@pytest.mark.parametrize(
    ("said", "passage"),
    [
        ("three-hour", "It lasted three hours."),
        ("emails", "She sent an e-mail."),
        ("O.K.", "It is okay."),
        ("I.R.S.", "The IRS knew."),
        ("FAA", "The Federal Aviation Administration knew."),
        ("Federal Aviation Administration", "The F.A.A. knew."),
        ("Tex", "She spoke in Texas."),
        ("New Hampshire", "She spoke in Dorby, N.H., and left."),
        ("N.H", "She spoke in New Hampshire."),
        ("United States", "The U.S. knew."),
        ("advertisements", "She saw an ad."),
        ("percent", "It rose by 4%."),
        ("harbour’s", "The harbour froze."),
    ],
)
def test_a_word_is_there_in_any_spelling(said: str, passage: str) -> None:
    assert has(passage, said)
    assert not has("Otters dig burrows.", said)


@pytest.mark.parametrize("said", ["US", "U.S", "USA"])
def test_us_is_no_country(said: str) -> None:
    assert not has("They told us of it.", said)
    assert all(has(passage, said) for passage in ("The US knew.", "The U.S. knew.", "The USA knew.", "The United States knew."))


def test_names_and_figures_are_whole() -> None:
    found = lacks("Roth took $4.4 billion from the Velm National Archives on 9/11 at 3 p.m. sharp.", "Roth slept.")
    assert {"$4.4 billion", "Velm National Archives", "9/11"} <= set(found)
    assert not {"p.m.", "p.m"} & set(found)


def test_days_and_what_is_written_large_together_are_whole() -> None:
    found = lacks("Yesterday Otters met the Harbour Auditor Prime near Lund on Oct. 14.", "Nobody slept.")
    assert {"Harbour Auditor Prime", "Oct. 14"} <= set(found)
    assert not any(word.startswith("Yesterday ") for word in found)


def test_somebody_is_there_by_the_last_name() -> None:
    text = "Ines Roth repaired a trombone with Karl Lund."
    assert lacks(text, "Then Roth slept.") == ("repaired", "trombone", "Karl Lund")


def test_no_party_tag_title_or_possessive_is_listed_and_no_word_twice() -> None:
    text = "Rep. Ines Roth, D-Penn., saw a congressman’s trombone and, dont ask, a Congressman. Roth’s trombone shone."
    found = lacks(text, "Nobody slept.")
    assert not {"Rep", "D-Penn", "dont", "Congressman", "congressman’s", "Roth", "Roth’s"} & set(found)
    assert {"Ines Roth", "congressman", "trombone"} <= set(found)


def test_no_word_is_a_state_because_one_is_shortened_so() -> None:
    assert not has("Miss Roth met us.", "Mississippi")
    assert not has("They told us so.", "United States")


def test_words_that_say_little_and_what_the_other_is_about_throughout_are_not_listed() -> None:
    assert "Lund Inc" not in lacks("Roth runs the harbour company Lund Inc.", "Lund slept.")
    text = "Roth tried to show ferries, including the Ode, to the harbour company Lund Inc."
    assert lacks(text, "Nobody slept.") == ("Roth", "show", "ferries", "Ode", "harbour", "company", "Lund Inc")
    assert lacks(text, "Nobody slept.", "A ferry sank in the harbour.") == ("Roth", "show", "Ode", "company", "Lund Inc")


def test_a_word_is_there_where_one_of_the_same_origin_is() -> None:
    assert has("Roth threatened a ferryman.", "threat")
    assert has("Roth made a threat.", "threatened")
    assert has("Ines Roth (R-Penn.) slept.", "Republican")
    assert not has("Roth granted an exemption.", "exceptions")


def test_of_many_words_those_that_tell_most_are_listed_and_no_half_of_one() -> None:
    text = "The government of the country made a new plan for people at work in the state, told a friend, showed a trombone and bought U.S.-led otters."
    found = lacks(text, "Nobody slept.")
    assert len(found) == 8
    assert {"trombone", "otters", "U.S.-led"} <= set(found)
    assert "led" not in found


def test_a_state_in_short_and_an_odd_plural_are_there() -> None:
    assert has("She spoke in Dorby, Wash., and left.", "Washington")
    assert has("She spoke in Washington.", "Wash")
    assert not has("Wash your hands.", "Washington")
    assert has("The freshmen slept.", "freshman")


def test_an_opening_participle_tells_nothing() -> None:
    assert lacks("Noting the otters, hello, I mean, Roth slept.", "Nobody slept.") == ("otters", "Roth")


def test_a_name_is_whole_without_the_office_before_it() -> None:
    assert "American Federation of Teachers" in lacks("The letter went to the American Federation of Teachers on Friday.", "Nobody slept.")
    assert lacks("Then President Ines Roth and Secretary Lund took a trombone.", "Nobody slept.") == ("Ines Roth", "Lund", "trombone")
    assert lacks("President Ines Roth took a trombone.", "Then Roth slept.") == ("trombone",)


def test_a_number_is_there_in_whatever_form_it_is_written() -> None:
    assert has("The mill made 30,000 loaves.", "thirty thousand")
    assert has("The mill made twenty-three loaves.", "23")
    assert has("It cost 4.4 million crowns.", "4,400,000")
    assert not has("It cost 4.4 million crowns.", "4.5 million")
    assert not has("She came ninth.", "nine")


def test_a_time_and_a_place_of_a_saint_are_one_thing() -> None:
    assert lacks("Otters left at 9:52 for St. Velm.", "Nobody slept.") == ("Otters", "9:52", "St. Velm")
    assert "ferryman" in lacks("Otters slept on Main St. The ferryman left.", "Nobody slept.")
    assert not any("The" in said for said in lacks("Otters slept on Main St. The ferryman left.", "Nobody slept."))


def test_a_day_is_there_with_its_month_in_short() -> None:
    assert has("They met on Feb. 8 in Lund.", "February 8")
    assert has("They met on September 8 in Lund.", "Sept. 8")
    assert not has("They met on Feb. 9 in Lund.", "February 8")


def test_junior_is_no_surname() -> None:
    assert lacks("Then Karl Lund Jr. took a trombone.", "Mr. Lund slept.") == ("trombone",)
    assert "Karl Lund Jr." in lacks("Then Karl Lund Jr. took a trombone.", "Nobody slept.")


@pytest.mark.parametrize(("said", "passage"), [("hackers", "Otters were hacked."), ("incentives", "It incentivizes otters."), ("incentivize", "An incentive.")])
def test_who_does_it_and_a_verb_of_a_noun_are_of_the_same_origin(said: str, passage: str) -> None:
    assert has(passage, said)


@pytest.mark.parametrize(("said", "passage"), [("Denmark", "The Danish crew slept."), ("Danes", "Denmark slept."), ("9/11", "On Sept. 11 otters slept.")])
def test_a_people_is_there_where_its_country_is_and_a_day_in_figures_where_its_month_is(said: str, passage: str) -> None:
    assert has(passage, said)
    assert not has("The Dutch crew slept on Sept. 12.", said)


@pytest.mark.parametrize(("said", "passage"), [("520", "They met on May 20."), ("111", "They met on Nov. 1."), ("111", "They met on Jan. 11.")])
def test_a_month_and_its_day_are_no_number(said: str, passage: str) -> None:
    assert not has(passage, said)
    assert said in lacks(f"The mill sent home {said} otters.", passage)


def test_a_day_is_no_part_of_a_name_before_it_and_words_that_lead_to_others_tell_nothing() -> None:
    assert lacks("Regarding otters, Roth posted on the Velm Board Sunday despite a cold.", "Nobody slept.") == (
        "otters",
        "Roth",
        "posted",
        "Velm Board",
        "Sunday",
        "cold",
    )


def test_a_word_at_the_head_of_a_sentence_is_written_small_where_it_is_small_elsewhere() -> None:
    assert lacks("Velvet otters like Lund. Their coat is velvet.", "Nobody slept.")[0] == "velvet"
    assert lacks("Velvet otters like Lund.", "Nobody slept.")[0] == "Velvet"


def test_what_the_other_article_has_anywhere_in_any_spelling_is_not_listed() -> None:
    text = "Roth met Ines Lund of the Velm Natural History Museum on August 9 and bought a trombone."
    assert lacks(text, "Roth met somebody.", "Ms Lund slept.", "The V.N.H.M. opened on Aug. 9.") == ("bought", "trombone")


def test_a_long_name_is_there_with_a_word_less_inside_it() -> None:
    assert lacks("Then the Velm State Harbour Patrol took a trombone.", "The Velm Harbour Patrol slept.") == ("trombone",)
    assert "Velm State Harbour Patrol" in lacks("Then the Velm State Harbour Patrol took a trombone.", "The Velm Patrol slept.")
    assert "Velm Harbour Patrol" in lacks("Then the Velm Harbour Patrol took a trombone.", "The Velm Patrol slept.")


def test_what_somebody_owns_is_not_of_the_owners_name() -> None:
    assert lacks("Roth ran the VHA's Dorby bureau.", "Roth slept.") == ("VHA", "Dorby", "bureau")


def test_a_measure_in_another_unit_is_not_lacking() -> None:
    assert lacks("The lamps burned for 90 seconds.", "They shone for a minute and a half.") == ("lamps", "burned")
    assert lacks("The lamps burned for 80 seconds.", "They shone for a minute and a half.") == ("lamps", "burned", "80")


@pytest.mark.parametrize("told", ["The Velm Morning Record", "the Morning Record", "the Record", "the V.M.R."])
def test_the_paper_itself_is_not_lacking(told: str) -> None:
    text = f"Pilots told {told} that Otters of Velm saw a Gazette."
    reading, other = read(Article((Paragraph(text),), source="The Velm Morning Record")), read(Article((Paragraph("Nobody slept."),)))
    found = lacking(reading, known(reading, other), Span(0, 0, len(text)), "en")
    assert not any("Record" in said or "Morning" in said or "V.M.R" in said for said in found)
    assert "Gazette" in found


def test_who_has_the_name_of_the_paper_is_lacking() -> None:
    article = Article((Paragraph("Nobody knows Ada Quill."), Paragraph("Quill sang to The Quill.")), source="The Quill")
    reading, other = read(article), read(Article((Paragraph("Nobody slept."),)))
    assert "Quill" in lacking(reading, known(reading, other), Span(1, 0, len(article.paragraphs[1].text)), "en")


def test_a_council_on_something_is_one_name() -> None:
    assert "National Council on Harbour Lamps" in lacks("Roth left the National Council on Harbour Lamps in haste.", "Roth slept.")


def test_a_holiday_named_by_its_day_is_whole() -> None:
    assert "Fifth of November" in lacks("The pilots danced on the Fifth of November.", "Nobody slept.")
