"""Undo and redo."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.article.sides import Side
from reader.comparison.model import Comparison, ParagraphLink
from reader.language.reading import Reading
from reader.project import history
from reader.project.decisions import Decisions, Dismissed
from reader.project.history import Command, History
from reader.project.store.fitting import about

ARTICLE = Article(tuple(Paragraph("The ferry sails.") for _ in range(8)))
COMPARED = Comparison(Reading(ARTICLE, ()), Reading(ARTICLE, ()), (), (ParagraphLink(1, 1, "same", 0.9, "certain"),), (), (), (), (), (), (), "lexical")
FINDING = Dismissed("only b", (("b", Span(2, 0, 3)), ("b", Span(2, 5, 9)), ("b", Span(4, 0, 3))))


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (history.link(COMPARED, (4, 5)), "link A¶5 – B¶6"),
        (history.unlink(COMPARED, (1, 1)), "unlink A¶2 – B¶2"),
        (history.confirm((1, 1)), "confirm A¶2 – B¶2"),
        (history.reject((1, 1)), "reject A¶2 – B¶2"),
        (history.dismiss(FINDING), "dismiss only B¶3 – B¶5"),
        (history.mark("b", Span(3, 0, 2), "one-sided"), "mark B¶4 as only in B"),
        (history.mark("a", Span(3, 0, 2), "shared"), "mark A¶4 as shared"),
        (history.rename("a", (1,), "Rotten  timbers"), "rename topic to “Rotten timbers”"),
        (history.correct_speaker("a", Span(1, 0, 2), "Ida Brandt"), "correct speaker in A¶2"),
    ],
)
def test_commands_are_named_done_undone_and_redone(command: Command, name: str) -> None:
    steps = History()
    assert (steps.undo_name, steps.redo_name) == (None, None)
    assert steps.do(command)
    after = steps.now
    assert after != Decisions()
    assert (steps.undo_name, steps.redo_name) == (name, None)
    assert steps.undo()
    assert (steps.now, steps.undo_name, steps.redo_name) == (Decisions(), None, name)
    assert steps.redo()
    assert steps.now == after


def test_taking_back_is_a_command_too() -> None:
    steps = History()
    for command in (history.dismiss(FINDING), history.restore(FINDING), history.confirm((1, 1)), history.reset((1, 1))):
        assert steps.do(command)
    for command in (
        history.mark("a", Span(0, 0, 2), "shared"),
        history.unmark("a", Span(0, 0, 2)),
        history.rename("a", (1,), "T"),
        history.rename("a", (1,), " "),
    ):
        assert steps.do(command)
    assert steps.now == Decisions()
    assert [step.name for step in steps.steps][-1] == "give topic its own name"


def test_nothing_changed_is_no_step() -> None:
    steps = History()
    assert not steps.do(history.reset((1, 1)))
    assert not steps.undo()
    assert not steps.redo()


def test_a_command_that_fails_changes_nothing() -> None:
    steps = History()
    steps.do(history.confirm((1, 1)))
    steps.undo()
    with pytest.raises(ValueError, match="pair"):
        steps.do(history.link(COMPARED, (99, 0)))
    assert (steps.now, steps.redo_name) == (Decisions(), "confirm A¶2 – B¶2")


def test_a_new_step_forgets_what_was_undone() -> None:
    steps = History()
    steps.do(history.confirm((1, 1)))
    steps.undo()
    steps.do(history.reject((1, 1)))
    assert steps.redo_name is None
    assert not steps.redo()


def test_rewriting_takes_every_step_along() -> None:
    steps = History()
    steps.do(history.confirm((0, 0)))
    steps.do(history.reject((1, 1)))
    steps.undo()
    moved = {(0, 0): (2, 2), (1, 1): (3, 3)}
    steps.rewrite(lambda d: Decisions(frozenset(moved[p] for p in d.confirmed), frozenset(moved[p] for p in d.rejected)))
    assert steps.now.confirmed == {(2, 2)}
    steps.redo()
    assert steps.now.rejected == {(3, 3)}
    steps.undo()
    steps.undo()
    assert steps.now == Decisions()


PAIRS = st.tuples(st.integers(0, 4), st.integers(0, 4))
COMMANDS = st.one_of(
    st.builds(history.link, st.just(COMPARED), PAIRS),
    st.builds(history.unlink, st.just(COMPARED), PAIRS),
    st.builds(history.reset, PAIRS),
    st.builds(history.rename, st.sampled_from(["a", "b"]), st.just((1, 2)), st.sampled_from(["Timbers", "Money", ""])),
    st.builds(
        history.mark,
        st.sampled_from(["a", "b"]),
        st.builds(lambda s, n: Span(0, s, s + n), st.integers(0, 8), st.integers(1, 8)),
        st.sampled_from(["shared", "one-sided"]),
    ),
)


@given(st.lists(COMMANDS, max_size=30))
def test_undoing_everything_returns_to_the_start_and_redoing_restores(commands: list[Command]) -> None:
    steps = History()
    states = [steps.now, *(steps.now for command in commands if steps.do(command))]
    for state in reversed(states[:-1]):
        assert steps.undo()
        assert steps.now == state
    assert not steps.undo()
    for state in states[1:]:
        assert steps.redo()
        assert steps.now == state
    assert not steps.redo()


@given(st.lists(st.one_of(COMMANDS, st.sampled_from(["undo", "redo"])), max_size=40))
def test_any_mixture_can_be_undone_to_the_start(actions: list[Command | str]) -> None:
    steps = History()
    for action in actions:
        if isinstance(action, Command):
            steps.do(action)
        elif action == "undo":
            steps.undo()
        else:
            steps.redo()
    while steps.undo():
        pass
    assert steps.now == Decisions()


def test_a_command_about_words_that_the_articles_do_not_have_raises_and_changes_nothing() -> None:
    steps, short = History(), Article(ARTICLE.paragraphs[:2])
    articles: dict[Side, Article] = {"a": ARTICLE, "b": short}
    assert steps.do(about(history.mark("a", Span(5, 0, 2), "shared"), articles))
    assert steps.do(about(history.link(COMPARED, (7, 1)), articles))
    before = steps.now
    for command in (
        history.mark("b", Span(2, 0, 2), "shared"),
        history.mark("b", Span(1, 0, 99), "shared"),
        history.link(COMPARED, (7, 2)),
        history.dismiss(FINDING),
    ):
        with pytest.raises(ValueError, match="words that the articles do not have"):
            steps.do(about(command, articles))
    with pytest.raises(ValueError, match="words that"):
        steps.do(about(history.mark("b", Span(0, 0, 2), "shared"), {"a": ARTICLE}))
    assert steps.now == before and steps.undo_name == "link A¶8 – B¶2"
    # what was decided before and does not fit any more is no reason to refuse something else
    assert steps.do(about(history.mark("b", Span(0, 0, 2), "shared"), {"a": Article(()), "b": short}))
