from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.language.read import read
from reader.language.reading import Reading, Sentence
from reader.report.extracts import begun, best_clauses, closed, flat, in_a_row, quoted, shorten, statement, unmarked, within
from reader.report.places import in_order, joined, pilcrow, ranges


@given(st.text(), st.integers(10, 80))
def test_shortening_never_runs_over_and_only_cuts(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit + 1
    assert flat(text).startswith(short.removesuffix("…")) or short == flat(text)
    assert shorten(text, len(text) + 1) == flat(text)


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("one two three", 40, "one two three"),
        ("The lock was shut for an hour, the harbour master said on Monday", 40, "The lock was shut for an hour…"),
        ("The lock was shut for an hour the harbour master said", 40, "The lock was shut for an hour…"),
        ("The lock of Velm was shut for an hour by all that night", 45, "The lock of Velm was shut for an hour…"),
        ("x" * 50, 20, "x" * 20 + "…"),
        ("twelve words", 6, "twelve…"),
    ],
)
def test_a_cut_falls_after_a_clause_or_a_word(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@pytest.mark.parametrize(
    ("said", "shown"), [("“No comment,”", "No comment"), (", We know.", "We know"), ("Why?", "Why?"), ("? We know.", "We know"), ("“”", "“”"), ("...", "...")]
)
def test_an_utterance_loses_its_marks(said: str, shown: str) -> None:
    assert unmarked(said) == shown
    assert quoted("No comment,") == "“No comment”"


def test_what_is_known_of_an_article_has_one_mark_behind_each_part() -> None:
    assert in_a_row(["Ida  Holt.", " ", "Who shut the bridge?", "The “Gazette!”", "2031"]) == "Ida Holt. Who shut the bridge? The “Gazette!” 2031."


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("But the gate held", "The gate held."),
        ("Meanwhile, ships waited,", "Ships waited."),
        ("He left.", "He left."),
        ("She said “no.”", "She said “no.”"),
        ("Butter rose", "Butter rose."),
        ("In addition, ships waited", "Ships waited."),
        ("In addition to boats, ships waited", "In addition to boats, ships waited."),
        ("", ""),
    ],
)
def test_a_statement_stands_by_itself(text: str, made: str) -> None:
    assert statement(text) == made


def test_the_best_clauses_are_taken_with_ellipses() -> None:
    text = "As the wind turned, the crew of the tug cut the tow line, and the barge drifted back towards the bridge."
    cuts = [0, text.index("the crew"), text.index("and the barge"), len(text)]
    clauses = tuple(Span(0, start, end) for start, end in pairwise(cuts))
    reading = Reading(Article((Paragraph(text),)), (Sentence(Span(0, 0, len(text)), clauses),))
    wanted = lambda words: lambda clause: float(words in reading.article.text(clause))  # noqa: E731
    assert best_clauses(reading, 0, wanted("tug"), 70).endswith("the crew of the tug cut the tow line…")
    assert best_clauses(reading, 0, wanted("bridge"), 50) == "…and the barge drifted back towards the bridge."
    assert best_clauses(reading, 0, wanted("bridge"), 500) == text
    assert best_clauses(reading, 0, wanted("bridge"), len(text) * 9 // 10) == text, "no fragment for the sake of a few letters"


def test_places_are_named_as_editors_do() -> None:
    article = Article((Paragraph("a"), Paragraph("b", "heading"), Paragraph("c"), Paragraph("d")))
    assert ranges([0, 2]) == "1, 3"
    assert ranges([0, 2], article) == "1–3"
    assert pilcrow([3, 0]) == "¶1, 4"
    assert joined([4], [5, 6]) == "A¶5 ↔ B¶6–7"
    assert in_order([Span(3, 0, 1), Span(1, 0, 1), Span(3, 2, 4)]) == (1, 3)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("It is late,” Roth said.", "“It is late,” Roth said."),
        ("Roth said: “It is late", "Roth said: “It is late”"),
        ("late,” Roth said. “Go home", "“late,” Roth said. “Go home”"),
        ('late," Roth said.', '"late," Roth said.'),
        ('Roth said: "It is late', 'Roth said: "It is late"'),
        ("“It is late,” Roth said.", "“It is late,” Roth said."),
        ('a 5" nail and no more', 'a 5" nail and no more'),
        ("nothing quoted", "nothing quoted"),
    ],
)
def test_an_extract_gets_the_mark_it_lost(text: str, made: str) -> None:
    assert closed(text) == made
    assert closed(made) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Roth said “no.”", "Roth said ‘no.’"),
        ('…Roth said it was "absolutely dry"…', "…Roth said it was ‘absolutely dry’…"),
        ("“It is late,” Roth said.", "“It is late,” Roth said."),
        ("…the harbour is shut,” Roth said.", "“…the harbour is shut,” Roth said."),
        ("Roth wrote: “Those two boats…", "Roth wrote: ‘Those two boats…’"),
        ('I wish it were so."', "“I wish it were so.”"),
        ('"…and it is late," Roth said on "Velm at Noon."', "“…and it is late,” Roth said on “Velm at Noon.”"),
        ('Roth sold a 5" nail', 'Roth sold a 5" nail'),
    ],
)
def test_between_marks_an_extract_has_single_ones_in_pairs(text: str, made: str) -> None:
    assert within(text) == made


