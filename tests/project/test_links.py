"""How links stand: what the comparison suggests, and what a person says of it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.article.sides import Pair
from reader.comparison.model import Comparison, ParagraphLink
from reader.language.reading import Reading
from reader.project import links as linking
from reader.project.decisions import Decisions
from reader.project.links import Tally, decided_links, standing_links, status, tally


def reading(count: int) -> Reading:
    return Reading(Article(tuple(Paragraph(f"The ferry sails, number {n}.") for n in range(count))), ())


def comparison(*pairs: tuple[int, int], size: int = 6) -> Comparison:
    links = tuple(ParagraphLink(a, b, "related", 0.5, "possible") for a, b in pairs)
    return Comparison(reading(size), reading(size), (), links, (), (), (), (), (), (), "lexical")


def test_each_status_and_the_tally() -> None:
    compared = comparison((0, 0), (1, 1), (2, 2))
    made = linking.add(linking.reject(linking.confirm(Decisions(), (1, 1)), (2, 2)), (3, 4))
    assert [status(compared, made, pair) for pair in ((0, 0), (1, 1), (2, 2), (3, 4), (5, 5))] == ["suggested", "confirmed", "rejected", "added", None]
    assert tally(compared, made) == Tally(1, 1, 1, 1)
    assert [(d.link.a, d.link.b, d.status) for d in standing_links(compared, made)] == [(0, 0, "suggested"), (1, 1, "confirmed"), (3, 4, "added")]
    added = decided_links(compared, made)[-1].link
    assert (added.kind, added.score, added.confidence) == ("same", 1.0, "certain")


def test_a_link_drawn_by_hand_that_is_suggested_later_counts_as_confirmed() -> None:
    made = linking.add(Decisions(), (0, 1))
    assert status(comparison(), made, (0, 1)) == "added"
    assert status(comparison((0, 1)), made, (0, 1)) == "confirmed"


def test_decisions_about_what_is_no_longer_suggested() -> None:
    made = linking.reject(linking.confirm(Decisions(), (1, 1)), (2, 2))
    assert status(comparison(), made, (1, 1)) == "confirmed"
    assert status(comparison(), made, (2, 2)) is None
    assert tally(comparison(), made) == Tally(confirmed=1)


def test_link_and_unlink_do_what_is_needed() -> None:
    compared = comparison((0, 0))
    assert linking.link(compared, Decisions(), (0, 0)).confirmed == {(0, 0)}
    added = linking.link(compared, Decisions(), (0, 1))
    assert added.added == {(0, 1)}
    assert linking.unlink(compared, added, (0, 1)) == Decisions()
    rejected = linking.unlink(compared, Decisions(), (0, 0))
    assert rejected.rejected == {(0, 0)}
    assert linking.link(compared, rejected, (0, 0)) == linking.confirm(Decisions(), (0, 0))
    assert linking.reset(rejected, (0, 0)) == Decisions()


@pytest.mark.parametrize("pair", [(-1, 0), (0, 6), (6, 0)])
def test_no_such_paragraph(pair: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="pair"):
        linking.link(comparison(), Decisions(), pair)
    with pytest.raises(ValueError, match="pair"):
        linking.unlink(comparison(), Decisions(), pair)


def test_no_pair_has_a_paragraph_before_the_first() -> None:
    with pytest.raises(ValueError, match="not a pair"):
        linking.confirm(Decisions(), (-1, 0))


Change = Callable[[Decisions, Pair], Decisions]
CHANGES = st.sampled_from([linking.confirm, linking.reject, linking.add, linking.reset])
PAIRS = st.tuples(st.integers(0, 5), st.integers(0, 5))


@given(st.lists(st.tuples(CHANGES, PAIRS), max_size=12), st.sets(PAIRS))
def test_every_link_has_one_status_and_the_tally_counts_each(choices: list[tuple[Change, Pair]], suggested: set[Pair]) -> None:
    compared, made = comparison(*sorted(suggested)), Decisions()
    for change, pair in choices:
        made = change(made, pair)
    links = decided_links(compared, made)
    counts = tally(compared, made)
    assert len({(d.link.a, d.link.b) for d in links}) == len(links) == counts.suggested + counts.confirmed + counts.added + counts.rejected
    assert all(status(compared, made, (d.link.a, d.link.b)) == d.status for d in links)
