"""An invented pair, compared by hand, so that these tests rest on nothing that compares."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Difference, Evidence, Link, Nearest, OneSided, ParagraphLink, SharedQuote, Topic
from reader.language.reading import Reading

A = (
    "The bakery on Mill Lane burned down on Monday night.",
    "“I smelled smoke and ran,” said the baker, Ida Storm.",
    "Three engines came from Oxley, and the roof fell in at four.",
    "Insurance will not pay, her sister told the Courier, because the policy lapsed.",
    "Reporting by the night desk.",
)
B = (
    "OXLEY – Fire destroyed a bakery late on Monday.",
    "Two engines were sent, the fire service said.",
    "Street closures",
    "Mill Lane stays closed to traffic until Friday, and a café next door has lost its windows.",
    "Baker Ida Storm, 58, said: “I smelled smoke and ran”.",
    "It was her grandmother who had smelled smoke there in 1951.",
)
QUOTE = "I smelled smoke and ran"


def span(texts: tuple[str, ...], paragraph: int, words: str) -> Span:
    start = texts[paragraph].index(words)
    return Span(paragraph, start, start + len(words))


def whole(texts: tuple[str, ...], paragraph: int) -> Span:
    return Span(paragraph, 0, len(texts[paragraph]))


@pytest.fixture
def comparison() -> Comparison:
    """A1–B1, A2–B5 (certain) and A2–B6 (possible), A3–B2; A4 only in A, A5 a credit; B4 only in B, B3 a heading."""
    kinds = {4: "credit"}
    a = Article(tuple(Paragraph(t, kinds.get(i, "body")) for i, t in enumerate(A)), title="Bakery burns", source="The Courier")  # type: ignore[arg-type]
    b = Article(tuple(Paragraph(t, "heading" if i == 2 else "body") for i, t in enumerate(B)), title="Fire in Oxley")
    why = (Evidence("date", span(A, 0, "Monday night"), span(B, 0, "Monday"), 1.0), Evidence("words", span(A, 0, "bakery"), span(B, 0, "bakery"), 0.5))
    return Comparison(
        a=Reading(a, ()),
        b=Reading(b, ()),
        links=(
            Link(whole(A, 0), whole(B, 0), "same", 0.95, "certain", why),
            Link(whole(A, 1), whole(B, 4), "same", 0.9, "certain"),
            Link(span(A, 2, "Three engines came from Oxley"), whole(B, 1), "same", 0.7, "likely"),
        ),
        paragraph_links=(
            ParagraphLink(0, 0, "same", 0.95, "certain"),
            ParagraphLink(1, 4, "same", 0.9, "certain"),
            ParagraphLink(1, 5, "related", 0.4, "possible"),
            ParagraphLink(2, 1, "same", 0.7, "likely"),
        ),
        only_a=(
            OneSided(span(A, 2, "and the roof fell in at four"), None, None),
            OneSided(span(A, 3, "Insurance will not pay, her sister told the Courier"), 0, Nearest(whole(B, 3), ("insurance",))),
            OneSided(span(A, 3, "because the policy lapsed"), 0, None),
        ),
        only_b=(OneSided(whole(B, 3), 0, None),),
        topics_a=(Topic("insurance lapsed", (3,)),),
        topics_b=(Topic("street closed", (3,)),),
        quotes=(
            SharedQuote(span(A, 1, "I smelled smoke and ran"), span(B, 4, "I smelled smoke and ran"), "identical", "Ida Storm", "Ida Storm", "said", "said"),
        ),
        differences=(Difference(span(A, 2, "Three engines"), span(B, 1, "Two engines"), "number", "differs", "A counts one engine more."),),
        method="lexical",
    )
