"""Whether a name heads its sentence. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.mentions import Mentions
from reader.language.read import read


def mentions(text: str) -> Mentions:
    reading = read(Article((Paragraph(text),)))
    return Mentions(reading.article, reading.sentences, reading.names, reading.quotations)


@pytest.mark.parametrize(
    ("text", "opens", "leads"),
    [
        ("The rain fell. But Senator Ines Roth left.", True, False),
        ("After the vote, Ines Roth left.", False, True),
        ("The committee’s ranking member, Ines Roth, left.", False, True),
        ("The town has heard of Ines Roth.", False, False),
    ],
)
def test_whether_a_name_heads_its_sentence(text: str, opens: bool, leads: bool) -> None:
    found = mentions(text)
    (span,) = (span for span in found.starts if "Roth" in found.article.text(span))
    assert (found.opens(span), found.leads(span)) == (opens, leads)


def test_the_sentence_of_a_place_and_the_first_mention_from_it_on() -> None:
    text = "Ines Roth left. “Otto Brandt stayed,” she said."
    found, start = mentions(text), text.index("Otto")
    assert found.article.text(found.sentence(Span(0, 2, 4))) == "Ines Roth left."
    assert found.starts[found.first(0, start)].start == start
    assert [found.is_quoted(span) for span in found.starts] == [False, True]
    assert found.quotation_before(Span(0, 2, 4)) is None
    before = found.quotation_before(Span(0, text.index("she"), text.index(" said")))
    assert before is not None and found.article.text(before) == "Otto Brandt stayed,"


def test_a_name_in_an_outer_quotation_is_quoted_behind_an_inner_one() -> None:
    found = mentions("Ana Ode said: “They say ‘no,’ and so does Otto Brandt of Velm.” Ines Roth left.")
    assert {found.article.text(span): found.is_quoted(span) for span in found.starts if " " in found.article.text(span)} == {
        "Ana Ode": False,
        "Otto Brandt": True,
        "Ines Roth": False,
    }
