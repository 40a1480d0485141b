"""Our PDFs before a checker of others: page-validation, which tests every machine-checkable rule of PDF/UA-1 and PDF/A-2a that veraPDF names.

What no machine can check is left to eyes: whether the order of reading makes sense and whether alternative texts say what is to be seen.
"""

import datetime
import io
import re
from collections.abc import Callable
from dataclasses import replace

import page
import pikepdf
import pytest

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.notes import write
from reader.report.build import build_report
from reader.report.choices import PARTS, Choices, Look
from reader.report.model.report import Report
from reader.report.pdf import pdf

DAY = datetime.date(2031, 5, 9)
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
USUAL = Look()
_LENGTH = "PDFA2A-STREAM-LENGTH-001"


def faults(data: bytes) -> list[str]:
    """What the checker finds fault with, by both standards."""
    reports = [page.validate_pdf_bytes(data, profile=profile) for profile in PROFILES]
    assert [report.rules.total > 100 for report in reports] == [True, True]
    return [str(failure) for report in reports for failure in report.failures if not (failure.rule_id == _LENGTH and lengths_hold(data))]


def lengths_hold(data: bytes) -> bool:
    """Whether every stream is as long as it says: a stream whose last byte is a carriage return, before the line feed that ends it, misleads the checker."""
    streams = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", data))
    return bool(streams) and all(data.startswith(b"\nendstream", stream.end() + int(stream.group(1))) for stream in streams)


@pytest.fixture(scope="module")
def full(pair: Comparison, noted: Decisions) -> Report:
    return build_report(pair, noted, Choices(DAY, parts=frozenset(PARTS), author="Sol Ander"))


@pytest.mark.parametrize("look", [USUAL, Look("us-letter", True, "greyscale", "large")])
def test_a_report_with_every_part_is_sound(full: Report, look: Look) -> None:
    assert faults(pdf(full, look=look).data) == []


def test_a_row_that_breaks_and_one_under_a_subhead_are_sound(plainly: Callable[..., Comparison], pair: Comparison) -> None:
    long = " ".join(f"Sentence {number} of a very long paragraph about the harbour." for number in range(220))
    assert faults(pdf(build_report(plainly(["Short.", long], ["Short too."], [(0, 0)]), Decisions(), Choices(DAY))).data) == []
    assert faults(pdf(build_report(pair, Decisions(), Choices(DAY, order="b"))).data) == []


def test_text_that_is_hostile_or_of_many_scripts_is_sound(plainly: Callable[..., Comparison]) -> None:
    odd = ["<script> #panic(1) \u202eesrever\x00 \ud800 \ue000", "ירושלים والقدس 北京 नमस्ते 🌧 é\u0301", "soft\u00adhyphen \u200b\u2060 x\u00a0y"]
    for language in ("he", "nonsense \x01", ""):
        made = plainly(odd, odd, [(0, 0), (1, 1)], title=odd[1], source=odd[0], language=language)
        assert faults(pdf(build_report(made, Decisions(), Choices(DAY, title=odd[0]))).data) == []


def test_the_checker_finds_what_is_broken(report: Report) -> None:
    with pikepdf.open(io.BytesIO(pdf(report).data)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure":
                del item["/Alt"]
        out = io.BytesIO()
        document.save(out)
    assert any("alternat" in fault.lower() for fault in faults(out.getvalue()))


def test_an_untitled_pair_of_empty_articles_is_sound(plainly: Callable[..., Comparison], report: Report) -> None:
    assert faults(pdf(build_report(plainly([], []), Decisions(), Choices(DAY))).data) == []
    assert faults(pdf(replace(report, picture=None)).data) == []


def test_a_report_in_another_language_with_a_note_of_every_kind_is_sound(pair: Comparison) -> None:
    note = "# Head\n\n*lean* **on** `it`, see [there](https://a.example) <mailto:a@b.example>\n\n- one\n  1. two\n\n> said\n\n```\ncode\n```\n\n---\n\n" * 2
    decided = Decisions(notes=write((), "stretch", (("a", pair.a.article.whole(0)),), note))
    made = build_report(pair, decided, Choices(DAY, parts=frozenset(PARTS), language="fr"))
    assert faults(pdf(made).data) == []
