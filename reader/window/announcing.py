"""Saying something aloud to those who listen, without moving the keyboard: Qt's announcement events, sent only while a screen reader listens."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say this; `urgent` interrupts what it is saying."""
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive if urgent else QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Says the same thing only once in a row, on behalf of one widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._last = ""

    def skip(self, words: str) -> None:
        """Take something as said: somebody else says it."""
        self._last = words

    def say(self, words: str) -> None:
        """Say it, unless it was said last."""
        if words != self._last:
            self._last = words
            announce(self._widget, words)
