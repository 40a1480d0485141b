"""The named commands, done, undone and done again."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.project import commands
from reader.project.decisions import Decisions, Known, Place, Renamed, Spoken, Unplaced
from reader.project.history import Command, History
from reader.project.notes import Note

PLACE = (("a", Span(4, 0, 30)),)
FOUND = Known("only a", PLACE)  # type: ignore[arg-type]
TEXT = "The lock keeper opened both gates at noon."
ARTICLES = (Article((Paragraph(TEXT), Paragraph("Nobody was hurt."))), Article((Paragraph("At noon the gates of the lock were opened."),)))


def test_every_command_has_a_name_and_can_be_taken_back() -> None:
    history = History()
    done = [
        (commands.uphold(FOUND, "Fish market"), "confirm “Fish market”"),
        (commands.dismiss(FOUND, "Fish market"), "dismiss “Fish market”"),
        (commands.restore(FOUND, "Fish market"), "bring back “Fish market”"),
        (commands.merge_topics("b", [Span(1, 0, 4), Span(2, 0, 4)], "The gates"), "merge into “The gates”"),
        (commands.name_topic("b", [Span(1, 0, 4)], (1, 2), "The lock"), "rename topic to “The lock”"),
        (commands.split_topic("b", [Span(2, 0, 4)], "At noon"), "split off “At noon”"),
        (commands.ungroup("b", [Span(1, 0, 4), Span(2, 0, 4)]), "topics of B¶2 as suggested"),
        (commands.write_note("paragraph", PLACE, "Who?", "2026-03-04"), "note on A¶5"),  # type: ignore[arg-type]
        (commands.rewrite_note(Note(1, "paragraph", PLACE, "Who?"), "Who opened?", "2026-03-05"), "change note on A¶5"),  # type: ignore[arg-type]
        (commands.remove_note(Note(1, "paragraph", PLACE, "Who?")), "remove note on A¶5"),  # type: ignore[arg-type]
        (commands.write_note("comparison", (), "All.", ""), "note on the comparison"),
        (commands.define_tag("Blame"), "define tag “Blame”"),
        (commands.apply_tag("blame", "a", Span(0, 0, 4)), "tag A¶1 “blame”"),
        (commands.apply_tag("Hope", "a", Span(0, 2, 6)), "tag A¶1 “Hope”"),
        (commands.take_tag_off("Blame", "a", Span(0, 2, 4)), "take “Blame” off A¶1"),
        (commands.rename_tag("Hope", "Trust"), "rename tag “Hope” to “Trust”"),
        (commands.forget_tag("Blame"), "remove tag “Blame”"),
    ]
    states = [history.now]
    for command, name in done:
        assert command.name == name
        assert history.do(command), name
        states.append(history.now)
    assert [tag.name for tag in history.now.tags] == ["Trust"]
    assert [(p.tag, p.span) for p in history.now.tagged] == [("Trust", Span(0, 2, 6))]
    for before in reversed(states[:-1]):
        assert history.undo() and history.now == before
    for after in states[1:]:
        assert history.redo() and history.now == after


def test_long_titles_are_cut_in_the_menu() -> None:
    assert commands.short("A  word " * 20) == "“A word A word A word A word A word A word A wor…”"
    assert commands.name_topic("a", [Span(0, 0, 1)], (0,), " ").name == "give topic its own name"
    assert commands.rewrite_note(Note(1, "comparison", (), "x"), "", "").name == "remove note on the comparison"


def lost() -> Unplaced:
    return Unplaced("confirmed", (Place("a", 7, "Gone.", 0, 5), Place("b", 0, "Gone too.", 0, 9)))


def test_a_lost_decision_is_placed_by_hand_or_given_up() -> None:
    start = Decisions(unplaced=(lost(),))
    placed = commands.place_again(lost(), ARTICLES, (("a", Span(0, 0, len(TEXT))), ("b", Span(0, 0, 42)))).change(start)
    assert (placed.confirmed, placed.unplaced) == ({(0, 0)}, ())
    assert commands.drop_unplaced(lost()).change(start) == Decisions()
    taken = Decisions(rejected=frozenset(((0, 0),)), unplaced=(lost(),))
    with pytest.raises(ValueError, match="already decided"):
        commands.place_again(lost(), ARTICLES, (("a", Span(0, 0, len(TEXT))), ("b", Span(0, 0, 42)))).change(taken)


@pytest.mark.parametrize("item", [FOUND, Renamed("a", (1,), "X"), Spoken("a", Span(0, 0, 3), "Ida")])
def test_giving_up_what_is_no_longer_found(item: Known | Renamed | Spoken) -> None:
    start = {
        Known: Decisions(dismissed=frozenset((FOUND,))),
        Renamed: Decisions(renamed=(Renamed("a", (1,), "X"),)),
        Spoken: Decisions(speakers=(Spoken("a", Span(0, 0, 3), "Ida"),)),
    }[type(item)]
    command: Command = commands.drop_adrift(item)
    assert command.change(start) == Decisions()
