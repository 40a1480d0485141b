from dataclasses import replace

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Difference, OneSided, Topic
from reader.comparison.spoken import Spoken
from reader.language.reading import Quotation, Reading, Speaker
from reader.project.decisions import Decisions, Dismissed, dismiss, mark, rename
from reader.project.links import add, reject
from reader.report.findings import every_finding, findings, speakers
from reader.report.overview import Overview, Part, overview, words_in
from reader.report.shares import percent

NOTHING = Decisions()


def test_every_kind_is_said_in_words(pair: Comparison) -> None:
    found = findings(pair, NOTHING)
    assert [(f.kind, f.title, f.where, f.nearest) for f in found] == [
        ("only a", "Bakery water", "¶4", "nearest in B: none"),
        ("only a", "The repair would cost…", "¶5", "nearest in B: ¶5"),
        ("only b", "Tankers and harbour", "¶5–6", "nearest in A: ¶1, 5"),
        ("quote", "“We had no warning of any kind”", "A¶2 ↔ B¶4", ""),
        ("difference", "About 4,000 homes ≠ some 4,500 homes", "A¶3 ↔ B¶3", ""),
    ]
    assert found[2].text == "Only in B: Tankers and harbour ¶5–6"
    assert found[3].detail == "Ines Aldous · trimmed. A continues: “The pipe was laid in 1931”"
    assert found[4].detail == "differs · number"
    assert "Council leader Tom Farrow" in found[1].detail
    assert "tankers" in found[2].detail or "harbour" in found[2].detail


def test_a_claim_says_how_it_differs_and_its_words_only_where_the_title_has_cut_them(pair: Comparison) -> None:
    judged = Difference(Span(2, 0, 17), Span(2, 0, 16), "claim", "compatible", "A has “x”, B has “y”: only one of them judges.", "judgement")
    (found,) = (f for f in findings(replace(pair, differences=(judged,)), NOTHING) if f.kind == "difference")
    assert found.detail == "compatible · only one of them judges"
    (cut,) = (f for f in findings(replace(pair, differences=(replace(judged, a=Span(2, 0, 90)),)), NOTHING) if f.kind == "difference")
    assert cut.detail == "compatible · A has “x”, B has “y”: only one of them judges."
    later = replace(judged, verdict="may be an update", note="This may be an update.", manner="certainty")
    (update,) = (f for f in findings(replace(pair, differences=(later,)), NOTHING) if f.kind == "difference")
    assert update.detail == "may be an update · This may be an update."


def test_a_dismissed_finding_is_left_out_and_can_be_found_again(pair: Comparison) -> None:
    for finding in findings(pair, NOTHING):
        decisions = dismiss(NOTHING, Dismissed(finding.kind, finding.places))
        assert finding not in findings(pair, decisions)
        assert len(findings(pair, decisions)) == 4
        assert finding in every_finding(pair, decisions)


def test_keys_differ_and_stay(pair: Comparison) -> None:
    keys = [finding.key for finding in findings(pair, NOTHING)]
    assert len(set(keys)) == len(keys)
    assert keys == [finding.key for finding in findings(replace(pair, method="model", links=()), NOTHING)]


def test_a_topic_goes_by_the_name_the_person_gave_it(pair: Comparison) -> None:
    titles = [f.title for f in findings(pair, rename(NOTHING, "b", (4, 5), "Help by sea"))]
    assert "Help by sea" in titles
    assert "Tankers and harbour" not in titles


def test_a_difference_falls_with_its_link_but_the_same_words_stay(pair: Comparison) -> None:
    assert "difference" not in [f.kind for f in findings(pair, reject(NOTHING, (2, 2)))]
    assert "quote" in [f.kind for f in findings(pair, reject(NOTHING, (1, 3)))]
    reworded = replace(pair, quotes=(replace(pair.quotes[0], kind="paraphrased"),))
    assert "quote" not in [f.kind for f in findings(reworded, reject(NOTHING, (1, 3)))]


def test_a_paraphrase_says_who_quotes(pair: Comparison) -> None:
    reworded = replace(pair, quotes=(replace(pair.quotes[0], kind="paraphrased"),))
    silent_b = replace(reworded, b=replace(reworded.b, quotations=()))
    silent_a = replace(reworded, a=replace(reworded.a, quotations=()))
    details = [next(f.detail for f in findings(c, NOTHING) if f.kind == "quote") for c in (reworded, silent_b, silent_a)]
    assert details == ["Ines Aldous · paraphrased", "Ines Aldous · quoted in A, paraphrased in B", "Ines Aldous · paraphrased in A, quoted in B"]
    assert next(f.title for f in findings(silent_a, NOTHING) if f.kind == "quote") == "“We had no warning”"


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ("Ines Aldous", "Aldous", "Ines Aldous"),
        ("Inny Aldous", "Ines Aldous", "Ines Aldous"),
        (None, "Aldous", "Aldous"),
        (None, None, ""),
        ("Aldous", "Farrow", "Aldous (A), Farrow (B)"),
        ("Ines Aldous and Otto Farrow", "Ines Aldous", "Ines Aldous and Otto Farrow (A), Ines Aldous (B)"),
    ],
)
def test_speakers_of_both_sides(pair: Comparison, a: str | None, b: str | None, said: str) -> None:
    assert speakers(replace(pair.quotes[0], speaker_a=a, speaker_b=b), {"Inny Aldous": "Ines Aldous"}) == said


