"""Loads Qt's binding without what it costs every program that uses it: a third of the time to the first picture.

PySide6 has a part of itself as source in an archive inside a library, and compiles it anew at every start; here that is kept compiled, beside the compiled
files of this program, as Python keeps any other module. And it reads the source of every module imported after it, for switches that nobody uses here.
"""

from __future__ import annotations  # as the code that is compiled here expects of whoever has it compiled

import builtins
import importlib.util
import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import CodeType
from typing import Any

_ITS_OWN = "shibokensupport/"
"""What the names of its files in the archive begin with."""


def load() -> None:
    """Load PySide6. Raises ImportError where the system lacks a library that it needs."""
    if "PySide6" not in sys.modules:
        with _kept_compiled():
            import PySide6.QtWidgets  # noqa: F401
    plain: Any = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


@contextmanager
def _kept_compiled() -> Iterator[None]:
    """While this lasts, what PySide6 compiles of itself is taken from what was kept of an earlier time, by its very source."""
    file = _file()
    kept = _read(file)
    fresh: dict[tuple[str, bytes], CodeType] = {}
    plain: Any = builtins.compile

    def compile_(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        if not (isinstance(source, bytes) and isinstance(filename, str) and filename.startswith(_ITS_OWN) and mode == "exec") or more or named:
            return plain(source, filename, mode, *more, **named)
        known = filename, importlib.util.source_hash(source)
        if known not in kept:
            fresh[known] = kept[known] = plain(source, filename, mode)
        return kept[known]

    builtins.compile = compile_
    try:
        yield
    finally:
        builtins.compile = plain
    if fresh:
        _keep(file, fresh)


def _file() -> str | None:
    """Where it is kept; None where Python keeps nothing compiled."""
    if sys.dont_write_bytecode or sys.implementation.cache_tag is None:
        return None
    return importlib.util.cache_from_source(__file__).removesuffix(".pyc") + ".pyside"


def _read(file: str | None) -> dict[tuple[str, bytes], CodeType]:
    if file is not None:
        with suppress(OSError, ValueError, EOFError, TypeError), open(file, "rb") as held:  # noqa: PTH123 -- nothing more is loaded than is needed
            found = marshal.loads(held.read())
            if isinstance(found, dict) and all(isinstance(code, CodeType) for code in found.values()):
                return found
    return {}


def _keep(file: str | None, made: dict[tuple[str, bytes], CodeType]) -> None:
    """Put it in its place whole or not at all; where that may not be written, it is compiled again the next time."""
    if file is None:
        return
    beside = f"{file}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
        try:
            with open(beside, "xb") as into:  # noqa: PTH123
                into.write(marshal.dumps(made))
            os.replace(beside, file)  # noqa: PTH105
        except OSError:
            os.unlink(beside)  # noqa: PTH108
            raise
