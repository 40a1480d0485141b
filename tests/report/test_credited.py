"""The reporting clause before a stretch. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.read import read
from reader.report.credited import credited


def shown(text: str, stretch: str, language: str = "en") -> str:
    reading = read(Article((Paragraph(text),), language=language))
    start = text.index(stretch)
    return reading.article.text(credited(reading, Span(0, start, start + len(stretch))))


@pytest.mark.parametrize(
    ("saying", "stretch", "inside"),
    [
        ("Ada Quill said ", "the ferries would stop at noon.", True),
        ("She has argued that ", "the ferries would stop at noon.", False),
        ("Ada Quill told the council of Velm that ", "the ferries would stop at noon.", False),
        ("According to the mayor, ", "the ferries will stop at noon.", True),
        ("even though Ada Quill has said ", "the ferries would stop.", True),
    ],
)
def test_a_claim_is_shown_with_who_makes_it(saying: str, stretch: str, inside: bool) -> None:
    """`inside`: also where much of the sentence stands before it."""
    assert shown(f"{saying}{stretch}", stretch) == saying + stretch
    before = "The council closed the harbour bridge of Velm on Tuesday after a long quarrel with the carters, "
    assert shown(f"{before}{saying}{stretch}", stretch) == (saying + stretch if inside else stretch)


@pytest.mark.parametrize(
    ("before", "stretch"),
    [
        ("The mayor kept the pledge ", "to stop the ferries at noon."),
        ("The council rejected ", "the harbour plan on Tuesday."),
        ("Ada Quill laughed when asked ", "whether the ferries would stop."),
        ("“We closed it,” she said ", "after a long night at the harbour."),
        ("“We closed it,” she said that ", "the ferries would stop."),
    ],
)
def test_nothing_else_is_taken_in(before: str, stretch: str) -> None:
    assert shown(before + stretch, stretch) == stretch


def test_a_stretch_that_begins_its_sentence_or_stands_in_another_language_is_left() -> None:
    assert shown("Ada Quill said the ferries would stop.", "Ada Quill said the ferries would stop.") == "Ada Quill said the ferries would stop."
    assert shown("Ada Quill said the ferries would stop.", "the ferries would stop.", "de") == "the ferries would stop."
