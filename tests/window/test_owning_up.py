"""What the window says of a comparison that is weaker than it can be."""

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.model import Comparison, Method
from reader.language.reading import Reading
from reader.window.owning_up import two_languages, weakness


def compared(a: str | None, b: str | None, method: Method = "model") -> Comparison:
    articles = (Article((Paragraph("The ferry sails."),), language=language) for language in (a, b))
    x, y = (Reading(article, ()) for article in articles)
    return Comparison(x, y, (), (), (), (), (), (), (), (), method)


@pytest.mark.parametrize(
    ("a", "b", "method", "short"),
    [
        ("en", "en-GB", "model", ""),
        ("en_US", "EN", "model", ""),
        (None, "de", "model", ""),
        ("en", "en", "lexical", "Compared by words alone"),
        ("de", "de-AT", "model", "German: weaker than English"),
        ("ar", "en", "model", "Two languages"),
        ("ar", "en", "lexical", "Two languages"),
    ],
)
def test_weakness(a: str | None, b: str | None, method: Method, short: str) -> None:
    said, why = weakness(compared(a, b, method))
    assert said == short and bool(why) == bool(short)


def test_nothing_is_said_of_nothing() -> None:
    assert weakness(None) == ("", "")


def test_both_languages_are_named() -> None:
    assert two_languages(compared("pt-BR", "uk")).startswith("A is in Portuguese, B in Ukrainian.")
