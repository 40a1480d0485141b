"""Diptych: two reports on the same event, read side by side."""

__version__ = "0.1.0"
