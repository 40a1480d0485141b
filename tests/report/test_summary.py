"""The summary for a terminal: what it says, its width, and that articles cannot speak to the terminal."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.comparison.model import Comparison, OneSided, Topic
from reader.language.reading import Reading, Sentence
from reader.project.decisions import Decisions
from reader.report.summary import LEXICAL, printable, summary


def comparison(title: str = "Snow closes the pass", text: str = "Snow closed the pass. A lorry slid into a ditch.") -> Comparison:
    article = Article((Paragraph(text),), title=title, source="Hill Post", date=date(2024, 1, 9))
    whole = article.whole(0)
    reading = Reading(article, (Sentence(whole, (whole,)),))
    return Comparison(reading, reading, (), (), (OneSided(whole, 0, None),), (), (Topic("Lorry in a ditch", (0,)),), (), (), (), "lexical")


def test_it_names_both_and_says_each_finding() -> None:
    lines = summary(comparison(), Decisions()).splitlines()
    assert lines[:4] == ["A  Snow closes the pass", "   Hill Post · 2024-01-09 · 1 paragraph, 10 words", "B  Snow closes the pass", lines[1]]
    assert "Only in A: 1" in lines
    assert any(line.startswith("  Lorry in a ditch") and line.endswith("¶1") for line in lines)
    assert "Only in B: nothing" in lines


def test_it_says_which_way_of_comparing_was_the_weaker() -> None:
    assert LEXICAL in " ".join(summary(comparison(), Decisions()).split())
    assert LEXICAL not in " ".join(summary(replace(comparison(), method="model"), Decisions()).split())


@pytest.mark.parametrize(("asked", "given"), [(1, 40), (60, 60), (400, 110)])
def test_lines_keep_to_the_width(asked: int, given: int) -> None:
    long = "The quick road over the high pass was shut by heavy snow and then by ice, again and again. " * 4
    assert max(map(len, summary(comparison(long, long), Decisions(), asked).splitlines())) <= given


@given(st.text(max_size=60))
def test_no_article_can_speak_to_the_terminal(text: str) -> None:
    said = summary(comparison(text, text + "."), Decisions())
    assert all(c == "\n" or c.isprintable() or c.isspace() or ord(c) > 0x9F for c in said)
    assert "\x1b" not in said


def test_escapes_and_turned_text_are_shown_as_codes() -> None:
    assert printable("red\x1b[31m \u202egnp.exe\ud800") == "red<U+001B>[31m <U+202E>gnp.exe<U+D800>"
    assert printable("naïve 👩‍🚀 नमस्ते") == "naïve 👩‍🚀 नमस्ते"
