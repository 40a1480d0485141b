"""Two coders side by side: percent and kappa against figures worked out by hand, and what they judge differently."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.project.agreement import Agreement, agreement, agreement_json, in_words
from reader.project.coding import FORMAT, Coding, StandingLink, turned
from reader.project.decisions import Decisions
from reader.project.store.errors import ProjectError
from reader.project.tags import Tag, Tagged

A = Article((Paragraph("One two three four."), Paragraph("A heading", "heading"), Paragraph("five six")), title="First")
B = Article((Paragraph("seven eight nine"), Paragraph("ten")), title="Second")


def coded(coder: str, *links: tuple[int, int], only_a: tuple[Span, ...] = (), decisions: Decisions | None = None) -> Coding:
    standing = tuple(StandingLink(a, b, "confirmed") for a, b in links)
    return Coding(FORMAT, "1", coder, A, B, decisions or Decisions(), standing, only_a, ())


def test_kappa_is_cohens() -> None:
    """The textbook's fifty grant proposals: both yes 20, only one 5 and 10, both no 15; kappa 0.4."""
    found = Agreement("x", "proposal", 20, 5, 10, 15)
    assert found.units == 50 and found.percent == pytest.approx(70) and found.kappa == pytest.approx(0.4)
    assert Agreement("x", "u", 0, 0, 0, 7).kappa is None and Agreement("x", "u", 0, 0, 0, 7).percent == 100
    assert Agreement("x", "u", 0, 0, 0, 0).percent is None and Agreement("x", "u", 0, 0, 0, 0).kappa is None


@given(*(st.integers(0, 40) for _ in range(4)))
def test_kappa_is_at_most_one_and_one_only_where_all_agree(both: int, first: int, second: int, neither: int) -> None:
    found = Agreement("x", "u", both, first, second, neither)
    if found.kappa is not None:
        assert -1 <= found.kappa <= 1 + 1e-12
        assert (found.kappa > 1 - 1e-12) == (first == second == 0)


def test_links_are_counted_over_all_pairs_that_are_compared() -> None:
    found = agreement(coded("Anna", (0, 0), (2, 1), (1, 0)), coded("Ben", (0, 0), (2, 0)))
    links = found.agreements[0]
    assert (links.both, links.first, links.second, links.neither) == (1, 1, 1, 1), "two body paragraphs by two; the heading counts nowhere"
    assert [(each.place, each.first, each.second) for each in found.disputed] == [
        ("A3 – B1", "does not", "links them"),
        ("A3 – B2", "links them", "does not"),
    ]


def test_a_rejected_link_is_none() -> None:
    rejected = replace(coded("Ben"), links=(StandingLink(0, 0, "rejected"),))
    assert agreement(coded("Anna", (0, 0)), rejected).agreements[0].first == 1


def test_marks_are_counted_in_words_that_are_covered_by_more_than_half() -> None:
    found = agreement(coded("Anna", only_a=(Span(0, 0, 9),)), coded("Ben", only_a=(Span(0, 0, 4), Span(2, 0, 4))))
    by_name = {each.about: each for each in found.agreements}
    only_a = by_name["Only in A"]
    assert (only_a.units, only_a.both, only_a.first, only_a.second, only_a.neither) == (6, 1, 1, 1, 3)
    assert by_name["Only in B"].neither == by_name["Only in B"].units == 4
    assert by_name["One-sided, both articles"].units == 10
    assert [(each.about, each.place, each.first, each.second) for each in found.disputed] == [
        ("Only in A", "A1", "2 of 4 words", "1 of 4 words"),
        ("Only in A", "A3", "none of it", "1 of 2 words"),
    ]


def test_stretches_that_overlap_count_once_and_those_that_touch_count_together() -> None:
    """Of "three" (8 to 13) each covers 2 letters of 5, the same two; together with what follows it is 4."""
    same, more = (Span(0, 8, 10), Span(0, 9, 10)), (Span(0, 8, 10), Span(0, 10, 12))
    only_a = {each.about: each for each in agreement(coded("Anna", only_a=same), coded("Ben", only_a=more)).agreements}["Only in A"]
    assert (only_a.both, only_a.first, only_a.second) == (0, 0, 1)


def test_tags_are_compared_by_their_names() -> None:
    tags = (Tag("blame", "#c0392b"),)
    one = coded("Anna", decisions=Decisions(tags=tags, tagged=(Tagged("b", Span(0, 0, 16), "blame"),)))
    two = coded("Ben", decisions=Decisions(tags=tags, tagged=(Tagged("b", Span(0, 0, 5), "blame"),)))
    blame = agreement(one, two).agreements[-1]
    assert (blame.about, blame.both, blame.first, blame.second) == ("Tag “blame”", 1, 2, 0)
    assert [(each.about, each.place, each.first, each.second) for each in agreement(one, two).disputed] == [
        ("Tag “blame”", "B1", "3 of 3 words", "1 of 3 words")
    ]


def test_a_coder_who_had_a_and_b_exchanged_agrees_with_themselves() -> None:
    one = coded("Anna", (0, 0), (2, 1), only_a=(Span(0, 0, 9),))
    found = agreement(one, turned(one))
    assert all(each.percent == 100 for each in found.agreements) and not found.disputed


def test_other_articles_cannot_be_compared() -> None:
    with pytest.raises(ProjectError, match="different articles"):
        agreement(coded("Anna"), replace(coded("Ben"), a=Article((Paragraph("Else."),))))


def test_it_is_told_in_words_and_as_data() -> None:
    found = agreement(coded("Anna", (0, 0)), coded("", (0, 0), (2, 1)))
    text = in_words(found)
    assert "First ↔ Second" in text and "Anna and Second" in text and "Judged differently: 1" in text and "75.0%" in text and "–" in text
    data = agreement_json(found)
    assert data["format"] == "diptych-agreement/1" and data["agreements"][0]["units"] == 4 and len(data["disputed"]) == 1
