"""What an article tells of who bears a name. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.bearers import gender_of, like_a_person, roles_of
from reader.language.people import People
from reader.language.read import read
from reader.language.reading import Name


def named(text: str, name: str) -> tuple[Article, Name]:
    start = text.index(name)
    return Article((Paragraph(text),)), Name(name, "person", (Span(0, start, start + len(name)),))


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mrs. Ode left.", "Ode", "she"),
        ("The town heard Congressman Ode.", "Ode", "he"),
        ("The town heard Ines Ode.", "Ines Ode", "she"),
        ("The town heard Ode.", "Ode", None),
        ("The town heard Malkine Otto.", "Malkine Otto", None),
    ],
)
def test_he_or_she(text: str, name: str, gender: str | None) -> None:
    assert gender_of(*named(text, name)) == gender


def test_a_body_is_neither() -> None:
    assert gender_of(Article((Paragraph("Ines"),)), Name("Ines", "organisation", (Span(0, 0, 4),))) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Gov. Lund spoke.", "governor"),
        ("Lund, the mayor of Velm, spoke.", "mayor"),
        ("The poet Lund spoke.", "poet"),
        ("Lund is chairman of the Velm Board.", "chairman"),
    ],
)
def test_what_the_words_beside_a_name_say(text: str, role: str) -> None:
    assert role in roles_of(*named(text, "Lund"))


def test_a_given_name_and_a_surname_are_like_a_person() -> None:
    assert like_a_person("Otto Brandt") and not like_a_person("Oldfield College") and not like_a_person("Otto")


def test_the_governor_is_no_former_one() -> None:
    texts = (
        "Gov. Peter Lunde spoke about the pier.",
        "Most of it was built in the days of his old rival, Gov. Henry Ode.",
        "On Monday, the governor said he wished to ask the clerks.",
    )
    article = Article(tuple(Paragraph(t) for t in texts))
    reading = read(article)
    start = texts[2].index("the governor")
    people = People(article, reading.sentences, reading.names, reading.quotations)
    assert people.who(Span(2, start, start + len("the governor"))) == "Peter Lunde"
