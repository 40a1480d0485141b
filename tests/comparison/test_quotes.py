"""The same utterance in two articles. All texts are invented."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.comparison.kinds import kind_of
from reader.comparison.model import SharedQuote
from reader.comparison.quotes import cut, shared_quotes, without
from reader.comparison.scoring import TurnedAbout
from reader.comparison.surfaces import Grid, Sparse
from reader.comparison.utterances import rarities, speaker_known
from reader.language.read import read
from reader.language.reading import Reading


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts)))


def compare(a: Reading, b: Reading, same: Grid | None = None) -> tuple[SharedQuote, ...]:
    grid = np.zeros((len(a.sentences), len(b.sentences)), np.float32) if same is None else same
    return shared_quotes(a, b, Sparse.of(grid))


def told(a: Reading, b: Reading, same: Grid | None = None) -> list[tuple[str, str, str]]:
    return [(q.kind, a.article.text(q.a), b.article.text(q.b)) for q in compare(a, b, same)]


FERRY = "“The ferry should never have left the harbour in that storm,” Ines Roth said."


@pytest.mark.parametrize(
    ("other", "kind", "words"),
    [
        ('Roth said: "The ferry should never have left the harbour in that storm."', "identical", "The ferry should never have left the harbour in that storm"),
        ("The ferry, Roth said, “should never have left the harbour.”", "trimmed", "should never have left the harbour"),
        (
            "“The ferry ... should not have left the harbour in that storm,” said Ms. Roth.",
            "altered",
            "The ferry ... should not have left the harbour in that storm",
        ),
        ("“[The ferry] should never have left the port in that storm,” said Ms. Roth.", "altered", "[The ferry] should never have left the port in that storm"),
        ("“the ferry should never have left the harbour in that storm.”", "identical", "the ferry should never have left the harbour in that storm"),
    ],
)
def test_direct(other: str, kind: str, words: str) -> None:
    assert told(reading(FERRY), reading("The weather was bad.", other)) == [(kind, "The ferry should never have left the harbour in that storm", words)]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("the fund-raiser of the U.S. crew", "The fundraiser of the US crew", "identical"),
        ("the fund-raiser and the tea-room", "the fund raiser and the tearoom", "identical"),
        ("We are nowhere", "We are now here", "altered"),
        ("the crew & the paid-up members", "The crew and the paid-up members", "identical"),
        ("We paid in to the fund", "we paid into the fund", "identical"),
        ("We paid into the fund for years", "paid in to the fund", "trimmed"),
        ("to the fund", "What they put in to the fund", "trimmed"),
        ("We are nowhere", "we are now—here", "altered"),
        ("a note-book", "an ote-book", "altered"),
        ("the crew of the ferry", "the ferry", "trimmed"),
        ("the ferryman", "ferry", "altered"),
        ("the crew", "…", "trimmed"),
        ("the ferry … in that storm", "The ferry should never have sailed in that storm", "trimmed"),
        ("the ferry . . . in that storm . . .", "The ferry should never have sailed in that storm and fog", "trimmed"),
        ("[Mayor Ana] Ode’s war on piers", "the mayor wants Ode’s war on piers", "trimmed"),
        ("[Mayor Ana] Ode’s war on piers", "Ode’s war on piers", "identical"),
        ("[The mayor] wants a war on piers", "She wants a war on piers", "altered"),
        ("[B]y the pier", "By the pier", "identical"),
        ("in that storm ... the ferry", "The ferry should never have sailed in that storm", "altered"),
    ],
)
def test_kinds_go_by_the_words_and_a_hyphen_may_join_them(one: str, other: str, kind: str) -> None:
    assert kind_of(one, other) == kind_of(other, one) == kind


@pytest.mark.parametrize(
    ("one", "other"), [("extraordinary … times", "we go"), ("extraordinarily … incomprehensible", "we do it so"), ("we … go now", "we shall not")]
)
def test_dots_leave_out_nothing_of_what_is_not_shared(one: str, other: str) -> None:
    assert kind_of(one, other) == kind_of(other, one) == "altered"


@given(
    *[st.lists(st.sampled_from(["we", "go", "extraordinarily", "fund-raiser", "raiser", "fund", "…", ". . .", "U.S.", "-", ","]), max_size=6).map(" ".join)] * 2
)
def test_kinds_are_the_same_from_both_sides(one: str, other: str) -> None:
    assert kind_of(one, other) == kind_of(other, one)


def test_a_word_said_over_and_over_is_looked_for_once() -> None:
    assert kind_of("no " * 60_000 + "yes", "no " * 30_000 + "never") == "altered"


def test_short_but_telling() -> None:
    a, b = reading("Roth ordered the harbour “shut in its entirety,” she said."), reading("The harbour was “shut in its entirety,” Ines Roth announced.")
    assert [k for k, _, _ in told(a, b)] == ["identical"]


def test_a_chant_is_one_utterance_however_it_is_punctuated() -> None:
    a = reading("Outside the depot 200 commuters blocked the gates, shouting “Refunds, refunds!” and banging on tins.", "No tram ran.")
    b = reading("Hundreds of people stood before the offices of the tram company and chanted: “Refunds! Refunds!” The guards looked on.", "It rained.")
    assert told(a, b) == [("identical", "Refunds, refunds", "Refunds! Refunds")]
    assert told(b, a) == [("identical", "Refunds! Refunds", "Refunds, refunds")]


def test_common_phrases_are_not_shared() -> None:
    a, b = (
        reading("“I think it was the kindest way to act,” Ines Roth said."),
        reading("“I think the ferries of this island cost the taxpayer a fortune,” Otto Brandt said."),
    )
    assert told(a, b) == []


def test_two_sentences_are_one_utterance() -> None:
    a = reading("“Nobody warned the captain. Nobody answered the radio,” Ines Roth said.")
    b = reading("“Nobody warned the captain,” Ines Roth said.", "“Nobody answered the radio.”")
    assert [k for k, _, _ in told(a, a)] == ["identical"]
    assert [(k, w) for k, _, w in told(a, b)] == [("identical", "Nobody warned the captain"), ("identical", "Nobody answered the radio")]


def test_speakers_and_cues() -> None:
    a, b = reading(FERRY), reading("Roth told the inquiry: “The ferry should never have left the harbour in that storm.”")
    (quote,) = compare(a, b)
    assert (quote.speaker_a, quote.cue_a, quote.cue_b) == ("Ines Roth", "said", "told")
    assert quote.speaker_b is not None
    assert "Roth" in quote.speaker_b


def test_what_one_side_cut() -> None:
    a = reading("“The ferry should never have left the harbour in that storm, and the company knew it,” Ines Roth said.")
    b = reading("“The ferry should never have left the harbour in that storm,” Ines Roth said.")
    (quote,) = compare(a, b)
    only_a, only_b = cut(a, b, quote)
    assert quote.kind == "trimmed"
    assert [a.article.text(s) for s in only_a] == ["and the company knew it"]
    assert only_b == ()
    (same,) = compare(a, a)
    assert cut(a, a, same) == ((), ())


@pytest.mark.parametrize(
    ("whole", "rest"),
    [
        ("The ferry should never have left the harbour in that storm, and the company knew it.", ["and the company knew it"]),
        ("Well, it seems to me at least that the ferry should never have left the harbour in that storm.", []),
        ("What I have told them is the ferry should never have left the harbour in that storm.", []),
        ("The ferry should not have left the harbour in that storm.", []),
        ("Passengers told us for weeks, the ferry should not have left the harbour in that storm.", ["Passengers told us for weeks"]),
    ],
)
def test_cut_is_a_whole_clause(whole: str, rest: list[str]) -> None:
    a, b = reading(f"“{whole}” Ines Roth said."), reading(FERRY)
    (quote,) = compare(a, b)
    assert [a.article.text(s) for s in cut(a, b, quote)[0]] == rest
    (turned,) = compare(b, a)
    assert [a.article.text(s) for s in cut(b, a, turned)[1]] == rest


def test_what_is_left_beside_parts_of_a_place() -> None:
    whole = Span(2, 5, 20)
    assert without(whole, []) == [whole]
    assert without(whole, [Span(2, 5, 8), Span(2, 12, 14)]) == [Span(2, 8, 12), Span(2, 14, 20)]


def test_reported_in_other_words() -> None:
    a = reading("“I would never have let the ferry leave,” Ines Roth said on Monday.")
    b = reading("The inquiry opened.", "Ines Roth told the inquiry that she would never have let the ferry leave the harbour.")
    likely = np.array([[0.05, 0.9]], np.float32)
    found = compare(a, b, likely)
    assert [(q.kind, a.article.text(q.a)) for q in found] == [("paraphrased", "I would never have let the ferry leave")]
    assert b.article.text(found[0].b).endswith("she would never have let the ferry leave the harbour")
    assert found[0].cue_b == "told"


def test_words_shared_with_a_fragment_are_shared_with_the_sentence_as_well() -> None:
    a = reading("“I steered it way too far out,” Ines Roth said.", "The ferry sank.", "Nobody saw it.", "She was wrong about the pier and the storm.")
    b = reading("Ines Roth admitted she “steered it too far out” that night.", "“I steered it too far out and I was wrong,” Roth said.", "The night was wrong.")
    assert [(kind, other) for kind, _, other in told(a, b)] == [("altered", "steered it too far out"), ("altered", "I steered it too far out and I was wrong")]


def test_the_same_words_without_marks() -> None:
    a = reading("The letter says: “Passengers are asked to remain seated until the ramp has been lowered.”")
    b = reading("The company wrote that passengers are asked to remain seated until the ramp has been lowered.")
    assert [k for k, _, _ in told(a, b, np.array([[0.95]], np.float32))] == ["identical"]


def test_nothing_in_common() -> None:
    assert told(reading("“Rain is expected,” she said."), reading("The market opened late.")) == []
    assert told(reading(""), reading("")) == []


SENTENCES = (
    FERRY,
    "“We will appeal the ruling,” Otto Brandt told reporters.",
    "Otto Brandt said that the company would appeal the ruling.",
    "She called the harbour “shut in its entirety” and left.",
    "“Nobody warned the captain. Nobody answered the radio,” the captain’s sister said.",
    "The ferry sailed at noon.",
    "According to Ines Roth, the storm was “the worst since the war.”",
)
ARTICLES = st.lists(st.sampled_from(SENTENCES), max_size=6)


@given(ARTICLES, ARTICLES, st.integers(0, 9))
@settings(max_examples=60, deadline=None)
def test_swapped_is_mirrored(one: list[str], other: list[str], seed: int) -> None:
    a, b = reading(*one), reading(*other)
    same = np.random.default_rng(seed).random((len(a.sentences), len(b.sentences))).round(4).astype(np.float32)
    back = {SharedQuote(q.b, q.a, q.kind, q.speaker_b, q.speaker_a, q.cue_b, q.cue_a) for q in compare(b, a, np.ascontiguousarray(same.T))}
    assert set(compare(a, b, same)) == back


CLAUSES = ("we will close the harbour", "that is a promise", "with all due respect", "nobody will pay for it", "the crews deserve better", "as the board asked")


def said(clauses: list[str]) -> Reading:
    return reading(f"“{' '.join(clauses).capitalize()},” Roth said.")


@given(st.permutations(CLAUSES), st.permutations(CLAUSES), st.integers(2, 6), st.integers(2, 6))
@example(CLAUSES[:3], [CLAUSES[0], CLAUSES[2], CLAUSES[1]], 3, 3)
@settings(max_examples=40, deadline=None)
def test_two_orders_of_one_text_share_the_same_from_both_sides(one: list[str], other: list[str], first: int, second: int) -> None:
    a, b = said(list(one[:first])), said(list(other[:second]))
    assert {(q.a, q.b, q.kind) for q in compare(a, b)} == {(q.b, q.a, q.kind) for q in compare(b, a)}


def test_what_a_word_tells_is_the_same_from_both_sides_in_two_languages() -> None:
    german = read(Article((Paragraph("Die Fische arbeiten running am Hafen."),), language="de"))
    english = read(Article((Paragraph("The ferries were running and the crews ran."),), language="en"))
    assert rarities(german, english) == rarities(english, german)


@given(st.lists(st.sampled_from(SENTENCES), max_size=7, unique=True))
@settings(max_examples=40, deadline=None)
def test_with_itself_every_direct_quotation_is_identical(texts: list[str]) -> None:
    a = reading(*texts)
    found = compare(a, a)
    for quotation in a.quotations:
        if quotation.kind == "direct":
            for span in quotation.spans:
                assert any(q.kind == "identical" and q.a == q.b and q.a.common(span) >= 0.8 * len(span) for q in found)


QUOTED = reading("“Our bakery will hire forty people before the winter,” Nora Quist said on Friday.", "“Nobody asked the neighbours,” Ulf Berg said.")
REPORTED = reading("The bakery in the valley is growing.", "Nora Quist told the council that it would take on forty staff.", "Ulf Berg sells shoes.")


def by_meaning(a: Span, b: Span) -> tuple[float, float]:
    """As an encoder might see it: the two sentences on the new jobs are near, all else is far."""
    return (0.9, 0.85) if (a.paragraph, b.paragraph) == (0, 1) else (0.05, 0.05)


def test_nearness_in_meaning_speaks_for_a_report() -> None:
    same = np.zeros((2, 3), np.float32)
    same[0, 1] = 0.7
    near = shared_quotes(QUOTED, REPORTED, Sparse.of(same), by_meaning)
    far = shared_quotes(QUOTED, REPORTED, Sparse.of(same), lambda a, b: (0.0, 0.0))
    assert [(q.kind, q.a.paragraph, q.b.paragraph) for q in near] == [("paraphrased", 0, 1)]
    assert far == ()


def test_nearness_is_mirrored() -> None:
    same = Sparse.of(np.full((2, 3), 0.7, np.float32))
    forth, back = shared_quotes(QUOTED, REPORTED, same, by_meaning), shared_quotes(REPORTED, QUOTED, same.turned, TurnedAbout(by_meaning))
    assert forth
    assert sorted((q.a, q.b, q.speaker_a, q.speaker_b) for q in forth) == sorted((q.b, q.a, q.speaker_b, q.speaker_a) for q in back)


def test_an_article_is_no_paraphrase_of_itself() -> None:
    a = reading(FERRY, "Ines Roth said that the ferry should never have left the harbour in that storm.")
    assert [q.kind for q in shared_quotes(a, a, Sparse.of(np.ones((2, 2), np.float32)), lambda x, y: (0.9, 0.9))] == ["identical"]


def test_a_name_between_marks_is_nobodys_statement_in_other_words() -> None:
    a = reading("Roth said the ferry was late when she came on “Meet the Harbour” on Sunday.")
    b = reading("Ines Roth told the hosts of the harbour talk show that she would meet the pilots.")
    assert told(a, b, np.ones((1, 1), np.float32)) == []


def test_the_question_before_an_answer_is_not_what_was_said() -> None:
    a = reading("“We do not take this harbour to be a safe one for ferries,” Roth said.")
    b = reading("When asked whether the harbour was safe for the ferries, Roth said: “Wait and see.”")
    assert told(a, b, np.ones((1, 1), np.float32)) == []


def test_what_is_told_of_somebody_else_is_no_report() -> None:
    likely = np.array([[0.9]], np.float32)
    for who, found in (("Ines Roth", 1), ("Ulf Berg", 0)):
        b = reading(f"{who} would never have let the harbour ferry leave in the storm.")
        assert len(told(reading("“I would never have let the harbour ferry sail,” Ines Roth said on Monday."), b, likely)) == found


def test_a_description_may_be_anybody() -> None:
    assert speaker_known("the head of the island line", "Ines Roth") is None
    assert speaker_known("Ines Roth", "the head of the island line") is None
    assert speaker_known("Otto Brandt", "Ines Roth") is False
    assert speaker_known("the Roth office", "Ines Roth") is True


def test_a_partys_members_may_be_the_party() -> None:
    assert speaker_known("Every Senate Republican", "Republican Party") is None
    assert speaker_known("House Democrats", "Democratic leaders") is None
    assert speaker_known("Every Senate Republican", "House Democrats") is False


def test_two_reports_of_one_sentence_are_what_two_sentences_said() -> None:
    a = reading("“The ferry will sail again in March. The harbour fees are going to fall by half,” Ines Roth said on Monday.")
    b = reading("Ines Roth said the ferry would sail again in March and promised that harbour fees would fall by half.")
    (quote,) = compare(a, b, np.array([[0.9], [0.9]], np.float32))
    assert quote.kind == "paraphrased"
    assert b.article.text(quote.b) == "said the ferry would sail again in March and promised that harbour fees would fall by half"


def test_what_both_give_as_a_statement_is_not_one_sided_besides() -> None:
    from reader.comparison.closest import Side
    from reader.comparison.onesided import spans, told_by_both
    from reader.comparison.thresholds import LEXICAL

    a = reading(FERRY + " Nobody answered the radio that night.")
    alone = tuple(np.full(len(a.article.text(s.span).split()), 0.95, np.float32) for s in a.sentences)
    side = Side(a, alone, *(Sparse.of(np.zeros((2, 1), np.float32)),) * 2)
    said = a.quotations[0].spans[0]
    marked = [span for _, span in spans(told_by_both(side, [said]), LEXICAL)]
    assert all(not span.common(said) for span in marked)
    assert any("radio" in a.article.text(span) for span in marked)
    assert any(span.common(said) for _, span in spans(side, LEXICAL))
