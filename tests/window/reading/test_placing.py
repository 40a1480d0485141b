"""Where paragraphs stand: stacked, folded, in rows."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.window.reading.aligned import rows
from reader.window.reading.placing import Row, Spacing, in_rows, stack

SPACING = Spacing(top=10, gap=5, bottom=20, fold=30)


def lengths(*values: float) -> list[float]:
    return list(values)


def test_one_under_another() -> None:
    placed = stack(lengths(20, 30, 10), SPACING)
    assert placed.tops == [10, 35, 70]
    assert placed.text_bottom == 80
    assert placed.total == 100
    assert placed.shown(36, 69) == [1]
    assert placed.shown(0, 1000) == [0, 1, 2]


def test_nothing_to_place() -> None:
    placed = stack(lengths(), SPACING)
    assert placed.near(5) is None
    assert placed.shown(0, 100) == []


def test_nearest_in_the_gap() -> None:
    placed = stack(lengths(20, 30), SPACING)
    assert placed.near(-50) == 0
    assert placed.near(31) == 0
    assert placed.near(34) == 1
    assert placed.near(900) == 1


def test_a_run_of_hidden_paragraphs_is_one_line() -> None:
    placed = stack(lengths(20, 30, 10, 40), SPACING, [False, True, True, False])
    (fold,) = placed.folds
    assert (fold.paragraphs, fold.top, fold.height) == ((1, 2), 35, 30)
    assert placed.tops[3] == 70
    assert placed.order == [0, 3]
    assert placed.hidden(1)
    assert placed.place_of(2) == (35, 65)
    assert placed.fold_at(40) == fold
    assert placed.fold_at(66) is None
    assert placed.extents[0] == [10, 35, 35, 70]
    assert placed.extents[1] == [30, 65, 65, 110]


def test_folds_at_both_ends() -> None:
    placed = stack(lengths(20, 30, 10), SPACING, [True, False, True])
    assert [f.top for f in placed.folds] == [10, 80]
    assert placed.text_bottom == 110


@given(st.lists(st.tuples(st.floats(1, 300), st.booleans()), min_size=1, max_size=40))
def test_paragraphs_never_overlap(paragraphs: list[tuple[float, bool]]) -> None:
    heights = [h for h, _ in paragraphs]
    placed = stack(heights, SPACING, [hidden for _, hidden in paragraphs])
    pieces = sorted([(placed.tops[i], placed.bottom(i)) for i in placed.order] + [(f.top, f.top + f.height) for f in placed.folds])
    assert all(bottom <= below[0] + 1e-6 for (_, bottom), below in pairwise(pieces))
    assert len(placed.order) + sum(len(f.paragraphs) for f in placed.folds) == len(paragraphs)


def test_both_sides_of_a_row_are_level() -> None:
    a, b = in_rows((Row((0,), (0, 1)), Row((1,), ()), Row((), (2,))), lengths(20, 10), lengths(30, 10, 5), SPACING)
    assert a.tops == [10, 60]
    assert b.tops == [10, 45, 75]
    assert a.total == b.total
    assert len(a.rules) == 2


def test_a_paragraph_that_stands_elsewhere_is_named() -> None:
    a, b = in_rows((Row((0,), (0,)), Row((1,), (), (), (0,))), lengths(20, 20), lengths(20), SPACING)
    assert [n.paragraphs for n in b.notes] == [(0,)]
    assert b.notes[0].top == a.tops[1]


def test_folded_rows_are_one_line_on_both_sides() -> None:
    a, b = in_rows((Row((0,), (0,)), Row((1,), (1,)), Row((2,), ())), lengths(20, 20, 20), lengths(20, 20), SPACING, (True, True, False))
    assert [(f.paragraphs, f.top) for f in a.folds] == [((0, 1), 10)]
    assert [(f.paragraphs, f.top) for f in b.folds] == [((0, 1), 10)]
    assert a.tops[2] == 45


@given(st.integers(0, 8), st.integers(0, 8), st.data())
def test_every_paragraph_stands_in_exactly_one_row(count_a: int, count_b: int, data: st.DataObject) -> None:
    from reader.comparison.model import ParagraphLink

    pairs = data.draw(st.sets(st.tuples(st.integers(0, count_a - 1), st.integers(0, count_b - 1)))) if count_a and count_b else set()
    links = [ParagraphLink(i, j, "same", 0.5 + 0.01 * ((i * 7 + j * 3) % 11), "certain") for i, j in sorted(pairs)]
    for order in ("a", "b"):
        found = rows(count_a, count_b, links, order)  # type: ignore[arg-type]
        assert sorted(i for row in found for i in row.a) == list(range(count_a))
        assert sorted(j for row in found for j in row.b) == list(range(count_b))
        leading = [i for row in found for i in (row.a if order == "a" else row.b)]
        assert leading == sorted(leading)
        # every link is to be seen: its two paragraphs share a row, or the row names the one that stands elsewhere
        for i, j in pairs:
            assert any((i in row.a or i in row.also_a) and (j in row.b or j in row.also_b) for row in found)


def test_what_stands_alone_stays_behind_when_its_neighbour_is_fetched_as_a_second_counterpart() -> None:
    """B's fourth paragraph tells once more what A begins with; the two after it are told at B's end, and stay there."""
    from reader.comparison.model import ParagraphLink

    pairs = {(0, 0): 0.9, (1, 1): 0.9, (2, 2): 0.9, (0, 3): 0.7}
    found = rows(3, 6, [ParagraphLink(i, j, "same", score, "certain") for (i, j), score in pairs.items()])
    assert found == (Row((0,), (0, 3)), Row((1,), (1,)), Row((2,), (2,)), Row((), (4,)), Row((), (5,)))


def test_what_stands_alone_goes_along_with_the_neighbour_it_is_told_after() -> None:
    """The two articles tell their halves in another order: B's third paragraph stays after its second."""
    from reader.comparison.model import ParagraphLink

    pairs = {(0, 3): 0.9, (1, 4): 0.9, (2, 0): 0.9, (3, 1): 0.9}
    found = rows(4, 5, [ParagraphLink(i, j, "same", score, "certain") for (i, j), score in pairs.items()])
    assert found == (Row((0,), (3,)), Row((1,), (4,)), Row((2,), (0,)), Row((3,), (1,)), Row((), (2,)))


def test_a_fold_in_rows_counts_only_what_it_hides() -> None:
    """B's last paragraph stands in the first row: the fold there hides two paragraphs, and not all those between."""
    rows_ = (Row((0,), (0, 3)), Row((), (1,)), Row((1,), ()), Row((2,), (2,)))
    a, b = in_rows(rows_, [20, 20, 20], [20, 20, 20, 20], Spacing(10, 5, 0, 30), [True, False, True, True])
    assert [f.paragraphs for f in b.folds] == [(0, 3), (2,)]
    assert [f.paragraphs for f in a.folds] == [(0,), (1, 2)]
    assert [f.top for f in a.folds] == [f.top for f in b.folds]
    assert b.place_of(3) == (10, 40)
