"""A comparison as a file in every format: which there are, what may be chosen, and the bytes. Pure; the command line and the window both come here."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import compress
from pathlib import PurePath
from typing import Any

from reader.article.model import Article, Paragraph
from reader.article.sides import Side
from reader.comparison.model import Comparison
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.report.build import build_report, unnamed, words_for
from reader.report.choices import Choices
from reader.report.findings import findings
from reader.report.model.report import Report
from reader.report.own_words import ENGLISH, OwnWords
from reader.work import Progress, portion, silent


@dataclass(frozen=True, slots=True)
class Exported:
    """The bytes of a file, and the characters that no typeface had, as they stand in it; only a PDF can lack any."""

    data: bytes
    missing_glyphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for a person, the ending of its files, and how a report becomes one."""

    label: str
    ending: str
    make: Callable[[Comparison, Decisions, Choices, Progress], Exported]


def export(comparison: Comparison, decisions: Decisions, to: str, choices: Choices, progress: Progress = silent) -> Exported:
    """The comparison in the format called `to`, as the person left it. The same for the same input and choices.

    Raises KeyError for a format that is not in FORMATS, PdfError, and Cancelled through
    `progress`; who cancels a PDF while typst is at it leaves at once.
    """
    made_by = FORMATS[to].make
    progress(0.0, "Building the report")
    # data say the same in every language
    words = ENGLISH if to == "json" else words_for(comparison, choices)
    return made_by(anonymous(comparison, words) if choices.anonymise else comparison, decisions, choices, progress)


def format_of(file: str) -> str | None:
    """The format that the ending of a file's name asks for; None where it asks for none."""
    name = PurePath(file).name.casefold()
    endings = {spec.ending: key for key, spec in FORMATS.items()} | {"htm": "html", "markdown": "md"}
    found = [ending for ending in endings if name.endswith(f".{ending}")]
    return endings[max(found, key=len)] if found else None


def anonymous(comparison: Comparison, words: OwnWords) -> Comparison:
    """The comparison without what names who published or wrote the articles; their own words and headlines stay."""
    return replace(comparison, a=_anonymous(comparison.a, "a", words), b=_anonymous(comparison.b, "b", words))


def _anonymous(reading: Reading, side: Side, words: OwnWords) -> Reading:
    article, credit = reading.article, Paragraph(words.say("Credit line hidden"), "credit")
    paragraphs = tuple(credit if paragraph.kind == "credit" else paragraph for paragraph in article.paragraphs)
    hidden: Article = replace(article, paragraphs=paragraphs, source=unnamed(side, words), byline=None, url=None)
    return replace(reading, article=hidden)


def _report(comparison: Comparison, decisions: Decisions, choices: Choices) -> Report:
    return build_report(comparison, decisions, choices)


def _pdf(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    from reader.report.pdf import pdf

    made = pdf(_report(comparison, decisions, choices), portion(progress, 0.1, 1.0), look=choices.look)
    return Exported(made.data, made.missing_glyphs)


def _docx(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    from reader.report.docx import docx

    report = _report(comparison, decisions, choices)
    data = docx(report, choices.look, portion(progress, 0.2, 1.0))
    progress(1.0, "Laying out the report")
    return Exported(data)


def _html(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    from reader.report.html import html

    return _text(lambda report: html(report, choices.look), comparison, decisions, choices, progress)


def _markdown(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    from reader.report.markdown import markdown

    return _text(markdown, comparison, decisions, choices, progress)


def _csv(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    from reader.report.csv_table import csv_table

    # spreadsheets take a file without the mark for one in the system's old encoding
    return _text(lambda report: "\ufeff" + csv_table(report), comparison, decisions, choices, progress)


def _csv_zip(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    import io
    import zipfile

    from reader.report.csv_table import csv_tables

    report = _report(comparison, decisions, choices)
    progress(0.5, "Laying out the report")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in csv_tables(report).items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), ("\ufeff" + table).encode("utf-8", "replace"), zipfile.ZIP_DEFLATED)
    progress(1.0, "Laying out the report")
    return Exported(out.getvalue())


def _text(layout: Callable[[Report], str], comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    report = _report(comparison, decisions, choices)
    progress(0.5, "Laying out the report")
    data = layout(report).encode("utf-8", "replace")
    progress(1.0, "Laying out the report")
    return Exported(data)


def _json(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    from reader.report.comparison_json import comparison_json

    found = findings(comparison, decisions)
    data = json_bytes(comparison_json(comparison, decisions, list(compress(found, choices.only.of(comparison, decisions, found)))))
    progress(1.0, "Building the report")
    return Exported(data)


def _csl(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    from reader.report.citations import csl_bytes

    data = csl_bytes(comparison, decisions, words_for(comparison, choices))
    progress(1.0, "Listing the quotations")
    return Exported(data)


def _quotations(comparison: Comparison, decisions: Decisions, choices: Choices, progress: Progress) -> Exported:
    from reader.report.citations import plain_list

    data = plain_list(comparison, decisions, words_for(comparison, choices)).encode("utf-8", "replace")
    progress(1.0, "Listing the quotations")
    return Exported(data)


def json_bytes(value: Any) -> bytes:
    """A plain value as indented JSON in UTF-8; with escapes alone where it holds half a surrogate pair, which UTF-8 cannot."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n"
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return (json.dumps(value, allow_nan=False, indent=1) + "\n").encode("ascii")


FORMATS: Mapping[str, Format] = {
    "pdf": Format("PDF", "pdf", _pdf),
    "html": Format("Web page", "html", _html),
    "docx": Format("Word document", "docx", _docx),
    "md": Format("Markdown", "md", _markdown),
    "csv": Format("Table of findings", "csv", _csv),
    "csv.zip": Format("Tables, one file each", "csv.zip", _csv_zip),
    "json": Format("Comparison as data", "json", _json),
    "csl": Format("Quotations for a reference manager", "csl.json", _csl),
    "txt": Format("Quotations as plain text", "txt", _quotations),
}
