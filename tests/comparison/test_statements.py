"""What a statement's words tell. All texts are invented."""

from reader.article.model import Article, Paragraph, Span
from reader.comparison.statements import names_in, only_names, stems
from reader.language.read import read
from reader.language.reading import Reading


def reading(text: str) -> tuple[Reading, Span]:
    return read(Article((Paragraph(text),))), Span(0, 0, len(text))


def test_a_number_is_one_in_words_and_in_figures() -> None:
    assert stems(*reading("three ferries")).keys() == stems(*reading("3 ferries")).keys()


def test_names_stand_in_capitals_wherever_they_stand() -> None:
    assert names_in(*reading("Ferries of Oldfield are ferries for Oldfield.")) == {"oldfield"}


def test_the_name_of_something_is_no_statement() -> None:
    assert only_names("Meet the Ferrymen") and only_names("harbour")
    assert not only_names("Meet the ferrymen of Oldfield")
