import datetime
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.comparison.compare import compare
from reader.comparison.model import Comparison, ParagraphLink
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.project.links import DecidedLink, add, confirm, reject
from reader.project.notes import write
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.marks import Mark, runs, wholly
from reader.report.model.report import Report
from reader.report.model.rows import Row
from reader.report.placing import MOST_PER_SIDE, place
from reader.report.rows import MOST_ELSEWHERE, elsewhere

DAY = datetime.date(2031, 5, 9)


def numbers(row: Row) -> tuple[list[int], list[int]]:
    return [passage.number for passage in row.a], [passage.number for passage in row.b]


def laid(comparison: Comparison, decisions: Decisions | None = None) -> list[tuple[list[int], list[int]]]:
    return [numbers(row) for row in build_report(comparison, decisions or Decisions(), Choices(DAY)).rows]


def test_linked_paragraphs_are_level_and_the_rest_keeps_its_place(report: Report) -> None:
    assert [numbers(row) for row in report.rows] == [
        ([1], [1]),
        ([2], [4]),
        ([], [5]),
        ([], [6]),
        ([3], [2, 3]),
        ([4], []),
        ([5], []),
        ([6], []),
    ]
    assert [row.kind for row in report.rows] == ["linked", "linked", "only b", "only b", "linked", "only a", "unlinked", "unlinked"]


def test_a_one_sided_paragraph_that_shares_a_detail_stands_alone(pair: Comparison) -> None:
    beside = replace(pair, paragraph_links=(pair.paragraph_links[0], ParagraphLink(0, 4, "related", 0.4, "likely")))
    rows = build_report(beside, Decisions(), Choices(DAY)).rows
    row = next(row for row in rows if row.b and row.b[0].number == 5)
    assert (numbers(row), row.kind, row.remark) == (([], [5]), "only b", "Not in A. Nearest:")
    assert [place.text for place in row.nearest] == ["A¶1"]
    assert rows[0].elsewhere == ()  # "Linked" names no paragraph that one article tells alone


def test_rows_index_picture_and_counts_agree_on_who_has_a_counterpart(pair: Comparison) -> None:
    report = build_report(pair, Decisions(), Choices(DAY))
    remarks = {row.a[0].number: (row.remark, [place.text for place in row.nearest]) for row in report.rows if row.a}
    assert remarks[5] == ("No single counterpart in B. Nearest:", ["B¶5"])
    assert [(entry.place.text, entry.remark) for entry in report.index if entry.place.text == "B¶5"] == [("B¶5", "Not in A. Nearest:")]
    assert report.picture is not None
    assert [tile.linked for tile in report.picture.a] == [True, True, True, False, False]
    assert report.picture.figures.startswith("3 of 5 paragraphs in A")
    sure = build_report(pair, confirm(Decisions(), (4, 4)), Choices(DAY))
    assert sure.picture is not None
    assert sure.picture.figures.startswith("4 of 5 paragraphs in A")
    assert ([5], [5]) in [numbers(row) for row in sure.rows]


def test_what_has_no_counterpart_says_so(report: Report) -> None:
    remarks = {row.a[0].anchor if row.a else row.b[0].anchor: row.remark for row in report.rows}
    assert remarks["a4"] == "Not in B"
    assert remarks["b6"] == "Not in A. Nearest:"
    assert remarks["a6"] == ""
    near = next(row for row in report.rows if row.b and row.b[0].anchor == "b6").nearest
    assert [(place.text, place.anchor) for place in near] == [("A¶1", "a1")]


def test_crossings_are_cross_referenced(plainly: Callable[..., Comparison]) -> None:
    crossed = plainly(["a1", "a2", "a3"], ["b1", "b2", "b3", "b4"], [(0, 3), (1, 1), (2, 0), (1, 3)])
    rows = build_report(crossed, Decisions(), Choices(DAY)).rows
    assert [(numbers(row), [place.text for place in row.elsewhere]) for row in rows] == [
        (([1], [4]), []),  # that B¶4 answers A¶2 too stands in the row of A¶2
        (([2], [2]), ["B¶4"]),
        (([], [3]), []),
        (([3], [1]), []),
    ]
    apart = build_report(plainly(["a1", "a2", "a3"], ["b1"], [(0, 0), (2, 0)]), Decisions(), Choices(DAY)).rows
    assert [(numbers(row), [place.text for place in row.elsewhere]) for row in apart] == [(([1], [1]), []), (([2], []), []), (([3], []), ["B¶1"])]


def test_one_paragraph_that_answers_two_shares_their_row(plainly: Callable[..., Comparison]) -> None:
    assert laid(plainly(["a1", "a2", "a3"], ["b1", "b2"], [(0, 0), (1, 0), (2, 1)])) == [([1, 2], [1]), ([3], [2])]
    assert laid(plainly(["a1", "a2"], ["b1", "b2", "b3"], [(0, 0), (0, 1), (1, 2)])) == [([1], [1, 2]), ([2], [3])]


