"""Putting right what was taken: no step changes a word, and each can be told from the draft alone."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.disguise import disguises, note, shown
from reader.article.draft import BY_HAND, About, Draft, Entry, draft_of, intake_of_draft, visible
from reader.article.intake import Intake, LeftOut
from reader.article.model import Article, Paragraph, Span

ARTICLE = Article(
    (Paragraph("VELM – The ferry sails."), Paragraph("At noon", "heading"), Paragraph("It is the first."), Paragraph("By hand", "credit")),
    title="Ferry sails",
    language="de",
    dateline=Span(0, 0, 7),
)
INTAKE = Intake(
    ARTICLE, (LeftOut("Menu", "navigation", 0), LeftOut("A ship", "caption", 2), LeftOut("Foot", "foot of the page", 4)), "a web page", ("A note.",), b"x"
)


def test_a_draft_and_back_is_the_same() -> None:
    draft = draft_of(INTAKE)
    assert [entry.text for entry in draft.entries] == ["Menu", "VELM – The ferry sails.", "At noon", "A ship", "It is the first.", "By hand", "Foot"]
    assert (draft.taken, draft.left) == ((1, 2, 4, 5), (0, 3, 6))
    assert intake_of_draft(draft, INTAKE) == INTAKE


def test_steps() -> None:
    draft = draft_of(INTAKE).take_in({3}).join(3)
    assert draft.entries[3] == Entry("A ship It is the first.")
    draft = draft.split(3, 7).call({4}, "body", "quote").leave_out({1})
    assert [entry.text for entry in draft.entries] == ["Menu", "VELM – The ferry sails.", "At noon", "A ship", "It is the first.", "By hand", "Foot"]
    assert draft.entries[1].why == BY_HAND
    draft = draft.describe(About("Another", "Ledger", "Ann", date(2026, 3, 4), "https://x.example", "en"))
    intake = intake_of_draft(draft, INTAKE)
    assert intake.article.title == "Another"
    assert intake.article.dateline is None
    assert intake.article.paragraphs[2].role == "quote"
    assert intake.left_out[1] == LeftOut("VELM – The ferry sails.", BY_HAND, 0)


def test_joining_passes_over_what_is_left_out() -> None:
    draft = draft_of(INTAKE).join(2)
    assert draft.entries[2].text == "At noon It is the first."
    assert [entry.why for entry in draft.entries] == ["navigation", "", "", "caption", "", "foot of the page"]


def test_what_cannot_be_done() -> None:
    draft = draft_of(INTAKE)
    with pytest.raises(ValueError, match="at least one paragraph"):
        draft.leave_out({1, 2, 4, 5})
    for position in (5, 0):
        with pytest.raises(ValueError, match="no next paragraph"):
            draft.join(position)
    for offset in (0, 23, 500):
        with pytest.raises(ValueError, match="between two words"):
            draft.split(1, offset)


@given(st.lists(st.tuples(st.sampled_from(["out", "in", "join", "split", "call"]), st.integers(0, 12), st.integers(0, 20)), max_size=15))
@settings(deadline=None)
def test_no_step_loses_a_letter(steps: list[tuple[str, int, int]]) -> None:
    draft = draft_of(INTAKE)
    letters = sorted(c for entry in draft.entries for c in entry.text if c.isalnum())
    for what, position, offset in steps:
        at = position % len(draft.entries)
        try:
            if what == "out":
                draft = draft.leave_out({at})
            elif what == "in":
                draft = draft.take_in({at})
            elif what == "join":
                draft = draft.join(at)
            elif what == "split":
                draft = draft.split(at, offset)
            else:
                draft = draft.call({at}, "heading", "text")
        except ValueError:
            continue
        assert isinstance(draft, Draft)
        assert draft.taken
        assert sorted(c for entry in draft.entries for c in entry.text if c.isalnum()) == letters


def test_disguises() -> None:
    assert [(d.at, d.sort, d.name) for d in disguises("a \u202eb\u202c\u200bc")] == [(2, "direction", "RLO"), (4, "direction", "PDF"), (5, "invisible", "ZWSP")]
    assert [(d.at, d.name) for d in disguises("p\u0430per ρay")] == [(1, "Cyrillic"), (6, "Greek")]
    # writing that needs them, and words all in one script, are no disguise
    assert disguises("می\u200cخواهم \U0001f469\u200d\U0001f680 שלום\u200f Москва Αθήνα co\u00adop café") == []
    assert shown("no\u202et p\u0430y") == "no⟨RLO⟩t p\u0430⟨Cyrillic⟩y"
    assert note(["plain"]) == ""
    assert note(["\u202eb", "p\u0430y \u200b\u200b\u200b"]).startswith(
        "It has 1 character that turns the direction of the text and 1 letter of another script among Latin ones and 3 characters that can't be seen."
    )


@given(st.text(max_size=60))
def test_what_is_shown_leads_back_to_the_text(text: str) -> None:
    seen, where = visible(text)
    assert len(where) == len(seen) + 1
    assert where[-1] == len(text)
    assert list(where) == sorted(where)
    assert seen == shown(text)


def test_two_long_paragraphs_stay_two() -> None:
    long = "word " * 50_000
    draft = Draft(tuple(Entry(long.strip()) for _ in range(2)))
    with pytest.raises(ValueError, match="longer than any paragraph"):
        draft.join(0)
