"""The JSON Schema of what `values.plain` makes of a type, made from the type itself so that the two cannot drift apart. Pure."""

import dataclasses
import datetime
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    datetime.date: {"type": "string", "format": "date"},
    datetime.datetime: {"type": "string", "format": "date-time"},
}


def schema_of(kind: type) -> dict[str, Any]:
    """The JSON Schema of a dataclass; what it holds of other dataclasses is under `$defs`."""
    known: dict[str, dict[str, Any]] = {}
    whole = _object(kind, known)
    known.pop(kind.__name__, None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole, "$defs": dict(sorted(known.items()))}


def _described(kind: Any, known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(args)}
    if origin is Union or origin is types.UnionType:
        return {"anyOf": [_described(arg, known) for arg in args]}
    if origin is frozenset:
        return {"type": "array", "items": _described(args[0], known), "uniqueItems": True}
    if origin is tuple and args[1:] == (Ellipsis,):
        return {"type": "array", "items": _described(args[0], known)}
    if origin is tuple:
        return {"type": "array", "prefixItems": [_described(arg, known) for arg in args], "items": False, "minItems": len(args)}
    if kind.__name__ not in known:
        known[kind.__name__] = {}
        known[kind.__name__] = _object(kind, known)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _object(kind: Any, known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    fields = dataclasses.fields(kind)
    needed = [f.name for f in fields if f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING]
    return {
        "description": " ".join((kind.__doc__ or "").split()),
        "type": "object",
        "properties": {f.name: _described(hints[f.name], known) for f in fields},
        **({"required": needed} if needed else {}),
        "additionalProperties": False,
    }
