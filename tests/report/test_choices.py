import argparse
import datetime
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions, Known, dismiss, uphold
from reader.project.standing import standings
from reader.report import choices
from reader.report.build import build_report
from reader.report.choices import PARTS, USUAL, Choices, Look, Only, kept, taken
from reader.report.export import export
from reader.report.findings import KINDS, findings
from reader.report.options import add_options, chosen
from reader.report.own_words import languages

DAY = datetime.date(2031, 5, 9)
ODD = Choices(
    DAY,
    "us-letter",
    "b",
    "T",
    "A",
    True,
    frozenset({"quotes", "about"}),
    Only(),
    True,
    "greyscale",
    "large",
    "{title}",
    "{page}",
    "en-GB",
)


def read(*words: str) -> Choices:
    parser = argparse.ArgumentParser()
    add_options(parser, datetime.date.fromisoformat)
    return chosen(parser.parse_args([*words, "--made", "2031-05-09"]))


def test_what_was_kept_is_taken_as_it_was() -> None:
    assert taken(json.loads(json.dumps(kept(ODD))), DAY) == ODD
    assert taken(json.loads(json.dumps(kept(Choices(DAY)))), DAY) == Choices(DAY)


@given(st.dictionaries(st.sampled_from([entry.name for entry in fields(Choices)]), st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text())))
def test_what_is_damaged_is_as_usual(values: dict[str, object]) -> None:
    made = taken(values, DAY)
    assert made.made == DAY
    assert made.paper in ("a4", "us-letter")
    assert made.parts <= frozenset(PARTS)
    build = kept(made)
    assert taken(json.loads(json.dumps(build)), DAY) == made
    assert taken(None, DAY) == taken([1], DAY) == Choices(DAY)