def test_paragraphs_far_apart_do_not_share_a_row(plainly: Callable[..., Comparison]) -> None:
    rows = laid(plainly(["a1", "a2"], [f"b{n}" for n in range(1, 9)], [(0, 0), (0, 7), (1, 1)]))
    assert rows[0] == ([1], [1])
    assert rows[-1] == ([], [8])


def test_decisions_move_rows_and_are_named(pair: Comparison) -> None:
    assert ([], [4]) in laid(pair, reject(Decisions(), (1, 3)))
    assert ([6], [6]) not in laid(pair)
    joined = build_report(pair, add(Decisions(), (3, 5)), Choices(DAY)).rows
    assert next(row for row in joined if row.a and row.a[0].number == 4).status == "added"
    sure = build_report(pair, confirm(Decisions(), (0, 0)), Choices(DAY)).rows
    assert [row.status for row in sure if row.sign] == ["confirmed", "", ""]


def test_a_link_to_what_is_not_there_or_a_subhead_is_left_out(pair: Comparison) -> None:
    odd = replace(pair, paragraph_links=(*pair.paragraph_links, ParagraphLink(0, 1, "same", 1.0, "certain"), ParagraphLink(99, 2, "same", 1.0, "certain")))
    assert laid(odd) == laid(pair)


def test_a_doubtful_link_has_a_sign_of_its_own(pair: Comparison) -> None:
    doubtful = replace(pair, paragraph_links=(ParagraphLink(0, 0, "same", 0.3, "possible"),))
    assert [row.sign for row in build_report(doubtful, Decisions(), Choices(DAY)).rows if row.sign] == ["↔ ?"]
    confirmed = build_report(doubtful, confirm(Decisions(), (0, 0)), Choices(DAY))
    assert [row.sign for row in confirmed.rows if row.sign] == ["↔"], "a person has said that it is right"
    assert confirmed.picture is not None and [thread.possible for thread in confirmed.picture.threads] == [False]


def test_every_paragraph_comes_with_its_whole_text(pair: Comparison, report: Report) -> None:
    for side, article in (("a", pair.a.article), ("b", pair.b.article)):
        texts = {passage.number: passage.text for row in report.rows for passage in (row.a if side == "a" else row.b)}
        assert texts == {number: paragraph.text for number, paragraph in enumerate(article.paragraphs, 1)}


def test_marks_are_the_findings(report: Report) -> None:
    passages = {passage.anchor: passage for row in report.rows for passage in (*row.a, *row.b)}
    assert [run.text for run in passages["a2"].runs if run.quote] == ["We had no warning of any kind,"]
    assert [(run.text, run.target) for run in passages["a3"].runs if run.differs] == [("About 4,000 homes", "d1")]
    assert [mark.anchor for mark in passages["a3"].marks] == ["d1"]
    assert passages["a4"].alone
    assert not passages["a5"].alone
    assert [run.text for run in passages["a5"].runs if run.only] == ["said the repair would cost 2 million crowns"]


links = st.dictionaries(st.tuples(st.integers(0, 9), st.integers(0, 9)), st.floats(0, 1), max_size=30)


@given(links, st.lists(st.booleans(), min_size=10, max_size=10))
def test_every_paragraph_stands_in_one_row_and_a_keeps_its_order(scores: dict[tuple[int, int], float], heads: list[bool]) -> None:
    kinds = ["heading" if head else "body" for head in heads]
    a = Article(tuple(Paragraph("x", kind) for kind in kinds))  # type: ignore[arg-type]
    b = Article(tuple(Paragraph("x", kind) for kind in reversed(kinds)))  # type: ignore[arg-type]
    usable = {pair: score for pair, score in scores.items() if a.paragraphs[pair[0]].kind == b.paragraphs[pair[1]].kind == "body"}
    rows = place(a, b, usable)
    assert [i for row in rows for i in row.a] == list(range(10))
    assert sorted(j for row in rows for j in row.b) == list(range(10))
    bodies = [[i for i in row.b if b.paragraphs[i].kind == "body"] for row in rows]
    assert all(len(body) <= MOST_PER_SIDE for body in bodies)
    for body in bodies:
        assert all(later - earlier <= 2 for earlier, later in pairwise(body))
    if not usable:
        assert all(not (row.a and row.b) for row in rows)


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["quote", "only", "differs"])), max_size=6))
def test_runs_joined_are_the_text(text: str, stretches: list[tuple[int, int, str]]) -> None:
    article = Article((Paragraph(text),))
    marks = [Mark(Span(0, min(x, y), max(x, y)), kind, "t") for x, y, kind in stretches]  # type: ignore[arg-type]
    found = runs(article, 0, marks)
    assert "".join(run.text for run in found) == text
    assert all(run.text for run in found)
    assert wholly(article, 0, [mark.span for mark in marks]) <= any(c.isalnum() for c in text)


