"""Loads Qt's binding, and takes out again what it puts into every import."""

import builtins
from typing import Any


def load() -> None:
    """Load PySide6. Raises ImportError where the system lacks a library that it needs."""
    import PySide6.QtWidgets  # noqa: F401

    # PySide6 reads the source of every module that is imported after it, for switches of its own that this program does not use.
    plain: Any = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
