"""What fits the first page, on every paper."""

import datetime
import itertools
from dataclasses import replace

import pypdfium2
import pytest

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import USUAL, Choices, TextSize
from reader.report.findings import Finding
from reader.report.front import UPRIGHT, Room, fitting, room, sections
from reader.report.html import html
from reader.report.markdown import markdown
from reader.report.model.front import Statement
from reader.report.model.tables import Tables
from reader.report.pdf import pdf

DAY = datetime.date(2031, 5, 9)
SIZES: tuple[TextSize, ...] = ("small", "normal", "large")


def finding(number: int, kind: str) -> tuple[Finding, str]:
    one_sided = kind.startswith("only")
    detail = ("The harbour office said that the gate was shut by hand " * 9)[: 150 if one_sided else 60]
    near = "nearest in A: ¶9" if one_sided else ""
    return Finding(kind, f"Topic number {number}", "¶3", detail, near, (), f"{kind}{number}"), f"f{number}"  # type: ignore[arg-type]


def test_a_longer_column_holds_more_and_each_kind_has_one() -> None:
    found = [finding(n, kind) for n in range(30) for kind in ("only a", "only b", "quote", "difference")]
    held = [[len(section.items) for section in sections(found, (), Room(height, 233))] for height in (10, 300, 500, 900)]
    assert held[0] == [1, 1, 1, 1]
    assert all(sum(fewer) < sum(more) for fewer, more in itertools.pairwise(held))
    for section in sections(found, (), UPRIGHT):
        assert section.more == 30 - len(section.items) > 0


def test_larger_type_in_the_same_room_holds_less() -> None:
    found = [finding(n, kind) for n in range(30) for kind in ("only a", "only b")]
    usual, large = (sum(len(s.items) for s in sections(found, (), Room(500, 233, scale))) for scale in (1.0, 1.3))
    assert large < usual


def test_what_both_say_leaves_room_for_findings() -> None:
    said = tuple(Statement("Both say that the gate was shut by hand at noon. " * 3, (), ()) for _ in range(9))
    one = [finding(0, "quote"), finding(0, "difference")]
    alone, kept = fitting(said, ()), fitting(said, one)
    assert 1 < len(kept) < len(alone) <= 9
    assert kept == said[: len(kept)]
    assert UPRIGHT.heading(first=True) + sum(map(UPRIGHT.statement, kept)) <= UPRIGHT.height * 2 / 3
    assert len(fitting(said, one, Room(20, 300))) == 1
    assert fitting((), one) == ()


def test_a_pdf_holds_what_fits_its_first_page_and_what_scrolls_holds_all(pair: Comparison) -> None:
    report = build_report(pair, Decisions(), Choices(DAY))
    assert report.fitted == len(report.both_say) > 1
    short = replace(report, fitted=1)
    last = report.both_say[-1].text[-20:-1]
    assert all(last in made for made in (html(short), markdown(short)))
    shown = [pypdfium2.PdfDocument(pdf(made).data)[0].get_textpage().get_text_range() for made in (report, short)]
    places = ", ".join(place.text for place in report.both_say[-1].a)
    assert shown[0].count(f"({places} ↔") == 1 and shown[1].count(f"({places} ↔") == 0


@pytest.mark.parametrize("landscape", [False, True])
def test_the_first_page_is_one_page_on_every_paper(pair: Comparison, landscape: bool) -> None:
    many = [finding(n, kind) for n in range(12) for kind in ("only a", "only b", "quote", "difference")]
    headline = "Main bursts under Merrow, and the whole town goes without water" * (1 if landscape else 2)
    long = replace(pair, a=replace(pair.a, article=replace(pair.a.article, title=headline)))
    for paper, size, pictured in itertools.product(("a4", "us-letter"), SIZES, (True, False)):
        choices = Choices(DAY, paper=paper, landscape=landscape, text_size=size, parts=USUAL if pictured else USUAL - {"picture"})  # type: ignore[arg-type]
        report = build_report(long, Decisions(), choices)
        free = room(choices, report.title, (report.a, report.b))
        schools = Statement("Two schools are closed until Friday and some homes have no water, the utility said on Tuesday.", (), ())
        said = fitting((schools,) * 5, many, free)
        full = replace(report, both_say=said, sections=sections(many, said, free), index=(), tables=Tables((), (), (), ()))
        document = pypdfium2.PdfDocument(pdf(full, look=choices.look).data)
        assert "rows in A’s order" in document[1].get_textpage().get_text_range(), (paper, size, pictured)
