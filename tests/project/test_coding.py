"""Decisions as JSON that stands by itself: what goes out comes in, on the same texts, on changed ones, and with A and B exchanged; what is odd is refused."""

import importlib.util
import json
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import resources
from reader.article.model import Article, Paragraph, Span
from reader.comparison.compare import compare
from reader.language.read import read
from reader.project import history as commands
from reader.project.coding import FORMAT, Coding, StandingLink, coding_bytes, coding_of, read_coding, taken_over, turned
from reader.project.decisions import Decisions, Marked, mirrored
from reader.project.history import History
from reader.project.notes import Note
from reader.project.store.errors import ProjectError

ROOT = Path(__file__).resolve().parents[2]

A = Article(
    (Paragraph("The library of Tarn reopened on Friday."), Paragraph("“We saved every book,” said Ida Moss."), Paragraph("Rain is forecast for Sunday.")),
    title="Library reopens",
)
B = Article((Paragraph("Tarn’s library is open again since Friday."), Paragraph("Ida Moss, who runs it: “We saved every book.”")), title="Open again")


def coding(coder: str = "Anna") -> Coding:
    comparison = compare(read(A), read(B), use_model=False)
    history = History()
    history.do(commands.confirm((0, 0)))
    history.do(commands.link(comparison, (2, 1)))
    history.do(commands.mark("a", Span(2, 0, 4), "shared"))
    decisions = replace(history.now, notes=(Note(1, "paragraph", (("b", Span(0, 0, 42)),), "why *again*?"),))
    return coding_of(comparison, decisions, coder, "1.0")


def test_what_goes_out_comes_in() -> None:
    out = coding()
    assert out.format == FORMAT and StandingLink(0, 0, "confirmed") in out.links and StandingLink(2, 1, "added") in out.links
    assert read_coding(coding_bytes(out), "x") == out
    assert taken_over(out, (A, B)) == out.decisions


def test_the_schema_says_what_is_in_it() -> None:
    schema = json.loads(resources.path("schema", "decisions.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    value = json.loads(coding_bytes(coding()))
    jsonschema.validate(value, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**value, "power": 1}, schema)


def test_the_schema_is_that_of_the_types() -> None:
    """Where this fails, a type of the decisions changed: run packaging/decisions_schema.py."""
    spec = importlib.util.spec_from_file_location("decisions_schema", ROOT / "packaging" / "decisions_schema.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["decisions_schema"] = module
    spec.loader.exec_module(module)
    assert module.FILE.read_text(encoding="utf-8") == module.schema()


def test_decisions_find_their_place_in_exchanged_and_changed_articles() -> None:
    out = coding()
    assert taken_over(out, (B, A)) == mirrored(out.decisions)
    longer = replace(A, paragraphs=(Paragraph("A new first paragraph."), *A.paragraphs))
    assert (1, 0) in taken_over(out, (longer, B)).confirmed
    assert taken_over(out, (replace(A, paragraphs=A.paragraphs[:1]), B)).unplaced
    with pytest.raises(ProjectError, match="about other articles"):
        taken_over(out, (Article((Paragraph("Else."),)), Article(())))
    assert turned(turned(out)) == out


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'{"a": NaN}', "not JSON"),
        (b"[1]", "holds no decisions"),
        (b'{"format": 3}', "holds no decisions"),
        (b'{"format": "diptych-comparison/1"}', "holds no decisions"),
        (b'{"format": "diptych-decisions/2"}', "written by another Diptych"),
        (b'{"format": "diptych-decisions/1"}', "is damaged"),
    ],
)
def test_what_is_none_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(ProjectError, match=words) as caught:
        read_coding(data, "x.json")
    assert "x.json" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "filling", "words"),
    [
        # each letter of these would take a hundred bytes of memory
        ("confirmed", b"[" + b",".join([b"[]"] * 800_000) + b"]", "more than any project"),
        ("marked", b"[" + b",".join([b"{}"] * 800_000) + b"]", "more than any project"),
        ("confirmed", b"[" + b",".join(b"[0,%d]" % n for n in range(100_001)) + b"]", "a list is longer"),
        ("confirmed", b"[" + b",".join(b"[0,%d]" % n for n in range(60_001)) + b"]", "more than anybody makes"),
    ],
)
def test_what_would_fill_the_memory_is_refused_before_it_does(name: str, filling: bytes, words: str) -> None:
    value = json.loads(GOOD)
    value["decisions"] = {name: "HERE"}
    with pytest.raises(ProjectError, match=words):
        read_coding(json.dumps(value).encode().replace(b'"HERE"', filling), "x.json")


def test_places_that_are_not_there_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    good = coding()
    for bad in (
        replace(good, links=(StandingLink(0, 9, "added"),)),
        replace(good, only_b=(Span(0, 0, 999),)),
        replace(good, decisions=Decisions(marked=(Marked("a", Span(8, 0, 1), "shared"),))),
        replace(good, decisions=Decisions(notes=(Note(1, "paragraph", (("b", Span(4, 0, 1)),), "x"),))),
    ):
        with pytest.raises(ProjectError, match="places that its articles do not have"):
            read_coding(coding_bytes(bad), "x")
    monkeypatch.setattr("reader.project.coding.LARGEST", 10)
    with pytest.raises(ProjectError, match="too large"):
        read_coding(coding_bytes(good), "x")


GOOD = coding_bytes(coding())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "span", "text", "kind", "paragraph"]), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_bytes_are_refused_or_are_a_coding(data: st.DataObject) -> None:
    bad = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 6))):
        bad[data.draw(st.integers(0, len(bad) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = read_coding(bytes(bad), "x")
    except ProjectError:
        return
    assert read_coding(coding_bytes(found), "x") == found


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_values_in_its_place_are_refused_or_are_a_coding(data: st.DataObject) -> None:
    value = json.loads(GOOD)
    name = data.draw(st.sampled_from(sorted(value)))
    value[name] = data.draw(VALUES)
    try:
        found = read_coding(json.dumps(value).encode(), "x")
    except ProjectError:
        return
    assert isinstance(found, Coding)
