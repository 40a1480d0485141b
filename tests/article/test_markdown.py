"""Markdown into blocks."""

import pytest

from reader.article.files import article_from
from reader.article.markdown import LONGEST_INLINE, Block, blocks_of

LEAD = "The council of Harrowgate voted late on Tuesday to close the old ferry pier for the winter, as the timbers could no longer carry the crowds."
SECOND = "“Nobody wants to see the lights go out on the quay,” said Ida Brandt, who has sold smoked fish there since 1988."


def texts(markdown: str) -> list[str]:
    return [block.text for block in blocks_of(markdown)]


def test_headings_paragraphs_lists_and_quotes() -> None:
    blocks = blocks_of(
        "# Pier closes\n\nThe *old* pier is **closed**.\n\n## Timbers\n\n- new timbers\n- a [plan](https://example.org)\n\n> It is over.\n>\n> Really.\n"
    )
    assert blocks == [
        Block("Pier closes", 1),
        Block("The old pier is closed."),
        Block("Timbers", 2),
        Block("new timbers", 0, "item"),
        Block("a plan", 0, "item"),
        Block("It is over.", 0, "quote"),
        Block("Really.", 0, "quote"),
    ]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("\"Straight\" -- and... (c) 'so'", "\"Straight\" -- and... (c) 'so'"),
        ("He said f***ing twice, f***ing loudly.", "He said f***ing twice, f***ing loudly."),
        ("He **said** it *twice*, `now`.", "He said it twice, now."),
        ("<b>bold</b> <script>alert(1)</script>", "<b>bold</b> <script>alert(1)</script>"),
        ("Fish &amp; chips \\*here\\*", "Fish & chips *here*"),
        ("See ![the pier](pier.jpg) here [sic].", "See  here [sic]."),
        ("#Harrowgate is a tag and @ida_brandt_ a name.", "#Harrowgate is a tag and @ida_brandt_ a name."),
        ("<https://example.org/pier>", "https://example.org/pier"),
        ("    An indented first line is a paragraph.", "An indented first line is a paragraph."),
    ],
)
def test_words_stay_as_they_came(markdown: str, text: str) -> None:
    assert texts(markdown) == [text]


def test_numbers_of_a_list_are_kept() -> None:
    assert texts("1. new timbers\n2. money\n") == ["1. new timbers", "2. money"]
    assert texts("2025. It was a cold year.") == ["2025. It was a cold year."]
    assert texts("1. first\n\n   still first\n2) other") == ["1. first", "still first", "2) other"]


def test_code_is_text() -> None:
    assert texts("```\nthe ferry\n\nsails\n```") == ["the ferry", "sails"]


def test_words_beside_the_marks_of_code_are_text_a_language_is_not() -> None:
    assert texts("```The pier is closed.\nNobody came.\n```\n") == ["The pier is closed.", "Nobody came."]
    assert texts("```Closed\n```\n") == ["Closed"]
    assert texts("```text\nNobody came.\n```\n") == ["Nobody came."]


def test_pictures_alone_are_skipped() -> None:
    assert texts(f"![the pier](pier.jpg)\n\n{LEAD}") == [LEAD]


def test_a_rule_under_a_paragraph_makes_no_heading_of_it() -> None:
    long = LEAD + " " + SECOND
    assert blocks_of(f"{long}\n---\nMore.") == [Block(long), Block("More.")]
    assert blocks_of("Pier closes\n===\n\nMore.")[0] == Block("Pier closes", 1)


def test_hard_wrapped_lines_are_joined_and_lines_that_are_paragraphs_are_not() -> None:
    assert texts("The council of Harrowgate voted late on Tuesday to\nclose the old ferry pier for the winter, as the\ntimbers are rotten.") == [
        "The council of Harrowgate voted late on Tuesday to close the old ferry pier for the winter, as the timbers are rotten."
    ]
    assert texts(f"{LEAD}\n{SECOND}\n{LEAD}") == [LEAD, SECOND, LEAD]
    assert texts(f"{LEAD}  \n{SECOND}\n{LEAD}") == [LEAD, SECOND, LEAD]


def test_deep_nesting_and_endless_paragraphs_lose_nothing() -> None:
    deep = ">" * 90 + " deep words"
    assert "deep words" in texts(deep)[-1]
    assert texts("word " * LONGEST_INLINE) == [("word " * LONGEST_INLINE).strip()]
    assert texts("[" * 5000 + "x") == ["[" * 5000 + "x"]


def test_headline_and_subheads_of_an_article() -> None:
    read = article_from(
        f"# Pier closes\n\n*By Ida Brandt*\n\n{LEAD}\n\n### Timbers\n\n{SECOND}\n\nTimbers and tides\n\n{LEAD}\n\n> By Max Roe", "x", markdown=True
    )
    assert (read.title, read.byline) == ("Pier closes", "Ida Brandt")
    assert [p.kind for p in read.paragraphs] == ["body", "heading", "body", "heading", "body", "body"]


def test_title_of_the_front_matter_and_the_same_heading() -> None:
    read = article_from(f'---\ntitle: "Pier closes"\n---\n# Pier Closes\n\n## The long winter\n\n{LEAD}', "x", markdown=True)
    assert read.title == "Pier closes"
    assert [(p.text, p.kind) for p in read.paragraphs] == [("The long winter", "heading"), (LEAD, "body")]


def test_nothing() -> None:
    assert texts("") == texts("---\n\n***\n") == []