def test_a_speaker_goes_on_in_a_second_quotation(pair: Comparison) -> None:
    text = "“Not now,” she said, adding, “We have a town to water first.”"
    article = replace(pair.a.article, paragraphs=(replace(pair.a.article.paragraphs[0], text=text),))
    first, second = (Span(0, text.index(w), text.index(w) + len(w)) for w in ("Not now,", "We have a town to water first."))
    she = Speaker("Aldous", None)
    spoken = replace(pair.a, article=article, quotations=(Quotation((first,), "direct", she), Quotation((second,), "direct", she)))
    assert Spoken(spoken, [first]).continuation(first) == (second,)
    assert Spoken(spoken, [first, second]).continuation(first) == ()
    assert Spoken(spoken, []).continuation(second) == ()
    other = replace(spoken, quotations=(spoken.quotations[0], Quotation((second,), "direct", Speaker("Farrow", None))))
    assert Spoken(other, [first]).continuation(first) == ()


def test_a_fact_whose_topic_is_not_there_still_counts(pair: Comparison) -> None:
    stray = replace(pair, only_a=(OneSided(Span(3, 0, 8), 7, None),), topics_a=(Topic("unused", ()),))
    assert [f.title for f in findings(stray, NOTHING) if f.kind == "only a"] == ["A bakery"]


def test_the_overview_counts_words_and_counterparts(pair: Comparison) -> None:
    seen = overview(pair, NOTHING)
    assert (seen.a.paragraphs, seen.a.linked, seen.b.paragraphs, seen.b.linked) == (5, 3, 5, 3)
    assert seen.a.words == sum(words_in(seen_text.text) for seen_text in pair.a.article.paragraphs[:5])
    assert seen.a.words - seen.a.shared == words_in(pair.a.article.paragraphs[3].text) + 8
    assert abs(seen.both + seen.only_a + seen.only_b - 1) < 1e-9
    assert sum(seen.percent()) == 100
    assert seen.headline("a") == "3 of 5 paragraphs in A have a counterpart"
    one = replace(seen, a=replace(seen.a, linked=1), b=replace(seen.b, paragraphs=1, linked=1))
    assert (one.headline("a"), one.headline("b")) == ("1 of 5 paragraphs in A has a counterpart", "1 of 1 paragraph in B has a counterpart")


def test_the_overview_follows_the_person(pair: Comparison) -> None:
    before = overview(pair, NOTHING)
    assert overview(pair, reject(NOTHING, (0, 0))).a.shared < before.a.shared
    assert overview(pair, add(NOTHING, (3, 5))).a.linked == 4
    assert overview(pair, mark(NOTHING, "a", Span(3, 0, 1000), "shared")).a.shared > before.a.shared
    only = next(f for f in findings(pair, NOTHING) if f.kind == "only a")
    assert overview(pair, dismiss(NOTHING, Dismissed(only.kind, only.places))).a.shared > before.a.shared


def test_a_dateline_is_not_shared_where_nothing_after_it_is(pair: Comparison) -> None:
    a = Article((Paragraph("ORSUND – The ferry was late."), Paragraph("Nobody minded.")), dateline=Span(0, 0, 9))
    told, rest = OneSided(Span(0, 9, 28), None, None), OneSided(a.whole(1), None, None)
    nothing = replace(pair, a=Reading(a, ()), links=(), paragraph_links=(), topics_a=(), quotes=(), differences=())
    for only, shared in (((told, rest), 0), ((rest,), 5), ((), 7), ((replace(told, span=Span(0, 19, 28)), rest), 3)):
        assert overview(replace(nothing, only_a=only), NOTHING).a.shared == shared


def test_an_overview_of_nothing_is_nothing() -> None:
    empty = Overview(Part(0, 0, 0, 0), Part(0, 0, 0, 0))
    assert empty.percent() == (0, 0, 0)
    assert empty.a.share == 0
    assert Overview(Part(1, 1, 3, 1), Part(1, 1, 4, 2)).headline("b") == "1 of 1 paragraph in B has a counterpart"


def test_little_is_not_said_to_be_nothing_nor_most_to_be_all() -> None:
    assert Overview(Part(9, 9, 10_000, 9_999), Part(9, 9, 10_000, 9_990)).percent() == (98, 1, 1)
    assert Overview(Part(9, 9, 100, 100), Part(9, 9, 100, 100)).percent() == (100, 0, 0)
    assert [percent(share) for share in (0.0, 0.0001, 0.424, 0.9999, 1.0)] == [0, 1, 42, 99, 100]


@pytest.mark.parametrize(("text", "count"), [("don’t U.S. 1,500", 3), ("東京は夜", 4), ("", 0), ("— ’ “", 0), ("well-known", 1)])
def test_words_are_counted_as_readers_do(text: str, count: int) -> None:
    assert words_in(text) == count