def test_a_paragraph_gives_up_its_counterpart_for_another_of_its_own() -> None:
    article = Article(tuple(Paragraph("x") for _ in range(3)))
    rows = place(article, article, {(0, 1): 0.8, (2, 1): 0.9, (2, 2): 0.85})
    assert [(row.a, row.b) for row in rows] == [([], [0]), ([0], [1]), ([1], []), ([2], [2])]
    mirrored = place(article, article, {(1, 0): 0.8, (1, 2): 0.9, (2, 2): 0.85})
    assert [(row.a, row.b) for row in mirrored] == [([0], []), ([1], [0]), ([], [1]), ([2], [2])]


def test_of_very_many_counterparts_the_strongest_are_named_and_the_rest_counted(plainly: Callable[..., Comparison]) -> None:
    texts = [f"Paragraph number {n} of a list." for n in range(30)]
    found = build_report(plainly(["One for all of them.", *texts[:1]], texts, [(0, j) for j in range(30)]), Decisions(), Choices(DAY)).rows
    away = next(row for row in found if row.a and row.a[0].number == 1).elsewhere
    assert len(away) == MOST_ELSEWHERE
    assert away[-1].anchor == ""
    named = {place.text for place in away[:-1]}
    here = sum(len(row.b) for row in found if row.a and row.a[0].number == 1)
    assert away[-1].text == f"+{30 - here - len(named)}"


def test_counterparts_elsewhere_are_named_in_the_order_of_their_article() -> None:
    links = [DecidedLink(ParagraphLink(a, b, "same", 0.9, "certain"), "suggested") for a, b in ((7, 0), (1, 4), (2, 2))]
    places = [(link, side) for side in ("b", "a") for link in links]
    assert [place.text for place in elsewhere(places)] == ["B¶1", "B¶3", "B¶5", "A¶2", "A¶3", "A¶8"]


def test_a_mark_does_not_tear_a_sign_from_its_letter() -> None:
    article = Article((Paragraph("दिया गया। cafe\u0301 noir"),))
    text = article.paragraphs[0].text
    torn, accent = text.index("\u093e।"), text.index("\u0301")
    found = runs(article, 0, [Mark(Span(0, 0, torn), "only", "fa1"), Mark(Span(0, accent - 4, accent), "quote", "q1")])
    assert [(run.text, run.only, run.quote) for run in found] == [
        ("दिया गया", True, False),
        ("। ", False, False),
        ("cafe\u0301", False, True),
        (" noir", False, False),
    ]


def test_a_dateline_leaves_a_paragraph_one_sided() -> None:
    article = Article((Paragraph("VELM — Nobody came."),), dateline=Span(0, 0, 7))
    assert wholly(article, 0, [Span(0, 7, 19)])
    assert not wholly(article, 0, [])
    assert not wholly(article, 0, [Span(0, 7, 13)])


def test_the_rest_of_a_quotation_that_the_other_side_cut_is_one_sided_in_its_row() -> None:
    long, short = (f"Ada Quill said: “The lamps went out at noon{rest}.”" for rest in (" and no ferry has left the quay ever since then", ""))
    made = compare(*(read(Article((Paragraph(text),))) for text in (long, short)))
    assert [q.kind for q in made.quotes] == ["trimmed"]
    row = next(r for r in build_report(made, Decisions(), Choices(DAY)).rows if r.a)
    quoted = "".join(run.text for run in row.a[0].runs if run.quote)
    only = "".join(run.text for run in row.a[0].runs if run.only)
    assert quoted.strip() == "The lamps went out at noon"
    assert only.strip().startswith("and no ferry has left the quay")


def test_the_headline_set_once_more_above_the_report_is_in_no_row() -> None:
    told = Paragraph("The bridge of Velm was shut on Monday.")
    a = read(Article((Paragraph("VELM SHUTS ITS BRIDGE", "heading"), Paragraph("At a glance", "heading"), told), title="Velm shuts its bridge"))
    made = compare(a, read(Article((told,), title="A bridge is shut")))
    assert laid(made) == [([2, 3], [1])]
    swapped = compare(read(Article((told,), title="A bridge is shut")), a)
    assert laid(swapped) == [([1], [2, 3])]
    noted = replace(Decisions(), notes=write((), "paragraph", (("a", a.article.whole(0)),), "Why again?", ""))
    assert laid(made, noted) == [([1, 2, 3], [1])]
