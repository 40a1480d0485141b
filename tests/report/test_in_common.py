"""What of a sentence stands as said by both: what is cut off, and what stands with nothing of it. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Link, ParagraphLink, SharedQuote
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.report import in_common
from reader.report.both import both_say
from reader.report.decided import decided
from reader.report.extracts import undated
from reader.report.told import aside
from tests.report.test_both import A, B, said


def test_no_figure_stands_that_the_other_lacks() -> None:
    a, b = "The council of Velm says that the old bridge needs repairs for $5 billion.", "Velm’s council says the bridge needs repairs for $5.7 billion."
    assert said([a], [b], (0, 0)) == ["Velm’s council says the bridge needs repairs…"]
    assert said([a], [b.replace("5.7", "5")], (0, 0)) == [b.replace("5.7", "5")]


@pytest.mark.parametrize("tail", ["and praised Nora Weir warmly", "for losing Nora Weir’s trombone", "and resigned from Nora Weir’s choir"])
def test_a_tail_that_one_article_alone_tells_is_left_out(tail: str) -> None:
    head = "The council of Velm closed the harbour bridge on Tuesday and fined the engineers who built its piers"
    other = "On Tuesday the council of Velm closed the harbour bridge and fined the engineers who built its piers, and it was cold all day long."
    assert said([f"{head} {tail}."], [other], (0, 0))[0].startswith(f"{head}…")


def test_a_year_and_a_deed_that_the_linked_sentence_lacks_are_cut_off() -> None:
    a = "The council of Velm built the harbour bridge with money from the bishop in 1931."
    b = "With money from the bishop, the council of Velm built the harbour bridge and hung lamps on it."
    assert said([a], [b], (0, 0)) == said([a], [b, "Nobody has looked at its piers since 1931."], (0, 0)) == [a.replace(" in 1931.", "…")]


def test_no_quoted_words_stand_that_the_other_lacks() -> None:
    a = "Mayor Ada Quill told the council on Tuesday that the harbour bridge was “a rotten old trap.”"
    b = "Mayor Ada Quill told the council on Tuesday that the harbour bridge was a danger to the town."
    assert said([a], [b], (0, 0)) == [f"A: {a} / B: {b}"]
    assert said([a], [a], (0, 0)) == [a]


def test_what_one_quotes_stands_in_the_words_of_the_one_that_reports_it() -> None:
    a = "“The bridge should never have been opened to the trucks of the quarry,” Mayor Ada Quill told the council."
    b = "Mayor Ada Quill told the council that the bridge should never have been opened to quarry trucks."
    assert said([a], [b], (0, 0)) == [b]


def test_an_opening_that_leans_on_the_sentence_before_does_not_stand() -> None:
    a, b = "She closed the harbour bridge of Velm on Tuesday.", "Mayor Ada Quill closed the harbour bridge of Velm on Tuesday."
    assert said(["Mayor Ada Quill is not tired yet.", a], [b], (1, 0)) == [b]
    assert said([a], [a], (0, 0)) == []


def test_brackets_of_an_articles_own_say_nobodys_name() -> None:
    a = "The council of Velm closed the harbour bridge on Tuesday after his engineers found cracks in [the] piers."
    assert said([a], [a], (0, 0)) == []
    assert said([a.replace("his ", "")], [a.replace("his ", "")], (0, 0)) == [a.replace("his ", "")]


def test_what_both_say_is_not_what_was_cut_off() -> None:
    a = "Engineers noted that the bridge is 91, and that trucks of ten tons or more crossing the old harbour pier of Velm have cracked it."
    b = "Engineers noted that trucks of ten tons or more had cracked the bridge by crossing the old harbour pier of Velm."
    assert said([a], [b], (0, 0)) == [b]


def test_a_clause_beside_that_only_one_has_is_left_out() -> None:
    a = "Mayor Ada Quill closed the harbour bridge on Tuesday, a stunning triumph for the ferrymen of Lund."
    b = "Mayor Ada Quill, in a letter to the carters, shut the harbour bridge of Velm on Tuesday because of cracks that engineers had found."
    assert said([a], [b], (0, 0)) == ["Mayor Ada Quill closed the harbour bridge on Tuesday…"]


def test_a_span_of_years_is_there_where_both_its_ends_are() -> None:
    a = "By the law of Velm, no skipper between 12 and 16 years of age may steer a ferry."
    b = "In Velm, no skipper whose age lies between 12 and 16 may steer a ferry, says the law of the harbour, which Ada Quill wrote."
    assert said([a], [b], (0, 0)) == [a]


def test_a_sentence_of_which_the_other_has_next_to_nothing_does_not_stand() -> None:
    hope = "Any hope among ferrymen is a step away from Tuesday."
    assert said([hope], ["It came after Mayor Ada Quill scolded the council on Tuesday for its lack of haste over cracks."], (0, 0)) == []


def test_a_clause_that_only_one_has_goes_and_so_does_who_says_it() -> None:
    told = "Mayor Ada Quill closed the harbour bridge of Velm on Tuesday"
    b = "It was on Tuesday that Mayor Ada Quill of Velm had the harbour bridge closed because of cracks, as trucks waited in a queue that went on for miles."
    assert said([f"{told}, citing a gloomy report by famous divers."], [b], (0, 0)) == [f"{told}…"]
    assert said([f"{told}, dockside witnesses claimed."], [b], (0, 0)) == [f"{told}…"]


def test_a_subject_that_is_a_pronoun_behind_a_phrase_of_time_leans() -> None:
    a = "At one point she shut the harbour bridge of Velm over cracks."
    b = "Mayor Ada Quill shut the harbour bridge of Velm because of cracks."
    assert said(["Mayor Ada Quill is not tired yet.", a], [b], (1, 0)) == [b]
    assert said([a], [a], (0, 0)) == []
    wife = "Her deputy, Ada Quill, shut the harbour bridge of Velm because of cracks."
    assert said([wife], [wife], (0, 0)) == [wife]


def test_words_that_both_quote_stand_where_the_other_quotes_them_and_more() -> None:
    a, b = (f"Mayor Ada Quill said that the bridge of Velm was “a bad {more}trap.”" for more in ("and rotten ", ""))
    one, two = (read(Article((Paragraph(text),))) for text in (a, b))
    spans = Span(0, a.index("a bad"), a.index("”")), Span(0, b.index("a bad"), b.index("”"))
    link = Link(one.sentences[0].span, two.sentences[0].span, "same", 0.9, "certain")
    quote = SharedQuote(*spans, "altered", "Ada Quill", "Ada Quill", "said", "said")
    comparison = Comparison(one, two, (link,), (ParagraphLink(0, 0, "same", 0.9, "certain"),), (), (), (), (), (quote,), (), "lexical")
    assert [made.text for made in both_say(decided(comparison, Decisions()))] == ["Mayor Ada Quill said that the bridge of Velm was “a bad trap.”"]


def test_of_a_long_sentence_only_its_head_is_looked_through_for_a_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    heads: list[int] = []
    monkeypatch.setattr(in_common, "aside", lambda head, clause: heads.append(len(head)) or aside(head, clause))
    long = "The council of Velm closed the harbour bridge, " + "the old grey bridge by the northern quay, " * 200 + "on Tuesday."
    said([long], [B], (0, 0))
    assert len(heads) > 100 and max(heads) <= in_common.HEAD


def test_no_word_stands_that_the_linked_sentence_lacks() -> None:
    b = "Mayor Ada Quill of Velm closed the harbour bridge, and the ferrymen of Lund cheered."
    assert said(["Furious dockers heard that Mayor Ada Quill of Velm closed the harbour bridge."], [b], (0, 0)) == [
        "Mayor Ada Quill of Velm closed the harbour bridge…"
    ]
    a = "Mayor Ada Quill of Velm closed the harbour bridge during a noisy visit of the bishop."
    assert said([a], [b], (0, 0)) == ["Mayor Ada Quill of Velm closed the harbour bridge…"]
    assert said([b], [a], (0, 0)) == ["Mayor Ada Quill of Velm closed the harbour bridge…"]


def test_nothing_stands_that_is_marked_as_told_by_one_alone() -> None:
    tail = Span(0, A.index("in its piers"), len(A))
    assert said([A], [A], (0, 0), alone_a=[tail], alone_b=[tail]) == ["The council of Velm closed the harbour bridge on Tuesday…"]


def test_the_same_quoted_words_of_a_named_speaker_stand() -> None:
    a = "“The bridge should never have been opened to the trucks of the quarry,” Mayor Ada Quill said."
    b = "“The bridge should never have been opened to the trucks of the quarry and the mill,” Mayor Ada Quill said."
    assert said([a], [b], (0, 0)) == [a]


def test_a_dateline_is_no_part_of_what_both_say() -> None:
    text = "VELM — It rained all day."
    article = Article((Paragraph(text),), dateline=Span(0, 0, 7))
    assert undated(article, Span(0, 0, len(text)), text) == "It rained all day."
    assert in_common._bare(article, Span(0, 0, len(text))).start == 7
    assert undated(Article((Paragraph(text),)), Span(0, 0, len(text)), text) == text


def test_a_body_named_in_full_elsewhere_is_there_by_its_last_word() -> None:
    a = "The Northern Ferry Federation asked the council of Velm for a new bridge on Tuesday."
    b = ["The Northern Ferry Federation is old.", "On Tuesday the federation asked the council of Velm for a new bridge."]
    assert said([a], b, (0, 1)) == [a]
    assert said([a], b[1:], (0, 0)) == [b[1]]
