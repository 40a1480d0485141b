"""What a statement does beside what it is about. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.turns import turns
from reader.language.read import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The harbour must be dredged", {"asks"}),
        ("called for the harbour to be dredged", {"asks"}),
        ("called the harbour a swamp", set()),
        ("Let’s dredge the harbour", {"asks"}),
        ("said the harbour was deeper than the lake due to the storm", {"compares", "reasons"}),
        ("No pilot, because none wants to, sails through any of it", {"asks", "reasons", "all"}),
        ("The pilots sail on Monday", set()),
    ],
)
def test_what_function_words_tell(text: str, wanted: set[str]) -> None:
    reading = read(Article((Paragraph(text),)))
    assert turns(reading, Span(0, 0, len(text))) == wanted


def test_only_the_place_counts() -> None:
    text = "The harbour must be dredged, said every pilot"
    assert turns(read(Article((Paragraph(text),))), Span(0, 29, len(text))) == {"all"}
