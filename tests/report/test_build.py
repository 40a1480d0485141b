import datetime
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from reader.article.calling import called
from reader.article.model import Span
from reader.comparison.model import Comparison, Confidence, Link, Nearest, OneSided, QuoteKind, SharedQuote, Topic
from reader.framing import written as framing_written
from reader.framing.naming import people
from reader.language.read import read
from reader.language.reading import Quotation
from reader.project.decisions import Decisions
from reader.project.links import add, confirm, reject
from reader.report.build import build_report
from reader.report.choices import Choices, Only
from reader.report.model.report import Report
from reader.report.own_words import ENGLISH
from reader.report.plain import anchors

DAY = datetime.date(2031, 5, 9)

ReadBack = Callable[[str, Report], str]


def test_the_front_page_says_who_and_how_much(report: Report) -> None:
    assert report.title == "The Merrow Gazette and Coast Wire"
    assert report.a.label == "A · The Merrow Gazette"
    assert report.a.headline == "Main bursts under Merrow"
    assert report.a.facts[:3] == ("6 May 2031", "Ida Holt", "5 paragraphs")
    assert report.a.facts[-1].endswith("% also in B")
    assert report.shares.both + report.shares.only_a + report.shares.only_b == 100
    assert report.footing == "Compared 9 May 2031 with Diptych 0.1.0 · suggestions are a machine’s: 4 suggested, 0 confirmed, 0 rejected"
    assert "https://gazette.example/main" in report.made_how[-2].text
    assert report.caution.endswith("Links between paragraphs: 4 suggested, 0 confirmed, 0 rejected.")


def test_the_names_that_people_go_by_are_worked_out_once_for_a_report(pair: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Comparison] = []
    monkeypatch.setattr(framing_written, "people", lambda comparison: asked.append(comparison) or people(comparison))
    build_report(pair, Decisions(), Choices(DAY, language="de", only=Only(words="Aldous")))
    assert asked == [pair]


def test_what_both_say_is_in_the_words_of_the_articles(pair: Comparison, report: Report) -> None:
    said = [(statement.text, [place.text for place in (*statement.a, *statement.b)]) for statement in report.both_say]
    # not what they give differently; what is quoted only where it is the same and says whose it is
    assert said == [
        ("MERROW – A burst main under Quay Street left the town of Merrow without water on Tuesday.", ["A¶1", "B¶1"]),
        ("“We had no warning,” utility chief Ines Aldous told reporters.", ["A¶2", "B¶4"]),
    ]
    agreed = build_report(replace(pair, differences=()), Decisions(), Choices(DAY)).both_say
    # 4,000 homes are not what B has, and where no difference was found each says so in its own words
    assert [statement.text[:18] for statement in agreed] == ["MERROW – A burst m", "A: About 4,000 hom", "“We had no warning"]


def test_what_both_say_is_diverse_and_short(pair: Comparison) -> None:
    twice = replace(pair, links=(*pair.links, replace(pair.links[0], score=0.94, a=Span(0, 0, 40))))
    said = build_report(twice, Decisions(), Choices(DAY)).both_say
    assert len({statement.text for statement in said}) == len(said)
    assert build_report(replace(pair, links=()), Decisions(), Choices(DAY)).both_say == ()
    weak = tuple(replace(link, confidence="possible") for link in pair.links)
    assert build_report(replace(pair, links=weak), Decisions(), Choices(DAY)).both_say == ()


def test_what_both_say_leaves_out_the_clause_that_only_one_has(pair: Comparison) -> None:
    text = pair.a.article.paragraphs[4].text
    start = text.index("and said")
    only = (OneSided(Span(4, start, len(text)), None, None),)
    b_text = pair.b.article.paragraphs[4]
    linked = replace(pair, only_a=only, links=(Link(Span(4, 0, len(text)), Span(4, 0, len(b_text.text)), "same", 0.9, "certain"),), only_b=())
    said = [statement.text for statement in build_report(linked, Decisions(), Choices(DAY)).both_say]
    assert all("2 million" not in text for text in said)


