"""Which of several people of one surname is meant by it."""

import pytest

from reader.article.model import Article, Paragraph
from reader.language.kinship import in_headline, named_as_kin
from reader.language.read import read


def called(name: str, *paragraphs: str, title: str = "") -> list[str]:
    """The words that an article calls somebody by."""
    article = Article(tuple(Paragraph(p) for p in paragraphs), title=title)
    return next(([article.text(m) for m in n.mentions] for n in read(article).names if n.text == name), [])


@pytest.mark.parametrize(
    "text",
    ["His wife, Ina Orr, left.", "They met Ina Orr, Mr. Orr’s sister.", "Orr’s older sister, the Rev. Ina Orr, left.", "Otto, whose wife, Ina Orr, left"],
)
def test_somebodys_wife_or_sister(text: str) -> None:
    at = text.index("Ina Orr")
    assert named_as_kin(text, at, at + len("Ina Orr"))


def test_who_is_no_relative() -> None:
    text = "His lawyer, Ina Orr, left the widow."
    assert not named_as_kin(text, 12, 19)


def test_a_headline_names_by_more_than_the_surname() -> None:
    assert in_headline("Otto Orr Resigns", ("otto", "orr")) and in_headline("Orr Jr. Resigns", ("otto", "orr", "jr"))
    assert not in_headline("Orr Resigns", ("otto", "orr")) and not in_headline("Ina Resigns", ("ina", "orr"))


def test_a_surname_means_whom_the_headline_names_and_not_the_wife_named_last() -> None:
    texts = ("In Velm a former mayor, Otto Orr Jr., was fined.", "The clerk wrote.", "Nobody spoke.", "His wife, Ina Orr, left.", "Orr sang. Orr paid.")
    assert called("Otto Orr Jr.", *texts, title="Orr Jr. Is Fined") == ["Otto Orr Jr", "Orr", "Orr"]
    assert called("Otto Orr Jr.", *texts) == ["Otto Orr Jr", "Orr", "Orr"]


def test_of_two_who_are_no_kin_the_lead_names_whom_a_surname_means() -> None:
    texts = ("Mayor Ana Orr is ill, her doctor says.", "It rained.", "The doctor served Ida Orr in Velm.", "He told Ina Orr, a clerk.", "Orr left.")
    assert called("Ana Orr", *texts) == ["Ana Orr", "Orr"]


def test_the_son_whom_an_article_names_most_is_meant() -> None:
    texts = ("Mayor Otto Orr has a son, Ivo Orr.", "Ivo Orr sang. Ivo Orr paid. Ivo Orr wrote.", "His son, Ivo Orr, left. Orr came back.")
    assert called("Ivo Orr", *texts)[-1] == "Orr"


def test_a_name_of_suffixes_alone_stands_in_no_headline() -> None:
    assert not in_headline("Ana Orr Jr. resigns", ["jr"])
