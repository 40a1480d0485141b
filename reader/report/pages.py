"""The pages of a finished PDF as pictures, for the preview and for the printer. Pure; pdfium may be used by one thread at a time, which is seen to here."""

import threading
from dataclasses import dataclass, replace

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.build import build_report, words_for
from reader.report.choices import Choices
from reader.report.export import anonymous
from reader.report.model.report import Report
from reader.report.pdf import pdf
from reader.work import Progress, portion, silent

FIRST_ROWS, FIRST_ENTRIES = 40, 25
"""So much of a long report is typeset for a preview: the person sees how it looks at once, and all of it once it is written."""
_pdfium = threading.Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: four bytes each (blue, green, red, unused), rows `stride` bytes apart."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Pages:
    """A finished PDF, the size of each page in points (1/72 inch), and whether it is only the beginning of the report."""

    data: bytes
    sizes: tuple[tuple[float, float], ...]
    shortened: bool = False
    missing_glyphs: tuple[str, ...] = ()


def pages(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress = silent, *, whole: bool = True) -> Pages:
    """Typeset the report; the first part of a long one alone where `whole` is not wanted. Raises PdfError, and Cancelled through `progress`."""
    progress(0.0, "Building the report")
    report = build_report(anonymous(comparison, words_for(comparison, choices)) if choices.anonymise else comparison, decisions, choices)
    first = report if whole else beginning(report)
    made = pdf(first, portion(progress, 0.1, 0.95), look=choices.look)
    progress(0.95, "Counting pages")
    return Pages(made.data, _sizes(made.data), first is not report, made.missing_glyphs)


def beginning(report: Report) -> Report:
    """The first part of a long report; a short one as it is."""
    full = report.tables
    most = max(len(full.quotes), len(full.differences), len(full.only_a), len(full.only_b), len(report.index) // 2)
    if len(report.rows) <= 2 * FIRST_ROWS and most <= 2 * FIRST_ENTRIES:
        return report
    tables = replace(
        full,
        quotes=full.quotes[:FIRST_ENTRIES],
        only_a=full.only_a[:FIRST_ENTRIES],
        only_b=full.only_b[:FIRST_ENTRIES],
        differences=full.differences[:FIRST_ENTRIES],
        wording=full.wording[:FIRST_ENTRIES],
        names=full.names[:FIRST_ENTRIES],
        sources=full.sources[:FIRST_ENTRIES],
    )
    return replace(report, rows=report.rows[:FIRST_ROWS], index=report.index[:FIRST_ROWS], tables=tables)


def picture(data: bytes, number: int, scale: float) -> Picture:
    """One page of a PDF, counted from 0, at `scale` pixels to a point."""
    import pypdfium2

    with _pdfium:
        document = pypdfium2.PdfDocument(data)
        try:
            page = document[number]
            drawn = page.render(scale=scale, force_bitmap_format=_BGRX)
            made = Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
            # here, not whenever Python lets go of them: another thread may hold the lock by then
            drawn.close()
            page.close()
            return made
        finally:
            document.close()


def _sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    import pypdfium2

    with _pdfium:
        document = pypdfium2.PdfDocument(data)
        try:
            return tuple(document.get_page_size(number) for number in range(len(document)))
        finally:
            document.close()


_BGRX = 3
"""FPDFBitmap_BGRx of pdfium's fpdfview.h: what a 32-bit picture without transparency is on every system that Qt runs on."""
