"""Stretches that tell nothing. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.stubs import without_stubs
from reader.language.read import read


def kept(text: str, *marked: str) -> list[str]:
    reading = read(Article((Paragraph(text),)))
    found = [(0, Span(0, text.index(words), text.index(words) + len(words))) for words in marked]
    return [reading.article.text(span) for _, span in without_stubs(reading, found)]


@pytest.mark.parametrize("tag", ["he said.", "he told reporters.", "Ms. Roth wrote on Twitter.", "the Malmö Gazette reports.", "Lund said Thursday."])
def test_who_said_it_is_no_fact(tag: str) -> None:
    text = f"“We will count the lamps ourselves,” {tag}"
    assert kept(text, tag) == []
    assert kept(text, text) == [text]
    assert kept(text, "“We will count the lamps ourselves,”", tag) == ["“We will count the lamps ourselves,”", tag]


def test_nor_is_it_where_two_bodies_said_it() -> None:
    tag = "the Velm Harbour Guild and the Malmö Lamp and Rope Company said Thursday."
    assert kept(f"The lamps were sold, {tag}", tag) == []


@pytest.mark.parametrize("said", ["Roth denied it.", "he said from a rowing boat.", "lamps were sold.", "Roth said “never.”"])
def test_what_tells_more_is_kept(said: str) -> None:
    text = f"“We will count the lamps ourselves,” {said}"
    assert kept(text, said) == [said]


@pytest.mark.parametrize(
    "note", ["CORRECTION: This article first said that Velm has ten lamps.", "Editor’s note: Roth owns a lamp.", "Click here to count lamps."]
)
def test_what_is_said_of_the_article_itself_is_no_finding(note: str) -> None:
    assert kept(note, note) == []
    plain = f"Roth said: “{note}”"
    assert kept(plain, plain) == [plain]


def test_neither_a_credit_nor_a_scrap_of_a_sentence_is_a_finding() -> None:
    assert kept("Ada Roth and Ines Lund contributed to this report.", "Ada Roth and Ines Lund contributed to this report.") == []
    scrap = "The guild has fought the tax for months, to no avail."
    assert kept(scrap, "to no avail.") == []
    assert kept(scrap, scrap) == [scrap]
    assert kept("The guild has fought the tax for years, with 12 boats.", "with 12 boats.") == ["with 12 boats."]
    assert kept("The guild has fought the tax for years, with Ada Roth.", "with Ada Roth.") == ["with Ada Roth."]


def test_who_said_one_thing_is_not_kept_for_the_next_sentence() -> None:
    text = "The lamps were sold in June, spokesman Tom Reed said. Pilots of the guild burned the boats at night."
    reading = read(Article((Paragraph(text),)))
    spans = [
        Span(0, text.index(words), text.index(words) + len(words)) for words in ("spokesman Tom Reed said.", "Pilots of the guild burned the boats at night.")
    ]
    assert len(reading.sentences) == 2
    assert without_stubs(reading, list(enumerate(spans))) == [(1, spans[1])]


def test_who_said_it_is_kept_before_a_quotation() -> None:
    text = "“The lamps were sold in June,” Ada Roth said. “We burned the boats at night.”"
    reading = read(Article((Paragraph(text),)))
    spans = [Span(0, text.index(words), text.index(words) + len(words)) for words in ("Ada Roth said.", "“We burned the boats at night.”")]
    assert without_stubs(reading, list(enumerate(spans))) == list(enumerate(spans))


@pytest.mark.parametrize("tag", ["two sources with direct knowledge of the matter said.", "according to three people familiar with the matter."])
def test_nor_is_it_where_those_who_said_it_are_not_named(tag: str) -> None:
    text = f"The guild will sell every lamp on the pier by the end of June, {tag}"
    assert kept(text, tag) == []
    assert kept(text, text) == [text]


def test_what_sources_did_is_kept() -> None:
    assert kept("Three sources burned the lamps, Lund said.", "Three sources burned the lamps") == ["Three sources burned the lamps"]


@pytest.mark.parametrize(
    ("text", "scrap"),
    [("Of the 400 pilots who were asked, most said no.", "Of the 400 pilots"), ("Her letters brought nothing but an acknowledgment.", "an acknowledgment.")],
)
def test_whom_something_was_of_and_an_object_without_its_verb_are_scraps(text: str, scrap: str) -> None:
    assert kept(text, scrap) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [("Its leader, a dairyman, left the hall.", "a dairyman"), ("Her letters brought an angry threat.", "an angry threat."), ("She rang all 19.", "all 19.")],
)
def test_what_somebody_is_and_an_object_that_tells_more_are_none(text: str, said: str) -> None:
    assert kept(text, said) == [said]
