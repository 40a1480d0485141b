"""Giving the keyboard back to what had it before something came up over it, and which may be gone by now: a message that was closed, a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def give_back(before: QWidget | None, otherwise: QWidget | None) -> None:
    """Put the keyboard where it was, or where that is gone or not to be seen, somewhere else."""
    there = before if before is not None and _to_be_seen(before) else otherwise
    if there is not None:
        there.setFocus(Qt.FocusReason.PopupFocusReason)


def let_go(part: QWidget, *otherwise: QWidget) -> None:
    """`part` is about to go: where it has the keyboard, give that to the first of the others that is to be seen. Qt would give it to some button."""
    focused = part.window().focusWidget()
    if focused is not None and (focused is part or part.isAncestorOf(focused)):
        there = next((widget for widget in otherwise if _to_be_seen(widget)), None)
        if there is not None:
            there.setFocus(Qt.FocusReason.OtherFocusReason)


def _to_be_seen(widget: QWidget) -> bool:
    try:
        return widget.isVisible()
    except RuntimeError:  # Qt has deleted it
        return False
