"""Loads Qt's binding without what it costs every program that uses it: half of the time to the first picture.

PySide6 describes each of its functions to `help()` and in the text of a TypeError. That part of it lies as source in an archive inside a library, and is
unpacked, compiled and run anew at every start, with all that it names of Python's own library. Here

- it is kept unpacked and compiled, beside the compiled files of this program, as Python keeps any other module;
- what of it only describes is run when it is first asked for;
- what it names of Python's own library and has no use for while it loads is loaded for whoever has;
- the libraries' functions are looked up when they are first called;
- its enums are made in a shorter way (`window.enums`);
- the switch that it puts into every later import, which nobody uses here, is taken out.

This leans on how the binding is put together, and so is done only for the versions of it that were looked at; any other is loaded as it comes.
"""

from __future__ import annotations  # as the code that is compiled here expects of whoever has it compiled

import builtins
import importlib.util
import marshal
import os
import sys
from _thread import RLock
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from importlib.machinery import PathFinder
from io import BytesIO
from types import ModuleType, SimpleNamespace
from typing import Any

from reader.window import enums

_ITS_OWN = "shibokensupport/", "signature_bootstrap.py"
"""What the names of its files in the archive begin with."""
_AT_ONCE = "__init__", "feature", "loader", "mapping"
"""These of its modules are called, or looked into, by the library itself. All others are reached through them alone."""
_NAMED = "bz2", "inspect", "ipaddress", "lzma", "shutil", "tempfile", "textwrap", "traceback", "zipfile"
"""Modules of Python's own that it, or what it needs, imports and does not use while it loads: of zipfile what stands for it can do all that is needed."""
_LOOKED_AT = frozenset([("6", "11", "3")])
_Kept = dict[tuple[str, bytes], bytes]
"""By name and hash: code, marshalled; and the archive, as names and sources."""


def load() -> None:
    """Load PySide6. Raises ImportError where the system lacks a library that it needs."""
    if "PySide6" not in sys.modules:
        if not _known():
            import PySide6.QtWidgets

            return
        enums.quicken()
        with only_named(), _kept_compiled(), _linked_at_need():
            import PySide6

            _plain_import()
            import PySide6.QtWidgets  # noqa: F401
    _plain_import()


@cache
def _known() -> bool:
    """Whether the binding that is installed is a version that was looked at, by what it says of itself."""
    spec = PathFinder.find_spec("PySide6")
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        with suppress(OSError, ValueError, IndexError), open(os.path.join(folder, "_git_pyside_version.py"), encoding="utf-8") as held:  # noqa: PTH118, PTH123
            said = dict(line.strip().split(" = ", 1) for line in held if "_version = " in line)
            return tuple(said.get(f"{part}_version", "").strip("\"'") for part in ("major", "minor", "patch")) in _LOOKED_AT
    return False


def _plain_import() -> None:
    plain: Any = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


@contextmanager
def _linked_at_need() -> Iterator[None]:
    """While this lasts, the functions of libraries are looked up when they are called, where the system can do that."""
    if not hasattr(sys, "setdlopenflags"):
        yield
        return
    flags = sys.getdlopenflags()
    sys.setdlopenflags(os.RTLD_LAZY)
    try:
        yield
    finally:
        sys.setdlopenflags(flags)


class _Named(ModuleType):
    """Stands for a module until something of it is used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.loaded(), name)

    def loaded(self) -> ModuleType:
        """The module itself, which takes its place."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return importlib.import_module(self.__name__)


@contextmanager
def only_named() -> Iterator[None]:
    """While this lasts, an import of a module that is only named takes something that stands for it. Later ones get the module."""
    if not _known():
        yield
        return
    standing = [_Named(name) for name in _NAMED if name not in sys.modules]
    sys.modules.update({module.__name__: module for module in standing})
    for module in standing:
        if module.__name__ == "inspect":
            vars(module)["getsource"] = _unread
    try:
        yield
    finally:
        for module in standing:
            vars(module).pop("getsource", None)
            if sys.modules.get(module.__name__) is module:
                del sys.modules[module.__name__]


def _unread(module: object) -> str:
    """The binding reads the source of what is imported, for its switch. That has no source, it is told, until the switch is out."""
    raise OSError(f"not read: {module}")


# --- its own part


@contextmanager
def _kept_compiled() -> Iterator[None]:
    """While this lasts, what PySide6 unpacks and compiles of itself is taken from what was kept of an earlier time, by its very bytes."""
    file = _file()
    kept = _read(file)
    known = len(kept)
    plain: Any = builtins.compile

    def compile_(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        if not (isinstance(source, bytes) and isinstance(filename, str) and filename.startswith(_ITS_OWN) and mode == "exec") or more or named:
            return plain(source, filename, mode, *more, **named)
        key = filename, importlib.util.source_hash(source)
        if key not in kept:
            kept[key] = marshal.dumps(plain(source, filename, mode))
        part = filename.removesuffix(".py").rpartition("/")[2]
        if part in _AT_ONCE or not filename.startswith(_ITS_OWN[0]):
            return marshal.loads(kept[key])
        _waiting[filename] = kept[key]
        return plain(_STUB.format(filename), filename, mode)

    builtins.compile = compile_
    archives = sys.modules.get("zipfile")
    if isinstance(archives, _Named):
        vars(archives)["ZipFile"] = partial(_Archive, kept, archives)
    try:
        yield
    finally:
        builtins.compile = plain
        if isinstance(archives, _Named):
            del vars(archives)["ZipFile"]
    if len(kept) > known:
        _keep(file, kept)


class _Archive:
    """As much of a `ZipFile` as PySide6 asks for: which files are in it, and what they hold. Unpacked once, and kept."""

    def __init__(self, kept: _Kept, archives: _Named, packed: BytesIO) -> None:
        data = packed.read()
        key = "archive", importlib.util.source_hash(data)
        if key not in kept:
            with archives.loaded().ZipFile(BytesIO(data)) as archive:
                kept[key] = marshal.dumps({name: archive.read(name) for name in archive.namelist()})
        self._held: dict[str, bytes] = marshal.loads(kept[key])
        self.filelist = [SimpleNamespace(filename=name) for name in self._held]

    def open(self, name: str, mode: str = "r") -> BytesIO:
        return BytesIO(self._held[name])


_STUB = "from reader.window.binding import at_need\n__getattr__ = at_need({!r}, globals())\n"
_waiting: dict[str, bytes] = {}
_running = RLock()


def at_need(filename: str, module: dict[str, Any]) -> Callable[[str], Any]:
    """What a module does that is asked for a name that it lacks: run the code that waits for it, and look again."""

    def run(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        with _running:
            code = _waiting.pop(filename, None)
            if code is not None:
                exec(marshal.loads(code), module)
                del module["__getattr__"]
        if name in module:
            return module[name]
        raise AttributeError(name)

    return run


def _file() -> str | None:
    """Where it is kept; None where Python keeps nothing compiled."""
    if sys.dont_write_bytecode or sys.implementation.cache_tag is None:
        return None
    return importlib.util.cache_from_source(__file__).removesuffix(".pyc") + ".pyside"


def _read(file: str | None) -> _Kept:
    if file is not None:
        with suppress(OSError, ValueError, EOFError, TypeError), open(file, "rb") as held:  # noqa: PTH123 -- nothing more is loaded than is needed
            found = marshal.loads(held.read())
            if isinstance(found, dict) and all(isinstance(code, bytes) for code in found.values()):
                return found
    return {}


def _keep(file: str | None, made: _Kept) -> None:
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
