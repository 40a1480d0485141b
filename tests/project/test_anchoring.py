"""Decisions carried over to articles whose text changed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.project import decisions as deciding
from reader.project import links as linking
from reader.project import notes as noting
from reader.project import tags as tagging
from reader.project import topics
from reader.project.anchoring import Reanchoring, lift, reanchor, revised, settle
from reader.project.decisions import Decisions, Dismissed, Place, Unplaced

ONE = "The council of Harrowgate voted late on Tuesday to close the old ferry pier."
TWO = "“Nobody wants to see the lights go out,” said Ida Brandt, a fishmonger."
THREE = "Repairs are expected to begin in February, the harbour board said."
FOUR = "The timbers date from 1902."


def article(*texts: str) -> Article:
    return Article(tuple(Paragraph(text) for text in texts))


A = article(ONE, TWO, THREE, FOUR)
B = article(THREE, ONE, FOUR)
FEBRUARY = Span(2, THREE.index("February"), THREE.index("February") + 8)


def everything() -> Decisions:
    """One decision of each kind."""
    made = linking.confirm(Decisions(), (0, 1))
    made = linking.reject(made, (2, 2))
    made = linking.add(made, (3, 2))
    made = deciding.dismiss(made, Dismissed("quote", (("a", Span(1, 1, 39)), ("b", Span(1, 0, 11)))))
    made = deciding.mark(made, "a", FEBRUARY, "one-sided")
    made = deciding.rename(made, "a", (1, 3), "Rotten timbers")
    made = deciding.uphold(made, Dismissed("only a", (("a", Span(3, 0, 11)),)))
    made = topics.group(made, "a", [Span(0, 0, 11), Span(3, 0, 11)], "Old wood")
    made = replace(made, tags=tagging.define((), "Blame"), tagged=tagging.apply((), "Blame", "a", FEBRUARY))
    notes = noting.write((), "comparison", (), "For the seminar.", "2026-03-04")
    notes = noting.write(notes, "link", (("a", A.whole(0)), ("b", B.whole(1))), "The *same* vote.")
    made = replace(made, notes=noting.write(notes, "stretch", (("a", FEBRUARY),), "Which year?"))
    return deciding.correct_speaker(made, "a", Span(1, 1, 38), "Ida Brandt")


def test_paragraphs_that_moved() -> None:
    there = (article(FOUR, "A new lead, nothing like the rest.", ONE, TWO, THREE), article(ONE, FOUR, THREE))
    moved = reanchor(everything(), (A, B), there)
    assert (moved.confirmed, moved.rejected, moved.added) == ({(2, 0)}, {(4, 1)}, {(0, 1)})
    assert moved.dismissed == {Dismissed("quote", (("a", Span(3, 1, 39)), ("b", Span(0, 0, 11))))}
    assert moved.marked[0].span == Span(4, FEBRUARY.start, FEBRUARY.end)
    assert moved.renamed[0].paragraphs == (0, 3)
    assert moved.speakers[0].span == Span(3, 1, 38)
    assert moved.unplaced == ()
    assert reanchor(moved, there, (A, B)) == everything()


def test_edited_paragraphs_are_found_and_stretches_in_them_by_their_words() -> None:
    edited = article(ONE.replace("late on Tuesday", "on Tuesday night"), "On Monday, " + TWO, THREE.replace("February", "March"), FOUR)
    moved = reanchor(everything(), (A, B), (edited, B))
    assert moved.confirmed == {(0, 1)}
    assert edited.text(moved.speakers[0].span) == A.text(Span(1, 1, 38))
    assert [(u.kind, u.places[0].text[u.places[0].start : u.places[0].end]) for u in moved.unplaced] == [
        ("marked", "February"),
        ("tagged", "February"),
        ("note", "February"),
    ]


def test_what_is_gone_is_listed_and_comes_back_with_its_text() -> None:
    gone = reanchor(everything(), (A, B), (article("Another story altogether."), article("And a second one.")))
    assert len(gone.unplaced) == 12
    assert ([note.text for note in gone.notes], [tag.name for tag in gone.tags]) == (["For the seminar."], ["Blame"])
    assert (gone.confirmed, gone.marked, gone.renamed) == (frozenset(), (), ())
    assert reanchor(gone, (article("Another story altogether."), article("And a second one.")), (A, B)) == everything()


def test_a_topic_keeps_the_paragraphs_that_are_left() -> None:
    made = deciding.rename(Decisions(), "a", (1, 3), "Rotten timbers")
    assert reanchor(made, (A, B), (article(ONE, TWO), B)).renamed[0].paragraphs == (1,)


def test_paragraphs_alike_keep_their_order() -> None:
    old, new = article("Yes.", "No.", "Yes."), article("Maybe not at all.", "Yes.", "Yes.", "No.")
    made = linking.confirm(linking.reject(Decisions(), (0, 0)), (2, 0))
    moved = reanchor(made, (old, B), (new, B))
    assert (moved.rejected, moved.confirmed) == ({(1, 0)}, {(2, 0)})


def test_words_that_stand_twice_are_taken_where_they_were() -> None:
    old = article("The ferry sails, said the mayor, and so the ferry sails.")
    made = deciding.mark(Decisions(), "a", Span(0, 44, 55), "shared")
    assert old.text(made.marked[0].span) == "ferry sails"
    new = article("On Monday the ferry sails, said the mayor, and so the ferry sails again.")
    assert reanchor(made, (old, B), (new, B)).marked[0].span.start == new.paragraphs[0].text.rfind("ferry sails")


def test_contradictions_stay_unplaced() -> None:
    whole_a, whole_b = Place("a", 0, ONE, 0, len(ONE)), Place("b", 1, ONE, 0, len(ONE))
    word, more = Place("a", 0, ONE, 4, 11), Place("a", 0, ONE, 4, 20)
    settled = settle(
        [
            Unplaced("confirmed", (whole_a, whole_b)),
            Unplaced("rejected", (whole_a, whole_b)),
            Unplaced("marked", (word,), "shared"),
            Unplaced("marked", (more,), "one-sided"),
            Unplaced("marked", (word,), "purple"),
            Unplaced("speaker", (word,), "Ida Brandt"),
            Unplaced("speaker", (word,), "Max Roe"),
            Unplaced("renamed", (whole_a,), "Timbers"),
            Unplaced("renamed", (whole_a,), "Tides"),
            Unplaced("of another version", (word,), "?"),
            Unplaced("dismissed", (), "quote"),
        ],
        (A, B),
    )
    assert [(u.kind, u.value) for u in settled.unplaced] == [
        ("rejected", ""),
        ("marked", "one-sided"),
        ("marked", "purple"),
        ("speaker", "Max Roe"),
        ("renamed", "Tides"),
        ("of another version", "?"),
        ("dismissed", "quote"),
    ]


def test_decisions_about_other_articles_cannot_be_lifted() -> None:
    with pytest.raises(IndexError):
        lift(linking.confirm(Decisions(), (9, 9)), (A, B))


TEXTS = st.lists(st.sampled_from([ONE, TWO, THREE, FOUR, "Yes.", "No."]), min_size=1, max_size=7)


@st.composite
def decided(draw: st.DrawFn) -> tuple[Decisions, Article, Article]:
    a, b = article(*draw(TEXTS)), article(*draw(TEXTS))
    sides = {"a": a, "b": b}

    def span(side: str) -> Span:
        paragraph = draw(st.integers(0, len(sides[side].paragraphs) - 1))
        end = draw(st.integers(1, len(sides[side].paragraphs[paragraph].text)))
        return Span(paragraph, draw(st.integers(0, end - 1)), end)

    made = Decisions()
    for _ in range(draw(st.integers(0, 8))):
        pair = (draw(st.integers(0, len(a.paragraphs) - 1)), draw(st.integers(0, len(b.paragraphs) - 1)))
        made = draw(st.sampled_from([linking.confirm, linking.reject, linking.add]))(made, pair)
        side = draw(st.sampled_from(["a", "b"]))
        made = deciding.mark(made, side, span(side), draw(st.sampled_from(["shared", "one-sided"])))
        made = deciding.rename(made, side, (span(side).paragraph, span(side).paragraph), "Timbers")
        made = deciding.correct_speaker(made, side, span(side), "Ida Brandt")
        made = deciding.dismiss(made, Dismissed(f"only {side}", ((side, span(side)),)))
    return made, a, b


@given(decided())
def test_the_same_texts_keep_every_decision(case: tuple[Decisions, Article, Article]) -> None:
    made, a, b = case
    assert reanchor(made, (a, b), (a, b)) == made


@given(decided(), TEXTS, TEXTS)
def test_no_decision_is_ever_lost(case: tuple[Decisions, Article, Article], texts_a: list[str], texts_b: list[str]) -> None:
    """As many decisions after as before: placed, or listed."""
    made, a, b = case
    there = (article(*texts_a), article(*texts_b))
    moved = reanchor(made, (a, b), there)
    before, after = lift(made, (a, b)), lift(moved, there)
    # two decisions that say the same of the same place have become one
    assert len(after) <= len(before)
    values = {(item.kind, item.value) for item in before}
    assert {(item.kind, item.value) for item in after} == values


def test_turning_the_articles_turns_what_has_no_place_too() -> None:
    elsewhere = (article("Another story altogether."), article("And a second one."))
    gone = reanchor(everything(), (A, B), elsewhere)
    turned = deciding.mirrored(gone)
    assert deciding.mirrored(turned) == gone
    assert reanchor(turned, (elsewhere[1], elsewhere[0]), (B, A)) == deciding.mirrored(everything())


def test_what_makes_no_sense_stays_unplaced() -> None:
    here = Place("a", 0, ONE, 0, len(ONE))
    across = Place("b", 0, THREE, 0, len(THREE))
    wrong = (
        Unplaced("note", (here,), "text", (("on", "link"),)),
        Unplaced("tag", (), "", (("colour", "red"),)),
        Unplaced("tag", (), "Blame", (("colour", "red"),)),
        Unplaced("tagged", (), "Blame"),
        Unplaced("confirmed", (across, here)),
        Unplaced("marked", (here,), "doubtful"),
        *(Unplaced(kind, (), "x") for kind in ("dismissed", "upheld", "marked", "renamed", "grouped", "speaker", "unheard of")),
    )
    assert settle(wrong, (A, B)) == Decisions(unplaced=wrong)


def test_notes_keep_their_numbers_apart_and_a_tag_in_use_is_defined() -> None:
    here = Place("a", 0, ONE, 0, len(ONE))
    two = [Unplaced("note", (here,), text, (("on", "paragraph"), ("number", number))) for text, number in (("one", "4"), ("two", "4"), ("three", "no"))]
    settled = settle([*two, Unplaced("tagged", (here,), "Blame"), Unplaced("tagged", (here,), "BLAME")], (A, B))
    assert sorted((note.number, note.text) for note in settled.notes) == [(4, "one"), (5, "two"), (6, "three")]
    assert [tag.name for tag in settled.tags] == ["Blame"] == [passage.tag for passage in settled.tagged]


def test_two_groups_about_one_stretch() -> None:
    here = Place("a", 0, ONE, 0, len(ONE))
    first, second = Unplaced("grouped", (here,), "The vote"), Unplaced("grouped", (here,), "The pier")
    assert settle([first, first, second], (A, B)).unplaced == (second,)


def test_another_version_of_an_article_is_known_by_its_paragraphs() -> None:
    assert revised(A, article(ONE, "A new paragraph about nothing in particular at all.", TWO, THREE))
    assert revised(A, article(ONE, TWO)) and revised(A, A)
    assert not revised(A, article(FOUR, "Another story altogether, with a little of the old one at its head and no more."))
    assert not revised(A, article()) and not revised(article(), article())


def test_every_step_of_a_history_goes_along_at_once() -> None:
    new = (article(FOUR, ONE, TWO, THREE), B)
    steps = [Decisions(), linking.confirm(Decisions(), (0, 1)), everything()]
    carry = Reanchoring(steps, (A, B), new)
    assert [carry(step) for step in steps] == [reanchor(step, (A, B), new) for step in steps]