def test_an_extract_of_clauses_has_its_marks_in_pairs() -> None:
    text = "Roth wrote in her letter to the owners of the barge that “the tow line was cut, and nobody in the tug had seen the bridge at all” before noon."
    cut = text.index("and nobody")
    clauses = (Span(0, 0, cut), Span(0, cut, len(text)))
    reading = Reading(Article((Paragraph(text),)), (Sentence(Span(0, 0, len(text)), clauses),))
    assert best_clauses(reading, 0, lambda clause: float(clause.start == 0), 90).endswith("that “the tow line was cut…”")
    assert best_clauses(reading, 0, lambda clause: float(clause.start > 0), 90).startswith("“…and nobody")


def clauses_of(text: str, *words: str) -> str:
    """The best clauses for these words in at most 60 letters."""
    reading = read(Article((Paragraph(text),)))
    return best_clauses(reading, 0, lambda clause: float(sum(word in reading.article.text(clause) for word in words)), 60)


def test_an_extract_begins_neither_on_a_bare_verb_of_saying_nor_on_a_loose_day() -> None:
    said = "“The barge was never meant to carry so many otters across the bay,” said Ada Roth, who owns the ferry and the pier of Velm."
    assert not clauses_of(said, "Ada").startswith("…said")
    assert begun("Sunday the barge sank.") == "the barge sank."
    assert begun("Sunday night was calm.") == "Sunday night was calm."
    assert begun("said in a letter that the barge sank.") == "that the barge sank."
    assert begun("said a barge sank.") == "a barge sank."
    assert begun("announced by otters") == "announced by otters"
    assert begun("said Ada Roth.") == "said Ada Roth."


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The bridge of Velm is shut for a week, but the mayor said “it is safe for otters”", "The bridge of Velm is shut for a week…"),
        ("The bridge of Velm had been shut for otters and said “it is safe for all others”", "The bridge of Velm had been shut for otters…"),
        (
            "It is shut, the mayor of Velm and of all its otters said Tuesday in a letter",
            "It is shut, the mayor of Velm and of all its otters said…",
        ),
    ],
)
def test_an_extract_does_not_end_on_what_leads_to_the_rest(text: str, short: str) -> None:
    assert shorten(text, text.index("said") + 5) == short


def test_an_excerpt_is_not_torn_from_its_head_where_there_is_room_for_that() -> None:
    text = "After the storm the harbour master kept his promise to the ferrymen to vote against the new plan for the pier, Roth said, and Lund slept for a day."
    parts = [text.index(word) for word in ("After", "to vote", "against", "Roth", "and Lund")]
    clauses = tuple(Span(0, start, end) for start, end in pairwise((*parts, len(text))))
    cut = Reading(Article((Paragraph(text),)), (Sentence(Span(0, 0, len(text)), clauses),))

    def plan(clause: Span) -> float:
        return float(cut.article.text(clause).startswith("against"))

    assert best_clauses(cut, 0, plan, 84) == text[: text.index(", Roth")] + "…"
    assert best_clauses(cut, 0, plan, 50) == "…to vote against the new plan for the pier…"
    assert best_clauses(cut, 0, lambda clause: float(cut.article.text(clause).startswith("and")), 50).endswith(" and Lund slept for a day.")


def test_an_excerpt_is_not_torn_from_a_name_nor_at_the_stop_inside_one() -> None:
    text = "Ada Roth, a ferrywoman of Velm who has seldom been ashore, came to the harbour to defend the otters from the guild, and Lund slept."
    assert clauses_of(text, "ferrywoman", "seldom") == text[: text.index(", came")] + "…"
    assert torn_at("Then Karl Lund Jr. ", "came to Dorby to see the otters of the harbour").startswith("Then Karl Lund Jr. came")
    assert torn_at("It was late. ", "Karl came to Dorby to see the otters of the harbour").startswith("…Karl came")


def torn_at(before: str, behind: str) -> str:
    """An excerpt of two clauses of which the second is wanted."""
    text = f"{before}{behind}."
    clauses = (Span(0, 0, len(before)), Span(0, len(before), len(text)))
    reading = Reading(Article((Paragraph(text),)), (Sentence(Span(0, 0, len(text)), clauses),))
    return best_clauses(reading, 0, lambda clause: float(clause.start > 0), len(behind) + 2)
