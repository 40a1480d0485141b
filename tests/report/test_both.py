"""What both articles say: which wording stands for a fact, and which never does. All texts are invented."""

from collections.abc import Sequence

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Link, OneSided, ParagraphLink, SharedQuote
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.report import both
from reader.report.both import both_say
from reader.report.decided import decided
from reader.report.repeated import repeated_headline
from reader.report.told import aside


def said(a: Sequence[str], b: Sequence[str], *pairs: tuple[int, int], alone_a: Sequence[Span] = (), alone_b: Sequence[Span] = (), title: str = "") -> list[str]:
    """What both say where the first sentences of these paragraphs are linked."""
    one, two = (read(Article(tuple(map(Paragraph, texts)), title=title or None)) for texts in (a, b))
    first = [{sentence.span.paragraph: sentence.span for sentence in reversed(reading.sentences)} for reading in (one, two)]
    links = tuple(Link(first[0][i], first[1][j], "same", 0.9, "certain") for i, j in pairs)
    whole = tuple(ParagraphLink(i, j, "same", 0.9, "certain") for i, j in pairs)
    only = [tuple(OneSided(span, None, None) for span in spans) for spans in (alone_a, alone_b)]
    comparison = Comparison(one, two, links, whole, only[0], only[1], (), (), (), (), "lexical")
    return [statement.text for statement in both_say(decided(comparison, Decisions()))]


A = "The council of Velm closed the harbour bridge on Tuesday after engineers found cracks in its piers."
B = "Velm’s council closed the harbour bridge on Tuesday, when engineers found its piers to be cracked."


def test_the_wording_with_less_of_its_own_stands() -> None:
    cracks = Span(0, A.index("after"), len(A))
    assert said([A], [B], (0, 0), alone_a=[cracks]) == [B]
    assert said([A], [B], (0, 0), alone_b=[Span(0, 20, len(B))]) == [A]
    assert said([A], [B], (0, 0), alone_a=[Span(0, 0, len(A))], alone_b=[Span(0, 0, len(B))]) == []


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


def test_the_headline_is_no_finding_of_its_own() -> None:
    title = "Velm closes its harbour bridge over cracks"
    assert said([title, A], [title, B], (0, 0), title=title) == []
    assert said([title, A], [title, B], (0, 0), (1, 1), title=title) == [B]


def test_a_headline_is_known_again_without_its_marks_and_capitals() -> None:
    def repeats(title: str | None, *texts: str) -> int | None:
        return repeated_headline(Article(tuple(map(Paragraph, texts)), title=title))

    assert repeats("Velm’s bridge: closed", "VELM'S BRIDGE — CLOSED.", A) == 0
    assert repeats("Velm’s bridge: closed", "Velm’s bridge closed early on Tuesday.") is None
    assert repeats("Velm’s bridge: closed", A, "Velm’s bridge: closed") is None
    assert repeats(None, A) is None
    assert repeats("…", "…") is None
    assert repeats("Velm") is None


def test_an_opening_that_leans_on_the_sentence_before_does_not_stand() -> None:
    a, b = "She closed the harbour bridge of Velm on Tuesday.", "Mayor Ada Quill closed the harbour bridge of Velm on Tuesday."
    assert said(["Mayor Ada Quill is not tired yet.", a], [b], (1, 0)) == [b]
    assert said([a], [a], (0, 0)) == []


def test_of_two_wordings_the_one_stands_that_says_less_of_its_own() -> None:
    a = "Officials of the treasury were furious that Ada Quill, the mayor, announced the closing of the bridge on Friday."
    b = "Mayor Ada Quill announced the closing of the bridge on Friday."
    assert said([a], [b], (0, 0)) == said([b], [a], (0, 0)) == [b]


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


def test_only_what_is_linked_to_the_printed_sentence_is_cited() -> None:
    b = [B, "The cracked piers of the harbour bridge in Velm were shut by its council."]
    one, two = (read(Article(tuple(map(Paragraph, texts)))) for texts in ([A, "The town of Velm has cracked piers, and its council shut them."], b))
    at = [reading.sentences for reading in (one, two)]
    places = ((0, 0, 0.95), (0, 1, 0.9), (1, 1, 0.85))
    links = tuple(Link(at[0][i].span, at[1][j].span, "same", score, "certain") for i, j, score in places)
    whole = tuple(ParagraphLink(i, j, "same", score, "certain") for i, j, score in places)
    made = both_say(decided(Comparison(one, two, links, whole, (), (), (), (), (), (), "lexical"), Decisions()))
    assert [(m.text, [r.text for r in m.a], [r.text for r in m.b]) for m in made] == [(A, ["A¶1"], ["B¶1"])]


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
    monkeypatch.setattr(both, "aside", lambda head, clause: heads.append(len(head)) or aside(head, clause))
    long = "The council of Velm closed the harbour bridge, " + "the old grey bridge by the northern quay, " * 200 + "on Tuesday."
    said([long], [B], (0, 0))
    assert len(heads) > 100 and max(heads) <= both.HEAD


def test_what_the_other_denies_is_not_what_both_say() -> None:
    a = "Mayor Ada Quill has apologised to the ferrymen of Velm for closing the harbour bridge on Tuesday."
    b = "Mayor Ada Quill hasn’t apologised to the ferrymen of Velm for closing the harbour bridge on Tuesday."
    assert said([a], [b], (0, 0)) == []
    assert said([a], [b.replace("hasn’t", "has now")], (0, 0)) != []


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
    assert both._undated(article, Span(0, 0, len(text)), text) == "It rained all day."
    assert both._bare(article, Span(0, 0, len(text))).start == 7
    assert both._undated(Article((Paragraph(text),)), Span(0, 0, len(text)), text) == text


def test_what_is_counted_otherwise_is_not_what_both_say() -> None:
    one, other = "The pilots of Velm earned {} on average over the whole of last year.", "On average, a Velm pilot was paid {} in the year that is past."
    assert len(said([one.format("£34,000")], [other.format("£34,000")], (0, 0))) == 1
    assert said([one.format("£34,000")], [other.format("£36,000")], (0, 0)) == []
    whole, part = (
        "On Monday the board of Velm voted to let {}17-year-olds steer a ferry.",
        "On Monday 16-year-olds were let steer a ferry by the board of Velm.",
    )
    assert len(said([whole.format("16- and ")], [part], (0, 0))) == 1
    assert said([whole.format("")], [part], (0, 0)) == []
