"""Every format carries the same findings: each is read back, by a reader of its own, and held to the Report."""

import datetime
import io
import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import docx as library
import pytest

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import PARTS, Choices
from reader.report.docx import docx
from reader.report.export import export
from reader.report.model.report import Report
from tests.report.test_notes import words_of


def from_json(pair: Comparison, noted: Decisions) -> str:
    """The words at every span of the findings, with what is said of them."""
    data = json.loads(export(pair, noted, "json", ALL).data)
    texts = {side: [paragraph["text"] for paragraph in data["articles"][side]["paragraphs"]] for side in ("a", "b")}
    found: list[str] = []

    def at(side: str, span: dict[str, int]) -> None:
        found.append(texts[side][span["paragraph"]][span["start"] : span["end"]])

    for entry in (*data["quotes"], *data["differences"]):
        at("a", entry["a"])
        at("b", entry["b"])
        found.extend(str(entry.get(key, "")) for key in ("verdict", "note", "what"))
        found.extend(str(name) for name in entry.get("speaker", {}).values())
    for side in ("a", "b"):
        for fact in data["only"][side]:
            at(side, fact)
        found += [topic["label"] for topic in data["topics"][side]]
    for link in data["paragraph_links"]:
        found += [texts["a"][link["a"]["paragraph"]], texts["b"][link["b"]["paragraph"]]]
    for place in (place for kept in (*data["notes"], *data["tags"]) for place in kept["places"]):
        at(place["article"], place)
    found += [note["text"] for note in data["notes"]] + [tag["name"] for tag in data["tags"]]
    return " ".join(found)


FORMATS = ("pdf", "html", "md", "csv", "docx")
ReadBack = Callable[[str, Report], str]
ALL = Choices(datetime.date(2031, 5, 9), parts=frozenset(PARTS))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\ufffe\x02-]+", "", unicodedata.normalize("NFKC", text)).casefold()


def pieces(report: Report) -> list[str]:
    """What the findings say, piece by piece."""
    found = []
    for quote in report.tables.quotes:
        found += [quote.speaker, quote.how, quote.a.text, quote.b.text, quote.remark]
        found += ["".join(run.text for run in words) for words in (quote.a_words, quote.b_words)]
    for difference in report.tables.differences:
        found += [difference.what, difference.a.text, difference.a_words, difference.b.text, difference.b_words, difference.verdict, difference.note]
    for entry in (*report.tables.only_a, *report.tables.only_b):
        found += [entry.title, entry.lacks]
        for place, words in (*entry.facts, *entry.nearest):
            found += [place.text, words]
    found += [passage.text for row in report.rows if row.sign for passage in (*row.a, *row.b)]
    return [squeezed(piece) for piece in found if piece]


@pytest.fixture(scope="module")
def full(pair: Comparison, noted: Decisions) -> Report:
    """Every part, with notes and tags."""
    return build_report(pair, noted, ALL)


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_carries_notes_tags_wording_index_and_quotations(full: Report, to: str, read_back: ReadBack) -> None:
    # a table has what was typed, the rest what it reads as
    said = [note.lines if to == "csv" else tuple(words_of((block,)) for block in note.blocks) for note in full.remarks]
    wanted = [line.lstrip("-= ") for lines in said for line in lines]
    wanted += [words for tag in full.tags for words in (tag.name, tag.passages[0][1])]
    wanted += [part.text for entry in full.tables.wording for part in entry.words]
    wanted += [words for article in full.cited for _, words, _ in article.quotations]
    wanted += [words for entry in (*full.tables.names, *full.tables.sources) for words in (entry.name, entry.a_words, entry.b_words, entry.note)]
    if to != "csv":
        wanted += [entry.words for entry in full.index] + [fact.text for fact in full.made_how]
    text = squeezed(read_back(to, full))
    assert len(wanted) > 8
    assert [piece for piece in map(squeezed, wanted) if piece not in text] == []


def test_the_data_carry_the_same_findings(pair: Comparison, noted: Decisions, full: Report) -> None:
    text = squeezed(from_json(pair, noted))
    wanted = [words for entry in (*full.tables.only_a, *full.tables.only_b) for _, words in entry.facts]
    wanted += ["".join(run.text for run in words) for quote in full.tables.quotes for words in (quote.a_words, quote.b_words)]
    wanted += [quote.speaker for quote in full.tables.quotes]
    wanted += [words for d in full.tables.differences for words in (d.a_words, d.b_words, d.verdict, d.note)]
    wanted += [words for tag in full.tags for words in (tag.name, tag.passages[0][1])] + [line for note in full.remarks for line in note.lines]
    # a subhead goes with its paragraph in a row; the data link the paragraph alone
    wanted += [passage.text for row in full.rows if row.sign for passage in (*row.a, *row.b) if passage.kind == "body"]
    assert [piece for piece in map(squeezed, wanted) if piece not in text] == []


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_carries_every_finding(report: Report, to: str, read_back: ReadBack) -> None:
    text = squeezed(read_back(to, report))
    assert [piece for piece in pieces(report) if piece not in text] == []


@pytest.mark.parametrize("to", FORMATS)
def test_a_format_carries_no_finding_that_the_report_lacks(report: Report, to: str, read_back: ReadBack) -> None:
    note = "B has 4,500 where A has 4,000, and the utility has not said which of the two it stands by."
    other = replace(report.tables.differences[0], note=note)
    more = replace(report, tables=replace(report.tables, differences=(other,)))
    assert squeezed(note) in squeezed(read_back(to, more))
    assert squeezed(note) not in squeezed(read_back(to, report))


def test_the_date_of_the_report_is_its_own(report: Report, read_back: ReadBack) -> None:
    assert report.made == datetime.date(2031, 5, 9)
    assert all("9May2031".casefold() in squeezed(read_back(to, report)) for to in FORMATS if to not in ("csv", "docx"))
    foot = library.Document(io.BytesIO(docx(report))).sections[0].footer.paragraphs[0].text
    assert "9 May 2031" in foot
