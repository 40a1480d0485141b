"""The maths of level scrolling: level at the links, easing between them, never a jump."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.window.reading.level import Anchor, Course, Follower, Glide, anchor, smooth

heights = st.floats(20, 400)
places = st.floats(0, 20_000)


def test_tops_are_level_at_the_middle_of_a_linked_paragraph() -> None:
    one = anchor(top_here=100, height_here=80, top_there=500)
    assert Course.through([one]).at(140) == 540
    # the middle of the view is at 140 here and 540 there, so both tops are 40 above it
    assert one.here - 40 == 100
    assert one.there - 40 == 500


def test_held_level_around_the_middle() -> None:
    course = Course.through([anchor(100, 80, 500), anchor(400, 80, 300)])
    for off in (-20, -5, 5, 20):
        assert course.at(140 + off) == 540 + off


def test_without_links_the_same_place() -> None:
    assert Course.through([]).at(123.0) == 123.0


def test_beyond_the_ends_the_distance_stays() -> None:
    course = Course.through([Anchor(100, 150), Anchor(300, 500)])
    assert course.at(0) == 50
    assert course.at(900) == 1100


@given(st.lists(st.tuples(places, heights, places), min_size=1, max_size=12))
def test_every_anchor_is_met_and_nothing_jumps(paragraphs: list[tuple[float, float, float]]) -> None:
    anchors = [anchor(*p) for p in paragraphs]
    course = Course.through(anchors)
    for one in course.anchors:
        assert abs(course.at(one.here) - one.there) < 1e-6
    for before, after in pairwise(course.anchors):
        gap = after.here - before.here
        farthest = abs((after.there - after.here) - (before.there - before.here))
        free = gap - before.hold - after.hold
        # a smoothstep is at most 1.5 times as steep as its mean slope; it has the gap for it, or as much of it as it needs
        steepest = 1 + max(1.5 * farthest / (free if free > 0 else gap), 2.0, 1.5 * farthest / 120)
        step = gap / 64
        values = [course.at(before.here + i * step) for i in range(65)]
        assert all(abs(y - x) <= steepest * step + 1e-6 for x, y in pairwise(values))


@given(st.floats(-2, 3))
def test_smooth_stays_between_0_and_1(t: float) -> None:
    assert 0 <= smooth(t) <= 1
    assert smooth(0) == 0
    assert smooth(1) == 1


def test_a_follower_starts_where_it_is_and_eases_back() -> None:
    follower = Follower(Course.through([Anchor(0, 0)]), reach=100)
    follower.rebase(50, 250)
    assert follower.move(50) == 250
    apart = [abs(follower.move(50 + i) - (50 + i)) for i in range(1, 120)]
    assert apart[0] > 195
    assert all(y <= x for x, y in pairwise(apart))
    assert apart[-1] == 0


def test_a_follower_does_not_stray_again_when_the_leader_turns_back() -> None:
    follower = Follower(Course.through([Anchor(0, 0)]), reach=100)
    follower.rebase(0, 300)
    follower.move(200)
    assert follower.move(0) == 0


def test_the_nearer_of_two_is_level_for_as_long_as_may_be() -> None:
    course = Course.through([anchor(0, 40, 0), anchor(1000, 40, 1300)])
    assert course.at(300) == 300
    assert course.at(800) == 1100
    assert 520 < course.at(520) < 820


def test_at_the_beginning_both_are_level_and_the_distance_comes_about_slowly() -> None:
    course = Course.through([anchor(410, 40, 1500), anchor(800, 40, 1900)], start=400, most=600)
    assert course.at(400) == 400
    assert course.at(430) < 430 + 30, "the counterpart just below the middle does not pull the other pane away"
    values = [course.at(400 + y) for y in range(0, 700)]
    assert max(abs(y - x) for x, y in pairwise(values)) < 4
    assert course.at(820) < course.at(1000) == 1000 + 1100
    near = Course.through([anchor(410, 40, 440)], start=400, most=600)
    assert near.at(400 + 120) == 400 + 120 + 30, "a small distance is there after a short way"


@given(st.floats(-4000, 4000), st.floats(-4000, 4000), st.floats(0.004, 0.02))
def test_a_glide_sets_out_gently_never_passes_its_place_and_arrives(start: float, end: float, frame: float) -> None:
    glide, at = Glide(start, end), [start]
    while not glide.step(frame):
        at.append(glide.now)
        assert len(at) * frame < 3
    assert glide.now == end
    way = [abs(x - start) for x in at]
    assert all(before <= after + 1e-6 for before, after in pairwise(way)), "always onwards"
    if abs(end - start) > 200:
        steps = [abs(y - x) for x, y in pairwise(at)]
        assert steps[0] < max(steps), "it takes up speed"
        assert max(steps) < 0.25 * abs(end - start)


def test_a_glide_can_be_sent_elsewhere_without_a_jerk() -> None:
    glide = Glide(0.0, 600.0)
    for _ in range(8):
        glide.step(0.008)
    speed, at = glide.speed, glide.now
    glide.aim(900.0)
    glide.step(0.008)
    assert 0 < glide.now - at < 2.5 * speed * 0.008
