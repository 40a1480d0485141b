"""What an article tells of who bears a name. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.bearers import gender_of, like_a_person, roles_of
from reader.language.people import People
from reader.language.read import read
from reader.language.reading import Name
from tests.language.test_speakers import who


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


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Otto Brandt, the surgeon whom Mayor Ode wants to put in charge of the ferries, sank.", "“I row,” the nominee said."), "Otto Brandt"),
        (("The clerks spoke of Otto Brandt’s nomination.", "“I row,” the nominee for harbour master said."), "Otto Brandt"),
        (("The clerks spoke of Otto Brandt’s nomination.", "“I row,” the nominee for governor said."), "the nominee for governor"),
        (("The clerks spoke of Otto Brandt’s nomination and of Ana Ode’s confirmation.", "“I row,” the nominee said."), "the nominee"),
        (("The clerks spoke of Otto Brandt’s boat.", "“I row,” the nominee said."), "the nominee"),
    ],
)
def test_who_the_nominee_is(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts) == [speaker]


def test_a_new_clause_behind_a_name_tells_no_role_of_it() -> None:
    assert who("In a letter to Otto Brandt, the guild spoke of “a grave mistake in the accounts”.") == ["the guild"]
    assert who("Otto Brandt, the newly elected mayor of Velm, left.", "“We row on,” the mayor said.") == ["Otto Brandt"]
