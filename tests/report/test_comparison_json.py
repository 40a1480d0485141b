"""A comparison as JSON: every field, what a person decided, and the schema that ships."""

import json
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator, ValidationError

from reader import __version__, resources
from reader.article.model import Article, Paragraph, Span
from reader.comparison.compare import compare
from reader.comparison.model import Comparison, Difference, Evidence, Link, Manner, Nearest, OneSided, ParagraphLink, SharedQuote, Topic, Verdict, What
from reader.language import read as language
from reader.language.reading import Reading, Sentence
from reader.project.decisions import Decisions, correct_speaker, rename
from reader.project.links import add, confirm, reject
from reader.report.comparison_json import comparison_json

SCHEMA = Draft202012Validator(json.loads(resources.path("schema", "comparison.json").read_text(encoding="utf-8")))
A = ("The ice broke on Monday.", "Nine seals came ashore, a ranger said.", "Schools were shut.")
B = ("On Monday the ice broke.", "“Ten seals are here,” said ranger Oda Wick.", "A bridge was closed to lorries.")


def read(texts: tuple[str, ...]) -> Reading:
    article = Article(tuple(Paragraph(text) for text in texts))
    return Reading(article, tuple(Sentence(article.whole(i), (article.whole(i),)) for i in range(len(texts))))


def span(side: tuple[str, ...], words: str) -> Span:
    paragraph = next(i for i, text in enumerate(side) if words in text)
    start = side[paragraph].index(words)
    return Span(paragraph, start, start + len(words))


def comparison() -> Comparison:
    a, b = read(A), read(B)
    return Comparison(
        a=a,
        b=b,
        links=(
            Link(a.article.whole(0), b.article.whole(0), "same", 0.912345, "certain", (Evidence("date", span(A, "Monday"), span(B, "Monday"), 1 / 3),)),
            Link(a.article.whole(1), b.article.whole(1), "related", 0.5, "possible"),
        ),
        paragraph_links=(ParagraphLink(0, 0, "same", 0.912345, "certain"), ParagraphLink(1, 1, "related", 0.5, "possible")),
        only_a=(OneSided(a.article.whole(2), 0, Nearest(b.article.whole(2), ("Schools", "shut"))),),
        only_b=(OneSided(b.article.whole(2), 0, Nearest(a.article.whole(2), ("bridge",))), OneSided(span(B, "Oda Wick"), None, None)),
        topics_a=(Topic("School closures", (2,)),),
        topics_b=(Topic("Bridge closed", (2,)),),
        quotes=(SharedQuote(span(A, "Nine seals came ashore"), span(B, "Ten seals are here"), "paraphrased", "a ranger", None, "said", None),),
        differences=(Difference(span(A, "Nine"), span(B, "Ten"), "number", "differs", "A says nine, B says ten."),),
        method="lexical",
    )


def place(paragraph: int, start: int, end: int) -> dict[str, int]:
    return {"paragraph": paragraph, "start": start, "end": end}


def test_every_field_stands_where_the_format_says() -> None:
    value = comparison_json(comparison(), Decisions())
    SCHEMA.validate(value)
    assert list(value) == ["format", "generator", "articles", "paragraph_links", "links", "only", "topics", "quotes", "differences", "framing"]
    assert value["format"] == "diptych-comparison/1"
    assert value["generator"] == {"name": "diptych", "version": __version__, "method": "lexical"}
    assert [p["text"] for p in value["articles"]["b"]["paragraphs"]] == list(B)
    assert value["paragraph_links"][0] == {
        "a": {"paragraph": 0},
        "b": {"paragraph": 0},
        "kind": "same",
        "score": 0.9123,
        "confidence": "certain",
        "status": "suggested",
    }
    assert value["links"][0] == {
        "a": place(0, 0, 24),
        "b": place(0, 0, 24),
        "kind": "same",
        "score": 0.9123,
        "confidence": "certain",
        "why": [{"kind": "date", "a": place(0, 17, 23), "b": place(0, 3, 9), "weight": 0.3333}],
    }
    assert value["only"]["a"] == [{**place(2, 0, 18), "topic": 0, "confidence": "certain", "nearest": {"b": place(2, 0, 31), "missing": ["Schools", "shut"]}}]
    assert value["only"]["b"][0]["nearest"] == {"a": place(2, 0, 18), "missing": ["bridge"]}
    assert value["only"]["b"][1] == {**place(1, 34, 42), "topic": None, "confidence": "certain", "nearest": None}
    assert value["topics"] == {"a": [{"label": "School closures", "paragraphs": [2]}], "b": [{"label": "Bridge closed", "paragraphs": [2]}]}
    assert value["quotes"] == [
        {"a": place(1, 0, 22), "b": place(1, 1, 19), "kind": "paraphrased", "speaker": {"a": "a ranger", "b": None}, "cue": {"a": "said", "b": None}}
    ]
    assert value["differences"] == [
        {"a": place(1, 0, 4), "b": place(1, 1, 4), "what": "number", "verdict": "differs", "note": "A says nine, B says ten.", "manner": "plain"}
    ]


