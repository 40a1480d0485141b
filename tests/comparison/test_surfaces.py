"""Numbers for every pair of sentences, in blocks of rows: the same as with everything in memory."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import surfaces
from reader.comparison.surfaces import Blend, Cosine, Grid, Sparse, Surface, Whole, standing


def grids(most: int = 7) -> st.SearchStrategy[Grid]:
    """Small grids, with equal numbers among them."""

    def filled(shape: tuple[int, int]) -> st.SearchStrategy[Grid]:
        size = shape[0] * shape[1]
        numbers = st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), min_size=size, max_size=size)
        return numbers.map(lambda x: np.array(x, dtype=np.float32).reshape(shape))

    return st.tuples(st.integers(1, most), st.integers(1, most)).flatmap(filled)


def every(surface: Surface) -> np.ndarray:
    return np.argwhere(np.ones(surface.shape))


@given(grids(), st.integers(1, 3))
def test_how_a_pair_stands_among_its_rivals(grid: Grid, block: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(surfaces, "BLOCK", block)
        pairs = every(Whole(grid))
        found = standing(Whole(grid), pairs)
    padded = np.pad(grid, 1)
    for k, (i, j) in enumerate(pairs.tolist()):
        row, column = grid[i].tolist(), grid[:, j].tolist()
        assert found.at[k] == grid[i, j]
        assert found.better[k].tolist() == [sum(x > grid[i, j] for x in row), sum(x > grid[i, j] for x in column)]
        rivals = [max([*line[:n], *line[n + 1 :]], default=0.0) for line, n in ((row, j), (column, i))]
        assert found.lead[k].tolist() == [float(grid[i, j]) - r for r in rivals]
        assert found.beside[k] == max(padded[i, j + 1], padded[i + 2, j + 1], padded[i + 1, j], padded[i + 1, j + 2])
        assert np.allclose(found.mean[k], [np.mean(row), np.mean(column)])


@given(grids())
def test_turned_about_everything_is_mirrored(grid: Grid) -> None:
    pairs = every(Whole(grid))
    one, other = standing(Whole(grid), pairs), standing(Whole(grid).turned, pairs[:, ::-1])
    assert one.at.tolist() == other.at.tolist() and one.better.tolist() == other.better[:, ::-1].tolist()
    assert one.lead.tolist() == other.lead[:, ::-1].tolist() and one.beside.tolist() == other.beside.tolist()


@given(grids(), st.integers(0, 6), st.integers(0, 6))
def test_a_sparse_surface_is_what_it_was_made_of(grid: Grid, i: int, j: int) -> None:
    sparse = Sparse.of(grid)
    assert sparse.whole().tolist() == grid.tolist() and sparse.turned.whole().tolist() == grid.T.tolist()
    i, j = i % grid.shape[0], j % grid.shape[1]
    assert sparse.at(i, j) == grid[i, j] and sparse.row(i).tolist() == grid[i].tolist()
    raised = sparse.raised({(i, j): 0.6})
    grid[i, j] = max(grid[i, j], np.float32(0.6))
    assert raised.whole().tolist() == grid.tolist()
    assert np.array_equal(raised.pairs, raised.pairs[np.lexsort((raised.pairs[:, 1], raised.pairs[:, 0]))])


def test_what_is_not_kept_has_the_rest() -> None:
    sparse = Sparse(np.array([[0, 1]]), np.array([0.5], dtype=np.float32), (2, 2), -0.5)
    assert sparse.whole().tolist() == [[-0.5, 0.5], [-0.5, -0.5]] and sparse.at(1, 0) == -0.5
    assert sparse.turned.whole().tolist() == sparse.whole().T.tolist()


def test_likeness_by_words_and_by_meaning() -> None:
    words, a, b = np.array([[1, 0.5]], dtype=np.float32), np.array([[1, 0]], dtype=np.float32), np.array([[1, 0], [-1, 0]], dtype=np.float32)
    blend = Blend(Whole(words), Cosine(a, b), 0.5, 0.25)
    assert blend.rows(0, 1).tolist() == [[0.75, 0.25]] and blend.shape == (1, 2)  # what is unlike in meaning takes nothing away
    assert blend.turned.rows(0, 2).tolist() == [[0.75], [0.25]]
