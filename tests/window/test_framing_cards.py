"""Whom each quotes and what it calls people, as cards."""

from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare
from reader.framing.written import written
from reader.language.read import read
from reader.window.cards import Card
from reader.window.framing_cards import framing_cards

A = ("Mayor Paul Orr came to Velm.", "“The crane has to go,” said Orr. “Now,” he added.", "“Nobody asked us,” a trader said.")
B = ("Paul Orr, the mayor, came to Velm.", "“The crane has to go,” Mr. Orr said.")


def cards() -> dict[tuple[str, str], Card]:
    comparison = compare(*(read(Article(tuple(map(Paragraph, texts)))) for texts in (A, B)), use_model=False)
    found = framing_cards(comparison, written(comparison))
    return {(card.kind, card.title): card for card in found}


def test_a_source_says_how_much_of_it_each_quotes() -> None:
    orr = cards()["source", "Paul Orr"]
    assert (orr.group, orr.where) == ("Quoted by both", "A¶2 ↔ B¶2")
    assert orr.detail == "A: 6 words in 2 quotations (said, added)\nB: 5 words in 1 quotation (said)"
    assert [side for side, _ in orr.places] == ["a", "a", "b"]
    assert orr.status is None and not orr.nearest


def test_a_source_without_a_name_says_so() -> None:
    trader = cards()["source", "a trader"]
    assert (trader.group, trader.nearest, trader.detail) == ("Quoted by A alone", "not by name", "3 words in 1 quotation (said)")


def test_a_name_says_what_each_calls_them_and_how_often() -> None:
    orr = cards()["name", "Paul Orr"]
    assert orr.group == "Named in both"
    assert orr.where == "twice in A, 3 times in B"
    assert orr.detail == "A: Mayor Paul Orr; Orr\nB: Paul Orr; the mayor; Mr. Orr"


def test_those_in_both_come_first_and_names_before_sources() -> None:
    assert [(kind, card.group.split()[-1]) for (kind, _), card in cards().items()] == [("name", "both"), ("source", "both"), ("source", "alone")]