def test_whom_each_quotes_and_what_it_calls_people() -> None:
    texts = ("Mayor Paul Orr came.", "“The crane has to go,” Orr said."), ("Paul Orr came.", "“Nobody asked us,” a trader said.")
    value = comparison_json(compare(*(language.read(Article(tuple(map(Paragraph, side)))) for side in texts), use_model=False), Decisions())
    SCHEMA.validate(value)
    assert value["framing"]["names"] == [
        {
            "name": "Paul Orr",
            "a": [{"text": "Mayor Paul Orr", "times": 1, "first": place(0, 0, 14)}, {"text": "Orr", "times": 1, "first": place(1, 23, 26)}],
            "b": [{"text": "Paul Orr", "times": 1, "first": place(0, 0, 8)}],
        }
    ]
    orr, trader = value["framing"]["sources"]
    assert (orr["name"], orr["named"], orr["b"]) == ("Paul Orr", True, None)
    assert orr["a"] == {"words": 5, "quotations": [[place(1, 1, 21)]], "called": [{"text": "Orr", "times": 1}], "cues": [{"text": "said", "times": 1}]}
    assert (trader["named"], trader["a"]) == (False, None)


def test_some_findings_alone_say_nothing_of_the_coverage() -> None:
    assert "framing" not in comparison_json(comparison(), Decisions(), only=())


def statuses(decisions: Decisions) -> dict[tuple[int, int], str]:
    value = comparison_json(comparison(), decisions)
    SCHEMA.validate(value)
    return {(link["a"]["paragraph"], link["b"]["paragraph"]): link["status"] for link in value["paragraph_links"]}


def test_paragraph_links_say_what_the_person_decided() -> None:
    decisions = add(reject(confirm(Decisions(), (0, 0)), (1, 1)), (2, 2))
    assert statuses(decisions) == {(0, 0): "confirmed", (1, 1): "rejected", (2, 2): "added"}


def test_what_falls_with_a_rejected_link_is_left_out() -> None:
    value = comparison_json(comparison(), reject(Decisions(), (1, 1)))
    assert [link["a"]["paragraph"] for link in value["links"]] == [0]
    assert (value["quotes"], value["differences"]) == ([], [])


def test_the_persons_labels_and_speakers_are_written() -> None:
    decisions = rename(Decisions(), "b", (2,), "The bridge")
    decisions = correct_speaker(decisions, "b", span(B, "Ten seals are here"), "Oda Wick")
    value = comparison_json(comparison(), decisions)
    assert value["topics"]["b"][0]["label"] == "The bridge"
    assert value["quotes"][0]["speaker"] == {"a": "a ranger", "b": "Oda Wick"}


@pytest.mark.parametrize(
    "change",
    [
        lambda v: v["links"][0].update(score=1.2),
        lambda v: v["links"][0].pop("why"),
        lambda v: v["paragraph_links"][0].update(status="maybe"),
        lambda v: v["only"]["a"][0]["nearest"].pop("b"),
        lambda v: v["only"]["b"][0].update(start=-1),
        lambda v: v["quotes"][0].update(kind="similar"),
        lambda v: v["differences"][0].update(verdict="wrong"),
        lambda v: v["articles"]["a"].update(date="2024-2-5"),
        lambda v: v.update(format="diptych-comparison/2"),
        lambda v: v.pop("topics"),
    ],
)
def test_the_schema_refuses_what_the_format_does_not_allow(change: Any) -> None:
    value = comparison_json(comparison(), Decisions())
    change(value)
    with pytest.raises(ValidationError):
        SCHEMA.validate(value)


def test_the_schema_lets_fields_be_added() -> None:
    SCHEMA.validate(comparison_json(comparison(), Decisions()) | {"notes": []})


@pytest.mark.parametrize("name", ["comparison", "reading"])
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(resources.path("schema", f"{name}.json").read_text(encoding="utf-8")))


def test_the_schema_knows_all_that_a_difference_can_be() -> None:
    known = json.loads(resources.path("schema", "comparison.json").read_text(encoding="utf-8"))["properties"]["differences"]["items"]["properties"]
    for name, values in (("what", What), ("verdict", Verdict), ("manner", Manner)):
        assert known[name]["enum"] == list(get_args(values))
