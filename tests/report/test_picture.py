"""The alignment at a glance."""

from reader.report.model.report import Report


def test_what_the_picture_joins_are_counterparts_and_so_they_are_counted(report: Report) -> None:
    picture = report.picture
    assert picture is not None
    # the fourth link of the pair is about a detail: its paragraph of B tells something else from end to end; B's second paragraph is a heading
    assert {(thread.a, thread.b) for thread in picture.threads} == {(0, 0), (1, 2), (2, 1)}
    assert picture.figures.endswith("joined by 3 links.")
