import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.language.reading import Quotation
from reader.project.decisions import Decisions
from reader.report.citations import citations, csl_bytes, csl_json, plain_list


def test_each_quotation_with_its_article_paragraph_date_and_address(pair: Comparison) -> None:
    first, second = csl_json(pair, Decisions())
    assert first == {
        "id": "a-quotation-1",
        "type": "article-newspaper",
        "title": "Main bursts under Merrow",
        "container-title": "The Merrow Gazette",
        "author": [{"literal": "Ida Holt"}],
        "URL": "https://gazette.example/main",
        "language": "en",
        "label": "paragraph",
        "locator": "2",
        "note": "“We had no warning of any kind, […] The pipe was laid in 1931.” (Ines Aldous)",
        "issued": {"date-parts": [[2031, 5, 6]]},
    }
    assert (second["locator"], "author" in second, "URL" in second) == ("4", False, False)
    assert json.loads(csl_bytes(pair, Decisions())) == [first, second]


def test_as_plain_text(pair: Comparison) -> None:
    assert plain_list(pair, Decisions()) == (
        "A  Ida Holt. Main bursts under Merrow. The Merrow Gazette. 2031-05-06. https://gazette.example/main.\n"
        "A¶2  “We had no warning of any kind, […] The pipe was laid in 1931.” – Ines Aldous\n\n"
        "B  Merrow without water. Coast Wire. 2031-05-07.\n"
        "B¶4  “We had no warning,” – Ines Aldous\n"
    )


def test_without_quotations_dates_and_titles(plainly: Callable[..., Comparison]) -> None:
    bare = plainly(["Nobody spoke."], ["Nobody."])
    assert csl_json(bare, Decisions()) == []
    assert plain_list(bare, Decisions()) == "A  Untitled.\nNo direct quotation.\n\nB  Untitled.\nNo direct quotation.\n"


def test_titles_in_quotation_marks_are_no_utterances_and_order_is_that_of_the_text(plainly: Callable[..., Comparison]) -> None:
    texts = ["“Later” he said, of “The Play”.", "“Earlier”"]
    made = plainly(texts, ["x"])
    found = (Quotation((Span(1, 1, 8),), "direct"), Quotation((Span(0, 1, 6),), "direct"), Quotation((Span(0, 20, 28),), "title"))
    assert [(c.number, c.paragraph, c.words, c.speaker) for c in citations(replace(made, a=replace(made.a, quotations=found)), Decisions())] == [
        (1, 1, "Later", ""),
        (2, 2, "Earlier", ""),
    ]


@pytest.mark.parametrize("hostile", ['"}]</script>\n=cmd()', "bell \x07 lone \ud800 half", "\u202eesrever"])
def test_hostile_text_is_only_text(plainly: Callable[..., Comparison], hostile: str) -> None:
    made = plainly([hostile], ["x"], title=hostile, source=hostile, byline=hostile, url=hostile)
    made = replace(made, a=replace(made.a, quotations=(Quotation((Span(0, 0, len(hostile)),), "direct"),)))
    (item,) = json.loads(csl_bytes(made, Decisions()))
    assert item["note"] == f"“{item['title']}”"
    text = plain_list(made, Decisions())
    assert len(text.split("\n")) == 6
    assert not set("\x07\ud800\u202e\r") & set(text)
