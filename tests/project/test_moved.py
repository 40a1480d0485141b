"""Decisions that follow findings whose edges moved: the quick way gives what the plain one gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.model import Span
from reader.project.decisions import Decisions, Known
from reader.project.standing import ALIKE, Moved, _alike

spans = st.builds(lambda p, start, length: Span(p, start, start + length), st.integers(0, 2), st.integers(0, 6), st.integers(1, 5))
places = st.lists(st.tuples(st.sampled_from(("a", "b")), spans), min_size=1, max_size=3).map(tuple)
findings = st.builds(Known, st.sampled_from(("only a", "quote")), places)


def plainly(here: tuple[Known, ...], decisions: Decisions) -> Decisions:
    """Each lost decision, in order, goes to the likest finding that nobody has, the first of several."""
    decided = decisions.dismissed | decisions.upheld
    taken = {known for known in here if known in decided}
    moved = {}
    for known in sorted(decided):
        if known in taken:
            continue
        others = [other for other in here if other.kind == known.kind and other not in taken]
        best = max(others, key=lambda other: _alike(known.places, other.places), default=None)
        if best is not None and _alike(known.places, best.places) >= ALIKE:
            moved[known] = best
            taken.add(best)
    return Decisions(
        dismissed=frozenset(moved.get(known, known) for known in decisions.dismissed),
        upheld=frozenset(moved.get(known, known) for known in decisions.upheld),
    )


@settings(max_examples=150)
@given(
    st.lists(findings, max_size=8, unique=True).map(tuple),
    st.lists(st.tuples(st.frozensets(findings, max_size=4), st.frozensets(findings, max_size=3)), min_size=1, max_size=3),
)
def test_one_after_the_other_as_each_by_itself(here: tuple[Known, ...], states: list[tuple[frozenset[Known], frozenset[Known]]]) -> None:
    moved = Moved(here)
    for dismissed, upheld in states:
        # some of the decisions are about what is there
        made = Decisions(dismissed=dismissed | frozenset(here[:2]), upheld=upheld - dismissed - frozenset(here[:2]))
        assert moved(made) == plainly(here, made)


def test_what_is_there_stays_the_very_same() -> None:
    here = (Known("quote", (("a", Span(0, 0, 5)), ("b", Span(1, 0, 5)))),)
    made = Decisions(dismissed=frozenset(here))
    assert Moved(here)(made) is made


def test_an_edge_that_moved_by_a_word() -> None:
    was, is_now = (Known("only a", (("a", Span(0, 0, end)),)) for end in (20, 26))
    assert Moved((is_now,))(Decisions(upheld=frozenset((was,)))).upheld == {is_now}
    far = Known("only a", (("a", Span(0, 0, 200)),))
    assert Moved((far,))(Decisions(upheld=frozenset((was,)))).upheld == {was}
