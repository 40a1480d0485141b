"""Whom each article quotes. All texts are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare
from reader.comparison.model import Comparison
from reader.framing import sources as framing_sources
from reader.framing.sources import Source, fuller, matched, sources
from reader.language.read import read

A = (
    "Harbour master Ann Weller closed the port of Velm on Monday.",
    "“We will not send a crew into that sea again,” Weller told the council.",
    "“The crane has to go,” said Mayor Paul Orr. “It is older than I am,” he added.",
    "“Nobody asked the fishermen,” a trader at the market said.",
    "“They never do,” the trader said.",
)
B = (
    "The port of Velm was closed by its harbour master, Ann Mary Weller.",
    "“We will not send a crew into that sea,” Ms. Weller insisted.",
    "“A siren is coming,” Transport Minister Ida Falk promised.",
)


def compared(a: tuple[str, ...] = A, b: tuple[str, ...] = B) -> Comparison:
    return compare(*(read(Article(tuple(map(Paragraph, texts)))) for texts in (a, b)), use_model=False)


def by_name(comparison: Comparison) -> dict[str, Source]:
    return {source.name: source for source in sources(comparison)}


def test_whose_words_each_gives_and_how_many() -> None:
    weller = by_name(compared())["Ann Mary Weller"]
    assert weller.named and weller.a is not None and weller.b is not None
    assert (weller.a.words, weller.b.words, weller.words) == (10, 9, 19)
    assert (weller.a.cues, weller.b.cues) == ((("told", 1),), (("insisted", 1),))
    assert (weller.a.called, weller.b.called) == ((("Weller", 1),), (("Ms. Weller", 1),))


def test_what_is_quoted_within_is_not_counted_again() -> None:
    weller = by_name(compared(("“I told them ‘no crew sails’ and I’ll say it again,” Ann Weller said.",), B))["Ann Mary Weller"].a
    assert weller is not None
    assert (len(weller.quotations), weller.words) == (1, 11)  # "I’ll" is one word


def test_somebody_one_article_quotes_twice() -> None:
    orr = by_name(compared())["Paul Orr"]
    assert orr.b is None and orr.a is not None and len(orr.a.quotations) == 2
    assert [cue for cue, _ in orr.a.cues] == ["said", "added"]


def test_who_is_not_named_is_one_source_as_long_as_it_is_the_same() -> None:
    unnamed = [source for source in sources(compared()) if not source.named]
    assert [source.name for source in unnamed] == ["a trader at the market"]
    assert unnamed[0].a is not None and len(unnamed[0].a.quotations) == 2


def test_those_quoted_most_come_first() -> None:
    counts = [source.words for source in sources(compared())]
    assert counts == sorted(counts, reverse=True)


def test_the_head_of_a_body_is_not_the_body() -> None:
    found = by_name(compared(("The National Assembly met.", "“This is robbery,” the president of the National Assembly said."), B))
    assert "National Assembly" not in found


def test_nobody_is_quoted_where_there_are_no_quotations() -> None:
    assert sources(compared(A[:1], B[:1])) == ()


def test_changed_over_it_is_the_same_changed_over() -> None:
    turned = [Source(s.name, s.named, s.b, s.a) for s in sources(compared(B, A))]
    assert turned == list(sources(compared()))


NAME = st.sampled_from(["Ann Weller", "Weller", "Ann Mary Weller", "Paul Weller", "Mr. Weller", "Ida Falk", "Falk", "Ida Falk Jr.", "Velm", "Dr. Orr", "orr"])


@given(st.lists(NAME, unique=True), st.lists(NAME, unique=True))
def test_names_are_matched_one_to_one_and_alike_from_both_sides(mine: list[str], theirs: list[str]) -> None:
    found = matched(mine, theirs)
    assert len(set(found.values())) == len(found)
    assert matched(theirs, mine) == {other: name for name, other in found.items()}


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        (["Hilda Rodway Clay"], ["Hilda Clay"], {"Hilda Rodway Clay": "Hilda Clay"}),
        (["Clay"], ["Hilda Clay"], {"Clay": "Hilda Clay"}),
        (["Clay"], ["Hilda Clay", "Bert Clay"], {}),
        (["Hilda Clay"], ["Bert Clay"], {}),
        (["Clay", "Hilda Clay"], ["Hilda Clay"], {"Hilda Clay": "Hilda Clay"}),
        (["Hilda R. Clay Jr"], ["Hilda Clay"], {"Hilda R. Clay Jr": "Hilda Clay"}),
        (["Bert Clay", "Bert Clay Jr"], ["Bert Clay"], {"Bert Clay": "Bert Clay"}),
        (["Robert Clay"], ["Robert S. Clay III"], {"Robert Clay": "Robert S. Clay III"}),
        (["K. Michael Clay"], ["Michael Clay"], {"K. Michael Clay": "Michael Clay"}),
        (["J. Christopher Clay"], ["Chris Clay"], {"J. Christopher Clay": "Chris Clay"}),
        (["Vicento Clay"], ["Vincento Clay"], {"Vicento Clay": "Vincento Clay"}),
        (["Vicento Clay", "Ann Clay"], ["Vincento Clay"], {}),
        (["John Clay"], ["Joan Clay"], {}),
        (["George H.W. Clay"], ["George W. Clay"], {}),
        (["Bibi Clay"], ["Benjamin Clay"], {"Bibi Clay": "Benjamin Clay"}),
        (["Kate Clay"], ["Katherine Clay"], {"Kate Clay": "Katherine Clay"}),
        (["Clay", "Bert Clay Jr."], ["Bert Clay"], {"Clay": "Bert Clay"}),
        (["Jim Clay", "James Clay"], ["James Clay"], {"James Clay": "James Clay"}),
    ],
)
def test_which_names_mean_one(mine: list[str], theirs: list[str], found: dict[str, str]) -> None:
    assert matched(mine, theirs) == found


def test_the_fuller_name_does_not_depend_on_the_order() -> None:
    assert fuller("Clay", "Hilda Clay") == fuller("Hilda Clay", "Clay") == "Hilda Clay"
    assert fuller("Nicolas", "Nicolás") == fuller("Nicolás", "Nicolas")


def test_a_body_with_an_article_is_named_and_its_head_is_not() -> None:
    found = by_name(compared(("“It failed,” the U.S. Conference of Velm Traders said.", "“It did not,” the Port Director said."), B))
    assert [name for name, source in found.items() if source.named and source.a] == ["U.S. Conference of Velm Traders"]
    assert any(not source.named and source.a for source in found.values())


def test_a_verb_is_given_once_and_only_if_it_is_one() -> None:
    texts = ("“It fell,” Ann Weller said.", "“It was old,” Weller said.", "Weller left, saying “that was that.”", "“So be it,” Weller went on.")
    weller = by_name(compared(texts, B))["Ann Mary Weller"].a
    assert weller is not None and weller.cues == (("said", 3), ("went on", 1))


def test_a_letter_that_gets_its_name_later_is_one_letter() -> None:
    texts = ("A letter came on Monday.", "“It must go,” the letter said.", "“It is old,” the harbour letter said.", "“No,” the port report said.")
    unnamed = [source.name for source in sources(compared(texts, B)) if not source.named and source.a]
    assert sorted(unnamed) == ["the letter", "the port report"]


def test_a_cable_that_gets_its_name_later_is_one_cable() -> None:
    texts = ("“The pier is rotting away fast,” the cable said.", "“Nobody has looked at it in years,” the harbour cable said.")
    assert [len(source.a.quotations) for source in by_name(compared(texts, B)).values() if source.a] == [2]


def test_what_somebody_quotes_of_another_is_no_source_of_its_own() -> None:
    texts = ("“The council should call the traders and they should say, ‘What must we do for a pier?’ and mean it,” Ann Weller said.",)
    assert [name for name, source in by_name(compared(texts, B)).items() if source.a] == ["Ann Mary Weller"]


def test_who_has_an_office_is_named_where_only_the_other_article_names_him() -> None:
    mine = ("The report of the harbour inspector, Nick Oakes, came out.", "“It is rotten,” Mr. Oakes said.")
    theirs = ("“It has never been as rotten as now,” the harbour inspector said.",)
    found = by_name(compared(mine, theirs))["Nick Oakes"]
    assert found.a is not None and found.b is not None
    turned = by_name(compared(theirs, mine))["Nick Oakes"]
    assert (turned.a, turned.b) == (found.b, found.a)


def test_the_inspector_of_somebody_else_is_another() -> None:
    mine = ("The report of the harbour inspector, Nick Oakes, came out.", "“It is rotten,” Mr. Oakes said.")
    theirs = ("“It has never been as rotten as now,” Lund’s harbour inspector said.",)
    assert by_name(compared(mine, theirs))["Nick Oakes"].b is None


def test_a_body_is_one_with_its_form_and_without() -> None:
    assert matched(["Velm Pier Club"], ["Velm Pier Club International"]) == {"Velm Pier Club": "Velm Pier Club International"}
    assert matched(["Fish & Coast Service"], ["U.S. Fish and Coast Service"]) == {"Fish & Coast Service": "U.S. Fish and Coast Service"}
    assert matched(["Coast Service"], ["U.K. Coast Service"]) == {}


def test_several_without_a_name_have_no_capital() -> None:
    found = by_name(compared(("Officials in Velm called it “a great shame for the town.”", "Democrats called it “a great day for the town.”")))
    assert {name for name in found if name.startswith(("officials", "Officials"))} == {"officials in Velm"}


def test_somebody_s_campaign_is_named_and_a_sentence_gives_nobody_a_capital() -> None:
    found = by_name(compared(("Weller’s campaign called it “the worst plan of all.”", "Another survey said the pier was “rotten and getting worse.”"), B))
    assert found["Weller’s campaign"].named
    assert not found["another survey"].named


def test_a_verb_keeps_what_belongs_to_it() -> None:
    weller = by_name(compared(("As Ann Weller pointed out, “the council decides such things.”",), B))["Ann Mary Weller"].a
    assert weller is not None and weller.cues == (("pointed out", 1),)


def test_who_holds_which_office_is_asked_once_for_all_quotations(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(framing_sources, "matched", lambda *names: asked.append(1) or matched(*names))
    mine = ("The report of the harbour inspector, Nick Oakes, came out.", "“It is rotten,” Mr. Oakes said.")
    theirs = ("Ann Weller, Paul Orr and Ida Falk met.", *["“It has never been as rotten as now,” the harbour inspector said."] * 20)
    found = by_name(compared(mine, theirs))["Nick Oakes"]
    assert found.b is not None and len(found.b.quotations) == 20
    assert len(asked) <= 4


def test_her_alone_is_no_source_and_her_father_is_one() -> None:
    found = by_name(compared(("“The pier stays as it is now,” her father said.", "They liked her claim that “the pier stays for good.”"), B))
    assert "her father" in found and "her" not in found


def test_who_speak_together_are_another_source_than_one_of_them() -> None:
    joint = "Ana Ode and Otto Brandt"
    assert matched([joint, "Otto Brandt"], ["Brandt", "Brandt and Ode"]) == {joint: "Brandt and Ode", "Otto Brandt": "Brandt"}
    assert matched([joint], ["Brandt"]) == {} == matched(["Brandt"], [joint])
    one = by_name(compared(("Ana Ode and Otto Brandt said the pier was “a wreck of a thing”.",), ("Otto Brandt said the pier was “a wreck of a thing”.",)))
    assert {name: (source.a is not None, source.b is not None) for name, source in one.items()} == {joint: (True, False), "Otto Brandt": (False, True)}


def test_an_administration_is_named_and_is_not_its_president() -> None:
    found = by_name(compared(("The Brandt administration said the pier was “rotten and getting worse.”", "“It is a wreck of a thing,” Mr. Brandt said."), B))
    assert found["Brandt administration"].named
    assert found["Brandt"].a is not None


def test_one_juror_is_a_source_and_one_of_them_is_none() -> None:
    texts = ("“We slept badly all week,” one juror said. “We wept,” one of them said. “We voted twice,” one said.",)
    found = set(by_name(compared(texts)))
    assert "one juror" in found
    assert not {"one of them", "one"} & found
