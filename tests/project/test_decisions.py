"""What a person decides about a comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.project import decisions as deciding
from reader.project import links as linking
from reader.project.decisions import Decisions, Dismissed, Marked, mirrored, without


def test_contradictions_are_refused() -> None:
    with pytest.raises(ValueError, match="two ways"):
        Decisions(confirmed=frozenset({(0, 0)}), rejected=frozenset({(0, 0)}))


def test_findings_are_put_aside_and_come_back() -> None:
    finding = Dismissed("only a", (("a", Span(0, 0, 3)),))
    aside = deciding.dismiss(Decisions(), finding)
    assert aside.dismissed == {finding}
    assert deciding.restore(aside, finding) == Decisions()


def test_marks_cut_one_another_and_grow_together() -> None:
    made = deciding.mark(Decisions(), "a", Span(0, 0, 10), "one-sided")
    made = deciding.mark(made, "a", Span(0, 4, 6), "shared")
    assert made.marked == (Marked("a", Span(0, 0, 4), "one-sided"), Marked("a", Span(0, 4, 6), "shared"), Marked("a", Span(0, 6, 10), "one-sided"))
    assert deciding.mark(made, "a", Span(0, 4, 6), "one-sided").marked == (Marked("a", Span(0, 0, 10), "one-sided"),)
    assert deciding.unmark(made, "a", Span(0, 0, 10)) == Decisions()
    assert deciding.mark(made, "b", Span(0, 0, 0), "shared") == made
    assert len(deciding.mark(made, "b", Span(0, 0, 4), "shared").marked) == 4


def test_without() -> None:
    assert without(Span(0, 2, 8), Span(0, 4, 6)) == (Span(0, 2, 4), Span(0, 6, 8))
    assert without(Span(0, 2, 8), Span(0, 0, 9)) == ()
    assert without(Span(0, 2, 8), Span(1, 2, 8)) == (Span(0, 2, 8),)


def test_topics_and_speakers() -> None:
    made = deciding.rename(Decisions(), "b", (3, 2), "  Rotten \n timbers ")
    assert [(r.paragraphs, r.label) for r in made.renamed] == [((2, 3), "Rotten timbers")]
    assert [r.label for r in deciding.rename(made, "b", (2, 3), "Timbers").renamed] == ["Timbers"]
    assert deciding.rename(made, "b", (2, 3), " ") == Decisions()
    spoken = deciding.correct_speaker(Decisions(), "a", Span(1, 0, 5), "Ida  Brandt")
    assert spoken.speakers[0].speaker == "Ida Brandt"
    assert deciding.correct_speaker(spoken, "a", Span(1, 0, 5), "") == Decisions()


PAIRS = st.tuples(st.integers(0, 5), st.integers(0, 5))
SIDES = st.sampled_from(["a", "b"])
SPANS = st.builds(lambda p, s, n: Span(p, s, s + n), st.integers(0, 5), st.integers(0, 10), st.integers(1, 10))


def _choices() -> st.SearchStrategy[tuple[object, ...]]:
    return st.one_of(
        st.tuples(st.sampled_from([linking.confirm, linking.reject, linking.add, linking.reset]), PAIRS),
        st.tuples(st.just(deciding.mark), SIDES, SPANS, st.sampled_from(["one-sided", "shared"])),
        st.tuples(st.just(deciding.unmark), SIDES, SPANS),
        st.tuples(st.just(deciding.rename), SIDES, st.lists(st.integers(0, 5), min_size=1, max_size=3).map(tuple), st.sampled_from(["Timbers", "Money", ""])),
        st.tuples(st.just(deciding.correct_speaker), SIDES, SPANS, st.sampled_from(["Ida Brandt", "Max Roe", ""])),
        st.tuples(
            st.just(deciding.dismiss),
            st.builds(
                Dismissed,
                st.sampled_from(["only a", "only b", "quote"]),
                st.lists(st.tuples(SIDES, SPANS), min_size=1, max_size=2).map(lambda p: tuple(sorted(p))),
            ),
        ),
    )


DECISIONS = st.lists(_choices(), max_size=12)


def made_of(choices: list[tuple[object, ...]]) -> Decisions:
    made = Decisions()
    for change, *values in choices:
        made = change(made, *values)  # type: ignore[operator]
    return made


@given(DECISIONS)
def test_mirrored_twice_is_the_same(choices: list[tuple[object, ...]]) -> None:
    made = made_of(choices)
    assert mirrored(mirrored(made)) == made


@given(DECISIONS)
def test_marks_never_overlap(choices: list[tuple[object, ...]]) -> None:
    marks = made_of(choices).marked
    assert not any(one is not two and one.side == two.side and one.span.common(two.span) for one in marks for two in marks)
