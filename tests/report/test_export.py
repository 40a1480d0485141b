import datetime
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.export import FORMATS, anonymous, export, format_of, json_bytes
from reader.report.own_words import ENGLISH
from reader.work import Cancelled

CHOICES = Choices(datetime.date(2031, 5, 9))
TOLD = ("The Merrow Gazette", "Coast Wire", "Ida Holt", "gazette.example", "Pia Lund")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("x.pdf", "pdf"),
        ("/a.b/X.HTML", "html"),
        ("x.htm", "html"),
        ("x.markdown", "md"),
        ("x.csv", "csv"),
        ("x.json", "json"),
        ("x.docx", "docx"),
        ("x.CSL.json", "csl"),
        ("x.txt", "txt"),
        ("pdf", None),
        ("x.odt", None),
    ],
)
def test_the_ending_says_the_format(name: str, wanted: str | None) -> None:
    assert format_of(name) == wanted


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_is_written_the_same_each_time(pair: Comparison, to: str) -> None:
    told: list[float] = []
    first = export(pair, Decisions(), to, CHOICES, lambda share, doing: told.append(share))
    assert first.data == export(pair, Decisions(), to, CHOICES).data
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert told == sorted(told)


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_can_be_cancelled(pair: Comparison, to: str) -> None:
    def stop(share: float, doing: str) -> None:
        if share > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        export(pair, Decisions(), to, CHOICES, stop)


def test_no_other_format(pair: Comparison) -> None:
    with pytest.raises(KeyError):
        export(pair, Decisions(), "odt", CHOICES)


@pytest.mark.parametrize("to", [to for to in FORMATS if to not in ("pdf", "docx", "csv.zip")])
def test_anonymous_means_that_nothing_names_who_wrote_it(pair: Comparison, to: str) -> None:
    named = export(pair, Decisions(), to, CHOICES).data.decode()
    hidden = export(pair, Decisions(), to, replace(CHOICES, anonymise=True)).data.decode()
    assert not [name for name in TOLD if name in hidden]
    assert to == "csv" or any(name in named for name in TOLD)
    assert ("We had no warning" if to in ("csl", "txt") else "4,500") in hidden


def test_an_anonymous_report_calls_them_by_their_letters(pair: Comparison) -> None:
    report = build_report(anonymous(pair, ENGLISH), Decisions(), Choices(CHOICES.made))
    assert (report.a.label, report.b.label, report.title) == ("Report A", "Report B", "Report A and Report B")
    assert "Ida Holt" not in report.a.facts


def test_title_and_author_stand_in_the_report(pair: Comparison) -> None:
    page = export(pair, Decisions(), "html", replace(CHOICES, title="The dry town", author="Sol Ander")).data.decode()
    assert "<h1>The dry town</h1>" in page
    assert "Compared 9 May 2031 by Sol Ander with" in page


def test_rows_in_the_order_of_b(plainly: Callable[..., Comparison]) -> None:
    crossing = plainly(["First of A.", "Second of A.", "Third of A."], ["First of B.", "Second of B."], [(0, 1), (1, 0)])
    rows = build_report(crossing, Decisions(), Choices(CHOICES.made, order="b")).rows
    assert [([p.number for p in row.a], [p.number for p in row.b]) for row in rows] == [([2], [1]), ([3], []), ([1], [2])]
    page = export(crossing, Decisions(), "html", replace(CHOICES, order="b")).data.decode()
    assert "rows in B’s order" in page


def test_a_table_opens_as_utf_8_in_a_spreadsheet(pair: Comparison) -> None:
    assert export(pair, Decisions(), "csv", CHOICES).data.startswith("\ufeffkind,".encode())


def test_half_a_surrogate_pair_is_still_json() -> None:
    assert json.loads(json_bytes({"odd": "\ud800", "even": "é"})) == {"odd": "\ud800", "even": "é"}
