"""How findings stand, the totals, and decisions that follow their findings into another comparison."""

from dataclasses import replace

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Difference, OneSided, ParagraphLink, SharedQuote, Topic
from reader.language.reading import Reading
from reader.project import decisions as deciding
from reader.project import links as linking
from reader.project.decisions import Decisions, Known, Renamed, Spoken
from reader.project.links import Tally
from reader.project.notes import write
from reader.project.standing import adrift, every_known, follow, standing, totals
from reader.project.tags import apply

TEXT = "The tower leans by four degrees, the mayor said, and the bells are silent."
LEAN, BELLS = Span(1, 0, 31), Span(1, 53, 73)


def compared(lean: Span = LEAN) -> Comparison:
    reading = Reading(Article(tuple(Paragraph(TEXT) for _ in range(3))), ())
    return Comparison(
        reading,
        reading,
        (),
        (ParagraphLink(0, 0, "same", 0.9, "certain"), ParagraphLink(2, 2, "same", 0.9, "certain")),
        (OneSided(lean, 0, None), OneSided(BELLS, None, None)),
        (),
        (Topic("Leaning tower", (1,)),),
        (),
        (SharedQuote(Span(0, 4, 9), Span(0, 4, 9), "identical", None, None, None, None),),
        (Difference(Span(2, 19, 31), Span(2, 19, 31), "number", "differs", ""),),
        "lexical",
    )


TOPIC = Known("only a", (("a", LEAN),))
QUOTE = Known("quote", (("a", Span(0, 4, 9)), ("b", Span(0, 4, 9))))


def test_every_finding_and_how_it_stands() -> None:
    found = every_known(compared(), Decisions())
    assert [known.kind for known in found] == ["only a", "only a", "quote", "difference"]
    made = deciding.uphold(deciding.dismiss(Decisions(), TOPIC), QUOTE)
    assert [standing(compared(), made, known) for known in found] == ["rejected", "suggested", "confirmed", "suggested"]
    assert deciding.restore(deciding.restore(made, TOPIC), QUOTE) == Decisions()
    assert deciding.uphold(made, TOPIC).dismissed == frozenset()


def test_a_stretch_marked_by_hand_is_added_and_one_that_was_suggested_is_not() -> None:
    made = deciding.mark(Decisions(), "b", Span(1, 0, 9), "one-sided")
    assert standing(compared(), made, Known("only b", (("b", Span(1, 0, 9)),))) == "added"
    again = deciding.mark(Decisions(), "a", LEAN, "one-sided")
    assert standing(compared(), again, TOPIC) == "suggested"


def test_what_a_rejected_link_leaves_alone_is_nothing_that_a_hand_added() -> None:
    made = linking.reject(Decisions(), (0, 0))
    counted = totals(compared(), made)
    assert (counted.links, counted.findings) == (Tally(1, 0, 0, 1), Tally(6))
    marked = deciding.mark(made, "a", Span(0, 10, 15), "one-sided")
    assert totals(compared(), marked).findings.added == 1


def test_totals_count_links_findings_notes_and_passages() -> None:
    made = linking.confirm(deciding.dismiss(deciding.mark(Decisions(), "b", Span(1, 0, 9), "one-sided"), TOPIC), (0, 0))
    made = replace(made, notes=write((), "comparison", (), "x"), tagged=apply((), "Blame", "a", LEAN))
    counted = totals(compared(), made)
    assert (counted.links, counted.findings) == (Tally(1, 1), Tally(3, 0, 1, 1))
    assert counted.all == Tally(4, 1, 1, 1)
    assert (counted.notes, counted.passages) == (1, 1)


def test_a_decision_follows_its_finding_whose_edge_moved() -> None:
    made = deciding.uphold(deciding.dismiss(Decisions(), TOPIC), QUOTE)
    moved = follow(compared(Span(1, 0, 27)), made)
    assert moved.dismissed == {Known("only a", (("a", Span(1, 0, 27)),))}
    assert moved.upheld == made.upheld
    assert follow(compared(), made) == made
    assert follow(compared(), Decisions()) == Decisions()


def test_what_is_no_longer_found_is_named_and_not_moved_to_something_else() -> None:
    gone = Span(1, 32, 40)
    made = deciding.dismiss(Decisions(), Known("only a", (("a", gone),)))
    made = deciding.rename(deciding.correct_speaker(made, "a", Span(1, 5, 9), "Ida"), "a", (0, 2), "Other")
    assert follow(compared(), made) == made
    assert adrift(compared(), made) == (Known("only a", (("a", gone),)), Renamed("a", (0, 2), "Other"), Spoken("a", Span(1, 5, 9), "Ida"))
    fine = deciding.rename(deciding.correct_speaker(Decisions(), "a", Span(0, 4, 9), "Ida"), "a", (1,), "Tower")
    assert adrift(compared(), fine) == ()


def test_two_decisions_never_come_to_mean_one_finding() -> None:
    made = deciding.dismiss(Decisions(), Known("only a", (("a", Span(1, 0, 30)),)))
    made = deciding.uphold(made, Known("only a", (("a", Span(1, 0, 29)),)))
    after = follow(compared(), made)
    assert len(after.dismissed | after.upheld) == 2


def test_totals_in_words() -> None:
    made = linking.confirm(linking.add(Decisions(), (1, 2)), (0, 0))
    counted = totals(compared(), made)
    assert counted.line == "Suggested 5 · confirmed 1 · added 1 · rejected 0"
    assert counted.lines.splitlines()[:2] == ["Links: suggested 1 · confirmed 1 · added 1 · rejected 0", "Findings: suggested 4 · confirmed 0 · rejected 0"]
