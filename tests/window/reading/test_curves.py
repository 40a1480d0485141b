"""The curves of ribbons: they meet both ends, and only what is seen is drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.window.reading.curves import BEYOND, arrowhead, band, edge, in_view, near, tail

heights = st.floats(-3000, 3000)


def test_a_curve_meets_both_ends() -> None:
    found = edge(100, 300, 140, 800)
    assert found[0] == pytest.approx((0, 100), abs=1e-9)
    assert abs(found[-1][0] - 140) < 1e-9
    assert abs(found[-1][1] - 300) < 1e-9


def test_a_level_curve_is_a_line() -> None:
    assert {y for _, y in edge(50, 50, 140, 800)} == {50}


@given(heights, heights)
def test_nothing_is_followed_far_out_of_view(start: float, end: float) -> None:
    for x, y in edge(start, end, 140, 800):
        assert -1e-6 <= x <= 140 + 1e-6
        assert -BEYOND - 1e-3 <= y <= 800 + BEYOND + 1e-3


@given(heights, st.floats(1, 200), heights, st.floats(1, 200))
def test_a_ribbon_with_an_end_in_view_is_seen(left: float, tall_left: float, right: float, tall_right: float) -> None:
    outline = band((left, left + tall_left), (right, right + tall_right), 140, 800)
    if 0 < left < 790:
        assert outline
        assert min(x for x, _ in outline) <= 1e-6
    assert all(-BEYOND <= y <= 800 + BEYOND for _, y in outline)


def test_a_ribbon_out_of_view_is_not_drawn() -> None:
    assert band((-500, -400), (-300, -200), 140, 800) == []
    assert in_view(900, 1200, 800) is None


def test_a_tall_ribbon_around_the_view_is_drawn() -> None:
    assert band((-500, 1500), (-400, 1600), 140, 800)


@given(st.floats(-500, 1500), st.booleans(), st.floats(20, 300))
def test_a_hook_begins_flat_at_the_edge_and_goes_the_way_it_says(start: float, down: bool, width: float) -> None:
    hook = tail(start, down, width)
    assert hook[0] == (0.0, start)
    assert [x for x, _ in hook] == sorted(x for x, _ in hook) and hook[-1][0] <= 0.4 * width + 1e-9
    assert all((y > start) == down for _, y in hook[1:])
    assert abs(hook[1][1] - start) < hook[1][0]


def test_near_is_measured_to_the_line_and_not_to_its_corners() -> None:
    line = [(0.0, 0.0), (100.0, 0.0), (100.0, 50.0)]
    assert near(line, 50.0, 4.0, 5.0) and near(line, 104.0, 25.0, 5.0) and near(line, -3.0, 3.0, 5.0)
    assert not near(line, 50.0, 6.0, 5.0) and not near(line, 90.0, 30.0, 5.0) and not near([], 0.0, 0.0, 5.0)
    assert near([(1.0, 1.0), (1.0, 1.0)], 1.0, 2.0, 1.0)


def test_a_hook_ends_in_an_arrowhead_that_points_where_it_leads() -> None:
    for down in (True, False):
        line = tail(100.0, down, 120.0)
        left, tip, right = arrowhead(line)
        assert tip == line[-1] and left[0] < tip[0] < right[0]
        assert (left[1] < tip[1]) == (right[1] < tip[1]) == down
