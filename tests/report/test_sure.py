"""How sure it is that one article alone tells something, in every format. All texts are invented."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.article.model import Span
from reader.article.sides import alone_in_english
from reader.comparison.model import Comparison, Confidence, OneSided
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.export import export
from reader.report.linear import linear
from reader.report.own_words import own_words
from reader.report.sure import alone_said, most_sure

DAY = datetime.date(2031, 5, 9)
OTTERS, BEAVERS = "Otters dig under the old pier.", "Beavers build."


def facts(*confidence: Confidence) -> tuple[OneSided, ...]:
    return tuple(OneSided(Span(n, 0, len(text)), None, None, sure) for n, (text, sure) in enumerate(zip((OTTERS, BEAVERS), confidence, strict=True)))


def test_it_is_as_sure_as_most_of_it() -> None:
    assert most_sure(facts("possible", "certain")) == "possible"
    assert most_sure(facts("likely", "possible")) == "likely"
    assert most_sure(()) == "certain"


@pytest.mark.parametrize("kind", ["md", "html"])
def test_a_paragraph_that_is_but_possibly_one_articles_is_said_to_be_so(plainly: Callable[..., Comparison], kind: str) -> None:
    pair = replace(plainly([OTTERS, BEAVERS], ["Lamps."]), only_a=facts("possible", "certain"))
    said = export(pair, Decisions(), kind, Choices(DAY)).data.decode()  # type: ignore[arg-type]
    assert said.count("perhaps only in A") == 1
    assert "perhaps only in B" not in said


def test_so_is_it_in_the_text_view(plainly: Callable[..., Comparison]) -> None:
    pair = replace(plainly([OTTERS, BEAVERS], ["Lamps."]), only_a=facts("possible", "certain"))
    said = linear(build_report(pair, Decisions(), Choices(DAY)))
    assert "Paragraph 1 of A, perhaps only in A" in said and "Paragraph 2 of A, only in A" in said


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_every_language_tells_the_two_apart(language: str) -> None:
    words = own_words(language)
    assert len({alone_said(side, words, doubtful=doubtful) for side in ("a", "b") for doubtful in (False, True)}) == 4


def test_what_is_always_english_says_the_same() -> None:
    english = own_words("en")
    assert all(alone_in_english(side, doubtful=doubtful) == alone_said(side, english, doubtful=doubtful) for side in ("a", "b") for doubtful in (False, True))
