"""Notes: on what, in which order, changed, searched, and turned with the articles."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.project import notes as noting
from reader.project.notes import Note

PARAGRAPH = (("a", Span(4, 0, 30)),)


def test_a_note_says_where_it_is_and_what_it_is_called() -> None:
    link = Note(1, "link", (("a", Span(4, 0, 30)), ("b", Span(5, 0, 12))), "\n## Two counts\n\nAsk the harbour office.")
    assert (link.where, link.title) == ("A¶5 ↔ B¶6", "Two counts")
    assert Note(2, "comparison", (), "- first").where == "the whole comparison"
    assert Note(3, "comparison", (), "---\n>\n").title == ""


def test_a_list_shows_a_note_without_the_signs_of_markdown() -> None:
    note = Note(1, "comparison", (), "## Who **says** so?\n\n* the _harbour_ office, at [its page](https://a.example/b_c)\n> 2 * 3 boats in `file_name`\n---\n")
    assert note.title == "Who says so?"
    assert note.rest == "the harbour office, at its page 2 * 3 boats in file_name"
    listed = Note(2, "comparison", (), "The same event:\n\n- who is quoted first\n- what is left out.\n- where it stands\n\nand lines\nthat go on")
    assert listed.rest == "who is quoted first; what is left out. where it stands and lines that go on"
    assert noting.plain_lines("*" * 9 + "\n" + "[" * 9) == ("[" * 9,)


@given(st.text(alphabet="*_`[]()ab- \n#", max_size=60))
def test_no_word_is_lost_with_the_signs(text: str) -> None:
    def letters(said: str) -> str:
        return "".join(c for c in said if c.isalpha())

    targets = re.sub(r"\]\([^()\s]*\)", "", text)
    assert letters(" ".join(noting.plain_lines(text))) in (letters(text), letters(targets)) or "](" in text


def test_places_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot have 1 places"):
        Note(1, "comparison", PARAGRAPH, "text")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="one of B"):
        Note(1, "link", (("a", Span(0, 0, 1)), ("a", Span(1, 0, 1))), "text")
    with pytest.raises(ValueError, match="cannot have"):
        Note(1, "page", PARAGRAPH, "text")  # type: ignore[arg-type]


def test_a_stretch_as_long_as_its_paragraph_is_the_paragraph() -> None:
    assert noting.on_stretch("a", Span(4, 0, 30), 30)[0] == "paragraph"
    assert noting.on_stretch("a", Span(4, 2, 30), 30) == ("stretch", (("a", Span(4, 2, 30)),))
    assert noting.on_link((4, 5), (30, 12)) == ("link", (("a", Span(4, 0, 30)), ("b", Span(5, 0, 12))))
    assert noting.on_comparison() == ("comparison", ())


def test_writing_changing_and_taking_away() -> None:
    notes = noting.write((), "paragraph", PARAGRAPH, "Who counted?", "2026-03-04T10:00:00+00:00")  # type: ignore[arg-type]
    notes = noting.write(notes, "comparison", (), "For the seminar.")
    assert [(note.number, note.on) for note in notes] == [(2, "comparison"), (1, "paragraph")]
    assert noting.write(notes, "comparison", (), " \n") == notes
    changed = noting.rewrite(notes, 1, "Who counted the boats?", "2026-03-05T10:00:00+00:00")
    assert noting.find(changed, 1).text == "Who counted the boats?"
    assert noting.rewrite(changed, 1, " ") == noting.remove(changed, 1)
    assert [note.number for note in noting.write(noting.remove(notes, 2), "comparison", (), "Again.")] == [2, 1]
    with pytest.raises(ValueError, match="no note 9"):
        noting.remove(notes, 9)


def test_finding_notes() -> None:
    notes = noting.write(noting.write((), "paragraph", PARAGRAPH, "Café owner, named twice"), "comparison", (), "All told")  # type: ignore[arg-type]
    assert [note.number for note in noting.about(notes, "a", 4)] == [1]
    assert noting.about(notes, "b", 4) == ()
    assert [note.number for note in notes if noting.matches(note, "cafe a¶5")] == [1]
    assert not any(noting.matches(note, "cafe told") for note in notes)


def test_turning_the_articles_twice_changes_nothing() -> None:
    notes = noting.write((), "link", (("a", Span(4, 0, 30)), ("b", Span(5, 0, 12))), "x")
    assert noting.mirrored(notes)[0].where == "A¶6 ↔ B¶5"
    assert noting.mirrored(noting.mirrored(notes)) == notes
