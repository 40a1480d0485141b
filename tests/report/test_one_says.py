"""One fact in the words of one article, where the other's cannot be cut well. All texts are invented."""

import datetime
from dataclasses import replace

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.article.sides import SIDES
from reader.comparison.laid import Laid
from reader.comparison.model import Comparison, Difference, Link, OneSided
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.report.both import both_say
from reader.report.decided import decided
from reader.report.one_says import one_says
from reader.report.report_side import ReportSide, report_side
from reader.report.same_point import one_point

LONG = "He heard from the guild, with its great many pilots of the far north of the county, " + "and from the choir of the old customs house, " * 6
TEXT = "Padlocks went up as Ada Quill shut the harbour bridge of Velm on Tuesday over nine cracks in its piers."
ACROSS = f"{LONG}that Ada Quill had closed the harbour bridge of Velm on Tuesday for good because of nine cracks found in its piers."


def compared(a: str, b: str, *, score: float = 0.9, at: int = 0) -> Comparison:
    """Two reports where the first sentences of their last paragraphs are linked."""
    one, two = (read(Article((*(Paragraph("It rained.") for _ in range(at)), Paragraph(text)), date=datetime.date(2022, 5, 12))) for text in (a, b))
    spans = [next(sentence.span for sentence in reading.sentences if sentence.span.paragraph == at) for reading in (one, two)]
    link = Link(*spans, "same", score, "certain" if score >= 0.9 else "likely")
    return Comparison(one, two, (link,), (), (), (), (), (), (), (), "lexical")


def said(a: str, b: str, *, score: float = 0.9, at: int = 0) -> list[tuple[str, str]]:
    comparison = compared(a, b, score=score, at=at)
    return [(statement.text, statement.side) for statement in both_say(decided(comparison, Decisions()))]


def test_where_the_other_wording_cannot_be_cut_one_stands_for_both() -> None:
    assert said(TEXT, ACROSS) == [(TEXT, "a")]
    assert said(ACROSS, TEXT) == [(TEXT, "b")]
    found = both_say(decided(compared(TEXT, ACROSS), Decisions()))[0]
    assert [place.text for place in (*found.a, *found.b)] == ["A¶1", "B¶1"]


def test_each_link_is_held_against_itself_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Link] = []

    def counted(one: ReportSide, other: ReportSide, link: Link) -> bool:
        asked.append(link)
        return one_point(one, other, link)

    monkeypatch.setattr("reader.report.both.one_point", counted)
    assert said(TEXT, ACROSS) == [(TEXT, "a")]
    assert len(asked) == 1


def test_the_link_must_be_sure_and_at_the_head_of_both_less_so() -> None:
    assert said(TEXT, ACROSS, score=0.82) == [(TEXT, "a")]
    assert said(TEXT, ACROSS, score=0.82, at=5) == []
    assert said(TEXT, ACROSS, score=0.87, at=5) == [(TEXT, "a")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (TEXT.replace("Ada Quill", "Tom Roth"), ACROSS),
        (TEXT.replace("Ada Quill", "Tom Roth Jr."), ACROSS.replace("cracks", "cracks, said Ed Pall Jr.,")),
        ("The harbour bridge of Velm was shut by Ada Quill for good on Tuesday because they found nine cracks.", ACROSS),
        (TEXT.replace("on Tuesday", "on May 4"), ACROSS.replace("on Tuesday", "on May 9")),
        ("Ada Quill has a trombone with golden valves, nine feathered hats and three grey cats.", ACROSS),
        ("Padlocks went up for Ada Quill.", ACROSS),
        ("Cracks found in nine piers on Tuesday, said Ada Quill, made harbour councils shut it for good.", ACROSS),
        ("Padlocks were shown as Ada Quill passed one when the harbour bridge of Velm on its piers was shut on Tuesday.", ACROSS),
    ],
)
def test_what_is_anothers_or_another_days_or_ones_own_or_hangs_stands_for_nobody(a: str, b: str) -> None:
    assert said(a, b) == []


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("Ada Quill", "Ada Quill Jr."),
        "The harbour bridge of Velm was shut by Ada Quill for good on Tuesday because the pilots said they found nine cracks.",
    ],
)
def test_a_junior_and_the_pilots_that_a_they_means_stand_for_both(text: str) -> None:
    assert said(text, ACROSS) == [(text, "a")]


def test_what_is_called_after_somebody_is_not_somebody() -> None:
    text = TEXT.replace("Ada Quill shut", "the Roth administration shut")
    assert said(text, ACROSS.replace("Ada Quill", "the council")) == [(text, "a")]


def test_what_is_marked_as_the_others_own_does_not_count_as_told() -> None:
    comparison = compared(TEXT, ACROSS)
    at = ACROSS.index("that Ada")
    own = replace(comparison, only_b=(OneSided(Span(0, at, len(ACROSS)), None, None),))
    assert both_say(decided(own, Decisions())) == ()


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("Ada Quill closed the harbour bridge of Velm because of … cracks found in its piers.", True),
        ("Ada Quill closed the harbour bridge of Velm because of … the cracks found in its piers.", False),
        ("Ada Quill closed the harbour bridge of Velm because of … she found in its piers.", False),
        ("Ada Quill, because of cracks found in the piers of the harbour bridge of Velm, closed.", False),
        ("The harbour of Velm: Ada Quill, because of the cracks; the bridge, because of the piers…", False),
    ],
)
def test_a_wording_that_is_torn_stands_for_nobody(text: str, whether: bool) -> None:
    comparison = compared(TEXT, ACROSS)
    sides = [report_side(decided(comparison, Decisions()), side, (), (), Laid(())) for side in SIDES]
    link = comparison.links[0]
    assert (one_says(sides[0], link.a, sides[1], link.b, link, text) > 0) is whether


def test_a_day_that_is_said_to_differ_and_is_cut_off_is_no_other_day() -> None:
    a, b = (text.replace("Tuesday", day) for text, day in ((TEXT, "May 4"), (ACROSS, "May 9")))
    pair = compared(a, b)
    days = [Span(0, text.index(day), text.index(day) + 5) for text, day in ((a, "May 4"), (b, "May 9"))]
    found = replace(pair, differences=(Difference(*days, "date", "differs", ""),))
    assert [text.text for text in both_say(decided(found, Decisions()))] == [a.replace("on May 4 over", "… over")]


def test_what_somebody_did_there_alone_is_not_said_by_both() -> None:
    a = "Foreign Secretary Ada Quill, who came to Velm on Tuesday to push the two guilds together, telephoned the bailiffs of seven harbours from her boat."
    b = f"{LONG}that Foreign Secretary Ada Quill, who had come to Velm on Tuesday to push the two guilds together, said on her boat that she would go on."
    assert said(a, b, score=0.95, at=5) == []
    told = b.replace("said on her boat that she would go on", "had telephoned bailiffs of harbours from her boat")
    assert said(a.replace("seven ", ""), told, score=0.95, at=5) == [(a.replace("seven ", ""), "a")]
