import csv
import datetime
import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.csv_table import COLUMNS, cell, csv_table
from reader.report.extracts import flat
from reader.report.markdown import in_a_row, markdown
from reader.report.model.report import Report
from reader.report.note_markdown import escaped
from reader.report.plain import shown

DAY = datetime.date(2031, 5, 9)
ALLOWED = {"text", "text_special", "softbreak", "hardbreak", "strong_open", "strong_close", "em_open", "em_close", "html_inline"}


def inline(source: str) -> list[Token]:
    return [token for token in MarkdownIt("commonmark").enable("table").parse(source) if token.type == "inline"]


def words(source: str) -> str:
    """What a reader sees."""
    return "\n".join("".join(child.content for child in token.children or () if child.type in ("text", "text_special")) for token in inline(source))


def test_markdown_read_back_carries_everything(report: Report) -> None:
    seen = words(markdown(report))
    for row in report.rows:
        for passage in (*row.a, *row.b):
            assert flat(passage.text) in seen
    for statement in report.both_say:
        assert statement.text in seen
    for quote in report.tables.quotes:
        assert "".join(run.text for run in quote.a_words) in seen
        assert quote.remark in seen
    for difference in report.tables.differences:
        assert difference.note in seen
    for entry in (*report.tables.only_a, *report.tables.only_b):
        assert entry.title in seen
        assert all(fact in seen for _, fact in (*entry.facts, *entry.nearest))
    assert report.footing in seen


HOSTILE = [
    "<script>alert(1)</script> &lt; &amp;",
    "[a](javascript:x) ![b](http://x/y.png) <http://auto.example>",
    "# heading *b* _e_ `c` ~~s~~ | cell | \\ back",
    "1. one\n- two\n> three\n\n    four\n---\n===",
    "[ref]: http://x\nhttps://www.example.org www.example.org a@b.example",
]


def _only_text(source: str, breaks: int) -> None:
    children = [child for token in inline(source) for child in token.children or ()]
    assert {child.type for child in children} <= ALLOWED
    assert all(child.content == "<br>" for child in children if child.type == "html_inline")
    assert sum(child.type == "html_inline" for child in children) <= breaks


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_only_text_in_markdown(plainly: Callable[..., Comparison], hostile: str) -> None:
    made = build_report(plainly([hostile], [hostile], [(0, 0)], title=hostile, source=hostile), Decisions(), Choices(DAY, title=hostile))
    _only_text(markdown(made), 0)
    assert flat(shown(hostile)) in words(markdown(made))


@pytest.mark.parametrize(
    ("plain", "made"),
    [
        ("“It’s 19%,” he said (twice): no - not a half-million... yes!", "“It’s 19%,” he said (twice): no - not a half-million... yes!"),
        ("1. One", "1\\. One"),
        ("12) twelve", "12\\) twelve"),
        ("- one\n+ two", "\\- one\n\\+ two"),
        ("at www.example.org or https://a.example", "at www\\.example.org or https\\://a.example"),
    ],
)
def test_only_what_would_be_markup_is_escaped(plain: str, made: str) -> None:
    assert escaped(plain) == made


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(max_codepoint=0x7F), max_size=40), min_size=1, max_size=3))
def test_no_text_becomes_markdown(plainly: Callable[..., Comparison], texts: list[str]) -> None:
    made = build_report(plainly(texts, texts[:1], [(0, 0)], title=texts[0]), Decisions(), Choices(DAY))
    _only_text(markdown(made), len(texts))


def test_csv_read_back_is_the_findings(report: Report) -> None:
    lines = list(csv.DictReader(io.StringIO(csv_table(report), newline="")))
    kinds = [line["kind"] for line in lines]
    assert kinds == ["link"] * 3 + ["quote", "wording", "difference", "only a", "only a", "only b", "name", "name", "source"]
    by_kind = {line["kind"]: line for line in lines}
    assert by_kind["quote"]["words_a"] == "We had no warning of any kind,"
    assert by_kind["difference"]["verdict"] == "differs"
    assert (by_kind["only b"]["place_b"], by_kind["only b"]["place_a"]) == ("B¶5, B¶6", "A¶1, A¶5")
    assert [line["verdict"] for line in lines[:3]] == ["suggested"] * 3
    assert tuple(lines[0]) == COLUMNS


@given(st.text(max_size=40))
def test_no_cell_starts_a_formula_or_breaks_a_line(value: str) -> None:
    made = cell(value)
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert "\n" not in made
    assert made.removeprefix("'") == flat(shown(value).replace("\u200b", "")).removeprefix("'")


@pytest.mark.parametrize(("value", "made"), [("=1+1", "'=1+1"), (" @x", "'@x"), ("plain", "plain"), ("\t-2", "'-2"), ("", "")])
def test_formulas_are_held(value: str, made: str) -> None:
    assert cell(value) == made


def test_no_excerpt_has_a_full_stop_before_a_semicolon() -> None:
    assert in_a_row(["A¶1 “a lamp”", "A¶2 “A lamp,” Lund said.", "A¶3 It is lit."]) == "A¶1 “a lamp”; A¶2 “A lamp,” Lund said; A¶3 It is lit."


def test_indirect_speech_stands_without_marks_of_its_own(report: Report) -> None:
    quote = report.tables.quotes[0]
    spoken, told = (replace(report, tables=replace(report.tables, quotes=(replace(quote, told=sides),))) for sides in ((), ("a",)))
    said = "".join(run.text for run in quote.a_words)
    assert f"“{said}”" in words(markdown(spoken)).split("Speaker")[1]
    assert f"“{said}”" not in words(markdown(told)).split("Speaker")[1].split("Remark")[1][: len(said) * 4]
