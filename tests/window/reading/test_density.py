from hypothesis import given
from hypothesis import strategies as st

from reader.window.reading.density import Line, density
from reader.window.reading.marks import ParagraphMarks


def test_lines_hold_what_stands_on_them() -> None:
    marks = (ParagraphMarks(part=1.0), ParagraphMarks(part=0.5, linked=(3,)), ParagraphMarks(linked=(1,)))
    lines = density([0.0, 10.0, 20.0], [10.0, 20.0, 40.0], marks, 0.0, 0.05, 3)
    assert lines == [Line(0, 0.75, 0.25), Line(1, 0.0, 1.0)]


def test_paragraphs_without_marks_are_neither() -> None:
    assert density([0.0, 50.0], [10.0, 60.0], (), 0.0, 0.1, 10) == [Line(0, 0.0, 0.0), Line(5, 0.0, 0.0)]


@given(
    st.lists(st.tuples(st.floats(1, 100), st.floats(0, 1), st.booleans()), max_size=60),
    st.integers(1, 40),
    st.floats(0.001, 0.5),
)
def test_nothing_is_lost_beyond_the_ends(paragraphs: list[tuple[float, float, bool]], count: int, pitch: float) -> None:
    tops, bottoms, y = [], [], 0.0
    for tall, _, _ in paragraphs:
        tops.append(y)
        y += tall
        bottoms.append(y)
    marks = tuple(ParagraphMarks(part=part, linked=(0,) if linked else ()) for _, part, linked in paragraphs)
    lines = density(tops, bottoms, marks, 0.0, pitch, count)
    assert bool(lines) == bool(paragraphs)
    assert all(0 <= line.number < count and line.alone >= 0 and line.shared >= 0 and line.alone + line.shared <= 1 + 1e-9 for line in lines)
    assert len({line.number for line in lines}) == len(lines)