def test_the_title_is_the_persons_or_says_whose_reports(pair: Comparison) -> None:
    def titled(source_a: str | None, source_b: str | None, **more: str) -> str:
        a = replace(pair.a, article=replace(pair.a.article, source=source_a))
        b = replace(pair.b, article=replace(pair.b.article, source=source_b))
        return build_report(replace(pair, a=a, b=b), Decisions(), Choices(DAY, **more)).title

    assert titled("X", "X") == "Two reports by X"
    assert titled(None, "X") == "Two reports on one event"
    assert titled("X", "Y", title=" My\n study ") == "My study"
    assert titled("X", "Y", title="  ") == "X and Y"


def test_an_article_without_a_headline_goes_by_its_first_words(plainly: Callable[..., Comparison]) -> None:
    made_of = plainly(["one two three four five six seven eight nine ten"], [])
    made = build_report(made_of, Decisions(), Choices(DAY))
    # as in the window, which asks the same function
    assert made.a.headline == called(made_of.a.article) == "one two three four five six seven eight nine…"
    assert made.a.label == "A · Report one"
    assert (made.a.titled, made.a.facts[0]) == (False, "no headline")
    assert made.b.headline == "No headline"
    assert made.b.facts == ("0 paragraphs", "0 words")
    assert made.both_say == ()


def test_the_tally_counts_what_the_person_did(pair: Comparison) -> None:
    decisions = add(confirm(reject(Decisions(), (0, 0)), (1, 3)), (3, 5))
    assert "2 suggested, 1 confirmed, 1 rejected, 1 added by hand" in build_report(pair, decisions, Choices(DAY)).footing


def test_tables_hold_every_finding_with_both_wordings(report: Report) -> None:
    quote = report.tables.quotes[0]
    assert (quote.speaker, quote.how, quote.a.text, quote.b.text) == ("Ines Aldous", "One is cut shorter", "A¶2", "B¶4")
    assert [run.text for run in quote.a_words if run.only] == ["of any kind"]
    assert "".join(run.text for run in quote.b_words) == "We had no warning,"
    assert quote.remark.startswith("A continues: “The pipe was laid in 1931")
    fact = report.tables.only_b[0]
    assert [place.text for place, _ in fact.facts] == ["B¶5", "B¶6"]
    assert [place.text for place, _ in fact.nearest] == ["A¶1", "A¶5"]  # of B¶6, and what shares a detail with B¶5
    assert fact.lacks == "They lack: Fishermen, neighbouring, tankers, arrive, county, district, morning, hospital"
    assert report.tables.differences[0].verdict == "differs"


def test_the_front_page_takes_what_weighs_most_and_says_how_many_more(plainly: Callable[..., Comparison]) -> None:
    texts = [f"Paragraph number {n} tells something that nobody else has told so far, at some length." for n in range(40)]
    many = plainly(texts, ["b"])
    many = replace(many, only_a=tuple(OneSided(Span(n, 0, len(texts[n])), None, None) for n in range(40)))
    section = next(s for s in build_report(many, Decisions(), Choices(DAY)).sections if s.kind == "only a")
    assert 2 <= len(section.items) < 40
    assert len(section.items) + section.more == 40
    places = [int(item.where[0].anchor[1:]) for item in section.items]
    assert places == sorted(places)


def test_the_picture_shows_each_paragraph_and_which_are_counterparts(report: Report) -> None:
    picture = report.picture
    assert [tile.anchor for tile in picture.a] == ["a1", "a2", "a3", "a4", "a5"]
    assert [(thread.a, thread.b, thread.possible) for thread in picture.threads] == [(0, 0, False), (1, 2, False), (2, 1, False)]
    assert picture.a[3].alone == 1.0
    assert [tile.quote for tile in picture.a] == [False, True, False, False, False]
    assert "3 of 5 paragraphs in A have a counterpart" in picture.spoken


def _targets(value: Any) -> list[str]:
    if is_dataclass(value) and not isinstance(value, type):
        own = [getattr(value, name) for name in ("anchor", "target") if getattr(value, name, "")]
        return own + [target for field in fields(value) for target in _targets(getattr(value, field.name))]
    return [target for inner in value for target in _targets(inner)] if isinstance(value, tuple) else []


def test_every_link_in_a_report_leads_somewhere(report: Report) -> None:
    assert set(_targets(report)) <= anchors(report)


@pytest.mark.parametrize(("when", "said"), [(datetime.date(2025, 1, 2), "2 Jan 2025"), (datetime.date(999, 12, 31), "31 Dec 999")])
def test_dates_are_said_the_same_everywhere(when: datetime.date, said: str) -> None:
    assert ENGLISH.day(when) == said


