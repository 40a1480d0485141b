"""Reasons for a link, and the same in words. All texts are invented."""

import datetime

from reader.article.model import Article, Paragraph
from reader.comparison.why import Reasons, evidence, in_words
from reader.language.read import read
from reader.language.reading import Reading


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts), date=datetime.date(2021, 5, 5)))


A = reading("On May 3, harbour master Inés Roth called the hull of the ferry “rotten from bow to stern” after 43 passengers drowned.")
B = reading("“It was rotten from bow to stern,” Ines Roth said of the ferry on Monday, when 43 passengers died.")


def told(a: Reading, b: Reading) -> list[tuple[str, str, str]]:
    return [(e.kind, a.article.text(e.a), b.article.text(e.b)) for e in evidence(a, b, a.sentences[0].span, b.sentences[0].span)]


def test_every_kind_of_evidence_with_its_places() -> None:
    found = told(A, B)
    assert ("quotation", "rotten from bow to stern", "rotten from bow to stern") in found
    kinds = {kind for kind, _, _ in found}
    assert {"quotation", "name", "date", "figure"} <= kinds
    assert next(x for x in found if x[0] == "date")[1:] == (A.dates[0].text, B.dates[0].text)


def test_weights_compare_within_a_link() -> None:
    found = evidence(A, B, A.sentences[0].span, B.sentences[0].span)
    assert max(e.weight for e in found) == 1.0
    assert all(0 < e.weight <= 1 for e in found)


def test_it_is_mirrored_when_swapped() -> None:
    one, other = (evidence(x, y, x.sentences[0].span, y.sentences[0].span) for x, y in ((A, B), (B, A)))
    assert {e.mirrored() for e in one} == set(other)


def test_of_a_score_both_numbers_must_agree() -> None:
    one, other = reading("Town beat Rovers 3-2 at home."), reading("Jamie Pell made it 2-2 against Rovers.")
    assert [x for x in told(one, other) if "2" in x[1:]] == []
    assert ("figure", "3", "3") in told(one, reading("Rovers lost to Town 3-2."))


def test_little_in_common_is_likeness_of_meaning() -> None:
    one, other = reading("The boat went under."), reading("A vessel sank.")
    (reason,) = evidence(one, other, one.sentences[0].span, other.sentences[0].span)
    assert reason.kind == "meaning"
    assert in_words(one, other, (reason,)) == "similar meaning"


def test_in_words() -> None:
    said = in_words(A, B, evidence(A, B, A.sentences[0].span, B.sentences[0].span))
    assert "“rotten from bow to stern”" in said
    assert "Inés Roth" in said
    assert " = " in said


def test_a_long_quotation_is_shortened() -> None:
    long = "“" + "The rotten hull of the old ferry broke in the middle of the night and everybody drowned, " * 2 + "” Roth said."
    one = reading(long)
    said = in_words(one, one, evidence(one, one, one.sentences[0].span, one.sentences[0].span))
    assert "…" in said


def test_places_outside_any_body_paragraph_are_likeness_only() -> None:
    headed = read(Article((Paragraph("The wreck", "heading"), Paragraph("The ferry sank."))))
    found = Reasons(headed, headed).evidence(headed.article.whole(0), headed.article.whole(1))
    assert [e.kind for e in found] == ["meaning"]
