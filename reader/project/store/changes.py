"""What a step of the undo history changed, as a plain value and back. Pure.

Each field of Decisions that changed is told as [what left, what came] where it is a set, and as [where, what left, what came] where it is a list.
"""

import dataclasses
from functools import cache
from typing import Any, get_origin, get_type_hints

from reader.project.changes import Change, Changed
from reader.project.decisions import Decisions
from reader.project.store.values import Plain, Unfit, made, plain


def told(change: Change) -> dict[str, Plain]:
    """A change as JSON can say it."""
    return {one.field: [*([] if isinstance(one.gone, frozenset) else [one.start]), plain(one.gone), plain(one.came)] for one in change}


def heard(value: Plain) -> Change:
    """The change that was told. Raises Unfit."""
    if not isinstance(value, dict) or not value.keys() <= _fields().keys():
        raise Unfit("a step changes something unknown")
    return tuple(_one(name, value[name]) for name in _fields() if name in value)


def _one(name: str, said: Plain) -> Changed:
    hint = _fields()[name]
    is_set = get_origin(hint) is frozenset
    if not isinstance(said, list) or len(said) != (2 if is_set else 3):
        raise Unfit("a step is not whole")
    start = 0 if is_set else made(int, said[0])
    if start < 0:
        raise Unfit("a step does not fit")
    return Changed(name, made(hint, said[-2]), made(hint, said[-1]), start)


@cache
def _fields() -> dict[str, Any]:
    """The type of each field of Decisions."""
    hints = get_type_hints(Decisions)
    return {field.name: hints[field.name] for field in dataclasses.fields(Decisions)}