def test_the_same_input_makes_the_same_report(pair: Comparison, report: Report) -> None:
    assert build_report(pair, Decisions(), Choices(DAY)) == report
    assert hash(report) == hash(build_report(pair, Decisions(), Choices(DAY)))


def test_sentences_that_follow_one_another_are_read_together(pair: Comparison) -> None:
    article = pair.a.article
    middle = article.paragraphs[1].text.index("“The pipe")
    first, second = Span(1, 0, middle - 1), Span(1, middle, len(article.paragraphs[1].text))
    facts = (OneSided(Span(0, 0, 18), 0, None), OneSided(first, 0, None), OneSided(second, 0, None))
    entry = build_report(replace(pair, only_a=facts, topics_a=(Topic("Old pipe", (0, 1)),)), Decisions(), Choices(DAY)).tables.only_a[0]
    assert [(place.text, words) for place, words in entry.facts] == [("A¶1", "The town of Merrow"), ("A¶2", article.paragraphs[1].text)]


@pytest.mark.parametrize(
    ("missing", "said"), [(("2", "1", "million"), "2.1, million"), (("12", "000"), "12,000"), (("7",), "7"), (("41", "crowns"), "41, crowns")]
)
def test_a_figure_is_whole_where_its_pieces_are_lacking(plainly: Callable[..., Comparison], missing: tuple[str, ...], said: str) -> None:
    text = "It carried 2.1 million on 12,000 trips of 7 boats."
    facts = (OneSided(Span(0, 0, len(text)), None, Nearest(Span(0, 0, 5), missing)),)
    report = build_report(replace(plainly([text], ["Boats ran."]), only_a=facts), Decisions(), Choices(DAY))
    assert report.tables.only_a[0].lacks == f"It lacks: {said}"


def test_a_fact_is_shown_with_who_says_it(plainly: Callable[..., Comparison]) -> None:
    text = "The mayor has said that the boats would sink. Nobody laughed."
    at = text.index("the boats")
    pair = replace(plainly([text], ["Boats ran."]), only_a=(OneSided(Span(0, at, len(text)), None, None),))
    assert [words for _, words in build_report(pair, Decisions(), Choices(DAY)).tables.only_a[0].facts] == [text]


def test_a_word_is_lacking_once_in_whatever_spelling(plainly: Callable[..., Comparison]) -> None:
    texts = ["The ferry carried emails to Velm Island.", "Congressman Roth sank in a boat."]
    pair = plainly(texts, ["An e-mail was read.", "A congressman went to Velm Island."])
    near = (Nearest(Span(1, 0, 35), ("ferry",)), Nearest(Span(0, 0, 19), ("Ferry", "sank", "boat", "boats")))
    facts = tuple(OneSided(Span(n, 0, len(text)), 0, one) for n, (text, one) in enumerate(zip(texts, near, strict=True)))
    report = build_report(replace(pair, only_a=facts, topics_a=(Topic("Velm ferry", (0, 1)),)), Decisions(), Choices(DAY))
    assert report.tables.only_a[0].lacks == "They lack: ferry, sank, boat"


def test_lacking_words_are_names_first_then_in_the_order_of_the_facts(plainly: Callable[..., Comparison]) -> None:
    texts = ["Otters dig.", "Beavers build."]
    near = (Nearest(Span(1, 0, 5), ("Otters", "dig")), Nearest(Span(0, 0, 5), ("Beavers",)))
    facts = tuple(OneSided(Span(n, 0, len(text)), 0, one) for n, (text, one) in enumerate(zip(texts, near, strict=True)))
    pair = replace(plainly(texts, ["Lamps.", "Ships."]), only_a=facts, topics_a=(Topic("Otters and beavers", (0, 1)),))
    assert build_report(pair, Decisions(), Choices(DAY)).tables.only_a[0].lacks == "They lack: Otters, Beavers, dig"


