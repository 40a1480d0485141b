"""Bookmarks: toggled, gone through in order, turned with the articles, and carried over by text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.project.bookmarks import Bookmarks, carried, known_by, read

marked = st.frozensets(st.integers(0, 30), max_size=8)


def article(*texts: str) -> Article:
    return Article(tuple(Paragraph(text) for text in texts))


@given(marked, marked, st.integers(0, 30))
def test_toggling_twice_changes_nothing(a: frozenset[int], b: frozenset[int], paragraph: int) -> None:
    one = Bookmarks(a, b)
    once = one.toggled("b", paragraph)
    assert (paragraph in once.b) != (paragraph in b)
    assert once.a == a
    assert once.toggled("b", paragraph) == one
    assert one.mirrored().mirrored() == one


@given(marked, marked, st.sampled_from([1, -1]))
def test_going_on_visits_every_one_and_comes_back(a: frozenset[int], b: frozenset[int], step: int) -> None:
    one = Bookmarks(a, b)
    every = one.places()
    here = one.after(("a", 0), step)
    if not every:
        assert here is None
        return
    seen = []
    for _ in every:
        assert here is not None
        seen.append(here)
        here = one.after(here, step)
    assert sorted(seen) == list(every)
    assert here == seen[0]


def test_order_is_that_of_the_text() -> None:
    one = Bookmarks(frozenset({9, 2}), frozenset({4}))
    assert one.places() == (("a", 2), ("a", 9), ("b", 4))
    assert one.after(("a", 2), 1) == ("a", 9)
    assert one.after(("a", 5), -1) == ("a", 2)
    assert one.after(("b", 4), 1) == ("a", 2)


def test_a_negative_paragraph_is_refused() -> None:
    with pytest.raises(ValueError, match="no paragraph"):
        Bookmarks().toggled("a", -1)


def test_carried_over_by_text() -> None:
    old = article("one", "two", "three", "four")
    assert carried(frozenset({1, 3}), old, article("new", "one", "two", "four")) == {2, 3}
    assert carried(frozenset({2}), old, article("one", "two")) == frozenset()
    assert carried(frozenset({0}), old, old) == {0}
    assert carried(frozenset(), old, article()) == frozenset()


def test_known_by_its_text_alone() -> None:
    assert known_by(article("one", "two")) == known_by(Article((Paragraph("one"), Paragraph("two", "heading")), title="x"))
    assert known_by(article("one", "two")) != known_by(article("onetwo"))
    assert known_by(article("\ud800")) != ""


@pytest.mark.parametrize(("given_", "kept"), [([0, 1, 2, 7, -1, True, "1"], {0, 1, 2}), ("nonsense", set()), (None, set()), ({"a": 1}, set())])
def test_damaged_files_cost_nothing_else(given_: object, kept: set[int]) -> None:
    assert read(given_, article("one", "two", "three")) == kept
