"""What an article is called: by its headline, or by its first words."""

from reader.article.calling import LETTERS, called
from reader.article.model import Article, Paragraph, Span


def test_the_headline_stands_on_one_line() -> None:
    assert called(Article((Paragraph("Text."),), title=" Bridge\n closed ")) == "Bridge closed"


def test_without_a_headline_the_first_nine_words_are_taken() -> None:
    assert called(Article((Paragraph("one two  three four five six seven eight nine ten"),))) == "one two three four five six seven eight nine…"
    assert called(Article((Paragraph("One short sentence."),))) == "One short sentence."


def test_the_dateline_and_what_is_not_the_report_itself_are_passed_over() -> None:
    credit, lead = Paragraph("Photo: A. Person", "credit"), Paragraph("LOWMERE – The ferry is back.")
    assert called(Article((credit, lead), dateline=Span(1, 0, 10))) == "The ferry is back."
    assert called(Article((Paragraph("LOWMERE – "),), dateline=Span(0, 0, 10))) == "LOWMERE –"


def test_where_only_other_paragraphs_are_written_they_name_it() -> None:
    assert called(Article((Paragraph("  "), Paragraph("Weather", "heading")), title=" ")) == "Weather"


def test_writing_without_spaces_is_cut_by_letters() -> None:
    name = called(Article((Paragraph("港口今天关闭" * 40),)))
    assert len(name) == LETTERS and name.endswith("…")


def test_nothing_written_has_no_name() -> None:
    assert called(Article(())) == called(Article((Paragraph(" "),))) == ""
