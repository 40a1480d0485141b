"""Report -> CSV: one table with a line for each thing found, for spreadsheets and statistics. Pure; no cell can start a formula.

The columns and the kinds of things are called the same in every language, so that what counts them works on each; the rest is in the report's.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from reader.article.sides import SIDES
from reader.report.extracts import flat
from reader.report.model.marked import Reference, Woven, side_of
from reader.report.model.report import Report
from reader.report.model.tables import FactEntry
from reader.report.own_words import OwnWords, own_words
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


def csv_tables(report: Report) -> dict[str, str]:
    """The same as files of one table each, by their names: for whoever wants to work on one kind of thing."""
    kinds: dict[str, list[tuple[str, ...]]] = {}
    for row in _lines(report):
        kinds.setdefault(row[0], []).append(row)
    found = {}
    for kind, rows in kinds.items():
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        writer.writerows([cell(value) for value in row] for row in rows)
        found[f"{kind.replace(' ', '-')}.csv"] = out.getvalue()
    return found


def _lines(report: Report) -> Iterator[tuple[str, ...]]:
    yield from _links(report)
    found, words = report.tables, own_words(report.language)
    for quote in found.quotes:
        a, b = ("".join(run.text for run in words) for words in (quote.a_words, quote.b_words))
        yield "quote", quote.speaker, quote.a.text, a, quote.b.text, b, quote.how, quote.remark
    for entry in found.wording:
        a, b = (" ".join(part.text for part in entry.words if part.side in ("", side)) for side in SIDES)
        alone = (_alone(part, words) for part in entry.words if part.side)
        yield "wording", entry.speaker, entry.a.text, a, entry.b.text, b, "", "; ".join(alone)
    for d in found.differences:
        yield "difference", d.what, d.a.text, d.a_words, d.b.text, d.b_words, d.verdict, d.note
    for fact in found.only_a:
        own, near = _facts(fact)
        yield "only a", fact.title, *own, *near, "", fact.lacks
    for fact in found.only_b:
        own, near = _facts(fact)
        yield "only b", fact.title, *near, *own, "", fact.lacks
    for kind, entries in (("name", found.names), ("source", found.sources)):
        for one in entries:
            yield kind, one.name, _places(one.a), one.a_words, _places(one.b), one.b_words, "", one.note
    yield from _noted(report)


def _places(references: Iterable[Reference]) -> str:
    return ", ".join(reference.text for reference in references)


def _alone(part: Woven, own: OwnWords) -> str:
    return own.say("only in A: {words}", words=part.text) if part.side == "a" else own.say("only in B: {words}", words=part.text)


def _links(report: Report) -> Iterator[tuple[str, ...]]:
    words = own_words(report.language)
    for link in report.rows:
        if link.sign:
            a, b = (" ".join(passage.text for passage in side) for side in (link.a, link.b))
            places = [", ".join(f"{p.side.upper()}¶{p.number}" for p in side) for side in (link.a, link.b)]
            status = link.status_said or (words.say("possible") if "?" in link.sign else words.say("suggested"))
            yield "link", "", places[0], a, places[1], b, status, ""


def _noted(report: Report) -> Iterator[tuple[str, ...]]:
    for note in report.remarks:
        places = [", ".join(place.text for place in note.where if place.anchor.startswith(side)) for side in SIDES]
        yield "note", "", places[0], "", places[1], "", "", " ".join((note.on, *note.lines)).strip()
    for tag in report.tags:
        for place, words in tag.passages:
            in_a = side_of(place) == "a"
            yield "tag", tag.name, *((place.text, words, "", "") if in_a else ("", "", place.text, words)), "", ""
    for article in report.cited:
        for place, words, who in article.quotations:
            yield "quotation", who, *((place.text, words, "", "") if article.side == "a" else ("", "", place.text, words)), "", article.source


def _facts(entry: FactEntry) -> tuple[tuple[str, str], tuple[str, str]]:
    def both(found: tuple[tuple[object, str], ...], places: list[str]) -> tuple[str, str]:
        return ", ".join(dict.fromkeys(places)), " … ".join(words for _, words in found)

    return both(entry.facts, [place.text for place, _ in entry.facts]), both(entry.nearest, [place.text for place, _ in entry.nearest])
