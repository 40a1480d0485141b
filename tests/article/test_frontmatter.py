"""What an article says about itself before it starts."""

from datetime import date

import pytest

from reader.article.frontmatter import Header, split


def test_all_fields() -> None:
    header, rest = split(
        '---\ntitle: "Pier: \\"closed\\" for winter"\nsource: Harrowgate Weekly\nauthor: By Ida Brandt\ndate: 2025-12-01T08:00:00Z\n'
        "url: https://example.org/pier\nlang: en-GB\ntags: [pier, ferry]\n---\n\nThe ferry sails.\n"
    )
    assert header == Header('Pier: "closed" for winter', "Harrowgate Weekly", "Ida Brandt", date(2025, 12, 1), "https://example.org/pier", "en")
    assert rest.strip() == "The ferry sails."


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("authors:\n  - Ida Brandt\n  - Max Roe", "Ida Brandt, Max Roe"),
        ("authors: [Ida Brandt, 'Max Roe']", "Ida Brandt, Max Roe"),
        ("author: 'Ida O''Brandt'", "Ida O'Brandt"),
        ("# who\nbyline: Ida Brandt\nbyline: Max Roe", "Ida Brandt"),
    ],
)
def test_bylines(lines: str, byline: str) -> None:
    assert split(f"\ufeff---\r\n{lines}\r\n---\r\nText.")[0].byline == byline


def test_title_over_several_lines_with_a_colon() -> None:
    assert split("---\ntitle: >\n  Pier closes:\n  no more herring\n...\nText.")[0].title == "Pier closes: no more herring"


def test_a_date_that_is_none_is_kept_in_its_words() -> None:
    assert split("---\ntitle: T\ndate: sometime in May\n---\nText.")[0].unread == ("sometime in May",)


def test_language_by_name() -> None:
    assert split("---\nlanguage: Deutsch\n---\nText.")[0].language == "de"
    assert split("---\nlanguage: ???\n---\nText.")[0].language is None


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe ferry sails.\n---\nIt sails again.",
        "---\ntitle: never closed\n\nThe ferry sails.",
        "---\nlayout: post\n---\nThe ferry sails.",
        "Witnesses: the ferry sails.\n\nMore.",
        "Date: a night to remember, said the captain.\n",
        "Source of the fire: unknown",
        "",
        "   \n ",
        "x" * 9000,
    ],
)
def test_no_front_matter(text: str) -> None:
    assert split(text) == (Header(), text)


def test_lines_without_a_fence() -> None:
    header, rest = split(
        "Title: Pier closes for winter\nBy: Ida Brandt\nSource: Harrowgate Weekly\nDate: Dec. 1, 2025\nLanguage: en\nURL: https://example.org/x\n\n"
        "The ferry: it sails."
    )
    assert (header.title, header.byline, header.source, header.day) == ("Pier closes for winter", "Ida Brandt", "Harrowgate Weekly", date(2025, 12, 1))
    assert rest == "The ferry: it sails."
