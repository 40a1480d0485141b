"""The comparison as one column of words: all of it, every mark where it stands, and nothing that rests on place."""

import datetime
import re
from collections.abc import Callable

import pytest

from reader.comparison.model import Comparison
from reader.project import notes
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.linear import in_words, linear
from reader.report.model.report import Report

MADE = datetime.date(2031, 5, 9)


@pytest.fixture(scope="module")
def said(report: Report) -> str:
    return linear(report)


def test_it_begins_with_what_the_two_are_and_how_they_stand(said: str) -> None:
    lines = said.splitlines()
    assert lines[2] == "Article A: Main bursts under Merrow"
    assert "Ida Holt" in lines[3] and "6 May 2031" in lines[3] and lines[3].startswith("The Merrow Gazette.")
    assert any(line.startswith("Of all words, ") for line in lines[:10])


def test_every_paragraph_is_there_once_and_whole(said: str, pair: Comparison) -> None:
    text = said[said.index("BOTH ARTICLES") : said.index("ABOUT THIS")]
    lines = [line for line in text.splitlines() if re.match(r"(Paragraph|Heading|Credit line) \d+ of [AB]", line)]
    for reading, letter in ((pair.a, "A"), (pair.b, "B")):
        for number, paragraph in enumerate(reading.article.paragraphs, 1):
            mine = [line for line in lines if re.match(rf"\w+(?: line)? {number} of {letter}\b", line)]
            assert len(mine) == 1
            letters = "".join(paragraph.text.split())
            assert letters in "".join(re.sub(r"\[[^\]]*\]", "", mine[0]).split())


def test_links_and_marks_are_said_where_they_stand(said: str) -> None:
    assert "Paragraph 1 of A, linked to paragraph 1 of B: The town of Merrow" in said
    assert re.search("Paragraph 5 of B(, perhaps linked to paragraph 5 of A)?, only in B", said)
    assert "[given differently] About 4,000 homes [end] were dry" in said
    assert "“[shared quote] We had no warning of any kind, [end]” said" in said
    assert "[only in A] said the repair would cost 2 million crowns [end]." in said
    assert "Heading 2 of B: Schools closed" in said
    assert "Credit line 6 of A: Pia Lund" in said
    assert not re.search("[¶↔≠·]", said)


def test_every_mark_that_opens_ends(said: str) -> None:
    opened = re.findall(r"\[([^\]]+)\]", said)
    assert opened
    assert [mark == "end" for mark in opened] == [number % 2 == 1 for number in range(len(opened))]


def test_findings_are_counted_and_told(said: str) -> None:
    assert "ONLY IN A: 2" in said and "SHARED QUOTES: 1" in said and "DIFFERENCES: 1" in said
    assert "Difference 1, number, differs. paragraph 3 of A has: About 4,000 homes. paragraph 3 of B has: some 4,500 homes." in said
    assert "of any kind" in said[said.index("SHARED QUOTES") : said.index("DIFFERENCES")]


def test_decisions_and_notes_are_in_it(pair: Comparison) -> None:
    written = notes.write((), *notes.on_comparison(), "Check the **year**.")
    written = notes.write(written, *notes.on_link((0, 0), (20, 20)), "Same main?")
    decided = Decisions(confirmed=frozenset({(0, 0)}), rejected=frozenset({(2, 2)}), notes=written)
    said = in_words(pair, decided, MADE)
    assert "NOTES\nNote" in said and "year" in said
    assert re.search(r"Note on paragraph 1 of A.*B.*: Same main\?", said)
    assert "Paragraph 1 of A, linked to paragraph 1 of B, confirmed" in said
    assert not re.search(r"Paragraph 3 of A, (perhaps )?linked", said)


def test_the_order_may_be_that_of_b(pair: Comparison) -> None:
    said = linear(build_report(pair, Decisions(), Choices(MADE, order="b")))
    assert "IN THE ORDER OF B" in said
    at = [said.index(f"Paragraph {number} of B") for number in (1, 3, 4, 5, 6)]
    assert at == sorted(at)


def test_nothing_found_is_said_so(plainly: Callable[..., Comparison]) -> None:
    made = plainly(["One day in May."], ["Another in June."])
    said = in_words(made, Decisions(), MADE)
    assert "ONLY IN A: none" in said and "DIFFERENCES: none" in said and "\n\n\n\n" not in said


def test_names_and_sources_are_told(pair: Comparison) -> None:
    text = in_words(pair, Decisions(), MADE)
    names, sources = text.index("NAMES: "), text.index("SOURCES: ")
    assert text.index("DIFFERENCES: ") < names < sources < text.index("BOTH ARTICLES")
    assert re.search(r"paragraphs? \d+ of A", text[sources : text.index("BOTH ARTICLES")])
    assert not re.search("[¶↔]", text[names : text.index("BOTH ARTICLES")])
