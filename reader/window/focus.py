"""Giving the keyboard back to what had it before something came up over it, and which may be gone by now: a message that was closed, a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def give_back(before: QWidget | None, otherwise: QWidget | None) -> None:
    """Put the keyboard where it was, or where that is gone or not to be seen, somewhere else."""
    there = before if before is not None and isValid(before) and before.isVisible() else otherwise
    if there is not None:
        there.setFocus(Qt.FocusReason.PopupFocusReason)
