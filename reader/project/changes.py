"""What one step changed in the decisions, which is small, and not everything before and after it. Pure; a change can be carried out and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from reader.project.decisions import Decisions

MISFIT = "a step does not fit"
_APART = (("confirmed", "rejected"), ("confirmed", "added"), ("rejected", "added"), ("dismissed", "upheld"))
"""Fields of which one may not hold what the other does."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What one field of Decisions lost and got. `start`: where in a list; of a set always 0."""

    field: str
    gone: frozenset[Any] | tuple[Any, ...]
    came: frozenset[Any] | tuple[Any, ...]
    start: int = 0


Change = tuple[Changed, ...]


def change_between(before: Decisions, after: Decisions) -> Change:
    """What leads from one to the other."""
    changed: list[Changed] = []
    for name in (field.name for field in fields(Decisions)):
        old, new = getattr(before, name), getattr(after, name)
        if old is new or old == new:
            continue
        if isinstance(old, frozenset):
            changed.append(Changed(name, old - new, new - old))
        else:
            start, end = _common(old, new)
            changed.append(Changed(name, old[start : len(old) - end], new[start : len(new) - end], start))
    return tuple(changed)


def carried_out(decisions: Decisions, change: Change) -> Decisions:
    """The decisions after the change. Raises ValueError where they are not those before it."""
    return _changed(decisions, change, forward=True)


def taken_back(decisions: Decisions, change: Change) -> Decisions:
    """The decisions before the change. Raises ValueError where they are not those after it."""
    return _changed(decisions, change, forward=False)


def _changed(decisions: Decisions, change: Change, *, forward: bool) -> Decisions:
    new: dict[str, Any] = {}
    for one in change:
        gone, came = (one.gone, one.came) if forward else (one.came, one.gone)
        held = getattr(decisions, one.field)
        if isinstance(held, frozenset):
            if not held.issuperset(gone) or not held.isdisjoint(came):
                raise ValueError(MISFIT)
            new[one.field] = held.difference(gone).union(came)
        else:
            if held[one.start : one.start + len(gone)] != gone or one.start > len(held):
                raise ValueError(MISFIT)
            new[one.field] = (*held[: one.start], *came, *held[one.start + len(gone) :])
    return replace(decisions, **new)


class Walk:
    """A way through many steps, for which nothing is held but where it has come to; each takes as long as its change is large."""

    def __init__(self, start: Decisions) -> None:
        held = ((field.name, getattr(start, field.name)) for field in fields(Decisions))
        self._held: dict[str, Any] = {name: set(value) if isinstance(value, frozenset) else list(value) for name, value in held}

    def step(self, change: Change, *, forward: bool) -> None:
        """Carry a change out, or take it back. Raises ValueError where it does not fit, or leads to what no Decisions may be."""
        arrived: dict[str, Any] = {}
        for one in change:
            gone, came = (one.gone, one.came) if forward else (one.came, one.gone)
            held = self._held[one.field]
            if isinstance(held, set):
                if not held.issuperset(gone) or not held.isdisjoint(came):
                    raise ValueError(MISFIT)
                held.difference_update(gone)
                held.update(came)
                arrived[one.field] = came
            else:
                if tuple(held[one.start : one.start + len(gone)]) != gone or one.start > len(held):
                    raise ValueError(MISFIT)
                held[one.start : one.start + len(gone)] = came
        for here, there in _APART:
            if not self._held[there].isdisjoint(arrived.get(here, ())) or not self._held[here].isdisjoint(arrived.get(there, ())):
                raise ValueError("a step decides in two ways at once")


def _common(old: Sequence[Any], new: Sequence[Any]) -> tuple[int, int]:
    """How many items are the same at the start, and of the rest at the end."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] is not new[i] and old[i] != new[i]), shorter)
    end = next((i for i in range(shorter - start) if old[-1 - i] is not new[-1 - i] and old[-1 - i] != new[-1 - i]), shorter - start)
    return start, end
