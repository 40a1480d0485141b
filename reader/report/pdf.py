"""Report -> PDF, typeset by typst after the templates in resources/report. The only file that knows typst's compiler.

Tagged for PDF/UA-1 and fit to keep as PDF/A-2a. Article text goes in as data and is never read as markup.
"""

import ctypes
import json
import re
import shutil
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from reader import resources
from reader.report.choices import SCALES, Look
from reader.report.glyphs import PLAIN, bundled, cover
from reader.report.model.report import Report
from reader.report.own_words import own_words
from reader.report.plain import characters, code, plain
from reader.report.waiting import waited
from reader.work import Progress, portion, silent

USUAL_LOOK = Look()
MARGIN = 18.0
"""At both sides of a page, in mm."""
_UNSHOWN = re.compile(r'the text `?"(.*?)"`? could not be displayed', re.DOTALL)
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}|\\(.)", re.DOTALL)
_MESSAGE = re.compile(r'\bsay\("([^"\\]+)"')
_REMEMBERED = 11
_TRIES = 12
_PICTURE_DPI = 220.0
_AT_ONCE, _A_CHARACTER = 0.4, 2e-5
"""Seconds that typesetting takes about, to tell progress by: typst itself tells none."""


class PdfError(Exception):
    """The report could not be typeset. `str()` says so to a person."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished PDF, and the characters that no typeface had, as they stand in it ("[U+1F600]")."""

    data: bytes
    missing_glyphs: tuple[str, ...]


def pdf(report: Report, progress: Progress = silent, *, look: Look = USUAL_LOOK) -> Pdf:
    """Typeset a report. The same report on the same computer gives the same bytes. Raises PdfError, and Cancelled through `progress`."""
    progress(0.0, "Laying out the report")
    values = _values(report)
    progress(0.1, "Finding typefaces")
    wanted = characters(values)
    found = cover(wanted)
    with tempfile.TemporaryDirectory(prefix="diptych-", ignore_cleanup_errors=True) as folder:
        for file in (*bundled(), *found.files):
            shutil.copyfile(file, Path(folder, file.name))
        part = portion(progress, 0.2, 0.95)
        part(0.0, "Typesetting")
        missing = found.missing
        if missing:
            values = _values(report, missing)
        for attempt in range(_TRIES):
            try:
                data = _compiled(report, values, missing, found.families, look, folder, part)
                break
            except PdfError as error:
                # a typeface may claim a character and still not show it
                more = _unshown(str(error)) - missing if attempt < _TRIES - 2 else wanted - PLAIN - missing
                if not more:
                    raise
                missing |= more
                values = _values(report, missing)
    progress(1.0, "Typesetting")
    return Pdf(data, tuple(code(character) for character in sorted(missing)))


def _values(report: Report, missing: frozenset[str] = frozenset()) -> dict[str, Any]:
    """What the templates lay out: the report as plain values, and every message of theirs in its language."""
    own = own_words(report.language)
    report = replace(report, both_say=report.both_say[: report.fitted])
    return plain(report, missing) | {"words": own.dictionary(template_messages()), "marks": [own.opening, own.closing]}


@cache
def template_messages() -> tuple[str, ...]:
    """The messages that the templates ask for, in English."""
    files = sorted(resources.path("report").glob("*.typ"))
    return tuple(dict.fromkeys(message for file in files for message in _MESSAGE.findall(file.read_text(encoding="utf-8"))))


def picture_png(report: Report, look: Look = USUAL_LOOK) -> bytes:
    """The picture of the alignment by itself, as PNG as wide as the text of a page. Raises PdfError."""
    import typst

    with tempfile.TemporaryDirectory(prefix="diptych-", ignore_cleanup_errors=True) as folder:
        for file in bundled():
            shutil.copyfile(file, Path(folder, file.name))
        # the picture alone, so that no word of the report can stand in its way
        words = _values(replace(report, rows=(), index=(), remarks=(), tags=(), cited=()))
        values = words | _looked(look) | {"fallback": [], "missing": []}
        try:
            made = typst.compile(
                str(resources.path("report", "picture.typ")),
                root=str(resources.path("report")),
                font_paths=[folder],
                ignore_system_fonts=True,
                format="png",
                ppi=_PICTURE_DPI,
                sys_inputs={"report": json.dumps(values, ensure_ascii=False)},
            )
        except typst.TypstError as error:
            raise PdfError(f"The picture of the alignment could not be drawn: {error.message}") from error
    return bytes(made[0] if isinstance(made, list) else made)


def _compiled(report: Report, words: dict[str, Any], missing: frozenset[str], families: tuple[str, ...], look: Look, fonts: str, progress: Progress) -> bytes:
    import typst

    values = words | _looked(look) | {"fallback": list(families), "missing": [code(character) for character in sorted(missing)]}
    made = datetime(report.made.year, report.made.month, report.made.day, tzinfo=UTC)

    def compiled() -> bytes:
        data: bytes = typst.compile(
            str(resources.path("report", "report.typ")),
            root=str(resources.path("report")),
            font_paths=[fonts],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"report": json.dumps(values, ensure_ascii=False)},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=made,
        )
        return data

    expected = _AT_ONCE + _A_CHARACTER * sum(len(passage.text) for row in report.rows for passage in (*row.a, *row.b))
    try:
        return waited(compiled, progress, expected, _forgotten)
    except typst.TypstError as error:
        raise PdfError(f"The report could not be typeset: {error.message}") from error


def _forgotten() -> None:
    """Let typst forget the pages that it set.

    It keeps what it worked out for the last ten documents, which for ten long reports would be many gigabytes, and tells no way to drop it; so it is given
    as many empty ones. They take a few milliseconds each.
    """
    import typst

    with tempfile.TemporaryDirectory(prefix="diptych-", ignore_cleanup_errors=True) as folder, suppress(typst.TypstError):
        empty = Path(folder, "empty.typ")
        empty.write_text("", encoding="utf-8")
        for _ in range(_REMEMBERED):
            if not threading.main_thread().is_alive():
                return  # the program is ending
            typst.compile(str(empty), root=folder, ignore_system_fonts=True, format="svg")
    if sys.platform == "linux":
        _given_back()


def _given_back() -> None:
    """Ask the C library for what it holds back of memory that is free, where it is glibc."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _looked(look: Look) -> dict[str, Any]:
    """What of the choices the templates ask for; lengths in mm."""
    width = look.size[0] - 2 * MARGIN
    return {"paper": look.paper, "landscape": look.landscape, "width": width, "grey": look.colour == "greyscale", "scale": SCALES[look.text_size]}


def _unshown(message: str) -> frozenset[str]:
    """The characters that typst says it has no glyph for; it quotes them as Rust does."""
    match = _UNSHOWN.search(message)
    if match is None:
        return frozenset()
    quoted = _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)) if found.group(1) else found.group(2), match.group(1))
    return frozenset(quoted) - PLAIN
