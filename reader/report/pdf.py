"""Report -> PDF, typeset by typst after the templates in resources/report. The only file that knows typst's compiler.

Tagged for PDF/UA-1 and fit to keep as PDF/A-2a. Article text goes in as data and is never read as markup.
"""

import json
import re
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader import resources
from reader.report.glyphs import PLAIN, bundled, cover
from reader.report.model import Report
from reader.report.plain import characters, code, plain
from reader.work import Progress, silent

PAPERS = {"a4": 1.0, "us-letter": 1.03}
_UNSHOWN = re.compile(r'the text `?"(.*?)"`? could not be displayed', re.DOTALL)
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}|\\(.)", re.DOTALL)
_TRIES = 12


class PdfError(Exception):
    """The report could not be typeset. `str()` says so to a person."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished PDF, and the characters that no typeface had, as they stand in it ("[U+1F600]")."""

    data: bytes
    missing_glyphs: tuple[str, ...]


def pdf(report: Report, progress: Progress = silent, *, paper: str = "a4") -> Pdf:
    """Typeset a report. The same report on the same computer gives the same bytes.

    Raises PdfError, ValueError for a paper that is not in PAPERS, and Cancelled through `progress`.
    """
    if paper not in PAPERS:
        raise ValueError(f"no such paper: {paper}")
    progress(0.0, "Laying out the report")
    values = plain(report)
    progress(0.1, "Finding typefaces")
    wanted = characters(values)
    found = cover(wanted)
    with tempfile.TemporaryDirectory(prefix="diptych-") as folder:
        for file in (*bundled(), *found.files):
            shutil.copyfile(file, Path(folder, file.name))
        progress(0.2, "Typesetting")
        missing = found.missing
        if missing:
            values = plain(report, missing)
        for attempt in range(_TRIES):
            try:
                data = _compiled(report, values, missing, found.families, paper, folder)
                break
            except PdfError as error:
                # a typeface may claim a character and still not show it
                more = _unshown(str(error)) - missing if attempt < _TRIES - 2 else wanted - PLAIN - missing
                if not more:
                    raise
                missing |= more
                values = plain(report, missing)
                progress(0.2 + 0.05 * attempt, "Typesetting")
    progress(1.0, "Typesetting")
    return Pdf(data, tuple(code(character) for character in sorted(missing)))


def _compiled(report: Report, words: dict[str, Any], missing: frozenset[str], families: tuple[str, ...], paper: str, fonts: str) -> bytes:
    import typst

    values = words | {"paper": paper, "width": PAPERS[paper], "fallback": list(families), "missing": [code(character) for character in sorted(missing)]}
    made = datetime(report.made.year, report.made.month, report.made.day, tzinfo=UTC)
    try:
        return typst.compile(
            str(resources.path("report", "report.typ")),
            root=str(resources.path("report")),
            font_paths=[fonts],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"report": json.dumps(values, ensure_ascii=False)},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=made,
        )
    except typst.TypstError as error:
        raise PdfError(f"The report could not be typeset: {error.message}") from error


def _unshown(message: str) -> frozenset[str]:
    """The characters that typst says it has no glyph for; it quotes them as Rust does."""
    match = _UNSHOWN.search(message)
    if match is None:
        return frozenset()
    quoted = _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)) if found.group(1) else found.group(2), match.group(1))
    return frozenset(quoted) - PLAIN
