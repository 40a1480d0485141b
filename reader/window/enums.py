"""Makes the enums of Qt's binding as `enum` makes them, in a third of the time. Around two thousand of their members are made before the first picture.

The binding makes a class of enums with all its members whenever the first of them is named: a hundred classes for `Qt` alone. Python's own way prepares
each name for whatever a class may hold. Here there are names with whole numbers and nothing else, so an empty class, made once by Python's own way, can
serve all others of its kind as their beginning. Whatever is not of this sort is made in Python's own way.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable
from typing import Any

_LOOKED_AT = (3, 11), (3, 12), (3, 13)
_KINDS: tuple[Any, ...] = enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag
_taken: dict[type, frozenset[str]] = {}
_empty: dict[tuple[type, Any], dict[str, Any]] = {}
_Create = Callable[..., Any]


def quicken() -> None:
    """Have all enums that are made from lists of names and numbers made quickly from now on. Does nothing the second time, or where Python is another."""
    kind: Any = enum.EnumType
    if sys.version_info[:2] in _LOOKED_AT and kind._create_ is not _create:
        global _plain
        _plain, kind._create_ = kind._create_, _create


_plain: _Create = enum.EnumType._create_  # type: ignore[attr-defined]


def _create(cls: Any, class_name: str, names: Any, *, module: Any = None, qualname: Any = None, type: Any = None, start: Any = 1, boundary: Any = None) -> Any:
    """As `EnumType._create_`, for all enums made by a call."""
    if module is None:  # as there: who asked
        module = sys._getframe(2).f_globals.get("__name__")
    if not (names and type is None and module is not None and cls in _KINDS and isinstance(names, list) and _usual(cls, names)):
        return _plain(cls, class_name, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)
    made = _bare(cls, class_name, boundary, {"__module__": module} | ({"__qualname__": qualname} if qualname is not None else {}))
    _fill(made, names, issubclass(cls, int), issubclass(cls, enum.Flag))
    return made


def _usual(cls: Any, names: list[Any]) -> bool:
    """Whether there are only names and whole numbers, and no name means something to its class."""
    if cls not in _taken:
        _taken[cls] = frozenset(("mro", "", *(name for kind in cls.__mro__ for name in vars(kind))))
    taken, lowest = _taken[cls], 0 if issubclass(cls, enum.Flag) else None
    seen = set()
    for item in names:
        if item.__class__ is not tuple or len(item) != 2:
            return False
        name, value = item
        if name.__class__ is not str or value.__class__ is not int or name in taken or name in seen or name[:1] == "_":
            return False
        if lowest is not None and value < lowest:
            return False
        seen.add(name)
    return True


def _bare(cls: Any, class_name: str, boundary: Any, said: dict[str, Any]) -> Any:
    """A class like the empty one of its kind, with lists and tables of its own."""
    key = cls, boundary
    if key not in _empty:
        _empty[key] = {k: v for k, v in vars(_plain(cls, "Empty", (), module=__name__, boundary=boundary)).items() if k not in {"__dict__", "__weakref__"}}
    like = {k: v.copy() if v.__class__ is list or v.__class__ is dict or v.__class__ is set else v for k, v in _empty[key].items()}
    return type.__new__(enum.EnumType, class_name, (cls,), like | said)


def _fill(made: Any, names: list[tuple[str, int]], whole: bool, flags: bool) -> None:
    """Give a bare class its members, in their order; a second name for a number means the member that was there first."""
    shown, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    listed = getattr(made, "_hashable_values_", None)
    put, mask, single = type.__setattr__, 0, 0
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = int.__new__(made, value) if whole else object.__new__(made)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(shown)
            by_value[value] = member
            if listed is not None:
                listed.append(value)
            alone = value & (value - 1) == 0 and value != 0
            if alone or not flags:
                shown.append(name)
            mask |= value
            single |= value if alone else 0
        by_name[name] = member
        put(made, name, member)
    if flags:
        made._flag_mask_, made._singles_mask_, made._all_bits_ = mask, single, 2 ** mask.bit_length() - 1
        values = [by_name[name]._value_ for name in shown]
        if values != sorted(values):
            made._iter_member_ = made._iter_member_by_def_
