"""Steps of the undo history, told and heard, carried out and taken back one by one, and along a whole way."""

import pytest

from reader.project.changes import Walk, carried_out, change_between, taken_back
from reader.project.decisions import Decisions
from reader.project.history import History
from reader.project.store.changes import heard, told
from reader.project.store.project import Project
from reader.project.store.values import compact, parsed


def test_a_change_is_heard_as_it_was_told_and_leads_there_and_back(project: Project) -> None:
    history = History.restored(project.decisions, project.past.done, project.past.undone)
    states = list(history.states)
    assert len(states) == 1 + len(history.steps) + len(history.undone) and Decisions() in states
    for before in states:
        for after in states:
            change = change_between(before, after)
            assert heard(parsed(compact(told(change)))) == change
            assert carried_out(before, change) == after and taken_back(after, change) == before
            walk = Walk(before)
            walk.step(change, forward=True)
            walk.step(change, forward=False)
            with pytest.raises(ValueError, match="does not fit"):
                walk.step(change_between(Decisions(confirmed=frozenset({(9, 9)})), Decisions()), forward=True)


def test_a_way_of_many_steps_is_walked_as_it_was_made(project: Project) -> None:
    walk, end = Walk(project.decisions), project.decisions
    for step in reversed(project.past.done):
        walk.step(step.change, forward=False)
    for step in project.past.done:
        walk.step(step.change, forward=True)
    for step in reversed(project.past.undone):
        walk.step(step.change, forward=True)
        end = carried_out(end, step.change)
    assert end != project.decisions
    # the first fits only where all of it is there, the second only where nothing is left
    walk.step(change_between(end, Decisions()), forward=True)
    walk.step(change_between(Decisions(), end), forward=True)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ([], "something unknown"),
        ({"power": [[], []]}, "something unknown"),
        ({"confirmed": [[]]}, "not whole"),
        ({"confirmed": [[[3, 0]], []]}, "does not fit"),
        ({"confirmed": [[], [[0, 0]]]}, "does not fit"),
        ({"marked": [-1, [], []]}, "does not fit"),
        ({"marked": [99, [], []]}, "does not fit"),
        ({"tags": [0, [{"name": "other", "colour": "#c0392b"}], []]}, "does not fit"),
        ({"rejected": [[], [[0, 0]]]}, "two ways at once"),
    ],
)
def test_a_step_that_does_not_fit_is_refused(project: Project, change: object, words: str) -> None:
    assert (0, 0) in project.decisions.confirmed
    with pytest.raises(ValueError, match=words):
        carried_out(project.decisions, heard(change))
    with pytest.raises(ValueError, match=words):
        Walk(project.decisions).step(heard(change), forward=True)