def test_what_is_but_possibly_told_by_one_alone_is_said_to_be_so(plainly: Callable[..., Comparison]) -> None:
    texts = ["Otters dig under the old pier.", "Beavers build."]

    def lacks(*confidence: Confidence) -> str:
        facts = tuple(OneSided(Span(n, 0, len(text)), 0, None, sure) for n, (text, sure) in enumerate(zip(texts, confidence, strict=True)))
        pair = replace(plainly(texts, ["Lamps."]), only_a=facts, topics_a=(Topic("Otters and beavers", (0, 1)),))
        return build_report(pair, Decisions(), Choices(DAY)).tables.only_a[0].lacks

    assert lacks("possible", "certain") == "Possibly in B too, in other words."
    assert lacks("certain", "possible") == lacks("likely", "possible") == ""  # most of it is surer


def test_the_nearest_passage_shows_the_clauses_that_share_the_words_of_the_fact(plainly: Callable[..., Comparison]) -> None:
    across = (
        "The council met for most of the night in the old town hall by the river with its doors locked and its lamps low, "
        "the ferry strike over wages went on, and reporters who had waited in the rain since the early afternoon were sent home without a word."
    )
    fact = "The ferry strike over wages cost the dockers their bonus."
    near = OneSided(Span(0, 0, len(fact)), None, Nearest(Span(0, 0, len(across)), ()))
    report = build_report(replace(plainly([fact], [across]), only_a=(near,)), Decisions(), Choices(DAY))
    assert "ferry strike over wages" in report.tables.only_a[0].nearest[0][1]


def test_of_the_passages_of_a_paragraph_the_one_is_shown_that_answers_most(plainly: Callable[..., Comparison]) -> None:
    across, texts = "It rained on Monday. The insurers told the dockers to go home.", ("Some dockers slept.", "The insurers sent the dockers home.")
    starts = 0, across.index("The insurers")
    ends = starts[1] - 1, len(across)
    near = [OneSided(Span(n, 0, len(texts[n])), 0, Nearest(Span(0, starts[n], ends[n]), ())) for n in (0, 1)]
    pair = replace(plainly(texts, [across]), only_a=tuple(near), topics_a=(Topic("Dockers", (0, 1)),))
    pair = replace(pair, b=read(pair.b.article))
    shown = build_report(pair, Decisions(), Choices(DAY)).tables.only_a[0].nearest
    assert [words for _, words in shown] == ["The insurers told the dockers to go home."]


@pytest.mark.parametrize(
    ("stretch", "shown"),
    [
        ("Nobody swept the pier", "“Nobody swept the pier…”"),
        ("swept the pier, and the lamps", "“…swept the pier, and the lamps…”"),
        ("and the lamps were out,” the mayor said.", "“…and the lamps were out,” the mayor said."),
        ("It rained all day.", "“It rained all day.”"),
    ],
)
def test_a_stretch_within_a_quotation_has_marks_of_its_own_and_says_where_it_breaks_off(plainly: Callable[..., Comparison], stretch: str, shown: str) -> None:
    text = "“It rained all day. Nobody swept the pier, and the lamps were out,” the mayor said."
    pair = plainly([text], ["The mayor spoke."])
    start = text.index(stretch)
    quotation = Quotation((Span(0, 1, text.index("”")),), "direct", None)
    told = replace(pair, a=replace(read(pair.a.article), quotations=(quotation,)), only_a=(OneSided(Span(0, start, start + len(stretch)), None, None),))
    entry = build_report(told, Decisions(), Choices(datetime.date(2031, 5, 9))).tables.only_a[0]
    assert [words for _, words in entry.facts] == [shown]


@pytest.mark.parametrize("kind", ["identical", "trimmed", "paraphrased"])
@pytest.mark.parametrize("to", ["md", "html", "docx", "pdf"])
def test_words_that_an_article_does_not_quote_stand_without_marks(plainly: Callable[..., Comparison], read_back: ReadBack, kind: QuoteKind, to: str) -> None:
    quoted, told = "He knows no tide", "he knows no tide"
    pair = plainly([f"“{quoted},” said his wife."], [f"His wife said {told} by heart."])
    spans = Span(0, 1, 1 + len(quoted)), Span(0, 14, 14 + len(told))
    pair = replace(pair, a=read(pair.a.article), quotes=(SharedQuote(*spans, kind, "his wife", "His wife", "said", "said"),))
    report = build_report(pair, Decisions(), Choices(DAY))
    assert (report.tables.quotes[0].told, report.tables.quotes[0].how) == (("b",), "In indirect speech")
    text = "".join(read_back(to, report).split())
    assert "“Heknowsnotide”" in text
    assert "“heknowsnotide" not in text
