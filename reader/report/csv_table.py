"""Report -> CSV: one table with a line for each thing found, for spreadsheets and statistics. Pure; no cell can start a formula."""

import csv
import io
from collections.abc import Iterator

from reader.report.extracts import flat
from reader.report.model import FactEntry, Report
from reader.report.plain import shown

COLUMNS = ("kind", "title", "place_a", "words_a", "place_b", "words_b", "verdict", "note")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_table(report: Report) -> str:
    """The findings in the report's order, under a line of column names; lines end as RFC 4180 says."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in _lines(report):
        writer.writerow([cell(value) for value in line])
    return out.getvalue()


def cell(value: str) -> str:
    """A value on one line; where a spreadsheet would take it for a formula, an apostrophe stands before it."""
    value = flat(shown(value).replace("\u200b", ""))
    return f"'{value}" if value.startswith(_FORMULA) else value


def _lines(report: Report) -> Iterator[tuple[str, ...]]:
    for link in report.rows:
        if link.sign:
            a, b = (" ".join(passage.text for passage in side) for side in (link.a, link.b))
            places = [", ".join(f"{p.side.upper()}¶{p.number}" for p in side) for side in (link.a, link.b)]
            yield "link", "", places[0], a, places[1], b, link.status or ("possible" if "?" in link.sign else "suggested"), ""
    found = report.tables
    for quote in found.quotes:
        a, b = ("".join(run.text for run in words) for words in (quote.a_words, quote.b_words))
        yield "quote", quote.speaker, quote.a.text, a, quote.b.text, b, quote.how, quote.remark
    for difference in found.differences:
        yield (
            "difference",
            difference.what,
            difference.a.text,
            difference.a_words,
            difference.b.text,
            difference.b_words,
            difference.verdict,
            difference.note,
        )
    for entry in found.only_a:
        own, near = _facts(entry)
        yield "only a", entry.title, *own, *near, "", entry.lacks
    for entry in found.only_b:
        own, near = _facts(entry)
        yield "only b", entry.title, *near, *own, "", entry.lacks


def _facts(entry: FactEntry) -> tuple[tuple[str, str], tuple[str, str]]:
    def both(found: tuple[tuple[object, str], ...], places: list[str]) -> tuple[str, str]:
        return ", ".join(dict.fromkeys(places)), " … ".join(words for _, words in found)

    return both(entry.facts, [place.text for place, _ in entry.facts]), both(entry.nearest, [place.text for place, _ in entry.nearest])
