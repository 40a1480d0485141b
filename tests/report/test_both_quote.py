"""What both quote somebody with, early in both. All texts are invented."""

from dataclasses import replace

import pytest

from reader.article.model import Span
from reader.comparison.model import QuoteKind, SharedQuote
from reader.project.decisions import Decisions
from reader.report.both import both_say
from reader.report.decided import decided
from tests.report.test_both import compared

WORDS = "The bridge of Velm stays shut"


def said(
    one: str = WORDS, other: str = WORDS, *, speakers: tuple[str | None, str | None] = ("Ada Quill", "Quill"), kind: QuoteKind = "identical", at: int = 0
) -> list[str]:
    """What both say of one quotation, in a paragraph of ten."""
    texts = [["It rained."] * at + [f"“{words},” she said."] + ["It rained."] * (9 - at) for words in (one, other)]
    quote = SharedQuote(Span(at, 1, 1 + len(one)), Span(at, 1, 1 + len(other)), kind, *speakers, None, None)
    return [statement.text for statement in both_say(decided(replace(compared(*texts), quotes=(quote,)), Decisions()))]


PRINTED = ["Ada Quill: “The bridge of Velm stays shut.”"]


def test_what_both_quote_early_is_said_by_both() -> None:
    assert said() == said(at=2) == PRINTED
    assert said(at=5) == []


def test_the_shorter_is_what_both_have() -> None:
    assert said(other=f"{WORDS} until Easter", kind="trimmed") == PRINTED
    assert said(one="We’ll keep the bridge of Velm shut", other="We will keep the bridge of Velm shut", kind="altered") == [
        "Ada Quill: “We’ll keep the bridge of Velm shut.”"
    ]


@pytest.mark.parametrize(
    "speakers", [("Ada Quill", "Tom Roth"), (None, None), (None, "the memo"), ("Ada Quill", "the memo"), ("the mayor", "the mayor of Velm")]
)
def test_it_must_be_one_persons_words(speakers: tuple[str | None, str | None]) -> None:
    assert said(speakers=speakers) == []
    assert said(speakers=("the mayor", "Ada Quill")) == PRINTED


def test_the_very_words_may_be_nobodys_in_one_article() -> None:
    assert said(speakers=("Ada Quill", None)) == said(speakers=(None, "Ada Quill")) == PRINTED
    assert said(other=f"{WORDS} until Easter", speakers=("Ada Quill", None), kind="trimmed") == []
    text = f"“{WORDS},” said Tom Roth of the guild."
    quote = SharedQuote(Span(0, 1, 1 + len(WORDS)), Span(0, 1, 1 + len(WORDS)), "identical", None, "Ada Quill", None, None)
    assert both_say(decided(replace(compared([text], [f"“{WORDS},” she said."]), quotes=(quote,)), Decisions())) == ()


def test_the_head_of_one_article_and_the_first_half_of_the_other_are_early() -> None:
    def at(one: int, other: int) -> int:
        texts = [["It rained."] * place + [f"“{WORDS},” she said."] + ["It rained."] * (9 - place) for place in (one, other)]
        quote = SharedQuote(Span(one, 1, 1 + len(WORDS)), Span(other, 1, 1 + len(WORDS)), "identical", "Ada Quill", "Ada Quill", None, None)
        return len(both_say(decided(replace(compared(*texts), quotes=(quote,)), Decisions())))

    assert at(0, 5) == at(5, 1) == 1
    assert at(0, 8) == at(4, 4) == 0


def test_that_there_is_something_can_stand_by_itself() -> None:
    words = "There are two Ada Quills in Velm and one of them sings"
    assert said(words, words) == [f"Ada Quill: “{words}.”"]


@pytest.mark.parametrize(
    "words", ["shut for ever", "a rotten old bridge with a letterhead", "They say that the bridge of Velm stays shut", "It is what it is and was"]
)
def test_a_phrase_or_what_points_elsewhere_says_nothing_by_itself(words: str) -> None:
    assert said(words, words) == []


@pytest.mark.parametrize(
    ("ahead", "printed"), [("Ada Quill wrote that", True), ("Ada Quill wrote:", True), ("Nothing will change until", False), ("The mayor", False)]
)
def test_words_within_a_sentence_are_a_sentence_behind_a_that(ahead: str, printed: bool) -> None:
    spoken = "no ferry was to leave the harbour"
    text = f"{ahead} “{spoken}.”"
    at = Span(0, text.index(spoken), len(text) - 2)
    quote = SharedQuote(at, at, "identical", "Ada Quill", "Ada Quill", None, None)
    made = both_say(decided(replace(compared([text], [text]), quotes=(quote,)), Decisions()))
    assert [statement.text for statement in made] == ["Ada Quill: “No ferry was to leave the harbour.”"][: int(printed)]
    large = text.replace("no ferry", "No ferry")
    made = both_say(decided(replace(compared([large], [large]), quotes=(quote,)), Decisions()))
    assert len(made) == int(printed)


def test_other_words_are_not_what_both_quote() -> None:
    assert said(other="The pier of Velm stays shut", kind="altered") == []


def test_two_quotations_are_enough() -> None:
    spoken = ["The bridge of Velm stays shut", "The ferries sail at dawn on Friday", "The choir lost a trombone in Oster"]
    texts = [f"“{words},” she said." for words in spoken] + ["It rained."] * 9
    quotes = [
        SharedQuote(Span(k, 1, 1 + len(words)), Span(k, 1, 1 + len(words)), "identical", "Ada Quill", "Ada Quill", None, None) for k, words in enumerate(spoken)
    ]
    assert len(both_say(decided(replace(compared(texts, texts), quotes=tuple(quotes)), Decisions()))) == 2


def test_the_name_of_who_says_it_does_not_make_a_quotation_like_another_statement() -> None:
    text = "Ada Quill shut the bridge of Velm on Tuesday."
    spoken = "Why would we shut it before Friday"
    texts = [text, f"“{spoken},” said Ada Quill."]
    quote = SharedQuote(Span(1, 1, 1 + len(spoken)), Span(1, 1, 1 + len(spoken)), "identical", "Ada Quill", "Ada Quill", None, None)
    made = both_say(decided(replace(compared(texts, texts, (0, 0)), quotes=(quote,)), Decisions()))
    assert [statement.text for statement in made] == [text, f"Ada Quill: “{spoken}.”"]
