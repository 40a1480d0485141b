"""The index of the article whose order the rows do not keep."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from reader.comparison.model import Comparison, OneSided, ParagraphLink
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import Choices


def test_a_paragraph_that_only_the_other_has_is_no_counterpart(plainly: Callable[..., Comparison]) -> None:
    pair = plainly(["The pier burned.", "Nobody was hurt on it.", "The mayor wept."], ["The pier of Velm burned.", "A dog was hurt."])
    whole = [pair.a.article.whole(number) for number in range(3)]
    detail = ParagraphLink(1, 0, "related", 0.5, "possible")
    shares = replace(pair, paragraph_links=(ParagraphLink(0, 0, "same", 0.9, "certain"), detail, ParagraphLink(1, 1, "related", 0.5, "possible")))

    def said(comparison: Comparison) -> list[tuple[list[str], str]]:
        entries = build_report(comparison, Decisions(), Choices(datetime.date(2031, 5, 9))).index
        return [([place.text for place in entry.counterparts], entry.remark) for entry in entries]

    assert said(shares) == [(["A¶1", "A¶2"], ""), (["A¶2"], "")]
    alone = replace(shares, only_a=(OneSided(whole[1], None, None),))
    assert said(alone) == [(["A¶1"], ""), (["A¶2"], "No single counterpart in A. Nearest:")]
