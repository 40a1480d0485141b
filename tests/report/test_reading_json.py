"""A reading as JSON: every field, its unknowns as null, and the schema that ships."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from reader import resources
from reader.article.model import Article, Paragraph, Span
from reader.language.reading import Figure, Name, Quotation, Reading, Sentence, Speaker, When
from reader.report.reading_json import reading_json

SCHEMA = Draft202012Validator(json.loads(resources.path("schema", "reading.json").read_text(encoding="utf-8")))
TEXT = "“Fog,” Ida Brook said on Sunday, “and 20 boats.”"


def reading() -> Reading:
    article = Article(
        (Paragraph("Out at sea", "heading"), Paragraph(TEXT), Paragraph("", "credit")),
        title="Fog",
        source="Cape Post",
        byline="Al Reed",
        date=date(2024, 2, 5),
        url="https://cape.example/fog",
    )
    whole, ida = Span(1, 0, len(TEXT)), Span(1, 7, 16)
    return Reading(
        article,
        sentences=(Sentence(whole, (Span(1, 0, 31), Span(1, 32, len(TEXT)))),),
        names=(Name("Ida Brook", "person", (ida,)),),
        figures=(Figure(Span(1, 37, 45), 20.0, None, "boats", "20 boats"), Figure(Span(1, 0, 1), 2.5, 3.0, None, "x")),
        dates=(When(Span(1, 22, 31), date(2024, 2, 4), date(2024, 2, 4), "on Sunday"), When(Span(1, 0, 3), None, None, "then")),
        quotations=(
            Quotation((Span(1, 1, 5), Span(1, 33, 46)), "direct", Speaker("Ida Brook", ida), Span(1, 17, 21)),
            Quotation((Span(1, 1, 5),), "scare", Speaker("nobody", None)),
            Quotation((Span(1, 1, 5),), "title"),
        ),
    )


def test_every_field_stands_where_the_format_says() -> None:
    value = reading_json(reading())
    SCHEMA.validate(value)
    assert list(value) == ["format", "article", "quotations", "names", "figures", "dates", "clauses"]
    assert value["article"] == {
        "title": "Fog",
        "source": "Cape Post",
        "byline": "Al Reed",
        "date": "2024-02-05",
        "url": "https://cape.example/fog",
        "language": "en",
        "paragraphs": [
            {"text": "Out at sea", "kind": "heading", "sentences": []},
            {"text": TEXT, "kind": "body", "sentences": [[0, len(TEXT)]]},
            {"text": "", "kind": "credit", "sentences": []},
        ],
    }
    assert value["quotations"][0] == {
        "spans": [{"paragraph": 1, "start": 1, "end": 5}, {"paragraph": 1, "start": 33, "end": 46}],
        "kind": "direct",
        "speaker": {"text": "Ida Brook", "mention": {"paragraph": 1, "start": 7, "end": 16}},
        "cue": {"paragraph": 1, "start": 17, "end": 21},
    }
    assert value["quotations"][1]["speaker"] == {"text": "nobody", "mention": None}
    assert (value["quotations"][2]["speaker"], value["quotations"][2]["cue"]) == (None, None)
    assert value["names"] == [{"text": "Ida Brook", "kind": "person", "mentions": [{"paragraph": 1, "start": 7, "end": 16}]}]
    assert value["figures"][0] == {"span": {"paragraph": 1, "start": 37, "end": 45}, "low": 20, "high": None, "unit": "boats", "text": "20 boats"}
    assert value["dates"][0] == {"span": {"paragraph": 1, "start": 22, "end": 31}, "from": "2024-02-04", "to": "2024-02-04", "text": "on Sunday"}
    assert (value["dates"][1]["from"], value["dates"][1]["to"]) == (None, None)
    assert value["clauses"] == [{"paragraph": 1, "start": 0, "end": 31}, {"paragraph": 1, "start": 32, "end": len(TEXT)}]


def test_whole_numbers_have_no_fraction() -> None:
    assert json.dumps([f["low"] for f in reading_json(reading())["figures"]]) == "[20, 2.5]"


def test_what_an_article_does_not_say_is_null() -> None:
    bare = replace(reading(), article=Article((Paragraph("A word."),)), sentences=(), names=(), figures=(), dates=(), quotations=())
    value = reading_json(bare)
    SCHEMA.validate(value)
    assert [value["article"][key] for key in ("title", "source", "byline", "date", "url")] == [None] * 5


@given(st.text())
def test_text_comes_back_as_it_was(text: str) -> None:
    value = reading_json(Reading(Article((Paragraph(text),)), sentences=()))
    assert json.loads(json.dumps(value))["article"]["paragraphs"][0]["text"] == text


def without(value: Any, *path: str | int) -> Any:
    """A copy of a JSON value that lacks what the path leads to."""
    copied = json.loads(json.dumps(value))
    place = copied
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    return copied


@pytest.mark.parametrize(
    "path",
    [
        ("article", "url"),
        ("article", "paragraphs", 0, "kind"),
        ("quotations", 0, "speaker", "mention"),
        ("figures", 0, "unit"),
        ("dates", 0, "from"),
        ("clauses", 0, "end"),
    ],
)
def test_the_schema_misses_a_field_that_is_not_there(path: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError):
        SCHEMA.validate(without(reading_json(reading()), *path))
