"""A step of the undo history as what it changed, which is small, and not as everything before and after it. Pure.

A change is a plain value: for each field of Decisions that changed, what left it and what came. It can be carried out and taken back, and says so where it
does not fit.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from reader.project.decisions import Decisions
from reader.project.store.values import Plain, Unfit, made, plain


def change_between(before: Decisions, after: Decisions) -> dict[str, Plain]:
    """What leads from one to the other: sets as [what left, what came], lists as [where, what left, what came], the rest as [before, after]."""
    changed: dict[str, Plain] = {}
    for name, kind in _fields().items():
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        if kind == "set":
            changed[name] = [plain(old - new), plain(new - old)]
        elif kind == "list":
            start, end = _common(old, new)
            changed[name] = [start, plain(old[start : len(old) - end]), plain(new[start : len(new) - end])]
        else:
            changed[name] = [plain(old), plain(new)]
    return changed


def carried_out(decisions: Decisions, change: Plain) -> Decisions:
    """The decisions after the change. Raises Unfit where they are not those before it."""
    return _changed(decisions, change, forward=True)


def taken_back(decisions: Decisions, change: Plain) -> Decisions:
    """The decisions before the change. Raises Unfit where they are not those after it."""
    return _changed(decisions, change, forward=False)


def _changed(decisions: Decisions, change: Plain, *, forward: bool) -> Decisions:
    if not isinstance(change, dict) or not change.keys() <= _fields().keys():
        raise Unfit("a step changes something unknown")
    new: dict[str, Any] = {}
    for name, said in change.items():
        kind, hint = _fields()[name], get_type_hints(Decisions)[name]
        now = getattr(decisions, name)
        if not isinstance(said, list) or len(said) != (3 if kind == "list" else 2):
            raise Unfit("a step is not whole")
        gone, came = (made(hint, part) for part in (said[-2:] if forward else said[:-3:-1]))
        if kind == "set":
            if not gone <= now or came & now:
                raise Unfit("a step does not fit")
            new[name] = (now - gone) | came
        elif kind == "list":
            start = made(int, said[0])
            if start < 0 or now[start : start + len(gone)] != gone or start > len(now):
                raise Unfit("a step does not fit")
            new[name] = (*now[:start], *came, *now[start + len(gone) :])
        else:
            if now != gone:
                raise Unfit("a step does not fit")
            new[name] = came
    try:
        return replace(decisions, **new)
    except ValueError as error:
        raise Unfit(str(error)) from error


def _common(old: Sequence[Any], new: Sequence[Any]) -> tuple[int, int]:
    """How many items are the same at the start, and of the rest at the end."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    end = next((i for i in range(shorter - start) if old[-1 - i] != new[-1 - i]), shorter - start)
    return start, end


@cache
def _fields() -> dict[str, str]:
    """How each field of Decisions is told: as a set, as a list, or whole."""
    hints = get_type_hints(Decisions)

    def kind(hint: Any) -> str:
        if get_origin(hint) is frozenset:
            return "set"
        return "list" if get_origin(hint) is tuple and get_args(hint)[1:] == (Ellipsis,) else "whole"

    return {field.name: kind(hints[field.name]) for field in dataclasses.fields(Decisions)}
