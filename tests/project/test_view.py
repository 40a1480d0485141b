"""A comparison as it stands after decisions."""

from dataclasses import replace

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Difference, Link, Nearest, OneSided, ParagraphLink, SharedQuote, Topic
from reader.language.reading import Quotation, Reading, Speaker
from reader.project import decisions as deciding
from reader.project import links as linking
from reader.project.decisions import Decisions
from reader.project.view import as_decided, left_alone

TEXT = "“The ferry sails,” said Ida Brandt on the quay of Harrowgate."
ARTICLE = Article(tuple(Paragraph(TEXT) for _ in range(5)))
READING = Reading(ARTICLE, (), quotations=(Quotation((Span(1, 1, 16),), "direct", Speaker("Brandt", Span(1, 23, 33))), Quotation((Span(2, 1, 16),), "direct")))
NEAR = Nearest(Span(0, 0, 5), ("quay",))


def quote(paragraph: int, kind: str) -> SharedQuote:
    span = Span(paragraph, 1, 16)
    return SharedQuote(span, span, kind, "Brandt", "Brandt", "said", "said")  # type: ignore[arg-type]


COMPARED = Comparison(
    a=READING,
    b=READING,
    links=(Link(Span(0, 0, 9), Span(0, 0, 9), "same", 0.9, "certain"), Link(Span(1, 0, 9), Span(1, 0, 9), "same", 0.9, "certain")),
    paragraph_links=(ParagraphLink(0, 0, "same", 0.9, "certain"), ParagraphLink(1, 1, "same", 0.9, "certain")),
    only_a=(OneSided(Span(2, 10, 30), 0, NEAR), OneSided(Span(3, 0, 10), 1, None), OneSided(Span(4, 0, 5), None, None)),
    only_b=(),
    topics_a=(Topic("first topic", (2,)), Topic("second topic", (3,))),
    topics_b=(),
    quotes=(quote(1, "identical"), quote(1, "paraphrased")),
    differences=(Difference(Span(1, 0, 3), Span(1, 0, 3), "number", "differs", ""), Difference(Span(0, 0, 3), Span(0, 0, 3), "number", "differs", "")),
    method="lexical",
)


def test_nothing_decided_is_the_comparison_itself() -> None:
    assert as_decided(COMPARED, Decisions()) is COMPARED


def test_a_rejected_link_takes_along_what_rests_on_it() -> None:
    seen = as_decided(COMPARED, linking.reject(Decisions(), (1, 1)))
    assert [(link.a, link.b) for link in seen.paragraph_links] == [(0, 0)]
    assert [link.a.paragraph for link in seen.links] == [0]
    assert [q.kind for q in seen.quotes] == ["identical"]
    assert [d.a.paragraph for d in seen.differences] == [0]


def test_an_added_link_is_there() -> None:
    assert (4, 3) in {(link.a, link.b) for link in as_decided(COMPARED, linking.add(Decisions(), (4, 3))).paragraph_links}


def test_a_person_who_links_whole_paragraphs_says_that_neither_stands_alone() -> None:
    """A2 as one fact, A3 as two that leave no word out, A4 in part."""
    only = (
        OneSided(ARTICLE.whole(2), 0, NEAR),
        OneSided(Span(3, 0, 20), 1, None),
        OneSided(Span(3, 21, len(TEXT) - 1), 1, None),
        OneSided(Span(4, 0, 5), None, None),
    )
    compared = replace(COMPARED, only_a=only, only_b=(OneSided(ARTICLE.whole(4), None, None),))
    for made in (linking.add(linking.add(Decisions(), (2, 0)), (3, 4)), linking.confirm(linking.confirm(Decisions(), (2, 0)), (3, 4))):
        seen = as_decided(compared, made)
        assert (seen.only_a, seen.topics_a, seen.only_b) == ((only[3],), (), ())
    assert as_decided(compared, linking.add(Decisions(), (4, 0))).only_a == only
    rejected = as_decided(compared, linking.reject(Decisions(), (2, 0)))
    assert (rejected.only_a, rejected.topics_a) == (only, compared.topics_a)
    by_hand = deciding.mark(linking.add(Decisions(), (2, 0)), "a", Span(2, 0, 9), "one-sided")
    assert [fact.span for fact in as_decided(compared, by_hand).only_a if fact.span.paragraph == 2] == [Span(2, 0, 9)]