@pytest.mark.parametrize(
    "wrong", [{"paper": "a0"}, {"order": "c"}, {"colour": "sepia"}, {"language": "tlh"}, {"parts": frozenset()}, {"parts": frozenset({"x"})}]
)
def test_a_choice_that_there_is_not(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        replace(Choices(DAY), **wrong)


def test_no_endless_footer() -> None:
    with pytest.raises(ValueError, match="300"):
        Choices(DAY, footer="x" * 301)


def test_every_choice_is_an_option() -> None:
    words = "--paper letter --order b --title T --author A --anonymise --include quotes,about --landscape --greyscale --text-size large".split()
    assert read(*words, "--header", "{title}", "--footer", "{page}", "--language", "en-GB") == ODD
    assert read() == Choices(DAY)
    assert read("--leave-out", "Index, only-a").parts == USUAL - {"index", "only a"}
    assert read("--only", "quote,difference", "--matching", "water").only == Only(frozenset({"quote", "difference"}), "water")
    for wrong in (("--include", "poems"), ("--only", "poems")):
        with pytest.raises(SystemExit):
            read(*wrong)
    with pytest.raises(ValueError, match="at least one"):
        read("--include", "index", "--leave-out", "index")


def test_a_page_across_is_wider_than_high() -> None:
    assert Look("us-letter", landscape=True).size == (279.4, 215.9)
    assert Look().size == (210.0, 297.0)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_alone_and_a_part_left_out(pair: Comparison, noted: Decisions, part: str) -> None:
    alone = build_report(pair, noted, Choices(DAY, parts=frozenset({part})))  # type: ignore[arg-type]
    without = build_report(pair, noted, Choices(DAY, parts=frozenset(PARTS) - {part}))  # type: ignore[operator]

    def held(report: object) -> set[str]:
        tables = report.tables  # type: ignore[attr-defined]
        there = {
            "summary": report.both_say or any(section.items for section in report.sections),  # type: ignore[attr-defined]
            "picture": report.picture,  # type: ignore[attr-defined]
            "articles": report.rows,  # type: ignore[attr-defined]
            "index": report.index,  # type: ignore[attr-defined]
            "quotes": tables.quotes,
            "wording": tables.wording,
            "differences": tables.differences,
            "only a": tables.only_a,
            "only b": tables.only_b,
            "names": tables.names,
            "sources": tables.sources,
            "notes": report.remarks and report.tags,  # type: ignore[attr-defined]
            "quotations": report.cited,  # type: ignore[attr-defined]
            "about": report.made_how,  # type: ignore[attr-defined]
        }
        return {name for name, found in there.items() if found}

    assert held(alone) == {part}
    assert held(without) == set(PARTS) - {part}


def test_a_filter_keeps_the_findings_with_its_words_and_their_rows(pair: Comparison) -> None:
    only = Choices(DAY, only=Only(frozenset(KINDS), "BAKERY"))
    report = build_report(pair, Decisions(), only)
    assert [entry.title for entry in report.tables.only_a] == ["Bakery water"]
    assert not report.tables.only_b and not report.tables.quotes and not report.tables.differences
    assert [[passage.number for passage in row.a] for row in report.rows] == [[4]]
    every = len(findings(pair, Decisions()))
    assert any(f"1 of {every}: every kind, with “BAKERY”" in fact.text for fact in report.made_how)
    data = json.loads(export(pair, Decisions(), "json", only).data)
    assert (len(data["only"]["a"]), data["only"]["b"], data["quotes"], data["differences"]) == (1, [], [], [])
    kinds = build_report(pair, Decisions(), Choices(DAY, only=Only(frozenset({"quote"}))))
    assert (len(kinds.tables.quotes), kinds.tables.only_a) == (1, ())
    assert any("of these kinds alone: shared quotes" in fact.text for fact in kinds.made_how)


def test_a_filter_keeps_what_stands_as_the_panel_shows_it(pair: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = findings(pair, Decisions())[:2]
    made = uphold(dismiss(Decisions(), Known(second.kind, second.places)), Known(first.kind, first.places))
    only = Choices(DAY, only=Only(status="confirmed"))
    assert not only.only.everything
    report = build_report(pair, made, only)
    asked: list[int] = []
    monkeypatch.setattr(choices, "standings", lambda *args: asked.append(1) or standings(*args))
    assert sum(only.only.of(pair, made, findings(pair, made))) == 1 == len(asked)  # of all findings at once
    every = len(findings(pair, made))
    assert any(f"1 of {every}: every kind · confirmed" in fact.text for fact in report.made_how)
    data = json.loads(export(pair, made, "json", only).data)
    assert sum(len(found) for found in (*data["only"].values(), data["quotes"], data["differences"])) == 1
    open_ones = Only(status="suggested").of(pair, made, findings(pair, made))
    assert open_ones == [False] + [True] * (every - 1)


def test_tables_as_files_of_their_own(pair: Comparison, noted: Decisions) -> None:
    data = export(pair, noted, "csv.zip", Choices(DAY, parts=frozenset(PARTS))).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert sorted(names) == sorted(f"{name}.csv" for name in "link quote wording difference only-a only-b name source note tag quotation".split())
        assert all(archive.read(name).startswith("\ufeffkind,title".encode()) for name in names)
        assert b"Blame &amp; cause" not in archive.read("tag.csv")
        assert "blame & cause" in archive.read("tag.csv").decode()


def test_the_language_is_said_in_every_format_that_has_one(pair: Comparison) -> None:
    for code in languages():
        assert f'<html lang="{code}">'.encode() in export(pair, Decisions(), "html", Choices(DAY, language=code)).data


def test_the_index_is_of_the_other_article(pair: Comparison, plainly: Callable[..., Comparison]) -> None:
    index = build_report(pair, Decisions(), Choices(DAY)).index
    assert [(entry.place.text, [place.text for place in entry.counterparts], entry.remark) for entry in index] == [
        ("B¶1", ["A¶1"], ""),
        ("B¶3", ["A¶3"], ""),
        ("B¶4", ["A¶2"], ""),
        ("B¶5", ["A¶5"], "Not in A. Nearest:"),
        ("B¶6", ["A¶1"], "Not in A. Nearest:"),
    ]
    assert build_report(pair, Decisions(), Choices(DAY, order="b")).index[0].place.text == "A¶1"
    alone = build_report(plainly(["one"], ["two"]), Decisions(), Choices(DAY)).index
    assert alone[0].remark == "No single counterpart in A"


def test_of_very_many_counterparts_the_index_names_the_strongest(plainly: Callable[..., Comparison]) -> None:
    many = plainly([f"a{n}" for n in range(12)], ["b1"], [(n, 0) for n in range(12)])
    links = tuple(replace(link, score=0.9 if link.a > 4 else 0.5) for link in many.paragraph_links)
    found = build_report(replace(many, paragraph_links=links), Decisions(), Choices(DAY)).index[0].counterparts
    assert [place.text for place in found] == [*(f"A¶{n}" for n in range(6, 13)), "+5"]
