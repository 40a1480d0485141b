"""A history taken along into another version of an article."""

from reader.article.model import Article, Paragraph
from reader.project.carrying import carry_over
from reader.project.decisions import Decisions
from reader.project.history import Command, History, confirm, reject

TEXTS = ("The pier at Holm burned for six hours.", "Nobody was on it.", "It had stood since 1911.", "The town will build another.")
OLD = Article(tuple(Paragraph(text) for text in TEXTS))
B = Article((Paragraph("Holm’s old pier is gone."), Paragraph("Fire took it on Sunday.")))


def decided() -> History:
    history = History()
    for command in (confirm((0, 0)), reject((3, 1))):
        history.do(command)
    history.undo()
    return history


def test_decisions_go_along_with_what_was_undone() -> None:
    new = Article((Paragraph("Updated at noon."), *OLD.paragraphs))
    history = decided()
    assert "Every decision" in carry_over(history, [OLD, B], [new, B])
    assert history.now.confirmed == {(1, 0)}
    assert history.redo() and history.now.rejected == {(4, 1)}
    assert history.undo() and history.undo() and history.now == Decisions()


def test_what_has_no_place_is_counted() -> None:
    history = decided()
    history.redo()
    assert "One decision has no place" in carry_over(history, [OLD, B], [Article(OLD.paragraphs[1:]), B])
    assert (len(history.now.unplaced), history.now.rejected) == (1, {(2, 1)})
    both = decided()
    both.redo()
    assert "2 decisions have no place" in carry_over(both, [OLD, B], [Article(OLD.paragraphs[1:3]), B])


def test_other_articles_take_nothing_along() -> None:
    other = Article((Paragraph("The choir sang at noon."),))
    for new in ([other, B], [OLD, None], [None, None], [B, OLD]):
        history = decided()
        assert carry_over(history, [OLD, B], new) == ""
        assert history.now.confirmed == {(0, 0)}
    assert carry_over(History(), [OLD, B], [OLD, B]) == ""
    nothing = History()
    nothing.do(Command("nothing", lambda made: made))
    assert carry_over(nothing, [None, B], [OLD, B]) == ""
