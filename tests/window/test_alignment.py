"""The picture of the alignment as shapes: tiles within their height, and what is under a point."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, OneSided, ParagraphLink
from reader.language.reading import Reading
from reader.project import links as linking
from reader.project.decisions import Decisions
from reader.window.alignment import Alignment, Tile, alignment, draw


def comparison() -> Comparison:
    """A has a heading and three paragraphs, B two; A2–B1 and A3–B2 are linked, half of A4 stands in A alone."""
    a = Article((Paragraph("Floods", "heading"), Paragraph("x" * 40), Paragraph("x" * 80), Paragraph("x" * 40)))
    b = Article((Paragraph("y" * 60), Paragraph("y" * 60)))
    links = (ParagraphLink(1, 0, "same", 0.9, "certain"), ParagraphLink(2, 1, "same", 0.4, "possible"), ParagraphLink(0, 0, "same", 0.9, "certain"))
    return Comparison(Reading(a, ()), Reading(b, ()), (), links, (OneSided(Span(3, 0, 20), None, None),), (), (), (), (), (), "lexical")


def test_headings_are_no_tiles_and_shares_and_links_are_told() -> None:
    found = alignment(comparison(), Decisions())
    assert [(tile.paragraph, tile.alone, tile.linked) for tile in found.a] == [(1, 0.0, True), (2, 0.0, True), (3, 0.5, False)]
    assert [(t.a, t.b, t.status, t.possible) for t in found.threads] == [(1, 0, "suggested", False), (2, 1, "suggested", True)]
    assert found.spoken == "Picture of the alignment: 2 of 3 paragraphs of A and 2 of 2 of B, joined by 2 links, 1 of them only possible"


def test_decisions_are_in_the_picture() -> None:
    made = linking.add(linking.reject(Decisions(), (1, 0)), (3, 0))
    found = alignment(comparison(), made)
    assert {(t.a, t.b): t.status for t in found.threads} == {(1, 0): "rejected", (2, 1): "suggested", (3, 0): "added"}
    assert [tile.linked for tile in found.a] == [False, True, True]
    confirmed = alignment(comparison(), linking.confirm(linking.reject(Decisions(), (1, 0)), (2, 1)))
    assert confirmed.spoken == "Picture of the alignment: 1 of 3 paragraphs of A and 1 of 2 of B, joined by 1 link"
    drawn = draw(found, 200, 100)
    rejected = next((a, b) for thread, a, b in drawn.threads if thread.status == "rejected")
    near = drawn.thread_at(100, (rejected[0].middle + rejected[1].middle) / 2, reach=0.5)
    assert near != (1, 0)


def test_what_is_under_a_point() -> None:
    drawn = draw(alignment(comparison(), Decisions()), 200, 100)
    assert drawn.paragraph_at(2, drawn.a[1].middle) == ("a", 2)
    assert drawn.paragraph_at(198, drawn.b[0].middle) == ("b", 0)
    assert drawn.paragraph_at(100, 50) is None
    assert drawn.paragraph_at(2, 500) is None
    thread, a, b = drawn.threads[1]
    assert drawn.thread_at(100, (a.middle + b.middle) / 2) == (thread.a, thread.b)
    assert drawn.thread_at(2, a.middle) is None
    assert draw(Alignment(), 200, 100).paragraph_at(2, 2) is None


@given(st.lists(st.integers(1, 3000), max_size=400), st.lists(st.integers(1, 3000), max_size=60), st.integers(20, 400))
def test_tiles_follow_each_other_within_the_height(a: list[int], b: list[int], height: int) -> None:
    tiles = [tuple(Tile(n, size, 0.0, False) for n, size in enumerate(sizes)) for sizes in (a, b)]
    drawn = draw(Alignment(tiles[0], tiles[1]), 200, height)
    for column in (drawn.a, drawn.b):
        assert all(one.top < one.bottom and one.bottom <= other.top + 1e-6 for one, other in pairwise(column))
        assert not column or column[-1].bottom <= height + 1e-6