def test_what_is_marked_shared_is_cut_out() -> None:
    seen = as_decided(COMPARED, deciding.mark(Decisions(), "a", Span(2, 15, 20), "shared"))
    assert [(fact.span, fact.topic) for fact in seen.only_a[:2]] == [(Span(2, 10, 15), 0), (Span(2, 20, 30), 0)]
    assert seen.topics_a == COMPARED.topics_a


def test_a_topic_without_facts_goes_and_the_others_keep_theirs() -> None:
    seen = as_decided(COMPARED, deciding.mark(Decisions(), "a", Span(2, 0, 60), "shared"))
    assert seen.topics_a == (Topic("second topic", (3,)),)
    assert [(fact.span, fact.topic) for fact in seen.only_a] == [(Span(3, 0, 10), 0), (Span(4, 0, 5), None)]


def test_what_is_marked_one_sided_is_a_fact() -> None:
    made = deciding.mark(deciding.mark(Decisions(), "a", Span(2, 5, 35), "one-sided"), "b", Span(0, 0, 4), "one-sided")
    seen = as_decided(COMPARED, made)
    assert seen.only_a[0] == OneSided(Span(2, 5, 35), 0, NEAR)
    assert seen.only_b == (OneSided(Span(0, 0, 4), None, None),)
    apart = as_decided(COMPARED, deciding.mark(Decisions(), "a", Span(3, 20, 30), "one-sided"))
    assert OneSided(Span(3, 20, 30), 1, None) in apart.only_a


def test_topics_are_renamed() -> None:
    seen = as_decided(COMPARED, deciding.rename(Decisions(), "a", (3,), "Rotten timbers"))
    assert [topic.label for topic in seen.topics_a] == ["first topic", "Rotten timbers"]


def test_a_name_stays_when_a_paragraph_joins_the_topic() -> None:
    assert as_decided(COMPARED, deciding.rename(Decisions(), "a", (3, 4), "Rotten timbers")).topics_a[1].label == "Rotten timbers"
    assert as_decided(COMPARED, deciding.rename(Decisions(), "a", (3, 4, 1), "Rotten timbers")).topics_a[1].label == "second topic"


def test_speakers_are_corrected_in_the_reading_and_the_shared_quotes() -> None:
    made = deciding.correct_speaker(Decisions(), "a", Span(1, 1, 16), "Max Roe")
    seen = as_decided(COMPARED, deciding.correct_speaker(made, "b", Span(2, 1, 16), "Eva Lind"))
    assert {(q.speaker_a, q.speaker_b) for q in seen.quotes} == {("Max Roe", "Brandt")}
    assert seen.a.quotations[0].speaker == Speaker("Max Roe", Span(1, 23, 33))
    assert seen.b.quotations[1].speaker == Speaker("Eva Lind", None)
    assert seen.b.quotations[0] == READING.quotations[0]
    other = as_decided(COMPARED, deciding.correct_speaker(Decisions(), "b", Span(1, 1, 16), "Eva Lind"))
    assert other.quotes[0].speaker_b == "Eva Lind"


def test_a_paragraph_whose_every_link_is_rejected_stands_alone_but_for_what_both_quote() -> None:
    seen = as_decided(COMPARED, linking.reject(Decisions(), (1, 1)))
    assert [fact.span for fact in seen.only_b] == [Span(1, 16, len(TEXT))]
    assert [fact.span for fact in seen.only_a if fact.span.paragraph == 1] == [Span(1, 16, len(TEXT))]
    again = linking.add(linking.reject(Decisions(), (1, 1)), (1, 2))
    assert [fact.span.paragraph for fact in as_decided(COMPARED, again).only_b] == [1]
    assert not [fact for fact in as_decided(COMPARED, again).only_a if fact.span.paragraph == 1]
    assert left_alone(COMPARED, again) == (frozenset(), frozenset({1}))


def test_what_is_left_alone_is_marked_around_what_was_one_sided_already_and_can_be_marked_shared() -> None:
    known = replace(COMPARED, only_a=(*COMPARED.only_a, OneSided(Span(0, 18, 30), 0, None)))
    made = linking.reject(Decisions(), (0, 0))
    assert [fact.span for fact in as_decided(known, made).only_a if fact.span.paragraph == 0] == [Span(0, 0, 18), Span(0, 18, 30), Span(0, 30, len(TEXT))]
    made = deciding.mark(made, "b", ARTICLE.whole(0), "shared")
    assert not as_decided(known, made).only_b
