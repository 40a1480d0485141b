"""What is near to what one article tells alone: every part of a report names the same places. All texts are invented."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from reader.article.model import Span
from reader.comparison.model import Comparison, Nearest, OneSided, ParagraphLink
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.findings import findings

A = ["The mill burned on Monday.", "Its owner wept.", "Nobody slept that night.", "A barge sank."]
B = ["The old mill burned.", "The owner of the mill had wept before.", "A poet wrote about the river.", "The barge was new, and a dog was on it."]


def compared(plainly: Callable[..., Comparison]) -> Comparison:
    """B2 tells of its own what A2 has a detail of, B3 all of its own, B4 a part to which nothing in A4, that it is linked to, comes near."""
    pair = plainly(A, B)
    alone = (
        OneSided(pair.b.article.whole(1), None, Nearest(pair.a.article.whole(0), ("owner",))),
        OneSided(pair.b.article.whole(2), None, None),
        OneSided(Span(3, 18, len(B[3])), None, None),
    )
    same, detail = ParagraphLink(0, 0, "same", 0.9, "certain"), ParagraphLink(1, 1, "related", 0.5, "likely")
    return replace(pair, only_b=alone, paragraph_links=(same, detail, ParagraphLink(3, 3, "same", 0.9, "certain")))


def test_findings_rows_index_and_tables_name_the_same_places(plainly: Callable[..., Comparison]) -> None:
    comparison = compared(plainly)
    report = build_report(comparison, Decisions(), Choices(datetime.date(2031, 5, 9)))
    assert [finding.nearest for finding in findings(comparison, Decisions())] == ["nearest in A: ¶1–2", "nearest in A: none", "nearest in A: none"]
    rows = {row.b[0].number: (row.remark, [place.text for place in row.nearest]) for row in report.rows if row.b}
    index = {entry.place.anchor: (entry.remark, [place.text for place in entry.counterparts]) for entry in report.index}
    assert rows[2] == index["b2"] == ("Not in A. Nearest:", ["A¶1", "A¶2"])
    assert rows[3] == index["b3"] == ("Not in A", [])
    assert (rows[4], index["b4"]) == (("", []), ("", ["A¶4"]))
    assert [[place.text for place, _ in entry.nearest] for entry in report.tables.only_b] == [["A¶1", "A¶2"], [], []]


def test_what_shares_a_detail_names_it_as_nearest(plainly: Callable[..., Comparison]) -> None:
    report = build_report(compared(plainly), Decisions(), Choices(datetime.date(2031, 5, 9), order="b"))
    row = next(row for row in report.rows if row.a and row.a[0].number == 2)
    assert (row.remark, [place.text for place in row.nearest]) == ("No single counterpart in B. Nearest:", ["B¶2"])
    entry = next(entry for entry in report.index if entry.place.anchor == "a2")
    assert (entry.remark, [place.text for place in entry.counterparts]) == ("No single counterpart in B. Nearest:", ["B¶2"])
