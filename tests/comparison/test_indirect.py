"""A quotation in one article against indirect speech in the other. All texts are invented."""

import numpy as np

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import SharedQuote
from reader.comparison.quotes import shared_quotes
from reader.comparison.surfaces import Sparse
from reader.language.read import read
from reader.language.reading import Reading


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts)))


def told(a: Reading, b: Reading, near: float = 0.6, likely: float = 1.0) -> list[SharedQuote]:
    """All sentences linked."""

    def meaning(one: Span, other: Span) -> tuple[float, float]:
        return near, near

    return list(shared_quotes(a, b, Sparse.of(np.full((len(a.sentences), len(b.sentences)), likely, np.float32)), meaning))


def test_two_statements_about_one_person_are_not_one_for_that() -> None:
    a = reading("“Nobody should ever frighten Mirela again,” Tom Hask said.")
    assert told(a, reading("Hask told the mayor to stop bothering Mirela.")) == []
    assert len(told(a, reading("Hask told the mayor to stop frightening Mirela."))) == 1


def test_what_a_person_does_is_not_what_another_says_in_that_sentence() -> None:
    a = reading("“This morning the mayor and Tom Hask met at the harbour to discuss the ferry crisis,” the statement said.")
    assert (
        told(
            a,
            reading("Mr. Hask met the mayor at the harbour over the ferry crisis as a senior pilot suggested that fares should fall."),
        )
        == []
    )


def test_a_statement_reported_twice_is_shown_twice() -> None:
    a = reading("“I will never again let a ferry leave this harbour in a storm,” Ines Roth said.")
    b = reading(
        "Ines Roth said she would never again let a ferry leave the harbour in a storm.",
        "The pilots were glad.",
        "Roth promised that no ferry would sail in storms.",
    )
    assert [q.b.paragraph for q in told(a, b)] == [0, 2]


def test_a_report_is_shown_without_the_reporters_aside() -> None:
    a = reading("“We shall rebuild the pier with oak from the valley before winter,” Ines Roth said.")
    (found,) = told(a, b := reading("Ines Roth said she would rebuild the pier with valley oak before winter — months after a storm sank two boats."))
    assert b.article.text(found.b).endswith("valley oak before winter")
    (found,) = told(a, b := reading("Ines Roth said she would rebuild the pier before winter — a work of oak from the valley."))
    assert b.article.text(found.b).endswith("a work of oak from the valley")


def test_what_is_asked_for_is_reported_where_asking_is_told() -> None:
    a = reading("“The council must finally dredge the northern channel,” Ines Roth said.")
    assert len(told(a, reading("Ines Roth called on officials to see to the channel."), near=0.3, likely=0.5)) == 1
    assert told(a, reading("Ines Roth told officials of plans for the channel."), near=0.3, likely=0.5) == []


def test_a_number_in_words_is_reported_in_figures() -> None:
    a = reading("“One in three boats will sink,” Ines Roth said.")
    assert len(told(a, reading("Ines Roth said that the odds of going down were 1 in 3 for all of them."), near=0.4, likely=0.5)) == 1


def test_words_quoted_of_a_statement_do_not_hide_that_the_rest_is_reported() -> None:
    a = reading(
        "“The sale of the old pier is not only a gift to friends, but breaks the mayor’s promise that the harbour would follow its rules,” Ines Roth said."
    )
    b = reading("Ines Roth called the sale “a gift to friends” and said it broke the mayor’s earlier promise that the harbour would follow its rules.")
    assert sorted(q.kind for q in told(a, b)) == ["paraphrased", "trimmed"]
    b = reading("Ines Roth called the sale of the pier “a gift to friends” on Monday evening in the town hall.")
    assert [q.kind for q in told(a, b)] == ["trimmed"]


def test_half_of_a_statement_quoted_does_not_hide_that_the_other_half_is_reported() -> None:
    a = reading("“Mr. Orrin gave the inspectors two versions of that night, and you are asked to take away her licence for the second,” Lena Falk said.")
    b = reading("Orrin, Ms. Falk told the panel, had given inspectors two versions, “and you are asked to take away her licence for the second.”")
    assert [(q.kind, a.article.text(q.a)[-14:]) for q in told(a, b)] == [("paraphrased", " of that night"), ("trimmed", "for the second")]
    assert [(q.kind, a.article.text(q.b)[-14:]) for q in told(b, a)] == [("paraphrased", " of that night"), ("trimmed", "for the second")]
