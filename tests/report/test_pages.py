import datetime
from collections.abc import Callable

import pypdfium2
import pytest

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.pages import FIRST_ROWS, beginning, pages, picture
from reader.work import Cancelled

CHOICES = Choices(datetime.date(2031, 5, 9))


def test_the_pages_are_those_of_the_pdf_and_become_pictures(pair: Comparison) -> None:
    found = pages(pair, Decisions(), CHOICES)
    assert len(found.sizes) == len(pypdfium2.PdfDocument(found.data))
    assert not found.shortened
    drawn = picture(found.data, 0, 0.5)
    assert (drawn.width, drawn.height) == (298, 421)
    assert len(drawn.pixels) == drawn.stride * drawn.height
    assert len(set(drawn.pixels)) > 20


def test_a_long_report_is_shown_by_its_beginning(plainly: Callable[..., Comparison]) -> None:
    texts = [f"Paragraph {number} of a long report about the harbour." for number in range(100)]
    long = build_report(plainly(texts, texts, [(n, n) for n in range(100)]), Decisions(), CHOICES)
    first = beginning(long)
    assert (len(long.rows), len(first.rows), len(first.index)) == (100, FIRST_ROWS, FIRST_ROWS)
    short = build_report(plainly(texts[:5], texts[:5], [(0, 0)]), Decisions(), CHOICES)
    assert beginning(short) is short


def test_sources_are_hidden_in_the_preview_too(pair: Comparison) -> None:
    hidden = pages(pair, Decisions(), Choices(CHOICES.made, anonymise=True))
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(hidden.data))
    assert "Gazette" not in text and "Report A" in text


def test_a_preview_can_be_cancelled(pair: Comparison) -> None:
    def stop(share: float, doing: str) -> None:
        if share > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        pages(pair, Decisions(), CHOICES, stop)
