"""Frozen dataclasses as plain JSON values and back, by their type hints alone, so that a field added to one of them needs no word here. Pure.

What comes in is from strangers: every value must be of the type that the hint asks for, and nothing else may be there. A field that has its default is
left out, so that a file which does not use a new field can still be read by a program that does not know it.
"""

import dataclasses
import datetime
import json
import math
import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

FURTHEST = 2**63 - 1
"""SQLite holds no whole number beyond this. A moment in nanoseconds is near it."""
LONGEST_LIST = 100_000
MOST_VALUES = 1_500_000
"""Values in one JSON text. Each takes a hundred times the memory of the two letters that it may be told in."""

Plain = Any
"""What json.dumps takes: None, bool, int, float, str, and lists and objects of them."""
Decode = Callable[[Plain], Any]


class Unfit(ValueError):  # noqa: N818 - it is told to nobody under this name
    """A plain value is not what the type asks for."""


def plain(value: Any) -> Plain:
    """A value as JSON can say it. Sets come in a fixed order; half of a surrogate pair, which no file can hold, becomes "?"."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, float):
        if not math.isfinite(value):
            raise Unfit(f"{value} cannot be stored")
        return value
    if isinstance(value, datetime.date | datetime.datetime):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted((plain(item) for item in value), key=compact)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(held) for f in dataclasses.fields(value) if (held := getattr(value, f.name)) != _default(f)}
    raise Unfit(f"{type(value).__name__} cannot be stored")


def made(kind: Any, value: Plain) -> Any:
    """The value of type `kind` that `plain` made `value` of. Raises Unfit, also where the type itself refuses it."""
    try:
        return _decoder(kind)(value)
    except Unfit:
        raise
    except (ValueError, TypeError) as error:
        raise Unfit(str(error)) from error


def compact(value: Plain) -> str:
    """JSON on one line, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)


def values_in(text: str) -> int:
    """How many values a JSON text may hold, as far as can be told without reading it."""
    return 1 + text.count(",") + text.count("[") + text.count("{")


def parsed(text: str) -> Plain:
    """JSON from a stranger. Raises Unfit for what is none, is nested or long beyond measure, or says a name twice."""
    if values_in(text) > MOST_VALUES:
        raise Unfit("it holds more than any project")
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except Unfit:
        raise
    except (ValueError, RecursionError) as error:
        raise Unfit(f"it is not JSON ({error})") from error


def _object(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Unfit("a name stands twice in one object")
    return found


def _no_constant(name: str) -> Plain:
    raise ValueError(f"{name} is no number")


def _default(field: "dataclasses.Field[Any]") -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not dataclasses.MISSING else dataclasses.MISSING


@cache
def _decoder(kind: Any) -> Decode:
    """What turns a plain value into one of this type."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _one_of(args)
    if origin is Union or origin is types.UnionType:
        return _optional(kind, args)
    if origin is frozenset:
        return _set_of(_decoder(args[0]))
    if origin is tuple:
        return _list_of(_decoder(args[0])) if len(args) == 2 and args[1] is Ellipsis else _tuple_of([_decoder(arg) for arg in args])
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _made_by(kind)
    raise TypeError(f"no way to read {kind}")


def _text(value: Plain) -> str:
    if not isinstance(value, str):
        raise Unfit("a text is missing")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Unfit("a text holds half a character") from error
    return value


def _whole(value: Plain) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > FURTHEST:
        raise Unfit("a whole number is missing")
    return value


def _number(value: Plain) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e300 or not math.isfinite(value):
        raise Unfit("a number is missing")
    return float(value)


def _truth(value: Plain) -> bool:
    if not isinstance(value, bool):
        raise Unfit("a yes or no is missing")
    return value


def _nothing(value: Plain) -> None:
    if value is not None:
        raise Unfit("something stands where nothing should")


def _bytes(value: Plain) -> bytes:
    raise Unfit("bytes stand where they cannot")


def _day(value: Plain) -> datetime.date:
    return datetime.date.fromisoformat(_text(value))


def _moment(value: Plain) -> datetime.datetime:
    return datetime.datetime.fromisoformat(_text(value))


_SIMPLE: Mapping[Any, Decode] = {
    str: _text,
    int: _whole,
    float: _number,
    bool: _truth,
    bytes: _bytes,
    type(None): _nothing,
    datetime.date: _day,
    datetime.datetime: _moment,
}


def _one_of(choices: tuple[Any, ...]) -> Decode:
    def decode(value: Plain) -> Any:
        if not isinstance(value, str | int) or value not in choices:
            raise Unfit(f"{str(value)[:40]!r} is none of {', '.join(map(str, choices))}")
        return value

    return decode


def _optional(kind: Any, args: tuple[Any, ...]) -> Decode:
    rest = [arg for arg in args if arg is not type(None)]
    if len(rest) > 1 and not all(arg in _SIMPLE for arg in rest):
        raise TypeError(f"no way to read {kind}")
    decoders = [_decoder(arg) for arg in rest]

    def decode(value: Plain) -> Any:
        if value is None and len(rest) < len(args):
            return None
        for decoder in decoders[:-1]:
            try:
                return decoder(value)
            except ValueError:
                continue
        return decoders[-1](value)

    return decode


def _items(value: Plain) -> list[Plain]:
    if not isinstance(value, list):
        raise Unfit("a list is missing")
    if len(value) > LONGEST_LIST:
        raise Unfit("a list is longer than in any project")
    return value


def _set_of(item: Decode) -> Decode:
    def decode(value: Plain) -> Any:
        found = frozenset(map(item, _items(value)))
        if len(found) != len(value):
            raise Unfit("something stands twice in a set")
        return found

    return decode


def _list_of(item: Decode) -> Decode:
    return lambda value: tuple(map(item, _items(value)))


def _tuple_of(items: list[Decode]) -> Decode:
    def decode(value: Plain) -> Any:
        if len(_items(value)) != len(items):
            raise Unfit(f"{len(items)} values are missing")
        return tuple(item(held) for item, held in zip(items, value, strict=True))

    return decode


def _made_by(kind: type) -> Decode:
    hints = get_type_hints(kind)
    fields = [(f.name, _default(f) is dataclasses.MISSING) for f in dataclasses.fields(kind)]
    needed = {name for name, required in fields if required}
    known = {name for name, _ in fields}
    # looked up when first needed: a type may hold itself
    decoders: dict[str, Decode] = {}

    def decode(value: Plain) -> Any:
        if not isinstance(value, dict):
            raise Unfit(f"a {kind.__name__} is missing")
        if not needed <= value.keys() <= known:
            odd = sorted(needed - value.keys()) or sorted(value.keys() - known)
            raise Unfit(f"a {kind.__name__} has {'no' if needed - value.keys() else 'an unknown'} {odd[0][:40]!r}")
        if not decoders:
            decoders.update({name: _decoder(hints[name]) for name in known})
        return kind(**{name: decoders[name](held) for name, held in value.items()})

    return decode
