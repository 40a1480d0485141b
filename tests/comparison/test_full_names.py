"""People by their full names. All texts are invented."""

import re

from reader.article.model import Article, Paragraph
from reader.comparison.full_names import FULL_NAME, knows, last_names, two_people
from reader.language.read import read


def test_a_full_name_has_two_words_or_more() -> None:
    assert re.findall(FULL_NAME, "Then Ada Quill met Col. Ned Varga-Roth, and Brisk left.") == ["Then Ada Quill", "Col. Ned Varga-Roth"]


def test_two_people_have_two_last_names() -> None:
    assert two_people("Ada Quill", "Olaf Brisk")
    assert two_people("Ada Quill", "Ada Brisk")
    assert not two_people("Ada Quill", "Mayor Ada B. Quill")
    assert not two_people("Quill", "Olaf Brisk")


def test_an_article_knows_whom_it_names_by_the_last_name() -> None:
    reading = read(Article((Paragraph("Ines Roth runs the ferry of Velm. Tom Farrow shut the mill."),)))
    assert knows(reading, "Captain Ida Roth")
    assert not knows(reading, "Olaf Brisk")
    assert last_names(reading) >= {"roth", "farrow"}
