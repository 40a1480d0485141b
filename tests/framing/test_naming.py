"""What each article calls people. All texts are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare
from reader.comparison.model import Comparison
from reader.framing.naming import Called, Naming, namings
from reader.framing.titles import titled
from reader.language.read import read

A = (
    "Venezuelan leader Ramiro Olmedo met the harbour master on Monday.",
    "The president left early. Olmedo did not say why.",
    "Ida Falk, a former transport minister, was there too.",
)
B = (
    "On Monday President Ramiro Olmedo came to the port.",
    "A defiant Olmedo spoke for an hour. Mr. Olmedo then left, and Olmedo’s guards with him.",
)


def compared(a: tuple[str, ...] = A, b: tuple[str, ...] = B) -> Comparison:
    return compare(*(read(Article(tuple(map(Paragraph, texts)))) for texts in (a, b)), use_model=False)


def said(called: tuple[Called, ...]) -> list[tuple[str, int]]:
    return [(form.text, form.times) for form in called]


def test_a_name_is_given_with_what_stands_before_it() -> None:
    first = namings(compared())[0]
    assert first.name == "Ramiro Olmedo"
    assert ("Venezuelan leader Ramiro Olmedo", 1) in said(first.a)
    assert said(first.b)[:3] == [("President Ramiro Olmedo", 1), ("a defiant Olmedo", 1), ("Mr. Olmedo", 1)]


def test_what_stands_behind_it_between_commas_counts_too() -> None:
    falk = next(naming for naming in namings(compared()) if naming.name == "Ida Falk")
    assert said(falk.a) == [("Ida Falk", 1), ("a former transport minister", 1)] and falk.b == ()


def test_who_is_named_in_both_comes_first() -> None:
    assert [bool(n.a and n.b) for n in namings(compared())] == [True, False]


def test_changed_over_it_is_the_same_changed_over() -> None:
    assert [Naming(n.name, n.b, n.a) for n in namings(compared(B, A))] == list(namings(compared()))


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("U.S. Secretary of State ", "U.S. Secretary of State "),
        ("on Monday, Pentagon chief ", "Pentagon chief "),
        ("the embattled ", "the embattled "),
        ("she liked the elder ", "the elder "),
        ("she liked the younger Mr. ", "the younger Mr. "),
        ("they saw an incredulous ", "an incredulous "),
        ("they saw an incredulous Mr. ", "an incredulous Mr. "),
        ("they saw the incredulous Mr. ", "incredulous Mr. "),
        ("said harbour talk host ", "harbour talk host "),
        ("said conservative harbour host ", "conservative harbour host "),
        ("Loud harbour talk host ", "Loud harbour talk host "),
        ("they made stage director ", "director "),
        ("the embattled president ", "embattled president "),
        ("then-Vice President ", "then-Vice President "),
        ("they met under Ambassador ", "Ambassador "),
        ("Following President ", "President "),
        ("Despite Mr. ", "Mr. "),
        ("she won, defeating fellow Velm congresswoman ", "Velm congresswoman "),
        ("she told ", ""),
        ("as the paper reported, ", ""),
        ("the report that linked ", ""),
        ("a city of ", ""),
        ("former FBI Director ", "former FBI Director "),
        ("to help likely GOP presidential candidate ", "likely GOP presidential candidate "),
        ("and outgoing senior economic adviser ", "outgoing senior economic adviser "),
        ("said Ways and Means Committee Chairman ", "Ways and Means Committee Chairman "),
        ("by Oversight and Harbour Reform Committee spokesman ", "Oversight and Harbour Reform Committee spokesman "),
        ("Orr and Finance Committee Chairman ", "Finance Committee Chairman "),
        ("by NOW President ", "NOW President "),
        ("sung by singer and director ", "singer and director "),
        ("sung by the mayor and director ", "director "),
        ("he is unlike nominee ", "nominee "),
        ("in Velm, N.Y. Mr. ", "Mr. "),
        ("Firing Mr. ", "Mr. "),
        ("by former Director of Harbour Works ", "former Director of Harbour Works "),
        ("said Velm presidential hopeful ", "Velm presidential hopeful "),
        ("said former Velm official ", "former Velm official "),
        ("she beat Orr’s rival ", "Orr’s rival "),
        ("But Orr’s rival ", "Orr’s rival "),
        ("she beat New Velm’s 2016 presidential candidate ", "New Velm’s 2016 presidential candidate "),
        ("by their chosen candidate ", "their chosen candidate "),
        ("traded letters with colleague and lover ", "colleague and lover "),
        ("by the oil company’s founder ", "the oil company’s founder "),
        ("he said it’s candidate ", "candidate "),
        ("by St. Velm County Prosecutor ", "St. Velm County Prosecutor "),
        ("said Speaker of the House ", "Speaker of the House "),
        ("by state Senate President Pro Tem ", "state Senate President Pro Tem "),
        ("after President-elect ", "President-elect "),
        ("said House Speaker-to-be ", "House Speaker-to-be "),
        ("said now-GOP presidential candidate ", "now-GOP presidential candidate "),
        ("", ""),
    ],
)
def test_where_a_title_begins(before: str, title: str) -> None:
    assert before[titled(f"{before}Marco Ruiz spoke", len(before)) :] == title


@given(st.text(max_size=120), st.integers(0, 120))
def test_a_title_begins_at_the_name_or_before_it(text: str, start: int) -> None:
    start = min(start, len(text))
    begins = titled(text, start)
    assert 0 <= begins <= start and not text[begins:start][:1].isspace()


def test_who_is_named_after_a_description_is_whom_it_describes() -> None:
    text = "The board heard the views of Judge Olmedo, the opposition leader, Ida Falk of Velm, and others. Falk left. Olmedo stayed."
    found = {naming.name: [form for form, _ in said(naming.a)] for naming in namings(compared((text,), B))}
    assert "the opposition leader" not in found["Ramiro Olmedo"]


def test_a_case_is_not_what_somebody_is_called() -> None:
    text = "The infamous Olmedo v. Falk decision came in May. Ramiro Olmedo was glad. Mr. Olmedo won."
    found = {naming.name: [form for form, _ in said(naming.a)] for naming in namings(compared((text,), B))}
    assert not any("infamous" in form for form in found["Ramiro Olmedo"])


def people(*texts: str, other: tuple[str, ...] = B) -> dict[str, list[str]]:
    return {naming.name: [form for form, _ in said(naming.a)] for naming in namings(compared(texts, other))}


@pytest.mark.parametrize(
    "text",
    ["“The crane fell,” said Lorella Tane.", "Lorella Tane, 34, was hurt.", "Lorella Tane said that the crane fell.", "Lorella Tane, head of the port, left."],
)
def test_who_speaks_is_of_an_age_or_is_described_is_kept_though_named_once(text: str) -> None:
    assert "Lorella Tane" in people(text)


def test_all_who_share_a_title_have_it() -> None:
    found = people("Karl Brull spoke. Ana Ode left. Both Presidents Brull and Ode took part.")
    assert found["Karl Brull"] == ["Karl Brull", "President Brull"] and found["Ana Ode"] == ["Ana Ode", "President Ode"]


def test_whom_only_a_short_given_name_marks_is_kept() -> None:
    assert "Teddy Brull" in people("They were like Teddy Brull, he said.")


def test_a_state_that_is_called_so_is_named_whole() -> None:
    found = people("Representative Lorella Tane of Washington state, who lost, left. Tane was glad.")
    assert found["Lorella Tane"][0] == "Representative Lorella Tane of Washington state"


def test_where_somebody_is_from_is_kept_whatever_follows() -> None:
    text = "Representative Lorella Tane of New Mexico defeated Senator Bert Ode of Ohio. On Monday Senator Ana Lund of Maine as well left."
    found = people(text, "Tane, Ode and Lund were glad. Tane, Ode and Lund left.")
    assert found["Lorella Tane"][0] == "Representative Lorella Tane of New Mexico"
    assert found["Bert Ode"][0] == "Senator Bert Ode of Ohio" and found["Ana Lund"][0] == "Senator Ana Lund of Maine"


def test_who_is_named_once_by_a_given_name_and_a_surname_is_kept() -> None:
    assert {"Steve Ordway", "Bob Tarling"} <= set(people("Three others — Adam Roth, Steve Ordway and Bob Tarling — agreed."))


@pytest.mark.parametrize("name", ["Pearl Harbor", "Roth Aide", "Ana Orr Reports", "Grace Bank"])
def test_other_names_that_begin_like_somebodys_are_left_out(name: str) -> None:
    assert name not in people(f"Nobody had heard of {name} there.")


def test_who_is_named_once_and_by_nothing_but_a_name_is_left_out() -> None:
    assert "Lorella Tane" not in people("They met Lorella Tane there.")


def test_a_government_is_not_what_somebody_is_called() -> None:
    assert people("Mayor Ida Falk left. The Falk administration and the Falk agenda stayed.")["Ida Falk"] == ["Mayor Ida Falk"]


def test_a_title_that_two_share_is_given_to_each_by_itself() -> None:
    assert people("Sens. Ida Falk and Ana Ode met Presidents Orr and Roth.")["Ida Falk"] == ["Sen. Ida Falk"]


def test_a_junior_keeps_his_stop() -> None:
    assert people("Paul Orr Jr. left. Orr Jr. was glad.")["Paul Orr Jr."] == ["Paul Orr Jr.", "Orr Jr."]


def test_the_next_of_a_list_is_no_description() -> None:
    assert people("They met Mayor Ida Falk, former Secretary of State Ana Ode, and others.")["Ida Falk"] == ["Mayor Ida Falk"]


def test_a_surname_alone_is_who_the_other_article_names_in_full() -> None:
    found = people("District Attorney Lyle Underwick spoke.", other=("Underwick, a Democrat, said so. The crowd heard Underwick out.",))
    assert found["Lyle Underwick"] == ["District Attorney Lyle Underwick"]
    assert len(found) == 1


def test_a_bracket_is_no_part_of_a_name() -> None:
    assert people("“Ask [special counsel Robert] Orr,” she said. Orr left.")["Robert Orr"] == ["special counsel Robert Orr", "Orr"]


def test_a_description_opens_in_small_letters() -> None:
    assert people("A State Department spokesman, Paul Orr, left.")["Paul Orr"] == ["a State Department spokesman", "Paul Orr"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Sen. Ida Falk (D-Ore.) left.", "Sen. Ida Falk (D-Ore.)"),
        ("Sen. Ida Falk (Ore.) left.", "Sen. Ida Falk (Ore.)"),
        ("Sen. Ida Falk (N.Y.) left.", "Sen. Ida Falk (N.Y.)"),
        ("Sen. Ida Falk (left) slept.", "Sen. Ida Falk"),
        ("Gov. Ida Falk (R) left.", "Gov. Ida Falk (R)"),
        ("Sen. Ida Falk, D-N.Y., left.", "Sen. Ida Falk, D-N.Y."),
        ("They met Sen. Ida Falk, R-Fla. Nobody said why.", "Sen. Ida Falk, R-Fla."),
        ("They met Sen. Ida Falk, R-Texas. Nobody said why.", "Sen. Ida Falk, R-Texas"),
        ("Gov. Ida Falk of Delaware, left.", "Gov. Ida Falk of Delaware"),
        ("They accused Mayor Ida Falk of Texas bluster.", "Mayor Ida Falk"),
        ("They accused Mayor Ida Falk of Fraud, too.", "Mayor Ida Falk"),
    ],
)
def test_party_and_state_belong_to_what_somebody_is_called(text: str, form: str) -> None:
    assert people(text)["Ida Falk"] == [form]


def test_a_title_that_several_share_is_each_ones() -> None:
    found = namings(
        compared(("U.S. Reps. Ida Falk, Ana Ode and Nick Oakes met Otto Brandt. Ode left.",), ("Ida Falk, Ana Ode, Nick Oakes and Otto Brandt met.",))
    )
    called = {naming.name: [form.text for form in naming.a] for naming in found}
    assert called["Ana Ode"] == ["Rep. Ana Ode", "Ode"] and called["Nick Oakes"] == ["Rep. Nick Oakes"]
    assert called["Otto Brandt"] == ["Otto Brandt"]


def test_what_somebody_is_by_no_office_keeps_its_article() -> None:
    first = namings(compared(("They met the grocer Ida Falk there.", "Falk sang.", "The late Ana Ode sang."), ("Nobody came.",)))
    assert said(first[0].a) == [("the grocer Ida Falk", 1), ("Falk", 1)]


def test_the_daughters_of_somebody_are_not_she() -> None:
    found = namings(compared(("Ida Falk, 34, died.", "A fund for the Falk girls was set up."), ("Nobody came.",)))
    assert said(found[0].a) == [("Ida Falk", 1)]


def _falk(a: tuple[str, ...]) -> tuple[Called, ...]:
    return next(named.a for named in namings(compared(a, ("Ida Falk spoke.", "Falk left."))) if named.name == "Ida Falk")


def test_a_sentence_that_ends_before_a_name_is_no_part_of_it() -> None:
    a = ("The case is before the Velm Court of Justice. Velmian Foreign Minister Ida Falk said so on Friday.", "Falk left.")
    assert said(_falk(a))[0] == ("Velmian Foreign Minister Ida Falk", 1)


def test_a_time_behind_a_name_does_not_say_who_that_is() -> None:
    a = ("He had told his doctor, Dr. Ida Falk, the night before the vote. Falk was calm.",)
    assert said(_falk(a)) == [("his doctor", 1), ("Dr. Ida Falk", 1), ("Falk", 1)]


def test_a_secretary_general_has_that_title() -> None:
    named = namings(compared(("Secretary-General Amara Bello-Kant spoke.",), ("Amara Bello-Kant spoke.", "Bello-Kant left.")))
    assert said(named[0].a) == [("Secretary-General Amara Bello-Kant", 1)]
    assert named[0].name == "Amara Bello-Kant"


@pytest.mark.parametrize(("words", "called"), [("would judge", "Orr"), ("they host", "Orr"), ("said judge", "judge Orr")])
def test_what_is_done_to_somebody_is_no_title_of_his(words: str, called: str) -> None:
    text = f"The voters {words} Orr on Monday."
    start = text.index("Orr")
    assert text[titled(text, start) : start + 3] == called
